"""CoNLL files: what a reader of BIO asks of them, and what flattening leaves out."""

import re
from pathlib import Path
from typing import Any

import pytest

from exchange.datasets.written import gold, views, written
from strategies.lines import rich_row
from yanguan.domain.article import Range
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Span
from yanguan.domain.record import Record
from yanguan.exchange.datasets.conll import UNITS
from yanguan.exchange.datasets.cutting import views_of
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.jsonl.record_rows import record_in
from yanguan.exchange.jsonl.writing import row_of

AT: dict[str, Any] = {"annotator": "mei", "at": "2026-07-07T01:02:03Z"}


def sentences(path: Path) -> list[list[tuple[str, str]]]:
    """The tokens and tags of each sentence."""
    found = []
    for sentence in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in sentence.split("\n") if line and not line.startswith("# id = ")]
        found += [[(token, tag) for token, tag in rows]] if rows else []
    return found


def test_there_is_a_file_for_each_label_and_unit(tmp_path: Path) -> None:
    written(tmp_path / "set", "conll")
    for unit in UNITS:
        names = {path.name for path in (tmp_path / "set" / unit).iterdir()}
        assert {"quote.conll", "speaker.conll", "trigger.conll", "post.conll"} <= names


@pytest.mark.parametrize("unit", UNITS)
def test_tags_are_bio(tmp_path: Path, unit: str) -> None:
    written(tmp_path / "set", "conll")
    for path in (tmp_path / "set" / unit).iterdir():
        for sentence in sentences(path):
            before = "O"
            for _, tag in sentence:
                assert re.fullmatch(rf"O|[BI]-{path.stem}", tag)
                assert not tag.startswith("I-") or before != "O"
                before = tag


def test_a_character_stands_on_each_line_and_a_paragraph_in_each_sentence(tmp_path: Path) -> None:
    written(tmp_path / "set", "conll")
    lines = [line for view in views("conll") for line in view.text.split("\n") if line.strip()]
    assert [["".join(line.split())] for line in lines] == [
        ["".join(token for token, _ in sentence)] for sentence in sentences(tmp_path / "set" / "char" / "cue.conll")
    ]
    assert all(len(token) == 1 for it in sentences(tmp_path / "set" / "char" / "cue.conll") for token, _ in it)


def test_the_tagged_characters_are_those_of_the_labels(tmp_path: Path) -> None:
    written(tmp_path / "set", "conll")
    tagged = [token for it in sentences(tmp_path / "set" / "char" / "trigger.conll") for token, tag in it if tag != "O"]
    triggers = [span for view in views("conll") for span in view.spans.values() if span.label == "trigger"]
    assert len(tagged) <= sum(end - start for span in triggers for start, end in span.fragments)
    assert len(tagged) > 50


def nested(*places: Range) -> Record:
    """The example with further posts at these places."""
    record = record_in(rich_row())
    posts = [
        Span(id=f"019815a0-0000-7000-8000-0000000009{number:02}", label="post", fragments=(place,), **AT)
        for number, place in enumerate(places)
    ]
    return Record(record.article, LabelSet.of(record.article.id, [*record.labels, *posts]), record.persons)


def test_of_two_that_overlap_the_longest_stays_and_the_other_is_counted(tmp_path: Path) -> None:
    record = nested((12, 15), (14, 20))
    losses = written(tmp_path / "set", "conll", [record])
    assert losses.left_out["nesting"] == 2
    (view,) = views_of(row_of(record), Options(), Losses())
    tagged = [token for it in sentences(tmp_path / "set" / "char" / "post.conll") for token, tag in it if tag != "O"]
    assert "".join(tagged).startswith(view.text[12:18])


def test_a_part_over_a_line_break_begins_anew(tmp_path: Path) -> None:
    record = nested((9, 14))
    losses = written(tmp_path / "set", "conll", [record])
    assert losses.left_out["line-breaks"] == 1


def test_words_that_a_label_cuts_are_counted(tmp_path: Path) -> None:
    losses = written(tmp_path / "set", "conll")
    assert 0 < losses.left_out["word-borders"] < 100 * len(gold())
