"""Linking by the pointer: a handle on the selected mark, a rubber line, and candidates that light up.

What may be linked with what is asked for; what a drop means is `linker`'s business.
"""

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from yanguan.desktop.parallel.area import SheetArea
from yanguan.desktop.parallel.handles import grips
from yanguan.desktop.parallel.hit import Hit, hit_at, spans_at
from yanguan.desktop.parallel.sight import Sighting

RADIUS = 5.0
"""Of the handle, in pixels at 100 %."""


class Rubber:
    """The handle and the line of one view."""

    def __init__(self, view: SheetArea, sighting: Sighting) -> None:
        """Nothing is pulled; no label has a handle yet."""
        self._view, self._sighting = view, sighting
        self.labels: frozenset[str] = frozenset()
        self.source: str | None = None
        self._origin = QPointF()
        self._tip = QPointF()
        self._targets: frozenset[str] = frozenset()

    @property
    def is_pulled(self) -> bool:
        """True while a line follows the pointer."""
        return self.source is not None

    def handles(self) -> list[QPointF]:
        """The middle of the selected mark's handle in each pane: between the lines, over its first line in view."""
        span = self._selected()
        sight = self._sighting.now() if span is not None else None
        if span is None or sight is None:
            return []
        first = [seen for script in self._view.columns.scripts for seen in sight.of(span, script)[:1]]
        highest = RADIUS * self._view.typeface.scale
        return [QPointF(seen.box.center().x(), max(seen.line_top - 2, highest)) for seen in first]

    def rooms(self) -> list[QRect]:
        """Where the handles are drawn, edges and all."""
        reach = (RADIUS + 2) * self._view.typeface.scale
        return [
            QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach).toAlignedRect()
            for middle in self.handles()
        ]

    def grip_at(self, point: QPointF) -> QPointF | None:
        """Where a pull begins that starts at this point: from a handle, or from the selected mark's own lane."""
        reach = (RADIUS + 3) * self._view.typeface.scale
        for handle in self.handles():
            if (handle - point).manhattanLength() <= reach:
                return handle
        span, sight = self._selected(), self._sighting.now()
        if span is not None and sight is not None and not self._is_on_knob(point):
            for script in self._view.columns.scripts:
                if any(each.lane.adjusted(0, -1, 0, 1).contains(point) for each in sight.of(span, script)):
                    return point
        return None

    def _is_on_knob(self, point: QPointF) -> bool:
        """True where the pointer takes hold of an end of the selected span instead."""
        sheet, view = self._view.sheet, self._view
        found = grips(sheet, view.top, view.viewport().height()) if sheet else ()
        return any(grip.is_under(point, 3 * view.typeface.scale) for grip in found)

    def pull(self, origin: QPointF, targets: Collection[str]) -> None:
        """Begin to pull from the selected mark; these spans light up."""
        self.source, self._origin, self._tip = self._selected(), origin, origin
        self._targets = frozenset(targets)

    def move(self, point: QPointF) -> None:
        """The line follows the pointer."""
        self._tip = point

    def let_go(self) -> None:
        """No line any more."""
        self.source, self._targets = None, frozenset()

    def target(self) -> str | None:
        """The candidate under the pointer, the innermost of several."""
        hit, sheet = self.hit(), self._view.sheet
        if hit is None or sheet is None:
            return None
        return next((span for span in spans_at(sheet.page, sheet.marks, hit) if span in self._targets), None)

    def hit(self) -> Hit | None:
        """What is under the pointer."""
        sheet = self._view.sheet
        return hit_at(sheet.page, self._tip.x(), self._tip.y() + self._view.top) if sheet else None

    def paint(self, painter: QPainter) -> None:
        """Draw the handle; while a line is pulled, the candidates and the line."""
        span = self._selected()
        if span is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, scale = self._colour(span), self._view.typeface.scale
        if self.is_pulled:
            self._paint_candidates(painter)
            painter.setPen(QPen(colour, 2 * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._line())
        for handle in self.handles():
            painter.setPen(QPen(colour, 1.5 * scale))
            painter.setBrush(QColor(self._view.look.theme.pane))
            painter.drawEllipse(handle, RADIUS * scale, RADIUS * scale)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(handle, 2 * scale, 2 * scale)
        painter.restore()

    def _paint_candidates(self, painter: QPainter) -> None:
        sight, chosen, scale = self._sighting.now(), self.target(), self._view.typeface.scale
        for span in self._targets if sight else ():
            colour = QColor(self._colour(span))
            painter.setPen(QPen(colour, (2.5 if span == chosen else 1) * scale))
            colour.setAlphaF(0.35 if span == chosen else 0.18)
            painter.setBrush(colour)
            for script in self._view.columns.scripts:
                for seen in sight.of(span, script) if sight else ():
                    painter.drawRoundedRect(QRectF(seen.box).adjusted(-1, -1, 1, 1), 3 * scale, 3 * scale)

    def _line(self) -> QPainterPath:
        """A slack line from the handle to the pointer."""
        path = QPainterPath(self._origin)
        lift = QPointF(0, -18 * self._view.typeface.scale)
        path.cubicTo(self._origin + lift, self._tip + lift, self._tip)
        return path

    def _selected(self) -> str | None:
        """The selected span, where its label has something to be linked with."""
        sheet = self._view.sheet
        span = sheet.labels.spans.get(sheet.selected or "") if sheet and sheet.labels else None
        return span.id if span is not None and span.label in self.labels else None

    def _colour(self, span: str) -> QColor:
        sheet = self._view.sheet
        known = sheet.labels.spans.get(span) if sheet and sheet.labels else None
        return self._view.look.colour(known.label if known else "")
