"""Our own names out of other tools' files: frames where they make sense, and nothing made up where they do not."""

import json
from pathlib import Path
from typing import Any

import pytest

from exchange.datasets.written import gold, written
from exchange.labels_in.brought import brought, facts, notices, one, spans, views_in
from yanguan.cli.main import main
from yanguan.exchange.importing import prepare

TEXT = "方景行說：「大橋今年通車，他說『很好』。」祁遠山任市長。"


def line(*relations: tuple[str, str, str], **extra: Any) -> str:
    """doccano's line with a mark for each word; relations are kind, head, tail."""
    words = {
        "speaker": "方景行",
        "cue": "說",
        "quote": "大橋今年通車",
        "trigger": "任",
        "person": "祁遠山",
        "post": "市長",
    }
    inner = {"inner": ("quote", "很好")}
    marks = {name: (name, word) for name, word in words.items()} | inner
    entities = [
        {"id": name, "label": label, "start_offset": TEXT.index(word), "end_offset": TEXT.index(word) + len(word)}
        for name, (label, word) in marks.items()
    ]
    found = [{"id": n, "type": kind, "from_id": a, "to_id": b} for n, (kind, a, b) in enumerate(relations)]
    return json.dumps({"text": TEXT, "entities": entities, "relations": found, **extra})


def test_relations_with_our_names_are_frames(tmp_path: Path) -> None:
    content = line(
        ("speaker", "quote", "speaker"),
        ("cue", "quote", "cue"),
        ("parent", "inner", "quote"),
        ("person", "trigger", "person"),
        ("post_new", "trigger", "post"),
        ("inside_quote", "trigger", "quote"),
        ("holder", "post", "person"),
    )
    labels = one(tmp_path / "a.jsonl", content).labels
    outer, inner = sorted(labels.quotes.values(), key=lambda quote: labels.spans[quote.quote].start)
    assert [labels.spans[str(it.span)].label for it in outer.speakers] == ["speaker"]
    assert inner.parent == outer.id
    (event,) = labels.appointments.values()
    assert [role.role for role in event.roles] == ["person", "post_new"]
    assert event.attributes["inside_quote"] == outer.id
    (holding,) = labels.holdings.values()
    assert labels.spans[holding.mentions[0].post_span].label == "post"
    assert notices(prepare([tmp_path / "a.jsonl"])) == []


@pytest.mark.parametrize(
    "relations",
    [
        [("speaker", "quote", "cue")],
        [("parent", "quote", "quote")],
        [("parent", "quote", "inner"), ("parent", "inner", "quote")],
        [("parent", "inner", "quote"), ("parent", "inner", "quote")],
        [("speaker", "cue", "speaker")],
        [("agent", "trigger", "person")],
        [("holder", "person", "post")],
    ],
)
def test_what_makes_no_sense_is_left_out_and_counted(relations: list[tuple[str, str, str]], tmp_path: Path) -> None:
    one(tmp_path / "a.jsonl", line(*relations))
    assert notices(prepare([tmp_path / "a.jsonl"])) == [("relations", 1)]


def test_both_texts_side_by_side_are_one_article_of_two(tmp_path: Path) -> None:
    records = [record for record in gold() if record.article.source_script == "hant"]
    written(tmp_path / "ls", "label-studio", records, script="both")
    returned = brought(tmp_path / "ls")
    assert {record.article.counterpart.origin for record in returned} == {"given"}
    for before, after in zip(records, returned, strict=True):
        assert after.article.counterpart.text == before.article.counterpart.text
        text = before.article.source.text
        kept = [
            (span.label, text[slice(*place)])
            for span in before.labels.spans.values()
            if span.is_gold
            for place in span.fragments
        ]
        assert sorted(spans(after)) == sorted(kept)


def test_conll_layers_come_back_as_one_text_each(tmp_path: Path) -> None:
    written(tmp_path / "conll", "conll", script="source")
    (tmp_path / "conll" / "README.md").write_text("---\nlicense: unknown\n---\n# A dataset\n", encoding="utf-8")
    returned = brought(tmp_path / "conll")
    assert len(returned) == len(gold())
    for view, record in zip(views_in(gold(), "conll", script="source"), returned, strict=True):
        assert record.article.source.text.split() == [
            "".join(each.split()) for each in view.text.split("\n") if each.strip()
        ]
        # The longest of each name stays; what runs over lines begins anew; blank space is no token.
        kept = {(label, "".join(words.split())) for label, words in spans(record)}
        known = {
            (span.label, "".join(piece.split()))
            for span in view.spans.values()
            for place in span.fragments
            for piece in view.text[slice(*place)].split("\n")
        }
        assert kept <= known
        assert {label for label, _ in kept} == {label for label, _ in known}


def test_foreign_labels_join_the_scheme_and_suggestions_join_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, file = str(tmp_path / "p.yanguan"), tmp_path / "a.jsonl"
    file.write_text(line().replace('"speaker"', '"PER"'), encoding="utf-8")
    assert main(["import", project, str(file), "--preview"]) == 0
    assert "doccano" in capsys.readouterr().out
    assert main(["import", project, str(file), "--format", "doccano"]) == 0
    assert "PER" in capsys.readouterr().out
    assert main(["import", project, str(file)]) == 1
    assert main(["import", project, str(file), "--as-suggestions"]) == 0
    assert main(["check", project]) == 0


def test_attributes_that_brat_carries_come_back(tmp_path: Path) -> None:
    written(tmp_path / "brat", "brat", script="source")
    returned = {view.text: facts(view, "brat")[1] for view in views_in(brought(tmp_path / "brat"), "brat")}
    told = [fact for view in views_in(gold(), "brat") for fact in facts(view, "brat")[1] if fact[0] == "attribute"]
    assert len(told) > 100
    assert all(any(fact in back for back in returned.values()) for fact in told)
