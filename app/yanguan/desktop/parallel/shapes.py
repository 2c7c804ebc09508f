"""The forms that marks are drawn in: lanes, brackets, outlines. Everything snaps to whole device pixels.

Which mark has which form, and where, is `painter`'s business.
"""

from collections.abc import Iterator
from math import floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from yanguan.desktop.parallel.filling import fill, fill_all
from yanguan.domain.scheme import Shape


class Shapes:
    """Draws with one painter; `scale` is the zoom as a factor, coordinates are pixels."""

    def __init__(self, painter: QPainter, scale: float) -> None:
        """Take the device's pixel ratio from the painter."""
        self._painter = painter
        self._ratio = painter.device().devicePixelRatioF()
        self._scale = scale

    def snap(self, value: float) -> float:
        """The nearest border between device pixels."""
        return floor(value * self._ratio + 0.5) / self._ratio

    def fill(self, rect: QRectF, colour: QColor) -> None:
        """A filled rectangle with crisp edges."""
        fill(self._painter, self._snapped(rect), colour)

    def lane(self, rect: QRectF, shape: Shape, colour: QColor) -> None:
        """A lane of the height of `rect`: one line, two lines, dashes or dots."""
        if shape == "double":
            thin = max(1.0, self.snap(rect.height() / 2))
            self.fill(QRectF(rect.left(), rect.top(), rect.width(), thin), colour)
            self.fill(QRectF(rect.left(), rect.top() + 2 * thin, rect.width(), thin), colour)
        elif shape in ("dashed", "dotted"):
            dash = 6 * self._scale if shape == "dashed" else rect.height()
            gap = 3 * self._scale if shape == "dashed" else rect.height() + self._scale
            self._dashes(rect, dash, gap, colour)
        else:
            self.fill(rect, colour)

    def thin_dashes(self, rect: QRectF, colour: QColor) -> None:
        """A hairline of short dashes: what is only suggested."""
        thin = max(1.0, self.snap(rect.height() / 2))
        self._dashes(QRectF(rect.left(), rect.top(), rect.width(), thin), 3 * self._scale, 3 * self._scale, colour)

    def bracket(self, rect: QRectF, colour: QColor, *, opens: bool, closes: bool, is_dashed: bool) -> None:
        """Corner brackets at the ends of a stretch, as 「 and 」 have them."""
        thick, arm = max(1.0, self.snap(1.5 * self._scale)), 5 * self._scale
        if opens:
            self._upright(rect.left(), rect, thick, colour, is_dashed=is_dashed)
            self.fill(QRectF(rect.left(), rect.top(), arm, thick), colour)
        if closes:
            self._upright(rect.right() - thick, rect, thick, colour, is_dashed=is_dashed)
            self.fill(QRectF(rect.right() - arm, rect.bottom() - thick, arm, thick), colour)

    def outline(self, rect: QRectF, colour: QColor, width: float) -> None:
        """A frame with round corners."""
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour)
        pen.setWidthF(width * self._scale)
        self._painter.setPen(pen)
        half = width * self._scale / 2
        left, top = self.snap(rect.left()) + half, self.snap(rect.top()) + half
        right, bottom = self.snap(rect.right()) - half, self.snap(rect.bottom()) - half
        radius = 3 * self._scale
        self._painter.drawRoundedRect(QRectF(left, top, right - left, bottom - top), radius, radius)
        self._painter.restore()

    def wave(self, rect: QRectF, colour: QColor) -> None:
        """A wavy line along the lower edge, as a spelling checker draws it."""
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour)
        pen.setWidthF(1.25 * self._scale)
        self._painter.setPen(pen)
        step, height, base = 2.5 * self._scale, 1.5 * self._scale, rect.bottom() - 0.5 * self._scale
        path = QPainterPath(QPointF(rect.left(), base))
        for number, x in enumerate(_steps(rect.left() + step, rect.right() + step, step)):
            path.lineTo(QPointF(min(x, rect.right()), base - (height if number % 2 == 0 else -height)))
        self._painter.drawPath(path)
        self._painter.restore()

    def _upright(self, x: float, rect: QRectF, thick: float, colour: QColor, *, is_dashed: bool) -> None:
        if not is_dashed:
            self.fill(QRectF(x, rect.top(), thick, rect.height()), colour)
            return
        dash, bottom = 3 * self._scale, rect.bottom()
        tops = _steps(rect.top(), bottom, 2 * dash)
        dashes = [self._snapped(QRectF(x, top, thick, min(dash, bottom - top))) for top in tops]
        fill_all(self._painter, dashes, colour)

    def _dashes(self, rect: QRectF, dash: float, gap: float, colour: QColor) -> None:
        """A crowded line has three hundred dots: of each only what differs is reckoned."""
        snap, right, top = self.snap, rect.right(), self.snap(rect.top())
        height = snap(rect.bottom()) - top
        ends = [(snap(left), snap(left + min(dash, right - left))) for left in _steps(rect.left(), right, dash + gap)]
        fill_all(self._painter, [QRectF(left, top, end - left, height) for left, end in ends], colour)

    def _snapped(self, rect: QRectF) -> QRectF:
        left, top = self.snap(rect.left()), self.snap(rect.top())
        return QRectF(left, top, self.snap(rect.right()) - left, self.snap(rect.bottom()) - top)


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    while start < end:
        yield start
        start += step
