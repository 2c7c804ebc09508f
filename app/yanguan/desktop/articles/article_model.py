"""The articles as Qt's table model: their numbers in order, and what is said of those that were looked at."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from yanguan.desktop.articles.open_counts import OpenCounts
from yanguan.desktop.conversion.varieties import VarietyNames
from yanguan.desktop.guard import guarded
from yanguan.store.listing import ArticleQuery, ArticleRow, SortKey
from yanguan.store.project import Project
from yanguan.words import Words

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole
STATUS_MARKS = {"new": "○", "in_work": "◐", "done": "●", "skipped": "–"}
COLUMNS: tuple[SortKey, ...] = ("status", "title", "published")
MOST_OPEN = 99
"""More than so many missing things are not told apart."""
_PAGE = 128
"""How many rows are read at once, about four screens."""
_KEPT = 64
"""How many pages are kept."""


@guarded
class ArticleModel(QAbstractTableModel):
    """Shows the articles with these row numbers. `sort_wanted` carries a key, and whether the last comes first."""

    sort_wanted = Signal(str, bool)

    def __init__(self, words: Words, reader: Project, parent: QWidget | None = None) -> None:
        """No rows yet."""
        super().__init__(parent)
        self._words, self._reader = words, reader
        self._varieties = VarietyNames(words, reader)
        self._nums: Sequence[int] = ()
        self._pages: dict[int, dict[int, ArticleRow]] = {}
        self.open_counts = OpenCounts(reader, self)
        self.open_counts.counted.connect(self._show_counts)

    def show_numbers(self, nums: Sequence[int]) -> None:
        """List these articles, in this order."""
        self.beginResetModel()
        self._nums = nums
        self._pages.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """What is said of the articles has changed; which they are, and their order, stays."""
        self._pages.clear()
        if self._nums:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._nums) - 1, len(COLUMNS) - 1))

    def number_of(self, identifier: str) -> int | None:
        """In which row an article stands; None where it is not listed."""
        num = self._reader.article_number(identifier)
        return self._nums.index(num) if num in self._nums else None

    def article(self, row: int) -> ArticleRow | None:
        """What is said of the article in a row; None where it is gone, or beyond the last."""
        if not 0 <= row < len(self._nums):
            return None
        page = row // _PAGE
        if page not in self._pages:
            if len(self._pages) >= _KEPT:
                self._pages.clear()
            self._pages[page] = self._reader.article_rows(self._nums[page * _PAGE : (page + 1) * _PAGE])
        return self._pages[page].get(self._nums[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many articles are listed."""
        return 0 if parent.isValid() else len(self._nums)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Status, title, date."""
        return 0 if parent.isValid() else len(COLUMNS)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; a column of -1 is the one in which the articles came."""
        key = COLUMNS[column] if column >= 0 else ArticleQuery().key
        self.sort_wanted.emit(key, order == Qt.SortOrder.DescendingOrder)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, its tool tip, the article's id."""
        row = self.article(index.row())
        if row is None:
            return None
        if role == ID_ROLE:
            return row.id
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._mark(row), row.title or self._words("untitled"), row.published or "")[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            said = (
                row.title,
                row.outlet,
                row.published,
                self._varieties.name(row.id),
                self._status(row),
                self._open(row),
            )
            return "\n".join(filter(None, said))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return ", ".join(filter(None, (self._status(row), self._open(row))))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The columns' names."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return ("", self._words("column-title"), self._words("column-published"))[section]

    def _show_counts(self) -> None:
        if self._nums:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._nums) - 1, 0))

    def _mark(self, row: ArticleRow) -> str:
        """How far the work is, and how much is missing."""
        count = self.open_counts.of(row.num)
        return f"{STATUS_MARKS[row.status]} {min(count, MOST_OPEN)}" if count else STATUS_MARKS[row.status]

    def _open(self, row: ArticleRow) -> str:
        count = self.open_counts.of(row.num)
        return self._words("open-count", count=count) if count else ""

    def _status(self, row: ArticleRow) -> str:
        return self._words(f"status-{row.status}")
