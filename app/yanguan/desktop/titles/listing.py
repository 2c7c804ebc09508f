"""Fills the list of titles on a worker, and makes what is chosen one step. The list itself is `panel`."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from yanguan.desktop.background import Task
from yanguan.desktop.intake import Intake
from yanguan.desktop.occurrences.panel import HEIGHT
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.theme import Theme
from yanguan.desktop.titles.panel import TitlePanel
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Article
from yanguan.domain.label_set import LabelSet
from yanguan.domain.progress import Progress
from yanguan.domain.tail import Tail
from yanguan.editing.holdings import Hold, HoldEverywhere
from yanguan.store.project import Project
from yanguan.suggest.found_titles import FoundTitle, titles_in, titles_in_project
from yanguan.suggest.reading import load_words
from yanguan.words import Words


class TitleListing(QObject):
    """Holds the panel. `article_wanted` carries the id of an article to open."""

    article_wanted = Signal(str)

    def __init__(
        self, words: Words, bench: Workbench, view: ParallelView, intake: Intake, theme: Theme, window: QMainWindow
    ) -> None:
        """Make the panel; it is hidden."""
        super().__init__(window)
        self._bench, self._view, self._intake = bench, view, intake
        self._task: Task | None = None
        self.panel = TitlePanel(words, theme, window)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.panel)
        window.resizeDocks([self.panel], [HEIGHT], Qt.Orientation.Vertical)
        self.panel.hide()
        self.panel.scope_changed.connect(self._search)
        self.panel.row_shown.connect(self._show)
        self.panel.row_entered.connect(self._go)
        self.panel.wanted.connect(self._take)
        self.panel.cancelled.connect(self._call_off)
        self.panel.left.connect(self._leave)
        bench.article_opened.connect(self._follow)

    def begin(self) -> None:
        """List the titles of this article, or of the project where that was chosen last."""
        self._search(self.panel.scope.currentData())

    def wait(self) -> None:
        """Block until the worker has ended; what it found comes with the next events."""
        if self._task is not None:
            self._task.wait()

    def stop(self) -> None:
        """Call off what runs, and wait until it has ended."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task.deleteLater()
            self._task = None

    def _search(self, scope: str) -> None:
        article, labels, session = self._bench.article, self._bench.labels, self._bench.session
        if article is None or labels is None:
            return
        self.stop()
        self.panel.begin()
        if scope == "project":
            work = partial(_in_project, session.path, session.tail)
        else:
            work = partial(_in_article, article, labels, session.tail)
        task = self._task = Task(work, self)
        task.progressed.connect(self.panel.advance)
        task.finished.connect(self._end)
        task.failed.connect(self._fail)
        task.cancelled.connect(self._end)
        task.start()

    def _end(self, found: tuple[FoundTitle, ...] = ()) -> None:
        if self.sender() is self._task:
            self.stop()
            self.panel.end(found)

    def _fail(self, error: Exception) -> None:
        self._end()
        raise error

    def _call_off(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _show(self, row: int) -> None:
        """Look at a title of the article that is open."""
        found = self.panel.model.found[row]
        if self._bench.article is not None and found.article == self._bench.article.id:
            self._view.scroll_to(found.place[0])
            self._view.select([found.place])

    def _go(self, row: int) -> None:
        """Look at a title wherever it is."""
        found = self.panel.model.found[row]
        if self._bench.article is None or found.article != self._bench.article.id:
            self.article_wanted.emit(found.article)
        self._show(row)

    def _take(self) -> None:
        """All that is chosen, as one step; of one article without a worker."""
        held = self.panel.model.chosen()
        here = self._bench.article.id if self._bench.article else ""
        if set(held) == {here}:
            if self._bench.apply(Hold(here, held[here])) is not None:
                self.panel.leave()
        elif held:
            self._intake.label_everywhere(HoldEverywhere(held), self._bench, self.panel.leave)

    def _follow(self) -> None:
        """Another article is open: what is listed of one article is of no use any more."""
        if self.panel.isVisible() and self.panel.scope.currentData() == "article":
            self.panel.leave()

    def _leave(self) -> None:
        self.stop()
        self._view.setFocus()


def _in_article(article: Article, labels: LabelSet, tail: Tail, progress: Progress) -> tuple[FoundTitle, ...]:
    del progress
    return tuple(titles_in(article, labels, load_words(), tail))


def _in_project(path: Path, tail: Tail, progress: Progress) -> tuple[FoundTitle, ...]:
    with Project(path, read_only=True) as project:
        return titles_in_project(project, load_words(), tail, progress)
