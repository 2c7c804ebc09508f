"""A picture of bars with the places that tell of the current one below it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from yanguan.desktop.people.tellings import PlaceLines
from yanguan.desktop.people.timeline import HEAD, Timeline
from yanguan.desktop.people.told import telling_line
from yanguan.desktop.theme import Theme
from yanguan.domain.careers import Bar
from yanguan.words import Words


class CareerView(QWidget):
    """`place_wanted` carries an article and a range of its source."""

    place_wanted = Signal(str, int, int)

    def __init__(self, words: Words, theme: Theme) -> None:
        """Nothing to show yet."""
        super().__init__()
        self._words = words
        self._bars: list[Bar] = []
        self.timeline = Timeline(words, theme)
        self.tellings = PlaceLines(words("career-tellings"))
        self._area = QScrollArea()
        self._area.setWidget(self.timeline)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._area)
        splitter.addWidget(self.tellings)
        splitter.setSizes([420, 170])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.timeline.picked.connect(self._show_tellings)
        self.timeline.entered.connect(self._enter)
        self.tellings.place_wanted.connect(self.place_wanted)

    def show_bars(self, bars: Sequence[Bar], names: Sequence[str], what: str) -> None:
        """Show these bars, each under its name."""
        self._bars = list(bars)
        self.tellings.show_lines([])
        self.timeline.show_bars(bars, names, what)

    def _show_tellings(self, number: int) -> None:
        told = self._bars[number].tellings
        self.tellings.show_lines(
            [(telling_line(self._words, each), (each.article, each.start, each.end)) for each in told]
        )
        rect = self.timeline.rect_of(number)
        self._area.ensureVisible(0, int(rect.center().y()), 0, int(rect.height()) + (HEAD if number == 0 else 0))

    def _enter(self, number: int) -> None:
        self._show_tellings(number)
        self.tellings.enter(0)
