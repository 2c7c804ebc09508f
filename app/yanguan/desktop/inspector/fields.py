"""Single fields of a frame: a value to choose by letter, a line to type. What they command, the form knows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget

from yanguan.desktop.guard import guarded
from yanguan.words import Words

Choice = tuple[str, str]
"""What is chosen (an id or value), and its text."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Down)
TAKING_BACK = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
GOING_ON = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.MouseFocusReason)
"""How she leaves a line that she has typed; a form that is built anew is no such thing."""
OVERRULED = "✎"
"""Stands before a value that somebody has said against what was derived."""


def named(widget: QWidget, field: str, name: str) -> None:
    """Say which field it is: to find it again when the form is built anew, and to those who hear the window."""
    widget.setProperty("field", field)
    widget.setAccessibleName(name)


def choice_menu(parent: QWidget, words: Words, choices: Sequence[Choice]) -> QMenu:
    """A menu of choices with a letter each; it goes when it closes. Nothing to choose is said."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if not choices:
        menu.addAction(words("nothing-to-link")).setEnabled(False)
    for letter, (identifier, text) in zip(LETTERS, choices, strict=False):
        menu.addAction(f"&{letter}  {text.replace('&', '&&')}").setData(identifier)
    return menu


@guarded
class ValueField(QPushButton):
    """A value out of a few. `chosen` carries it; `given_back` asks to have it derived again.

    Enter opens the list, a letter takes its value at once, Delete gives the value back.
    """

    chosen = Signal(str)
    given_back = Signal()

    def __init__(self, words: Words, name: str, choices: Sequence[Choice], present: str, *, is_overruled: bool) -> None:
        """Show the present value; one that the choices lack is shown as it is."""
        text = dict(choices).get(present, present)
        super().__init__(f"{OVERRULED} {text}" if is_overruled else text)
        self._words, self._choices, self._is_overruled = words, list(choices), is_overruled
        self.value = present
        self.setObjectName("overruled" if is_overruled else "value")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(words("overruled-tip") if is_overruled else words("value-tip"))
        self.setAccessibleDescription(f"{name}: {self.text()}")
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Offer the values, each with a letter, and the way back to what is derived."""
        menu = choice_menu(self, self._words, self._choices)
        if self._is_overruled:
            menu.addSeparator()
            menu.addAction(self._words("give-back")).triggered.connect(self.given_back)
        menu.triggered.connect(self._take)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters choose, Delete gives back, Enter opens; all else is Qt's."""
        number = LETTERS.find(event.text().upper()) if event.text() else -1
        if event.key() in OPENING:
            self.click()
        elif event.key() in TAKING_BACK and self._is_overruled:
            self.given_back.emit()
        elif 0 <= number < len(self._choices) and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.chosen.emit(self._choices[number][0])
        else:
            super().keyPressEvent(event)

    def _take(self, action: QAction) -> None:
        if action.data() is not None:
            self.chosen.emit(action.data())


@guarded
class TextField(QLineEdit):
    """A line to type. `said` carries the words at Enter, or when she goes on; Escape puts back what stood there."""

    said = Signal(str)

    def __init__(self, present: str, hint: str, *, is_overruled: bool = False) -> None:
        """Show what is there."""
        super().__init__(present)
        self._present = present
        self.setPlaceholderText(hint)
        self.setObjectName("overruled" if is_overruled else "value")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter says it; Escape forgets what was typed, where something was."""
        if event.key() in OPENING[:2]:
            self._say()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._present:
            self.setText(self._present)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is said when she goes on by key; a click elsewhere says it too."""
        super().focusOutEvent(event)
        if event.reason() in GOING_ON:
            self._say()

    def show_present(self, text: str) -> None:
        """Show what is there now; a line that says so already keeps its caret."""
        if text != self._present or text != self.text():
            self._present = text
            self.setText(text)

    def refuse(self) -> None:
        """What was typed was refused: it stays, to be mended, and is not said again of itself."""
        self._present = self.text()
        self.selectAll()

    def _say(self) -> None:
        if self.text().strip() != self._present:
            self._present = self.text().strip()
            self.said.emit(self._present)
