"""Pairs of quote marks of which nobody has said yet whether they are speech.

What a pair probably is stands in `mark_guess`, the walk from one to the next in `desktop.walking`.
"""

from functools import lru_cache

from yanguan.domain.article import Article, Range
from yanguan.domain.label_set import LabelSet
from yanguan.domain.places import Places
from yanguan.domain.tail import Tail, is_in_tail, tail_ranges
from yanguan.suggest.quote_marks import MarkPair, pairs_of


def undecided_marks(article: Article, labels: LabelSet, tail: Tail = "all") -> tuple[MarkPair, ...]:
    """The pairs to be walked that no label decides, by place; ranges in code points of the source.

    A gold `nonquote` decides every pair that it covers. A gold `quote` decides those that it covers and that stand in
    no other pair: what is in marks inside marked speech (a term, somebody else's words) is a question of its own. It
    also decides the pair that it opens, where a missing mark makes it end elsewhere. Where the project leaves the
    related items out, so does this.
    """
    pairs = pairs_in(article.source.text)
    quotes, others = _fragments(labels, "quote"), _fragments(labels, "nonquote")
    left_out = Places(() if is_in_tail("quote", tail) else tail_ranges(article))
    return tuple(
        pair
        for pair in pairs
        if pair.is_walked
        and not any(others.around(pair.start, pair.end))
        and not quotes.begins_at(pair.start)
        and not any(not _is_held(pairs, pair, quote) for quote in quotes.around(pair.start, pair.end))
        and not left_out.touches(pair.start, pair.start + 1)
    )


@lru_cache(maxsize=8)
def pairs_in(text: str) -> tuple[MarkPair, ...]:
    """Every pair of a text; asked after each stroke, read once."""
    return pairs_of(text)


def _fragments(labels: LabelSet, label: str) -> Places:
    """Where the gold spans of a label stand."""
    spans = (span for span in labels.spans.values() if span.label == label and span.is_gold)
    return Places(fragment for span in spans for fragment in span.fragments)


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
