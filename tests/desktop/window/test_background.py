"""Work off the window's thread: its results, errors and progress come back to it; it can be called off."""

import sys
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from yanguan.desktop.background import LONG, STEPS, Task, reading
from yanguan.domain.progress import Progress


class Receiver(QObject):
    """Notes what arrives, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.threads: set[int] = set()

    def take(self, result: object) -> None:
        self.got.append(result)
        self.threads.add(threading.get_ident())

    def advance(self, done: int, total: int) -> None:
        self.take((done, total))


def test_the_result_arrives_in_the_windows_thread(qtbot: QtBot) -> None:
    receiver = Receiver()
    task = Task(lambda _: threading.get_ident(), receiver)
    task.finished.connect(receiver.take)
    with qtbot.waitSignal(task.finished):
        task.start()
    task.wait()
    assert receiver.threads == {threading.get_ident()}
    assert receiver.got != [threading.get_ident()], "the work itself ran elsewhere"


def test_an_error_is_handed_over(qtbot: QtBot) -> None:
    def fail(_: Progress) -> None:
        raise ValueError("on purpose")

    receiver = Receiver()
    task = Task(fail, receiver)
    task.failed.connect(receiver.take)
    with qtbot.waitSignal(task.failed):
        task.start()
    task.wait()
    assert [str(error) for error in receiver.got] == ["on purpose"]


def test_it_stops_at_the_next_step_when_it_is_called_off(qtbot: QtBot) -> None:
    begun, go = threading.Event(), threading.Event()
    steps: list[int] = []

    def work(progress: Progress) -> None:
        for step in range(100):
            begun.set()
            go.wait(5)
            progress(step, 100)
            steps.append(step)

    receiver = Receiver()
    task = Task(work, receiver)
    with qtbot.waitSignal(task.cancelled):
        task.start()
        begun.wait(5)
        task.cancel()
        go.set()
    task.wait()
    assert steps == []


def test_progress_comes_about_as_often_as_a_window_needs_it(qtbot: QtBot) -> None:
    receiver = Receiver()

    def work(progress: Progress) -> None:
        for step in range(10_000):
            progress(step, 10_000)

    task = Task(work, receiver)
    task.progressed.connect(receiver.advance)
    with qtbot.waitSignal(task.finished):
        task.start()
    task.wait()
    assert STEPS <= len(receiver.got) <= STEPS + 1


def test_only_beside_long_reading_the_window_gets_its_turns_sooner() -> None:
    usual = sys.getswitchinterval()
    with reading(1_000):
        assert sys.getswitchinterval() == usual
        with reading(LONG + 1):
            assert sys.getswitchinterval() < usual
            with reading(LONG + 1):
                pass
            assert sys.getswitchinterval() < usual
        assert sys.getswitchinterval() == usual
    with pytest.raises(ValueError, match="what went wrong"), reading(LONG + 1):
        raise ValueError("what went wrong")
    assert sys.getswitchinterval() == usual
