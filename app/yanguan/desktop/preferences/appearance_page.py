"""The page of appearance: theme and language. The window is built anew for either, and this page with it."""

from PySide6.QtWidgets import QButtonGroup, QGroupBox, QRadioButton, QVBoxLayout, QWidget

from yanguan.desktop.menus import Menus
from yanguan.words import Words

GROUPS = ("theme", "language")
"""Groups of the table of actions: a button for each row, which does what the row does."""


class AppearancePage(QWidget):
    """A choice for each group."""

    def __init__(self, words: Words, menus: Menus) -> None:
        """As it is now."""
        super().__init__()
        self._menus = menus
        self.buttons: dict[str, QRadioButton] = {}
        layout = QVBoxLayout(self)
        for name in GROUPS:
            box = QGroupBox(words(f"settings-{name}"))
            inner = QVBoxLayout(box)
            choices = QButtonGroup(box)
            for row in menus.keymap.rows:
                if row.group == name:
                    button = self.buttons[row.id] = QRadioButton(row.text(words))
                    button.setObjectName(row.id)
                    button.setChecked(menus.actions[row.id].isChecked())
                    choices.addButton(button)
                    inner.addWidget(button)
            choices.buttonClicked.connect(self._choose)
            layout.addWidget(box)
        layout.addStretch(1)

    def _choose(self, button: QRadioButton) -> None:
        self._menus.actions[button.objectName()].trigger()
