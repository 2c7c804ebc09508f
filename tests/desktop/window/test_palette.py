"""The palette, by keyboard only, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from yanguan.desktop import pictures
from yanguan.desktop.palette.palette import Palette
from yanguan.desktop.window import MainWindow


def opened(window: MainWindow) -> Palette:
    window.view.setFocus()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.hands.sheets.palette is not None
    return window.hands.sheets.palette


def names(palette: Palette) -> list[str]:
    return [line.entry.id for line in palette.lines.lines]


def press(palette: Palette, key: Qt.Key) -> None:
    QTest.keyClick(palette.field, key)
    pictures.settle()


def test_it_offers_every_row_and_gives_the_keyboard_back(window: MainWindow) -> None:
    palette = opened(window)
    assert names(palette) == [row.id for row in window.keymap.rows]
    assert palette.field.hasFocus()
    press(palette, Qt.Key.Key_Escape)
    assert window.hands.sheets.palette is None
    assert window.view.hasFocus()


def test_enter_runs_what_is_marked_and_the_next_time_it_comes_first(window: MainWindow) -> None:
    palette = opened(window)
    QTest.keyClicks(palette.field, "larger")
    assert names(palette)[0] == "zoom_in"
    press(palette, Qt.Key.Key_Return)
    assert window.view.zoom() == 110
    assert names(opened(window))[0] == "zoom_in"


def test_arrows_choose_and_stop_at_the_ends(window: MainWindow) -> None:
    palette = opened(window)
    press(palette, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 0
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() == 9
    for _ in range(40):
        press(palette, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() == len(names(palette)) - 1


def test_what_cannot_be_run_now_is_said_and_stays(window: MainWindow) -> None:
    window.view.clear_selection()
    palette = opened(window)
    QTest.keyClicks(palette.field, "copy text")
    assert palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).endswith("not now")
    press(palette, Qt.Key.Key_Return)
    assert window.hands.sheets.palette is palette


@pytest.mark.parametrize("query", ["移除标", "移除標", "remove lab"])
def test_any_language_in_either_script_finds_a_row(window: MainWindow, query: str) -> None:
    palette = opened(window)
    palette.field.setText(query)
    assert names(palette)[0] == "remove_span"
    assert palette.list.currentIndex().data(Qt.ItemDataRole.DisplayRole) == "Remove label"


def test_labels_of_the_scheme_are_there_and_label(window: MainWindow) -> None:
    window.view.select([(0, 2)])
    count = len(window.bench.labels.spans) if window.bench.labels else 0
    palette = opened(window)
    palette.field.setText("说话人")
    assert palette.lines.lines[0].entry.keys == "S"
    press(palette, Qt.Key.Key_Return)
    assert window.bench.labels is not None
    assert len(window.bench.labels.spans) == count + 1


def test_a_section_finds_all_that_stands_in_it(window: MainWindow) -> None:
    palette = opened(window)
    palette.field.setText("label")
    found = names(palette)
    assert found.index("remove_span") < found.index("label_quote")


def test_a_hash_finds_articles_by_title_in_either_script(window: MainWindow) -> None:
    first, second = window.session.reader.listing()
    palette = opened(window)
    QTest.keyClicks(palette.field, "#")
    assert names(palette) == [first.id, second.id]
    from yanguan.script.convert import convert

    profile = "s2tw" if second.source_script == "hans" else "tw2s"
    palette.field.setText("＃" + convert((second.title or "")[:6], profile).text.text)
    assert names(palette)[0] == second.id
    press(palette, Qt.Key.Key_Return)
    assert window.bench.article is not None
    assert window.bench.article.id == second.id


def test_it_says_where_nothing_fits_and_goes_on_a_click_elsewhere(window: MainWindow) -> None:
    palette = opened(window)
    palette.field.setText("qqqqqq")
    assert names(palette) == []
    assert palette._none.isVisible()
    press(palette, Qt.Key.Key_Return)
    assert window.hands.sheets.palette is palette
    window.articles.search.setFocus()
    assert not palette.isVisible()
    assert window.articles.search.hasFocus()
