"""The window of the scheme: its labels on the left, the marked one on the right. Each change is asked for at once.

It is nobody's child: the window behind it is built anew when the scheme changes, and she types on.
"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from yanguan.desktop.keymap import Keymap
from yanguan.desktop.scheme_editor.attribute_list import AttributeList
from yanguan.desktop.scheme_editor.edits import add_attribute, add_value, new_label, removal
from yanguan.desktop.scheme_editor.label_form import LabelForm
from yanguan.desktop.scheme_editor.label_list import LabelList
from yanguan.desktop.theme import Theme
from yanguan.domain.scheme import read_scheme
from yanguan.domain.scheme_edits import AddLabel, ChangeLabel, MoveLabel, Owner, RemoveLabel, ShowLabels
from yanguan.words import Words

BUTTONS = ("up", "down", "hide", "remove")
BELOW = ("undo", "import", "export")


class SchemeDialog(QDialog):
    """`edit_wanted` carries a change of the scheme, `key_wanted` a label and its new key."""

    edit_wanted = Signal(object)
    key_wanted = Signal(str, str)
    undo_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, words: Words) -> None:
        """Of no scheme yet. It stays open beside the text, and goes when it is closed."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(words("scheme"))
        self.resize(920, 700)
        self.words = words
        self._content: dict[str, Any] = {}
        self.list, self.form, self.attributes = LabelList(words), LabelForm(words), AttributeList(words)
        self.new = QLineEdit()
        self.new.setObjectName("new-label")
        self.new.setPlaceholderText(words("scheme-new-label"))
        self.add = QPushButton(words("scheme-add"))
        self.buttons = {name: QPushButton(words(f"scheme-{name}")) for name in (*BUTTONS, *BELOW)}
        self.message = QLabel(words("scheme-hint"))
        self.message.setWordWrap(True)
        self.message.setObjectName("dim")
        self._arrange()
        self._connect()

    @property
    def label(self) -> str:
        """The label that is marked; empty where none is."""
        chosen = self.list.chosen
        return chosen.name if chosen is not None and chosen.kind == "label" else ""

    def show_scheme(self, content: dict[str, Any], theme: Theme, keymap: Keymap, *, can_undo: bool) -> None:
        """Show the scheme in force; the keys are those that hold in this window."""
        self._content, self._keymap = content, keymap
        rows = {row.id for row in keymap.rows}
        names = [label["name"] for label in content["labels"]]
        keys = {name: keymap.shown(f"label_{name}") for name in names if f"label_{name}" in rows}
        self.list.show_scheme(content, theme, keys)
        self.buttons["undo"].setEnabled(can_undo)

    def mark(self, label: str) -> None:
        """Mark a label."""
        self.list.mark(("label", label))

    def tell(self, text: str, *, is_refused: bool = False) -> None:
        """Say what was done, or why it was not."""
        self.message.setObjectName("refusal" if is_refused else "dim")
        self.message.style().polish(self.message)
        self.message.setText(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.message, text))

    def show_again(self) -> None:
        """Show the marked label as the scheme has it: what was typed was refused."""
        self._show_chosen()

    def _arrange(self) -> None:
        left = QGridLayout()
        left.addWidget(self.list, 0, 0, 1, 4)
        left.addWidget(self.new, 1, 0, 1, 3)
        left.addWidget(self.add, 1, 3)
        for column, name in enumerate(BUTTONS):
            left.addWidget(self.buttons[name], 2, column)
        right = QVBoxLayout()
        right.addWidget(self.form)
        right.addWidget(self.attributes)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.addLayout(left, 2)
        columns.addLayout(right, 3)
        below = QHBoxLayout()
        for name in BELOW:
            below.addWidget(self.buttons[name])
        below.addStretch(1)
        close = QPushButton(self.words("close"))
        close.clicked.connect(self.close)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addLayout(columns, 1)
        layout.addWidget(self.message)
        layout.addLayout(below)
        for button in (self.add, close, *self.buttons.values()):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.list.chosen_changed.connect(self._show_chosen)
        self.form.changed.connect(self._want_change)
        self.form.key_pressed.connect(self._want_key)
        self.new.returnPressed.connect(self._want_label)
        self.new.textChanged.connect(self._show_enabled)
        self.add.clicked.connect(self._want_label)
        doings = (self._want_up, self._want_down, self._want_shown, self._want_removal)
        asked = (self.undo_wanted, self.import_wanted, self.export_wanted)
        for name, do in zip((*BUTTONS, *BELOW), (*doings, *asked), strict=True):
            self.buttons[name].clicked.connect(do)
        self.attributes.attribute_wanted.connect(self._want_attribute)
        self.attributes.value_wanted.connect(self._want_value)
        self.attributes.removal_wanted.connect(self._want_term_removal)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.buttons["undo"].click)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._want_removal)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)  # as an argument it is passed over

    def _show_chosen(self) -> None:
        chosen = self.list.chosen
        self.form.setVisible(chosen is not None and chosen.kind == "label")
        self.attributes.setVisible(chosen is not None)
        if chosen is not None and chosen.kind == "label":
            label, families = self._label(chosen.name), [each["family"] for each in self._content["labels"]]
            row = f"label_{chosen.name}"
            is_own = any(each.id == row for each in self._keymap.rows) and self._keymap.is_own(row)
            own = self._keymap.shown(row) if is_own else ""
            self.form.show_label(label, dict.fromkeys(families), own)
        if chosen is not None:
            self.attributes.show_attributes(self._attributes(chosen), read_scheme(self._content))
        self._show_enabled()

    def _show_enabled(self) -> None:
        is_label, line = bool(self.label), self.list.line
        for name in ("up", "down", "remove"):
            self.buttons[name].setEnabled(is_label)
        self.buttons["hide"].setEnabled(is_label or (line is not None and line[0] == "family"))
        self.buttons["hide"].setText(self.words("scheme-show" if self._is_hidden() else "scheme-hide"))
        self.add.setEnabled(bool(self.new.text().strip()))

    def _label(self, name: str) -> Mapping[str, Any]:
        return next(label for label in self._content["labels"] if label["name"] == name)

    def _attributes(self, owner: Owner) -> Mapping[str, list[str]]:
        if owner.kind == "frame":
            return dict(self._content["frames"][owner.name])
        return dict(self._label(owner.name).get("attributes", {}))

    def _meant(self) -> list[Mapping[str, Any]]:
        """The marked label, or every label of the marked group."""
        if self.label:
            return [self._label(self.label)]
        return [label for label in self._content["labels"] if label["family"] == self.list.family]

    def _is_hidden(self) -> bool:
        meant = self._meant() if self.list.line is not None else []
        return bool(meant) and all(label.get("hidden", False) for label in meant)

    def _want_change(self, parts: dict[str, Any]) -> None:
        if self.label:
            self.edit_wanted.emit(ChangeLabel(self.label, parts))

    def _want_key(self, key: str) -> None:
        if self.label:
            self.key_wanted.emit(self.label, key)

    def _want_label(self) -> None:
        if typed := self.new.text().strip():
            self.new.clear()
            label = new_label(self._content, typed, self.words.language, self.list.family)
            self.edit_wanted.emit(AddLabel(label))
            if any(each["name"] == label["name"] for each in self._content["labels"]):
                self.mark(label["name"])

    def _want_up(self) -> None:
        self.edit_wanted.emit(MoveLabel(self.label, -1))

    def _want_down(self) -> None:
        self.edit_wanted.emit(MoveLabel(self.label, 1))

    def _want_shown(self) -> None:
        names = tuple(label["name"] for label in self._meant())
        self.edit_wanted.emit(ShowLabels(names, is_shown=self._is_hidden()))

    def _want_removal(self) -> None:
        if self.label:
            self.edit_wanted.emit(RemoveLabel(self.label))

    def _want_attribute(self, typed: str) -> None:
        if (owner := self.list.chosen) is not None:
            self.edit_wanted.emit(add_attribute(owner, typed, self.words.language))

    def _want_value(self, attribute: str, typed: str) -> None:
        if (owner := self.list.chosen) is not None:
            self.edit_wanted.emit(add_value(owner, attribute, typed, self.words.language))

    def _want_term_removal(self, attribute: str, value: str) -> None:
        if (owner := self.list.chosen) is not None:
            self.edit_wanted.emit(removal(owner, attribute, value))
