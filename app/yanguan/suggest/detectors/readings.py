"""Detector `reading`: a character with several traditional forms stands in one that the word round it does not have."""

from collections.abc import Iterator
from itertools import pairwise

from yanguan.suggest.found import Doubt, Reason
from yanguan.suggest.phrases import Phrases, phrases
from yanguan.suggest.segmenter import Segmenter
from yanguan.suggest.twins import Twins

NAME = "reading"
WORD_CUT, WORD_DIFFERS = 0.85, 0.8
_REACH = 6
_PAIR = 2
"""Two words of one character each that stand side by side are no phrase yet: 一年半|裡."""
_MARGIN = 2.0
"""In natural log: below it, the phrase that the converter saw may well be there."""


def find(twins: Twins, segmenter: Segmenter | None) -> Iterator[Doubt]:
    """Doubts of the traditional text. Without words, only those that no division into words could explain."""
    known = phrases()
    for position, character in enumerate(twins.hans):
        if character in known.choices_of:
            yield from _at(twins, position, known, segmenter)


def _at(twins: Twins, position: int, known: Phrases, segmenter: Segmenter | None) -> Iterator[Doubt]:
    stands = twins.hant[position].translate(known.fold)
    covering = known.covering(twins.hans, position)
    against = [place for place in covering if not _allows(known, twins, place, position, stands)]
    if not against:
        return
    if segmenter is None:
        witnesses = covering if len(against) == len(covering) else []
    else:
        witnesses = _within_words(twins, position, covering, segmenter)
    if witnesses and all(place in against for place in witnesses):
        agreeing = [place for place in covering if place not in against]
        if segmenter is None or all(_is_cut(twins, position, place, segmenter) for place in agreeing):
            misled = [twins.hant[start:end] for start, end in agreeing]
            yield _doubt(twins, position, max(witnesses, key=lambda place: place[1] - place[0]), misled=misled)


def _within_words(
    twins: Twins, position: int, places: list[tuple[int, int]], segmenter: Segmenter
) -> list[tuple[int, int]]:
    """Those places that do not cut through a word of the likeliest division."""
    left, right = twins.clause(position, position + 1, _REACH)
    division = segmenter.divide(twins.hans[left:right])
    start, end = (left + border for border in division.word_at(position - left))
    borders = {left + border for border in division.borders}
    return [
        (first, last)
        for first, last in places
        if (start <= first and last <= end) or (last - first > _PAIR and first in borders and last in borders)
    ]


def _is_cut(twins: Twins, position: int, place: tuple[int, int], segmenter: Segmenter) -> bool:
    """True where the likeliest division is far likelier than any that keeps this phrase whole (天后|來, 天|後來)."""
    left, right = twins.clause(position, position + 1, _REACH)
    before, phrase, after = (twins.hans[start:end] for start, end in pairwise((left, *place, right)))
    kept = segmenter.divide(before).score + segmenter.score(phrase) + segmenter.divide(after).score
    return bool(segmenter.divide(twins.hans[left:right]).score - kept >= _MARGIN)


def _allows(known: Phrases, twins: Twins, place: tuple[int, int], position: int, stands: str) -> bool:
    start, end = place
    return known.allows(twins.hans[start:end], position - start, stands)


def _doubt(twins: Twins, position: int, witness: tuple[int, int], *, misled: list[str]) -> Doubt:
    """The doubt that the witness raises; `misled` are the phrases that have the form that stands."""
    start, end = witness
    suggested = phrases().readings[twins.hans[start:end]][0][position - start]
    word = twins.hant[start:position] + suggested + twins.hant[position + 1 : end]
    if misled:
        reason = Reason("doubt-reading-cut", {"stands": twins.hant[position], "word": word, "misled": misled[0]})
    else:
        reason = Reason("doubt-reading", {"stands": twins.hant[position], "word": word})
    return Doubt("hant", position, position + 1, suggested, NAME, WORD_CUT if misled else WORD_DIFFERS, reason)
