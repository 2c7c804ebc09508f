"""Which column of a table, or field of JSON, is which: a choice for each field. The columns are found elsewhere.

Tables of the same columns are one choice; where there are several kinds, she picks the one that she speaks of.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from yanguan.exchange.reading.formats.columns import FIELDS
from yanguan.exchange.reading.formats.tables import Head, Names, Table
from yanguan.words import Words

_PER_LINE = 3
_LONGEST_SAMPLE = 40
_SHORTEST_TABLE = 24  # characters: the list is as wide as its longest name, within this


class ColumnForm(QWidget):
    """`changed` says that she chose another column."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Hidden until there is a table."""
        super().__init__(parent)
        self._words = words
        self.tables = QComboBox()
        self.choices = {field: QComboBox() for field in FIELDS}
        self._tables: Sequence[Table] = ()
        self._said = dict[Names, dict[str, str]]()
        self._tables_name = QLabel(words("import-table"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self._arrange_tables(grid)
        for number, (field, combo) in enumerate(self.choices.items(), _PER_LINE):
            label = QLabel(words(f"import-field-{field}"))
            label.setBuddy(combo)
            combo.setAccessibleName(words(f"import-field-{field}"))
            row, column = number // _PER_LINE, 2 * (number % _PER_LINE)
            grid.addWidget(label, row, column)
            grid.addWidget(combo, row, column + 1)
            grid.setColumnStretch(column + 1, 1)
            combo.activated.connect(self._choose)
        self.hide()

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Offer these, and go on with the one that she spoke of, if it is there; hidden where there are none."""
        before = self._table()
        self._tables = tables
        names = [table.head.names for table in tables]
        self.tables.clear()
        for table in tables:
            self.tables.addItem(self._called(table))
            self.tables.setItemData(self.tables.count() - 1, table.name, Qt.ItemDataRole.ToolTipRole)
        self.tables.setCurrentIndex(names.index(before.head.names) if before and before.head.names in names else 0)
        for widget in (self._tables_name, self.tables):
            widget.setVisible(len(tables) > 1)
        self.setVisible(bool(tables))
        self._show_table()

    def columns(self) -> Mapping[Names, Mapping[str, str]]:
        """What she chose herself: for the columns of a table and a field the number of its column, from 1."""
        return {names: dict(said) for names, said in self._said.items()}

    def _arrange_tables(self, grid: QGridLayout) -> None:
        self._tables_name.setBuddy(self.tables)
        self.tables.setAccessibleName(self._words("import-table"))
        self.tables.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.tables.setMinimumContentsLength(_SHORTEST_TABLE)
        self.tables.activated.connect(self._show_table)
        grid.addWidget(self._tables_name, 0, 0)
        grid.addWidget(self.tables, 0, 1, 1, 2 * _PER_LINE - 1)

    def _table(self) -> Table | None:
        number = self.tables.currentIndex()
        return self._tables[number] if 0 <= number < len(self._tables) else None

    def _called(self, table: Table) -> str:
        """The table's file and sheet, how many more are like it, and its columns."""
        columns = ", ".join(table.head.names)
        return self._words("import-table-called", name=Path(table.name).name, more=table.count - 1, columns=columns)

    def _show_table(self) -> None:
        """Offer the columns of the table that she speaks of, those chosen that were found."""
        table = self._table()
        if table is None:
            return
        head = table.head
        for field, combo in self.choices.items():
            combo.clear()
            combo.addItem(self._words("import-no-column"), None)
            for number, name in enumerate(head.names):
                combo.addItem(name, str(number + 1))
                combo.setItemData(combo.count() - 1, _sample(head, number), Qt.ItemDataRole.ToolTipRole)
            chosen = head.chosen.get(field)
            combo.setCurrentIndex(0 if chosen is None else chosen + 1)

    def _choose(self) -> None:
        table = self._table()
        if table is None:
            return
        said = self._said.setdefault(table.head.names, {})
        for field, combo in self.choices.items():
            if combo is self.sender():
                if (number := combo.currentData()) is None:
                    said.pop(field, None)
                else:
                    said[field] = number
        self.changed.emit()


def _sample(head: Head, column: int) -> str:
    """The first cells of a column."""
    cells = (row[column] for row in head.rows if column < len(row))
    return "\n".join(cell[:_LONGEST_SAMPLE] for cell in cells)
