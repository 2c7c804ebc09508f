"""What a pair of marks probably holds, for the walk from mark to mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suggest.marked import marked
from yanguan.suggest.mark_guess import MarkGuess, guesses
from yanguan.suggest.reading import load_words, read

QUOTES = {
    "他說「路通了」。": "after-cue",
    "他說了一句：「好」。": "after-cue",
    "她告訴記者：「我想打魚」": "after-cue",
    "「路通了，橋也通了。」": "sentence",
    "「路通了，」他擺擺手": "sentence",
    "校長說：\n「第一，\n「第二。」": "continued",
    "這是「一次講不清楚就講兩次，兩次不成就換人」的意思": "clauses",
    "記得「我們都去過海邊」": "spoken",
}
NONQUOTES = {
    "他加入「守港聯盟」了": "name",
    "網友「海邊的貓」留言": "name",
    "首期「守燈人」獎學金": "name",
    "人稱「船王」": "name",
    "用好「四個一線」工作法": "term",
    "「三高四新」": "term",
    "橫幅上寫著「海是我們的田」": "slogan",
    "別說「研究研究」四個字": "mention",
    "總愛用「賴著不走」這個詞": "mention",
    "所謂「補償方案」": "scare",
    "這不是「輸血」": "scare",
    "正所謂「新官上任三把火」": "proverb",
    "電影「窗前燈火」": "title",
    "提出「三高四新」戰略": "term",
}


def guessed(text: str) -> list[MarkGuess | None]:
    return list(guesses(read(text, load_words())))


@pytest.mark.parametrize(("text", "reason"), QUOTES.items())
def test_speech_is_guessed_in_both_scripts(text: str, reason: str) -> None:
    for script in (text, marked(text).simplified):
        guess = guessed(script)[0]
        assert guess
        assert (guess.is_quote, guess.kind, guess.reason) == (True, None, reason)


@pytest.mark.parametrize(("text", "kind"), NONQUOTES.items())
def test_what_is_no_speech_is_guessed_with_its_kind(text: str, kind: str) -> None:
    for script in (text, marked(text).simplified):
        guess = guessed(script)[0]
        assert guess
        assert (guess.is_quote, guess.kind) == (False, kind)


def test_book_titles_are_not_guessed_at() -> None:
    assert guessed("《山路》說「好的，我們去」")[0] is None


@given(st.text('「」『』“”《》"說寫著路。，我\n', max_size=40))
def test_there_is_an_answer_for_every_pair(text: str) -> None:
    reading = read(text, None)
    found = guesses(reading)
    assert [guess is not None for guess in found] == [pair.is_walked for pair in reading.pairs]
    assert all(0 < guess.score < 1 and guess.is_quote == (guess.kind is None) for guess in found if guess)
