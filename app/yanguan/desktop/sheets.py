"""What opens over or beside the window and blocks nothing: palette, settings, keys, documents."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from yanguan.desktop.appearance import Appearance
from yanguan.desktop.menus import Menus
from yanguan.desktop.notices import NoticeBar
from yanguan.desktop.settings import Settings
from yanguan.editing.session import Session
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.palette.entries import Entry
    from yanguan.desktop.palette.palette import Palette
    from yanguan.desktop.preferences.dialog import Preferences

RECENT = 8
"""How many actions the palette puts first."""


class Sheets(QObject):
    """`article_wanted` carries the id of an article that was picked in the palette."""

    article_wanted = Signal(str)

    def __init__(
        self,
        words: Words,
        settings: Settings,
        session: Session,
        appearance: Appearance,
        notices: NoticeBar,
        window: QWidget,
    ) -> None:
        """Nothing is open yet; the menus come with `attach`, for they name these methods."""
        super().__init__(window)
        self._appearance, self._notices = appearance, notices
        self._words, self._settings, self._session, self._window = words, settings, session, window
        self._menus: Menus | None = None
        self.palette: Palette | None = None
        self.preferences: Preferences | None = None

    def attach(self, menus: Menus) -> None:
        """Take the actions that the sheets show and run."""
        self._menus = menus

    def show_palette(self) -> None:
        """Every action, label and article by a few letters; where it is open already, it goes."""
        if self.palette is not None:
            self.palette.close()
            return
        from yanguan.desktop.palette.palette import Palette

        menus = self._menus
        assert menus is not None
        recent = self._settings.recent_actions
        self.palette = palette = Palette(
            self._words, menus.keymap, self._window, menus.is_enabled, self._articles, recent
        )
        palette.closed.connect(self._forget_palette)
        palette.action_chosen.connect(self._run)
        palette.article_chosen.connect(self.article_wanted)

    def show_settings(self) -> None:
        """Keys, text, appearance; where they are shown already, they come to the front."""
        from yanguan.desktop.preferences.dialog import Preferences

        assert self._menus is not None
        if self.preferences is None:
            self.preferences = Preferences(self._words, self._settings, self._menus, self._appearance, self._window)
            self.preferences.finished.connect(self._forget_preferences)
        self.preferences.show()
        self.preferences.raise_()
        self.preferences.activateWindow()

    def take_over(self, other: "Sheets") -> None:
        """Show what another window showed that this one stands in for."""
        if other.preferences is not None:
            state = other.preferences.state()
            self.show_settings()
            if self.preferences is not None:
                self.preferences.restore(state)

    def show_shortcuts(self) -> None:
        """All actions and keys on one sheet."""
        from yanguan.desktop.shortcut_sheet import ShortcutSheet

        assert self._menus is not None
        ShortcutSheet(self._words, self._menus.keymap, self._window).show()

    def show_notices(self) -> None:
        """What was told, to be read again."""
        from yanguan.desktop.notice_sheet import NoticeSheet

        NoticeSheet(self._words, self._notices, self._window).show()

    def show_documents(self) -> None:
        """The documents that ship with the program."""
        from yanguan.desktop.document_sheet import DocumentSheet

        DocumentSheet(self._words, self._window).show()

    def _forget_preferences(self) -> None:
        self.preferences = None

    def _forget_palette(self) -> None:
        self.palette = None

    def _run(self, identifier: str) -> None:
        assert self._menus is not None
        others = [name for name in self._settings.recent_actions if name != identifier]
        self._settings.recent_actions = [identifier, *others][:RECENT]
        self._menus.actions[identifier].trigger()

    def _articles(self) -> "Iterator[Entry]":
        from yanguan.desktop.palette.entries import Entry

        for row in self._session.reader.listing():
            yield Entry(row.id, (row.title or self._words("untitled"),), row.published or "")
