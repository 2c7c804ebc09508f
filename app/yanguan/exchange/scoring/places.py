"""The place of a span as scores compare it: without blank space, without quote marks at its edges. Code points."""

from collections.abc import Iterable, Iterator

from yanguan.domain.article import Range

Place = tuple[Range, ...]
"""Runs of characters, ascending and apart; how the span was cut into fragments does not matter."""

MARKS = frozenset("「」『』“”‘’｢｣﹁﹂﹃﹄〝〞〟\"＂'＇")
"""Quote marks, opening and closing: whether a label includes them is never scored."""


def place_of(ranges: Iterable[Range], text: str) -> Place:
    """Where the ranges stand in the text, fit to be compared.

    What consists of marks alone keeps them: it would be nowhere without.
    """
    whole = tuple(_runs(sorted(at for start, end in ranges for at in range(start, end) if not text[at].isspace())))
    bare = tuple(run for run in (_stripped(run, text) for run in whole) if run[0] < run[1])
    return bare or whole


def likeness(one: Place, other: Place) -> float:
    """The characters that both have, as a share of those that either has: 1 where they are equal, 0 where apart."""
    if one == other:
        return 1.0
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    return shared / (size(one) + size(other) - shared) if shared else 0.0


def size(place: Place) -> int:
    """How many characters it has."""
    return sum(end - start for start, end in place)


def _runs(positions: list[int]) -> Iterator[Range]:
    """Ascending positions as ranges; a position that is given twice counts once."""
    start = end = -1
    for at in positions:
        if at > end:
            if start >= 0:
                yield start, end
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


def _stripped(run: Range, text: str) -> Range:
    start, end = run
    while start < end and text[start] in MARKS:
        start += 1
    while start < end and text[end - 1] in MARKS:
        end -= 1
    return start, end
