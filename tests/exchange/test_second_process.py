"""A second process answers as the first would; where it cannot be had, or ends, nobody waits for it."""

import io
import os
import threading
import time
from collections.abc import Iterator

import pytest

from yanguan.exchange import second_process
from yanguan.exchange.second_process import LENGTH, SecondProcess, answer_all, answered, received, send

PROVER = "yanguan.exchange.jsonl.second"
"""It answers a zero for each line that is none of ours."""
SECONDS = 60.0


@pytest.fixture
def second() -> Iterator[SecondProcess]:
    with SecondProcess(PROVER) as started:
        yield started


def ready(second: SecondProcess) -> None:
    """Wait until the second process can be asked."""
    until = time.monotonic() + SECONDS
    while second.begin(b"") is None:
        assert time.monotonic() < until
        time.sleep(0.01)


def test_questions_are_answered_in_their_order() -> None:
    asked, answers = io.BytesIO(), io.BytesIO()
    for question in (b"", b"one", b"\n" * 100_000):
        send(asked, question)
    asked.seek(0)
    answer_all(bytes.upper, asked, answers)
    answers.seek(0)
    assert [received(answers) for _ in range(4)] == [b"", b"ONE", b"\n" * 100_000, None]


@pytest.mark.parametrize("cut", [1, LENGTH, LENGTH + 2])
def test_what_did_not_come_whole_is_no_answer(cut: int) -> None:
    sent = io.BytesIO()
    send(sent, b"words")
    assert received(io.BytesIO(sent.getvalue()[:cut])) is None


def test_it_answers_all_that_it_is_asked(second: SecondProcess) -> None:
    ready(second)
    asked = [second.begin(b"no line\n" * number) for number in (1, 2, 300_000)]
    assert [each and each.result(SECONDS) for each in asked] == [b"\n\n" * number for number in (1, 2, 300_000)]


def test_one_that_ended_answers_nothing(second: SecondProcess) -> None:
    ready(second)
    assert second._process
    second._process.kill()
    second._process.wait()
    assert answered(second.begin(b"no line\n" * 100_000)) is None


def test_where_none_can_be_had_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: str) -> None:
        raise PermissionError

    monkeypatch.setattr(second_process, "_started", refused)
    with SecondProcess(PROVER) as second:
        assert second._first.result(SECONDS) is None
        assert second.begin(b"") is None
    assert answered(None) is None


def test_on_a_machine_of_one_core_none_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with SecondProcess(PROVER) as second:
        assert second._process is None


def test_one_that_gives_another_first_answer_is_asked_no_more() -> None:
    with SecondProcess(PROVER, b"no line\n", b"\1") as second:
        assert second._first.result(SECONDS) == b"\n\n"
        assert second.begin(b"") is None


def test_what_it_has_not_begun_is_not_waited_for(second: SecondProcess) -> None:
    ready(second)
    asked = [second.begin(b"no line\n" * 100_000) for _ in range(8)]
    assert answered(asked[-1]) is None


def test_one_that_is_stuck_is_not_waited_for_for_ever(second: SecondProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    ready(second)
    monkeypatch.setattr(second_process, "PATIENCE", 0.1)
    monkeypatch.setattr(second, "_ask", lambda _: threading.Event().wait(1.0))
    assert answered(second.begin(b"no line\n")) is None
