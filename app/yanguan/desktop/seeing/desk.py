"""Everything about seeing in one window: the layers, the legend under the list of articles, the overview."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from yanguan.desktop.menus import Menus
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.seeing.layers import Layers
from yanguan.desktop.settings import Settings
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench
from yanguan.domain.scheme import Scheme
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.seeing.legend import Legend


class Seeing(QObject):
    """Made with the window's view; `handlers` are who does what the table of actions names."""

    def __init__(self, words: Words, bench: Workbench, view: ParallelView, settings: Settings, theme: Theme) -> None:
        """As it was left."""
        super().__init__(view)
        self._settings, self._view, self._scheme = settings, view, bench.scheme
        self.layers = Layers(bench.scheme, settings, view)
        self._make_legend = partial(_legend, words, bench.scheme, theme, self.layers)
        self._column = QSplitter(Qt.Orientation.Vertical)
        self.handlers = (self, self.layers)
        self._menus: Menus | None = None
        view.show_overview(is_shown=settings.shows_overview)
        self.layers.changed.connect(self._tick)
        bench.applied.connect(self.layers.follow)

    @cached_property
    def legend(self) -> "Legend":
        """What the marks mean; made when it is first shown."""
        legend = self._make_legend()
        legend.setVisible(self._settings.shows_legend)
        self._column.addWidget(legend)
        self._column.setSizes([420, 380])
        return legend

    def under(self, articles: QWidget) -> QSplitter:
        """The list of articles, with the legend below it where it is shown."""
        column = self._column
        column.setObjectName("list_and_legend")
        column.addWidget(articles)
        column.setStretchFactor(0, 1)
        column.setCollapsible(0, False)  # noqa: FBT003 - Qt's own form
        if self._settings.shows_legend:
            assert self.legend is not None
        return column

    def attach(self, menus: Menus) -> None:
        """Keep the ticks of these actions true."""
        self._menus = menus
        self._tick()

    def show_legend(self) -> None:
        """Show what the marks mean, or put it away."""
        self._settings.shows_legend = not self._settings.shows_legend
        self.legend.setVisible(self._settings.shows_legend)
        self._tick()

    def show_overview(self) -> None:
        """Show the whole article beside the scroll bar, or put it away."""
        self._settings.shows_overview = not self._settings.shows_overview
        self._view.show_overview(is_shown=self._settings.shows_overview)
        self._tick()

    def _tick(self) -> None:
        if self._menus is None:
            return
        ticked = {
            "show_legend": self._settings.shows_legend,
            "show_overview": self._settings.shows_overview,
            "toggle_suggestions": not self.layers.hides_suggestions,
        }
        for kind in self._scheme.labels.values():
            ticked[f"show_label_{kind.name}"] = self.layers.is_shown(kind.name)
            ticked[f"show_family_{kind.family}"] = self.layers.is_family_shown(kind.family)
        for identifier, is_ticked in ticked.items():
            action = self._menus.actions[identifier]
            with QSignalBlocker(action):
                action.setChecked(is_ticked)


def _legend(words: Words, scheme: Scheme, theme: Theme, layers: Layers) -> "Legend":
    from yanguan.desktop.seeing.legend import Legend

    return Legend(words, scheme, theme, layers)
