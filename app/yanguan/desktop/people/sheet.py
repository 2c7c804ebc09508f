"""The sheet of people beside the text: the registry, posts, events, contradictions. It asks; it changes nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from yanguan.desktop.kept_sheet import KeptSheet
from yanguan.desktop.people.contradiction_page import ContradictionPage
from yanguan.desktop.people.event_page import EventPage
from yanguan.desktop.people.knowledge import Knowledge
from yanguan.desktop.people.office_page import OfficePage
from yanguan.desktop.people.registry_page import RegistryPage
from yanguan.desktop.theme import Theme
from yanguan.domain.article import Script
from yanguan.store.project import Project
from yanguan.words import Words


class PeopleSheet(KeptSheet):
    """`wanted` carries a command over the whole project, `note_wanted` one on an article."""

    wanted = Signal(object)
    note_wanted = Signal(object)
    values_wanted = Signal()
    undo_wanted = Signal()
    place_wanted = Signal(str, int, int)

    def __init__(self, words: Words, theme: Theme, reader: Project, script: Script, parent: QWidget) -> None:
        """Nothing is known yet. It stays open beside the text, and goes when it is closed."""
        super().__init__(words, parent, said="people-hint")
        self.setWindowTitle(words("people"))
        self.resize(1120, 720)
        self.registry = RegistryPage(words, theme, reader, script)
        self.offices = OfficePage(words, theme, script)
        self.events = EventPage(words, script)
        self.problems = ContradictionPage(words, theme, script)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        pages = (self.registry, "people"), (self.offices, "people-posts"), (self.events, "people-events")
        for page, name in (*pages, (self.problems, "people-contradictions")):
            self.tabs.addTab(page, words(name))
            page.place_wanted.connect(self.place_wanted)
        self.undo = QPushButton(words("people-undo"))
        self.undo.setAutoDefault(False)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(self.undo)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(below)
        self.registry.wanted.connect(self.wanted)
        self.registry.form.note_wanted.connect(self.note_wanted)
        self.events.wanted.connect(self.wanted)
        self.offices.values_wanted.connect(self.values_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        for pane in (self.registry.list, self.registry.career.timeline, self.events.offered):
            keys = QKeySequence(QKeySequence.StandardKey.Undo)
            QShortcut(keys, pane, self.undo.click, context=Qt.ShortcutContext.WidgetShortcut)

    def show_known(self, known: Knowledge, *, can_undo: bool) -> None:
        """Show what the project knows now."""
        for page in (self.registry, self.offices, self.events, self.problems):
            page.show_known(known)
        counts = len(known.persons), len(known.offices), len(known.offered), len(known.contradictions)
        names = "people", "people-posts", "people-events", "people-contradictions"
        for number, (name, count) in enumerate(zip(names, counts, strict=True)):
            self.tabs.setTabText(number, f"{self._words(name)} {count}")
        self.undo.setEnabled(can_undo)
