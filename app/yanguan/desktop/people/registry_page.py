"""The registry: who is on the list, and everything about the one who is marked. It asks; it changes nothing itself."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.people.career_view import CareerView
from yanguan.desktop.people.knowledge import NOTHING, Knowledge
from yanguan.desktop.people.long_list import LongList
from yanguan.desktop.people.mention_page import MentionPage
from yanguan.desktop.people.person_form import PersonForm
from yanguan.desktop.people.told import office_name
from yanguan.desktop.theme import Theme
from yanguan.domain.article import Script
from yanguan.editing.merging import MergePersons
from yanguan.editing.registry import AddPerson, RemovePerson, both_names
from yanguan.store.people import ListedPerson
from yanguan.store.project import Project
from yanguan.words import Words


class RegistryPage(QWidget):
    """`wanted` carries a command over the whole project, `place_wanted` an article and a range of its source."""

    wanted = Signal(object)
    place_wanted = Signal(str, int, int)

    def __init__(self, words: Words, theme: Theme, reader: Project, script: Script) -> None:
        """An empty list; names are shown in this script first."""
        super().__init__()
        self._words, self._script = words, script
        self._known = NOTHING
        self._shown: list[ListedPerson] = []
        self._wanted_person: str | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("people-search"))
        self.search.setAccessibleName(words("people-search"))
        self.search.setClearButtonEnabled(True)
        self.list = LongList(words("people-list"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.add, self.merge, self.remove = (
            QPushButton(words(f"people-{name}")) for name in ("add", "merge", "remove")
        )
        self.career = CareerView(words, theme)
        self.mentions = MentionPage(words, reader)
        self.form = PersonForm(words, reader)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for page, name in ((self.career, "career"), (self.mentions, "mentions"), (self.form, "form")):
            self.tabs.addTab(page, words(f"people-{name}"))
        self._arrange()
        self._connect()
        self._show_enabled()

    @property
    def person(self) -> str | None:
        """The id of the person who is marked, the last where several are."""
        row = self.list.current_row()
        return self._shown[row].id if 0 <= row < len(self._shown) else None

    @property
    def marked(self) -> list[str]:
        """The ids of all who are marked, the current one first."""
        rows = sorted({index.row() for index in self.list.selectedIndexes()})
        ids = [self._shown[row].id for row in rows]
        return sorted(ids, key=lambda each: each != self.person)

    def show_known(self, known: Knowledge) -> None:
        """Show what the project knows now; whoever was marked stays marked."""
        self._wanted_person = self._wanted_person or self.person
        self._known = known
        self._fill()

    def choose(self, person: str) -> None:
        """Mark this person, now or when she is known."""
        self._wanted_person = person
        self.search.clear()
        self._fill()

    def _fill(self) -> None:
        self._shown = self._known.named(self.search.text())
        self.list.show_lines(len(self._shown), self._line, self._tip)
        ids = [each.id for each in self._shown]
        chosen = self._wanted_person
        if self._known.persons:
            self._wanted_person = None
        with QSignalBlocker(self.list):  # whoever it is, she is shown below, once
            self.list.choose(ids.index(chosen) if chosen in ids else 0 if ids else -1)
        self._show_person()

    def _line(self, row: int) -> str:
        each = self._shown[row]
        names = [each.called(self._script)]
        other = each.called("hans" if self._script == "hant" else "hant")
        names += [other] if other != names[0] else []
        return f"{' / '.join(names)}   {self._words('people-counted', mentions=each.mentions, articles=each.articles)}"

    def _tip(self, row: int) -> str:
        aliases = [name for alias in self._shown[row].aliases for name in (alias.hant, alias.hans) if name]
        return "\n".join([self._line(row), "、".join(dict.fromkeys(aliases))]).strip()

    def _show_person(self) -> None:
        person = self.person
        bars = self._known.careers.get(person or "", [])
        name = self._known.name(person, self._script)
        self.career.show_bars(bars, [office_name(bar.office) for bar in bars], self._words("career-of", name=name))
        self.mentions.show_person(person)
        self.form.show_person(person)
        self._show_enabled()

    def _show_enabled(self) -> None:
        marked = len(self.list.selectedIndexes())
        self.merge.setEnabled(marked > 1)
        self.remove.setEnabled(marked == 1)

    def _arrange(self) -> None:
        left, buttons = QVBoxLayout(), QHBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        for button in (self.add, self.merge, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addLayout(buttons)
        side = QWidget()
        side.setLayout(left)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(side)
        splitter.addWidget(self.tabs)
        splitter.setSizes([300, 700])
        QVBoxLayout(self).addWidget(splitter)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._fill)
        self.list.row_changed.connect(self._show_person)
        self.list.selectionModel().selectionChanged.connect(self._show_enabled)
        self.add.clicked.connect(self._want_new)
        self.merge.clicked.connect(self._want_merge)
        self.remove.clicked.connect(self._want_removal)
        self.career.place_wanted.connect(self.place_wanted)
        self.mentions.place_wanted.connect(self.place_wanted)
        self.mentions.wanted.connect(self.wanted)
        self.form.wanted.connect(self.wanted)

    def _want_new(self) -> None:
        """The name that was searched for becomes the new person's; she is edited in the form."""
        name = self.search.text().strip() or self._words("people-new-name")
        self.search.clear()
        self.wanted.emit(AddPerson(both_names(name)))

    def _want_merge(self) -> None:
        kept, *gone = self.marked
        self._wanted_person = kept
        self.wanted.emit(MergePersons(kept, tuple(gone)))

    def _want_removal(self) -> None:
        if self.person is not None:
            self.wanted.emit(RemovePerson(self.person))
