"""The label palette's lines: icon and name of a label, its key at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from yanguan.desktop.guard import guarded

KEY_ROLE = Qt.ItemDataRole.UserRole + 1
MARGIN, ICON = 10, 16


@guarded
class LabelLineDelegate(QStyledItemDelegate):
    """Draws one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Icon, name, key, and air between them."""
        metrics = option.fontMetrics
        texts = str(index.data()), str(index.data(KEY_ROLE))
        width = sum(metrics.horizontalAdvance(text) for text in texts) + ICON + 6 * MARGIN
        return QSize(width, metrics.height() + 10)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw it, on the accent where it is marked."""
        palette: QPalette = option.palette
        rect: QRect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Midlight))
            painter.fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), palette.highlight())
        inner = rect.adjusted(MARGIN, 0, -MARGIN, 0)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, QRect(inner.left(), inner.center().y() - ICON // 2 + 1, ICON, ICON))
        painter.setPen(palette.text().color())
        name = inner.adjusted(ICON + MARGIN, 0, 0, 0)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(index.data(KEY_ROLE)))
        painter.restore()
