"""Every decision of SCHEMA.md stands in the gold: with a frame of the right kind, or with a sentence that has none."""

import pytest

from gold.rows import Row, articles, frame_of, frames_in, line_of, place_of, rows
from yanguan.resources import decisions

ROWS = rows()
LAYERS = {"quote": "quotes", "nonquote": "nonquotes", "appointment": "appointments", "holding": "holdings"}
NEVER = (14, 22, 28, 46, 47, 48, 54)
"""The decisions that say of something that it is none."""


def name(row: Row) -> str:
    return row.name


def test_every_decision_has_a_row_and_every_row_a_decision_and_an_article() -> None:
    assert {row.decision for row in ROWS} == {decision.number for decision in decisions()}
    assert {row.article for row in ROWS} <= set(articles())
    assert all((row.core is None) == bool(row.none) for row in ROWS)
    assert {row.decision for row in ROWS if row.none} >= set(NEVER)


@pytest.mark.parametrize("row", [row for row in ROWS if row.core], ids=name)
def test_a_frame_is_what_its_row_says(row: Row) -> None:
    frame = frame_of(row)
    assert {key: frame.says[key] for key in row.says} == row.says
    for place, expected in row.parts.items():
        found = frame.parts.get(place, [])
        if place == "parent":
            assert found[0].startswith(str(expected))
        else:
            assert found == ([expected] if isinstance(expected, str) else expected), place


@pytest.mark.parametrize("row", [row for row in ROWS if row.none], ids=name)
def test_a_sentence_that_shows_an_absence_has_none_where_all_is_declared_labelled(row: Row) -> None:
    line, (start, end) = line_of(row.article), place_of(row)
    for layer in row.none:
        there = [frame for kind, frame in frames_in(line, start, end) if kind == LAYERS[layer]]
        assert there == [], layer
        blocks = [
            number
            for number, block in enumerate(line["blocks"])
            if block[line["source_script"]][0] < end and start < block[line["source_script"]][1]
        ]
        assert blocks
        assert set(blocks) <= set(line["coverage"][layer])


@pytest.mark.parametrize("row", [row for row in ROWS if row.none], ids=name)
def test_an_absence_is_one_that_words_tempt_to_label(row: Row) -> None:
    assert len(row.sentence) >= 8, "a sentence, not a bit of punctuation"


def test_a_few_decisions_are_shown_by_both_scripts() -> None:
    scripts: dict[int, set[str]] = {}
    for row in ROWS:
        scripts.setdefault(row.decision, set()).add(line_of(row.article)["source_script"])
    assert {script for found in scripts.values() for script in found} == {"hant", "hans"}
    assert sum(len(found) == 2 for found in scripts.values()) >= 5
