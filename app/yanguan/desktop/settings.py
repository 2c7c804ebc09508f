"""What the program remembers between two runs, by type: language, theme, fonts, keys, the window's shape, places."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from yanguan.desktop.parallel.columns import Shown
from yanguan.desktop.parallel.typeface import BASE_EM, PaneFont
from yanguan.desktop.theme import DARK, LIGHT, THEMES, Theme
from yanguan.domain.article import Script
from yanguan.store.listing import SORT_KEYS, ArticleQuery
from yanguan.words import LANGUAGES, Language, system_language

SIZES = (10, 40)
SPACINGS = (80, 200)
"""The least and the most: of a character's height in pixels at 100 %, of the distance of lines in per cent."""
PANES: tuple[Shown, ...] = ("both", "hant", "hans")


class Settings:
    """Typed access to the platform's own store of settings; nonsense in it counts as nothing."""

    def __init__(self, store: QSettings | None = None) -> None:
        """The user's settings, or those of a given store (tests)."""
        self._store = store or QSettings("yanguan", "yanguan")

    # Appearance

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

    # Text

    @property
    def zoom(self) -> int:
        """The text's size in per cent."""
        return self._number("zoom", 100, 100, 200)

    @zoom.setter
    def zoom(self, per_cent: int) -> None:
        self._store.setValue("zoom", per_cent)

    @property
    def spacing(self) -> int:
        """The distance of lines in per cent of its own."""
        return self._number("spacing", 100, *SPACINGS)

    @spacing.setter
    def spacing(self, per_cent: int) -> None:
        self._store.setValue("spacing", per_cent)

    def pane_font(self, script: Script) -> PaneFont:
        """The font that she chose for a pane."""
        return PaneFont(self._text(f"font/{script}"), self._number(f"size/{script}", BASE_EM, *SIZES))

    def keep_pane_font(self, script: Script, font: PaneFont) -> None:
        """Remember the font of a pane."""
        self._store.setValue(f"font/{script}", font.family)
        self._store.setValue(f"size/{script}", font.size)

    # The window as it was left

    @property
    def panes(self) -> Shown:
        """Which panes are shown."""
        asked = self._text("panes")
        return next((each for each in PANES if each == asked), "both")

    @panes.setter
    def panes(self, shown: Shown) -> None:
        self._store.setValue("panes", shown)

    @property
    def share(self) -> float:
        """The left pane's share of the width."""
        return self._number("share", 500, 0, 1000) / 1000

    @share.setter
    def share(self, share: float) -> None:
        self._store.setValue("share", round(share * 1000))

    @property
    def article_query(self) -> ArticleQuery:
        """In what order the articles are listed; all of them: a search that was forgotten would hide the others."""
        key = self._text("list_key")
        is_descending = bool(self._number("list_descends", 0, 0, 1))
        return ArticleQuery(next((each for each in SORT_KEYS if each == key), "arrival"), is_descending)

    @article_query.setter
    def article_query(self, query: ArticleQuery) -> None:
        self._store.setValue("list_key", query.key)
        self._store.setValue("list_descends", int(query.is_descending))

    @property
    def hidden_sides(self) -> list[str]:
        """Which of `articles` and `inspector` are hidden."""
        return self._text("hidden_sides").split()

    @hidden_sides.setter
    def hidden_sides(self, names: list[str]) -> None:
        self._store.setValue("hidden_sides", " ".join(names))

    @property
    def inspector_tab(self) -> int:
        """The number of the inspector's tab."""
        return self._number("inspector_tab", 0, 0, 100)

    @inspector_tab.setter
    def inspector_tab(self, number: int) -> None:
        self._store.setValue("inspector_tab", number)

    @property
    def backup_folder(self) -> Path | None:
        """The folder that she chose for the backups of all projects; None: beside each project."""
        text = self._text("backup_folder")
        return Path(text) if text else None

    @backup_folder.setter
    def backup_folder(self, folder: Path | None) -> None:
        self._store.setValue("backup_folder", str(folder or ""))

    @property
    def unkept(self) -> tuple[Path, str] | None:
        """The project that was closed without a backup, and why in the reader's words; None where there is none."""
        found = self._json("unkept")
        if not isinstance(found, list) or len(found) != 2:  # noqa: PLR2004 - the path and the reason
            return None
        return Path(str(found[0])), str(found[1])

    @unkept.setter
    def unkept(self, found: tuple[Path, str] | None) -> None:
        if found is None:
            self._store.remove("unkept")
        else:
            self._store.setValue("unkept", json.dumps([str(found[0].absolute()), found[1]]))

    @property
    def folder(self) -> str:
        """Where files were last picked or written; empty where none were."""
        return self._text("folder")

    @folder.setter
    def folder(self, folder: str) -> None:
        self._store.setValue("folder", folder)

    @property
    def palette_after_sweep(self) -> bool:
        """True where the palette of labels opens after each sweep."""
        return self._text("palette-after-sweep") == "yes"

    @palette_after_sweep.setter
    def palette_after_sweep(self, wanted: bool) -> None:
        self._store.setValue("palette-after-sweep", "yes" if wanted else "no")

    @property
    def snaps_to_words(self) -> bool:
        """True where a sweep takes whole words, as it does unless switched off."""
        return self._text("snap") != "off"

    @snaps_to_words.setter
    def snaps_to_words(self, snaps: bool) -> None:
        self._store.setValue("snap", "on" if snaps else "off")

    def bytes_of(self, key: str) -> QByteArray:
        """A state that a widget saved; empty where there is none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, key: str, state: QByteArray) -> None:
        """Keep a widget's state."""
        self._store.setValue(key, state)

    # Marks

    @property
    def shows_legend(self) -> bool:
        """Whether the legend stands under the list of articles."""
        return bool(self._number("legend", 0, 0, 1))

    @shows_legend.setter
    def shows_legend(self, is_shown: bool) -> None:
        self._store.setValue("legend", int(is_shown))

    @property
    def shows_overview(self) -> bool:
        """Whether the whole article stands beside the scroll bar."""
        return bool(self._number("overview", 1, 0, 1))

    @shows_overview.setter
    def shows_overview(self, is_shown: bool) -> None:
        self._store.setValue("overview", int(is_shown))

    @property
    def hides_suggestions(self) -> bool:
        """Whether what is only suggested is left out of the text."""
        return bool(self._number("hides_suggestions", 0, 0, 1))

    @hides_suggestions.setter
    def hides_suggestions(self, is_hidden: bool) -> None:
        self._store.setValue("hides_suggestions", int(is_hidden))

    def hidden_labels(self, scheme: str) -> list[str] | None:
        """The labels of a scheme that she hid; None where she chose nothing."""
        found = self._json(f"hidden_labels/{scheme}")
        return [str(label) for label in found] if isinstance(found, list) else None

    def keep_hidden_labels(self, scheme: str, labels: Iterable[str] | None) -> None:
        """Remember the labels that are hidden; None: as the scheme has it."""
        if labels is None:
            self._store.remove(f"hidden_labels/{scheme}")
        else:
            self._store.setValue(f"hidden_labels/{scheme}", json.dumps(list(labels)))

    # Projects and articles

    @property
    def last_project(self) -> Path | None:
        """The project that was open last, where it is still there."""
        path = Path(self._text("project"))
        return path if path.is_file() else None

    @last_project.setter
    def last_project(self, path: Path) -> None:
        self._store.setValue("project", str(path.absolute()))

    def last_article(self, project: Path) -> str:
        """The article that was open last in this project; empty where none was."""
        return self._text(f"article/{_key(project)}")

    def keep_last_article(self, project: Path, article: str) -> None:
        """Remember the article that is open."""
        self._store.setValue(f"article/{_key(project)}", article)

    def standings(self, project: Path) -> dict[str, str]:
        """Where she stood in each article of a project, by its id, the last seen last."""
        found = self._json(f"standing/{_key(project)}")
        return {str(article): str(standing) for article, standing in found.items()} if isinstance(found, dict) else {}

    def keep_standings(self, project: Path, standings: Mapping[str, str]) -> None:
        """Remember where she stood."""
        self._store.setValue(f"standing/{_key(project)}", json.dumps(dict(standings)))

    def export_choices(self, project: Path) -> dict[str, Any]:
        """What she chose for the last exports of a project."""
        found = self._json(f"export/{_key(project)}")
        return found if isinstance(found, dict) else {}

    def keep_export_choices(self, project: Path, choices: Mapping[str, Any]) -> None:
        """Remember what she chose for an export."""
        self._store.setValue(f"export/{_key(project)}", json.dumps(dict(choices)))

    def told_place(self, project: Path) -> str:
        """Of which place of this project she was warned; empty where of none."""
        return self._text(f"place/{_key(project)}")

    def keep_told_place(self, project: Path, place: str) -> None:
        """Remember that she was warned of it."""
        self._store.setValue(f"place/{_key(project)}", place)

    # Keys and actions

    @property
    def recent_actions(self) -> list[str]:
        """The actions that were chosen in the palette, the latest first."""
        return self._text("recent_actions").split()

    @recent_actions.setter
    def recent_actions(self, actions: list[str]) -> None:
        self._store.setValue("recent_actions", " ".join(actions))

    def keys_of(self, action: str) -> tuple[str, ...] | None:
        """The keys that she chose for an action, in Qt's portable form; None where she chose none."""
        keys = self._json(f"keys/{action}")
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

    def _number(self, key: str, usual: int, least: int, most: int) -> int:
        text = self._text(key)
        return min(max(int(text), least), most) if text.isdecimal() else usual

    def _json(self, key: str) -> Any:
        try:
            return json.loads(self._text(key) or "null")
        except ValueError:
            return None


def _key(project: Path) -> str:
    """A project's path as a key of the store, in which a slash parts groups."""
    return project.absolute().as_posix().replace("/", "|")
