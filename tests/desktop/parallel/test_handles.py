"""The handles of the selected span, dragged in both panes. 臨江|市委書記|方|景行|昨天|在|會上|表示"""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.parallel.hand import Hand, MakeArticle, MakePair, Show, SpanMaker, by_phrases
from yanguan.desktop.parallel.handles import grips, handles_of
from yanguan.domain.article import SCRIPTS, Range, Script
from yanguan.domain.labels import Span
from yanguan.words import LANGUAGES, Language, words

ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
TEXT = "臨江市委書記方景行昨天在會上表示"


def knob(hand: Hand, pane: Script, *, is_end: bool, fragment: int = 0) -> QPoint:
    """Where the knob of a handle is."""
    wanted = (pane, is_end, fragment)
    seen = grips(hand.sheet, hand.view.top, hand.view.viewport().height())
    grip = next(each for each in seen if (each.handle.script, each.handle.is_end, each.handle.fragment) == wanted)
    return grip.knob.center().toPoint()


def take(hand: Hand, pane: Script, *, is_end: bool, fragment: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press on the knob of a handle."""
    QTest.mousePress(hand.view.viewport(), LEFT, modifiers, knob(hand, pane, is_end=is_end, fragment=fragment))


def drag_handle(
    hand: Hand, pane: Script, to: int, *, is_end: bool, fragment: int = 0, modifiers: Qt.KeyboardModifier = NONE
) -> None:
    take(hand, pane, is_end=is_end, fragment=fragment, modifiers=modifiers)
    hand.sweep_to(pane, to, modifiers, dx=1)
    hand.release(pane, to, modifiers, dx=1)


def shown(hand: Hand, span: Span) -> tuple[Range, ...]:
    """What the canvas shows of a span, in source positions."""
    assert hand.sheet.labels is not None
    return hand.sheet.labels.spans[span.id].fragments


@pytest.mark.parametrize("pane", ["hant", "hans"])
@pytest.mark.parametrize(
    ("end", "to", "modifiers", "expected"),
    [
        ("end", 8, NONE, (2, 9)),
        ("end", 8, ALT, (2, 8)),
        ("end", 4, ALT, (2, 4)),
        ("start", 1, ALT, (1, 6)),
        ("start", 0, NONE, (0, 6)),
        ("start", 5, ALT, (5, 6)),
    ],
)
def test_an_end_goes_where_its_handle_is_dragged(
    article: MakeArticle, show: Show, span: SpanMaker, pane: Script,
    end: str, to: int, modifiers: Qt.KeyboardModifier, expected: Range,
) -> None:  # fmt: skip
    mark = span("post", (2, 6))
    hand = show(article(TEXT), mark)
    hand.view.select_span(mark.id)
    drag_handle(hand, pane, to, is_end=end == "end", modifiers=modifiers)
    assert hand.reshaped == [(mark.id, (expected,))]
    assert hand.refused == []
    assert hand.view.selected_span() == mark.id


def test_there_are_handles_at_both_ends_in_both_panes_and_of_the_selected_span_only(
    article: MakeArticle, show: Show, span: SpanMaker
) -> None:
    mark, other = span("post", (2, 6), (9, 11)), span("person", (6, 9))
    hand = show(article(TEXT), mark, other)
    assert list(handles_of(hand.sheet)) == []
    hand.view.select_span(mark.id)
    places = [(each.script, each.fragment, each.position) for each in handles_of(hand.sheet)]
    assert places == [(pane, *rest) for pane in SCRIPTS for rest in ((0, 2), (0, 6), (1, 9), (1, 11))]


def test_what_is_dragged_is_seen_before_it_is_let_go(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    mark = span("post", (2, 6))
    hand = show(article(TEXT), mark)
    hand.view.select_span(mark.id)
    take(hand, "hans", is_end=True)
    hand.sweep_to("hans", 11)
    assert shown(hand, mark) == ((2, 11),)
    assert hand.sheet.marks.place_of(mark.id, "hant") == ((2, 11),)
    assert hand.reshaped == []
    hand.release("hans", 11)
    assert shown(hand, mark) == ((2, 6),)
    assert hand.reshaped == [(mark.id, ((2, 11),))]


def test_escape_lets_a_handle_go(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    mark = span("post", (2, 6))
    hand = show(article(TEXT), mark)
    hand.view.select_span(mark.id)
    take(hand, "hant", is_end=True)
    hand.sweep_to("hant", 11)
    hand.key(Qt.Key.Key_Escape)
    assert shown(hand, mark) == ((2, 6),)
    hand.release("hant", 11)
    assert hand.reshaped == []
    assert hand.view.selected_span() == mark.id
    hand.key(Qt.Key.Key_Escape)
    assert hand.view.selected_span() is None


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_an_end_over_the_other_is_refused(article: MakeArticle, show: Show, span: SpanMaker, pane: Script) -> None:
    mark = span("post", (2, 6))
    hand = show(article(TEXT), mark)
    hand.view.select_span(mark.id)
    take(hand, pane, is_end=True)
    hand.sweep_to(pane, 1)
    assert hand.view.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor
    hand.release(pane, 1)
    assert hand.reshaped == []
    assert hand.refused == ["canvas-reshape-empty"]
    assert shown(hand, mark) == ((2, 6),)


def test_a_fragment_cannot_go_over_another_but_may_meet_it(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    mark = span("quote", (0, 2), (6, 9))
    hand = show(article(TEXT), mark)
    hand.view.select_span(mark.id)
    drag_handle(hand, "hant", 8, is_end=True, fragment=0)
    assert hand.refused == ["canvas-reshape-crossing"]
    drag_handle(hand, "hans", 11, is_end=True, fragment=1)
    drag_handle(hand, "hans", 6, is_end=True, fragment=0)
    assert [fragments for _, fragments in hand.reshaped] == [((0, 2), (6, 11)), ((0, 6), (6, 9))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_are_said_in_words(language: Language) -> None:
    for key in ("canvas-reshape-empty", "canvas-reshape-crossing", "canvas-no-quote-marks"):
        assert words(language)(key) != key


def test_blanks_alone_are_nothing(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    mark = span("post", (0, 4))
    hand = show(article("　　臨江說"), mark)
    hand.view.select_span(mark.id)
    drag_handle(hand, "hant", 2, is_end=True, modifiers=ALT)
    assert hand.refused == ["canvas-reshape-empty"]


def test_a_click_on_a_handle_is_a_click_on_the_text(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    mark = span("post", (2, 6))
    hand = show(article(TEXT), mark)
    hand.view.select_span(mark.id)
    take(hand, "hant", is_end=False)
    QTest.mouseRelease(hand.view.viewport(), LEFT, pos=knob(hand, "hant", is_end=False))
    assert hand.reshaped == []
    assert hand.view.caret() == 2


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_a_sweep_that_begins_in_the_text_at_the_spans_end_is_a_sweep(
    article: MakeArticle, show: Show, span: SpanMaker, pane: Script
) -> None:
    mark = span("post", (2, 6))
    hand = show(article(TEXT), mark)
    hand.view.select_span(mark.id)
    hand.drag(pane, 6, 9)
    assert hand.reshaped == []
    assert hand.fragments == ((6, 9),)


def test_the_pointer_shows_that_it_can_take_a_handle(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    mark = span("post", (2, 6))
    hand = show(article(TEXT), mark)
    hand.view.select_span(mark.id)
    place = knob(hand, "hans", is_end=True)
    hand.move(place)
    assert hand.view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    hand.view.select_span(None)
    hand.move(place)
    assert hand.view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_a_handle_of_a_block_moves_over_the_whole_block(show: Show, span: SpanMaker) -> None:
    made = by_phrases("打开互联网的用户")
    mark = span("organization", (0, 2))
    hand = show(made, mark)
    hand.view.select_span(mark.id)
    inside = made.counterpart.text.index("際")
    drag_handle(hand, "hant", inside + 1, is_end=True, modifiers=ALT)
    assert hand.reshaped == [(mark.id, ((0, 5),))]


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_a_handle_splits_no_sequence(article: MakeArticle, show: Show, span: SpanMaker, pane: Script) -> None:
    text = "葛\U000e0100飾說👨🏻‍🚒王"
    mark = span("person", (0, 3))
    hand = show(article(text), mark)
    hand.view.select_span(mark.id)
    for to in range(3, len(text)):
        drag_handle(hand, pane, to, is_end=True, modifiers=ALT)
    assert {fragments[0][1] for _, fragments in hand.reshaped} <= {4, 8, 9}
    assert (mark.id, ((0, 8),)) in hand.reshaped


def test_a_fragment_that_a_pane_lacks_has_no_handle_there(pair: MakePair, show: Show, span: SpanMaker) -> None:
    mark = span("quote", (0, 1), (2, 4))
    hand = show(pair("甲乙多多丙", "甲乙丙", (2, 4, 2, 2)), mark)
    hand.view.select_span(mark.id)
    assert [each.fragment for each in handles_of(hand.sheet) if each.script == "hans"] == [0, 0]


def test_labels_that_change_meanwhile_take_the_handle_out_of_the_hand(
    article: MakeArticle, show: Show, span: SpanMaker
) -> None:
    mark = span("post", (2, 6))
    hand = show(article(TEXT), mark)
    hand.view.select_span(mark.id)
    labels = hand.sheet.labels
    assert labels is not None
    take(hand, "hant", is_end=True)
    hand.sweep_to("hant", 9)
    hand.view.set_labels(labels)
    hand.release("hant", 9)
    assert hand.reshaped == []
    assert shown(hand, mark) == ((2, 6),)


def test_a_handle_is_dragged_on_while_the_view_scrolls(article: MakeArticle, show: Show, span: SpanMaker) -> None:
    mark = span("quote", (0, 4))
    hand = show(article(*["一段文字"] * 80), mark)
    hand.view.select_span(mark.id)
    take(hand, "hant", is_end=True)
    below = QPoint(hand.point("hant", 2).x(), hand.view.viewport().height() + 80)
    hand.move(below, LEFT)
    for _ in range(50):
        if hand.view.top > 100:
            break
        QTest.qWait(20)
    QTest.mouseRelease(hand.view.viewport(), LEFT, pos=below)
    ((_, ((start, end),)),) = hand.reshaped
    assert start == 0
    assert end > 40
