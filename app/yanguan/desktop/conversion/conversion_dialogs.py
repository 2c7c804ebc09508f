"""Two small windows about the conversion: a correction to type, and another profile to look at before it is taken."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.editing.counterparts import Preview

SHOWN_DIFFERENCES = 500


class CorrectionDialog(QDialog):
    """`typed` carries what the text should read, and whether everywhere."""

    typed = Signal(str, bool)

    def __init__(self, words: Words, reads: str, *, is_source: bool, parent: QWidget) -> None:
        """Begin with the text as it reads now."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("correct-source-title" if is_source else "correct-counterpart-title"))
        self.setMinimumWidth(420)
        self.field = QLineEdit(reads)
        self.field.selectAll()
        self.everywhere = QCheckBox(words("correct-everywhere-too", text=reads))
        hint = QLabel(words("correct-source-hint" if is_source else "correct-counterpart-hint"))
        hint.setObjectName("dim")
        hint.setWordWrap(True)
        form = QFormLayout()
        form.addRow(words("reads-now"), QLabel(reads))
        form.addRow(words("should-read"), self.field)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        for widget in (self.everywhere, hint, _buttons(self, words, "correct")):
            layout.addWidget(widget)
        self.accepted.connect(self._tell)

    def _tell(self) -> None:
        self.typed.emit(self.field.text(), self.everywhere.isChecked())


class ProfileDialog(QDialog):
    """`chosen` carries the profile and the name of the dictionaries. What they would change is shown before."""

    chosen = Signal(str, str)

    def __init__(
        self,
        words: Words,
        choices: dict[str, list[str]],
        present: tuple[str, str],
        preview: "Callable[[str, str], Preview]",
        text_of: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        """Begin with the present profile and dictionaries; `choices` are the profiles of each installed set of
        dictionaries by its name, `text_of` gives a span's text."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("action-change_profile").rstrip("…"))
        self.resize(520, 560)
        self._words, self._choices, self._preview, self._text_of = words, choices, preview, text_of
        self.dictionaries, self.profiles = QComboBox(), QComboBox()
        self.dictionaries.addItems([*choices])
        self.dictionaries.setCurrentText(present[1])
        self.summary, self.missing = QLabel(), QLabel(words("dictionary-missing"))
        self.missing.setObjectName("dim")
        self.missing.setVisible(len(choices) == 1)
        self.lines = QListWidget()
        self.lines.setAccessibleName(words("profile-changes"))
        self._arrange()
        self._fill(present[0])
        self.dictionaries.currentIndexChanged.connect(self._offer)
        self.profiles.currentIndexChanged.connect(self._show)
        self.accepted.connect(self._tell)
        self._show()

    def _arrange(self) -> None:
        for label in (self.summary, self.missing):
            label.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self._words("profile-name"), self.profiles)
        form.addRow(self._words("dictionary-name"), self.dictionaries)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        for widget in (self.missing, self.summary, self.lines, _buttons(self, self._words, "profile-take")):
            layout.addWidget(widget)

    def _fill(self, profile: str) -> None:
        """Offer the profiles of the chosen dictionaries, this one first where they have it."""
        with QSignalBlocker(self.profiles):
            self.profiles.clear()
            for each in self._choices[self.dictionaries.currentText()]:
                self.profiles.addItem(f"{each} — {self._words(f'profile-{each}')}", each)
            self.profiles.setCurrentIndex(max(self.profiles.findData(profile), 0))

    def _offer(self) -> None:
        self._fill(self.profiles.currentData())
        self._show()

    def _tell(self) -> None:
        self.chosen.emit(self.profiles.currentData(), self.dictionaries.currentText())

    def _show(self) -> None:
        seen = self._preview(self.profiles.currentData(), self.dictionaries.currentText())
        places, widened = len(seen.differences), len(seen.widened)
        self.summary.setText(self._words("profile-summary", places=places, widened=widened))
        self.lines.clear()
        self.lines.addItems([self._words("profile-widens", text=self._text_of(span)) for span in seen.widened])
        shown = seen.differences[:SHOWN_DIFFERENCES]
        self.lines.addItems([f"{each.source}：{each.before} → {each.after}" for each in shown])


def _buttons(dialog: QDialog, words: Words, accept: str) -> QDialogButtonBox:
    box = QDialogButtonBox()
    box.addButton(words(accept), QDialogButtonBox.ButtonRole.AcceptRole)
    box.addButton(words("cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box
