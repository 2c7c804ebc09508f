"""Loads words, variants of characters and posts on a worker, a moment after the first article is open.

No sweep, no tip over a name, no label of a post waits for them.
"""

from PySide6.QtCore import QObject, QTimer

from yanguan.desktop.background import Task
from yanguan.desktop.parallel import warm_words
from yanguan.desktop.workbench import Workbench
from yanguan.domain.progress import Progress

DELAY_MILLISECONDS = 300
"""First the article is drawn."""


class WordLoading(QObject):
    """Follows the workbench until the dictionary is loaded or could not be."""

    def __init__(self, bench: Workbench) -> None:
        """Wait for an article."""
        super().__init__(bench)
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MILLISECONDS)
        self._timer.timeout.connect(self._begin)
        bench.follow_article(self._timer.start)

    def stop(self) -> None:
        """Begin no more, and wait until nothing runs."""
        self._timer.stop()
        if self._task is not None:
            self._task.wait()

    def _begin(self) -> None:
        if self._task is None:
            self._task = Task(_warm, self)
            self._task.failed.connect(self._fail)
            self._task.start()

    def _fail(self, error: Exception) -> None:
        raise error


def _warm(progress: Progress) -> None:
    from yanguan.script.folding import fold
    from yanguan.suggest.posts import parse_post

    del progress
    warm_words()
    fold("")
    parse_post("市長")
