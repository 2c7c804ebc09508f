"""The strip above the panes: the names of the two scripts, each over its pane."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.columns import Columns
from yanguan.desktop.parallel.filling import fill
from yanguan.desktop.theme import LIGHT
from yanguan.domain.article import Script
from yanguan.words import Words

HEIGHT = 30
"""The strip's height in pixels; it does not grow with the zoom."""


@guarded
class Header(QWidget):
    """Draws the names at the left edge of each pane's text; the source's is marked as such."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        """Begin with one empty column."""
        super().__init__(parent)
        self._words = words
        self._columns = Columns(0)
        self._source: Script | None = None
        self.variety = ""
        self.open = ""
        self.theme = LIGHT

    def show_columns(self, columns: Columns, source: Script | None) -> None:
        """Take the panes' places and which of them holds the source."""
        self._columns, self._source = columns, source
        self.update()

    def show_variety(self, told: tuple[str, str]) -> None:
        """Say beside the source's name what it is written in, and in the tip more of it."""
        self.variety, tip = told
        self.setToolTip(tip)
        self.update()

    def show_open(self, text: str) -> None:
        """Say at the right edge how much is open in the article; empty: nothing."""
        if text != self.open:
            self.open = text
            self.update()

    def sizeHint(self) -> QSize:
        """As high as the strip is."""
        return QSize(0, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names and the line under them."""
        with QPainter(self) as painter:
            fill(painter, event.rect(), QColor(self.theme.panel))
            for script in self._columns.scripts:
                self._paint_name(painter, script)
            self._paint_open(painter)
            fill(painter, QRect(0, self.height() - 1, self.width(), 1), QColor(self.theme.border))
            if self._columns.divider is not None:
                fill(painter, QRect(self._columns.divider, 0, 1, self.height()), QColor(self.theme.border))

    def _paint_open(self, painter: QPainter) -> None:
        font = painter.font()
        font.setPixelSize(12)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.danger))
        rect = QRect(0, 0, self.width() - 16, self.height() - 1)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.open)

    def _paint_name(self, painter: QPainter, script: Script) -> None:
        rect = QRect(self._columns.text_left(script), 0, self._columns.text_width(script), self.height() - 1)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        name = self._words(f"canvas-name-{script}")
        font = painter.font()
        font.setPixelSize(13)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(rect, flags, name)
        used = painter.fontMetrics().horizontalAdvance(name) + 10
        font.setBold(False)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.dim))
        if script == self._source:
            rect = rect.adjusted(used, 0, 0, 0)
            said = " · ".join(filter(None, (self._words("canvas-source"), self.variety)))
            painter.drawText(
                rect, flags, painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, rect.width())
            )
