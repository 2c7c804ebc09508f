"""What the program remembers between two runs: language, theme, the last project, the window's shape."""

import json
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from yanguan.desktop.theme import DARK, LIGHT, THEMES, Theme
from yanguan.words import LANGUAGES, Language, system_language


class Settings:
    """Typed access to the platform's own store of settings."""

    def __init__(self, store: QSettings | None = None) -> None:
        """The user's settings, or those of a given store (tests)."""
        self._store = store or QSettings("yanguan", "yanguan")

    @property
    def language(self) -> Language:
        """The interface's language; the machine's where none was chosen."""
        asked = self._text("language")
        return next((language for language in LANGUAGES if language == asked), system_language())

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("language", language)

    @property
    def theme_name(self) -> str:
        """`light`, `dark`, or `system`."""
        name = self._text("theme")
        return name if name in THEMES else "system"

    @theme_name.setter
    def theme_name(self, name: str) -> None:
        self._store.setValue("theme", name)

    @property
    def theme(self) -> Theme:
        """The theme to show: the chosen one, or what the system prefers."""
        chosen = THEMES.get(self.theme_name)
        if chosen is not None:
            return chosen
        prefers_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if prefers_dark else LIGHT

    @property
    def last_project(self) -> Path | None:
        """The project that was open last, where it is still there."""
        path = Path(self._text("project"))
        return path if path.is_file() else None

    @last_project.setter
    def last_project(self, path: Path) -> None:
        self._store.setValue("project", str(path.absolute()))

    @property
    def zoom(self) -> int:
        """The text's size in per cent."""
        text = self._text("zoom")
        return int(text) if text.isdecimal() else 100

    @zoom.setter
    def zoom(self, per_cent: int) -> None:
        self._store.setValue("zoom", per_cent)

    def bytes_of(self, key: str) -> QByteArray:
        """A state that a widget saved; empty where there is none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, key: str, state: QByteArray) -> None:
        """Keep a widget's state."""
        self._store.setValue(key, state)

    def last_article(self, project: Path) -> str:
        """The article that was open last in this project; empty where none was."""
        return self._text(f"article/{project.absolute().as_posix().replace('/', '|')}")

    def keep_last_article(self, project: Path, article: str) -> None:
        """Remember the article that is open."""
        self._store.setValue(f"article/{project.absolute().as_posix().replace('/', '|')}", article)

    @property
    def recent_actions(self) -> list[str]:
        """The actions that were chosen in the palette, the latest first."""
        return self._text("recent_actions").split()

    @recent_actions.setter
    def recent_actions(self, actions: list[str]) -> None:
        self._store.setValue("recent_actions", " ".join(actions))

    def keys_of(self, action: str) -> tuple[str, ...] | None:
        """The keys that she chose for an action, in Qt's portable form; None where she chose none."""
        try:
            keys = json.loads(self._text(f"keys/{action}") or "null")
        except ValueError:
            return None
        return tuple(map(str, keys)) if isinstance(keys, list) else None

    def keep_keys(self, action: str, keys: Iterable[str] | None) -> None:
        """Remember the keys of an action; None: it has its own again."""
        if keys is None:
            self._store.remove(f"keys/{action}")
        else:
            self._store.setValue(f"keys/{action}", json.dumps(list(keys)))

    def forget_keys(self) -> None:
        """Every action has its own keys again."""
        self._store.remove("keys")

    def _text(self, key: str) -> str:
        value = self._store.value(key)
        return "" if value is None else str(value)
