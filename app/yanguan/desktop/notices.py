"""What the window tells: one line at its foot, with one or two things to do about it. No dialog in the flow."""

from collections import deque
from collections.abc import Callable
from datetime import datetime

from PySide6 import QtGui
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from yanguan.domain.frozen import dataclass
from yanguan.words import Words

SHOWN_MILLISECONDS = 10_000
KEPT = 100
"""How many notices can be read again."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A text in the reader's language; `do` is what its button does, `also` what a second one does.

    A `lasting` one stays until it is closed.
    """

    text: str
    do: Callable[[], object] | None = None
    do_text: str = ""
    lasting: bool = False
    also: Callable[[], object] | None = None
    also_text: str = ""


class NoticeBar(QFrame):
    """Shows the latest notice; an older one makes way. `past` holds the last ones, and `told` says that one came."""

    told = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """An empty, hidden bar."""
        super().__init__(parent)
        self.setObjectName("notices")
        self._do: Callable[[], object] | None = None
        self._also: Callable[[], object] | None = None
        self.past: deque[tuple[datetime, str]] = deque(maxlen=KEPT)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setObjectName("notice")
        self._progress = QProgressBar()
        self._progress.setMaximumWidth(220)
        self._button, self._second = QPushButton(), QPushButton()
        self._close = QPushButton(words("close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self._text, 1)
        for widget in (self._progress, self._button, self._second, self._close):
            layout.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._button.clicked.connect(self._act)
        self._second.clicked.connect(self._act_also)
        self._close.clicked.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty where it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, notice: Notice) -> None:
        """Show a notice, and have it read out where somebody listens."""
        self._show(notice)
        self._progress.hide()
        if notice.lasting:
            self._timer.stop()
        else:
            self._timer.start(SHOWN_MILLISECONDS)
        self.past.append((datetime.now().astimezone(), notice.text))
        self.told.emit()
        # Named only here: its enumerations take 4 ms to make, and a start tells nothing.
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self, notice.text))

    def tell_progress(self, notice: Notice, done: int, total: int) -> None:
        """Show how far long work is; a total of 0 is not known."""
        self._show(notice)
        self._timer.stop()
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.show()

    def _show(self, notice: Notice) -> None:
        self._do, self._also = notice.do, notice.also
        self._text.setText(notice.text)
        for button, do, text in (
            (self._button, notice.do, notice.do_text),
            (self._second, notice.also, notice.also_text),
        ):
            button.setText(text)
            button.setVisible(do is not None)
        self.show()

    def _act(self) -> None:
        self._go(self._do)

    def _act_also(self) -> None:
        self._go(self._also)

    def _go(self, do: Callable[[], object] | None) -> None:
        self.hide()
        if do is not None:
            do()
