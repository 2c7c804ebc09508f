"""Titles put together for the window: the gesture from the start, the list when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from yanguan.desktop.intake import Intake
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.suggestions import Suggestions
from yanguan.desktop.theme import Theme
from yanguan.desktop.titles.gesture import TitleGesture
from yanguan.desktop.walking.surveying import Surveying
from yanguan.desktop.workbench import Workbench
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.titles.listing import TitleListing


class Titles(QObject):
    """`article_wanted` carries the id of an article to open."""

    article_wanted = Signal(str)

    def __init__(
        self, words: Words, bench: Workbench, view: ParallelView, suggestions: Suggestions, surveying: Surveying,
        intake: Intake, theme: Theme, window: QMainWindow,
    ) -> None:  # fmt: skip
        """The list is not made yet."""
        super().__init__(window)
        self._parts = (words, bench, view, intake, theme, window)
        self.gesture = TitleGesture(words, bench, suggestions, surveying)
        self.listing: TitleListing | None = None

    def list_titles(self) -> None:
        """List the titles before names, to make holdings of them."""
        from yanguan.desktop.titles.listing import TitleListing

        if self.listing is None:
            self.listing = TitleListing(*self._parts)
            self.listing.article_wanted.connect(self.article_wanted)
        self.listing.begin()

    def stop(self) -> None:
        """Look for nothing any more."""
        self.gesture.stop()
        if self.listing is not None:
            self.listing.stop()
