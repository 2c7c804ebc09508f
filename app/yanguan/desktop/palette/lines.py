"""The palette's list: its lines as a model, and how one is drawn."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from yanguan.desktop.guard import guarded
from yanguan.desktop.palette.entries import Line
from yanguan.words import Words

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole
_MARGIN = 12


@guarded
class Lines(QAbstractListModel):
    """The lines that fit; `can` says of an entry's id whether it can be chosen now."""

    def __init__(self, words: Words, can: Callable[[str], bool]) -> None:
        """No lines yet."""
        super().__init__()
        self._words = words
        self.can = can
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line, or what it says to somebody who listens."""
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.entry.texts[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            off = "" if self.can(line.entry.id) else self._words("not-now")
            return ", ".join(filter(None, (line.entry.texts[0], line.also, line.entry.keys, off)))
        return None


@guarded
class LineDelegate(QStyledItemDelegate):
    """Draws the name with the letters that were asked for in bold, what stands beside it dim, the keys at the right."""

    def __init__(self, can: Callable[[str], bool]) -> None:
        """What cannot be chosen now is dim."""
        super().__init__()
        self._can = can

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line of text with air."""
        del index
        return QSize(0, _metrics(option).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        line: Line = index.data(LINE_ROLE)
        palette: QPalette = option.palette
        rect: QRect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(rect, palette.highlight())
        usual = palette.highlightedText().color() if is_chosen else palette.text().color()
        faint = usual if is_chosen else palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(faint)
        inner = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.entry.keys)
        inner.setRight(inner.right() - _metrics(option).horizontalAdvance(line.entry.keys) - _MARGIN)
        painter.setClipRect(inner)
        painter.setPen(usual if self._can(line.entry.id) else faint)
        left = _draw_name(painter, inner, line)
        painter.setPen(faint)
        beside = "  ".join(filter(None, (line.also, line.entry.beside)))
        at = QRect(QPoint(left + _MARGIN, inner.top()), inner.bottomRight())
        text = painter.fontMetrics().elidedText(beside, Qt.TextElideMode.ElideRight, max(at.width(), 0))
        painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def _draw_name(painter: QPainter, rect: QRect, line: Line) -> int:
    """Draw the name; where it ends, in pixels."""
    usual, bold = painter.font(), QFont(painter.font())
    bold.setBold(True)
    left = rect.left()
    for is_asked, letters in groupby(enumerate(line.entry.texts[0]), lambda each: each[0] in line.places):
        piece = "".join(letter for _, letter in letters)
        painter.setFont(bold if is_asked else usual)
        painter.drawText(QRect(left, rect.top(), rect.width(), rect.height()), Qt.AlignmentFlag.AlignVCenter, piece)
        left += painter.fontMetrics().horizontalAdvance(piece)
    painter.setFont(usual)
    return left


def _metrics(option: QStyleOptionViewItem) -> QFontMetrics:
    return option.fontMetrics
