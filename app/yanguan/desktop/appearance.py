"""How the window looks: size of the text, panes, theme, language. Each choice is remembered."""

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.parallel.typeface import PaneFont
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.settings import Settings
from yanguan.domain.article import SCRIPTS, Script
from yanguan.words import Language

ZOOM_STEP, ZOOM_LEAST, ZOOM_MOST = 10, 100, 200


class Appearance(QObject):
    """`rebuild_wanted` asks for the same window anew, in another language or theme; `zoom_changed` carries per cent."""

    rebuild_wanted = Signal()
    zoom_changed = Signal(int)

    def __init__(self, settings: Settings, view: ParallelView) -> None:
        """As it was left."""
        super().__init__(view)
        self._settings, self._view = settings, view
        view.set_zoom(settings.zoom)
        self._show_fonts()
        view.snaps_to_words = settings.snaps_to_words
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

    def snap_to_words(self) -> None:
        """Sweeps take whole words, or, from now on, characters."""
        self._settings.snaps_to_words = self._view.snaps_to_words = not self._view.snaps_to_words

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
        self.set_theme("system")

    def theme_light(self) -> None:
        """The light theme."""
        self.set_theme("light")

    def theme_dark(self) -> None:
        """The dark theme."""
        self.set_theme("dark")

    def language_en(self) -> None:
        """English."""
        self.set_language("en")

    def language_zh_hant(self) -> None:
        """Traditional Chinese."""
        self.set_language("zh-Hant")

    def language_zh_hans(self) -> None:
        """Simplified Chinese."""
        self.set_language("zh-Hans")

    def set_zoom(self, per_cent: int) -> None:
        """Text and marks at this size."""
        self._view.set_zoom(per_cent)

    def set_font(self, script: Script, font: PaneFont) -> None:
        """One pane in this font."""
        self._settings.keep_pane_font(script, font)
        self._show_fonts()

    def set_spacing(self, per_cent: int) -> None:
        """Lines nearer to each other, or further apart."""
        self._settings.spacing = per_cent
        self._show_fonts()

    def set_theme(self, name: str) -> None:
        """`light`, `dark`, or `system`."""
        if name != self._settings.theme_name:
            self._settings.theme_name = name
            self.rebuild_wanted.emit()

    def set_language(self, language: Language) -> None:
        """The interface in another language."""
        if language != self._settings.language:
            self._settings.language = language
            self.rebuild_wanted.emit()

    def _show_fonts(self) -> None:
        fonts = {script: self._settings.pane_font(script) for script in SCRIPTS}
        self._view.set_fonts(fonts, self._settings.spacing)

    def _keep_zoom(self, per_cent: int) -> None:
        self._settings.zoom = per_cent
        self.zoom_changed.emit(per_cent)
