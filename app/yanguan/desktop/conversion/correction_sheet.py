"""The sheet of corrections: the project's phrase list and the open article's own, in one table. Does nothing itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.kept_sheet import KeptSheet
from yanguan.desktop.line_table import line_table
from yanguan.domain.article import SCRIPTS, Script
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.editing.correction_list import ListedCorrection

COLUMNS = ("source", "counterpart", "scope", "annotator", "at", "articles")
UNCOUNTED = "…"


class CorrectionSheet(KeptSheet):
    """`removal_wanted` carries a listed correction, `phrase_wanted` script, source and counterpart of a new phrase."""

    removal_wanted = Signal(object)
    phrase_wanted = Signal(str, str, str)
    undo_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        """An empty list. It stays open beside the text, and goes when it is closed."""
        super().__init__(words, parent, said="corrections-hint")
        self.setWindowTitle(words("corrections"))
        self.resize(820, 520)
        self._listed: list[ListedCorrection] = []
        headings = [words(f"correction-{name}") for name in COLUMNS]
        self.table = line_table(headings, (0, 1), words("corrections"))
        self._standing = _dim(words("corrections-none"))
        self.script = QComboBox()
        for script in SCRIPTS:
            self.script.addItem(words(f"correction-script-{script}"), script)
        self.source, self.counterpart = self._field("source"), self._field("counterpart")
        self.add = QPushButton(words("correction-add"))
        self.buttons = {
            name: QPushButton(words(f"correction-{name}")) for name in ("remove", "undo", "import", "export")
        }
        self._arrange()
        self._connect()
        self._show_enabled()

    def show_corrections(self, phrases: "list[ListedCorrection]", own: "list[ListedCorrection]") -> None:
        """Show the phrases, then the open article's own; the row that was marked stays marked by its number."""
        row = self.table.currentRow()
        self._listed = [*phrases, *own]
        self.table.setRowCount(len(self._listed))
        for number, each in enumerate(self._listed):
            for column, text in enumerate(self._cells(each)):
                self.table.setItem(number, column, _cell(text))
        self.table.setCurrentCell(min(row, len(self._listed) - 1), 0)
        standing = self._words("correction-standing", count=len(phrases), own=len(own))
        self._standing.setText(standing if self._listed else self._words("corrections-none"))
        self._show_enabled()

    def show_reach(self, reach: dict[str, int]) -> None:
        """Say in how many articles each phrase stands, by its id."""
        for number, each in enumerate(self._listed):
            if not each.article:
                self.table.setItem(number, len(COLUMNS) - 1, _cell(str(reach.get(each.id, 0))))

    def show_state(self, *, script: Script, can_undo: bool) -> None:
        """Begin a new phrase in this script, unless one is being typed; say whether there is something to undo."""
        if not self.source.text():
            self.script.setCurrentIndex(self.script.findData(script))
        self.buttons["undo"].setEnabled(can_undo)

    def _cells(self, each: "ListedCorrection") -> tuple[str, ...]:
        scope = self._words("correction-scope-place" if each.article else "correction-scope-project")
        when = each.at[:16].replace("T", " ")
        return each.source, each.counterpart, scope, each.annotator, when, "1" if each.article else UNCOUNTED

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self._words(f"correction-{name}"))
        field.setAccessibleName(self._words(f"correction-{name}"))
        return field

    def _arrange(self) -> None:
        new, below = QHBoxLayout(), QHBoxLayout()
        new.addWidget(self.script)
        for widget in (self.source, self.counterpart):
            new.addWidget(widget, 1)
        new.addWidget(self.add)
        below.addWidget(self.buttons["remove"])
        below.addWidget(self.buttons["undo"])
        below.addStretch(1)
        below.addWidget(self.buttons["import"])
        below.addWidget(self.buttons["export"])
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._standing)
        layout.addLayout(new)
        layout.addLayout(below)
        for button in (self.add, *self.buttons.values()):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_enabled)
        for field in (self.source, self.counterpart):
            field.textChanged.connect(self._show_enabled)
            field.returnPressed.connect(self._want_phrase)
        self.add.clicked.connect(self._want_phrase)
        self.buttons["remove"].clicked.connect(self._want_removal)
        for name, wanted in (
            ("undo", self.undo_wanted),
            ("import", self.import_wanted),
            ("export", self.export_wanted),
        ):
            self.buttons[name].clicked.connect(wanted)
        for key, act in (
            (QKeySequence.StandardKey.Undo, self.buttons["undo"].click),
            (QKeySequence.StandardKey.Delete, self._want_removal),
        ):
            QShortcut(QKeySequence(key), self.table, act, context=Qt.ShortcutContext.WidgetShortcut)

    def _show_enabled(self) -> None:
        self.buttons["remove"].setEnabled(0 <= self.table.currentRow() < len(self._listed))
        self.add.setEnabled(bool(self.source.text() and self.counterpart.text()))

    def _want_removal(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._listed):
            self.removal_wanted.emit(self._listed[row])

    def _want_phrase(self) -> None:
        source, counterpart = self.source.text(), self.counterpart.text()
        if source and counterpart:
            self.source.clear()
            self.counterpart.clear()
            self.phrase_wanted.emit(self.script.currentData(), source, counterpart)
            self.source.setFocus()


def _cell(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    return item


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("dim")
    label.setWordWrap(True)
    return label
