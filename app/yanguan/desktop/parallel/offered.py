"""Draws what is offered to be linked: a dashed frame round the text in both panes, with the key that takes it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from yanguan.desktop.parallel.area import SheetArea
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.domain.article import Range, Script
from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Offered:
    """Text that is offered for a place: fragments in code points of the source, the label it would have, its key."""

    label: str
    fragments: tuple[Range, ...]
    key: str


class OfferedMarks:
    """The frames of one view."""

    def __init__(self, view: SheetArea) -> None:
        """Show none."""
        self._view = view
        self._shown: tuple[Offered, ...] = ()
        view.overlays.append(self)

    def show(self, offered: Sequence[Offered]) -> None:
        """Show these instead of those before."""
        if self._shown != tuple(offered):
            self._shown = tuple(offered)
            self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw the frames and their keys."""
        sheet = self._view.sheet
        if not self._shown or sheet is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for offered in self._shown:
            colour = self._view.look.colour(offered.label)
            for script in self._view.columns.scripts:
                boxes = list(self._boxes(sheet, script, offered.fragments))
                self._paint_boxes(painter, boxes, colour)
                if boxes:
                    self._paint_key(painter, boxes[0], offered.key, colour, script)
        painter.restore()

    def _boxes(self, sheet: Sheet, script: Script, fragments: Sequence[Range]) -> Iterator[QRectF]:
        """The lines of the fragments that are in view in one pane."""
        page, top = sheet.page, self._view.top
        shown = list(page.visible(top, self._view.viewport().height()))
        for start, end in sheet.bitext.from_source(script, fragments):
            for row in (row for row in shown if row in sheet.rows.touched(script, start, end)):
                side = page.layout(row).sides.get(script)
                if side is None:
                    continue
                first, last = max(start - side.start, 0), min(end - side.start, len(side.text))
                left = page.columns.text_left(script) + side.metrics.indent
                for stretch in side.stretches(first, last) if first < last else ():
                    y = page.heights.top(row) - top + side.line_top(stretch.line) + side.metrics.text_top
                    high = side.metrics.text_bottom - side.metrics.text_top
                    yield QRectF(left + stretch.left, y, stretch.right - stretch.left, high)

    def _paint_boxes(self, painter: QPainter, boxes: Sequence[QRectF], colour: QColor) -> None:
        pen = QPen(colour, 1.5 * self._view.typeface.scale)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 3, 3)

    def _paint_key(self, painter: QPainter, box: QRectF, key: str, colour: QColor, script: Script) -> None:
        scale = self._view.typeface.scale
        font = QFont(self._view.typeface.small_font(script))
        font.setPixelSize(round(11 * scale))
        font.setBold(True)
        width = QFontMetricsF(font).horizontalAdvance(key) + 7 * scale
        badge = QRectF(box.left() - 1, max(box.top() - 13 * scale, 1), width, 14 * scale)
        painter.setPen(QPen(QColor(self._view.look.theme.pane), scale))
        painter.setBrush(colour)
        painter.drawRoundedRect(badge, 3 * scale, 3 * scale)
        painter.setFont(font)
        painter.setPen(QColor(self._view.look.theme.pane))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, key)
