"""Labels of a task with both texts: what stands on the simplified text alone is taken over, or counted."""

import json
from pathlib import Path
from typing import Any

import pytest

from exchange.datasets.written import gold, written
from exchange.labels_in.brought import brought, notices, spans
from yanguan.domain.record import Record
from yanguan.exchange.importing import prepare

HANT = "臨江大橋通車\n方景行說，大橋的網路已經開通。\n許念青任市長。\n"
HANS = "临江大桥通车\n方景行说，大桥的互联网已经开通。\n许念青任市长。\n据本报了解，桥上风大。\n"


def region(text: str, words: str, label: str, name: str, occurrence: int = 0) -> dict[str, Any]:
    """A region on these words of one of the texts."""
    start = [at for at in range(len(text)) if text.startswith(words, at)][occurrence]
    value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
    return {"id": name, "to_name": "hant" if text is HANT else "hans", "type": "labels", "value": value}


def tie(kind: str, head: str, tail: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": head, "to_id": tail, "direction": "right", "labels": [kind]}


def read(folder: Path, *result: dict[str, Any], hant: str = HANT) -> tuple[Record, list[tuple[str, Any]]]:
    """The article of a task with this result, and what was left out."""
    task = {"data": {"hant": hant, "hans": HANS}, "annotations": [{"result": list(result)}], "predictions": []}
    path = folder / "tasks.json"
    path.write_text(json.dumps([task]), encoding="utf-8")
    (record,) = brought(path, "label-studio")
    return record, notices(prepare([path], form="label-studio"))


def test_a_label_on_the_simplified_text_stands_on_the_same_words_of_the_other(tmp_path: Path) -> None:
    record, left = read(tmp_path, region(HANS, "方景行", "person", "a"), region(HANS, "互联网", "topic", "b"))
    assert spans(record) == [("person", "方景行"), ("topic", "網路")]
    assert left == []


@pytest.mark.parametrize("names", [("a", "b"), ("hant-1", "hans-1"), ("a", "a")])
def test_a_label_on_both_texts_is_one(tmp_path: Path, names: tuple[str, str]) -> None:
    record, left = read(
        tmp_path, region(HANT, "方景行", "person", names[0]), region(HANS, "方景行", "person", names[1])
    )
    assert spans(record) == [("person", "方景行")]
    assert left == []


def test_of_a_label_that_was_moved_on_one_text_the_first_text_counts(tmp_path: Path) -> None:
    record, _ = read(tmp_path, region(HANT, "方景行說", "person", "hant-1"), region(HANS, "方景行", "person", "hans-1"))
    assert spans(record) == [("person", "方景行說")]


def test_a_label_on_words_that_only_the_simplified_text_has_is_counted(tmp_path: Path) -> None:
    record, left = read(tmp_path, region(HANS, "本报", "outlet", "a"))
    assert spans(record) == []
    assert left == [("counterpart", 1)]


def test_relations_on_the_simplified_text_join_labels_of_either(tmp_path: Path) -> None:
    record, left = read(
        tmp_path,
        region(HANS, "任", "trigger", "t"),
        region(HANS, "许念青", "person", "p"),
        region(HANT, "許念青", "person", "q"),
        region(HANS, "市长", "post", "r"),
        tie("person", "t", "p"),
        tie("person", "t", "q"),
        tie("post_new", "t", "r"),
    )
    assert sorted(spans(record)) == [("person", "許念青"), ("post", "市長"), ("trigger", "任")]
    (appointment,) = record.labels.appointments.values()
    labels = {span.id: span.label for span in record.labels.spans.values()}
    assert [(role.role, labels[role.span]) for role in appointment.roles if role.span] == [
        ("person", "person"),
        ("post_new", "post"),
    ]
    assert left == []


def test_without_the_traditional_text_the_simplified_one_is_read(tmp_path: Path) -> None:
    record, _ = read(tmp_path, region(HANS, "方景行", "person", "a"), hant="")
    assert (record.article.source_script, spans(record)) == ("hans", [("person", "方景行")])


def test_labels_that_our_export_has_on_both_come_back_from_either(tmp_path: Path) -> None:
    records = [record for record in gold() if record.article.source_script == "hant"]
    written(tmp_path / "ls", "label-studio", records, script="both")
    whole = brought(tmp_path / "ls")
    path = tmp_path / "ls" / "tasks.json"
    tasks = json.loads(path.read_text(encoding="utf-8"))
    for each in [*(task["annotations"][0] for task in tasks), *(one for task in tasks for one in task["predictions"])]:
        each["result"] = [it for it in each["result"] if "hans" in (it.get("to_name"), it.get("from_id", "")[:4])]
    path.write_text(json.dumps(tasks), encoding="utf-8")
    for before, after in zip(whole, brought(tmp_path / "ls"), strict=True):
        assert spans(after) == spans(before)
        assert len(after.labels.quotes) == len(before.labels.quotes)
        assert len(after.labels.appointments) == len(before.labels.appointments)
