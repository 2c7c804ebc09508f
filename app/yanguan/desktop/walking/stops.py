"""Which stops of a walk are still open: what the rules propose to look at, less what the labels have decided.

Positions are code points of the source. How a stop is shown and taken stands in `guesses`.
"""

from collections.abc import Iterable, Sequence

from yanguan.domain.article import Article, Range
from yanguan.domain.label_set import LabelSet
from yanguan.domain.places import Places
from yanguan.domain.tail import Tail, is_in_tail, tail_ranges
from yanguan.suggest.survey import MarkStop, Stop, Survey
from yanguan.suggest.undecided import undecided_marks

Key = tuple[int, int]
"""Where a stop stands among others: its start, and of those with one start the longest first."""


def open_marks(survey: Survey, article: Article, labels: LabelSet, tail: Tail) -> list[MarkStop]:
    """The pairs that nobody has decided, in the order of the text; of one quote's pairs the first."""
    open_pairs = {pair.start for pair in undecided_marks(article, labels, tail)}
    found: dict[tuple[Range, ...], MarkStop] = {}
    for stop in survey.marks:
        if stop.pair is not None and stop.pair.start in open_pairs:
            found.setdefault(stop.fragments, stop)
    return list(found.values())


def open_stops(survey: Survey, article: Article, labels: LabelSet, tail: Tail) -> list[Stop]:
    """All of it: pairs, quotes that no marks show, change words; in the order of the text."""
    left_out = tail_ranges(article)
    quotes = _places(labels, "quote", () if is_in_tail("quote", tail) else left_out)
    triggers = _places(labels, "trigger", () if is_in_tail("appointment", tail) else left_out)
    found: list[Stop] = [*open_marks(survey, article, labels, tail)]
    found.extend(stop for stop in survey.indirect if not _touches(stop, quotes))
    found.extend(stop for stop in survey.changes if not _touches(stop, triggers))
    return sorted(found, key=key_of)


def key_of(stop: Stop) -> Key:
    """Where it stands among others."""
    start, end = stop.place
    return start, -end


def step(stops: Sequence[Stop], here: Key, direction: int) -> Stop | None:
    """The next stop beyond a place, or the one before it; at the end of the text it begins anew."""
    after = [stop for stop in stops if key_of(stop) > here]
    before = [stop for stop in stops if key_of(stop) < here]
    if direction > 0:
        return next(iter([*after, *before, *stops]), None)
    return next(iter([*before[::-1], *after[::-1], *stops]), None)


def _places(labels: LabelSet, label: str, left_out: Iterable[Range]) -> Places:
    """Where nothing of this label is open: what has it, and what is not labelled at all."""
    spans = (span for span in labels.spans.values() if span.label == label and span.is_gold)
    return Places([*(fragment for span in spans for fragment in span.fragments), *left_out])


def _touches(stop: Stop, places: Places) -> bool:
    return any(places.touches(*fragment) for fragment in stop.fragments)
