"""Where the arcs of links run: through the space between the lines and the left margin, never over text.

All of it in the viewport's pixels, for what is in view now. How an arc looks is `arcs`' business.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF

from yanguan.desktop.parallel.links import Link
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.sight import Seen, Sight
from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass

_TRACKS = 4
"""Arcs that share a channel or the margin run side by side up to this number."""


@dataclass(frozen=True, slots=True)
class Route:
    """An arc in one pane, from its core's end to the other; `label_spots` are where its name may stand, best first.

    An end `beyond` the view (-1 above, 1 below, 0 folded away in view) is the id of the span to jump to. What only
    `passes` the view has neither end in it; each of its halves leads to one.
    """

    link: Link
    script: Script
    points: tuple[QPointF, ...]
    label_spots: tuple[QPointF, ...]
    beyond: int | None = None
    target: str = ""
    passes: bool = False


def routes(sheet: Sheet, sight: Sight, links: Iterable[Link]) -> list[Route]:
    """The arcs of these links in every pane that is shown: those of which an end is in view, or that pass it."""
    found = []
    for script in sheet.page.columns.scripts:
        ways = _Ways(sheet.page.columns.text_left(script), sheet.page.typeface.scale, sight.height)
        for link in links:
            core, other = sight.of(link.core, script), sight.of(link.span, script)
            if core and other:
                found.append(ways.between(link, script, core, other))
            elif core or other:
                target = link.span if core else link.core
                where = sight.where(target, script)
                if where is not None:
                    found.append(ways.beyond(link, script, core or other, target, *where))
            else:
                found += _passing(ways, sight, link, script)
    return found


def _passing(ways: "_Ways", sight: Sight, link: Link, script: Script) -> list[Route]:
    """A link with neither end in view: from edge to edge, or only its stubs where a paragraph of it is in view."""
    core, other = sight.where(link.core, script), sight.where(link.span, script)
    if core is None or other is None:
        return []
    crosses = core[0] != other[0]
    if not crosses and not sight.reaches(link.core) and not sight.reaches(link.span):
        return []
    return ways.passing(link, script, core, other)


class _Ways:
    """The channels of one pane; each further arc takes the next track of them."""

    def __init__(self, text_left: float, scale: float, height: int) -> None:
        self._left, self._scale, self._height = text_left, scale, height
        self._number = 0
        self._margin = 0

    def between(self, link: Link, script: Script, core: Sequence[Seen], other: Sequence[Seen]) -> Route:
        """Both ends are in view: over the line, between two lines, or by the margin."""
        start, end = min(((a, b) for a in core for b in other), key=lambda pair: _distance(*pair))
        track = self._next()
        x0, x1 = self._core_x(start, end.box.center().x(), track), end.box.center().x()
        if start.line_top == end.line_top:
            y = self._channel(start.line_top, track)
            points = [QPointF(x0, start.box.top()), QPointF(x0, y), QPointF(x1, y), QPointF(x1, end.box.top())]
            spots = [QPointF(x1, end.line_top), *_along(x0, x1, end.line_top)]
        elif _touch(start, end):
            points, spots = self._through(start, x0, end, x1, track)
        else:
            margin = self._margin_x()
            leave, y0 = self._way_out(start, end.line_top > start.line_top, track)
            y1 = self._channel(end.line_top, track)
            points = [QPointF(x0, leave), QPointF(x0, y0), QPointF(margin, y0)]
            points += [QPointF(margin, y1), QPointF(x1, y1), QPointF(x1, end.box.top())]
            spots = [QPointF(x1, end.line_top), *_along(margin, x1, end.line_top), *_along(margin, x0, y0)]
        return Route(link, script, tuple(points), tuple(spots))

    def beyond(self, link: Link, script: Script, near: Sequence[Seen], target: str, side: int, y: float) -> Route:
        """One end is out of view: by the margin to the view's edge, or to the bar that folds it."""
        start = near[0] if side < 0 else near[-1]
        track, margin = self._next(), self._margin_x()
        x, (leave, channel) = self._core_x(start, self._left, track), self._way_out(start, side >= 0, track)
        goal = self._goal(side, y)[1]
        points = (QPointF(x, leave), QPointF(x, channel), QPointF(margin, channel), QPointF(margin, goal))
        return Route(link, script, points, tuple(_along(margin, x, channel)), side, target)

    def passing(self, link: Link, script: Script, core: tuple[int, float], other: tuple[int, float]) -> list[Route]:
        """Neither end is in view: along the margin, half of the way to each."""
        margin = self._margin_x()
        (one, first), (two, second) = self._goal(*core), self._goal(*other)
        middle = QPointF(margin, (first + second) / 2)
        return [
            Route(link, script, (middle, QPointF(margin, goal)), (), side, target, passes=True)
            for side, goal, target in ((one, first, link.core), (two, second, link.span))
        ]

    def _goal(self, side: int, y: float) -> tuple[int, float]:
        """Where what lies on this side of the view leaves it."""
        return side, {-1: 0.0, 0: y, 1: float(self._height)}[side]

    def _through(self, start: Seen, x0: float, end: Seen, x1: float, track: int) -> tuple[list[QPointF], list[QPointF]]:
        """Between two lines that follow each other: out of the upper one's foot, into the lower one's head."""
        lower = max(start, end, key=lambda each: each.line_top)
        y = self._channel(lower.line_top, track)
        points = [
            QPointF(x0, _side_of(start, lower)),
            QPointF(x0, y),
            QPointF(x1, y),
            QPointF(x1, _side_of(end, lower)),
        ]
        spots = _along(x0, x1, lower.line_top)
        return points, [QPointF(x1, lower.line_top), *spots] if end is lower else spots

    def _way_out(self, start: Seen, downwards: bool, track: int) -> tuple[float, float]:  # noqa: FBT001 - one of two
        """Where an arc to the margin leaves a mark and the channel that it takes: below its line, or above it."""
        if downwards:
            return _side_of(start, None), self._channel(start.line_bottom, track)
        return start.box.top(), self._channel(start.line_top, track)

    def _next(self) -> int:
        self._number += 1
        return (self._number - 1) % _TRACKS

    def _margin_x(self) -> float:
        self._margin += 1
        return self._left - (8 + 4 * ((self._margin - 1) % _TRACKS)) * self._scale

    def _channel(self, line_top: float, track: int) -> float:
        """The height of a track between a line and the one above it; the further ones pass behind their lanes."""
        return line_top - 2 * (track % 3) * self._scale

    def _core_x(self, seen: Seen, towards: float, track: int) -> float:
        """Where an arc leaves a mark: as near as it can to the other end, each track a little beside the one before."""
        inset = min((8 + 5 * track) * self._scale, seen.box.width() / 2)
        return min(max(towards, seen.box.left() + inset), seen.box.right() - inset)


def _distance(one: Seen, other: Seen) -> tuple[float, float]:
    """How far two strips are from each other, lines before places on a line."""
    across = max(one.box.left() - other.box.right(), other.box.left() - one.box.right(), 0)
    return abs(one.line_top - other.line_top), across


def _touch(one: Seen, other: Seen) -> bool:
    """True where no line of text has room between the two."""
    upper, lower = sorted((one, other), key=lambda each: each.line_top)
    return lower.line_top - upper.line_bottom < (upper.line_bottom - upper.line_top) * 0.9


def _along(start: float, end: float, y: float) -> list[QPointF]:
    """Places on a level stretch, from its middle outwards."""
    return [QPointF(start + (end - start) * part, y) for part in (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)]


def _side_of(seen: Seen, lower: Seen | None) -> float:
    """The height at which an arc between two lines meets a mark: its head, or its foot with its own lane."""
    if seen is lower:
        return seen.box.top()
    return seen.lane.bottom() if not seen.lane.isEmpty() else seen.box.bottom()
