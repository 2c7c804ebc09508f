"""What is open in the article on the table: what the checks miss, and the quote marks that are undecided.

What is done about it at the end of an article stands in `finishing`.
"""

from collections import Counter

from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Article
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.tail import Tail
from yanguan.editing.missing import missing
from yanguan.words import Words

MARKS = "marks"
"""The check that finds undecided quote marks."""


@dataclass(frozen=True, slots=True)
class OpenThing:
    """`[start, end)` in code points of the source; the span and the frame that it is about, where it is about one."""

    check: str
    start: int
    end: int
    span: str | None = None
    frame: str | None = None


def open_things(article: Article, labels: LabelSet, tail: Tail, *, with_marks: bool) -> list[OpenThing]:
    """All that is open, in the order of the text; to look for undecided marks takes longest."""
    found = []
    for each in missing(labels):
        span = labels.spans[each.span]
        found.append(OpenThing(each.check, *span.fragments[0], each.span, each.frame))
    if with_marks:
        from yanguan.suggest.undecided import undecided_marks  # loads what the first label does not need

        found += [OpenThing(MARKS, pair.start, pair.end) for pair in undecided_marks(article, labels, tail)]
    return sorted(found, key=lambda thing: (thing.start, -thing.end, thing.check))


def open_here(bench: Workbench, *, with_marks: bool) -> list[OpenThing]:
    """What is open in the article on the table; nothing without one."""
    if bench.article is None or bench.labels is None:
        return []
    return open_things(bench.article, bench.labels, bench.session.tail, with_marks=with_marks)


def summed_up(words: Words, things: list[OpenThing]) -> str:
    """How many of each kind, in words."""
    counts = Counter(thing.check for thing in things)
    return "; ".join(f"{words(f'missing-{check}')} ({count})" for check, count in counts.items())
