"""The list of articles: a search field, a filter, the table, how much is done. The article's text is never in here."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.arranging import Arranging
from yanguan.desktop.articles.article_model import COLUMNS, ID_ROLE, ArticleModel
from yanguan.domain.article import STATUSES
from yanguan.store.listing import SORT_KEYS, ArticleQuery
from yanguan.store.project import Project
from yanguan.words import Words


class ArticleList(QWidget):
    """Search, filter, sort, pick: `picked` carries an article's id, `query_changed` comes when she asks anew."""

    picked = Signal(str)
    query_changed = Signal()

    def __init__(self, words: Words, reader: Project, parent: QWidget | None = None) -> None:
        """Every article of the project, in the order in which they came."""
        super().__init__(parent)
        self._words, self._reader = words, reader
        self._query = ArticleQuery()
        self._open: str | None = None
        self.model = ArticleModel(words, reader, self)
        self._arranging = Arranging(reader, self)
        self.search, self.status = self._make_search(), self._make_status()
        self.table = self._make_table()
        self._progress = QLabel()
        self._progress.setObjectName("dim")
        self._lay_out()
        self.search.textChanged.connect(self._search)
        self.status.currentIndexChanged.connect(self._filter)
        self.model.sort_wanted.connect(self._sort)
        self._arranging.arranged.connect(self._show)

    @property
    def query(self) -> ArticleQuery:
        """Which articles she listed, and in what order."""
        return self._query

    def ask(self, query: ArticleQuery) -> None:
        """List the articles so; the fields and the header show it."""
        with QSignalBlocker(self.search), QSignalBlocker(self.status), QSignalBlocker(self.model):
            self.search.setText(query.words)
            self.status.setCurrentIndex(self.status.findData(query.status))
            column = COLUMNS.index(query.key) if query.key in COLUMNS else -1
            descending = Qt.SortOrder.DescendingOrder if query.is_descending else Qt.SortOrder.AscendingOrder
            self.table.horizontalHeader().setSortIndicator(column, descending)
        self._query = query
        self.reload()

    def reload(self) -> None:
        """Look into the project again: articles came in, or went."""
        self._show_progress()
        self._arranging.ask(self._query)

    def refresh(self) -> None:
        """What is said of the articles has changed; none moves from under her hand."""
        self.model.refresh()
        self._show_progress()

    def recount(self) -> None:
        """Labels have changed, and with them how much is missing."""
        self.model.open_counts.recount()

    def stop(self) -> None:
        """Wait for what runs."""
        self.model.open_counts.stop()
        self._arranging.stop()

    def select(self, identifier: str) -> None:
        """Mark an article as the one on the table, without picking it again."""
        self._open = identifier
        row = self.model.number_of(identifier)
        with QSignalBlocker(self.table.selectionModel()):
            index = QModelIndex() if row is None else self.model.index(row, 1)
            self.table.setCurrentIndex(index)
            if row is None:
                self.table.clearSelection()
        if self.table.isVisible():
            self.table.viewport().update()

    def step(self, rows: int) -> None:
        """Pick the article so many rows further down; nothing where the list ends."""
        index = self.model.index(self.table.currentIndex().row() + rows, 1)
        if index.isValid():
            self.table.setCurrentIndex(index)

    def step_open(self) -> bool:
        """Pick the next article neither done nor left out; after the last from the top. False: none is."""
        here, total = self.table.currentIndex().row(), self.model.rowCount()
        for row in (*range(here + 1, total), *range(max(here, 0))):
            article = self.model.article(row)
            if article is not None and article.status not in ("done", "skipped"):
                self.table.setCurrentIndex(self.model.index(row, 1))
                return True
        return False

    def _search(self, words: str) -> None:
        self._change(replace(self._query, words=words.strip()))

    def _filter(self) -> None:
        self._change(replace(self._query, status=self.status.currentData()))

    def _sort(self, key: str, is_descending: bool) -> None:  # noqa: FBT001 - a signal's argument
        chosen = next(each for each in SORT_KEYS if each == key)
        self._change(replace(self._query, key=chosen, is_descending=is_descending))

    def _change(self, query: ArticleQuery) -> None:
        if query != self._query:
            self._query = query
            self._arranging.ask(query)
            self.query_changed.emit()

    def _show(self, nums: Sequence[int]) -> None:
        self.model.show_numbers(nums)
        if self._open is not None:
            self.select(self._open)

    def _show_progress(self) -> None:
        done, total = self._reader.progress()
        self._progress.setText(self._words("articles-progress", done=done, total=total))

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self._words("search-articles"))
        search.setToolTip(self._words("search-articles-where"))
        search.setAccessibleName(self._words("search-articles-where"))
        return search

    def _make_status(self) -> QComboBox:
        status = QComboBox()
        status.setAccessibleName(self._words("filter-status"))
        status.addItem(self._words("filter-all"), None)
        for each in STATUSES:
            status.addItem(self._words(f"status-{each}"), each)
        return status

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.search, 1)
        above.addWidget(self.status)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(above)
        layout.addWidget(self.table)
        layout.addWidget(self._progress)

    def _make_table(self) -> QTableView:
        """A view that stays quick with many rows: one fixed height, no vertical header."""
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self._words("articles"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.horizontalHeader().setSortIndicatorClearable(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, table.fontMetrics().horizontalAdvance("◐ 00") + 12)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        # Measuring what stands in the column would read a thousand rows.
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(2, table.fontMetrics().horizontalAdvance("0000-00-00") + 16)
        header.setHighlightSections(False)
        table.selectionModel().currentRowChanged.connect(self._pick)
        return table

    def _pick(self, current: QModelIndex) -> None:
        if current.isValid() and (identifier := current.data(ID_ROLE)) not in (None, self._open):
            self._open = identifier
            self.picked.emit(identifier)
