"""What spares time in reading: it must never take what the slow way refuses, nor take it for something else."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies.lines import compact, pair_row, phrase_row, rich_row
from strategies.records import records
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.reading import record_of
from yanguan.exchange.jsonl.rules import LABELS, labels
from yanguan.exchange.jsonl.rules.line import Line
from yanguan.exchange.jsonl.strict import Where, json_of, quick_json_of
from yanguan.exchange.jsonl.writing import bytes_of, encoded, line_of, row_of

WHERE = Where("a.jsonl", 1)
WORDS = st.text(st.characters(exclude_categories=()), max_size=6)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
SPELLINGS = st.sampled_from(
    [
        "{}", "{}\n", '{{"a":{},"a":1}}\n', '"\\u4e00{}"\n', "[{}, 1]\n", '"\\/"\n', "-0\n", "1E2\n", "\ufeff{}\n",
        "[{},NaN]\n",
    ]
)  # fmt: skip


def slow(line: str | bytes) -> Any:
    try:
        return json_of(line, WHERE)
    except Refusal:
        return None


@settings(max_examples=300)
@given(VALUES, SPELLINGS)
def test_what_is_taken_quickly_is_taken_slowly_and_is_the_same(value: Any, spelling: str) -> None:
    text = spelling.format(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    for line in (text, text.encode("utf-8", "surrogatepass")):
        found = quick_json_of(line)
        assert found is None or found == slow(line)


@given(VALUES)
def test_what_is_compact_is_taken_quickly(value: Any) -> None:
    line = json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
    expected = slow(line)
    assert quick_json_of(line) == expected or any(len(digits) > 18 for digits in _numbers(line))


def _numbers(line: str) -> list[str]:
    return "".join(each if each.isdigit() else " " for each in line).split()


@pytest.mark.parametrize("value", [1e16, 1e-7, 123456789012345680.0, 0.00001, 0.1, 1.0, 0.0])
def test_a_float_is_taken_only_as_json_writes_it(value: float) -> None:
    import orjson

    row = rich_row()
    for label in row["candidates"]["spans"]:
        label["score"] = "SCORE"
    for number in {repr(value), orjson.dumps(value).decode()}:
        line = compact(row).replace('"SCORE"', number)
        if number == repr(value) and value < 2**53:
            assert line_of(record_of(line, 1, "a.jsonl")) == line
        else:
            with pytest.raises(Refusal):
                record_of(line, 1, "a.jsonl")


def test_a_huge_number_of_a_team_comes_back_too() -> None:
    row = rich_row()
    row["quotes"][0]["attributes"]["team"] = 2**70
    assert line_of(record_of(compact(row), 1, "a.jsonl")) == compact(row)


@settings(max_examples=60)
@given(records())
def test_a_line_that_is_right_is_seen_to_be_so(record: Record) -> None:
    line = Line(row_of(record))
    assert not any(list(rule(line)) for rule in LABELS)
    assert labels.are_right(line) or any(frame["overruled"] or frame.get("parent") for frame in line.frames())


@pytest.mark.parametrize("make", [rich_row, pair_row, phrase_row])
@given(data=st.data())
def test_nothing_is_right_that_a_rule_finds_broken(make: Any, data: st.DataObject) -> None:
    """A label's part is put in the place of another's, or taken away."""
    row = make()
    kind = data.draw(st.sampled_from(["spans", "quotes", "appointments", "holdings"]))
    group = row[kind] or row["candidates"][kind]
    if not group:
        return
    label, other = data.draw(st.sampled_from(group)), data.draw(st.sampled_from(group))
    key = data.draw(st.sampled_from(sorted(label)))
    label[key] = data.draw(st.sampled_from([other[key], type(label[key])() if label[key] is not None else None]))
    line = Line(row)
    try:
        is_broken = any(list(rule(line)) for rule in LABELS)
        is_right = labels.are_right(line)
    except (KeyError, IndexError):  # no longer of the schema's shape
        return
    assert not (is_broken and is_right)


@settings(max_examples=60)
@given(records())
def test_what_is_written_quickly_is_what_json_writes(record: Record) -> None:
    assert bytes_of(record) == compact(row_of(record)).encode()


@pytest.mark.parametrize("value", [1e16, 1e-7, 0.1, 2**70, {"deep": [1e22]}])
def test_a_number_is_written_as_json_writes_it(value: Any) -> None:
    row = rich_row()
    row["quotes"][0]["attributes"]["team"] = value
    assert encoded(row) == compact(row).encode()


def test_half_a_character_and_no_number_are_not_written() -> None:
    row = rich_row()
    row["meta"]["title"] = "\ud842"
    with pytest.raises(UnicodeEncodeError):
        encoded(row)
    row = rich_row()
    row["spans"][0]["score"] = float("nan")
    with pytest.raises(ValueError, match="not JSON compliant"):
        encoded(row)
