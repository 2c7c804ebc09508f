"""Fills the list of titles, and makes what is chosen one step. The list itself is `panel`."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMainWindow

from yanguan.desktop.intake import Intake
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.reviewing.reviewing import Reviewing
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


class TitleListing(Reviewing[FoundTitle]):
    """Titles of this article or of the project, to be made holdings."""

    def __init__(
        self, words: Words, bench: Workbench, view: ParallelView, intake: Intake, theme: Theme, window: QMainWindow
    ) -> None:
        """Make the panel; it is hidden."""
        self.panel = TitlePanel(words, theme, window)
        super().__init__(self.panel, self.panel.model, words, bench, view, intake, window)
        bench.article_opened.connect(self._follow)

    def begin(self) -> None:
        """List the titles of this article, or of the project where that was chosen last."""
        self.search(self.panel.scope.currentData())

    def search(self, scope: str) -> None:
        """Have the rules read the article that is open, or every one of the project."""
        article, labels, session = self._bench.article, self._bench.labels, self._bench.session
        if article is None or labels is None:
            return
        self.stop()
        self.panel.come_up()
        if scope == "project":
            self._start(partial(_in_project, session.path, session.tail))
        else:
            self._start(partial(_in_article, article, labels, session.tail))

    def list_found(self, found: tuple[FoundTitle, ...]) -> None:
        """Show the titles."""
        self.panel.end(found)

    def do_chosen(self) -> None:
        """All that is chosen, as one step; of one article without a worker."""
        held = {article: tuple(each.held for each in found) for article, found in self.panel.model.chosen().items()}
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


def _in_article(article: Article, labels: LabelSet, tail: Tail, progress: Progress) -> tuple[FoundTitle, ...]:
    del progress
    return tuple(titles_in(article, labels, load_words(), tail))


def _in_project(path: Path, tail: Tail, progress: Progress) -> tuple[FoundTitle, ...]:
    with Project(path, read_only=True) as project:
        return titles_in_project(project, load_words(), tail, progress)
