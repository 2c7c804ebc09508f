"""The whole article beside the scroll bar: every mark as a bar in its colour, what is in view as a frame.

It is drawn once and kept until what it shows is another; while labels come quickly it waits for a pause, so that a key
never pays for it.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.filling import fill
from yanguan.desktop.parallel.overview_bars import Bar, Scale, bars_of, place_bars_of, track_of
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.parallel.area import SheetArea

TRACK = 5
"""How wide the bars of a family are, in pixels; places stand in a track of the same width."""
_GAP = 1
_LEAST = 2.0
"""The least height of a bar: a single character in a book must be seen."""
PAUSE_MILLISECONDS = 80


@guarded
class Overview(QWidget):
    """Follows the area that it belongs to. A click or a drag brings that place to the middle of the view."""

    def __init__(self, area: "SheetArea", words: Words) -> None:
        """Nothing is drawn yet."""
        super().__init__(area)
        self._area = area
        self._tracks = len(set(track_of(area.look.scheme).values())) + 1
        self._shown: tuple[object, ...] = ()
        self._picture = QPixmap()
        self._factor = 1.0
        self._scale: Scale | None = None
        self._below: tuple[tuple[object, ...], QPixmap] = ((), QPixmap())  # the places, and what they depend on
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.update)
        self.setFixedWidth(_GAP + self._tracks * (TRACK + _GAP) + 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words("canvas-overview"))
        self.setToolTip(words("canvas-overview"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def follow(self) -> None:
        """What is in view, or what there is, may be another now."""
        if self.isVisible() and self._state() != self._shown and not self._timer.isActive():
            self._timer.start()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its tracks are."""
        return QSize(self.width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, anew where they are others, and the frame of what is in view."""
        state = self._state()
        (pixels, *_, sheet), shown = state, self._shown
        is_old = not shown or pixels != shown[0] or sheet is not shown[-1]
        if is_old or (state != shown and not self._timer.isActive()):
            self._draw()
        with QPainter(self) as painter:
            painter.setClipRect(event.rect())
            painter.drawPixmap(0, 0, self._picture)
            if self._area.sheet is not None:
                self._paint_frame(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """She is there."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text, as beside it."""
        QApplication.sendEvent(self._area.viewport(), event)

    def _state(self) -> tuple[object, ...]:
        """What the picture depends on; compared by identity or small numbers."""
        area, sheet = self._area, self._area.sheet
        pixels = self.size(), self.devicePixelRatioF()
        view = pixels, area.look, area.viewport().height(), area.verticalScrollBar().maximum()
        if sheet is None:
            return *view, None
        return *view, sheet.marks.changes, sheet.page.heights, sheet.places, sheet.found, sheet

    def _draw(self) -> None:
        """Make the picture."""
        self._shown = self._state()
        ratio = self.devicePixelRatioF()
        look, sheet = self._area.look, self._area.sheet
        if sheet is None:
            self._picture = self._empty(ratio)
            return
        size = self.height(), self._area.viewport().height()
        if self._scale is None or not self._scale.holds(sheet, *size):
            self._scale = Scale(sheet, *size)
        scale = self._scale
        self._factor = scale.factor
        below = look, ratio, self.size(), sheet.places, sheet.found, scale
        if below != self._below[0]:
            picture = self._empty(ratio)
            self._paint_bars(picture, place_bars_of(sheet, look.scheme, scale))
            self._below = below, picture
        self._picture = self._below[1].copy()
        self._paint_bars(self._picture, bars_of(sheet, look.scheme, scale))

    def _empty(self, ratio: float) -> QPixmap:
        theme, picture = self._area.look.theme, QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(theme.panel))
        if self._area.sheet is not None:
            with QPainter(picture) as painter:
                fill(painter, QRect(0, 0, 1, self.height()), QColor(theme.border))
        return picture

    def _paint_bars(self, picture: QPixmap, bars: Iterable[Bar]) -> None:
        colours: dict[tuple[object, ...], QColor] = {}
        with QPainter(picture) as painter:
            for bar in bars:
                left = 1 + _GAP + bar.track * (TRACK + _GAP)
                height = max(bar.bottom - bar.top, _LEAST)
                look_of = bar.label, bar.is_gold, bar.sign
                colour = colours.get(look_of) or colours.setdefault(look_of, self._colour(bar))
                fill(painter, QRectF(left, min(bar.top, self.height() - height), TRACK, height), colour)

    def _colour(self, bar: Bar) -> QColor:
        look = self._area.look
        if bar.sign is not None:
            return look.doubt if bar.sign == "doubt" else look.caret if bar.sign == "found" else look.dim
        colour = QColor(look.colour(bar.label))
        colour.setAlphaF(1.0 if bar.is_gold else 0.45)
        return colour

    def _frame(self) -> QRectF:
        """What is in view."""
        top, height = self._area.top * self._factor, self._area.viewport().height() * self._factor
        return QRectF(1, top, self.width() - 1, max(height, 4.0))

    def _paint_frame(self, painter: QPainter) -> None:
        theme = self._area.look.theme
        tint, line = QColor(theme.accent), QColor(theme.accent)
        tint.setAlphaF(0.12)
        line.setAlphaF(0.7)
        frame = self._frame()
        fill(painter, frame, tint)
        painter.setPen(QPen(line, 1))
        painter.drawRect(frame.adjusted(0.5, 0.5, -1.5, -0.5))

    def _go(self, y: float) -> None:
        view = self._area.viewport().height()
        self._area.verticalScrollBar().setValue(round(y / self._factor - view / 2))
