"""A sheet that stays open beside the text: it is kept true, and says what the window says. What it shows is its own."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from yanguan.desktop.intake import Intake
from yanguan.desktop.notices import Notice
from yanguan.desktop.workbench import Workbench
from yanguan.domain.refusal import Refusal
from yanguan.words import Words

Tie = tuple[SignalInstance, Callable[..., None]]
"""A signal of something that outlives the sheet, and what it calls."""


class KeptSheet(QDialog):
    """It goes when it is closed. `said` is the line below what it shows."""

    def __init__(self, words: Words, parent: QWidget, *, said: str = "") -> None:
        """Say nothing yet, or what stands in the translations."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._words = words
        self.said = QLabel(words(said) if said else "")
        self.said.setObjectName("dim")
        self.said.setWordWrap(True)

    def follow(self, bench: Workbench, intake: Intake, *ties: Tie) -> None:
        """Have each slot called by its signal, and say what bench and intake say, for as long as it is there."""
        for signal, slot in ties:
            signal.connect(slot)
        bench.refused.connect(self.tell_refusal)
        intake.noticed.connect(self.tell)
        self.finished.connect(partial(_untie, ties))

    def come_forward(self) -> None:
        """Be seen, in front of the window."""
        self.show()
        self.raise_()
        self.activateWindow()

    def tell(self, notice: Notice) -> None:
        """Say here too what the window's notice says."""
        self.said.setText(notice.text)

    def tell_refusal(self, refusal: Refusal) -> None:
        """Say what was refused, and why."""
        self.said.setText(self._words.refusal(refusal))


def _untie(ties: Iterable[Tie], _: int) -> None:
    for signal, slot in ties:
        signal.disconnect(slot)
