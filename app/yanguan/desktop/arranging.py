"""Puts the articles in the order asked for: at once where they are few, on a worker where they are many."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.desktop.background import Task
from yanguan.desktop.guard import report
from yanguan.domain.progress import Progress
from yanguan.store.listing import ArticleQuery
from yanguan.store.project import Project

FEW = 5_000
"""So many are arranged within a frame."""
_PAUSE_MS = 120
"""While somebody types, the search waits so long for the next letter."""


class Arranging(QObject):
    """`arranged` carries the articles' row numbers in the order last asked for."""

    arranged = Signal(object)

    def __init__(self, reader: Project, parent: QObject) -> None:
        """Nothing has been asked for."""
        super().__init__(parent)
        self._reader = reader
        self._wanted = ArticleQuery()
        self._task: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._begin)

    def ask(self, query: ArticleQuery) -> None:
        """Arrange them so; what was asked for before and is not there yet is given up."""
        self._wanted = query
        if self._reader.size() <= FEW:
            self._pause.stop()
            self.arranged.emit(self._reader.listed(query))
        else:
            self._pause.start()

    def stop(self) -> None:
        """Wait for what runs; nothing more is told."""
        self._pause.stop()
        if self._task is not None:
            self._task.wait()

    def _begin(self) -> None:
        if self._task is not None:  # its end begins the next
            return
        path, wanted = self._reader.path, self._wanted

        def work(_: Progress) -> tuple[ArticleQuery, Sequence[int]]:
            with Project(path, read_only=True) as reader:
                return wanted, reader.listed(wanted)

        self._task = Task(work, self)
        self._task.finished.connect(self._take)
        self._task.failed.connect(self._give_up)
        self._task.start()

    def _take(self, found: tuple[ArticleQuery, Sequence[int]]) -> None:
        self._task = None
        if found[0] == self._wanted:
            self.arranged.emit(found[1])
        else:
            self._begin()

    def _give_up(self, error: Exception) -> None:
        self._task = None
        report(error, "Arranging")
