"""Detector `transliteration`: 裡 within a word where it only stands for a sound (裡根, 亞裡斯多德)."""

from collections.abc import Iterator

from yanguan.suggest.found import Doubt, Reason
from yanguan.suggest.phrases import phrases
from yanguan.suggest.segmenter import Segmenter
from yanguan.suggest.twins import Twins

NAME = "transliteration"
SCORE = 0.8
_REACH = 6
_PLACES = frozenset("頭邊面外間屋層側")
"""Before these 裡 is the inside of something, at a word's beginning too."""


def find(twins: Twins, segmenter: Segmenter | None) -> Iterator[Doubt]:
    """Doubts of the traditional text. Needs words: 裡 ends a native word, and stands first or within a foreign one."""
    if segmenter is None:
        return
    for position, character in enumerate(twins.hant):
        if character in "裡裏" and twins.hans[position] == "里":
            left, right = twins.clause(position, position + 1, _REACH)
            start, end = (left + at for at in segmenter.divide(twins.hans[left:right]).word_at(position - left))
            if position == end - 1 or twins.hant[position + 1] in _PLACES:
                continue
            if not phrases().covering(twins.hans[start:end], position - start):
                word = twins.hant[start:position] + "里" + twins.hant[position + 1 : end]
                reason = Reason("doubt-transliteration", {"stands": character, "word": word})
                yield Doubt("hant", position, position + 1, "里", NAME, SCORE, reason)
