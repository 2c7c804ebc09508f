"""Two small windows about the conversion: a correction to type, and another profile to look at before it is taken."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
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
        self.setWindowModality(Qt.WindowModality.WindowModal)
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
    """`chosen` carries the profile. What it would change is shown before."""

    chosen = Signal(str)

    def __init__(
        self,
        words: Words,
        profiles: list[str],
        present: str,
        preview: "Callable[[str], Preview]",
        text_of: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        """Begin with the present profile; `text_of` gives a span's text."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(words("action-change_profile").rstrip("…"))
        self.resize(520, 560)
        self._words, self._preview, self._text_of = words, preview, text_of
        self.profiles = QComboBox()
        for profile in profiles:
            self.profiles.addItem(f"{profile} — {words(f'profile-{profile}')}", profile)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.lines = QListWidget()
        self.lines.setAccessibleName(words("profile-changes"))
        layout = QVBoxLayout(self)
        for widget in (self.profiles, self.summary, self.lines, _buttons(self, words, "profile-take")):
            layout.addWidget(widget)
        self.profiles.currentIndexChanged.connect(self._show)
        self.accepted.connect(lambda: self.chosen.emit(self.profiles.currentData()))
        self.profiles.setCurrentIndex(max(self.profiles.findData(present), 0))
        self._show()

    def _show(self) -> None:
        seen = self._preview(self.profiles.currentData())
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
