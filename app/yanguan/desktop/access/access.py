"""What one window offers to people who do not see it, put together."""

from yanguan.desktop.access.announcer import Announcer
from yanguan.desktop.access.reading_pane import ReadingPane
from yanguan.desktop.access.tree import offer_tree
from yanguan.desktop.menus import Menus
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.words import Words


class Access:
    """The canvas's tree, what is said aloud, and the reading pane, which stands in the window."""

    def __init__(self, words: Words, bench: Workbench, view: ParallelView) -> None:
        """Offer all of it for this view."""
        offer_tree(view, words)
        self.announcer = Announcer(words, bench, view)
        self.reading = ReadingPane(words, bench, view)

    def attach(self, menus: Menus) -> None:
        """Let the canvas's keys work in the reading pane."""
        self.reading.use_keys(menus.canvas_actions())
