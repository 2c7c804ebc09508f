"""Clauses and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.desktop.parallel.clauses import clause_at, sentence_at, sentences_over

TEXT = "他說：「改革不能停，」又說。第二句！"


@pytest.mark.parametrize(
    ("position", "clause"),
    [
        (0, "他說"),
        (1, "他說"),
        (4, "改革不能停"),
        (8, "改革不能停"),
        (11, "又說"),
        (15, "第二句"),
        (3, "「"),
        (99, "！"),
    ],
)
def test_a_clause_ends_at_marks(position: int, clause: str) -> None:
    start, end = clause_at(TEXT, position)
    assert TEXT[start:end] == clause


@pytest.mark.parametrize(
    ("position", "sentence"),
    [(0, "他說：「改革不能停，」又說。"), (13, "他說：「改革不能停，」又說。"), (14, "第二句！")],
)
def test_a_sentence_holds_its_closing_mark(position: int, sentence: str) -> None:
    start, end = sentence_at(TEXT, position)
    assert TEXT[start:end] == sentence


def test_a_closing_quote_mark_belongs_to_the_sentence_before() -> None:
    text = "「好。」他走了。"
    assert sentence_at(text, 0) == (0, 4)
    assert sentence_at(text, 5) == (4, 8)


def test_an_empty_text_has_an_empty_clause_and_sentence() -> None:
    assert clause_at("", 0) == (0, 0)
    assert sentence_at("", 0) == (0, 0)


@given(st.text(alphabet="王毅說，。！「」\n", max_size=30), st.integers(0, 30))
def test_a_unit_holds_the_character_it_was_asked_for(text: str, position: int) -> None:
    if position < len(text):
        for start, end in (clause_at(text, position), sentence_at(text, position)):
            assert start <= position < end <= len(text)


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        ("二句", "第二句！"),
        ("又說。第二", "他說：「改革不能停，」又說。第二句！"),
        ("前", "前一行。"),
        ("說。第二句！\n  下", "他說：「改革不能停，」又說。第二句！\n  下一行"),
    ],
)
def test_whole_sentences_over_a_stretch_of_several_lines(words: str, sentences: str) -> None:
    text = f"前一行。\n{TEXT}\n  下一行\n"
    start = text.index(words)
    low, high = sentences_over(text, start, start + len(words))
    assert text[low:high] == sentences
