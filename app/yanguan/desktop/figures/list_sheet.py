"""The list behind a number: places or articles, each to jump to. Nothing is looked for here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QTableWidgetItem, QVBoxLayout, QWidget

from yanguan.desktop.line_table import line_table, set_line
from yanguan.store.figures import MOST_LISTED, Listed
from yanguan.words import Words

COLUMNS = ("text", "title")
SIZE = (640, 520)


class ListSheet(QDialog):
    """`picked` carries a Listed that was entered."""

    picked = Signal(object)

    def __init__(self, words: Words, parent: QWidget) -> None:
        """Empty. It stays open beside the text, and goes when it is closed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._words = words
        self._lines: Sequence[Listed] = ()
        self.table = line_table([words(f"figures-column-{name}") for name in COLUMNS], range(len(COLUMNS)))
        self.said = QLabel()
        self.said.setObjectName("dim")
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.said)
        self.table.itemActivated.connect(self._pick)
        self.table.itemClicked.connect(self._pick)

    def show_lines(self, title: str, lines: Sequence[Listed]) -> None:
        """List these under this name."""
        self._lines = lines
        self.setWindowTitle(title)
        self.table.setAccessibleName(title)
        self.table.setColumnHidden(0, not any(line.text for line in lines))
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            set_line(self.table, row, (line.text.replace("\n", " "), line.title or self._words("untitled")))
        key = "figures-listed-cut" if len(lines) >= MOST_LISTED else "figures-listed"
        self.said.setText(self._words(key, count=len(lines)))
        self.table.setCurrentCell(0, 1)

    def _pick(self, item: QTableWidgetItem) -> None:
        self.picked.emit(self._lines[item.row()])
