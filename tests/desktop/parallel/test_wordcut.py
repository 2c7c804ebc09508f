"""Words of both scripts."""

import pytest

from yanguan.desktop.parallel.wordcut import word_at
from yanguan.domain.article import Script


@pytest.mark.parametrize(
    ("text", "script", "position", "word"),
    [
        ("記者說，經濟發展很快。", "hant", 4, "經濟"),
        ("記者說，經濟發展很快。", "hant", 7, "發展"),
        ("记者说，经济发展很快。", "hans", 5, "经济"),
        ("記者說，經濟發展很快。", "hant", 3, "，"),
    ],
)
def test_a_word_is_found_in_either_script(text: str, script: Script, position: int, word: str) -> None:
    start, end = word_at(text, script, position)
    assert text[start:end] == word


def test_words_join_up_to_the_text() -> None:
    text = "臨江市委書記方景行昨天在會上表示，改革不能停。"
    words = [word_at(text, "hant", position) for position in range(len(text))]
    assert all(start <= position < end for position, (start, end) in enumerate(words))
    assert "".join(text[start:end] for start, end in dict.fromkeys(words)) == text


def test_a_long_clause_is_cut_round_the_position() -> None:
    text = "經濟" * 5_000
    start, end = word_at(text, "hant", 4_001)
    assert start <= 4_001 < end
    assert end - start < 10


def test_an_empty_text_has_no_word() -> None:
    assert word_at("", "hant", 0) == (0, 0)
