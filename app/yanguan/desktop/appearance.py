"""How the window looks: size of the text, panes, theme, language. Each choice is remembered."""

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.settings import Settings
from yanguan.words import Language

ZOOM_STEP, ZOOM_LEAST, ZOOM_MOST = 10, 100, 200


class Appearance(QObject):
    """`rebuild_wanted` asks for the same window anew, in another language or theme."""

    rebuild_wanted = Signal()

    def __init__(self, settings: Settings, view: ParallelView) -> None:
        """As it was left."""
        super().__init__(view)
        self._settings, self._view = settings, view
        view.set_zoom(settings.zoom)
        view.zoom_changed.connect(self._keep_zoom)

    def zoom_in(self) -> None:
        """Larger text."""
        self._view.set_zoom(min(self._settings.zoom + ZOOM_STEP, ZOOM_MOST))

    def zoom_out(self) -> None:
        """Smaller text."""
        self._view.set_zoom(max(self._settings.zoom - ZOOM_STEP, ZOOM_LEAST))

    def zoom_reset(self) -> None:
        """Text at its own size."""
        self._view.set_zoom(ZOOM_LEAST)

    def panes_both(self) -> None:
        """Both scripts."""
        self._view.show_panes("both")

    def panes_hant(self) -> None:
        """Traditional script only."""
        self._view.show_panes("hant")

    def panes_hans(self) -> None:
        """Simplified script only."""
        self._view.show_panes("hans")

    def theme_system(self) -> None:
        """The theme that the system prefers."""
        self._set_theme("system")

    def theme_light(self) -> None:
        """The light theme."""
        self._set_theme("light")

    def theme_dark(self) -> None:
        """The dark theme."""
        self._set_theme("dark")

    def language_en(self) -> None:
        """English."""
        self._set_language("en")

    def language_zh_hant(self) -> None:
        """Traditional Chinese."""
        self._set_language("zh-Hant")

    def language_zh_hans(self) -> None:
        """Simplified Chinese."""
        self._set_language("zh-Hans")

    def _keep_zoom(self, per_cent: int) -> None:
        self._settings.zoom = per_cent

    def _set_theme(self, name: str) -> None:
        self._settings.theme_name = name
        self.rebuild_wanted.emit()

    def _set_language(self, language: Language) -> None:
        self._settings.language = language
        self.rebuild_wanted.emit()
