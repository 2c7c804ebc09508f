"""The panel of titles, to be looked through and taken in one step. All but its keys and texts: `reviewing/panel`."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from yanguan.desktop.reviewing.panel import ENTER, ReviewPanel
from yanguan.desktop.theme import Theme
from yanguan.desktop.titles.model import SCORE, TEMPORAL, TitleModel
from yanguan.suggest.found_titles import FoundTitle
from yanguan.words import Words


class TitlePanel(ReviewPanel[FoundTitle]):
    """Titles to be made holdings; Enter takes all that is chosen, J goes to the place."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        """Hidden, with nothing found."""
        self.model = TitleModel(words)
        super().__init__("titles", words, self.model, theme, {TEMPORAL: 110, SCORE: 70}, parent)
        hint = QLabel(words("titles-keys"))
        hint.setObjectName("dim")
        hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.add_control(hint, 1, stretch=1)

    def said(self) -> tuple[str, str]:
        """How many were found, and are taken."""
        _, found, chosen = self.model.counts
        return self._words("titles-found", count=found), self._words("titles-do", chosen=chosen)

    def take_key(self, watched: QObject, key: Qt.Key) -> bool:
        """Keys of the list that are its own."""
        if watched is self.table and key in ENTER:
            self.button.click()
        elif watched is self.table and key == Qt.Key.Key_J:
            self.enter()
        else:
            return super().take_key(watched, key)
        return True
