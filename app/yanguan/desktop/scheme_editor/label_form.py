"""The form of one label: names and guidance in three languages, group, colours, line, key. Changes nothing itself."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from yanguan.desktop.preferences.key_field import KeyField
from yanguan.desktop.scheme_editor.colour_field import ColourField
from yanguan.desktop.seeing.rows import family_name
from yanguan.domain.colours import GROUNDS
from yanguan.domain.scheme import LANGUAGE_KEYS
from yanguan.domain.scheme_rules import SHAPES
from yanguan.words import Words


class LabelForm(QWidget):
    """`changed` carries the parts of the label that are others now; `key_pressed` the key that it should have."""

    changed = Signal(dict)
    key_pressed = Signal(str)

    def __init__(self, words: Words) -> None:
        """Of no label yet."""
        super().__init__()
        self._words = words
        self._label: Mapping[str, Any] = {}
        self.names = {language: self._line(f"names-{language}") for language in LANGUAGE_KEYS}
        self.guidance = {language: self._line(f"guidance-{language}") for language in LANGUAGE_KEYS}
        self.family, self.shape = QComboBox(), QComboBox()
        self.family.setEditable(True)
        self.family.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for shape in SHAPES:
            self.shape.addItem(words(f"scheme-shape-{shape}"), shape)
        self.colours = {ground: ColourField(words, ground) for ground in GROUNDS}
        self.key = KeyField()
        self.key.setObjectName("key")
        self.key.setMaximumWidth(96)
        self.no_key = QPushButton(words("keys-clear"))
        self.no_key.setAutoDefault(False)
        self.own_key = QLabel()
        self.own_key.setObjectName("dim")
        self._arrange()
        self._connect()

    def show_label(self, label: Mapping[str, Any], families: Iterable[str], own_key: str) -> None:
        """Show a label of the scheme; `own_key` is the one that she gave it for herself. What is typed now stays."""
        is_other = label["name"] != self._label.get("name")
        self._label = label
        for part, fields in (("names", self.names), ("guidance", self.guidance)):
            for language, field in fields.items():
                if is_other or not field.hasFocus():
                    field.setText(label.get(part, {}).get(language, ""))
                    field.setCursorPosition(0)
        with QSignalBlocker(self.family), QSignalBlocker(self.shape):
            self.family.clear()
            for family in families:
                self.family.addItem(family_name(family, self._words.language), family)
            self.family.setCurrentIndex(self.family.findData(label["family"]))
            self.shape.setCurrentIndex(self.shape.findData(label["shape"]))
        for ground, colour in self.colours.items():
            colour.show_colour(label[ground])
        self.key.setText(label.get("key", ""))
        self.no_key.setEnabled(bool(label.get("key")))
        self.own_key.setText(self._words("scheme-own-key", key=own_key) if own_key else "")

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setPlaceholderText(self._words("scheme-falls-back") if name.startswith("names") else "")
        return field

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for part, fields in (("name", self.names), ("guidance", self.guidance)):
            for language, field in fields.items():
                form.addRow(self._words(f"scheme-{part}", language=self._words(f"scheme-language-{language}")), field)
        form.addRow(self._words("scheme-group"), self.family)
        for ground, colour in self.colours.items():
            form.addRow(self._words(f"scheme-{ground}"), colour)
        form.addRow(self._words("scheme-line"), self.shape)
        keys = QHBoxLayout()
        keys.addWidget(self.key)
        keys.addWidget(self.no_key)
        keys.addWidget(self.own_key, 1)
        form.addRow(self._words("scheme-key"), keys)

    def _connect(self) -> None:
        for part, fields in (("names", self.names), ("guidance", self.guidance)):
            for field in fields.values():
                field.editingFinished.connect(self._take_names if part == "names" else self._take_guidance)
        self.family.activated.connect(self._take_family)
        line = self.family.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._take_family)
        self.shape.activated.connect(self._take_shape)
        self.colours["light"].chosen.connect(self._take_light)
        self.colours["dark"].chosen.connect(self._take_dark)
        self.key.pressed.connect(self.key_pressed)
        self.no_key.clicked.connect(self._take_no_key)

    def _take_names(self) -> None:
        self._take_texts("names", self.names)

    def _take_guidance(self) -> None:
        self._take_texts("guidance", self.guidance)

    def _take_texts(self, part: str, fields: Mapping[str, QLineEdit]) -> None:
        """The texts as typed, the empty ones left out: they fall back."""
        texts = {language: text for language, field in fields.items() if (text := field.text().strip())}
        self._take(part, texts)

    def _take_family(self) -> None:
        shown = self.family.currentText().strip()
        number = self.family.findText(shown)
        self._take("family", self.family.itemData(number) if number >= 0 else shown)

    def _take_shape(self) -> None:
        self._take("shape", self.shape.currentData())

    def _take_light(self, colour: str) -> None:
        self._take("light", colour)

    def _take_dark(self, colour: str) -> None:
        self._take("dark", colour)

    def _take_no_key(self) -> None:
        self.key_pressed.emit("")

    def _take(self, part: str, value: object) -> None:
        if self._label and value != self._label.get(part, {} if part == "guidance" else None):
            self.changed.emit({part: value})
