"""The menu at the text says what can be done about what is there; doubts and differences by key."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.window.test_converting import counterpart, look, session, wait, window  # noqa: F401 - fixtures
from yanguan.desktop import pictures
from yanguan.desktop.conversion.doubts import in_source
from yanguan.desktop.window import MainWindow
from yanguan.resources import default_scheme


@contextmanager
def menu_at(window: MainWindow, position: int | None = None) -> Iterator[QMenu]:  # noqa: F811
    """The menu that a right click at a position of the source opens; at the caret by its key where none is given."""
    if position is None:
        reason, point = QContextMenuEvent.Reason.Keyboard, QPoint()
    else:
        assert window.bench.article is not None
        rect = window.view.place_rect(window.bench.article.source_script, position, trails=False)
        reason, point = QContextMenuEvent.Reason.Mouse, rect.center() + QPoint(3, 0)
    at = window.view.viewport().mapToGlobal(point)
    QApplication.sendEvent(window.view.viewport(), QContextMenuEvent(reason, point, at))
    menu = [each for each in window.view.findChildren(QMenu) if each.parent() is window.view][-1]
    yield menu
    menu.close()
    pictures.settle()
    window.activateWindow()


def rows(menu: QMenu) -> list[str]:
    return [action.objectName() for action in menu.actions() if action.objectName()]


def test_for_selected_text_labels_come_first(window: MainWindow) -> None:  # noqa: F811
    window.view.select([(8, 11)])
    with menu_at(window, 9) as menu:
        shown = rows(menu)
        visible = [f"label_{name}" for name, kind in default_scheme().labels.items() if not kind.hidden]
        assert shown[: len(visible)] == visible
        assert {"copy", "correct_text"} <= set(shown)
        assert "remove_span" not in shown
        next(action for action in menu.actions() if action.objectName() == "label_speaker").trigger()
    assert window.bench.span is not None
    assert window.bench.span.label == "speaker"


def test_for_a_span_what_is_done_with_it_and_another_label_below(window: MainWindow) -> None:  # noqa: F811
    window.view.select([(0, 3)])
    window.menus.actions["label_person"].trigger()
    window.view.place_caret(0)
    with menu_at(window, 1) as menu:
        assert {"remove_span", "link", "copy"} <= set(rows(menu))
        assert not [name for name in rows(menu) if name.startswith("label_")]
        below = next(action.menu() for action in menu.actions() if isinstance(action.menu(), QMenu))
        assert isinstance(below, QMenu)
        next(action for action in below.actions() if action.objectName() == "label_post").trigger()
    assert window.bench.span is not None
    assert window.bench.span.label == "post"
    window.menus.actions["copy"].trigger()
    assert QApplication.clipboard().text() == "製造業"


def test_where_nothing_is_what_the_article_offers(window: MainWindow) -> None:  # noqa: F811
    window.view.clear_selection()
    with menu_at(window) as menu:
        assert {"show_palette", "done_and_next"} <= set(rows(menu))
        assert "label_quote" not in rows(menu)


def test_every_row_that_is_offered_is_one_of_the_table_and_none_stands_twice(window: MainWindow) -> None:  # noqa: F811
    look(window)
    window.menus.actions["next_doubt"].trigger()
    with menu_at(window) as menu:
        assert sorted(rows(menu)) == sorted(set(rows(menu)))
        made = {action.objectName(): action for action in menu.actions()}
        assert all(made[name] is window.menus.actions[name] for name in rows(menu))


def test_f8_goes_from_doubt_to_doubt_and_says_where_there_is_none(window: MainWindow) -> None:  # noqa: F811
    look(window)
    places = sorted(place for place, _ in window.hands.place_steps._places())
    window.view.setFocus()
    QTest.qWaitForWindowActive(window)
    for place in places:
        QTest.keyClick(window.view, Qt.Key.Key_F8)
        selection = window.view.selection()
        assert selection is not None
        assert selection.fragments == (place,)
    QTest.keyClick(window.view, Qt.Key.Key_F8)
    assert window.notices.text == "No further doubt in this direction."
    QTest.keyClick(window.view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    selection = window.view.selection()
    assert selection is not None
    assert selection.fragments == (places[-2],)


def test_a_doubt_at_the_caret_is_settled_from_the_menu_and_by_key(window: MainWindow) -> None:  # noqa: F811
    look(window)
    assert not window.menus.actions["correct_doubt"].isEnabled()
    window.menus.actions["next_doubt"].trigger()
    with menu_at(window) as menu:
        assert menu.actions()[0].text() == "進位 → 進製"
        assert {"correct_doubt", "correct_doubt_everywhere", "ignore_doubt"} <= set(rows(menu))
    window.view.setFocus()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.view, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert counterpart(window).count("先进制造业") == 1
    window.hands.undo()
    look(window)
    window.view.place_caret(0)
    window.menus.actions["next_doubt"].trigger()
    window.menus.actions["correct_doubt_everywhere"].trigger()
    wait(window)
    assert counterpart(window).count("先进制造业") == 2
    window.hands.undo()


def test_an_ignored_doubt_is_no_more_at_the_caret(window: MainWindow) -> None:  # noqa: F811
    look(window)
    window.menus.actions["next_doubt"].trigger()
    window.menus.actions["ignore_doubt"].trigger()
    assert window.hands.place_steps.doubt is None
    assert not window.menus.actions["ignore_doubt"].isEnabled()


@pytest.mark.parametrize(("action", "number"), [("next_difference", 0), ("previous_difference", 0)])
def test_differences_are_stepped_through_and_shown_in_their_list(
    window: MainWindow,  # noqa: F811
    action: str,
    number: int,
) -> None:
    window.open_article(window.session.reader.listing()[2].id)
    article = window.bench.article
    assert article is not None
    assert article.differences
    if action == "previous_difference":
        window.view.place_caret(len(article.source.text))
    window.menus.actions[action].trigger()
    assert window.hands.place_steps.difference == number
    with menu_at(window) as menu:
        assert "show_difference" in rows(menu)
    window.menus.actions["show_difference"].trigger()
    assert window.inspector.tabs.currentWidget() is window.hands.converting.differences
    assert window.hands.converting.differences.currentRow() == number


def test_what_is_at_the_caret_is_what_a_look_at_all_finds(window: MainWindow) -> None:  # noqa: F811
    look(window)
    steps, seen = window.hands.place_steps, set[object]()
    for row in (0, 2):  # doubts in the one, differences in the other
        if row:
            window.open_article(window.session.reader.listing()[row].id)
        article = window.bench.article
        assert article is not None
        doubts = [(in_source(article, each), each) for each in window.hands.converting.doubts.open]
        for position in range(len(article.source.text) + 1):
            window.view.place_caret(position)
            at_caret = [each for place, each in doubts if place and place[0] <= position <= place[1]]
            numbers = [n for n, each in enumerate(article.differences) if each[0] <= position <= each[1]]
            assert steps.doubt == next(iter(at_caret), None)
            assert steps.difference == next(iter(numbers), None)
            seen |= {("doubt", len(at_caret)), ("difference", len(numbers))}
    assert {("doubt", 0), ("doubt", 1), ("difference", 0), ("difference", 1)} <= seen
