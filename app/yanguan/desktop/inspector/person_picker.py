"""Whom it means: a field and a list over the window, of the registry's persons and the one that would be new.

It changes nothing: it says who was chosen, or which names a new person has, and goes.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget

from yanguan.desktop.guard import guarded
from yanguan.domain.labels import Names, Person
from yanguan.script.convert import convert
from yanguan.script.detect import detect_script
from yanguan.script.finding import pattern
from yanguan.words import Words

WIDTH, HEIGHT, TOP = 460, 320, 64
"""Pixels; `TOP` is from the window's upper edge."""
MOST = 60
"""Persons that are listed at a time."""
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


@guarded
class PersonPicker(QFrame):
    """`chosen` carries a person's id, empty for nobody known; `made` the names of a person who is to be made."""

    chosen = Signal(str)
    made = Signal(object)

    def __init__(
        self, words: Words, window: QWidget, persons: Sequence[Person], names: Names, *, has_person: bool, about: str
    ) -> None:
        """Open over the window: the likeliest first, as `persons` has them; `names` are those that the text gives."""
        super().__init__(window)
        self.setObjectName("person_picker")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words, self._persons, self._names, self._has_person = words, list(persons), names, has_person
        self._back = QApplication.focusWidget()
        self._rows: list[str | Names] = []
        title = QLabel(words("whom-it-means-of", text=about) if about else words("whom-it-means"))
        title.setObjectName("heading")
        title.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(words("person-search"))
        self.field.setAccessibleName(words("whom-it-means"))
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        for widget in (title, self.field, self.list):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self.choose())
        width = min(WIDTH, window.width() - 40)
        left = max(20, window.width() - width - 20)
        self.setGeometry(left, TOP, width, min(HEIGHT, window.height() - 2 * TOP))
        self._show("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def choose(self) -> None:
        """Go, and say who is marked."""
        row = self.list.currentRow()
        if not 0 <= row < len(self._rows):
            return
        chosen = self._rows[row]
        self.close()
        if isinstance(chosen, str):
            self.chosen.emit(chosen)
        else:
            self.made.emit(chosen)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keyboard back, where the picker still has it."""
        self.field.removeEventFilter(self)
        if self._back is not None and self.field.hasFocus():
            self._back.setFocus()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list while one types; a click elsewhere closes."""
        del watched
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))
        if event.type() == QEvent.Type.FocusOut and self.window().isActiveWindow():
            focused = QApplication.focusWidget()
            if focused is not None and not self.isAncestorOf(focused):
                self.close()
        return False

    def _press(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in _MOVES:
            self.list.setCurrentRow(min(max(self.list.currentRow() + _MOVES[key], 0), self.list.count() - 1))
        else:
            return False
        return True

    def _show(self, typed: str) -> None:
        """Who fits what is typed, in either script; then the person who would be new, and nobody."""
        typed = typed.strip()
        form = pattern(typed, any_case=True)
        fitting = [person for person in self._persons if not typed or any(form.search(each) for each in _said(person))]
        new = self._names if not typed or typed in (self._names.hant, self._names.hans) else names_in_both(typed)
        rows: list[tuple[str | Names, str]] = [(person.id, _line(person)) for person in fitting[:MOST]]
        if new != Names(None, None):
            called_so = sum(is_called(person, new) for person in fitting)
            where = len(rows) if typed else min(called_so, len(rows))
            rows.insert(where, (new, self._words("person-new", names=_both(new))))
        if self._has_person:
            rows.append(("", self._words("person-nobody")))
        self._rows = [row for row, _ in rows]
        self.list.clear()
        self.list.addItems([line for _, line in rows])
        self.list.setCurrentRow(0)


def names_in_both(name: str) -> Names:
    """A typed name in both scripts; the other one's is converted."""
    if detect_script(name) == "hans":
        return Names(convert(name, "s2tw").text.text, name)
    return Names(name, convert(name, "tw2s").text.text)


def likeliest(persons: Sequence[Person], names: Names, present: frozenset[str]) -> list[Person]:
    """Those who are called so first, then those whom the article means already, then all others by name."""

    def order(person: Person) -> tuple[bool, bool, str]:
        return not is_called(person, names), person.id not in present, _both(person.names)

    return sorted(persons, key=order)


def is_called(person: Person, names: Names) -> bool:
    """True where one of these names is the person's, in either script."""
    return not {names.hant, names.hans}.isdisjoint(_said(person))


def _said(person: Person) -> list[str]:
    """All that a person is called."""
    names = (person.names, *person.aliases)
    return [each for name in names for each in (name.hant, name.hans) if each]


def _both(names: Names) -> str:
    return " / ".join(dict.fromkeys(each for each in (names.hant, names.hans) if each))


def _line(person: Person) -> str:
    aliases = "、".join(_both(alias) for alias in person.aliases)
    return f"{_both(person.names)}（{aliases}）" if aliases else _both(person.names)
