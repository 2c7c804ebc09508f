"""Which column of a table, or field of JSON, is which: a choice for each field. The columns are found elsewhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from yanguan.exchange.reading.formats.columns import FIELDS
from yanguan.exchange.reading.formats.table_rows import Head
from yanguan.words import Words

_PER_LINE = 3
_LONGEST_SAMPLE = 40


class ColumnForm(QWidget):
    """`changed` says that she chose another column."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Hidden until there is a table."""
        super().__init__(parent)
        self._words = words
        self.choices = {field: QComboBox() for field in FIELDS}
        self._said = dict[str, str]()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, (field, combo) in enumerate(self.choices.items()):
            label = QLabel(words(f"import-field-{field}"))
            label.setBuddy(combo)
            combo.setAccessibleName(words(f"import-field-{field}"))
            row, column = number // _PER_LINE, 2 * (number % _PER_LINE)
            grid.addWidget(label, row, column)
            grid.addWidget(combo, row, column + 1)
            grid.setColumnStretch(column + 1, 1)
            combo.activated.connect(self._choose)
        self.hide()

    def show_head(self, head: Head | None) -> None:
        """Offer the columns of this table, those chosen that were found; None: there is no table."""
        self.setVisible(head is not None)
        if head is None:
            return
        for field, combo in self.choices.items():
            combo.clear()
            combo.addItem(self._words("import-no-column"), None)
            for number, name in enumerate(head.names):
                combo.addItem(name, str(number + 1))
                combo.setItemData(combo.count() - 1, _sample(head, number), 3)  # Qt.ToolTipRole
            chosen = head.chosen.get(field)
            combo.setCurrentIndex(0 if chosen is None else chosen + 1)

    def columns(self) -> dict[str, str]:
        """What she chose herself: for a field the number of its column, from 1."""
        return dict(self._said)

    def _choose(self) -> None:
        for field, combo in self.choices.items():
            if combo is self.sender():
                if (number := combo.currentData()) is None:
                    self._said.pop(field, None)
                else:
                    self._said[field] = number
        self.changed.emit()


def _sample(head: Head, column: int) -> str:
    """The first cells of a column."""
    cells = (row[column] for row in head.rows[:3] if column < len(row))
    return "\n".join(cell[:_LONGEST_SAMPLE] for cell in cells)
