"""The offers at the foot of the text: a chip for each, with its key. It lies over the text and moves none of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 6, 8, 6)
        self._row.setSpacing(4)
        area.installEventFilter(self)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What the chips say; none where the bar is hidden."""
        return [] if self.isHidden() else [chip.text() for chip in self.findChildren(QPushButton, "offer")]

    def show_chips(self, chips: Sequence[tuple[str, str]], keys: str) -> None:
        """Show a chip for each place and text; `keys` says in a line what takes and refuses all."""
        while (gone := self._row.takeAt(0)) is not None:
            if (widget := gone.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for number, (place, text) in enumerate(chips):
            self._add(number, place, text)
        hint = QLabel(keys)
        hint.setObjectName("dim")
        self._row.addSpacing(8)
        self._row.addWidget(hint)
        self._row.addWidget(self._small(-1, self._words("action-refuse_offers")))
        self.setVisible(bool(chips))
        for child in self.findChildren(QWidget):
            child.show()  # what is hidden has no room in the size that the layout asks for
        self._row.activate()
        self._place()
        if chips:
            said = self._words("offers-said", offers="; ".join(f"{place}: {text}" for place, text in chips))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the area's foot."""
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _add(self, number: int, place: str, text: str) -> None:
        chip = QPushButton(f"{number + 1}  {place}: {text}")
        chip.setObjectName("offer")
        chip.setToolTip(text)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(partial(self._take, number))
        self._row.addWidget(chip)
        self._row.addWidget(self._small(number, self._words("refuse-offer", offer=text)))

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
