"""A cell of context: the occurrence stands in the middle column, so that the eye runs down the list."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.typeface import Typeface
from yanguan.desktop.reviewing.model import CONTEXT_ROLE, HANT, Index
from yanguan.desktop.theme import Theme
from yanguan.domain.article import SCRIPTS, Script
from yanguan.editing.occurrences import Context

MARGIN, EM = 8, 15
SHARE = 0.42
"""Where in the cell's width the occurrence begins."""


@guarded
class ContextDelegate(QStyledItemDelegate):
    """Draws one script's context in that script's own font."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Make the fonts; it ends with its table."""
        super().__init__(parent)
        self._theme = theme
        self._fonts: Mapping[Script, QFont] = {script: _font(script) for script in SCRIPTS}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw what stands before, the occurrence on its ground, what stands after."""
        context = index.data(CONTEXT_ROLE)
        if not isinstance(context, Context):
            return
        palette: QPalette = option.palette
        rect: QRect = option.rect
        painter.save()
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_marked:
            painter.fillRect(rect, palette.highlight())
        font = self._fonts[SCRIPTS[index.column() - HANT]]
        painter.setFont(font)
        painter.setClipRect(rect)
        metrics = QFontMetrics(font)
        text = metrics.elidedText(context.text, Qt.TextElideMode.ElideMiddle, int(rect.width() * 0.5))
        width = metrics.horizontalAdvance(text)
        left = rect.left() + min(int(rect.width() * SHARE), max(rect.width() - width - MARGIN, MARGIN))
        before = QRect(rect.left() + MARGIN, rect.top(), left - rect.left() - MARGIN, rect.height())
        after = QRect(left + width, rect.top(), rect.right() - left - width - MARGIN, rect.height())
        faint = QPalette.ColorRole.HighlightedText if is_marked else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(faint))
        _draw(painter, before, context.before, Qt.AlignmentFlag.AlignRight, Qt.TextElideMode.ElideLeft)
        _draw(painter, after, context.after, Qt.AlignmentFlag.AlignLeft, Qt.TextElideMode.ElideRight)
        ground = QRect(left, rect.center().y() - metrics.height() // 2, width, metrics.height() + 1)
        painter.fillRect(ground, QColor(self._theme.hover))
        painter.setPen(palette.text().color())
        painter.drawText(QRect(left, rect.top(), width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def _draw(painter: QPainter, rect: QRect, text: str, side: Qt.AlignmentFlag, elide: Qt.TextElideMode) -> None:
    shown = painter.fontMetrics().elidedText(text, elide, max(rect.width(), 0))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, shown)


def _font(script: Script) -> QFont:
    font = QFont(Typeface(100).font(script, "paragraph"))
    font.setPixelSize(EM)
    return font
