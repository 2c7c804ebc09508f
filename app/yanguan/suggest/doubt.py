"""Conversion doubt: where an article's text was probably converted wrongly, in the source by some site or here by us.

Pure, and may run on a worker. Marking doubts, and what the analyst decides about them, belong to the rooms above.
"""

from collections.abc import Callable, Iterable, Iterator

from yanguan.domain.article import SCRIPTS, Article
from yanguan.suggest.detectors import collocations, names, readings, regional, surnames, transliterations
from yanguan.suggest.found import Doubt, Reason
from yanguan.suggest.segmenter import Segmenter, segmenter
from yanguan.suggest.twins import Twins, twins_of

__all__ = ["DETECTORS", "Doubt", "Reason", "find_doubts"]

DETECTORS: dict[str, Callable[[Twins, Segmenter | None], Iterator[Doubt]]] = {
    regional.NAME: regional.find,
    surnames.NAME: surnames.find,
    readings.NAME: readings.find,
    transliterations.NAME: transliterations.find,
    collocations.NAME: collocations.find,
    names.NAME: names.find,
}


def find_doubts(article: Article, *, with_words: bool = True) -> list[Doubt]:
    """The doubts of both texts, traditional first, by place; of doubts that overlap, the one with the best score.

    Without words nothing is loaded but opencc's dictionaries, and less is found; with words jieba's dictionary is
    loaded the first time, about a second. Where that cannot be had, the doubts are those without words.
    """
    twins = twins_of(article)
    words = segmenter() if with_words else None
    return merged(doubt for find in DETECTORS.values() for doubt in find(twins, words))


def merged(doubts: Iterable[Doubt]) -> list[Doubt]:
    """Those that overlap no better one, by script and place; of equally good ones the longer, then the earlier."""
    kept: list[Doubt] = []
    for doubt in sorted(doubts, key=lambda each: (-each.score, each.start - each.end, _place(each), each.detector)):
        if not any(_overlap(doubt, other) for other in kept):
            kept.append(doubt)
    return sorted(kept, key=_place)


def _overlap(one: Doubt, other: Doubt) -> bool:
    return one.script == other.script and one.start < other.end and other.start < one.end


def _place(doubt: Doubt) -> tuple[int, int]:
    return SCRIPTS.index(doubt.script), doubt.start
