"""A person's names, aliases, external ids and notes as fields. What is typed is asked for with the button or Enter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from yanguan.domain.article import Script
from yanguan.domain.labels import Names, Person
from yanguan.editing.registry import WIKIDATA, ChangePerson, NotePerson, both_names
from yanguan.store.people import articles_of, notes_on
from yanguan.store.project import Project
from yanguan.words import Words


class PersonForm(QWidget):
    """`wanted` carries a command over the whole project; `note_wanted` a command on one article."""

    wanted = Signal(object)
    note_wanted = Signal(object)

    def __init__(self, words: Words, reader: Project) -> None:
        """Nobody is shown yet."""
        super().__init__()
        self._words, self._reader = words, reader
        self._person: Person | None = None
        self._article: str | None = None
        self.hant, self.hans, self.wikidata, self.note = (
            self._field(name) for name in ("hant", "hans", "wikidata", "note")
        )
        self.wikidata.setPlaceholderText("Q42")
        self.aliases, self.external = self._lines("aliases"), self._lines("external")
        self.notes = QLabel()
        self.notes.setWordWrap(True)
        self.convert, self.save, self.add_note = (
            QPushButton(words(f"person-{name}")) for name in ("convert", "save", "add-note")
        )
        self._arrange()
        self._connect()
        self.show_person(None)

    def show_person(self, identifier: str | None) -> None:
        """Show what the registry says of this person."""
        person = self._person = self._reader.person(identifier) if identifier else None
        known = articles_of(self._reader.database, [identifier]) if identifier else []
        self._article = known[0] if known else self._reader.first_article()
        self.setEnabled(person is not None)
        for widget in (self.note, self.add_note):
            widget.setEnabled(self._article is not None)
        if person is None:
            person = Person("", Names(None, None))
        self.hant.setText(person.names.hant or "")
        self.hans.setText(person.names.hans or "")
        self.wikidata.setText(person.external.get(WIKIDATA, ""))
        self.aliases.setPlainText("\n".join(map(_alias_line, person.aliases)))
        others = [f"{key}: {value}" for key, value in person.external.items() if key != WIKIDATA]
        self.external.setPlainText("\n".join(others))
        notes = notes_on(self._reader.database, identifier) if identifier else []
        self.notes.setText("\n".join(f"{note.text}  ({note.annotator}, {note.at[:10]})" for note in notes))
        self.note.clear()

    def typed(self) -> Person | None:
        """The person as the fields say."""
        if self._person is None:
            return None
        external = {WIKIDATA: self.wikidata.text()}
        for line in filter(str.strip, self.external.toPlainText().split("\n")):
            key, _, value = line.partition(":")
            external[key.strip() if value else ""] = (value or key).strip()
        aliases = [_alias_of(line) for line in self.aliases.toPlainText().split("\n") if line.strip()]
        return Person(self._person.id, Names(self.hant.text(), self.hans.text()), tuple(aliases), external)

    def _want_change(self) -> None:
        if (person := self.typed()) is not None:
            self.wanted.emit(ChangePerson(person))

    def _want_note(self) -> None:
        if self._person is not None and self._article is not None and self.note.text().strip():
            self.note_wanted.emit(NotePerson(self._article, self._person.id, self.note.text()))

    def _convert(self) -> None:
        """The field that was not typed last follows the other one."""
        script: Script = "hant" if self.hant.isModified() or not self.hans.isModified() else "hans"
        names = both_names(self.hant.text() if script == "hant" else self.hans.text(), script)
        self.hant.setText(names.hant or "")
        self.hans.setText(names.hans or "")

    def _convert_empty(self) -> None:
        """A name that stands in one script only is given in the other one."""
        if bool(self.hant.text().strip()) != bool(self.hans.text().strip()):
            self.hant.setModified(bool(self.hant.text().strip()))
            self.hans.setModified(bool(self.hans.text().strip()))
            self._convert()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(self._words(f"person-{name}"))
        return field

    def _lines(self, name: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setAccessibleName(self._words(f"person-{name}"))
        field.setTabChangesFocus(True)
        field.setMaximumHeight(90)
        return field

    def _arrange(self) -> None:
        names, note = QHBoxLayout(), QHBoxLayout()
        names.addWidget(self.hans, 1)
        names.addWidget(self.convert)
        note.addWidget(self.note, 1)
        note.addWidget(self.add_note)
        form = QFormLayout(self)
        form.addRow(self._words("person-hant"), self.hant)
        form.addRow(self._words("person-hans"), names)
        form.addRow(self._words("person-aliases"), self.aliases)
        form.addRow(self._words("person-wikidata"), self.wikidata)
        form.addRow(self._words("person-external"), self.external)
        form.addRow("", self.save)
        form.addRow(self._words("person-note"), self.notes)
        form.addRow("", note)
        for button in (self.convert, self.save, self.add_note):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.convert.clicked.connect(self._convert)
        self.save.clicked.connect(self._want_change)
        self.add_note.clicked.connect(self._want_note)
        self.note.returnPressed.connect(self._want_note)
        for field in (self.hant, self.hans):
            field.editingFinished.connect(self._convert_empty)
        for field in (self.hant, self.hans, self.wikidata):
            field.returnPressed.connect(self._want_change)


def _alias_line(alias: Names) -> str:
    """An alias as one line: both forms where they differ."""
    forms = dict.fromkeys(form for form in (alias.hant, alias.hans) if form)
    return " / ".join(forms)


def _alias_of(line: str) -> Names:
    """The alias that a line says: both forms, or one, whose other is converted."""
    hant, _, hans = line.partition("/")
    return Names(hant.strip() or None, hans.strip() or None) if hans.strip() else both_names(hant)
