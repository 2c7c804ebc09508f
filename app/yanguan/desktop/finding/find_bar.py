"""The bar in which words are looked for: a field, how many were found, on and back, and what is done with all of them.

`finder` does the finding; the list of places over the project, and their labels, are `occurrences`' business.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from yanguan.desktop.guard import guarded
from yanguan.words import Words


@guarded
class FindBar(QFrame):
    """Hidden until `show_with`. `words_changed` carries what stands in the field, `step_wanted` 1 or -1.

    `project_wanted`: she wants every place in the project listed; `labels_wanted`: all that was found, to be labelled.
    """

    words_changed = Signal(str)
    step_wanted = Signal(int)
    project_wanted = Signal()
    labels_wanted = Signal()
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """An empty, hidden bar."""
        super().__init__(parent)
        self.setObjectName("find")
        self._words = words
        self.field = QLineEdit()
        self.field.setPlaceholderText(words("find-placeholder"))
        self.field.setAccessibleName(words("find-placeholder"))
        self.field.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setObjectName("dim")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._count)
        for name, step in (("find-previous", -1), ("find-next", 1)):
            layout.addWidget(self._button(words(name), step))
        self.wide = QPushButton(words("find-in-project"))
        self.wide.setCheckable(True)
        self.wide.setToolTip(words("find-in-project-tip"))
        self.label = QPushButton(words("find-label"))
        self._close = QPushButton(words("close"))
        for button, done in ((self.wide, self._widen), (self.label, self.labels_wanted), (self._close, self.shut)):
            button.clicked.connect(done)
            layout.addWidget(button)
        self.field.textChanged.connect(self.words_changed)
        self.hide()

    def show_with(self, text: str, *, is_wide: bool = False) -> None:
        """Show the bar with these words, or where there are none with those it had, all of them selected.

        `is_wide`: they are looked for in the whole project.
        """
        self.show()
        self.wide.setChecked(is_wide)
        if text:
            self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus()

    def shut(self) -> None:
        """Hide the bar."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def show_count(self, at: int | None, total: int) -> None:
        """Say which of how many is looked at; `at` counts from 0, None is none of them."""
        if not self.field.text():
            text = ""
        elif not total:
            text = self._words("find-none")
        elif at is None:
            text = self._words("find-count", total=total)
        else:
            text = self._words("find-at", at=at + 1, total=total)
        self._count.setText(text)
        self._count.setAccessibleName(text)

    @property
    def count(self) -> str:
        """What it says of how many were found."""
        return self._count.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on, with Shift back, or where the whole project is meant lists its places; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.wide.isChecked():
            self.project_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def _widen(self) -> None:
        """The whole project is meant, or no more."""
        self.field.setFocus()
        if self.wide.isChecked():
            self.project_wanted.emit()

    def _button(self, text: str, step: int) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.step_wanted.emit(step))
        return button
