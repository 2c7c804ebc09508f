"""Which lane under the line each mark has: stable, so that a new mark never moves another one."""

from collections.abc import Iterable, Mapping

from yanguan.desktop.parallel.typeface import LANES
from yanguan.domain.article import Range

_CHUNK = 7
"""Ranges are found by the 128 code points that they lie in."""


class Lanes:
    """Lanes by span id. The lowest free lane is taken, in the order of ids, which is the order of making.

    A lane of `LANES` or more is not drawn but counted. When a mark goes, only those that were counted move up.
    """

    def __init__(self) -> None:
        """Begin without marks."""
        self._lanes: dict[str, int] = {}
        self._ranges: dict[str, tuple[Range, ...]] = {}
        self._chunks: dict[int, set[str]] = {}

    def lane(self, span: str) -> int:
        """The lane of a span, 0 nearest to the text."""
        return self._lanes[span]

    def update(self, gone: Iterable[str], new: Mapping[str, tuple[Range, ...]]) -> set[str]:
        """Take marks away, add or move others (ranges in code points); the ids whose lane is another now."""
        gone = list(gone)
        counted = self._counted_beside(gone) | self._counted_beside(new)
        before = {span: self._lanes.get(span) for span in (*gone, *new, *counted)}
        for span in gone:
            self._take_out(span)
        for span in sorted(new):
            self._put_in(span, new[span])
        for span in sorted(counted & self._lanes.keys()):
            self._put_in(span, self._ranges[span])
        return {span for span, lane in before.items() if span in self._lanes and self._lanes[span] != lane}

    def _put_in(self, span: str, ranges: tuple[Range, ...]) -> None:
        old = self._lanes.get(span)
        self._take_out(span)
        taken = {self._lanes[other] for other in self._beside(ranges)}
        keeps = old is not None and old < LANES and old not in taken
        free = next(lane for lane in range(len(taken) + 1) if lane not in taken)
        self._lanes[span] = old if keeps and old is not None else free
        self._ranges[span] = ranges
        for chunk in _chunks(ranges):
            self._chunks.setdefault(chunk, set()).add(span)

    def _take_out(self, span: str) -> None:
        if self._lanes.pop(span, None) is not None:
            for chunk in _chunks(self._ranges.pop(span)):
                self._chunks[chunk].discard(span)

    def _counted_beside(self, spans: Iterable[str]) -> set[str]:
        """The marks beyond the last lane that overlap any of these."""
        ranges = [self._ranges[span] for span in spans if span in self._ranges]
        return {other for part in ranges for other in self._beside(part) if self._lanes[other] >= LANES}

    def _beside(self, ranges: tuple[Range, ...]) -> set[str]:
        """The marks that share a character with one of these ranges."""
        near: set[str] = set().union(*(self._chunks.get(chunk, ()) for chunk in _chunks(ranges)))
        return {
            span
            for span in near
            if any(start < last and first < end for first, last in ranges for start, end in self._ranges[span])
        }


def _chunks(ranges: tuple[Range, ...]) -> set[int]:
    return {chunk for start, end in ranges for chunk in range(start >> _CHUNK, ((end - 1) >> _CHUNK) + 1)}
