"""The proof of the decisions: each one's frame, made at the window from the bare text, stands in the export as in gold.

One window and one project for all. What posts are normalised to is looked at elsewhere.
"""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from e2e.conftest import at_the_window
from gold.hands import Hands
from gold.rows import Line, Row, Told, frame_of, frames_in, gold_frame, line_of, rows, told
from strategies.contract import complaints
from yanguan.domain.label_set import LabelSet
from yanguan.domain.record import Record
from yanguan.editing.session import Session
from yanguan.exchange.exporting import export_dataset
from yanguan.exchange.jsonl.reading import records_in
from yanguan.resources import default_scheme_content, gold
from yanguan.store.project import Project

ROWS = [row for row in rows() if row.core]


@dataclass(frozen=True, slots=True)
class Made:
    """What the window made: the exported lines, by the article's id."""

    path: Path
    lines: dict[str, Line]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Every row's frame, made in one sitting, and exported."""
    folder = tmp_path_factory.mktemp("proof")
    project = bare_project(folder / "proof.yanguan")
    with at_the_window(project) as person:
        hands = Hands(person)
        done: set[str] = set()
        for row in sorted(ROWS, key=lambda row: row.article):
            line = line_of(row.article)
            hands.open(line["id"])
            for kind, frame in with_parents(line, *gold_frame(row)):
                if frame["id"] not in done:
                    done.add(frame["id"])
                    hands.make(line, frame, told(line, kind, frame))
    with Project(project, read_only=True) as saved:
        export_dataset(saved, folder / "proof.jsonl")
    written = (folder / "proof.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    return Made(folder / "proof.jsonl", {line["id"]: line for line in map(json.loads, written)})


def bare_project(path: Path) -> Path:
    """A project with the texts of the gold, nothing labelled, in which the addressee is switched on."""
    scheme = default_scheme_content()
    for label in scheme["labels"]:
        label["hidden"] = False
    texts = [next(records_in(gold() / f"{article}.jsonl")) for article in sorted({row.article for row in ROWS})]
    records = [Record(record.article, LabelSet(record.article.id)) for record in texts]
    with Session(path, annotator="mei", scheme=scheme) as session:
        session.import_records(records, is_dataset=True).result()
    return path


def with_parents(line: Line, kind: str, frame: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The frame after the quotes in which it stands, the outermost first."""
    parent = frame.get("parent")
    around = [(kind, each) for kind, each in frames_in(line) if parent and each["id"] == parent]
    return [*(found for pair in around for found in with_parents(line, *pair)), (kind, frame)]


def bare(frame: Told) -> Told:
    """The frame without what a post's value adds to it."""
    parts = {place: texts for place, texts in frame.parts.items() if place != "organization"}
    return replace(frame, parts={place: sorted(texts) for place, texts in parts.items()})


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_frame_stands_in_the_export_as_in_the_gold(made: Made, row: Row) -> None:
    expected = frame_of(row)
    line = made.lines[line_of(row.article)["id"]]
    found = [told(line, kind, frame, expected.fragments[0][0]) for kind, frame in frames_in(line)]
    assert bare(expected) in [bare(frame) for frame in found if frame.fragments == expected.fragments]


def test_mentions_of_one_event_share_it_in_the_export_as_in_the_gold(made: Made) -> None:
    shown = [row for row in ROWS if row.decision == 35]
    ids = set[str | None]()
    for row in shown:
        kind, meant = gold_frame(row)
        assert meant["event"] is not None
        expected = frame_of(row)
        line = made.lines[line_of(row.article)["id"]]
        found = [frame for each, frame in frames_in(line) if each == kind]
        ids |= {frame["event"] for frame in found if told(line, kind, frame).fragments == expected.fragments}
    assert len({gold_frame(row)[1]["event"] for row in shown}) == 1
    assert len(shown) == 2
    assert len(ids) == 1
    assert None not in ids


def test_the_export_keeps_the_contract(made: Made) -> None:
    assert complaints(made.path) == []


def test_nothing_else_was_made(made: Made) -> None:
    wanted = {
        (row.article, kind, frame["id"])
        for row in ROWS
        for kind, frame in with_parents(line_of(row.article), *gold_frame(row))
    }
    assert sum(1 for line in made.lines.values() for _ in frames_in(line)) == len(wanted)
