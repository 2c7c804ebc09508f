"""The walk put together for the window: its handlers, what it has to say, and the sign that counts what is open."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolBar

from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.suggestions import Suggestions
from yanguan.desktop.tagging import Tagging
from yanguan.desktop.walking.sign import OpenSign
from yanguan.desktop.walking.surveying import Surveying
from yanguan.desktop.walking.walk import Walk
from yanguan.desktop.workbench import Workbench
from yanguan.words import Words


class Walking(QObject):
    """`told` carries a key of the translations."""

    told = Signal(str)

    def __init__(
        self, words: Words, bench: Workbench, view: ParallelView, tagging: Tagging, suggestions: Suggestions,
        bar: QToolBar,
    ) -> None:  # fmt: skip
        """Make the parts and let them hear of each other."""
        super().__init__(view)
        self.surveying = Surveying(bench)
        self.walk = Walk(words, bench, view, tagging, suggestions, self.surveying)
        self.sign = OpenSign(words, bar)
        self.handlers: tuple[QObject, ...] = (self.walk,)
        self.walk.told.connect(self.told)
        self.walk.counted.connect(self.sign.show_count)
        self.sign.clicked.connect(self.walk.next_mark)

    def wait(self) -> None:
        """Block until the open article is read."""
        self.surveying.wait()

    def stop(self) -> None:
        """Read nothing any more."""
        self.surveying.stop()
