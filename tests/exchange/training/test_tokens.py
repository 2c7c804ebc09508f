"""Tokens stand where they say, in either script; labels over them begin and end with the spans."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

import yanguan
from strategies.contract import EXAMPLE
from strategies.hard_texts import texts
from yanguan.exchange.training.tokens import bio, characters, words


@given(texts)
@settings(max_examples=60, deadline=None)
def test_tokens_are_the_text_at_their_places_and_leave_out_only_blanks(text: str) -> None:
    for found in (characters(text), words(text, "hant"), words(text, "hans")):
        assert all(token.text == text[token.start : token.end] != "" for token in found)
        covered = {at for token in found for at in range(token.start, token.end)}
        assert all(text[at].isspace() for at in set(range(len(text))) - covered)
        assert all(a.end <= b.start for a, b in pairwise(found))


def test_characters_are_code_points() -> None:
    assert [(token.text, token.start) for token in characters("「𫜰\n𠮷 田」")] == [
        ("「", 0), ("𫜰", 1), ("𠮷", 3), ("田", 5), ("」", 6),
    ]  # fmt: skip


def test_traditional_text_is_cut_as_its_simplified_image() -> None:
    hant = [token.text for token in words("臨江市委書記說", "hant")]
    hans = [token.text for token in words("临江市委书记说", "hans")]
    assert hant[-2:] == ["市委書記", "說"]
    assert list(map(len, hant)) == list(map(len, hans))


def test_labels_begin_with_b_and_go_on_with_i() -> None:
    (article,) = yanguan.read(EXAMPLE)
    tokens = article.tokens(by="character")
    found = bio(tokens, article.labelled("speaker", "cue"), "hant")
    told = [(token.text, label) for token, label in zip(tokens, found, strict=True) if label != "O"]
    assert [each for each, _ in told] == [*"臨江市委書記方景行", *"表示"]
    assert [label for _, label in told] == ["B-speaker", *["I-speaker"] * 8, "B-cue", "I-cue"]


@pytest.mark.parametrize("by", ["word", "character"])
def test_of_labels_that_overlap_the_first_has_the_token(by: str) -> None:
    (article,) = yanguan.read(EXAMPLE)
    tokens = article.tokens("hans", by="word" if by == "word" else "character")
    outer = bio(tokens, (*article.labelled("speaker"), *article.labelled("person")), "hans")
    inner = bio(tokens, (*article.labelled("person"), *article.labelled("speaker")), "hans")
    assert "B-speaker" in outer
    name = next(number for number, token in enumerate(tokens) if token.start == 18)
    assert (outer[name], inner[name]) == ("I-speaker", "B-person")
