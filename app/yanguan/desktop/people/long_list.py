"""A list of any length: a line is put into words when it comes into sight, so that thousands cost nothing to show."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from yanguan.desktop.guard import guarded

Index = QModelIndex | QPersistentModelIndex
Said = Callable[[int], str]
_Flag = QItemSelectionModel.SelectionFlag


def _nothing(_: int) -> str:
    return ""


@guarded
class _Lines(QAbstractListModel):
    """So many lines, and how each is said."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._text: Said = _nothing
        self._tip: Said = _nothing

    def show_lines(self, count: int, text: Said, tip: Said) -> None:
        self.beginResetModel()
        self._count, self._text, self._tip = count, text, tip
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row())
        return self._tip(index.row()) if role == Qt.ItemDataRole.ToolTipRole else None


class LongList(QListView):
    """`row_changed` carries the current row, -1 where there is none; `row_entered` the row that was entered."""

    row_changed = Signal(int)
    row_entered = Signal(int)

    def __init__(self, name: str) -> None:
        """Empty; `name` is said by screen readers."""
        super().__init__()
        self.setObjectName("long")
        self._lines = _Lines()
        self.setModel(self._lines)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.activated.connect(self._enter)

    def show_lines(self, count: int, text: Said, tip: Said | None = None) -> None:
        """Show so many lines, each with its words and its tip, none of them current; nothing is told of that."""
        self._lines.show_lines(count, text, tip or text)

    def count(self) -> int:
        """How many lines there are."""
        return self._lines.rowCount()

    def text(self, row: int) -> str:
        """The words of a line."""
        return str(self._lines.data(self._lines.index(row)))

    def current_row(self) -> int:
        """The row that is current; -1 where none is."""
        return self.currentIndex().row()

    def choose(self, row: int, how: _Flag = _Flag.ClearAndSelect) -> None:
        """Make a row the current one; -1 for none."""
        self.selectionModel().setCurrentIndex(self._lines.index(row), how)

    def _tell(self, current: QModelIndex) -> None:
        self.row_changed.emit(current.row())

    def _enter(self, index: QModelIndex) -> None:
        self.row_entered.emit(index.row())
