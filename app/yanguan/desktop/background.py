"""Work off the window's thread: started, watched, called off. The work itself knows no Qt."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from yanguan.domain.progress import Cancelled, Progress

WORKER = "yanguan-background"
"""The name of every thread that works for the window."""
STEPS = 200
"""Progress is passed on about this many times: the window needs no more."""


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
