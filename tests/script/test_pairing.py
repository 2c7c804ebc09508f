"""Two given texts: every place says truly what differs, and between the places they run character by character."""

import time
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from yanguan.domain.article import Place
from yanguan.resources import resource
from yanguan.script.alignment import Alignment
from yanguan.script.convert import convert
from yanguan.script.folding import fold
from yanguan.script.pairing import pair
from yanguan.script.pairing_borders import _is_inside

HARD = "說说书書里裡人人。，、「“」”\n\n\n 　\t\u2028\u0301😀👨\u200d🚒葛\U000e0100abc2🇹🇼🇨🇳𠮷齾𫜰"
SAMPLE = resource("samples", "interview.txt").read_text(encoding="utf-8").replace("\u0301", "")
FOREIGN = "囍龘靐㗊"
texts = st.text(st.sampled_from(HARD), max_size=24)


def sides(source: str, counterpart: str) -> list[tuple[str, str]]:
    """What the two texts have at each place."""
    return [(source[s0:s1], counterpart[t0:t1]) for s0, s1, t0, t1 in pair(source, counterpart).places]


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the same with some pieces replaced."""
    source = draw(texts)
    counterpart = convert(source, draw(st.sampled_from(["tw2s", "s2tw"]))).text.text
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(counterpart)))
        end = draw(st.integers(start, min(len(counterpart), start + 5)))
        counterpart = counterpart[:start] + draw(st.text(st.sampled_from(HARD), max_size=4)) + counterpart[end:]
    return source, counterpart


pairs = edited() | st.tuples(texts, texts)


@given(pairs)
@example(("", ""))
@example(("", "人\n"))
@example(("人\n書", "人"))
@example(("人\n\n", "人\n"))
def test_between_the_places_all_characters_are_variants(case: tuple[str, str]) -> None:
    source, counterpart = case
    at, there = 0, 0
    for s0, s1, t0, t1 in (*pair(*case).places, (len(source),) * 2 + (len(counterpart),) * 2):
        assert fold(source[at:s0]) == fold(counterpart[there:t0])
        at, there = s1, t1


@given(pairs)
def test_places_are_no_empty_ones_and_never_touch(case: tuple[str, str]) -> None:
    places = pair(*case).places
    assert all(s0 < s1 or t0 < t1 for s0, s1, t0, t1 in places)
    assert all(before[1] < after[0] and before[3] < after[2] for before, after in pairwise(places))


@given(pairs)
def test_no_place_begins_or_ends_inside_a_sequence(case: tuple[str, str]) -> None:
    source, counterpart = case
    for s0, s1, t0, t1 in pair(*case).places:
        assert not any(_is_inside(source, border) for border in (s0, s1))
        assert not any(_is_inside(counterpart, border) for border in (t0, t1))


plain = st.text(st.sampled_from("說说書书里裡人。，「“\n 　ab2𠮷齾𫜰"), max_size=24)


@given(plain, plain)
@example("222", "22\n2")  # what was one line is two at the end of the text
def test_what_differs_does_not_begin_or_end_alike(source: str, counterpart: str) -> None:
    for one, other in sides(source, counterpart):
        assert fold(one)[:1] != fold(other)[:1]
        assert fold(one)[-1:] != fold(other)[-1:]


@given(pairs)
def test_equal_places_come_out_whichever_is_asked_again(case: tuple[str, str]) -> None:
    assert pair(*case) == pair(*case)


@given(texts)
def test_a_text_and_itself_do_not_differ(text: str) -> None:
    assert pair(text, text) == Alignment.identity(len(text))


@dataclass(frozen=True)
class Planted:
    """A counterpart with edits in it, and where they are."""

    counterpart: str
    places: tuple[Place, ...]


@st.composite
def planted(draw: st.DrawFn) -> Planted:
    """The sample converted, with up to five pieces replaced by, or joined with, characters that it does not have."""
    text = convert(SAMPLE, "tw2s").text.text
    starts = sorted(draw(st.sets(st.integers(0, len(text) // 40 - 2), min_size=1, max_size=5)))
    result, at, places = "", 0, []
    for number in starts:
        start = number * 40 + draw(st.integers(0, 20))
        stop = text.find("\n", start)
        end = min(start + draw(st.integers(0, 9)), stop if stop >= 0 else len(text))
        result += text[at:start]
        new = draw(st.text(st.sampled_from(FOREIGN), min_size=1, max_size=6))
        places.append((start, end, len(result), len(result) + len(new)))
        result, at = result + new, end
    return Planted(result + text[at:], tuple(places))


@given(planted())
def test_every_edit_is_found_exactly_where_it_was_made(case: Planted) -> None:
    assert pair(SAMPLE, case.counterpart).places == case.places


@given(planted())
def test_the_two_directions_find_the_same_edits(case: Planted) -> None:
    assert pair(case.counterpart, SAMPLE).inverse().places == case.places


LINES = [line for line in SAMPLE.split("\n") if len(line) > 30]


@given(st.sampled_from(LINES), st.integers(0, 29), st.integers(1, 60))
def test_a_piece_of_a_line_that_was_dropped_is_one_place_without_a_counterpart(
    line: str, start: int, length: int
) -> None:
    start += SAMPLE.index(line)
    end = min(start + length, SAMPLE.index(line) + len(line))
    counterpart = convert(SAMPLE, "tw2s").text.text
    ((s0, s1, t0, t1),) = pair(SAMPLE, counterpart[:start] + counterpart[end:]).places
    assert (s1 - s0, t1 - t0) == (end - start, 0)
    assert SAMPLE[:s0] + SAMPLE[s1:] == SAMPLE[:start] + SAMPLE[end:]


def test_equal_length_does_not_hide_another_word() -> None:
    assert sides("一則訊息說", "一则信息说") == [("訊", "信")]


@pytest.mark.parametrize(
    ("source", "counterpart"),
    [("他說：「好，『行』。」", "他说：“好，‘行’。”"), ("甲‧乙（2）", "甲·乙(2)"), ("\u3000他", " 他")],
)
def test_the_regional_form_of_a_mark_is_no_difference(source: str, counterpart: str) -> None:
    assert pair(source, counterpart).is_identity


def test_blanks_beside_figures_leave_the_figures_exact() -> None:
    assert sides("下午 1 點 30 分", "下午1点30分") == [(" ", "")] * 4


def test_a_sentence_that_was_dropped_ends_where_the_sentence_ends() -> None:
    assert sides("他走了。她來了。他笑了。", "他走了。他笑了。") == [("她來了。", "")]


def test_a_quote_that_was_added_keeps_its_marks() -> None:
    assert sides("「走。」「笑。」", "“走。”“来。”“笑。”") == [("", "“来。”")]


@pytest.mark.parametrize(
    ("source", "counterpart", "expected"),
    [
        ("e\u0301", "e", [("e\u0301", "e")]),
        ("他👨\u200d🚒說", "他👨说", [("👨\u200d🚒", "👨")]),
        ("葛\U000e0100飾", "葛饰", [("葛\U000e0100", "葛")]),
        ("好👍🏽！", "好👍🏿！", [("👍🏽", "👍🏿")]),
        ("🇨🇳人", "🇨🇭人", [("🇨🇳", "🇨🇭")]),
        ("외장", "외쟝", [("장", "쟝")]),
    ],
)
def test_a_difference_inside_a_sequence_is_the_whole_sequence(
    source: str, counterpart: str, expected: list[tuple[str, str]]
) -> None:
    assert sides(source, counterpart) == expected


ONE = "臨江市昨天公布了新的城市規劃。"
TWO = "會議在市政府的大樓裡舉行了三個小時。"
THREE = "市民對這個結果表示歡迎，並且希望早日動工。"


@pytest.mark.parametrize(
    ("source", "counterpart", "expected"),
    [
        ([ONE, TWO, THREE], [ONE, THREE], [(TWO + "\n", "")]),
        ([ONE, THREE], [ONE, TWO, THREE], [("", TWO + "\n")]),
        ([ONE, TWO], [ONE], [("\n" + TWO, "")]),
        ([ONE], [TWO, ONE], [("", TWO + "\n")]),
        ([ONE + TWO], [ONE, TWO], [("", "\n")]),
        ([ONE, TWO, THREE], [ONE + TWO + THREE], [("\n", ""), ("\n", "")]),
        ([ONE, "", TWO], [ONE, TWO], [("\n", "")]),
        ([ONE, TWO, ""], [ONE, TWO], [("\n", "")]),
    ],
)
def test_lines_that_were_dropped_added_split_and_merged(
    source: list[str], counterpart: list[str], expected: list[tuple[str, str]]
) -> None:
    mainland = convert("\n".join(counterpart), "tw2s").text.text
    found = [(one, convert(other, "s2tw").text.text) for one, other in sides("\n".join(source), mainland)]
    assert found == [(one, convert(convert(other, "tw2s").text.text, "s2tw").text.text) for one, other in expected]


def test_a_line_with_other_words_stays_beside_its_counterpart() -> None:
    source = f"{ONE}\n市長因病沒有出席昨天的會議。\n{THREE}"
    counterpart = f"{ONE}\n市长昨天因为生病缺席会议。\n{THREE}"
    assert all("\n" not in one + other for one, other in sides(source, counterpart))


def test_headlines_that_share_nothing_do_not_take_their_line_breaks_along() -> None:
    assert sides(f"甲乙丙丁\n{ONE}", f"戊己庚辛\n{ONE}") == [("甲乙丙丁", "戊己庚辛")]


def test_a_line_that_stands_where_the_other_text_has_a_blank_one_is_the_only_difference() -> None:
    source, counterpart = f"{ONE}甲\n\n{TWO}", f"{ONE}\n囍\n{TWO}"
    assert sides(source, counterpart) == [("甲", ""), ("", "囍")]
    assert sides(counterpart, source) == [("", "甲"), ("囍", "")]


def test_lines_that_share_nothing_stand_line_by_line_where_they_are_as_many() -> None:
    source, counterpart = f"{ONE}\n甲乙\n{TWO[:9]}", f"{ONE}\n丙丁\n戊己庚"
    assert sides(source, counterpart) == [("甲乙", "丙丁"), (TWO[:9], "戊己庚")]


def test_a_character_that_is_shared_by_chance_makes_no_two_differences() -> None:
    assert sides("說甲乙丙丁在戊己庚辛嗎", "说子丑寅卯在辰巳午未吗") == [("甲乙丙丁在戊己庚辛", "子丑寅卯在辰巳午未")]


@given(st.sets(st.integers(0, 11), min_size=1, max_size=6), st.sampled_from(["dropped", "joined"]))
def test_any_lines_of_an_article_may_be_missing_or_joined_to_the_next(numbers: set[int], how: str) -> None:
    lines = [unrelated(number + 3, 25) for number in range(12)]
    mainland = [line + "\n" for line in lines]
    for number in sorted(numbers, reverse=True):
        mainland[number] = "" if how == "dropped" else mainland[number][:-1]
    source, counterpart = "".join(line + "\n" for line in lines), "".join(mainland)
    missing = sum(s1 - s0 - t1 + t0 for s0, s1, t0, t1 in pair(source, counterpart).places)
    assert missing == len(source) - len(counterpart)
    assert all(t0 == t1 for _, _, t0, t1 in pair(source, counterpart).places)


def unrelated(step: int, length: int) -> str:
    """Text without rhyme or reason, of 700 characters in uneven frequency."""
    state, result = step, []
    for _ in range(length):
        state = (state * 1103515245 + 12345) % 2**31
        result.append(chr(0x4E00 + (state >> 8) % 700 * ((state >> 20) % 7) // 6))
    return "".join(result)


@pytest.mark.parametrize("width", [10_000, 100, 9])
def test_unrelated_text_takes_less_than_two_seconds(width: int) -> None:
    one, other = (
        "\n".join(text[at : at + width] for at in range(0, len(text), width))
        for text in (unrelated(1, 10_000), unrelated(2, 10_000))
    )
    begin = time.perf_counter()
    pair(one, other)
    assert time.perf_counter() - begin < 2


def test_long_texts_are_aligned_through_what_was_cut_out_of_them() -> None:
    lines = [unrelated(number + 3, 60) for number in range(1_500)]
    kept = [line[:20] + "囍" + line[25:] for line in (*lines[:300], *lines[700:])]
    places = pair("\n".join(lines), "\n".join(kept)).places
    assert sum(t1 - t0 for _, _, t0, t1 in places) == len(kept)
    assert max(s1 - s0 for s0, s1, _, _ in places) == 400 * 61


def test_one_long_line_is_aligned_to_the_lines_it_was_joined_from() -> None:
    lines = [unrelated(number + 3, 60) for number in range(300)]
    places = pair("\n".join(lines), "".join(line[:20] + "囍" + line[25:] for line in lines)).places
    assert len(places) == 2 * len(lines) - 1
