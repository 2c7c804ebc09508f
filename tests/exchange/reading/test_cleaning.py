"""What is taken out of a text, and that nothing else is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.cleaning import clean_text

BIDI = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}


@pytest.mark.parametrize(
    ("raw", "text", "removed"),
    [
        ("一\r\n二\r三\n四", "一\n二\n三\n四", 0),
        ("一\r\r\n二", "一\n\n二", 0),
        ("一\t二", "一\t二", 0),
        ("一\x00二\x01三\x7f四\x85五\x9f", "一二三四五", 5),
        ("一\x0b二\x0c三\x1c", "一二三", 3),
        ("一\u202e二\u202c三\u2066四\u2069", "一二三四", 4),
        ("\ufeff一\u200b二\u200d三", "\ufeff一\u200b二\u200d三", 0),
        ("一\u2028二\u2029三", "一\u2028二\u2029三", 0),
        ("\uf900\u304b\u3099 e\u0301", "\uf900\u304b\u3099 e\u0301", 0),
        ("葛󠄀飾區𠮷👨🏻‍🚒", "葛󠄀飾區𠮷👨🏻‍🚒", 0),
        ("", "", 0),
    ],
)
def test_only_control_and_bidi_characters_go(raw: str, text: str, removed: int) -> None:
    cleaned = clean_text(raw, file="a.txt")
    assert (cleaned.text, cleaned.removed) == (text, removed)


def test_half_a_surrogate_pair_is_refused_with_its_line_and_code() -> None:
    with pytest.raises(Refusal) as caught:
        clean_text("一\n二\n三\ud842", file="a.txt")
    assert caught.value.message == "reading-surrogate"
    assert caught.value.arguments == {"file": "a.txt", "line": 3, "code": "U+D842"}


@given(st.text())
def test_cleaning_what_is_clean_changes_nothing(raw: str) -> None:
    once = clean_text(raw, file="a.txt")
    again = clean_text(once.text, file="a.txt")
    assert (again.text, again.removed) == (once.text, 0)


@given(st.text())
def test_every_other_character_stays_in_its_order(raw: str) -> None:
    kept = [c for c in raw if (unicodedata.category(c) != "Cc" and c not in BIDI) or c == "\t"]
    cleaned = clean_text(raw, file="a.txt")
    assert [c for c in cleaned.text if c != "\n"] == kept


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_the_count_is_what_the_text_lost_beside_line_ends(raw: str) -> None:
    line_ends = raw.replace("\r\n", "\n")
    cleaned = clean_text(raw, file="a.txt")
    assert len(cleaned.text) + cleaned.removed == len(line_ends)


@given(st.text(alphabet="一二\r\n\u2028\x85"))
def test_lines_are_those_of_line_feeds_and_carriage_returns(raw: str) -> None:
    expected = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "")
    assert clean_text(raw, file="a.txt").text.split("\n") == expected.split("\n")
