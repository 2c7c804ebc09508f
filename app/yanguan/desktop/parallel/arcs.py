"""Draws the links of the selected span over the text, and the stubs of those whose other end is out of view.

Where they run is `routes`' business.
"""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from yanguan.desktop.parallel.area import SheetArea
from yanguan.desktop.parallel.links import Link, links_at
from yanguan.desktop.parallel.routes import Route, routes
from yanguan.desktop.parallel.rubber import RADIUS, Rubber
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.sight import Sight, Sighting
from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass

SHOWN_CHARACTERS = 14
_STUBS = 4
"""How many stubs stand at one edge of a pane; the rest is counted."""
_ARROWS = {-1: "↑", 0: "▸", 1: "↓"}


@dataclass(frozen=True, slots=True)
class Stub:
    """A sign at the view's edge for what lies beyond: a click shows the span `target`."""

    rect: QRectF
    text: str
    target: str
    label: str
    script: Script


@dataclass(frozen=True, slots=True)
class Drawn:
    """Everything that is drawn for one state of the view: routes, the names beside them, stubs."""

    routes: tuple[Route, ...] = ()
    names: tuple[tuple[QRectF, str, str, Script], ...] = ()
    stubs: tuple[Stub, ...] = ()


class Arcs:
    """The arcs of one view; geometry is worked out once for each state of the view."""

    def __init__(self, view: SheetArea, sighting: Sighting, rubber: Rubber, name_of: Callable[[str], str]) -> None:
        """Show none yet; `name_of` gives the name of a place of a frame. The rubber's handles are kept free."""
        self._view, self._sighting, self._rubber, self._name_of = view, sighting, rubber, name_of
        self._links: tuple[object, tuple[Link, ...]] = (None, ())
        self._cached: tuple[object, Drawn] = (None, Drawn())

    def links(self) -> tuple[Link, ...]:
        """The links of the selected span."""
        sheet = self._view.sheet
        if sheet is None or sheet.labels is None or sheet.selected is None:
            return ()
        key = (sheet.labels, sheet.selected)
        held = self._links[0]
        if not (isinstance(held, tuple) and held[0] is key[0] and held[1] == key[1]):
            self._links = key, links_at(sheet.labels, sheet.selected, sheet.frames)
        return self._links[1]

    def drawn(self) -> Drawn:
        """What is drawn now."""
        links, sheet = self.links(), self._view.sheet
        sight = self._sighting.now() if links else None
        if sheet is None or sight is None:
            return Drawn()
        held, drawn = self._cached
        if not (isinstance(held, tuple) and held[0] is links and held[1] is sight):
            drawn = self._made(sheet, sight, links)
            self._cached = (links, sight), drawn
        return drawn

    def stub_at(self, point: QPointF) -> Stub | None:
        """The stub under a point."""
        return next((stub for stub in self.drawn().stubs if stub.rect.contains(point)), None)

    def paint(self, painter: QPainter, *, with_names: bool) -> None:
        """Draw arcs, and the names of their places."""
        drawn = self.drawn()
        if not drawn.routes:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for route in drawn.routes:
            self._paint_route(painter, route)
        for rect, text, label, script in drawn.names if with_names else ():
            self._paint_chip(painter, rect, text, self._view.look.colour(label), script)
        painter.restore()

    def paint_stubs(self, painter: QPainter) -> None:
        """Draw the stubs, over all else: they are what can be pressed."""
        stubs = self.drawn().stubs
        if not stubs:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stub in stubs:
            self._paint_chip(painter, stub.rect, stub.text, self._view.look.colour(stub.label), stub.script)
        painter.restore()

    def _made(self, sheet: Sheet, sight: Sight, links: Sequence[Link]) -> Drawn:
        found = routes(sheet, sight, links)
        stubs = self._stubs(sheet, found, sight.height)
        taken = [stub.rect for stub in stubs] + [_round(middle, sheet) for middle in self._rubber.handles()]
        names = []
        for script in sheet.page.columns.scripts:
            lanes = sight.lanes(script)
            for route in found:
                if route.script == script:
                    text = self._name_of(route.link.place)
                    rect = self._room(route, text, [*lanes, *taken])
                    if rect is not None:
                        taken.append(rect)
                        names.append((rect, text, _label_of(sheet, route.link), script))
        return Drawn(tuple(found), tuple(names), tuple(stubs))

    def _room(self, route: Route, text: str, taken: Iterable[QRectF]) -> QRectF | None:
        """Where a name finds room beside its arc without hiding text, lanes, or another name."""
        scale = self._view.typeface.scale
        width = QFontMetricsF(self._font(route.script)).horizontalAdvance(text) + 8 * scale
        left, right = self._view.columns.pane(route.script)
        for spot in route.label_spots:
            rect = QRectF(spot.x() - width / 2, spot.y() - 11 * scale, width, 13 * scale)
            inside = left < rect.left() and rect.right() < right and rect.top() > 0
            if inside and not any(rect.intersects(each) for each in taken):
                return rect
        return None

    def _stubs(self, sheet: Sheet, found: Iterable[Route], height: int) -> list[Stub]:
        """One stub for each span beyond; those at one edge of a pane stand beside each other."""
        stubs: list[Stub] = []
        for script in sheet.page.columns.scripts:
            for side in (-1, 0, 1):
                targets = {r.target: r for r in found if r.script == script and r.beyond == side}
                nearest = sorted(targets.values(), key=lambda route: _order(sheet, route.target), reverse=side < 0)
                stubs += self._stubs_at(sheet, script, side, nearest, height)
        return stubs

    def _stubs_at(self, sheet: Sheet, script: Script, side: int, found: Sequence[Route], height: int) -> list[Stub]:
        scale = self._view.typeface.scale
        metrics, high = QFontMetricsF(self._font(script)), 18 * scale
        x, limit = self._view.columns.text_left(script) - 20 * scale, self._view.columns.pane(script)[1] - 4 * scale
        stubs = []
        for number, route in enumerate(found):
            is_last = number == _STUBS - 1 and len(found) > _STUBS
            text = f"{_ARROWS[side]} {_beginning(sheet, route.target, script)}"
            text = f"+{len(found) - number}" if is_last else text
            width = min(metrics.horizontalAdvance(text) + 14 * scale, max(limit - x, 0))
            if width < 24 * scale:
                break
            y = {-1: 2.0, 0: route.points[-1].y() - high, 1: height - high - 2}[side]
            stubs.append(Stub(QRectF(x, y, width, high), text, route.target, _label(sheet, route.target), script))
            x += width + 4 * scale
            if is_last:
                break
        return stubs

    def _font(self, script: Script) -> QFont:
        font = QFont(self._view.typeface.small_font(script))
        font.setPixelSize(round(10.5 * self._view.typeface.scale))
        return font

    def _paint_route(self, painter: QPainter, route: Route) -> None:
        assert self._view.sheet is not None
        scale = self._view.typeface.scale
        colour = QColor(self._view.look.colour(_label_of(self._view.sheet, route.link)))
        pen = QPen(colour, 1.5 * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
        if not route.link.is_gold:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_rounded(route.points, 4 * scale))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if not route.passes:
            painter.drawEllipse(route.points[0], 2.5 * scale, 2.5 * scale)
        if route.beyond is None:
            painter.drawPolygon(_head(route.points[-2], route.points[-1], scale))

    def _paint_chip(self, painter: QPainter, rect: QRectF, text: str, colour: QColor, script: Script) -> None:
        """A small name on the pane's own ground."""
        theme = self._view.look.theme
        painter.setPen(QPen(colour, self._view.typeface.scale))
        painter.setBrush(QColor(theme.pane))
        painter.drawRoundedRect(rect, rect.height() / 3, rect.height() / 3)
        painter.setFont(self._font(script))
        painter.setPen(colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _round(middle: QPointF, sheet: Sheet) -> QRectF:
    """The room of a handle."""
    reach = (RADIUS + 1) * sheet.page.typeface.scale
    return QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)


def _order(sheet: Sheet, span: str) -> tuple[int, int, str]:
    """The place of a span in the text."""
    assert sheet.labels is not None
    return sheet.labels.spans[span].order


def _label_of(sheet: Sheet, link: Link) -> str:
    return _label(sheet, link.span)


def _label(sheet: Sheet, span: str) -> str:
    assert sheet.labels is not None
    return sheet.labels.spans[span].label


def _beginning(sheet: Sheet, span: str, script: Script) -> str:
    """The first characters of a span's text in one pane."""
    place = sheet.marks.place_of(span, script)
    text = sheet.bitext.text(script)[slice(*place[0])].replace("\n", " ") if place else ""
    is_whole = len(text) <= SHOWN_CHARACTERS and len(place) == 1
    return text if is_whole else f"{text[: SHOWN_CHARACTERS - 1]}…"


def _rounded(points: Sequence[QPointF], radius: float) -> QPainterPath:
    """The way through these points with round corners."""
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        into, out = _towards(corner, before, radius), _towards(corner, after, radius)
        path.lineTo(into)
        path.quadTo(corner, out)
    path.lineTo(points[-1])
    return path


def _towards(start: QPointF, end: QPointF, distance: float) -> QPointF:
    """A point this far on the way, never beyond the middle."""
    way = end - start
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return start if not length else start + way * min(distance / length, 0.5)


def _head(before: QPointF, tip: QPointF, scale: float) -> list[QPointF]:
    """An arrow's head that points up or down."""
    down = 1 if tip.y() >= before.y() else -1
    base = tip.y() - 4 * scale * down
    return [tip, QPointF(tip.x() - 3 * scale, base), QPointF(tip.x() + 3 * scale, base)]
