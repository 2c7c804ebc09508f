"""A list of places at work: filled on a worker, looked at in the text, done as one step. The list itself is `panel`."""

from collections.abc import Callable
from typing import Any, Generic

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from yanguan.desktop.background import Task
from yanguan.desktop.intake import Intake
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.reviewing.model import F, ReviewModel
from yanguan.desktop.reviewing.panel import HEIGHT, ReviewPanel
from yanguan.desktop.workbench import Workbench
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.words import Words


class Reviewing(QObject, Generic[F]):
    """Looks after the panel. `article_wanted` carries the id of an article to open."""

    article_wanted = Signal(str)

    def __init__(
        self, panel: ReviewPanel[F], model: ReviewModel[F], words: Words, bench: Workbench, view: ParallelView,
        intake: Intake, window: QMainWindow,
    ) -> None:  # fmt: skip
        """Place the panel below the text; it is hidden."""
        super().__init__(window)
        self._words, self._bench, self._view, self._intake = words, bench, view, intake
        self._panel, self._model = panel, model
        self._task: Task | None = None
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, panel)
        window.resizeDocks([panel], [HEIGHT], Qt.Orientation.Vertical)
        panel.hide()
        panel.scope_changed.connect(self.search)
        panel.line_shown.connect(self._show)
        panel.line_entered.connect(self._go)
        panel.wanted.connect(self.do_chosen)
        panel.cancelled.connect(self._call_off)
        panel.left.connect(self._leave)

    def search(self, scope: str) -> None:
        """Fill the list from the `article` that is open, or from the `project`."""
        raise NotImplementedError

    def list_found(self, found: Any) -> None:
        """Show what the worker found."""
        raise NotImplementedError

    def do_chosen(self) -> None:
        """Make one step of what is chosen."""
        raise NotImplementedError

    def wait(self) -> None:
        """Block until the worker has ended; what it found comes with the next events."""
        if self._task is not None:
            self._task.wait()

    def stop(self) -> None:
        """Call off what runs, and wait until it has ended."""
        if self._task is not None:
            self._task.end()
            self._task = None

    def _start(self, work: Callable[[Progress], Any]) -> None:
        """Have a worker look; what it finds comes to `list_found`."""
        task = self._task = Task(work, self)
        task.progressed.connect(self._panel.advance)
        task.finished.connect(self._take)
        task.failed.connect(self._fail)
        task.cancelled.connect(self._end)
        task.start()

    def _take(self, found: Any) -> None:
        if self.sender() is self._task:
            self.stop()
            self.list_found(found)

    def _end(self) -> None:
        if self.sender() is self._task:
            self.stop()
            self._panel.end(None)

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, Refusal):
            raise error
        self._intake.noticed.emit(self._intake.notice_of(error))

    def _call_off(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _show(self, line: int) -> None:
        """Look at a place of the article that is open."""
        found = self._model.found(line)
        if self._bench.article is not None and found.article == self._bench.article.id:
            self._view.scroll_to(found.place[0])
            self._view.select([found.place])

    def _go(self, line: int) -> None:
        """Look at a place wherever it is."""
        found = self._model.found(line)
        if self._bench.article is None or found.article != self._bench.article.id:
            self.article_wanted.emit(found.article)
        self._show(line)

    def _leave(self) -> None:
        self.stop()
        self._view.setFocus()
