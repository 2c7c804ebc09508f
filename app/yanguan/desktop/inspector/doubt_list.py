"""The doubts of the open article, and the differences of a given pair: read, looked at, settled where they stand."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.suggest.found import Doubt

CONTEXT = 6
"""Code points that are shown before and after a place."""
BUTTONS = ("correct-here", "correct-everywhere", "ignore")


class PlaceList(QListWidget):
    """Lines of places; `picked` carries the number of the line."""

    picked = Signal(int)

    def __init__(self, name: str) -> None:
        """An empty list."""
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(lambda row: self.picked.emit(row) if row >= 0 else None)

    def show_lines(self, lines: list[str]) -> None:
        """Show these lines; the one that was marked stays marked by its number."""
        row = self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for line in lines:
                item = QListWidgetItem(line, self)
                item.setToolTip(line)  # the style's padding can cut off the end of what just fits
            self.setCurrentRow(min(row, len(lines) - 1))


class DoubtList(QWidget):
    """Doubts with what can be done about the one that is marked. `wanted` carries it and the name of the button."""

    wanted = Signal(object, str)
    shown = Signal(object)

    def __init__(self, words: Words, text_of: "Callable[[Doubt], str]") -> None:
        """No doubts yet; `text_of` gives the text that a doubt stands in."""
        super().__init__()
        self._words, self._text_of = words, text_of
        self._doubts: list[Doubt] = []
        self.list = PlaceList(words("doubts"))
        self.list.picked.connect(self._show)
        self._hint = QLabel(words("no-doubts"))
        self._hint.setObjectName("dim")
        self._hint.setWordWrap(True)
        self.buttons = {name: QPushButton(words(f"doubt-{name}")) for name in BUTTONS}
        row = QHBoxLayout()
        for name, button in self.buttons.items():
            button.clicked.connect(self._wanted(name))
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.addWidget(self._hint)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)

    def show_doubts(self, doubts: "list[Doubt]") -> None:
        """Show these doubts."""
        self._doubts = doubts
        self.list.show_lines([self._line(doubt) for doubt in doubts])
        self._hint.setVisible(not doubts)
        for button in self.buttons.values():
            button.setEnabled(bool(doubts))

    def _line(self, doubt: "Doubt") -> str:
        text = self._text_of(doubt)
        before = text[max(0, doubt.start - CONTEXT) : doubt.start].replace("\n", " ")
        after = text[doubt.end : doubt.end + CONTEXT].replace("\n", " ")
        reason = self._words(doubt.reason.message, **doubt.reason.arguments)
        stands = text[doubt.start : doubt.end]
        return f"{before}【{stands} → {doubt.suggested}】{after}\n{reason}"

    def _show(self, row: int) -> None:
        if row < len(self._doubts):
            self.shown.emit(self._doubts[row])

    def _wanted(self, name: str) -> Callable[[], None]:
        def want() -> None:
            row = max(self.list.currentRow(), 0)
            if row < len(self._doubts):
                self.wanted.emit(self._doubts[row], name)

        return want
