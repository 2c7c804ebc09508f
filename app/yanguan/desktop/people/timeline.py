"""Careers painted: one row for each bar under an axis of years. It shows and is walked by keys; others open sentences.

What reaches how far, `strips` works out.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.people.strips import Scale, Strip, scale_of, strip_of
from yanguan.desktop.people.told import bar_line, years
from yanguan.desktop.theme import Theme
from yanguan.domain.careers import Bar
from yanguan.words import Words

ROW, HEAD, BAR = 34, 30, 14
"""Heights in pixels: a row, the years above, a bar."""
_PART = 0.32
"""The names' part of the width, at most."""
_YEAR_WIDTH = 58
_LEAST = 6
"""A bar is never narrower."""


@guarded
class Timeline(QWidget):
    """`picked` carries the number of the bar that became the current one, `entered` of the one that is to be opened."""

    picked = Signal(int)
    entered = Signal(int)

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing to show yet."""
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._bars: list[Bar] = []
        self._names: list[str] = []
        self._scale = Scale(2000, 2001)
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_bars(self, bars: Sequence[Bar], names: Sequence[str], what: str) -> None:
        """Show these bars, each under its name; `what` they are together is said by screen readers."""
        self._bars, self._names = list(bars), list(names)
        self._scale = scale_of(self._bars)
        self.current = -1
        self.setAccessibleName(what)
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()
        if self._bars:
            self.pick(0)

    def pick(self, number: int) -> None:
        """Make a bar the current one."""
        if not 0 <= number < len(self._bars) or number == self.current:
            return
        self.current = number
        self.setAccessibleDescription(
            self._words("career-at", number=number + 1, count=len(self._bars), bar=self._line(number))
        )
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()
        self.picked.emit(number)

    def rect_of(self, number: int) -> QRectF:
        """Where a row stands, in the widget's pixels."""
        return QRectF(0, HEAD + number * ROW, self.width(), ROW)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(560, HEAD + ROW * max(len(self._bars), 2) + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk, Enter opens."""
        key, last = Qt.Key(event.key()), len(self._bars) - 1
        moves = {
            Qt.Key.Key_Up: self.current - 1, Qt.Key.Key_Down: self.current + 1,
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: last,
        }  # fmt: skip
        if key in moves:
            self.pick(min(max(moves[key], 0), last))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.entered.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click picks the row."""
        self.setFocus()
        self.pick(self._row_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens what the row tells."""
        if (number := self._row_at(event.position())) >= 0:
            self.pick(number)
            self.entered.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer says itself in a tip."""
        number = self._row_at(event.position())
        self.setToolTip(self._line(number) if number >= 0 else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The current row has its outline."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The outline goes."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The years, then row by row what is in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._theme.pane))
        if not self._bars:
            painter.setPen(QColor(self._theme.dim))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words("career-none"))
        else:
            self._paint_years(painter)
            for number in range(len(self._bars)):
                if self.rect_of(number).intersects(QRectF(event.rect())):
                    self._paint_row(painter, number)
        painter.end()

    # How it is drawn.

    @property
    def _left(self) -> float:
        """Where the names end and time begins."""
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0)
        return float(min(widest + 28, max(self.width() * _PART, 120)))

    def _x(self, year: float) -> float:
        left = self._left
        return left + self._scale.part(year) * (self.width() - left - 12)

    def _line(self, number: int) -> str:
        return bar_line(self._words, self._bars[number], self._names[number])

    def _row_at(self, point: QPointF) -> int:
        number = int((point.y() - HEAD) // ROW)
        return number if point.y() >= HEAD and number < len(self._bars) else -1

    def _paint_years(self, painter: QPainter) -> None:
        room = int((self.width() - self._left) / _YEAR_WIDTH)
        for year, text in self._scale.ticks(room):
            x = self._x(year)
            painter.setPen(QPen(QColor(self._theme.border), 1))
            painter.drawLine(QPointF(x, HEAD - 6), QPointF(x, self.height()))
            painter.setPen(QColor(self._theme.dim))
            painter.drawText(QRectF(x - 29, 4, 58, HEAD - 10), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_row(self, painter: QPainter, number: int) -> None:
        rect, bar = self.rect_of(number), self._bars[number]
        if number == self.current:
            painter.setPen(QPen(QColor(self._theme.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.mirrored_selection))
            painter.drawRoundedRect(rect.adjusted(3, 2, -3, -2), 6, 6)
        painter.setPen(QColor(self._theme.text))
        names = QRectF(rect.left() + 12, rect.top(), self._left - 20, ROW)
        name = painter.fontMetrics().elidedText(self._names[number], Qt.TextElideMode.ElideRight, int(names.width()))
        painter.drawText(names, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        strip = strip_of(bar, self._scale)
        drawn = QRectF(self._x(strip.begin), rect.center().y() - BAR / 2, 0, BAR)
        drawn.setRight(max(self._x(strip.end), drawn.left() + _LEAST))
        if strip.is_point:
            self._paint_point(painter, drawn.left(), rect.center().y())
        else:
            self._paint_bar(painter, drawn, strip, is_told=bool(bar.begin or bar.end))
        self._paint_words(painter, drawn, years(self._words, bar))

    def _paint_bar(self, painter: QPainter, drawn: QRectF, strip: Strip, *, is_told: bool) -> None:
        """Full where it is told, fading where it is not; a dot for each day on which the news saw it so."""
        colour = QColor(self._theme.accent if is_told else self._theme.dim)
        faded = QColor(colour)
        faded.setAlpha(30)
        gradient = QLinearGradient(drawn.topLeft(), drawn.topRight())
        gradient.setColorAt(0, faded if strip.is_soft_begin else colour)
        gradient.setColorAt(0.45, colour)
        gradient.setColorAt(1, faded if strip.is_soft_end else colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(gradient))
        painter.drawRoundedRect(drawn, 5, 5)
        painter.setBrush(QColor(self._theme.pane))
        painter.setPen(QPen(QColor(self._theme.text), 1.2))
        for year in strip.seen:
            painter.drawEllipse(QPointF(self._x(year), drawn.center().y()), 3, 3)

    def _paint_point(self, painter: QPainter, x: float, y: float) -> None:
        """What was only proposed, nominated, rumoured or denied: a hollow diamond."""
        painter.setPen(QPen(QColor(self._theme.accent), 1.6))
        painter.setBrush(QColor(self._theme.pane))
        painter.drawPolygon([QPointF(x - 6, y), QPointF(x, y - 6), QPointF(x + 6, y), QPointF(x, y + 6)])

    def _paint_words(self, painter: QPainter, drawn: QRectF, text: str) -> None:
        """The years in figures, right of the bar where there is room, else left of it, else on it."""
        width = painter.fontMetrics().horizontalAdvance(text) + 6
        y, height = drawn.top() - 6, drawn.height() + 12
        painter.setPen(QColor(self._theme.dim))
        if drawn.right() + width + 8 <= self.width():
            painter.drawText(QRectF(drawn.right() + 9, y, width, height), Qt.AlignmentFlag.AlignVCenter, text)
        elif drawn.left() - width - 8 >= self._left:
            painter.drawText(QRectF(drawn.left() - width - 4, y, width, height), Qt.AlignmentFlag.AlignVCenter, text)
        else:
            painter.setPen(QColor(self._theme.on_accent))
            painter.drawText(drawn.adjusted(6, -6, -6, 6), Qt.AlignmentFlag.AlignVCenter, text)
