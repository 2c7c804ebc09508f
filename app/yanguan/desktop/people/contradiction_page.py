"""What cannot all be true in the careers of a project, with the places that say so."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from yanguan.desktop.people.career_view import CareerView
from yanguan.desktop.people.knowledge import NOTHING, Knowledge
from yanguan.desktop.people.long_list import LongList
from yanguan.desktop.people.told import office_name
from yanguan.desktop.theme import Theme
from yanguan.domain.article import Script
from yanguan.domain.careers import Bar
from yanguan.words import Words


class ContradictionPage(QWidget):
    """`place_wanted` carries an article and a range of its source."""

    place_wanted = Signal(str, int, int)

    def __init__(self, words: Words, theme: Theme, script: Script) -> None:
        """Nothing is known yet."""
        super().__init__()
        self._words, self._script = words, script
        self._known = NOTHING
        self.list = LongList(words("people-contradictions"))
        self.bars = CareerView(words, theme)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.list)
        splitter.addWidget(self.bars)
        splitter.setSizes([200, 360])
        QVBoxLayout(self).addWidget(splitter)
        self.list.row_changed.connect(self._show)
        self.list.row_entered.connect(self._enter)
        self.bars.place_wanted.connect(self.place_wanted)

    def show_known(self, known: Knowledge) -> None:
        """Show what the project knows now."""
        row, count = max(self.list.current_row(), 0), len(known.contradictions)
        self._known = known
        self.list.show_lines(max(count, 1), self._line)
        with QSignalBlocker(self.list):
            self.list.choose(min(row, count - 1))
        self._show(self.list.current_row())

    def _line(self, row: int) -> str:
        """One line each; where nothing contradicts itself, one that says so."""
        if not self._known.contradictions:
            return self._words("contradictions-none")
        each = self._known.contradictions[row]
        said = {"one": self._name(each.one), "other": self._name(each.other)}
        posts = {"post": office_name(each.one.office), "other_post": office_name(each.other.office)}
        return self._words(f"contradiction-{each.problem}", **said, **posts)

    def _show(self, row: int) -> None:
        found = self._known.contradictions
        bars = [found[row].one, found[row].other] if 0 <= row < len(found) else []
        names = [f"{self._name(bar)}  {office_name(bar.office)}" for bar in bars]
        self.bars.show_bars(bars, names, self.list.text(row) if bars else "")

    def _enter(self) -> None:
        self.bars.tellings.enter(0)

    def _name(self, bar: Bar) -> str:
        return self._known.name(bar.person, self._script)
