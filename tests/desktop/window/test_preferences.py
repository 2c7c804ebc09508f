"""The settings, by keyboard and click in the real window: what is set holds at once and after a restart."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from yanguan.desktop import pictures
from yanguan.desktop.app import Desk, make_application
from yanguan.desktop.parallel.typeface import PaneFont
from yanguan.desktop.preferences.dialog import Preferences
from yanguan.desktop.preferences.keys_page import KeysPage
from yanguan.desktop.settings import Settings
from yanguan.desktop.window import MainWindow
from yanguan.editing.session import Session
from yanguan.words import LANGUAGES, Language, words

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow) -> Preferences:
    window.view.setFocus()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    assert window.hands.sheets.preferences is not None
    QTest.qWaitForWindowActive(window.hands.sheets.preferences)
    return window.hands.sheets.preferences


def give(
    page: KeysPage, action: str, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press Enter on an action's line, then the key."""
    page.list.setFocus()
    page.list.mark(action)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.field.isVisible()
    QTest.keyClick(page.field, key, modifier)


def test_it_opens_once_beside_the_window_and_blocks_nothing(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window)
    assert not dialog.isModal()
    window.menus.actions["show_settings"].trigger()
    assert window.hands.sheets.preferences is dialog
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.hands.sheets.preferences is None


def test_a_pressed_key_holds_at_once_everywhere(window: MainWindow) -> None:
    page = opened(window).keys
    give(page, "zoom_in", Qt.Key.Key_F15)
    assert not page.field.isVisible()
    assert window.keymap.keys("zoom_in") == ("F15",)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_F15)
    assert window.view.zoom() == 110
    assert page.list._items["zoom_in"].text(1) == "F15"
    assert page.list._items["zoom_in"].font(1).bold()


def test_the_key_of_another_is_refused_by_name_and_one_may_press_another(window: MainWindow) -> None:
    page = opened(window).keys
    give(page, "label_quote", Qt.Key.Key_Z, CONTROL)
    assert "“Undo”" in page.message.text()
    assert window.keymap.keys("label_quote") == ("Q",)
    QTest.keyClick(page.field, Qt.Key.Key_S)
    assert "“Speaker”" in page.message.text()
    QTest.keyClick(page.field, Qt.Key.Key_F14)
    assert window.keymap.keys("label_quote") == ("F14",)
    assert page.message.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Left])
def test_a_key_that_writes_is_refused_to_what_works_everywhere(window: MainWindow, key: Qt.Key) -> None:
    page = opened(window).keys
    give(page, "about", key)
    assert window.keymap.keys("about") == ()
    assert page.message.text() != ""
    QTest.keyClick(page.field, Qt.Key.Key_U, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.keymap.keys("about") == ("Ctrl+Shift+U",)


def test_escape_and_a_modifier_alone_change_nothing(window: MainWindow) -> None:
    page = opened(window).keys
    give(page, "link", Qt.Key.Key_Shift)
    assert page.field.isVisible()
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert not page.field.isVisible()
    assert window.keymap.keys("link") == ("L",)


def test_add_clear_reset_and_reset_all(window: MainWindow) -> None:
    page = opened(window).keys
    page.list.mark("link")
    page.buttons["add"].click()
    QTest.keyClick(page.field, Qt.Key.Key_F16)
    assert window.keymap.keys("link") == ("L", "F16")
    page.buttons["clear"].click()
    assert window.keymap.keys("link") == ()
    give(page, "label_cue", Qt.Key.Key_L)
    page.list.mark("link")
    page.buttons["reset"].click()
    assert window.keymap.keys("link") == (), "L is the cue's now"
    assert "“Cue”" in page.message.text()
    page.buttons["reset-all"].click()
    assert window.keymap.keys("link") == ("L",)
    assert window.keymap.keys("label_cue") == ("C",)


def test_the_search_finds_by_name_in_any_language_and_by_key(window: MainWindow) -> None:
    page = opened(window).keys
    for query, wanted in [("说话人", "label_speaker"), ("larger", "zoom_in"), ("ctrl+i", "import_files")]:
        page.search.setText(query)
        shown = [name for name, item in page.list._items.items() if not item.isHidden()]
        assert wanted in shown
        assert len(shown) < 6
        assert page.list.chosen in shown
    page.search.clear()
    assert not any(item.isHidden() for item in page.list._items.values())


def test_fonts_and_sizes_of_each_pane_reach_the_canvas(window: MainWindow) -> None:
    page = opened(window).text
    page.sizes["hans"].setValue(25)
    page.spacing.setValue(140)
    page.scale.setValue(15)
    family = page.families["hant"].itemText(1)
    page.families["hant"].setCurrentIndex(1)
    page.families["hant"].activated.emit(1)
    face = window.view.typeface
    assert (face.panes["hant"], face.panes["hans"]) == (PaneFont(family), PaneFont("", 25))
    assert face.font("hant", "paragraph").families()[0] == family
    assert face.font("hans", "paragraph").pixelSize() == round(25 * 1.5)
    assert (face.spacing, window.view.zoom()) == (140, 150)
    window.menus.actions["zoom_in"].trigger()
    assert page.scale.value() == 16
    page.reset.click()
    assert (window.view.typeface.panes["hant"], window.view.typeface.spacing, window.view.zoom()) == (
        PaneFont(),
        100,
        100,
    )
    assert page.sizes["hans"].value() == 17


def test_another_theme_and_language_hold_at_once_and_the_page_stays_open(session: Session, tmp_path: Path) -> None:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = "en"
    desk = Desk(make_application(), settings)
    assert desk._build(session).hands is not None
    for action, title in [("theme_dark", "Settings"), ("language_zh_hans", "设置"), ("language_en", "Settings")]:
        assert desk.window is not None
        desk.window.menus.actions["show_settings"].trigger()
        dialog = desk.window.hands.sheets.preferences
        assert dialog is not None
        dialog.pages.setCurrentIndex(2)
        dialog.appearance.buttons[action].click()
        pictures.settle()
        dialog = desk.window.hands.sheets.preferences
        assert dialog is not None
        assert (dialog.windowTitle(), dialog.pages.currentIndex()) == (title, 2)
        assert dialog.appearance.buttons[action].isChecked()
        assert desk.window.theme.name == "dark"
    desk._drop(desk.window)


def test_a_theme_that_is_chosen_while_something_runs_comes_when_it_has_ended(session: Session, tmp_path: Path) -> None:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.theme_name = "light"
    desk = Desk(make_application(), settings)
    window = desk._build(session)
    window.hands.intake.check()
    window.menus.actions["theme_dark"].trigger()
    pictures.settle()
    while window.hands.intake.is_busy:
        pictures.settle()
    pictures.settle()
    assert desk.window is not None
    assert desk.window.theme.name == "dark"
    desk._drop(desk.window)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stands_in_every_language(session: Session, language: Language) -> None:
    with pictures.shown(session, language=language) as window:
        window.menus.actions["show_settings"].trigger()
        dialog = window.hands.sheets.preferences
        assert dialog is not None
        assert dialog.windowTitle() == words(language)("settings")
        for page in range(dialog.pages.count()):
            dialog.pages.setCurrentIndex(page)
            pictures.settle()
            assert not dialog.grab().isNull()
