"""Work off the window's thread: started, watched, called off. The work itself knows no Qt."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QObject, Signal

from yanguan.domain.progress import Cancelled, Progress

WORKER = "yanguan-background"
"""The name of every thread that works for the window."""
STEPS = 200
"""Progress is passed on about this many times: the window needs no more."""


LONG = 200_000
"""To read an article of more code points than this takes seconds."""
_USUAL_SECONDS, _LONG_SECONDS = 0.005, 0.0005
"""How long a thread keeps Python to itself while another waits: as Python has it, and beside long reading."""
_read: list[int] = []
_lock = threading.Lock()


@contextmanager
def reading(length: int) -> Iterator[None]:
    """While a worker reads so many code points: where that takes long, the window waits less for its turns.

    A label takes some ten turns, which were 40 to 80 ms with an article of a million code points.
    """
    with _lock:
        _read.append(length)
        _share()
    try:
        yield
    finally:
        with _lock:
            _read.remove(length)
            _share()


def _share() -> None:
    sys.setswitchinterval(_LONG_SECONDS if any(length > LONG for length in _read) else _USUAL_SECONDS)


class Task(QObject):
    """One piece of work in a thread of its own. Its signals arrive in the thread that made it."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, work: Callable[[Progress], Any], parent: QObject) -> None:
        """Get ready; nothing runs yet."""
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=WORKER, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask it to stop at the next step."""
        self._stop.set()

    def wait(self) -> None:
        """Block until it has ended."""
        self._thread.join()

    def end(self) -> None:
        """Call it off, block until it has ended, and let Qt take it away."""
        self.cancel()
        self.wait()
        self.deleteLater()

    def _run(self) -> None:
        try:
            result = self._work(self._progress)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - whatever it is, the window says it
            self.failed.emit(error)
        else:
            self.finished.emit(result)

    def _progress(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        if done % max(1, total // STEPS) == 0:
            self.progressed.emit(done, total)
