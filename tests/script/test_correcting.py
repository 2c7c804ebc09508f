"""Corrections over the profile's own conversion: at a place, everywhere, again, and taken back."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies.hard_texts import texts
from yanguan.domain.article import Override, Text
from yanguan.domain.refusal import Refusal
from yanguan.script.alignment import Alignment
from yanguan.script.convert import Conversion, convert
from yanguan.script.correcting import (
    Correction,
    Phrase,
    corrected,
    corrections_in,
    phrase_corrections,
    place_correction,
)
from yanguan.words import LANGUAGES, words

WHO = {"annotator": "mei", "at": "2026-11-24T04:00:00Z"}
PROFILES = st.sampled_from(["s2twp", "tw2sp", "tw2s", "s2tw"])


def place(start: int, end: int, text: str) -> Correction:
    return Correction(start, end, text, "place", **WHO)


def phrase(source: str, counterpart: str) -> Phrase:
    return Phrase(source, counterpart, **WHO)


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, Conversion, list[Correction]]:
    """A text, its conversion, and disjoint corrections that end in its lines."""
    text = draw(texts)
    borders = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    ranges = [(s, e) for s, e in zip(borders[::2], borders[1::2], strict=False) if s < e and "\n" not in text[s:e]]
    new = st.text("網路资訊说Aé😀", min_size=1, max_size=4)
    return text, convert(text, draw(PROFILES)), [place(*each, draw(new)) for each in ranges]


@given(cases())
def test_each_correction_stands_exactly_where_it_was_made(case: tuple[str, Conversion, list[Correction]]) -> None:
    text, base, corrections = case
    made = corrected(text, base, corrections)
    assert len(made.text.overrides) == len(corrections)
    for correction, override in zip(corrections, made.text.overrides, strict=True):
        assert made.text.text[override.start : override.end] == override.text == correction.text
        assert made.alignment.project(correction.start, correction.end) == (override.start, override.end)
        assert made.alignment.is_exact(correction.start, correction.end)


@given(cases())
def test_a_corrected_alignment_fits_and_has_two_sides_everywhere(
    case: tuple[str, Conversion, list[Correction]],
) -> None:
    text, base, corrections = case
    made = corrected(text, base, corrections)
    assert (made.alignment.source_length, made.alignment.target_length) == (len(text), len(made.text.text))
    assert all(s0 < s1 and t0 < t1 for s0, s1, t0, t1 in made.alignment.places)
    assert made.text.text.count("\n") == base.text.text.count("\n")


@given(cases())
def test_what_no_correction_touches_reads_as_before(case: tuple[str, Conversion, list[Correction]]) -> None:
    text, base, corrections = case
    made = corrected(text, base, corrections)
    for at in range(len(text)):
        before = base.alignment.project(at, at + 1)
        source = before and base.alignment.project_back(*before)
        if before and source and all(source[1] <= each.start or each.end <= source[0] for each in corrections):
            after = made.alignment.project(at, at + 1)
            assert after is not None
            assert made.text.text[slice(*after)] == base.text.text[slice(*before)]


@settings(max_examples=50)
@given(cases())
def test_the_order_of_disjoint_corrections_is_no_matter(case: tuple[str, Conversion, list[Correction]]) -> None:
    text, base, corrections = case
    made = corrected(text, base, corrections)
    for order in list(permutations(corrections))[:6]:
        assert corrected(text, base, order) == made


@given(cases())
def test_corrections_are_read_back_and_make_the_same_counterpart(
    case: tuple[str, Conversion, list[Correction]],
) -> None:
    text, base, corrections = case
    made = corrected(text, base, corrections)
    assert list(corrections_in(made)) == corrections
    assert corrected(text, base, corrections_in(made)) == made


@given(cases())
def test_without_corrections_the_profile_stands_again(case: tuple[str, Conversion, list[Correction]]) -> None:
    text, base, _ = case
    assert corrected(text, base, []) == base


@given(cases(), st.data())
def test_a_correction_in_the_counterpart_changes_what_was_selected_and_nothing_else(
    case: tuple[str, Conversion, list[Correction]], data: st.DataObject
) -> None:
    text, base, corrections = case
    current = corrected(text, base, corrections)
    reads = current.text.text
    start = data.draw(st.integers(0, len(reads)))
    end = data.draw(st.integers(start, min(len(reads), start + 4)))
    if start == end or "\n" in reads[start:end]:
        return
    correction = place_correction(current, start, end, "新詞", **WHO)
    kept = [each for each in corrections_in(current) if each.end <= correction.start or correction.end <= each.start]
    again = corrected(text, base, [*corrections_in(current), correction])
    assert again == corrected(text, base, [*kept, correction])
    assert again.text.text == reads[:start] + "新詞" + reads[end:]


def test_a_word_that_is_converted_whole_is_corrected_whole() -> None:
    base = convert("用互联网的人", "s2twp")
    correction = place_correction(base, 3, 4, "線", **WHO)
    assert correction == place(1, 4, "網際線路")
    made = corrected("用互联网的人", base, [correction])
    assert (made.text.text, made.alignment.as_lists()) == ("用網際線路的人", [[1, 4, 1, 5]])


def test_a_correction_at_a_place_of_the_source_leaves_the_rest_of_a_word_to_the_profile() -> None:
    made = corrected("用互联网的人", convert("用互联网的人", "s2twp"), [place(2, 3, "YY")])
    assert (made.text.text, made.alignment.as_lists()) == ("用互YY網的人", [[2, 3, 2, 4]])


def test_a_newer_correction_of_the_same_place_replaces_the_older() -> None:
    text = "先進位造業的人"
    base = convert(text, "tw2s")
    first = corrected(text, base, [place(0, 4, "先进制造")])
    assert (first.text.text, first.alignment.is_identity) == ("先进制造业的人", True)
    second = corrected(text, base, [*corrections_in(first), place_correction(first, 2, 4, "的制造", **WHO)])
    assert second.text.text == "先进的制造业的人"
    assert second.text.overrides == (Override(0, 5, "先进的制造", "place", **WHO),)


def test_the_stamp_stays_and_says_what_was_corrected() -> None:
    made = corrected("她說", convert("她說", "tw2s"), [place(1, 2, "讲")])
    base = convert("她說", "tw2s").text
    assert made.text == Text(
        "她讲", "converted", base.profile, base.dictionary, (Override(1, 2, "讲", "place", **WHO),)
    )


def test_corrections_live_on_when_the_profile_changes() -> None:
    text = "用互联网的用户"
    plain = corrected(text, convert(text, "s2tw"), [place(2, 4, "聯網"), place(5, 7, "客戶")])
    phrases = corrected(text, convert(text, "s2twp"), corrections_in(plain))
    assert (plain.text.text, phrases.text.text) == ("用互聯網的客戶", "用互聯網的客戶")
    assert [(each.start, each.end) for each in corrections_in(phrases)] == [(2, 4), (5, 7)]


def test_a_phrase_is_corrected_everywhere_the_longest_first_and_never_over_lines() -> None:
    text = "方景行長說，方景行。\n行長方景\n行長"
    found = phrase_corrections(text, [phrase("行長", "行长"), phrase("方景行", "方景行*"), phrase("景行長說", "x")])
    assert [(each.start, each.end, each.text) for each in found] == [
        (1, 5, "x"), (6, 9, "方景行*"), (11, 13, "行长"), (16, 18, "行长"),
    ]  # fmt: skip
    assert {(each.scope, each.annotator, each.at) for each in found} == {("project", "mei", WHO["at"])}


def test_of_phrases_of_one_length_the_leftmost_is_taken() -> None:
    found = phrase_corrections("甲乙丙丁", [phrase("乙丙", "1"), phrase("甲乙", "2"), phrase("丙丁", "3")])
    assert [each.text for each in found] == ["2", "3"]


def test_a_correction_of_a_place_stands_before_the_phrase_list() -> None:
    text = "游先生和游小姐"
    everywhere = phrase_corrections(text, [phrase("游", "游氏")])
    made = corrected(text, convert(text, "s2tw"), [*everywhere, place(4, 5, "遊")])
    assert made.text.text == "游氏先生和遊小姐"
    assert [each.scope for each in made.text.overrides] == ["project", "place"]


@pytest.mark.parametrize(
    ("correction", "message"),
    [
        (place(1, 1, "x"), "correction-of-nothing"),
        (place(0, 1, ""), "correction-to-nothing"),
        (place(0, 3, "x"), "correction-over-lines"),
        (place(0, 1, "x\ny"), "correction-over-lines"),
        (place(0, 1, "x\ry"), "correction-unfit"),
        (place(0, 1, "\u202ex"), "correction-unfit"),
        (place(0, 1, "\ud800"), "correction-unfit"),
    ],
)
def test_what_no_counterpart_may_read_is_refused(correction: Correction, message: str) -> None:
    with pytest.raises(Refusal) as refused:
        corrected("她說\n好", convert("她說\n好", "tw2s"), [correction])
    assert refused.value.message == message
    for language in LANGUAGES:
        assert words(language).refusal(refused.value) != message


@pytest.mark.parametrize("wrong", [phrase("", "x"), phrase("x", ""), phrase("a\nb", "x"), phrase("a", "x\ny")])
def test_a_phrase_without_a_side_or_with_the_end_of_a_line_is_refused(wrong: Phrase) -> None:
    with pytest.raises(Refusal, match="correction-"):
        phrase_corrections("abc", [wrong])


def test_nothing_selected_is_refused() -> None:
    with pytest.raises(Refusal, match="correction-of-nothing"):
        place_correction(convert("她說", "tw2s"), 1, 1, "x", **WHO)


def test_the_users_own_second_text_is_not_corrected() -> None:
    given_pair = Conversion(Text("她说", "given"), Alignment.identity(2))
    with pytest.raises(Refusal, match="correction-of-given"):
        corrected("她說", given_pair, [place(0, 1, "x")])


def test_a_place_that_the_source_does_not_have_is_an_error() -> None:
    with pytest.raises(ValueError, match="is not in a source of 2 code points"):
        corrected("她說", convert("她說", "tw2s"), [place(1, 3, "x")])
