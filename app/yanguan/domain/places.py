"""Ranges of one text, put in order once, so that what lies over a place is found without a look at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from yanguan.domain.article import Range


class Places:
    """Ranges in code points; they may overlap. What asks costs the logarithm of how many there are."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        """Put them in order."""
        self._ranges = sorted(ranges)
        self._starts = [start for start, _ in self._ranges]
        self._furthest = list(accumulate((end for _, end in self._ranges), max))

    def touches(self, start: int, end: int) -> bool:
        """True where one of them shares a character with `[start, end)`."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._furthest[at - 1] > start

    def around(self, start: int, end: int) -> Iterator[Range]:
        """Those that hold all of `[start, end)`, the one that begins last first."""
        at = bisect_right(self._starts, start) - 1
        while at >= 0 and self._furthest[at] >= end:
            if self._ranges[at][1] >= end:
                yield self._ranges[at]
            at -= 1
