"""Selecting at the window: keys from the table, handles that write, the toggle, the dictionary on its worker."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from yanguan.desktop.moves import MOVES, SELECTING
from yanguan.desktop.parallel import wordcut
from yanguan.desktop.parallel.handles import grips
from yanguan.desktop.settings import Settings
from yanguan.desktop.window import MainWindow
from yanguan.domain.article import Script
from yanguan.words import words

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def text(window: MainWindow) -> str:
    assert window.bench.article is not None
    return window.bench.article.source.text


def selected(window: MainWindow) -> list[str]:
    selection = window.view.selection()
    return [text(window)[start:end] for start, end in selection.fragments] if selection else []


def select_first_span(window: MainWindow, label: str) -> str:
    assert window.bench.labels is not None
    span = min((each for each in window.bench.labels.spans.values() if each.label == label), key=lambda each: each.id)
    window.view.scroll_to(span.start)
    window.view.select_span(span.id)
    return span.id


def drag_handle(window: MainWindow, pane: Script, by: int, modifiers: Qt.KeyboardModifier = ALT) -> None:
    """Drag the end of the selected span by so many code points."""
    view = window.view
    assert view.sheet is not None
    grip = next(
        each
        for each in grips(view.sheet, view.top, view.viewport().height())
        if each.handle.script == pane and each.handle.is_end
    )
    place = view.place_rect(pane, grip.handle.position + by, trails=True)
    end = QPoint(place.left() + 1, place.center().y())
    QTest.mousePress(view.viewport(), LEFT, modifiers, grip.knob.center().toPoint())
    QTest.mouseMove(view.viewport(), end + QPoint(0, 1))
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, modifiers, end)


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_a_handle_writes_the_new_border_and_undo_takes_it_back(window: MainWindow, pane: Script) -> None:
    identifier = select_first_span(window, "person")
    assert window.bench.labels is not None
    before = window.bench.labels.spans[identifier].fragments
    drag_handle(window, pane, -1)
    stored = window.session.reader.labels(window.bench.labels.article)
    assert stored.spans[identifier].fragments == ((before[0][0], before[0][1] - 1),)
    assert window.view.selected_span() == identifier
    window.hands.undo()
    stored = window.session.reader.labels(window.bench.labels.article)
    assert stored.spans[identifier].fragments == before


def test_a_handle_where_nothing_would_be_left_is_told(window: MainWindow) -> None:
    select_first_span(window, "person")
    drag_handle(window, "hant", -4)
    assert words("en")("canvas-reshape-empty") in window.notices.text


def test_a_quote_is_selected_and_labelled_by_keys_alone(window: MainWindow) -> None:
    start = text(window).index("「")
    window.view.setFocus()
    window.view.place_caret(start)
    QTest.keyClick(window.view, KEY.Key_I)
    (quoted,) = selected(window)
    assert "「" + quoted + "」" in text(window)
    QTest.keyClick(window.view, KEY.Key_I, SHIFT)
    assert selected(window) == ["「" + quoted + "」"]


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_copy_gives_every_fragment_in_the_text_of_the_pane(window: MainWindow, pane: Script) -> None:
    window.view.setFocus()
    window.view.place_caret(0)
    if window.view.active_script() != pane:
        QTest.keyClick(window.view, KEY.Key_F6)
    QTest.keyClick(window.view, KEY.Key_Right, SHIFT)
    QTest.keyClick(window.view, KEY.Key_F)
    QTest.keyClick(window.view, KEY.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.view, KEY.Key_Left, SHIFT)
    QTest.keyClick(window.view, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert window.bench.article is not None
    line = window.bench.article.text(pane).text.split("\n")[0]
    assert QGuiApplication.clipboard().text() == f"{line[0]}\n{line[-1]}"


def test_single_keys_work_with_an_input_method(window: MainWindow) -> None:
    assert not window.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not window.view.viewport().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    letters = [row.id for row in SELECTING for key in row.keys if len(key) == 1]
    assert {"select_quoted", "keep_fragment"} <= set(letters)


def test_a_chosen_key_moves_the_caret_and_the_old_one_does_not(window: MainWindow) -> None:
    window.view.setFocus()
    window.view.place_caret(0)
    window.keymap.assign("move_right", ("Ctrl+U",))
    QTest.keyClick(window.view, KEY.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert window.view.caret() == 1
    QTest.keyClick(window.view, KEY.Key_Right)
    assert window.view.caret() == 1


def test_moves_work_while_the_text_has_the_keyboard_only(window: MainWindow) -> None:
    window.view.place_caret(3)
    window.articles.search.setFocus()
    window.articles.search.setText("ab")
    QTest.keyClick(window.articles.search, KEY.Key_Left)
    QTest.keyClick(window.articles.search, KEY.Key_Home)
    assert window.view.caret() == 3
    assert window.articles.search.cursorPosition() == 0


def test_snapping_is_switched_off_and_remembered(window: MainWindow) -> None:
    action, seen = window.menus.actions["snap_to_words"], []
    for _ in range(2):
        seen.append((action.isChecked(), window.view.snaps_to_words, window.appearance._settings.snaps_to_words))
        action.trigger()
    assert seen == [(True,) * 3, (False,) * 3]


def test_the_setting_of_snapping_is_kept(tmp_path: object) -> None:
    store = QSettings(f"{tmp_path}/settings.ini", QSettings.Format.IniFormat)
    settings = Settings(store)
    assert settings.snaps_to_words
    settings.snaps_to_words = False
    assert not Settings(store).snaps_to_words
    settings.snaps_to_words = True
    assert Settings(store).snaps_to_words


def test_the_dictionary_is_loaded_on_a_worker(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wordcut, "_loaded", [])
    qtbot.waitUntil(wordcut.is_warm, timeout=20_000)
    window.hands.word_loading.stop()


def test_every_move_has_its_twin_with_shift() -> None:
    keys = {row.id: QKeySequence(row.keys[0]).toString() for row in MOVES if row.id.startswith(("move_", "extend_"))}
    for name, key in keys.items():
        if name.startswith("move_"):
            *held, last = key.split("+")
            twin = QKeySequence("+".join((*held, "Shift", last))).toString()
            assert keys[name.replace("move_", "extend_")] == twin
