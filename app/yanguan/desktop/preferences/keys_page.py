"""The page of keys: search, press the new key, be told whose it is already, have the own ones back."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from yanguan.desktop.keymap import Keymap, is_typed, portable
from yanguan.desktop.preferences.key_field import KeyField
from yanguan.desktop.preferences.key_list import KeyList
from yanguan.words import Words

BUTTONS = ("change", "add", "clear", "reset", "reset-all")


class KeysPage(QWidget):
    """Changes the keymap at once."""

    def __init__(self, words: Words, keymap: Keymap) -> None:
        """Every action and label."""
        super().__init__()
        self._words, self._keymap = words, keymap
        self._adds = False
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("keys-search"))
        self.search.setClearButtonEnabled(True)
        self.list = KeyList(words, keymap)
        self.field = KeyField()
        self.field.hide()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setMinimumHeight(2 * self.message.fontMetrics().height())
        self.buttons = {name: QPushButton(words(f"keys-{name}")) for name in BUTTONS}
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        for name, button in self.buttons.items():
            if name == "reset-all":
                row.addStretch(1)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        for widget in (self.search, self.list, self.message, self.field):
            layout.addWidget(widget)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.list.narrow)
        self.list.itemActivated.connect(self._begin)
        self.list.currentItemChanged.connect(self._show)
        self.field.pressed.connect(self._take)
        self.field.called_off.connect(self._end)
        self._keymap.changed.connect(self.list.show_keys)
        doings = (self._change, self._add, self._clear, self._reset, self._reset_all)
        for button, do in zip(self.buttons.values(), doings, strict=True):
            button.clicked.connect(do)
        self._show()

    def _show(self) -> None:
        """Offer what can be done about the marked line."""
        chosen = self.list.chosen
        self.message.clear()
        for name in BUTTONS[:-1]:
            self.buttons[name].setEnabled(chosen is not None)
        if chosen is not None:
            self.buttons["clear"].setEnabled(bool(self._keymap.keys(chosen)))
            self.buttons["reset"].setEnabled(self._keymap.is_own(chosen))

    def _change(self) -> None:
        self._begin()

    def _add(self) -> None:
        self._begin()
        self._adds = True

    def _begin(self) -> None:
        """Wait for a key."""
        if (name := self._name(self.list.chosen)) is not None:
            self._adds = False
            self._say(self._words("keys-press", action=name))
            self.field.clear()
            self.field.show()
            self.field.setFocus()

    def _end(self) -> None:
        if self.field.isVisible():
            self.field.hide()
            self.message.clear()
            self.list.setFocus()

    def _take(self, key: str) -> None:
        """Give the action this key, or say why not and wait for another."""
        chosen = self.list.chosen
        assert chosen is not None
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.field.setText(shown)
        holder = self._keymap.holder(chosen, key)
        if holder is not None:
            self._say(self._words("keys-taken", key=shown, action=holder.text(self._words)), refused=True)
        elif is_typed(key) and self._keymap.row(chosen).scope == "window":
            self._say(self._words("keys-typed", key=shown), refused=True)
        else:
            self._keymap.assign(chosen, (*self._keymap.keys(chosen), key) if self._adds else (key,))
            self._end()
            self._show()

    def _clear(self) -> None:
        if (chosen := self.list.chosen) is not None:
            self._keymap.assign(chosen, ())
            self._show()

    def _reset(self) -> None:
        if (chosen := self.list.chosen) is not None:
            self._keymap.reset(chosen)
            self._show()
            self._tell_lost(chosen)

    def _reset_all(self) -> None:
        self._keymap.reset_all()
        self._show()

    def _tell_lost(self, chosen: str) -> None:
        """An own key that she gave to another action stays there: say so."""
        for key in map(portable, self._keymap.row(chosen).keys):
            holder = self._keymap.holder(chosen, key)
            if holder is not None:
                shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                self._say(self._words("keys-taken", key=shown, action=holder.text(self._words)), refused=True)

    def _say(self, text: str, *, refused: bool = False) -> None:
        self.message.setObjectName("refusal" if refused else "")
        self.message.style().polish(self.message)
        self.message.setText(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.message, text))

    def _name(self, identifier: str | None) -> str | None:
        return None if identifier is None else self._keymap.row(identifier).text(self._words)
