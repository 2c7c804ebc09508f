"""Has the rules read the open article on a worker, a moment after it was opened. What is read stands in `suggest`."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.desktop.background import LONG, Task, reading
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Article
from yanguan.domain.progress import Progress

if TYPE_CHECKING:
    from yanguan.suggest.survey import Survey

DELAY_MILLISECONDS = 400
"""How long an opened article is left alone; a key that asks sooner need not wait so long."""


class Surveying(QObject):
    """Follows the workbench. `ready` tells that the open article is read."""

    ready = Signal()

    def __init__(self, bench: Workbench) -> None:
        """Nothing is read yet."""
        super().__init__(bench)
        self._bench = bench
        self.survey: Survey | None = None
        self._task: Task | None = None
        self._waiting: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MILLISECONDS)
        self._timer.timeout.connect(self._begin)
        bench.follow_article(self._look)

    def when_ready(self, do: Callable[[], None]) -> None:
        """Do it now where the article is read, else as soon as it is; the last that was asked for."""
        if self.survey is not None:
            do()
        elif self._bench.article is not None:
            self._waiting = do
            self._begin()

    def wait(self) -> None:
        """Block until the worker has ended; what it read comes with the next events."""
        if self._task is not None:
            self._task.wait()

    def stop(self) -> None:
        """Read no further, and wait until nothing runs."""
        self._timer.stop()
        self._waiting = None
        self._call_off()
        self.wait()
        self._end()

    def _call_off(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _look(self) -> None:
        self.survey, self._waiting = None, None
        self._call_off()
        if self.is_short:
            self._timer.start()

    @property
    def is_short(self) -> bool:
        """True for an article that is read by itself; a longer one takes half a minute, and is when somebody asks."""
        article = self._bench.article
        return article is not None and len(article.source.text) <= LONG

    def _begin(self) -> None:
        self._timer.stop()
        article = self._bench.article
        if article is None or self._task is not None or self.survey is not None:
            return
        task = self._task = Task(partial(_read, article), self)
        task.finished.connect(self._take)
        task.failed.connect(self._fail)
        task.cancelled.connect(self._go_on)
        task.start()

    def _take(self, survey: "Survey") -> None:
        self._end()
        if self._bench.article is None or survey.article != self._bench.article.id:
            self._begin()
            return
        self.survey = survey
        self.ready.emit()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _go_on(self) -> None:
        """Another article is open by now; where it was left alone long enough, it is read."""
        if self._task is not None:  # else all is over
            self._end()
            if self._waiting is not None or (self.is_short and not self._timer.isActive()):
                self._begin()

    def _fail(self, error: Exception) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None


def _read(article: Article, progress: Progress) -> "Survey":
    # Imported here: it loads words, which a window that opens need not wait for.
    from yanguan.suggest.reading import load_words
    from yanguan.suggest.survey import let_go, survey

    with reading(len(article.source.text)):
        try:
            return survey(article, load_words(), progress)
        finally:
            if len(article.source.text) > LONG:
                let_go()
