"""How the window was left, kept and restored: its shape, panes, the list's order and filter, the inspector's tab."""

from PySide6.QtWidgets import QMainWindow, QSplitter

from yanguan.desktop.articles.article_list import ArticleList
from yanguan.desktop.inspector.panel import Inspector
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.settings import Settings


class Arrangement:
    """The parts of one window whose state is worth keeping."""

    def __init__(
        self, settings: Settings, window: QMainWindow, splitter: QSplitter, articles: ArticleList, view: ParallelView,
        inspector: Inspector,
    ) -> None:  # fmt: skip
        """Nothing is restored yet."""
        self._settings, self._window, self._view = settings, window, view
        self._articles, self._inspector = articles, inspector
        self._sides = {"articles": articles, "inspector": inspector}
        self._splitters = {
            "splitter": splitter,
            "inspector_splitter": inspector.findChild(QSplitter),
            "list_and_legend": splitter.findChild(QSplitter, "list_and_legend"),
        }

    def keep(self) -> None:
        """Remember how everything is now."""
        settings = self._settings
        settings.keep_bytes("window", self._window.saveGeometry())
        for name, splitter in self._splitters.items():
            if splitter is not None:
                settings.keep_bytes(name, splitter.saveState())
        settings.panes = self._view.columns.shown
        settings.share = self._view.columns.share
        settings.article_query = self._articles.query
        settings.hidden_sides = [name for name, side in self._sides.items() if side.isHidden()]
        settings.inspector_tab = self._inspector.tabs.currentIndex()

    def restore(self) -> None:
        """Make everything as it was left."""
        settings = self._settings
        self._window.restoreGeometry(settings.bytes_of("window"))
        for name, splitter in self._splitters.items():
            if splitter is not None and not (state := settings.bytes_of(name)).isEmpty():
                splitter.restoreState(state)
        for name, side in self._sides.items():
            side.setHidden(name in settings.hidden_sides)
        self._view.set_share(settings.share)
        self._view.show_panes(settings.panes)
        self._articles.ask(settings.article_query)

    def restore_tab(self) -> None:
        """Show the inspector's tab that was shown."""
        settings, tabs = self._settings, self._inspector.tabs
        if tabs.isTabVisible(settings.inspector_tab):
            tabs.setCurrentIndex(settings.inspector_tab)
