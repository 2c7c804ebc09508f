"""The likeliest division of a text into words, and the dictionary that it is made with."""

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.suggest import segmenter as segmenting
from yanguan.suggest.segmenter import Segmenter, segmenter

SMALL = Segmenter({"先進": 0, "先": 50, "先进": 90, "进制": 5, "制造": 80, "造": 10, "制": 20, "进": 30}, 1000)


def words_of(text: str, by: Segmenter = SMALL) -> list[str]:
    borders = by.divide(text).borders
    return [text[start:end] for start, end in pairwise(borders)]


def test_the_likeliest_words_win() -> None:
    assert words_of("先进制造") == ["先进", "制造"]


def test_a_beginning_that_jieba_counts_with_nought_is_no_word() -> None:
    assert not SMALL.knows("先進")
    assert words_of("先進") == ["先", "進"]


@given(st.text(st.sampled_from("先进制造人"), max_size=7))
def test_no_other_division_is_likelier(text: str) -> None:
    best = SMALL.divide(text)
    inner = range(1, len(text))
    for count in range(len(text)):
        for cuts in combinations(inner, count):
            borders = (0, *cuts, len(text))
            parts = [text[a:b] for a, b in pairwise(borders)]
            if all(len(part) == 1 or SMALL.knows(part) for part in parts):
                assert sum(map(SMALL.score, parts)) <= best.score + 1e-9


@given(st.text(st.sampled_from("先进制造人😀𠮷"), min_size=1, max_size=30))
def test_the_words_join_up_to_the_text(text: str) -> None:
    assert "".join(words_of(text)) == text
    division = SMALL.divide(text)
    for position in range(len(text)):
        start, end = division.word_at(position)
        assert start <= position < end


def test_an_empty_text_has_no_words() -> None:
    assert words_of("") == []
    assert SMALL.divide("").score == 0


def test_an_unknown_word_is_as_rare_as_the_rarest() -> None:
    assert SMALL.score("無此詞") == math.log(1 / 1000)


def test_jiebas_dictionary_is_loaded_once() -> None:
    loaded = segmenter()
    assert loaded is not None
    assert segmenter() is loaded
    assert words_of("先进制造业", loaded) == ["先进", "制造业"]


def test_where_jieba_cannot_be_loaded_there_is_no_segmenter(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise PermissionError("no")

    monkeypatch.setattr("yanguan.tokenizer.tokenizer", refuse)
    assert segmenting.tokenizer.__wrapped__() is None
