"""A list of lines that each lead somewhere: holdings, notes, what is open. What a line means, its owner knows."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent

from yanguan.desktop.guard import guarded
from yanguan.desktop.inspector.lines import Lines

Line = tuple[str, str]
"""What a line leads to, and its text."""


@guarded
class LineList(Lines):
    """`picked` carries what a marked line leads to, `removed` that of the line on which Delete was pressed.

    `wanted` comes at Enter: she would change what the line says; `person_wanted` at P: whom it means.
    """

    picked = Signal(str)
    removed = Signal(str)
    wanted = Signal(str)
    person_wanted = Signal(str)

    def __init__(self, name: str) -> None:
        """An empty list."""
        super().__init__(name)
        self._lines: list[Line] = []
        self.currentRowChanged.connect(self._pick)
        self.itemClicked.connect(lambda _: self._pick(self.currentRow()))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; what was marked stays marked, a list that says the same stays as it is."""
        if list(lines) == self._lines:
            return
        marked, row = self.marked, self.currentRow()
        self._lines = list(lines)
        with QSignalBlocker(self):
            self.renew([text for _, text in lines])
            ids = [each for each, _ in lines]
            self.setCurrentRow(ids.index(marked) if marked in ids else min(row, len(ids) - 1))

    @property
    def marked(self) -> str:
        """What the marked line leads to; empty where none is marked."""
        row = self.currentRow()
        return self._lines[row][0] if 0 <= row < len(self._lines) else ""

    def mark(self, identifier: str) -> None:
        """Mark the line that leads there, without going."""
        ids = [each for each, _ in self._lines]
        with QSignalBlocker(self):
            self.setCurrentRow(ids.index(identifier) if identifier in ids else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes, Delete removes; the rest is Qt's."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.marked:
            self.removed.emit(self.marked)
        elif event.key() == Qt.Key.Key_P and self.marked:
            self.person_wanted.emit(self.marked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.marked:
            self.wanted.emit(self.marked)
        else:
            super().keyPressEvent(event)

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self._lines):
            self.picked.emit(self._lines[row][0])
