"""One place of a frame: what fills it, each to be shown, named or let go, and a button to fill it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.inspector.fields import OPENING, TAKING_BACK, Choice, choice_menu, named
from yanguan.domain.frozen import dataclass
from yanguan.words import Words

NOBODY, ELIDED = "nobody", "elided"
"""What the menu of a place offers beside spans: that nobody is named, and a person who is not in the text."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What fills a place: a span with its text and whom it means, or a person alone (`span` is None).

    `can_mean` is true where it is people who fill the place.
    """

    span: str | None
    text: str
    person: str | None = None
    can_mean: bool = True


class Chips(QWidget):
    """`shown`, `removed` and `chosen` carry a span's id, `person_wanted` that of the span to be named.

    `person_removed` carries the person who fills the place without a span; `said` one of the menu's other offers.
    The menu's choices are asked for when it opens.
    """

    shown = Signal(str)
    removed = Signal(str)
    chosen = Signal(str)
    person_wanted = Signal(str)
    person_removed = Signal(str)
    said = Signal(str)

    def __init__(
        self,
        words: Words,
        place: str,
        name: str,
        fillers: Sequence[Filled],
        choices: Callable[[], Sequence[Choice]],
        others: Sequence[Choice] = (),
    ) -> None:
        """A row for each filler, and the button; `others` stand last in its menu."""
        super().__init__()
        self._words, self._choices, self._others = words, choices, tuple(others)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        self.add_button = AddButton("＋", words("fill-place", place=name))
        named(self.add_button, f"{place}:+", words("fill-place", place=name))
        self.add_button.clicked.connect(self.open_menu)
        row = QHBoxLayout()
        row.addStretch(1)
        for number, filled in enumerate(fillers):
            row = self._row(filled, f"{place}:{number}")
            layout.addLayout(row)
        if not fillers:
            layout.addLayout(row)
        row.addWidget(self.add_button)

    def open_menu(self) -> None:
        """Offer what could fill this place, nearest first, each with a letter to take it."""
        spans = list(self._choices())
        menu = choice_menu(self, self._words, [*spans, *self._others])
        others = dict(self._others)

        def take(action: QAction) -> None:
            (self.said if action.data() in others else self.chosen).emit(action.data())

        menu.triggered.connect(take)
        menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def _row(self, filled: Filled, field: str) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(2)
        chip = Chip(filled.text)
        named(chip, field, filled.text)
        remove = AddButton("✕", self._words("let-go"))
        remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete on the chip does it: Tab goes from one to the next
        if filled.span is None:
            person = filled.person or ""
            for signal in (chip.removed, remove.clicked):
                signal.connect(lambda *_: self.person_removed.emit(person))
        else:
            span = filled.span
            chip.clicked.connect(lambda: self.shown.emit(span))
            chip.person_wanted.connect(lambda: self.person_wanted.emit(span))
            for signal in (chip.removed, remove.clicked):
                signal.connect(lambda *_: self.removed.emit(span))
        layout.addWidget(chip, 1)
        if filled.span is not None and filled.can_mean:
            layout.addWidget(self._person_button(filled, filled.span))
        layout.addWidget(remove)
        return layout

    def _person_button(self, filled: Filled, span: str) -> QToolButton:
        """The sign of a person, filled where one is known."""
        button = AddButton("●" if filled.person else "○", self._words("whom-it-means"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.person_wanted.emit(span))
        return button


@guarded
class Chip(QPushButton):
    """Enter shows what it stands for, Delete lets it go, P says whom it means."""

    removed = Signal()
    person_wanted = Signal()

    def __init__(self, text: str) -> None:
        """As wide as there is room; the tip has the whole text."""
        super().__init__(text)
        self.setObjectName("chip")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What can be done without the pointer."""
        if event.key() in TAKING_BACK:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.person_wanted.emit()
        elif event.key() in OPENING[:3]:
            self.click()
        else:
            super().keyPressEvent(event)


@guarded
class AddButton(QToolButton):
    """A small button beside a field, pressed by Enter and Space."""

    def __init__(self, sign: str, name: str) -> None:
        """Its name is its tip."""
        super().__init__()
        self.setText(sign)
        self.setObjectName("beside")
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space and Down press it."""
        if event.key() in OPENING:
            self.click()
        else:
            super().keyPressEvent(event)
