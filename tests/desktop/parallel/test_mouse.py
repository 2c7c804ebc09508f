"""What the pointer does, driven by its events; positions are looked at in the source."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.parallel.hand import Hand, MakeArticle, MakePair, Show, SpanMaker
from yanguan.domain.article import Script
from yanguan.words import Words

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("text", ["外長😀😀說王毅", "「𫜰𠮷田」說王毅", "👨🏻‍🚒 說王毅", "葛󠄀飾區長王毅"])
@pytest.mark.parametrize("source", ["hant", "hans"])
@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_a_name_behind_rare_characters_is_selected_at_its_code_points(
    article: MakeArticle, show: Show, text: str, source: Script, pane: Script
) -> None:
    start = text.index("王毅")
    hand = show(article(text, source=source))
    hand.drag(pane, start, start + 2)
    assert hand.fragments == ((start, start + 2),)
    assert hand.view.selected_text("hant") == hand.view.selected_text("hans") == "王毅"
    assert hand.view.active_script() == pane


def test_a_sweep_never_splits_a_sequence(article: MakeArticle, show: Show) -> None:
    hand = show(article("說👨🏻‍🚒王"))
    hand.drag("hant", 1, 5)
    assert hand.fragments == ((1, 5),)
    for position in range(2, 5):
        hand.click("hant", position, dx=1)
        assert hand.view.caret() in (1, 5)


def test_a_sweep_backwards_selects_the_same(article: MakeArticle, show: Show) -> None:
    hand = show(article("臨江市委書記說"))
    hand.drag("hans", 6, 2)
    assert hand.fragments == ((2, 6),)
    assert hand.mirrored() == "市委書記"
    assert hand.view.caret() == 2


def test_a_sweep_over_paragraphs_is_one_fragment(article: MakeArticle, show: Show) -> None:
    hand = show(article("第一段", "第二段"))
    hand.drag("hant", 1, 5, ALT)
    assert hand.fragments == ((1, 5),)
    assert hand.view.selected_text("hans") == "一段\n第"


def test_a_sweep_stays_in_its_pane(article: MakeArticle, show: Show) -> None:
    hand = show(article("第一段文字"))
    other = hand.point("hans", 2)
    hand.drag_points(hand.point("hant", 1), other, ALT)
    assert hand.view.active_script() == "hant"
    assert hand.fragments == ((1, 5),)


def test_a_double_click_takes_a_word_in_either_pane(article: MakeArticle, show: Show) -> None:
    text = "記者說，經濟發展很快。"
    hand = show(article(text))
    for pane in ("hant", "hans"):
        hand.double_click(pane, 4)
        assert hand.fragments == ((4, 6),)


def test_a_sweep_after_a_double_click_goes_by_words(article: MakeArticle, show: Show) -> None:
    hand = show(article("記者說，經濟發展很快。"))
    place = hand.point("hant", 4, 6)
    QTest.mouseDClick(hand.view.viewport(), LEFT, pos=place)
    QTest.mousePress(hand.view.viewport(), LEFT, pos=hand.point("hant", 0, 3))
    QTest.mouseRelease(hand.view.viewport(), LEFT, pos=hand.point("hant", 0, 3))
    viewport = hand.view.viewport()
    hand.view.mouse.double_click(_event(hand, place, viewport))
    hand.move(hand.point("hant", 6, 6), LEFT)
    QTest.mouseRelease(viewport, LEFT, pos=hand.point("hant", 6, 6))
    assert hand.fragments == ((4, 8),)


def _event(hand: Hand, place: QPoint, viewport: QWidget) -> QMouseEvent:
    kind = QEvent.Type.MouseButtonDblClick
    return QMouseEvent(
        kind, QPointF(place), QPointF(viewport.mapToGlobal(place)), LEFT, LEFT, Qt.KeyboardModifier.NoModifier
    )


def test_a_triple_click_takes_a_clause(article: MakeArticle, show: Show) -> None:
    hand = show(article("記者說，經濟發展很快，他說。"))
    hand.double_click("hant", 5)
    QTest.mousePress(hand.view.viewport(), LEFT, pos=hand.point("hant", 5, 6))
    QTest.mouseRelease(hand.view.viewport(), LEFT, pos=hand.point("hant", 5, 6))
    assert hand.fragments == ((4, 10),)


def test_shift_and_a_click_extend(article: MakeArticle, show: Show) -> None:
    hand = show(article("臨江市委書記說"))
    hand.click("hant", 1)
    hand.click("hant", 5, SHIFT)
    assert hand.fragments == ((1, 5),)
    hand.click("hant", 0, SHIFT)
    assert hand.fragments == ((0, 1),)


def test_control_and_a_sweep_add_a_fragment(article: MakeArticle, show: Show) -> None:
    hand = show(article("據新華社報道，他說"))
    hand.drag("hans", 0, 1)
    hand.drag("hans", 4, 6, CONTROL)
    assert hand.fragments == ((0, 1), (4, 6))
    assert hand.view.selected_text("hant") == "據\n報道"
    assert hand.view.selected_text("hans") == "据\n报道"


def test_a_click_in_the_margin_takes_the_sentence_and_a_double_click_the_line(article: MakeArticle, show: Show) -> None:
    hand = show(article("第一句。第二句。", "別段。"))
    rect = hand.view.place_rect("hans", 0, trails=False)
    margin = QPoint(hand.view.columns.pane("hans")[0] + 8, rect.center().y())
    QTest.mouseClick(hand.view.viewport(), LEFT, pos=margin)
    assert hand.fragments == ((0, 4),)
    QTest.mouseDClick(hand.view.viewport(), LEFT, pos=margin)
    assert hand.fragments == ((0, 8),)


def test_what_only_the_counterpart_has_is_refused_with_a_message(pair: MakePair, show: Show, english: Words) -> None:
    hand = show(pair("甲乙", "甲多乙", (1, 1, 1, 2)))
    hand.drag("hans", 1, 2)
    assert hand.fragments == ()
    assert hand.refused == ["canvas-selection-absent"]
    assert english(hand.refused[0]) != hand.refused[0]


def test_a_click_picks_the_innermost_mark_and_a_further_click_the_next(
    article: MakeArticle, show: Show, span: SpanMaker
) -> None:
    outer, inner = span("post", (0, 6)), span("organization", (0, 4))
    hand = show(article("臨江市委書記說"), outer, inner)
    hand.click("hans", 1, dx=6)
    assert hand.clicked == [inner.id]
    assert hand.view.selected_span() == inner.id
    QTest.qWait(450)  # else it is a double click
    hand.click("hans", 1, dx=6)
    assert hand.clicked == [inner.id, outer.id]
    hand.click("hant", 6, dx=6)
    assert hand.view.selected_span() is None


def test_a_click_on_a_lane_picks_its_own_mark(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    outer, inner = span("post", (0, 6)), span("organization", (0, 4))
    hand = show(article("臨江市委書記說"), outer, inner)
    metrics = hand.view.typeface.metrics("hant", "paragraph")
    point = hand.point("hant", 1, 6)
    top = hand.view.place_rect("hant", 1, trails=False).top() - metrics.text_top
    QTest.mouseClick(hand.view.viewport(), LEFT, pos=QPoint(point.x(), top + metrics.lane_top + 1))
    assert hand.clicked == [outer.id]


def test_the_pointer_marks_the_character_and_the_one_across(pair: MakePair, show: Show) -> None:
    hand = show(pair("用戶說", "使用者说", (0, 2, 0, 3)))
    hand.move(hand.point("hant", 1, 5))
    assert hand.sheet.hovered() == [("hant", (1, 2)), ("hans", (0, 3))]
    hand.move(QPoint(hand.point("hant", 1).x(), 500))
    assert hand.sheet.hovered() == []
    hand.move(hand.point("hant", 1, 5))
    QApplication.sendEvent(hand.view.viewport(), QEvent(QEvent.Type.Leave))
    assert hand.sheet.hovered() == []


def test_a_click_on_the_bar_unfolds_and_folds_the_related_items(article: MakeArticle, show: Show) -> None:
    made = article("正文", ("related_heading", "相關焦點"), ("related_title", "一"), ("related", "說"))
    hand = show(made)
    page = hand.sheet.page
    bar = hand.sheet.rows.tails[0].bar
    folded = page.heights.total
    point = QPoint(60, page.heights.top(bar) + 10)
    QTest.mouseClick(hand.view.viewport(), LEFT, pos=point)
    unfolded = page.heights.total
    assert unfolded > folded
    hand.drag("hans", 3, 5)
    assert hand.fragments == ((3, 5),)
    QTest.mouseClick(hand.view.viewport(), LEFT, pos=point)
    assert page.heights.total == folded


def test_the_divider_is_dragged_and_put_back(article: MakeArticle, show: Show) -> None:
    hand = show(article("正文說話" * 40))
    middle = hand.view.columns.divider
    assert middle is not None
    hand.drag_points(QPoint(middle, 50), QPoint(middle - 120, 50))
    assert hand.view.columns.divider == middle - 120
    QTest.mouseDClick(hand.view.viewport(), LEFT, pos=QPoint(middle - 120, 50))
    assert hand.view.columns.divider == middle
    assert hand.fragments == ()


def test_the_right_button_asks_for_a_menu_on_the_mark_under_it(
    article: MakeArticle, show: Show, span: SpanMaker, qtbot: QtBot
) -> None:
    mark = span("person", (0, 3))
    hand = show(article("方景行說"), mark)
    place = hand.point("hant", 1, 5)
    with qtbot.waitSignal(hand.view.context_menu_wanted) as wanted:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, hand.view.viewport().mapToGlobal(place))
        QApplication.sendEvent(hand.view.viewport(), event)
    assert wanted.args == [hand.view.viewport().mapToGlobal(place)]
    assert hand.view.selected_span() == mark.id


def test_a_sweep_held_below_the_view_scrolls_on(article: MakeArticle, show: Show, qtbot: QtBot) -> None:
    hand = show(article(*["一段文字"] * 100))
    viewport = hand.view.viewport()
    below = QPoint(hand.point("hant", 2).x(), viewport.height() + 60)
    QTest.mousePress(viewport, LEFT, pos=hand.point("hant", 2))
    hand.move(below, LEFT)
    qtbot.waitUntil(lambda: hand.view.top > 200)
    QTest.mouseRelease(viewport, LEFT, pos=below)
    ((start, end),) = hand.fragments
    stopped = hand.view.top
    assert start == 2
    assert end > 70
    QTest.qWait(80)
    assert hand.view.top == stopped


def test_a_click_beside_the_text_puts_the_caret_at_the_lines_end(article: MakeArticle, show: Show) -> None:
    hand = show(article("臨江", "市委"))
    hand.click("hant", 2, dx=150)
    assert hand.view.caret() == 2
    assert hand.view.selected_span() is None


def test_a_click_below_the_text_falls_into_the_last_line(article: MakeArticle, show: Show) -> None:
    hand = show(article("臨江", "市委"))
    QTest.mouseClick(hand.view.viewport(), LEFT, pos=QPoint(hand.point("hant", 4).x(), 500))
    assert hand.view.caret() == 4


def test_other_buttons_leave_the_selection_alone(article: MakeArticle, show: Show) -> None:
    hand = show(article("臨江市委"))
    hand.drag("hant", 0, 2)
    QTest.mouseClick(hand.view.viewport(), Qt.MouseButton.MiddleButton, pos=hand.point("hant", 3))
    assert hand.fragments == ((0, 2),)


def test_the_pointers_shape_says_what_a_click_does(article: MakeArticle, show: Show) -> None:
    hand = show(article("臨江市委", ("related_heading", "焦點"), ("related", "說明")))
    bar = hand.sheet.page.heights.top(hand.sheet.rows.tails[0].bar) + 8
    middle = hand.view.columns.divider
    assert middle is not None
    shapes = []
    for point in (hand.point("hant", 1), QPoint(middle, 60), QPoint(60, bar), QPoint(4, hand.point("hant", 1).y())):
        hand.move(point)
        shapes.append(hand.view.viewport().cursor().shape())
    assert shapes == [
        Qt.CursorShape.IBeamCursor,
        Qt.CursorShape.SplitHCursor,
        Qt.CursorShape.PointingHandCursor,
        Qt.CursorShape.ArrowCursor,
    ]
