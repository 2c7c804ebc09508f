"""`yanguan.read`: what stands on a line is there as objects, and neither Qt nor the store is needed for it."""

import gzip
import json
import subprocess
import sys
from dataclasses import FrozenInstanceError
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings

import yanguan
from strategies.contract import EXAMPLE
from strategies.lines import Row, compact, pair_row, phrase_row, rich_row
from strategies.records import Record, datasets
from yanguan.domain.article import SCRIPTS
from yanguan.domain.labels import LAYERS
from yanguan.exchange.jsonl.writing import line_of
from yanguan.exchange.training.article import Article
from yanguan.exchange.training.building import article_of
from yanguan.exchange.training.frames import Labels
from yanguan.resources import gold
from yanguan.store.live import enter, leave

ALONE = """
import sys
import yanguan
count = sum(len(article.quotes) + len(article.mask("quote")) for article in yanguan.read(sys.argv[1]))
article = next(yanguan.read(sys.argv[1]))
assert article.tokens(by="word") and article.tokens(by="character")
assert count
print(*(name for name in sys.modules if name.startswith(("PySide6", "shiboken6", "sqlite", "yanguan.store"))))
"""


def written(path: Path, *rows: Row) -> Path:
    path.write_text("".join(map(compact, rows)), encoding="utf-8", newline="\n")
    return path


def test_neither_qt_nor_the_store_is_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", ALONE, EXAMPLE], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_the_package_has_nothing_else_that_comes_when_asked_for() -> None:
    with pytest.raises(AttributeError, match="write"):
        _ = yanguan.write  # type: ignore[attr-defined]


def test_a_quote_knows_its_words_in_both_scripts() -> None:
    (article,) = yanguan.read(EXAMPLE)
    (quote,) = article.quotes
    assert quote.content_text("hant") == "「穩字當頭。」"
    assert quote.content_text("hans") == "「稳字当头。」"
    assert quote.speaker_texts("hans") == ("临江市委书记方景行",)
    assert quote.cue_texts("hant") == ("表示",)
    assert (quote.type, quote.attributes["act"], quote.parent) == ("direct", "statement", None)
    speaker = quote.speakers[0].span
    assert speaker is not None
    assert article.text("hant")[slice(*speaker.ranges("hant")[0])] == "臨江市委書記方景行"
    assert article.hans == article.text("hans")


def test_an_appointment_knows_its_roles() -> None:
    (article,) = yanguan.read(EXAMPLE)
    first, second = article.appointments
    assert [role.text("hant") for role in first.role("post_new")] == ["南河省副省長"]
    assert [role.role for role in first.roles][:2] == ["person", "post_new"]
    assert (first.trigger.text("hans"), first.kind, second.kind) == ("任", "appoint", "concurrent")
    assert first.role("reason") == ()


def test_a_filler_without_a_span_is_called_by_the_name_of_the_person(tmp_path: Path) -> None:
    (article,) = yanguan.read(written(tmp_path / "d.jsonl", rich_row()))
    implicit = article.quotes[1].speakers[0]
    assert (implicit.span, implicit.text("hant")) == (None, "方景行")
    assert article.persons[0].external == {"viaf": "1", "wikidata": "Q1"}


def test_a_holding_knows_person_and_post() -> None:
    (article,) = yanguan.read(EXAMPLE)
    (holding,) = article.holdings
    assert holding.person is not None
    assert (holding.person.names.hans, holding.temporal) == ("方景行", "current")
    post = holding.mentions[0].post_span
    assert (post.text("hant"), post.post and post.post.core) == ("臨江市委書記", "書記")
    assert article.labelled("cue")[0].post is None


def test_candidates_stand_apart_and_refer_to_gold(tmp_path: Path) -> None:
    (article,) = yanguan.read(written(tmp_path / "d.jsonl", rich_row()))
    assert {span.state for span in article.spans} == {"accepted"}
    assert [span.state for span in article.candidates.spans] == ["suggested"]
    (rejected,) = article.candidates.quotes
    assert rejected.content in article.spans


def test_masks_say_where_an_absence_is_a_negative(tmp_path: Path) -> None:
    row = pair_row()
    row["coverage"] |= {"quote": [0, 2, 3], "person": [1]}
    (article,) = yanguan.read(written(tmp_path / "d.jsonl", row))
    assert article.mask("quote", "hant") == bytes([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1])
    assert article.mask("quote", "hans") == bytes([1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1])
    assert article.mask("person") == bytes([0] * 5 + [1] * 4 + [0] * 3)
    assert article.mask("person", "hans") == bytes(13)
    assert article.mask("holding") == bytes(12)


def test_where_a_text_lacks_the_words_there_is_no_range(tmp_path: Path) -> None:
    pair, phrase = yanguan.read(written(tmp_path / "d.jsonl", pair_row(), phrase_row()))
    absent = next(span for span in pair.spans if span.projection == "absent")
    assert (absent.hans, absent.ranges("hans"), absent.text("hans")) == ((None,), (), "")
    assert [span.text("hans") for span in phrase.spans] == ["上", "互联网", "互联网"]


def test_a_packed_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl.gz"
    path.write_bytes(gzip.compress(EXAMPLE.read_bytes()))
    assert list(yanguan.read(str(path))) == list(yanguan.read(EXAMPLE))


def test_one_line_is_read_at_a_time(tmp_path: Path) -> None:
    path = written(tmp_path / "d.jsonl", rich_row())
    path.write_bytes(path.read_bytes() + b"broken\n")
    articles = yanguan.read(path)
    assert next(articles).id == rich_row()["id"]
    with pytest.raises(ValueError, match=r"d\.jsonl, line 2: This is not JSON"):
        next(articles)


@pytest.mark.parametrize("content", [b"", b"{}\n", b"[]\n", b"\xff\n", b"[" * 100_000 + b"\n"])
@pytest.mark.parametrize("validate", [True, False])
def test_what_is_no_dataset_is_refused_with_words(tmp_path: Path, content: bytes, *, validate: bool) -> None:
    path = tmp_path / "d.jsonl"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"d\.jsonl"):
        list(yanguan.read(path, validate=validate))


def test_a_broken_rule_is_refused_and_named(tmp_path: Path) -> None:
    row = rich_row()
    row["spans"][0]["text"]["hant"] = ["別的字"]
    path = written(tmp_path / "d.jsonl", row)
    with pytest.raises(ValueError, match="not what stands at its place"):
        list(yanguan.read(path))
    assert len(list(yanguan.read(path, validate=False))) == 1


def test_an_article_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="stands on line 1 already"):
        list(yanguan.read(written(tmp_path / "d.jsonl", rich_row(), rich_row())))


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(yanguan.read(tmp_path / "none.jsonl"))
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(EXAMPLE.read_bytes())[:-20])
    with pytest.raises(ValueError, match="cannot be read"):
        list(yanguan.read(cut))


def test_a_project_that_is_open_here_is_never_touched(tmp_path: Path) -> None:
    path = written(tmp_path / "d.jsonl", rich_row())
    identity = enter(path)
    try:
        with pytest.raises(ValueError, match="open"):
            list(yanguan.read(path))
    finally:
        leave(identity)


def test_what_was_read_does_not_change() -> None:
    (article,) = yanguan.read(EXAMPLE)
    with pytest.raises(FrozenInstanceError):
        article.quotes[0].parent = "x"  # type: ignore[misc]


@given(datasets(max_size=1))
@settings(max_examples=25, deadline=None)
def test_whatever_a_project_holds_is_there(records: list[Record]) -> None:
    for record in records:
        row = json.loads(line_of(record))
        article = article_of(row)
        assert told(article) == {
            kind: [each["id"] for each in chain(row[kind], row["candidates"][kind])]
            for kind in ("spans", "quotes", "appointments", "holdings")
        }
        for span in (*article.spans, *article.candidates.spans):
            for script in SCRIPTS:
                assert span.text(script) == "".join(article.text(script)[a:b] for a, b in span.ranges(script))
        for layer in LAYERS:
            blocks = [row["blocks"][number][row["source_script"]] for number in row["coverage"][layer]]
            assert sum(article.mask(layer)) == sum(place[1] - place[0] for place in blocks if place)


def told(article: Article) -> dict[str, list[str]]:
    """The ids of everything in the article, gold first."""
    both: tuple[Labels, Labels] = (article.gold, article.candidates)
    kinds = ("spans", "quotes", "appointments", "holdings")
    return {kind: [each.id for labels in both for each in getattr(labels, kind)] for kind in kinds}


def test_the_gold_is_read_whole() -> None:
    for path in sorted(gold().glob("*.jsonl"))[:4]:
        (article,) = yanguan.read(path)
        row = json.loads(path.read_text(encoding="utf-8"))
        assert len(article.appointments) == len(row["appointments"])
        assert article.meta.outlet == row["meta"]["outlet"]
