"""Doubts and differences from the text itself: the next, the one at the caret, what to do about it.

The lists of them are `converting`'s.
"""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.conversion.converting import Converting
from yanguan.desktop.conversion.doubts import in_source
from yanguan.desktop.inspector.panel import Inspector
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Range

if TYPE_CHECKING:
    from yanguan.suggest.found import Doubt


class PlaceSteps(QObject):
    """Acts on the workbench by `converting`. `told` carries a key of the translations."""

    told = Signal(str)

    def __init__(self, bench: Workbench, view: ParallelView, converting: Converting, inspector: Inspector) -> None:
        """Nothing is known yet; `inspector` holds the lists."""
        super().__init__(view)
        self._bench, self._view, self._converting, self._inspector = bench, view, converting, inspector
        self._doubts: list[tuple[Range, Doubt]] | None = None
        self._longest = 0
        converting.doubts.found.connect(self._forget)
        bench.article_opened.connect(self._forget)
        bench.counterpart_changed.connect(self._forget)

    @property
    def doubt(self) -> "Doubt | None":
        """The doubt at the caret, or that the selection touches."""
        places, (start, end) = self._places(), self._here()
        first = bisect_left(places, start - self._longest, key=lambda each: each[0][0])
        last = bisect_right(places, end, key=lambda each: each[0][0])
        return next((doubt for place, doubt in places[first:last] if _touch(place, (start, end))), None)

    @property
    def difference(self) -> int | None:
        """The number of the difference at the caret, or that the selection touches."""
        article, here = self._bench.article, self._here()
        if article is None:
            return None
        number = bisect_left(
            article.differences, here[0], key=lambda place: place[1]
        )  # they are in order, and disjoint
        is_here = number < len(article.differences) and article.differences[number][0] <= here[1]
        return number if is_here else None

    @property
    def heading(self) -> str:
        """What the doubt here would have: how it reads, and how it should; empty where there is none."""
        article, doubt = self._bench.article, self.doubt
        if article is None or doubt is None:
            return ""
        return f"{article.text(doubt.script).text[doubt.start : doubt.end]} → {doubt.suggested}"

    def next_doubt(self) -> None:
        """Select the next doubt."""
        self._step([place for place, _ in self._places()], 1, "no-doubt-further")

    def previous_doubt(self) -> None:
        """Select the doubt before."""
        self._step([place for place, _ in self._places()], -1, "no-doubt-further")

    def correct_doubt(self) -> None:
        """Put right here what the doubt says."""
        self._settle("correct-here")

    def correct_doubt_everywhere(self) -> None:
        """Put it right in the whole project."""
        self._settle("correct-everywhere")

    def ignore_doubt(self) -> None:
        """The text is right as it is."""
        self._settle("ignore")

    def next_difference(self) -> None:
        """Select the next place where the two texts differ."""
        self._step(self._differing(), 1, "no-difference-further")

    def previous_difference(self) -> None:
        """Select the place before where the two texts differ."""
        self._step(self._differing(), -1, "no-difference-further")

    def show_difference(self) -> None:
        """Show the difference here in its list."""
        if (number := self.difference) is not None:
            self._inspector.tabs.setCurrentWidget(self._converting.differences)
            self._converting.differences.setCurrentRow(number)

    def _settle(self, how: str) -> None:
        if (doubt := self.doubt) is not None:
            self._converting.settle(doubt, how)

    def _step(self, places: list[Range], direction: int, none: str) -> None:
        start, end = self._here()
        after = [place for place in places if place > (start, end)]
        before = [place for place in places if place < (start, end)]
        for place in after[:1] if direction > 0 else before[-1:]:
            self._view.scroll_to(place[0])
            self._view.select([place]) if place[0] < place[1] else self._view.place_caret(place[0])
            return
        self.told.emit(none)

    def _here(self) -> Range:
        selection, caret = self._view.selection(), self._view.caret()
        return (selection.fragments[0][0], selection.fragments[-1][1]) if selection else (caret, caret)

    def _places(self) -> "list[tuple[Range, Doubt]]":
        """Every doubt with the source's range that it stands for, by place."""
        article = self._bench.article
        if article is None:
            return []
        if self._doubts is None:
            found = [(in_source(article, doubt), doubt) for doubt in self._converting.doubts.open]
            placed = [(place, doubt) for place, doubt in found if place is not None]
            self._doubts = sorted(placed, key=lambda each: each[0])
            self._longest = max((end - start for (start, end), _ in placed), default=0)
        return self._doubts

    def _differing(self) -> list[Range]:
        article = self._bench.article
        return [(place[0], place[1]) for place in article.differences] if article else []

    def _forget(self) -> None:
        self._doubts = None


def _touch(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
