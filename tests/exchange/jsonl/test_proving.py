"""A second process spares time in reading a large file, and makes no other difference."""

import io
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from strategies.lines import compact, phrase_row, rich_row
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl import proving, reading, second
from yanguan.exchange.jsonl.proving import LENGTH, Prover, proven
from yanguan.exchange.jsonl.reading import record_of, records_in

PLAIN, SCORED = compact(phrase_row()).encode(), compact(rich_row()).encode()
WRONG = PLAIN.replace(b'"codepoint"', b'"byte"')
SECONDS = 60.0


def answers_to(*portions: bytes) -> bytes:
    asked = b"".join(len(portion).to_bytes(LENGTH, "little") + portion for portion in portions)
    told = io.BytesIO()
    second.answer_all(io.BytesIO(asked), told)
    return told.getvalue()


def ready(prover: Prover) -> None:
    """Wait until the second process can be asked."""
    until = time.monotonic() + SECONDS
    while prover.begin([]) is None:
        assert time.monotonic() < until
        time.sleep(0.01)


def test_only_a_line_that_may_be_taken_as_it_is_counts_as_proven() -> None:
    assert answers_to(PLAIN + SCORED + WRONG + b"\n" + PLAIN) == b"\1" + b"\1\0\0\0\1"
    assert answers_to(PLAIN.rstrip(b"\n")) == b"\1\0"
    assert answers_to(b"\xff\xfe\n" + b"[" * 100_000 + b"\n", PLAIN) == b"\1\0\0\1"


def test_the_second_process_answers_as_the_first_would() -> None:
    with Prover() as prover:
        ready(prover)
        first, other = prover.begin([PLAIN, WRONG, SCORED]), prover.begin([PLAIN])
        assert first is not None
        assert other is not None
        assert first.result(SECONDS) == b"\1\0\0"
        assert other.result(SECONDS) == b"\1"


def test_what_a_second_process_that_ended_was_asked_is_not_proven() -> None:
    with Prover() as prover:
        ready(prover)
        assert prover._process
        prover._process.kill()
        prover._process.wait()
        asked = prover.begin([PLAIN] * 500)
        assert asked is None or asked.result(SECONDS) == b""


def test_where_no_second_process_can_be_had_nothing_is_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> None:
        raise PermissionError

    monkeypatch.setattr(proving, "_started", refused)
    assert list(proven([PLAIN] * 120)) == [(PLAIN, False)] * 120


def test_every_line_comes_in_its_order_and_only_right_ones_are_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proving, "_AT_ONCE", 2)
    begin = Prover.begin

    def begin_and_wait(prover: Prover, lines: list[bytes]) -> object:
        prover._ready.result(SECONDS)
        asked = begin(prover, lines)
        assert asked is not None
        asked.result(SECONDS)
        return asked

    monkeypatch.setattr(Prover, "begin", begin_and_wait)
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
    begun: list[Prover] = []
    start = Prover.__enter__

    def remembered(prover: Prover) -> Prover:
        begun.append(prover)
        return start(prover)

    monkeypatch.setattr(Prover, "__enter__", remembered)
    monkeypatch.setattr(reading, "LARGE", 0)
    path = tmp_path / "large.jsonl"
    path.write_bytes(PLAIN)
    records = records_in(path)
    next(records)
    records.close()  # type: ignore[attr-defined]
    assert begun[0]._process is not None
    assert begun[0]._process.poll() is not None
