"""Every row of the table of moves, by its key, in both panes; the caret and the selection looked at in the source."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from desktop.parallel.hand import Hand, MakeArticle, Show, by_phrases
from yanguan.desktop.moves import MOVES
from yanguan.domain.article import Script

LINES = "臨江市委書記說：「經濟發展很快，改革不能停。」會後，他走了。", "", "「好。」她說。"
TEXT = "\n".join(LINES)
KEYS = {row.id: row.keys for row in MOVES}
PANES = pytest.mark.parametrize("pane", ["hant", "hans"])


def press(hand: Hand, row: str, times: int = 1) -> None:
    """Press the key of a row."""
    chord = QKeySequence(KEYS[row][0])[0]  # type: ignore[index]
    for _ in range(times):
        QTest.keyClick(hand.view, chord.key(), chord.keyboardModifiers())


def show_at(article: MakeArticle, show: Show, pane: Script, before: str) -> Hand:
    """The text with the caret before these words of the source, in one pane."""
    hand = show(article(*LINES))
    hand.click(pane, TEXT.index(before))
    return hand


def rest(hand: Hand) -> str:
    """The source from the caret on."""
    return TEXT[hand.view.caret() :]


@PANES
@pytest.mark.parametrize(
    ("move", "at", "to"),
    [
        ("left", "江", "臨江"),
        ("right", "臨江", "江市"),
        ("up", "好。」", "?"),
        ("down", "江市", "?"),
        ("page_up", "她說", "?"),
        ("page_down", "經濟", "?"),
        ("line_start", "經濟", "臨江"),
        ("line_end", "她", ""),
        ("text_start", "她", "臨江"),
        ("text_end", "經濟", ""),
        ("word_left", "委書", "市委"),
        ("word_right", "委書", "說："),
        ("clause_left", "發展", "經濟"),
        ("clause_right", "發展", "，改"),
        ("sentence_left", "發展", "臨江"),
        ("sentence_right", "發展", "會後"),
        ("paragraph_left", "發展", "臨江"),
        ("paragraph_right", "發展", "\n\n"),
        ("quote_mark_left", "停", "經濟"),
        ("quote_mark_right", "江市", "經濟"),
    ],
)
def test_a_move_and_the_same_with_shift(
    article: MakeArticle, show: Show, pane: Script, move: str, at: str, to: str
) -> None:
    start = TEXT.index(at)
    hand = show_at(article, show, pane, at)
    press(hand, f"move_{move}")
    moved = hand.view.caret()
    if to == "?":
        assert (moved > start) == move.endswith("down")
    else:
        assert rest(hand).startswith(to) if to else rest(hand) == ""
    assert moved != start
    assert hand.fragments == ()
    assert hand.view.active_script() == pane
    hand.click(pane, start)
    press(hand, f"extend_{move}")
    assert hand.view.caret() == moved
    selection = TEXT[min(start, moved) : max(start, moved)]
    assert hand.view.selected_text("hant") == selection.strip()


@PANES
def test_clauses_are_walked_over_their_marks_and_blank_lines(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show_at(article, show, pane, "臨江")
    stops = []
    for _ in range(8):
        press(hand, "move_clause_right")
        stops.append(rest(hand)[:1])
    assert stops == ["：", "，", "。", "，", "。", "。", "。", "。"]
    for _ in range(7):
        press(hand, "move_clause_left")
        stops.append(rest(hand)[:1])
    assert stops[8:] == ["她", "好", "他", "會", "改", "經", "臨"]


@PANES
def test_quote_marks_are_walked_on_their_inner_sides(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show_at(article, show, pane, "臨江")
    stops = []
    for _ in range(5):
        press(hand, "move_quote_mark_right")
        stops.append(rest(hand)[:2])
    assert stops == ["經濟", "」會", "好。", "」她", "」她"]
    press(hand, "move_quote_mark_left", 3)
    assert rest(hand).startswith("經濟")
    press(hand, "extend_quote_mark_right")
    assert hand.view.selected_text("hans") == "经济发展很快，改革不能停。"


@PANES
def test_sentences_and_paragraphs_are_walked_to_the_next_line(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show_at(article, show, pane, "臨江")
    press(hand, "move_sentence_right", 3)
    assert rest(hand) == "她說。"
    press(hand, "move_sentence_left", 2)
    assert rest(hand).startswith("會後")
    press(hand, "move_paragraph_right", 2)
    assert rest(hand) == ""
    press(hand, "move_paragraph_left", 2)
    assert hand.view.caret() == 0


def test_moves_pass_over_folded_items(article: MakeArticle, show: Show) -> None:
    hand = show(article("前文。", ("related_heading", "焦點"), ("related", "「說」"), "「後」文。"))
    press(hand, "move_sentence_right", 2)
    assert hand.view.caret() == 16
    press(hand, "move_quote_mark_left", 2)
    assert hand.view.caret() == 12
    press(hand, "move_paragraph_left", 2)
    assert hand.view.caret() == 0


def test_moves_stay_inside_an_empty_text(article: MakeArticle, show: Show) -> None:
    hand = show(article(""))
    for row in MOVES:
        if row.id.startswith(("move_", "extend_")):
            press(hand, row.id)
            assert hand.view.caret() == 0


@PANES
def test_the_selection_grows_by_units_and_shrinks_the_way_that_it_came(
    article: MakeArticle, show: Show, pane: Script
) -> None:
    hand = show_at(article, show, pane, "展很")
    grown = []
    for _ in range(5):
        press(hand, "grow_selection")
        grown.append(hand.view.selected_text("hant"))
    sentence = "臨江市委書記說：「經濟發展很快，改革不能停。」"
    assert grown == ["發展", "經濟發展很快", sentence, LINES[0], LINES[0]]
    for expected in (sentence, "經濟發展很快", "發展", ""):
        press(hand, "shrink_selection")
        assert hand.view.selected_text("hant") == expected
    assert rest(hand).startswith("展很")


def test_a_selection_that_did_not_grow_shrinks_to_smaller_units(article: MakeArticle, show: Show) -> None:
    hand = show_at(article, show, "hant", "經濟")
    press(hand, "select_everything")
    shrunk = []
    for _ in range(5):
        press(hand, "shrink_selection")
        shrunk.append(hand.view.selected_text("hant"))
    assert shrunk == [LINES[0], "臨江市委書記說：「經濟發展很快，改革不能停。」", "臨江市委書記說", "臨江", ""]
    press(hand, "shrink_selection")
    assert hand.view.caret() == 0


def test_a_selection_grows_from_what_is_selected(article: MakeArticle, show: Show) -> None:
    hand = show_at(article, show, "hans", "委書")
    press(hand, "extend_right", 2)
    press(hand, "grow_selection")
    assert hand.view.selected_text("hans") == "市委书记"
    press(hand, "shrink_selection")
    assert hand.view.selected_text("hans") == "委书"


def test_at_a_lines_end_the_selection_grows_from_the_character_before(article: MakeArticle, show: Show) -> None:
    hand = show(article("記者說", "", "完"))
    press(hand, "move_line_end")
    press(hand, "grow_selection")
    assert hand.view.selected_text("hant") == "說"
    press(hand, "move_right", 1)
    press(hand, "grow_selection")
    assert hand.view.caret() == 4
    assert hand.fragments == ()


@PANES
def test_a_paragraph_is_selected(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show_at(article, show, pane, "改革")
    press(hand, "select_paragraph")
    assert hand.view.selected_text("hant") == LINES[0]
    hand.click(pane, TEXT.index("走了"))
    press(hand, "extend_down", 2)
    press(hand, "select_paragraph")
    assert hand.fragments == ((0, len(TEXT)),)


@PANES
def test_everything_is_selected(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show_at(article, show, pane, "改革")
    press(hand, "select_everything")
    assert hand.fragments == ((0, len(TEXT)),)


@PANES
def test_what_is_quoted_is_selected_with_and_without_its_marks(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show_at(article, show, pane, "發展")
    press(hand, "select_quoted")
    assert hand.view.selected_text("hant") == "經濟發展很快，改革不能停。"
    press(hand, "select_quoted_with_marks")
    assert hand.view.selected_text("hans") == "「经济发展很快，改革不能停。」"


def test_again_the_outer_marks_are_taken(article: MakeArticle, show: Show) -> None:
    hand = show(article("「他說『經濟發展』很快」。"))
    hand.click("hant", 5)
    selected = []
    for _ in range(3):
        press(hand, "select_quoted")
        selected.append(hand.view.selected_text("hant"))
    assert selected == ["經濟發展", "他說『經濟發展』很快", "他說『經濟發展』很快"]
    hand.click("hant", 5)
    press(hand, "select_quoted_with_marks", 2)
    assert hand.view.selected_text("hant") == "「他說『經濟發展』很快」"


@pytest.mark.parametrize("position", [0, 5])
def test_a_caret_beside_a_mark_is_enough(article: MakeArticle, show: Show, position: int) -> None:
    hand = show(article("「經濟。」完"))
    hand.click("hant", position)
    press(hand, "select_quoted")
    assert hand.view.selected_text("hant") == "經濟。"


def test_without_quote_marks_it_is_said(article: MakeArticle, show: Show) -> None:
    hand = show(article("他說「經濟。", "完」"))
    hand.click("hant", 4)
    press(hand, "select_quoted")
    assert hand.refused == ["canvas-no-quote-marks"]
    assert hand.fragments == ()


@PANES
def test_a_fragment_is_kept_by_key_and_another_begun(article: MakeArticle, show: Show, pane: Script) -> None:
    hand = show_at(article, show, pane, "經濟")
    press(hand, "extend_clause_right")
    press(hand, "keep_fragment")
    press(hand, "move_right", 1)
    press(hand, "extend_clause_right")
    assert hand.view.selected_text("hant") == "經濟發展很快\n改革不能停"
    press(hand, "keep_fragment")
    press(hand, "move_quote_mark_right", 2)
    press(hand, "extend_right")
    assert hand.view.selected_text("hant") == "經濟發展很快\n改革不能停\n好"
    for left in ("經濟發展很快\n改革不能停", "經濟發展很快", "", ""):
        press(hand, "drop_fragment")
        assert hand.view.selected_text("hant") == left


def test_kept_fragments_stay_through_the_other_pane_and_go_with_escape(article: MakeArticle, show: Show) -> None:
    hand = show_at(article, show, "hant", "經濟")
    press(hand, "extend_word_right")
    press(hand, "keep_fragment")
    press(hand, "switch_pane")
    press(hand, "move_clause_right", 2)
    press(hand, "extend_word_left")
    assert hand.view.selected_text("hans") == "经济\n停"
    press(hand, "clear_selection")
    assert hand.fragments == ()
    press(hand, "extend_right")
    press(hand, "move_right")
    assert hand.fragments == ()


def test_with_nothing_selected_there_is_nothing_to_keep(article: MakeArticle, show: Show) -> None:
    hand = show_at(article, show, "hant", "經濟")
    press(hand, "keep_fragment")
    press(hand, "extend_right")
    press(hand, "move_right")
    assert hand.fragments == ()


def test_words_are_walked_alike_where_the_panes_differ_in_length(show: Show) -> None:
    made = by_phrases("打开互联网的用户")
    hand = show(made)
    stops: dict[Script, list[int]] = {"hant": [], "hans": []}
    for pane, found in stops.items():
        hand.click(pane, 0)
        for _ in range(4):
            press(hand, "move_word_right")
            found.append(hand.view.caret())
    assert stops["hant"] == stops["hans"] == [2, 5, 6, 8]
