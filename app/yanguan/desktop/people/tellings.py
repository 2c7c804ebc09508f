"""A list of the places that tell something: Enter or a double click opens the sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from yanguan.desktop.guard import guarded

Place = tuple[str, int, int]
"""An article and a range of its source, in code points."""


@guarded
class PlaceLines(QListWidget):
    """`place_wanted` carries the article, start and end of the line that was entered."""

    place_wanted = Signal(str, int, int)

    def __init__(self, name: str) -> None:
        """Empty; `name` is said by screen readers."""
        super().__init__()
        self._places: list[Place] = []
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemDoubleClicked.connect(self._enter_item)

    def show_lines(self, lines: Sequence[tuple[str, Place]]) -> None:
        """Show these lines, each with the place that it opens."""
        self.clear()
        self._places = [place for _, place in lines]
        for text, _ in lines:
            item = QListWidgetItem(text)
            item.setToolTip(text)
            self.addItem(item)

    def enter(self, row: int) -> None:
        """Open what this line tells."""
        if 0 <= row < len(self._places):
            self.place_wanted.emit(*self._places[row])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the place."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _enter_item(self, item: QListWidgetItem) -> None:
        self.enter(self.row(item))
