"""One table of actions: no clash of keys, a handler and a text for each, in every language."""

import pytest
from PySide6.QtGui import QKeySequence

from yanguan.desktop.action import MENUS, SECTIONS, Action, label_rows, overlap
from yanguan.desktop.actions import ACTIONS, GESTURES, TOOL_BAR, rows_of_scheme
from yanguan.desktop.keymap import clashes
from yanguan.desktop.shortcut_sheet import ShortcutSheet, sheet
from yanguan.desktop.window import MainWindow
from yanguan.resources import default_scheme
from yanguan.words import LANGUAGES, Language, words

ROWS = (*ACTIONS, *rows_of_scheme(default_scheme()))


def test_no_row_stands_twice() -> None:
    names = [row.id for row in ROWS]
    assert sorted(names) == sorted(set(names))


def test_no_two_rows_want_the_same_key() -> None:
    assert list(clashes(ROWS)) == []


def test_a_clash_is_found_between_overlapping_scopes() -> None:
    rows = [Action("one", "edit", ("Ctrl+B",)), Action("two", "text", ("X", "Ctrl+B"), scope="canvas")]
    assert list(clashes(rows)) == [("one", "two", "Ctrl+B")]
    assert overlap("canvas", "window")
    assert overlap("canvas", "canvas")


def test_every_key_is_one_chord_that_qt_understands_and_no_key_of_the_window_is_a_letter_to_type() -> None:
    for row in ROWS:
        for key in row.keys:
            assert QKeySequence(key).count() == 1, row.id
            assert row.scope == "canvas" or "+" in key or key.startswith("F"), row.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_and_section_has_a_text(language: Language) -> None:
    text = words(language)
    for row in ROWS:
        assert row.text(text) not in ("", f"action-{row.id}")
    for section in SECTIONS:
        assert text(f"menu-{section}") != f"menu-{section}"


def test_chinese_texts_are_not_the_english_ones() -> None:
    rows = [row for row in ROWS if not row.id.startswith("language_")]
    for language in ("zh-Hant", "zh-Hans"):
        assert not [row.id for row in rows if row.text(words(language)) == row.text(words("en"))]


def test_every_row_is_an_action_with_its_keys_and_stands_in_its_menu(window: MainWindow) -> None:
    for row in ROWS:
        made = window.menus.actions[row.id]
        assert [key.toString() for key in made.shortcuts()] == [QKeySequence(key).toString() for key in row.keys]
        menus = [name for name in MENUS if made in window.menus._menus[name].actions()]
        assert menus == ([row.section] if row.in_menu and row.section in MENUS else [])


def test_a_row_without_a_handler_is_refused(window: MainWindow) -> None:
    with pytest.raises(LookupError, match="fly"):
        Action("fly", "edit").handler((window,))


def test_a_row_may_call_a_method_of_another_name_with_an_argument() -> None:
    class Hand:
        def __init__(self) -> None:
            self.done: list[str] = []

        def add_label(self, label: str) -> None:
            self.done.append(label)

    hand = Hand()
    for row in label_rows(default_scheme()):
        row.handler((object(), hand))()
    assert hand.done == [name for name, kind in default_scheme().labels.items() if not kind.hidden]


def test_the_tool_bar_shows_actions_of_the_table() -> None:
    assert set(TOOL_BAR) <= {action.id for action in ACTIONS}


def test_what_needs_something_is_disabled_without_it(window: MainWindow) -> None:
    window.view.clear_selection()
    assert not window.menus.actions["copy"].isEnabled()
    assert not window.menus.actions["undo"].isEnabled()
    window.view.select([(0, 3)])
    assert window.menus.actions["copy"].isEnabled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_names_every_key_of_the_table_and_of_the_scheme(window: MainWindow, language: Language) -> None:
    text = words(language)
    page = sheet(text, window.keymap)
    for row in ROWS:
        if row.keys:
            assert row.text(text).replace("&", "&amp;") in page
    for name in GESTURES:
        assert text(f"canvas-{name}") in page
        assert text(f"canvas-{name}") != f"canvas-{name}"


def test_the_sheet_opens_follows_the_keys_and_goes(window: MainWindow) -> None:
    window.menus.actions["show_shortcuts"].trigger()
    (opened,) = (each for each in window.children() if isinstance(each, ShortcutSheet))
    window.keymap.assign("link", ("F17",))
    assert "F17" in opened._browser.toPlainText()
    opened.close()
