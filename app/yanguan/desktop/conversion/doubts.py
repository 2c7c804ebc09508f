"""Doubts about a conversion, found off the window's thread a moment after an article is opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.desktop.background import Task, reading
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Article, Range, Script
from yanguan.domain.label_set import LabelSet
from yanguan.domain.progress import Progress
from yanguan.script.alignment import alignment_of

if TYPE_CHECKING:
    from yanguan.suggest.found import Doubt

DELAY_MILLISECONDS = 600
"""She may only be passing through: nothing is looked for in an article that is gone by then."""


class Doubts(QObject):
    """Follows the workbench; `found` tells that `open` is another list now."""

    found = Signal()

    def __init__(self, bench: Workbench) -> None:
        """Look at nothing yet."""
        super().__init__(bench)
        self._bench = bench
        self._all: list[Doubt] = []
        self._settled: list[tuple[Script, int, int]] = []
        self._task: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        bench.counterpart_changed.connect(self._begin)
        bench.labels_changed.connect(self._follow)
        bench.follow_article(self._begin)

    @property
    def open(self) -> "list[Doubt]":
        """The doubts that nobody has put aside or corrected, by place."""
        return [each for each in self._all if not any(_is_in(each, place) for place in self._settled)]

    def look(self) -> None:
        """Look now, on a worker; what was being looked for elsewhere is let go."""
        article = self._bench.article
        self.stop()
        if article is not None:
            task = self._task = Task(lambda progress: _look(article, progress), self)
            task.finished.connect(self._take)
            task.failed.connect(self._fail)
            task.start()

    def stop(self) -> None:
        """Look no further, and wait until nothing runs."""
        self._timer.stop()
        if self._task is not None:
            self._task.wait()
            self._task = None

    def _begin(self) -> None:
        self._all, self._settled = [], _settled(self._bench.labels)
        self.found.emit()
        if self._bench.article is not None:
            self._timer.start()

    def _follow(self) -> None:
        """Tell where one was put aside or corrected; most labels do neither, and then nothing is drawn anew."""
        settled = _settled(self._bench.labels)
        if settled != self._settled:
            self._settled = settled
            self.found.emit()

    def _take(self, result: "tuple[Article, list[Doubt]]") -> None:
        article, doubts = result
        if article is self._bench.article:
            self._all = doubts
            self.found.emit()

    def _fail(self, error: Exception) -> None:
        raise error


def _look(article: Article, progress: Progress) -> "tuple[Article, list[Doubt]]":
    # Imported here: it loads dictionaries, which a window that opens need not wait for.
    from yanguan.suggest.doubt import find_doubts

    del progress
    with reading(len(article.source.text)):
        return article, find_doubts(article)


def _settled(labels: LabelSet | None) -> list[tuple[Script, int, int]]:
    """The places that somebody put aside or corrected."""
    if labels is None:
        return []
    aside = [(each.script, each.start, each.end) for each in labels.dismissals.values()]
    return aside + [(each.script, each.start, each.end) for each in labels.corrections.values()]


def _is_in(doubt: "Doubt", place: tuple[Script, int, int]) -> bool:
    script, start, end = place
    return doubt.script == script and start <= doubt.start and doubt.end <= end


def in_source(article: Article, doubt: "Doubt") -> Range | None:
    """The source's range that a doubt stands for; None where the source lacks it."""
    if doubt.script == article.source_script:
        return doubt.start, doubt.end
    return alignment_of(article).project_back(doubt.start, doubt.end)
