"""One table of actions: no clash of keys, a handler and a text for each, in every language."""

import pytest
from PySide6.QtGui import QKeySequence

from yanguan.desktop.actions import ACTIONS, MENUS, TOOL_BAR
from yanguan.desktop.shortcut_sheet import CANVAS_KEYS, sheet
from yanguan.desktop.window import MainWindow
from yanguan.resources import default_scheme
from yanguan.words import LANGUAGES, Language, words


def test_no_two_actions_or_labels_share_a_key() -> None:
    keys = [QKeySequence(key).toString() for action in ACTIONS for key in action.keys]
    keys += [kind.key for kind in default_scheme().labels.values() if kind.key]
    assert sorted(keys) == sorted(set(keys))


def test_every_key_is_one_that_qt_understands() -> None:
    for action in ACTIONS:
        for key in action.keys:
            assert not QKeySequence(key).isEmpty(), action.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_and_menu_has_a_text(language: Language) -> None:
    text = words(language)
    for key in [f"action-{action.id}" for action in ACTIONS] + [f"menu-{menu}" for menu in MENUS]:
        assert text(key) != key


def test_chinese_texts_are_not_the_english_ones() -> None:
    names = [action.id for action in ACTIONS if not action.id.startswith("language_")]
    for language in ("zh-Hant", "zh-Hans"):
        assert not [name for name in names if words(language)(f"action-{name}") == words("en")(f"action-{name}")]


def test_every_action_has_a_handler_and_stands_in_its_menu(window: MainWindow) -> None:
    for action in ACTIONS:
        made = window.menus.actions[action.id]
        assert made in window.menus._menus[action.menu].actions()
        assert [key.toString() for key in made.shortcuts()] == [QKeySequence(key).toString() for key in action.keys]


def test_the_tool_bar_shows_actions_of_the_table() -> None:
    assert set(TOOL_BAR) <= {action.id for action in ACTIONS}


def test_what_needs_something_is_disabled_without_it(window: MainWindow) -> None:
    window.view.clear_selection()
    assert not window.menus.actions["copy"].isEnabled()
    assert not window.menus.actions["undo"].isEnabled()
    window.view.select([(0, 3)])
    assert window.menus.actions["copy"].isEnabled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_names_every_key_of_the_table_and_of_the_scheme(language: Language) -> None:
    text, scheme = words(language), default_scheme()
    page = sheet(text, scheme)
    for action in ACTIONS:
        if action.keys:
            assert text(f"action-{action.id}").replace("&", "&amp;") in page
    for kind in scheme.labels.values():
        if kind.key and not kind.hidden:
            assert text.pick(kind.names) in page
    for name in CANVAS_KEYS:
        assert text(f"canvas-{name}") in page
        assert text(f"canvas-{name}") != f"canvas-{name}"


def test_the_sheet_opens_and_goes(window: MainWindow) -> None:
    window.menus.actions["show_shortcuts"].trigger()
    sheets = [each for each in window.children() if type(each).__name__ == "ShortcutSheet"]
    assert len(sheets) == 1
    sheets[0].close()  # type: ignore[attr-defined]
