"""A colour to type or to pick, with how far it stands out from both panes of its theme."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from yanguan.domain.colours import LEAST_CONTRAST, PANES, Ground, contrast, is_colour
from yanguan.words import Words


class ColourField(QWidget):
    """`chosen` carries a colour that stands out enough; another is only told about."""

    chosen = Signal(str)

    def __init__(self, words: Words, ground: Ground) -> None:
        """For labels on the panes of this theme."""
        super().__init__()
        self._words, self._ground = words, ground
        self._colour = ""
        self.field = QLineEdit()
        self.field.setObjectName(f"colour-{ground}")
        self.field.setMaxLength(7)
        self.field.setMaximumWidth(96)
        self.field.setAccessibleName(words(f"scheme-{ground}"))
        self.swatch = QPushButton()
        self.swatch.setAutoDefault(False)
        self.swatch.setAccessibleName(words("scheme-pick-colour"))
        self.swatch.setToolTip(words("scheme-pick-colour"))
        self.swatch.setFixedWidth(64)
        self.standing = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.swatch, self.field, self.standing):
            layout.addWidget(widget, 1 if widget is self.standing else 0)
        self.field.textEdited.connect(self._look)
        self.field.editingFinished.connect(self._take)
        self.swatch.clicked.connect(self._pick)

    def show_colour(self, colour: str) -> None:
        """Show the colour that a label has."""
        self._colour = colour
        self.field.setText(colour)
        self._look(colour)

    def _look(self, text: str) -> None:
        """Show what is typed as it would look, and how far it stands out."""
        if not is_colour(text):
            self._say(self._words("scheme-colour-form"), is_refused=True)
            return
        pane, other = PANES[self._ground]
        self.swatch.setStyleSheet(
            f"QPushButton {{ background: {pane}; color: {text}; border: 3px solid {text}; font-weight: bold; }}"
        )
        self.swatch.setText("言官")
        found = [contrast(text, each) for each in (pane, other)]
        shown = " / ".join(f"{each:.1f}" for each in found)
        is_refused = min(found) < LEAST_CONTRAST
        key = "scheme-contrast-low" if is_refused else "scheme-contrast-enough"
        self._say(self._words(key, contrast=shown), is_refused=is_refused)

    def _say(self, text: str, *, is_refused: bool) -> None:
        self.standing.setObjectName("refusal" if is_refused else "dim")
        self.standing.style().polish(self.standing)
        self.standing.setText(text)

    def _take(self) -> None:
        """What was typed, where it is a colour that can be seen and another than before."""
        colour = self.field.text().strip().lower()
        if colour == self._colour:
            return
        self._look(colour)
        if is_colour(colour) and min(contrast(colour, each) for each in PANES[self._ground]) >= LEAST_CONTRAST:
            self._colour = colour
            self.chosen.emit(colour)

    def _pick(self) -> None:
        dialog = QColorDialog(QColor(self._colour), self)
        dialog.setWindowTitle(self._words("scheme-pick-colour"))
        dialog.colorSelected.connect(self._take_picked)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _take_picked(self, colour: QColor) -> None:
        self.field.setText(colour.name())
        self._take()
