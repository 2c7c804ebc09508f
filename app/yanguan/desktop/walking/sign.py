"""How many pairs of quote marks are undecided in the open article: at the end of the tools, and a way to the next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from yanguan.words import Words


class OpenSign(QToolButton):
    """A button that says how many; it is hidden until the article is read."""

    def __init__(self, words: Words, bar: QToolBar) -> None:
        """At the right end of the bar."""
        super().__init__()
        self._words = words
        self.setObjectName("open-marks")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRaise(True)
        # Its marks come from a taller font than the bar's words: the text below must not move when they appear.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setToolTip(words("open-marks-tip"))
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(room)
        self._place = bar.addWidget(self)
        self.show_count(-1)

    def show_count(self, count: int) -> None:
        """So many are undecided; -1: not known yet."""
        if count >= 0:
            self.setText(self._words("open-marks", count=count))
        self._place.setVisible(count >= 0)
