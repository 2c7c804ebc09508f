"""Where a person is mentioned: each line opens its sentence; those that are ticked can be split off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from yanguan.desktop.people.tellings import PlaceLines
from yanguan.editing.events import mentions_of
from yanguan.editing.merging import SplitPerson
from yanguan.editing.registry import both_names
from yanguan.store.people import PersonMention, mentions
from yanguan.store.project import Project
from yanguan.words import Words

MOST = 2000
"""More mentions than this are not listed."""


class MentionPage(QWidget):
    """`wanted` carries a command over the whole project, `place_wanted` an article and a range of its source."""

    wanted = Signal(object)
    place_wanted = Signal(str, int, int)

    def __init__(self, words: Words, reader: Project) -> None:
        """Nobody is shown yet."""
        super().__init__()
        self._words, self._reader = words, reader
        self._person: str | None = None
        self._mentions: list[PersonMention] = []
        self.lines = PlaceLines(words("people-mentions"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(words("people-split-name"))
        self.name.setAccessibleName(words("people-split-name"))
        self.split = QPushButton(words("people-split"))
        self.split.setAutoDefault(False)
        below = QHBoxLayout()
        below.addWidget(self.name, 1)
        below.addWidget(self.split)
        layout = QVBoxLayout(self)
        layout.addWidget(self.lines, 1)
        layout.addLayout(below)
        self.lines.place_wanted.connect(self.place_wanted)
        self.lines.itemChanged.connect(self._show_enabled)
        self.name.textChanged.connect(self._show_enabled)
        self.name.returnPressed.connect(self._want_split)
        self.split.clicked.connect(self._want_split)
        self._show_enabled()

    def show_person(self, person: str | None) -> None:
        """Show the places that refer to this person."""
        if person != self._person:
            self.name.clear()
        self._person = person
        self._mentions = mentions(self._reader.database, person)[:MOST] if person else []
        lines = [self._line(each) for each in self._mentions]
        places = [(each.article, each.start, each.end) for each in self._mentions]
        self.lines.show_lines([(line.partition("\n")[0], place) for line, place in zip(lines, places, strict=True)])
        for row in range(self.lines.count()):
            item = self.lines.item(row)
            item.setToolTip(lines[row])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self._show_enabled()

    def chosen(self) -> list[PersonMention]:
        """The mentions that are ticked."""
        items: list[QListWidgetItem] = [self.lines.item(row) for row in range(self.lines.count())]
        return [
            each for each, item in zip(self._mentions, items, strict=True) if item.checkState() == Qt.CheckState.Checked
        ]

    def _line(self, each: PersonMention) -> str:
        state = "" if each.is_gold else f"  ({self._words('people-candidate')})"
        text = f"…{each.before.lstrip()}【{each.text}】{each.after.rstrip()}…{state}"
        return f"{each.published or ''}  {text}\n{each.title or self._words('untitled')}"

    def _show_enabled(self) -> None:
        ticked = any(self.lines.item(row).checkState() == Qt.CheckState.Checked for row in range(self.lines.count()))
        self.split.setEnabled(bool(ticked and self.name.text().strip()))

    def _want_split(self) -> None:
        chosen, name = self.chosen(), self.name.text().strip()
        if chosen and name and self._person is not None:
            by_article = mentions_of((each.article, each.of) for each in chosen)
            self.wanted.emit(SplitPerson(self._person, by_article, both_names(name)))
