"""Which of two lists belong together, one to one: the most alike first. Swapping the lists gives the same pairs."""

import bisect
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import product
from typing import Any, TypeVar

from yanguan.exchange.scoring.places import Place, likeness
from yanguan.exchange.scoring.units import Fill, Frame

T = TypeVar("T")
Pairs = list[tuple[int, int]]
"""Numbers in the gold's list and in the other one."""
Likeness = tuple[float, ...]
"""The greater the more alike, the first number before the next; empty where two have nothing to do with each other."""


def span_pairs(gold: Sequence[Place], pred: Sequence[Place], *, exact: bool) -> Pairs:
    """Spans of one label that are equal or, unless `exact`, share a character."""
    alike = partial(_places_alike, exact=exact)
    return _pairs(gold, pred, _near(gold, pred), alike=alike, key=lambda place: place)


def fill_pairs(gold: Sequence[Fill], pred: Sequence[Fill], *, exact: bool) -> Pairs:
    """Fillers of one role that agree: by place where both have one, by a shared id or name where neither has."""
    near = product(range(len(gold)), range(len(pred)))
    return _pairs(gold, pred, near, alike=partial(_fills_alike, exact=exact), key=lambda fill: fill.key)


def frame_pairs(gold: Sequence[Frame], pred: Sequence[Frame], *, exact: bool) -> Pairs:
    """Frames of one kind whose cores agree; among several with one core, those whose roles agree best."""

    def alike(a: Frame, b: Frame) -> Likeness:
        core = _places_alike(a.core, b.core, exact=exact)
        return (*core, _agreement(a, b, exact=True), _agreement(a, b, exact=False)) if core else ()

    near = _near([frame.core for frame in gold], [frame.core for frame in pred])
    return _pairs(gold, pred, near, alike=alike, key=lambda frame: frame.key)


def _agreement(a: Frame, b: Frame, *, exact: bool) -> float:
    """Which share of both frames' fillers agree; 1 where neither has any."""
    total = sum(len(fills) for frame in (a, b) for fills in frame.roles.values())
    agreeing = sum(len(fill_pairs(fills, b.roles.get(role, ()), exact=exact)) for role, fills in a.roles.items())
    return 2 * agreeing / total if total else 1.0


def _places_alike(a: Place, b: Place, *, exact: bool) -> Likeness:
    if exact:
        return (1.0,) if a == b else ()
    found = likeness(a, b)
    return (found,) if found else ()


def _fills_alike(a: Fill, b: Fill, *, exact: bool) -> Likeness:
    if a.place and b.place:
        return _places_alike(a.place, b.place, exact=exact)
    shared = len(a.known_by & b.known_by)
    return (shared / len(a.known_by | b.known_by),) if shared else ()


def _pairs(
    gold: Sequence[T],
    pred: Sequence[T],
    near: Iterable[tuple[int, int]],
    *,
    alike: Callable[[T, T], Likeness],
    key: Callable[[T], Any],
) -> Pairs:
    """Of those that are near take the pair that is most alike, then the next of what is left.

    Pairs that are equally alike are told apart by their keys, in an order that does not know which list is the gold.
    """
    found = []
    for i, j in near:
        if like := alike(gold[i], pred[j]):
            found.append((tuple(-each for each in like), *sorted((key(gold[i]), key(pred[j]))), i, j))
    taken_gold, taken_pred, pairs = set[int](), set[int](), Pairs()
    for *_, i, j in sorted(found):
        if i not in taken_gold and j not in taken_pred:
            taken_gold.add(i)
            taken_pred.add(j)
            pairs.append((i, j))
    return pairs


def _near(gold: Sequence[Place], pred: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Those that reach into each other, found by their starts: a long article has thousands."""
    order = sorted(range(len(pred)), key=lambda j: pred[j])
    starts = [pred[j][0][0] for j in order]
    longest = max((place[-1][1] - place[0][0] for place in pred), default=0)
    for i, place in enumerate(gold):
        first, last = bisect.bisect_left(starts, place[0][0] - longest), bisect.bisect_left(starts, place[-1][1])
        yield from ((i, j) for j in order[first:last] if pred[j][-1][1] > place[0][0])
