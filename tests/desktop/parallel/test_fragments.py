"""Several fragments by the pointer."""

import pytest
from PySide6.QtCore import Qt

from desktop.parallel.hand import MakeArticle, Show
from yanguan.domain.article import Script

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "臨江市委書記方景行昨天在會上表示"
PANES = pytest.mark.parametrize("pane", ["hant", "hans"])


@PANES
def test_control_adds_fragments_by_whole_words_or_characters(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show(article(TEXT))
    hand.drag(pane, 0, 2)
    hand.drag(pane, 7, 11, CONTROL)
    assert list(hand.fragments) == [(0, 2), (7, 11)]
    hand.drag(pane, 13, 15, CONTROL | ALT)
    assert list(hand.fragments) == [(0, 2), (7, 11), (13, 15)]


def test_control_and_a_double_click_add_a_word(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.double_click("hans", 3)
    hand.double_click("hans", 10, CONTROL)
    assert hand.fragments == ((2, 6), (9, 11))


@PANES
def test_control_and_a_click_take_a_fragment_away(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show(article(TEXT))
    hand.drag(pane, 0, 2)
    hand.drag(pane, 9, 11, CONTROL)
    hand.drag(pane, 14, 16, CONTROL)
    hand.click(pane, 10, CONTROL, dx=4)
    assert list(hand.fragments) == [(0, 2), (14, 16)]
    hand.click(pane, 15, CONTROL, dx=4)
    hand.click(pane, 0, CONTROL, dx=4)
    assert list(hand.fragments) == []


def test_control_and_a_click_beside_every_fragment_keep_them(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.drag("hant", 0, 2)
    hand.click("hant", 8, CONTROL, dx=4)
    assert hand.fragments == ((0, 2),)
    assert hand.view.caret() == 8


def test_a_fragment_in_the_other_pane_begins_anew(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.drag("hant", 0, 2)
    hand.drag("hans", 9, 11, CONTROL)
    assert hand.fragments == ((9, 11),)


def test_escape_gives_up_the_further_fragment_only(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.drag("hant", 0, 2)
    hand.press("hant", 9, CONTROL)
    hand.sweep_to("hant", 14, CONTROL)
    hand.key(Qt.Key.Key_Escape)
    assert hand.fragments == ((0, 2),)
    hand.release("hant", 14, CONTROL)
    assert hand.fragments == ((0, 2),)


@PANES
def test_every_fragment_has_its_text_in_either_pane(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show(article("經濟發展很快"))
    hand.drag(pane, 0, 2)
    hand.drag(pane, 4, 6, CONTROL)
    assert hand.view.selected_text("hant") == "經濟\n很快"
    assert hand.view.selected_text("hans") == "经济\n很快"
