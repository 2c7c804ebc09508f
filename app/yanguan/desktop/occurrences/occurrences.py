"""The action: the panel and what is behind it are made when they are first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from yanguan.desktop.intake import Intake
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.tagging import Tagging
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.occurrences.finding import Finding


class Occurrences(QObject):
    """`told` carries a key of the translations, `article_wanted` the id of an article to open."""

    told = Signal(str)
    article_wanted = Signal(str)

    def __init__(
        self, words: Words, bench: Workbench, view: ParallelView, tagging: Tagging, intake: Intake,
        theme: Theme, window: QMainWindow,
    ) -> None:  # fmt: skip
        """Nothing is made yet."""
        super().__init__(window)
        self._parts = (words, bench, view, tagging, intake, theme, window)
        self.finding: Finding | None = None

    def every_occurrence(self) -> None:
        """Show every occurrence of the selected text, or of the selected span's, to be labelled."""
        self._ready().begin()

    def frame_elsewhere(self) -> None:
        """Show where else the sentence of the frame in work stands, to make the frame there too."""
        self._ready().begin_with_frame()

    def every_hit(self, typed: str, scope: str) -> None:
        """Show every place of what was typed into the find bar, in the `article` or the `project`."""
        self._ready().begin_with(typed, scope)

    def stop(self) -> None:
        """Look for nothing any more."""
        if self.finding is not None:
            self.finding.stop()

    def _ready(self) -> "Finding":
        from yanguan.desktop.occurrences.finding import Finding

        if self.finding is None:
            self.finding = Finding(*self._parts)
            self.finding.told.connect(self.told)
            self.finding.article_wanted.connect(self.article_wanted)
        return self.finding
