"""Sweeps that snap to words, driven by the pointer in both panes. 臨江|市委書記|方|景行|昨天|在|會上|表示"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.parallel.hand import Hand, MakeArticle, Show, by_phrases, converted
from yanguan.desktop.parallel import wordcut
from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.rows import rows_of
from yanguan.desktop.parallel.sweep import Reach, Sweep
from yanguan.desktop.parallel.units import Unit, Units
from yanguan.domain.article import Script

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
TEXT = "臨江市委書記方景行昨天在會上表示"


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_a_sweep_that_leaves_its_word_takes_whole_words(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show(article(TEXT))
    hand.drag(pane, 3, 8)
    assert hand.fragments == ((2, 9),)
    assert hand.view.active_script() == pane


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_a_sweep_backwards_takes_whole_words(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show(article(TEXT))
    hand.drag(pane, 8, 4)
    assert hand.fragments == ((2, 9),)
    assert hand.view.caret() == 2


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_a_sweep_inside_one_word_takes_a_part_of_it(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show(article(TEXT))
    hand.drag(pane, 2, 4)
    assert hand.view.selected_text("hant") == "市委"
    hand.drag(pane, 6, 4)
    assert hand.view.selected_text("hant") == "書記"


def test_a_sweep_that_comes_back_into_its_word_takes_a_part_again(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.press("hant", 3)
    hand.sweep_to("hant", 8)
    assert hand.fragments == ((2, 9),)
    hand.sweep_to("hant", 5)
    assert hand.fragments == ((3, 5),)
    hand.release("hant", 5)
    assert hand.fragments == ((3, 5),)


def test_going_back_inside_the_last_word_takes_a_part_of_it(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.press("hant", 0)
    hand.sweep_to("hant", 5)
    assert hand.fragments == ((0, 6),)
    hand.sweep_to("hant", 4)
    assert hand.fragments == ((0, 4),)
    hand.sweep_to("hant", 5)
    assert hand.fragments == ((0, 5),)
    hand.sweep_to("hant", 7)
    assert hand.fragments == ((0, 7),)
    hand.sweep_to("hant", 8)
    assert hand.fragments == ((0, 9),)
    hand.release("hant", 8)


def test_a_trembling_hand_does_not_go_back(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    middle = hand.view.typeface.metrics("hant", "paragraph").em // 2
    hand.press("hant", 0)
    hand.sweep_to("hant", 3, dx=middle + 2)
    assert hand.fragments == ((0, 6),)
    hand.sweep_to("hant", 3, dx=middle - 2)
    assert hand.fragments == ((0, 6),)
    hand.release("hant", 3)


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_alt_takes_characters(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show(article(TEXT))
    hand.drag(pane, 3, 8, ALT)
    assert hand.fragments == ((3, 8),)


def test_alt_takes_characters_from_when_it_is_held(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.press("hans", 3)
    hand.sweep_to("hans", 8)
    hand.sweep_to("hans", 8, ALT)
    assert hand.fragments == ((3, 8),)
    hand.sweep_to("hans", 8)
    assert hand.fragments == ((2, 9),)
    hand.release("hans", 8)


def test_without_snapping_a_sweep_takes_characters(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.view.snaps_to_words = False
    hand.drag("hant", 3, 8)
    assert hand.fragments == ((3, 8),)


def test_a_mark_is_taken_only_when_the_sweep_reaches_it(article: MakeArticle, show: Show) -> None:
    hand = show(article("他說：「經濟發展很快，」完"))
    hand.drag("hant", 4, 9)
    assert hand.view.selected_text("hans") == "经济发展很快"
    hand.drag("hant", 3, 11)
    assert hand.view.selected_text("hans") == "「经济发展很快，"


def test_both_panes_take_the_same_words_where_their_lengths_differ(show: Show) -> None:
    made = by_phrases("打开互联网的用户")
    hand = show(made)
    target = made.counterpart.text
    hand.drag("hant", target.index("際"), target.index("用") + 1)
    in_hant = hand.fragments
    hand.drag("hans", 3, 7)
    assert hand.fragments == in_hant == ((2, 8),)
    assert hand.view.selected_text("hant") == "網際網路的使用者"
    assert hand.view.selected_text("hans") == "互联网的用户"


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_snapping_splits_no_rare_character(article: MakeArticle, show: Show, pane: Script) -> None:
    text = "葛\U000e0100飾區長𠮷田說👨🏻‍🚒，王毅"
    hand = show(article(text))
    hand.drag(pane, 0, text.index("，"))
    assert hand.fragments == ((0, text.index("，")),)


def test_a_sweep_into_the_next_paragraph_takes_its_first_word(article: MakeArticle, show: Show) -> None:
    hand = show(article("臨江市委書記", "經濟發展"))
    hand.drag("hant", 3, 8)
    assert hand.fragments == ((2, 9),)
    hand.drag("hant", 8, 6)
    assert hand.fragments == ((7, 9),)


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_a_sweep_from_a_word_goes_on_by_words(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show(article(TEXT))
    _hold_double_click(hand, pane, 3)
    hand.sweep_to(pane, 8)
    hand.release(pane, 8)
    assert hand.fragments == ((2, 9),)


def test_a_sweep_from_a_clause_goes_on_by_clauses(article: MakeArticle, show: Show) -> None:
    hand = show(article("記者說，經濟很快，他說。完"))
    hand.double_click("hant", 5)
    hand.press("hant", 5, dx=6)
    hand.sweep_to("hant", 11)
    hand.release("hant", 11)
    assert hand.view.selected_text("hant") == "經濟很快，他說"


def test_a_sweep_down_the_margin_goes_on_by_sentences_and_lines(article: MakeArticle, show: Show) -> None:
    hand = show(article("第一句。第二句。", "別段。又一句。"))
    first, second = (_margin(hand, "hans", place) for place in (0, 9))
    QTest.mousePress(hand.view.viewport(), LEFT, pos=first)
    hand.move(second, LEFT)
    QTest.mouseRelease(hand.view.viewport(), LEFT, pos=second)
    assert hand.fragments == ((0, 12),)
    QTest.mouseDClick(hand.view.viewport(), LEFT, pos=first)
    assert hand.fragments == ((0, 8),)


def _margin(hand: Hand, pane: Script, position: int) -> QPoint:
    rect = hand.view.place_rect(pane, position, trails=False)
    return QPoint(hand.view.columns.pane(pane)[0] + 8, rect.center().y())


def _hold_double_click(hand: Hand, pane: Script, position: int) -> None:
    """A double click whose second press is held: QTest's own lets go."""
    hand.click(pane, position, dx=6)
    viewport, place = hand.view.viewport(), hand.point(pane, position, 6)
    kind, at = QEvent.Type.MouseButtonDblClick, QPointF(viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, QMouseEvent(kind, QPointF(place), at, LEFT, LEFT, Qt.KeyboardModifier.NoModifier))


def test_escape_gives_a_sweep_up(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.drag("hant", 0, 2)
    hand.press("hant", 6)
    hand.sweep_to("hant", 9)
    hand.key(Qt.Key.Key_Escape)
    assert hand.fragments == ((0, 2),)
    hand.sweep_to("hant", 11)
    hand.release("hant", 11)
    assert hand.fragments == ((0, 2),)


def test_shift_and_a_sweep_keep_the_anchor(article: MakeArticle, show: Show) -> None:
    hand = show(article(TEXT))
    hand.click("hant", 3)
    hand.press("hant", 5, SHIFT)
    hand.sweep_to("hant", 8, SHIFT)
    hand.release("hant", 8, SHIFT)
    assert hand.fragments[0][1] == 9


def test_until_the_dictionary_is_there_a_sweep_takes_characters_and_latin_words(
    article: MakeArticle, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wordcut, "_loaded", [])
    assert not wordcut.is_warm()
    hand = show(article("臨江市委 IBM360說"))
    hand.drag("hant", 1, 3)
    assert hand.fragments == ((1, 3),)
    hand.drag("hant", 3, 7)
    assert hand.view.selected_text("hant") == "委 IBM360"


@given(
    text=st.text(alphabet="臨江市委書記方景行說，「」\n𠮷\ufe0f", min_size=1, max_size=20),
    unit=st.sampled_from(["character", "word", "clause", "sentence", "line"]),
    places=st.lists(st.integers(0, 20), min_size=2, max_size=6),
)
def test_what_is_selected_never_leaves_out_what_was_swept(text: str, unit: Unit, places: list[int]) -> None:
    article = converted(text)
    bitext = Bitext(article)
    units = Units(bitext, rows_of(article, bitext))
    start, *others = (min(place, len(text)) for place in places)
    origin = (start, start) if unit == "character" else units.at("hant", start, unit)
    sweep = Sweep(units, "hant", origin, unit, slack=8)
    for place in others:
        low, high = sorted(sweep.to(Reach(place, place, QPointF(17.0 * place, 0)), snaps=True))
        swept = (start, place) if unit == "character" else units.at("hant", place, unit)
        assert low <= min(*origin, *swept)
        assert max(*origin, *swept) <= high
