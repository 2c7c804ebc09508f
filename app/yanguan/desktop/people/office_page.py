"""The posts that are told of, and who held each in order; posts that nobody took apart yet can be, all at once."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from yanguan.desktop.people.career_view import CareerView
from yanguan.desktop.people.knowledge import NOTHING, Knowledge
from yanguan.desktop.people.long_list import LongList
from yanguan.desktop.theme import Theme
from yanguan.domain.article import Script
from yanguan.domain.careers import Bar
from yanguan.domain.tellings import Office
from yanguan.script.folding import fold
from yanguan.words import Words


class OfficePage(QWidget):
    """`values_wanted`: take apart every post that has no value; `place_wanted` carries an article and a range."""

    values_wanted = Signal()
    place_wanted = Signal(str, int, int)

    def __init__(self, words: Words, theme: Theme, script: Script) -> None:
        """An empty list; names are shown in this script first."""
        super().__init__()
        self._words, self._script = words, script
        self._known = NOTHING
        self._shown: list[Office] = []
        self._holders: dict[str, list[Bar]] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("posts-search"))
        self.search.setAccessibleName(words("posts-search"))
        self.search.setClearButtonEnabled(True)
        self.list = LongList(words("people-posts"))
        self.value = QLabel()
        self.value.setWordWrap(True)
        self.value.setObjectName("dim")
        self.fill = QPushButton()
        self.fill.setAutoDefault(False)
        self.holders = CareerView(words, theme)
        self._arrange()
        self.search.textChanged.connect(self._fill)
        self.list.row_changed.connect(self._show_office)
        self.fill.clicked.connect(self.values_wanted)
        self.holders.place_wanted.connect(self.place_wanted)

    def show_known(self, known: Knowledge) -> None:
        """Show what the project knows now."""
        self._known = known
        self._holders = _by_office(known)
        self.fill.setText(self._words("posts-fill", count=known.unvalued))
        self.fill.setVisible(known.unvalued > 0)
        self._fill()

    def _fill(self) -> None:
        before = self._office()
        wanted = fold(self.search.text().strip())
        offices = [each for each in self._known.offices.values() if wanted in fold(_full(each)) or wanted in each.key]
        self._shown = sorted(offices, key=lambda each: (-len(self._held(each.key)), each.key))
        self.list.show_lines(len(self._shown), self._line)
        keys = [each.key for each in self._shown]
        with QSignalBlocker(self.list):
            self.list.choose(keys.index(before.key) if before and before.key in keys else 0 if keys else -1)
        self._show_office()

    def _line(self, row: int) -> str:
        office = self._shown[row]
        return f"{_full(office)}   {len(self._held(office.key))}"

    def _held(self, key: str) -> list[Bar]:
        return self._holders.get(key, [])

    def _office(self) -> Office | None:
        row = self.list.current_row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _show_office(self) -> None:
        office = self._office()
        bars = self._bars(office.key) if office else []
        names = [self._known.name(bar.person, self._script) for bar in bars]
        text = self._words("posts-holders", post=_full(office) if office else "")
        self.holders.show_bars(bars, names, text)
        self.value.setText(self._parts(office) if office else "")

    def _bars(self, key: str) -> list[Bar]:
        return sorted(self._held(key), key=lambda bar: (bar.first is None, bar.first or ""))

    def _parts(self, office: Office) -> str:
        parts = ("area", "organization", "unit", "prefix", "core", "rank")
        said = [(part, getattr(office, part)) for part in parts]
        shown = [f"{self._words(f'post-{part}')} {value}" for part, value in said if value]
        return " · ".join(shown) or self._words("posts-without-value")

    def _arrange(self) -> None:
        side, right = QWidget(), QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self.fill)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.value)
        column.addWidget(self.holders, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(side)
        splitter.addWidget(right)
        splitter.setSizes([300, 700])
        QVBoxLayout(self).addWidget(splitter)


def _by_office(known: Knowledge) -> dict[str, list[Bar]]:
    """Everybody's bars by the post's key."""
    found: dict[str, list[Bar]] = {}
    for own in known.careers.values():
        for bar in own:
            found.setdefault(bar.office.key, []).append(bar)
    return found


def _full(office: Office) -> str:
    """A post with its organisation where its words leave that out."""
    if office.core is None:
        return office.text
    organization = office.organization or office.area or ""
    unit = office.unit or ""
    return f"{organization}{unit}{office.prefix or ''}{office.core}"
