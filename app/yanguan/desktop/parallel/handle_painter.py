"""Draws the handles of the selected span: a thin stem at each border, a knob below it that the pointer can take."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from yanguan.desktop.parallel.filling import fill
from yanguan.desktop.parallel.handles import Grip, grips
from yanguan.desktop.parallel.sheet import Sheet


def paint_handles(painter: QPainter, sheet: Sheet, clip: QRect, top: int, colours: tuple[QColor, QColor]) -> None:
    """Draw them in a colour of their own and one for the rim; `top` is the page's pixel at the view's upper edge."""
    seen = [grip for grip in grips(sheet, top, clip.bottom() + 1) if grip.knob.bottom() >= clip.top()]
    if not seen:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for grip in seen:
        _paint(painter, grip, sheet.page.typeface.scale, colours)
    painter.restore()


def _paint(painter: QPainter, grip: Grip, scale: float, colours: tuple[QColor, QColor]) -> None:
    colour, rim = colours
    stem = grip.stem.adjusted(-0.75 * scale, 0, 0.75 * scale, 0)
    fill(painter, stem, colour)
    painter.setPen(QPen(rim, scale))
    painter.setBrush(colour)
    painter.drawPath(_drop(grip))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _drop(grip: Grip) -> QPainterPath:
    """A circle with one corner left square: the corner at the border, as on handles of touch screens."""
    knob = grip.knob
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addEllipse(knob)
    half = QRectF(0, 0, knob.width() / 2, knob.height() / 2)
    half.moveTopLeft(knob.topLeft()) if grip.handle.is_end else half.moveTopRight(knob.topRight())
    path.addRect(half)
    return path.simplified()
