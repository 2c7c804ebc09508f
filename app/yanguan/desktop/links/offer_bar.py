"""The offers at the foot of the text: a chip for each, with its key. It lies over the text and moves none of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.guard import guarded
from yanguan.words import Words

_GAP = 10
"""Between the bar and the edges of the text, in pixels."""


@guarded
class OfferBar(QFrame):
    """Chips over the foot of an area. `taken` and `refused` carry a chip's number from 0; -1 means all of them."""

    taken = Signal(int)
    refused = Signal(int)

    def __init__(self, words: Words, area: QAbstractScrollArea) -> None:
        """An empty, hidden bar."""
        super().__init__(area)
        self._words, self._area = words, area
        self.setObjectName("offers")
        self.setAccessibleName(words("offers"))
        self.setAutoFillBackground(True)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._hint_text = ""
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(10, 6, 8, 6)
        self._rows.setSpacing(4)
        area.installEventFilter(self)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What the chips say; none where the bar is hidden."""
        return [] if self.isHidden() else [chip.text() for chip in self.findChildren(QPushButton, "offer")]

    def show_chips(self, chips: Sequence[tuple[str, str]], hint: str = "") -> None:
        """Show a chip for each place and text; `hint` says what the keys do, where it is not what they do of offers."""
        self._shown, self._hint_text = tuple(chips), hint
        self.setVisible(bool(chips))
        self._fill()
        if chips:
            said = self._words("offers-said", offers="; ".join(f"{place}: {text}" for place, text in chips))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _fill(self) -> None:
        """Chips in as many rows as they need, and what the keys do."""
        if (old := self.findChild(QWidget, "chips")) is not None:
            self._rows.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        body = QWidget()
        body.setObjectName("chips")
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        room, used, row = self._room(), 0, self._new_row(rows)
        for piece in [self._chip(number, *chip) for number, chip in enumerate(self._shown)] + [self._hint()]:
            used += piece.sizeHint().width() + 4
            if used > room and row.count():
                row.addStretch(1)
                used, row = piece.sizeHint().width() + 4, self._new_row(rows)
            row.addWidget(piece)
        row.addStretch(1)
        self._rows.addWidget(body)
        body.show()
        self._rows.activate()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the area's foot."""
        if watched is self._area and event.type() == QEvent.Type.Resize and self.isVisibleTo(self._area):
            self._fill()
        return False

    def _new_row(self, rows: QVBoxLayout) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        rows.addLayout(row)
        return row

    def _chip(self, number: int, place: str, text: str) -> QWidget:
        """What takes an offer, and what refuses it, beside each other."""
        piece = QWidget()
        layout = QHBoxLayout(piece)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(0)
        chip = QPushButton(f"{number + 1}  {place}: {text}" if text else f"{number + 1}  {place}")
        chip.setObjectName("offer")
        chip.setToolTip(self._words("offers-keys-tip"))
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(partial(self._take, number))
        layout.addWidget(chip)
        layout.addWidget(self._small(number, self._words("refuse-offer", offer=text)))
        return piece

    def _hint(self) -> QWidget:
        """The keys, and what lets all of it go."""
        piece = QWidget()
        layout = QHBoxLayout(piece)
        layout.setContentsMargins(0, 0, 0, 0)
        hint = QLabel(self._hint_text or self._words("offers-keys"))
        hint.setObjectName("dim")
        hint.setToolTip(self._words("offers-keys-tip"))
        layout.addWidget(hint)
        layout.addWidget(self._small(-1, self._words("action-refuse_offers")))
        return piece

    def _room(self) -> int:
        """How wide a row may be, in pixels."""
        return self._area.viewport().width() - 2 * _GAP - 20

    def _small(self, number: int, name: str) -> QToolButton:
        button = QToolButton()
        button.setText("✕")
        button.setObjectName("beside")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self._refuse, number))
        return button

    def _take(self, number: int, *_: object) -> None:
        self.taken.emit(number)

    def _refuse(self, number: int, *_: object) -> None:
        self.refused.emit(number)

    def _place(self) -> None:
        """Over the foot of the text, as wide as its chips, never wider than the area."""
        if not self.isVisibleTo(self._area):
            return
        foot, hint = self._area.viewport().geometry(), self.sizeHint()
        width = min(hint.width(), foot.width() - 2 * _GAP)
        self.setGeometry(foot.left() + _GAP, foot.bottom() - hint.height() - _GAP, width, hint.height())
        self.raise_()
