"""A second process spares time in reading a large file, and makes no other difference."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from strategies.lines import compact, phrase_row, rich_row
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl import proving, reading, second
from yanguan.exchange.jsonl.proving import proven
from yanguan.exchange.jsonl.reading import record_of, records_in
from yanguan.exchange.second_process import SecondProcess

PLAIN, SCORED = compact(phrase_row()).encode(), compact(rich_row()).encode()
WRONG = PLAIN.replace(b'"codepoint"', b'"byte"')
SECONDS = 60.0


def test_only_a_line_that_may_be_taken_as_it_is_counts_as_proven() -> None:
    answer = second.answering()
    assert answer(PLAIN + SCORED + WRONG + b"\n" + PLAIN) == b"\1\0\0\0\1"
    assert answer(PLAIN.rstrip(b"\n")) == b"\0"
    assert answer(b"\xff\xfe\n" + b"[" * 100_000 + b"\n") == b"\0\0"
    assert answer(b"") == b""


def test_without_a_second_process_nothing_is_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SecondProcess, "begin", lambda *_: None)
    assert list(proven([PLAIN] * 120)) == [(PLAIN, False)] * 120


def test_every_line_comes_in_its_order_and_only_right_ones_are_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proving, "_AT_ONCE", 2)
    begin = SecondProcess.begin

    def begin_and_wait(prover: SecondProcess, lines: bytes) -> object:
        prover._first.result(SECONDS)
        asked = begin(prover, lines)
        assert asked is not None
        asked.result(SECONDS)
        return asked

    monkeypatch.setattr(SecondProcess, "begin", begin_and_wait)
    lines = [PLAIN, WRONG, SCORED, PLAIN] * 10
    found = list(proven(lines))
    assert [line for line, _ in found] == lines
    assert [is_proven for _, is_proven in found] == [line == PLAIN for line in lines]


def test_an_error_of_the_file_comes_after_the_lines_before_it() -> None:
    def lines() -> Iterator[bytes]:
        yield from [PLAIN, WRONG]
        raise OSError("gone")

    found = proven(lines())
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
