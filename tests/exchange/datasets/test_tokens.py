"""Tokens are spaCy's own."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from yanguan.exchange.datasets.tokens import tokens_in, tokens_of

ZH = spacy.blank("zh")
TEXTS = st.text(st.sampled_from("甲乙。「」 \n\t\u3000\u2028A1😀𠮷\u200d"), max_size=30)


@settings(max_examples=200)
@given(TEXTS)
def test_they_are_those_of_spacy(text: str) -> None:
    assert [(token.text, token.ws) for token in tokens_of(text)] == [
        (token.text, bool(token.whitespace_)) for token in ZH(text)
    ]


@given(TEXTS)
def test_they_stand_where_they_say(text: str) -> None:
    for number, token in enumerate(tokens_of(text)):
        assert text[token.start : token.end] == token.text
        assert tokens_in(tokens_of(text), (token.start, token.end)) == (number, number)


@pytest.mark.parametrize(("place", "numbers"), [((0, 1), (0, 0)), ((0, 5), (0, 3)), ((3, 5), (2, 3))])
def test_a_place_goes_from_its_first_token_to_its_last(place: tuple[int, int], numbers: tuple[int, int]) -> None:
    assert tokens_in(tokens_of("甲 乙丙丁"), place) == numbers
