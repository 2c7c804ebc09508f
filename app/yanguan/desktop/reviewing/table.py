"""The table of a list of places: both scripts take what room there is."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from yanguan.desktop.reviewing.lines import ContextDelegate
from yanguan.desktop.reviewing.model import HANS, HANT, TITLE, F, ReviewModel
from yanguan.desktop.theme import Theme

ROW_HEIGHT, TITLE_WIDTH = 28, 220


def table_of(model: ReviewModel[F], theme: Theme, widths_px: Mapping[int, int]) -> QTableView:
    """A table over the model; `widths_px` are those of the list's own columns."""
    table = QTableView()
    table.setModel(model)
    delegate = ContextDelegate(theme, table)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    for column in (HANT, HANS):
        table.setItemDelegateForColumn(column, delegate)
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    for column, width in {TITLE: TITLE_WIDTH, **widths_px}.items():
        header.resizeSection(column, width)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return table
