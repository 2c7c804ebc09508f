"""The list of articles: a search field, the list, how much is done. The article's text is never in here."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QLineEdit, QTableView, QVBoxLayout, QWidget

from yanguan.desktop.guard import guarded
from yanguan.store.articles import ArticleRow
from yanguan.words import Words

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole
STATUS_MARKS = {"new": "○", "in_work": "◐", "done": "●", "skipped": "–"}
COLUMNS = ("status", "title", "published")


@guarded
class ArticleModel(QAbstractTableModel):
    """The rows of the project's list, in the order in which the articles came."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """No rows yet."""
        super().__init__(parent)
        self._words = words
        self.rows: list[ArticleRow] = []

    def show_rows(self, rows: list[ArticleRow]) -> None:
        """Show these rows; where they are the same articles as before, only what they say of them changes."""
        same = [row.id for row in rows] == [row.id for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many articles there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Status, title, date."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, its tool tip, the article's id."""
        row = self.rows[index.row()]
        if role == ID_ROLE:
            return row.id
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (row.title, row.outlet, row.published, self._status(row))))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._status(row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The columns' names."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return ("", self._words("column-title"), self._words("column-published"))[section]

    def _shown(self, row: ArticleRow, column: int) -> str:
        return (STATUS_MARKS[row.status], row.title or self._words("untitled"), row.published or "")[column]

    def _status(self, row: ArticleRow) -> str:
        return self._words(f"status-{row.status}")


class ArticleList(QWidget):
    """Search, sort, pick: `picked` carries an article's id."""

    picked = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self._words = words
        self.model = ArticleModel(words)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setFilterKeyColumn(1)
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("search-articles"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._sorted.setFilterFixedString)
        self.table = self._make_table()
        self._progress = QLabel()
        self._progress.setObjectName("dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self.search, self.table, self._progress):
            layout.addWidget(widget)

    def show_rows(self, rows: list[ArticleRow]) -> None:
        """Show these articles."""
        self.model.show_rows(rows)
        done = sum(row.status in ("done", "skipped") for row in rows)
        self._progress.setText(self._words("articles-progress", done=done, total=len(rows)))

    def select(self, identifier: str) -> None:
        """Mark an article as the one on the table, without picking it again."""
        for number, row in enumerate(self.model.rows):
            if row.id == identifier:
                index = self._sorted.mapFromSource(self.model.index(number, 1))
                blocked = self.table.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own form
                self.table.setCurrentIndex(index)
                self.table.selectionModel().blockSignals(blocked)
                self.table.viewport().update()

    def step(self, rows: int) -> None:
        """Pick the article so many rows further down; nothing where the list ends."""
        index = self._sorted.index(self.table.currentIndex().row() + rows, 1)
        if index.isValid():
            self.table.setCurrentIndex(index)

    def _make_table(self) -> QTableView:
        """A view that stays quick with many rows: one fixed height, no vertical header."""
        table = QTableView()
        table.setModel(self._sorted)
        table.setAccessibleName(self._words("articles"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, 26)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        table.selectionModel().currentRowChanged.connect(self._pick)
        return table

    def _pick(self, current: QModelIndex) -> None:
        if current.isValid():
            self.picked.emit(current.data(ID_ROLE))
