"""One place of a frame: the spans that fill it, each to be shown or let go, and a button to fill it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from yanguan.words import Words

Choice = tuple[str, str]
"""A span's id and its text."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Chips(QWidget):
    """`shown`, `removed` and `chosen` carry a span's id. The menu's choices are asked for when it opens."""

    shown = Signal(str)
    removed = Signal(str)
    chosen = Signal(str)

    def __init__(
        self,
        words: Words,
        name: str,
        fillers: Sequence[Choice],
        elided: Sequence[str],
        choices: Callable[[], Sequence[Choice]],
    ) -> None:
        """A row for each filler, the names of persons without a span, and the button."""
        super().__init__()
        self._words = words
        self._choices = choices
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        self.add_button = _small_button("＋", words("fill-place", place=name))
        self.add_button.clicked.connect(self.open_menu)
        row = QHBoxLayout()
        row.addStretch(1)
        for identifier, text in fillers:
            row = self._chip(identifier, text)
            layout.addLayout(row)
        for text in elided:
            row = QHBoxLayout()
            row.addWidget(QLabel(words("elided", person=text)), 1)
            layout.addLayout(row)
        if not fillers and not elided:
            layout.addLayout(row)
        row.addWidget(self.add_button)

    def open_menu(self) -> None:
        """Offer the spans that could fill this place, nearest first, each with a letter to take it."""
        menu = choice_menu(self, self._words, self._choices())
        menu.triggered.connect(lambda action: self.chosen.emit(action.data()))
        menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def _chip(self, identifier: str, text: str) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(2)
        show = QPushButton(text)
        show.setObjectName("chip")
        show.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        show.setToolTip(text)
        show.clicked.connect(lambda: self.shown.emit(identifier))
        remove = _small_button("✕", self._words("let-go"))
        remove.clicked.connect(lambda: self.removed.emit(identifier))
        layout.addWidget(show, 1)
        layout.addWidget(remove)
        return layout


def _small_button(sign: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setObjectName("beside")
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button


def choice_menu(parent: QWidget, words: Words, choices: Sequence[Choice]) -> QMenu:
    """A menu of spans with a letter each; it goes when it closes. Nothing to choose is said."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if not choices:
        menu.addAction(words("nothing-to-link")).setEnabled(False)
    for letter, (identifier, text) in zip(LETTERS, choices, strict=False):
        menu.addAction(f"&{letter}  {text.replace('&', '&&')}").setData(identifier)
    return menu
