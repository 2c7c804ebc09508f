"""Two texts that nobody converted from each other, aligned as a black box: where they really differ.

Lines are brought together first (`pairing_lines`), characters inside them (`pairing_characters`), and the borders of
what is found are set where a reader would set them (`pairing_borders`). Conversions align exactly in `convert`.
"""

from collections.abc import Iterator
from itertools import pairwise

from yanguan.domain.article import Place
from yanguan.script.alignment import Alignment
from yanguan.script.folding import fold
from yanguan.script.pairing_borders import settled
from yanguan.script.pairing_characters import places_between, trimmed
from yanguan.script.pairing_lines import LineGroup, group_lines


def pair(source: str, counterpart: str) -> Alignment:
    """The alignment whose places are the differences: every maximal run that is not variant for variant.

    Between the places the texts run character by character, each pair equal or variants of each other, line breaks
    with line breaks. One side of a place may be empty; no place begins or ends inside a combining or emoji sequence.
    Where one text is a conversion of the other by a character profile there is no place.
    """
    one, other = fold(source), fold(counterpart)
    if one == other:
        return Alignment.identity(len(source))
    places = _end_fitted(_places(one + "\n", other + "\n"), one, other)
    return Alignment(len(source), len(counterpart), tuple(settled(places, source, counterpart, one, other)))


def _places(source: str, target: str) -> list[Place]:
    """The places of two folded texts that end with a line break; disjoint, touching ones made one."""
    starts = _line_starts(source), _line_starts(target)
    texts = [[text[a:b].strip() for a, b in pairwise(at)] for text, at in zip((source, target), starts, strict=True)]
    groups = [LineGroup(0, 0, 0, 0), *group_lines(*texts)]
    found: list[Place] = []
    for place in (place for group in groups for place in _inside(source, target, starts, group)):
        if found and found[-1][1] == place[0] and found[-1][3] == place[2]:
            found[-1] = (found[-1][0], place[1], found[-1][2], place[3])
        else:
            found.append(place)
    parts = (part for place in found for part in _lines_of(source, target, place))
    return [kept for part in parts if (kept := trimmed(source, target, part))]


def _lines_of(source: str, target: str, place: Place) -> Iterator[Place]:
    """The place line by line where both sides have as many line breaks: these stand for each other."""
    s0, s1, t0, t1 = place
    one, other = source[s0:s1].split("\n"), target[t0:t1].split("\n")
    if len(one) != len(other):
        yield place
        return
    for line, counterpart in zip(one, other, strict=True):
        yield s0, s0 + len(line), t0, t0 + len(counterpart)
        s0, t0 = s0 + len(line) + 1, t0 + len(counterpart) + 1


def _inside(source: str, target: str, starts: tuple[list[int], list[int]], group: LineGroup) -> Iterator[Place]:
    """The places of lines that belong together; the group without lines stands for what precedes all of them."""
    sources, targets = starts
    if group == LineGroup(0, 0, 0, 0):
        windows = [(0, sources[0], 0, targets[0])]
    else:
        s0, s1, t0, t1 = sources[group.s0], sources[group.s1], targets[group.t0], targets[group.t1]
        s, t = _blanks_start(source, s0, s1), _blanks_start(target, t0, t1)
        windows = [(s0, s, t0, t), (s, s1, t, t1)]
    for window in windows:
        if group.is_alike:
            yield from places_between(source, target, window)
        elif place := trimmed(source, target, window):
            yield place


def _blanks_start(text: str, start: int, end: int) -> int:
    """Where the blank lines begin that end a stretch of lines: they are compared by themselves."""
    last = start + len(text[start:end].rstrip())
    return text.index("\n", last) + 1 if start < end else end


def _line_starts(text: str) -> list[int]:
    """Where each line begins that is not blank, with the text's length after them: blank lines belong to the line
    before them.
    """
    starts, start = [], 0
    while start < len(text):
        end = text.index("\n", start) + 1
        if not text[start:end].isspace():
            starts.append(start)
        start = end
    return [*starts, len(text)]


def _end_fitted(places: list[Place], source: str, target: str) -> list[Place]:
    """The places without the line break that was added to both texts: `line⏎` at the end is `⏎line` there.

    Where that meets the place before, the two are one, and may now begin or end alike.
    """
    if not places or places[-1][1] <= len(source) or places[-1][3] <= len(target):
        return places
    *before, (s0, s1, t0, t1) = places
    s0, s1, t0, t1 = s0 - 1, s1 - 1, t0 - 1, t1 - 1
    if before and before[-1][1] == s0:
        s0, _, t0, _ = before.pop()
    last = trimmed(source, target, (s0, s1, t0, t1))
    return [*before, last] if last else before
