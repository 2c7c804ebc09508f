"""The canvas without a mouse."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.parallel.hand import Hand, MakeArticle, MakePair, Show, SpanMaker
from yanguan.desktop.parallel import ParallelView

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def test_arrows_step_over_whole_characters_and_line_breaks(article: MakeArticle, show: Show) -> None:
    hand = show(article("說👨🏻‍🚒", "王"))
    visited = []
    for _ in range(5):
        visited.append(hand.view.caret())
        hand.key(KEY.Key_Right)
    assert visited == [0, 1, 5, 6, 7]
    hand.key(KEY.Key_Left, times=3)
    assert hand.view.caret() == 1


def test_shift_selects_by_character(article: MakeArticle, show: Show) -> None:
    hand = show(article("臨江市委說"))
    hand.key(KEY.Key_Right)
    hand.key(KEY.Key_Right, SHIFT, times=3)
    assert hand.fragments == ((1, 4),)
    assert hand.mirrored() == "江市委"
    hand.key(KEY.Key_Left, SHIFT)
    assert hand.fragments == ((1, 3),)


def test_control_goes_by_words(article: MakeArticle, show: Show) -> None:
    hand = show(article("經濟發展很快", "完"))
    hand.key(KEY.Key_Right, CONTROL | SHIFT, times=2)
    assert hand.fragments == ((0, 4),)
    hand.key(KEY.Key_Left, CONTROL)
    assert hand.view.caret() == 2
    hand.key(KEY.Key_End)
    hand.key(KEY.Key_Right, CONTROL)
    assert hand.view.caret() == 7
    hand.key(KEY.Key_Left, CONTROL)
    assert hand.view.caret() == 6


def test_up_and_down_keep_the_column_across_wrapped_lines(article: MakeArticle, show: Show) -> None:
    hand = show(article("字" * 60, "短", "字" * 60))
    hand.key(KEY.Key_Right, times=5)
    visited = [hand.view.caret()]
    for _ in range(4):
        hand.key(KEY.Key_Down)
        visited.append(hand.view.caret())
    assert visited[0] == 5
    assert 62 in visited  # the end of the short line
    hand.key(KEY.Key_Up, times=4)
    assert hand.view.caret() == 5


def test_home_and_end_go_to_the_ends_of_the_visual_line(article: MakeArticle, show: Show) -> None:
    hand = show(article("字" * 60))
    hand.key(KEY.Key_End)
    end = hand.view.caret()
    assert 10 < end < 60
    assert hand.view.caret_rect().top() == hand.view.place_rect("hant", 0, trails=False).top()
    hand.key(KEY.Key_Home)
    assert hand.view.caret() == 0
    hand.key(KEY.Key_End, SHIFT)
    assert hand.fragments == ((0, end),)


def test_control_home_and_end_go_to_the_ends_of_the_article(article: MakeArticle, show: Show) -> None:
    hand = show(article(*["一段文字"] * 100))
    hand.key(KEY.Key_End, CONTROL)
    assert hand.view.caret() == 100 * 5 - 1
    assert hand.view.viewport().rect().contains(hand.view.caret_rect())
    hand.key(KEY.Key_Home, CONTROL)
    assert hand.view.caret() == 0
    assert hand.view.viewport().rect().contains(hand.view.caret_rect())


def test_page_keys_move_the_caret_by_a_view_and_back(article: MakeArticle, show: Show) -> None:
    hand = show(article(*["一段文字"] * 100))
    hand.key(KEY.Key_PageDown)
    first = hand.view.caret()
    assert first > 20
    assert hand.view.viewport().rect().intersects(hand.view.caret_rect())
    hand.key(KEY.Key_PageDown)
    assert hand.view.caret() > first + 20
    hand.key(KEY.Key_PageUp, times=3)
    assert hand.view.caret() < 20


@pytest.mark.parametrize(("key", "modifiers"), [(KEY.Key_F6, NONE), (KEY.Key_Tab, NONE), (KEY.Key_Tab, CONTROL)])
def test_the_pane_is_changed_by_key_and_the_place_kept(
    article: MakeArticle, show: Show, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    hand = show(article("臨江市委說"))
    hand.key(KEY.Key_Right, SHIFT, times=2)
    hand.key(key, modifiers)
    assert hand.view.active_script() == "hans"
    assert hand.fragments == ((0, 2),)
    hand.key(KEY.Key_Right, SHIFT)
    assert hand.view.selected_text("hans") == "临江市"


def test_tab_leaves_the_canvas_from_the_right_pane(article: MakeArticle, show: Show, qtbot: QtBot) -> None:
    hand = show(article("臨江"))
    hand.view.switch_pane()
    assert not hand.view.focusNextPrevChild(True)
    assert hand.view.focusNextPrevChild(False)
    assert hand.view.active_script() == "hant"


def test_escape_selects_nothing(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    mark = span("person", (0, 2))
    hand = show(article("臨江市委說"), mark)
    hand.view.select_span(mark.id)
    hand.key(KEY.Key_Right, SHIFT, times=2)
    hand.key(KEY.Key_Escape)
    assert hand.fragments == ()
    assert hand.view.selected_span() is None
    assert hand.view.caret() == 2


def test_label_keys_are_left_to_the_window(article: MakeArticle, show: Show) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    hand = show(article("臨江"))
    event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Q, NONE, "q")
    hand.view.keyPressEvent(event)
    assert not event.isAccepted()
    assert not hand.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_caret_passes_over_folded_items(article: MakeArticle, show: Show) -> None:
    hand = show(article("前", ("related_heading", "焦點"), ("related", "說"), "後"))
    hand.key(KEY.Key_Right, times=2)
    assert hand.view.caret() == 7
    hand.key(KEY.Key_Left)
    assert hand.view.caret() == 1
    hand.key(KEY.Key_Down)
    assert hand.view.caret() == 8


def test_the_caret_stays_before_items_folded_at_the_end(article: MakeArticle, show: Show) -> None:
    hand = show(article("前", ("related_heading", "焦點"), ("related", "說")))
    hand.key(KEY.Key_Right, times=3)
    assert hand.view.caret() == 1
    hand.key(KEY.Key_End, CONTROL)
    assert hand.view.caret() == 1


def test_keys_do_nothing_without_an_article(view: ParallelView, hand: Hand) -> None:
    hand.key(KEY.Key_Right)
    assert view.caret() == 0
    assert view.selection() is None


def test_up_and_down_stay_where_there_is_no_further_line(article: MakeArticle, show: Show) -> None:
    hand = show(article("一二三四", "五六七八"))
    hand.key(KEY.Key_Right, times=2)
    hand.key(KEY.Key_Up)
    assert hand.view.caret() == 2
    hand.key(KEY.Key_Down)
    assert hand.view.caret() == 7
    hand.key(KEY.Key_Down, times=3)
    assert hand.view.caret() == 7


def test_an_arrow_lets_a_selection_go(article: MakeArticle, show: Show) -> None:
    hand = show(article("臨江市委說"))
    hand.key(KEY.Key_Right, SHIFT, times=3)
    hand.key(KEY.Key_Right)
    assert hand.fragments == ()
    assert hand.view.caret() == 4


def test_a_refusal_is_said_once_while_the_selection_grows(pair: MakePair, show: Show) -> None:
    hand = show(pair("甲乙", "甲多多多乙", (1, 1, 1, 4)))
    hand.key(KEY.Key_F6)
    hand.key(KEY.Key_Right)
    hand.key(KEY.Key_Right, SHIFT, times=3)
    assert hand.refused == ["canvas-selection-absent"]
    hand.key(KEY.Key_Right, SHIFT)
    assert hand.fragments == ((1, 2),)
    hand.key(KEY.Key_Left, SHIFT)
    assert len(hand.refused) == 2


def test_the_view_follows_the_caret(article: MakeArticle, show: Show) -> None:
    hand = show(article(*["一段文字"] * 60))
    hand.key(KEY.Key_Down, times=40)
    assert hand.view.caret() == 200
    assert hand.view.viewport().rect().contains(hand.view.caret_rect())
    hand.key(KEY.Key_Up, times=40)
    assert hand.view.caret() == 0
    assert hand.view.viewport().rect().contains(hand.view.caret_rect())


def test_the_caret_is_in_a_pane_that_is_shown_whatever_is_opened_or_selected(
    article: MakeArticle, pair: MakePair, show: Show
) -> None:
    hand = show(article("临江市委说", source="hans"))
    hand.view.show_panes("hant")
    assert hand.view.active_script() == "hant"
    hand.view.show_article(article("臨江市委說", "街坊說好"), None)
    hand.view.show_panes("hans")
    hand.view.show_article(article("臨江市委說", "街坊說好"), None)
    assert hand.view.active_script() == "hans"
    hand.key(KEY.Key_Right, SHIFT, times=2)
    assert hand.fragments == ((0, 2),)
    hand.view.show_article(pair("街坊說好吃", "街坊说好", (4, 5, 4, 4)), None)
    hand.view.select([(4, 5)])
    assert hand.view.active_script() == "hans"
    hand.key(KEY.Key_Left, SHIFT)
    assert hand.view.viewport().rect().intersects(hand.view.caret_rect())
