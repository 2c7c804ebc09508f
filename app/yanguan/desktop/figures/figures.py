"""The figures, opened and kept true: counted on a worker with its own reader, and the list behind each number.

What the page looks like stands in `page`; what is counted, in `store.figures`.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.desktop.articles.article_list import ArticleList
from yanguan.desktop.background import Task
from yanguan.desktop.guard import report
from yanguan.desktop.intake import Intake
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import STATUSES
from yanguan.domain.progress import Progress
from yanguan.store.listing import ArticleQuery
from yanguan.store.project import Project
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.figures.list_sheet import ListSheet
    from yanguan.desktop.figures.page import FiguresPage
    from yanguan.store.figures import Figures, Listed

QUIET_MILLISECONDS = 400
"""She labels on: so long after the last label the numbers are counted again."""


class FigureDesk(QObject):
    """There is at most one page, and one list. `article_wanted` carries the id of an article to open."""

    article_wanted = Signal(str)

    def __init__(
        self, words: Words, bench: Workbench, theme: Theme, intake: Intake, articles: ArticleList, view: ParallelView
    ) -> None:
        """No page yet."""
        super().__init__(view)
        self._words, self._bench, self._theme, self._intake = words, bench, theme, intake
        self._articles, self._view = articles, view
        self._counting: Task | None = None
        self._listing: Task | None = None
        self._version = -1
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MILLISECONDS)
        self._quiet.timeout.connect(self._count)
        self.page: FiguresPage | None = None
        self.list: ListSheet | None = None

    def show_figures(self) -> None:
        """Show the project in numbers; where it is shown already, bring it to the front."""
        if self.page is None:
            from yanguan.desktop.figures.page import FiguresPage

            page = self.page = FiguresPage(self._words, self._bench.scheme, self._theme, self._view.window())
            page.opened.connect(self._open)
            page.shown_again.connect(self._count)
            page.finished.connect(self._forget_page)
            self._bench.applied.connect(self._soon)
            self._intake.imported.connect(self._soon)
            self._version = -1
        self.page.show()
        self.page.raise_()
        self.page.activateWindow()
        self._count()

    def stop(self) -> None:
        """Count no further, and wait until nothing runs."""
        self._quiet.stop()
        _end(self._counting)
        _end(self._listing)
        self._counting = self._listing = None

    def _soon(self) -> None:
        self._quiet.start()

    def _count(self) -> None:
        """Count again, where anything has been written since."""
        version = self._bench.session.reader.data_version()
        if self.page is None or version == self._version:
            return
        self._version = version
        _end(self._counting)
        work = _counted if self.page.is_filled else _first_counted
        self._counting = self._begin(partial(work, self._bench.session.path), self._show)

    def _begin(self, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> Task:
        task = Task(work, self)
        task.finished.connect(done)
        task.failed.connect(self._fail)
        task.start()
        return task

    def _fail(self, error: Exception) -> None:
        report(error, "figures")

    def _show(self, found: "Figures") -> None:
        if self.page is not None:
            self.page.show_figures(found)
            if not found.is_whole:
                self._counting = self._begin(partial(_counted, self._bench.session.path), self._show)

    def _open(self, key: tuple[str, ...]) -> None:
        """The list behind a number."""
        if key[0] == "statuses":
            self._articles.ask(ArticleQuery(status=next(each for each in STATUSES if each == key[1])))
            self._articles.setVisible(True)
            self._view.window().activateWindow()
            self._articles.table.setFocus()
            return
        _end(self._listing)
        self._listing = self._begin(partial(_listed, self._bench.session.path, key), self._show_list)

    def _show_list(self, found: "tuple[tuple[str, ...], list[Listed]]") -> None:
        from yanguan.desktop.figures.list_sheet import ListSheet

        key, lines = found
        if self.list is None:
            self.list = ListSheet(self._words, self.page or self._view.window())
            self.list.picked.connect(self._go)
            self.list.finished.connect(self._forget_list)
        self.list.show_lines(self._title(key), lines)
        self.list.show()
        self.list.raise_()
        self.list.activateWindow()

    def _title(self, key: tuple[str, ...]) -> str:
        if self.page is None:
            return self._words("figures")
        return f"{self._words(f'figures-{key[0]}')}: {self.page.name_of(key)}"

    def _go(self, line: "Listed") -> None:
        """Look at a place in the text."""
        window = self._view.window()
        if self._bench.article is None or self._bench.article.id != line.article:
            self.article_wanted.emit(line.article)
        if line.span is not None and line.start is not None:
            self._view.select_span(line.span)
            self._view.scroll_to(line.start)
        window.activateWindow()
        self._view.setFocus()

    def _forget_page(self) -> None:
        self.stop()
        self._bench.applied.disconnect(self._soon)
        self._intake.imported.disconnect(self._soon)
        if self.list is not None:
            self.list.close()
        self.page = None

    def _forget_list(self) -> None:
        self.list = None


def _end(task: Task | None) -> None:
    """Call it off, and wait until it has ended."""
    if task is not None:
        task.cancel()
        task.wait()
        task.deleteLater()


def _counted(path: Path, progress: Progress) -> "Figures":
    from yanguan.store.figures import figures

    with Project(path, read_only=True) as project, project.snapshot():
        return figures(project.database, progress)


def _first_counted(path: Path, progress: Progress) -> "Figures":
    from yanguan.store.figures import first_figures

    progress(0, 0)
    with Project(path, read_only=True) as project, project.snapshot():
        return first_figures(project.database)


def _listed(path: Path, key: tuple[str, ...], progress: Progress) -> "tuple[tuple[str, ...], list[Listed]]":
    from yanguan.store.figures import listed

    progress(0, 0)
    with Project(path, read_only=True) as project:
        return key, listed(project.database, *key)
