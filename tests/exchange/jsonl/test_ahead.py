"""A second process spares time in reading a large file, and makes no other difference."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from strategies.lines import compact, phrase_row, rich_row
from yanguan.domain.packing import write
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl import ahead, reading, second
from yanguan.exchange.jsonl.ahead import carried, portion, read_ahead, uncarried
from yanguan.exchange.jsonl.reading import record_if_right, record_of, records_in
from yanguan.exchange.second_process import SecondProcess
from yanguan.resources import gold

PLAIN, SCORED = compact(phrase_row()).encode(), compact(rich_row()).encode()
HUGE = PLAIN.replace(b'"attributes":{}', b'"attributes":{"huge":%d}' % 2**70)
WRONG = PLAIN.replace(b'"codepoint"', b'"byte"')
SECONDS = 60.0


def are_there(answer: bytes) -> list[bool]:
    """For each line that was asked about, whether its record was told."""
    told = iter(portion(answer))
    return [uncarried(head, next(told)) is not None for head in told]


def test_only_a_line_that_may_be_taken_as_it_is_is_read_ahead() -> None:
    answer = second.answering()
    assert are_there(answer(PLAIN + SCORED + WRONG + b"\n" + HUGE + PLAIN)) == [True, True, False, False, False, True]
    assert are_there(answer(PLAIN.rstrip(b"\n"))) == [False]
    assert are_there(answer(b"\xff\xfe\n" + b"[" * 100_000 + b"\n")) == [False, False]
    assert answer(b"") == b""


@pytest.mark.parametrize("path", sorted(gold().glob("*.jsonl")), ids=lambda path: path.stem)
def test_what_is_carried_over_is_what_is_read_here(path: Path) -> None:
    for line in portion(path.read_bytes()):
        here = record_if_right(line)
        assert here is not None
        told = iter(portion(carried(here)))
        there = uncarried(next(told), next(told))
        assert there is not None
        assert (there.article, there.things, there.persons) == (here.article, here.things, here.persons)
        assert there.record() == record_of(line, 1, path.name)
        assert json.loads(there.written or "") == json.loads(write(here.listed()))


def test_without_a_second_process_nothing_is_read_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SecondProcess, "begin", lambda *_: None)
    assert list(read_ahead([PLAIN] * 120)) == [(PLAIN, None)] * 120


def test_every_line_comes_in_its_order_and_only_right_ones_are_read_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "_AT_ONCE", 2)
    begin = SecondProcess.begin

    def begin_and_wait(process: SecondProcess, lines: bytes) -> object:
        process._first.result(SECONDS)
        asked = begin(process, lines)
        assert asked is not None
        asked.result(SECONDS)
        return asked

    monkeypatch.setattr(SecondProcess, "begin", begin_and_wait)
    lines = [PLAIN, WRONG, HUGE, SCORED] * 10
    found = list(read_ahead(lines))
    assert [line for line, _ in found] == lines
    assert [record is not None for _, record in found] == [line in (PLAIN, SCORED) for line in lines]


def test_an_error_of_the_file_comes_after_the_lines_before_it() -> None:
    def lines() -> Iterator[bytes]:
        yield from [PLAIN, WRONG]
        raise OSError("gone")

    found = read_ahead(lines())
    assert [next(found)[0], next(found)[0]] == [PLAIN, WRONG]
    with pytest.raises(OSError, match="gone"):
        next(found)


def test_a_large_file_is_read_as_a_small_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [phrase_row() | {"id": f"019815a0-0000-7000-8000-{number:012d}"} for number in range(120)]
    path = tmp_path / "large.jsonl"
    path.write_text("".join(map(compact, rows)), encoding="utf-8")
    small = list(records_in(path))
    monkeypatch.setattr(reading, "LARGE", 0)
    assert list(records_in(path)) == small
    path.write_text(path.read_text(encoding="utf-8") + WRONG.decode(), encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        list(records_in(path))
    with pytest.raises(Refusal) as expected:
        record_of(WRONG, 121, "large.jsonl")
    assert str(refused.value) == str(expected.value)


def test_who_reads_no_further_leaves_no_process_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[SecondProcess] = []
    start = SecondProcess.__enter__

    def remembered(prover: SecondProcess) -> SecondProcess:
        begun.append(prover)
        return start(prover)

    monkeypatch.setattr(SecondProcess, "__enter__", remembered)
    monkeypatch.setattr(reading, "LARGE", 0)
    path = tmp_path / "large.jsonl"
    path.write_bytes(PLAIN)
    records = records_in(path)
    next(records)
    records.close()  # type: ignore[attr-defined]
    assert begun[0]._process is not None
    assert begun[0]._process.poll() is not None
