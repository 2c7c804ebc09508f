"""Pairs of quote marks of which nobody has said yet whether they are speech.

What a pair probably is stands in `mark_guess`, the walk from one to the next in `desktop.walking`.
"""

from bisect import bisect_left
from functools import lru_cache

from yanguan.domain.article import Article, Range
from yanguan.domain.label_set import LabelSet
from yanguan.domain.tail import Tail, is_in_tail, tail_ranges
from yanguan.suggest.quote_marks import MarkPair, pairs_of


def undecided_marks(article: Article, labels: LabelSet, tail: Tail = "all") -> tuple[MarkPair, ...]:
    """The pairs to be walked that no label decides, by place; ranges in code points of the source.

    A gold `nonquote` decides every pair that it covers. A gold `quote` decides those that it covers and that stand in
    no other pair: what is in marks inside marked speech (a term, somebody else's words) is a question of its own. It
    also decides the pair that it opens, where a missing mark makes it end elsewhere. Where the project leaves the
    related items out, so does this.
    """
    pairs, starts = pairs_in(article.source.text), starts_in(article.source.text)
    decided: set[int] = set()
    for other in _fragments(labels, "nonquote"):
        decided.update(_covered(pairs, starts, other))
    for quote in _fragments(labels, "quote"):
        decided.update(number for number in _covered(pairs, starts, quote) if not _is_held(pairs, pairs[number], quote))
        decided.update(_beginning(starts, quote[0], quote[0] + 1))
    for start, end in () if is_in_tail("quote", tail) else tail_ranges(article):
        decided.update(_beginning(starts, start, end))
    return tuple([pair for number, pair in walked_in(article.source.text) if number not in decided])


@lru_cache(maxsize=8)
def pairs_in(text: str) -> tuple[MarkPair, ...]:
    """Every pair of a text; asked after each stroke, read once."""
    return pairs_of(text)


@lru_cache(maxsize=8)
def starts_in(text: str) -> list[int]:
    """Where the pairs of a text begin."""
    return [pair.start for pair in pairs_in(text)]


@lru_cache(maxsize=8)
def walked_in(text: str) -> tuple[tuple[int, MarkPair], ...]:
    """The pairs of a text that are to be walked, with their numbers."""
    return tuple((number, pair) for number, pair in enumerate(pairs_in(text)) if pair.is_walked)


def _fragments(labels: LabelSet, label: str) -> list[Range]:
    """Where the gold spans of a label stand."""
    spans = (span for span in labels.spans.values() if span.label == label and span.is_gold)
    return [fragment for span in spans for fragment in span.fragments]


def _beginning(starts: list[int], start: int, end: int) -> range:
    """The numbers of the pairs that begin in `[start, end)`."""
    return range(bisect_left(starts, start), bisect_left(starts, end))


def _covered(pairs: tuple[MarkPair, ...], starts: list[int], fragment: Range) -> list[int]:
    """The numbers of the pairs that a fragment holds whole."""
    return [number for number in _beginning(starts, *fragment) if _covers(fragment, pairs[number])]


def _covers(fragment: Range, pair: MarkPair) -> bool:
    return fragment[0] <= pair.start and pair.end <= fragment[1]


def _is_held(pairs: tuple[MarkPair, ...], pair: MarkPair, quote: Range) -> bool:
    """True where another pair, which the quote covers too, stands round this one."""
    parent = pair.parent
    while parent is not None:
        if pairs[parent].is_walked and _covers(quote, pairs[parent]):
            return True
        parent = pairs[parent].parent
    return False
