"""The sheet of the bin: deleted spans and frames to read, some or all of them to be brought back. Changes nothing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.kept_sheet import KeptSheet
from yanguan.desktop.line_table import line_table, set_line
from yanguan.domain.frozen import dataclass
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.editing.bin import Deleted

COLUMNS = ("deleted", "title", "step", "annotator", "at")
SCOPES = ("article", "project")
SIZE = (900, 520)


@dataclass(frozen=True, slots=True)
class BinRow:
    """One deleted span or frame as it is read, in the order of COLUMNS, and what it is."""

    cells: tuple[str, ...]
    deleted: "Deleted"


class BinSheet(KeptSheet):
    """`restore_wanted` carries the deleted ones that are marked, `scope_changed` one of SCOPES."""

    restore_wanted = Signal(list)
    scope_changed = Signal(str)
    undo_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        """Empty. It stays open beside the text, and goes when it is closed."""
        super().__init__(words, parent, said="bin-hint")
        self.setWindowTitle(words("bin"))
        self.resize(*SIZE)
        self._rows: Sequence[BinRow] = ()
        self.scope = QComboBox()
        self.scope.setAccessibleName(words("bin-scope"))
        for scope in SCOPES:
            self.scope.addItem(words(f"bin-in-{scope}"), scope)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(words("bin-filter"))
        self.filter.setAccessibleName(words("bin-filter"))
        self.filter.setClearButtonEnabled(True)
        headings = [words(f"history-column-{name}") for name in COLUMNS]
        self.table = line_table(headings, (0, 1), words("bin"), many=True)
        self.button, self.undo = QPushButton(words("bin-restore")), QPushButton(words("action-undo"))
        self._arrange()
        self._connect()

    def show_rows(self, rows: Sequence[BinRow], *, can_undo: bool) -> None:
        """List these."""
        self._rows = rows
        self.undo.setEnabled(can_undo)
        self.table.clearSelection()
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            set_line(self.table, number, row.cells)
        self.said.setText(self._words("bin-hint" if rows else "bin-empty"))
        self._sift()

    def _sift(self) -> None:
        """Show only the rows that hold what is typed."""
        asked = self.filter.text().casefold()
        for number, row in enumerate(self._rows):
            self.table.setRowHidden(number, asked not in "\n".join(row.cells).casefold())
        self._show_enabled()

    def _marked(self) -> "list[Deleted]":
        numbers = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._rows[number].deleted for number in numbers if not self.table.isRowHidden(number)]

    def _show_enabled(self) -> None:
        count = len(self._marked())
        self.button.setEnabled(count > 0)
        self.button.setText(self._words("bin-restore-count", count=count) if count else self._words("bin-restore"))

    def _want_restore(self) -> None:
        if marked := self._marked():
            self.restore_wanted.emit(marked)

    def _arrange(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.scope)
        above.addWidget(self.filter, 1)
        below.addWidget(self.said, 1)
        below.addWidget(self.undo)
        below.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        for button in (self.undo, self.button):
            button.setAutoDefault(False)
        self.table.setFocus()

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._show_enabled)
        self.filter.textChanged.connect(self._sift)
        self.scope.currentIndexChanged.connect(self._change_scope)
        self.button.clicked.connect(self._want_restore)
        self.undo.clicked.connect(self.undo_wanted)
        for key, act in ((QKeySequence.StandardKey.Undo, self.undo.click), ("Return", self._want_restore)):
            QShortcut(QKeySequence(key), self.table, act, context=Qt.ShortcutContext.WidgetShortcut)

    def _change_scope(self) -> None:
        self.scope_changed.emit(self.scope.currentData())
