"""Which lines of two texts belong together: one to one, split, merged, or in one text only.

Lines come folded, stripped and without blank ones. Characters inside them are `pairing_characters`' business.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from yanguan.domain.frozen import dataclass
from yanguan.script.pairing_characters import longest_ascent

_LEAST_ALIKE = 0.04
"""Lines that share fewer of their pairs of characters are not compared: half of any two lines share .02."""

_SURELY_ALIKE = 0.5
_MERGING = 0.02
"""How much more alike lines must be for a split or a merger to be believed."""

_LONGEST_GROUP = 12
_MOST_STEPS = 200_000
_MOST_CELLS = 20_000
_RUN = 4
_LEAST_VOTES = 3


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Lines `[s0, s1)` of one text that belong to lines `[t0, t1)` of the other; a side may be empty.

    `is_alike` is False where the two sides share next to nothing.
    """

    s0: int
    s1: int
    t0: int
    t1: int
    is_alike: bool = True


def group_lines(one: Sequence[str], other: Sequence[str]) -> Iterator[LineGroup]:
    """All lines of both texts in groups, in order, as small as they can be."""
    anchors = [(-1, -1), *_equal_lines(one, other), (len(one), len(other))]
    for (s0, t0), (s1, t1) in pairwise(anchors):
        if s0 >= 0:
            yield LineGroup(s0, s0 + 1, t0, t0 + 1)
        if s0 + 1 < s1 or t0 + 1 < t1:
            yield from _Gap(one, other, s0 + 1, t0 + 1).groups(s1, t1)


def _equal_lines(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Lines that are the same: those both texts begin and end with, and between them those that each has once."""
    low, high = 0, min(len(one), len(other))
    while low < high and one[low] == other[low]:
        low += 1
    tail = 0
    while tail < high - low and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    first, second = (_once(lines, low, len(lines) - tail) for lines in (one, other))
    shared = sorted((at, second[line]) for line, at in first.items() if line in second)
    ends = [(len(one) - back, len(other) - back) for back in range(tail, 0, -1)]
    return [*((at, at) for at in range(low)), *longest_ascent(shared), *ends]


def _once(lines: Sequence[str], start: int, end: int) -> dict[str, int]:
    """Where each line stands that occurs once in this stretch."""
    counts = Counter(lines[start:end])
    return {lines[at]: at for at in range(start, end) if counts[lines[at]] == 1}


class _Gap:
    """Lines between two anchors, none of which is equal to its counterpart."""

    def __init__(self, one: Sequence[str], other: Sequence[str], start: int, there: int) -> None:
        self._one, self._other = one, other
        self._start, self._there = start, there

    def groups(self, end: int, there: int) -> Iterator[LineGroup]:
        """The groups of the lines up to these ends."""
        stack = [(self._start, end, self._there, there)]
        while stack:
            s0, s1, t0, t1 = stack.pop()
            if s0 == s1 or t0 == t1:
                yield LineGroup(s0, s1, t0, t1, is_alike=False)
                continue
            if min(s1 - s0, t1 - t0) == 1 and self._is_one(s0, s1, t0, t1):
                yield LineGroup(s0, s1, t0, t1)
            elif s1 - s0 == t1 - t0 and all(self._is_sure(s0 + k, t0 + k) for k in range(s1 - s0)):
                yield from (LineGroup(s0 + k, s0 + k + 1, t0 + k, t0 + k + 1) for k in range(s1 - s0))
            elif (s1 - s0) * (t1 - t0) <= _MOST_CELLS or min(s1 - s0, t1 - t0) == 1:
                yield from _Grouping(self._one[s0:s1], self._other[t0:t1]).groups(s0, t0)
            else:
                stack.extend(reversed(self._parts(s0, s1, t0, t1)))

    def _is_one(self, s0: int, s1: int, t0: int, t1: int) -> bool:
        """True where one line is all the others, joined, and these are too many to try every part of them."""
        if max(s1 - s0, t1 - t0) <= _LONGEST_GROUP:
            return False
        return likeness(_pairs_of("".join(self._one[s0:s1])), _pairs_of("".join(self._other[t0:t1]))) >= _SURELY_ALIKE

    def _is_sure(self, source: int, target: int) -> bool:
        return likeness(_pairs_of(self._one[source]), _pairs_of(self._other[target])) >= _SURELY_ALIKE

    def _parts(self, s0: int, s1: int, t0: int, t1: int) -> list[tuple[int, int, int, int]]:
        """The gap divided at lines that are surely alike; in halves where there are none."""
        votes = _votes(self._one[s0:s1], self._other[t0:t1])
        alike = [(s0 + i, t0 + j) for i, j in votes if self._is_sure(s0 + i, t0 + j)]
        if not alike:
            middle, across = (s0 + s1) // 2, (t0 + t1) // 2
            return [(s0, middle, t0, across), (middle, s1, across, t1)]
        parts, at, there = [], s0, t0
        for source, target in longest_ascent(sorted(alike)):
            if (source, target) != (at, there):
                parts.append((at, source, there, target))
            parts.append((source, source + 1, target, target + 1))
            at, there = source + 1, target + 1
        return [*parts, (at, s1, there, t1)] if (at, there) != (s1, t1) else parts


def _votes(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of lines, each the other's best by the runs of characters that only one line of each text has."""
    first, second = _lines_of_runs(one), _lines_of_runs(other)
    votes = Counter((at, second[run]) for run, at in first.items() if at >= 0 and second.get(run, -1) >= 0)
    best, chosen = dict[int, int](), list[tuple[int, int]]()
    taken: set[int] = set()
    for (source, target), count in votes.most_common():
        if count >= _LEAST_VOTES and source not in best and target not in taken:
            chosen.append((source, target))
        best.setdefault(source, target)
        taken.add(target)
    return chosen


def _lines_of_runs(lines: Sequence[str]) -> dict[str, int]:
    """The line of each run of characters; -1 where several lines have it."""
    found: dict[str, int] = {}
    for number, line in enumerate(lines):
        for run in {line[at : at + _RUN] for at in range(len(line) - _RUN + 1)}:
            found[run] = -1 if run in found else number
    return found


def _pairs_of(line: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a line; of a single character, itself."""
    return frozenset(map("".join, pairwise(line))) or frozenset((line,))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two lines share, from 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other))


Move = tuple[int, int]


class _Grouping:
    """The division of few lines into groups whose likeness adds up to most."""

    def __init__(self, one: Sequence[str], other: Sequence[str]) -> None:
        self._one = [_pairs_of(line) for line in one]
        self._other = [_pairs_of(line) for line in other]
        self._shared = [[len(a & b) for b in self._other] for a in self._one]
        self._longest = max(_LONGEST_GROUP, _MOST_STEPS // (len(one) + len(other)) ** 2)

    def groups(self, start: int, there: int) -> Iterator[LineGroup]:
        """The groups, with their lines counted from these two numbers."""
        moves = self._moves()
        path, i, j = [], len(self._one), len(self._other)
        while i or j:
            a, b, is_alike = moves[i][j]
            path.append(LineGroup(start + i - a, start + i, there + j - b, there + j, is_alike))
            i, j = i - a, j - b
        return reversed(path)

    def _moves(self) -> list[list[tuple[int, int, bool]]]:
        """The last group of the best division of each number of first lines: lines of each text, and if alike."""
        scores = [[0.0] * (len(self._other) + 1) for _ in range(len(self._one) + 1)]
        moves = [[(0, 0, False)] * (len(self._other) + 1) for _ in range(len(self._one) + 1)]
        for i in range(len(self._one) + 1):
            for j in range(len(self._other) + 1):
                if i or j:
                    scores[i][j], moves[i][j] = self._best(scores, i, j)
        return moves

    def _best(self, scores: list[list[float]], i: int, j: int) -> tuple[float, tuple[int, int, bool]]:
        options = [(scores[i - 1][j], (1, 0, False))] if i else []
        if j:
            options.append((scores[i][j - 1], (0, 1, False)))
        if i and j:  # nothing in common, but in each other's place
            options.append((scores[i - 1][j - 1], (1, 1, False)))
        for (a, b), alike in self._alike(i, j):
            options.append((scores[i - a][j - b] + alike - _MERGING * ((a, b) != (1, 1)), (a, b, True)))
        return max(options)

    def _alike(self, i: int, j: int) -> Iterator[tuple[Move, float]]:
        """The groups that could end with these lines, and how much their sides share."""
        if not i or not j:
            return
        for down in (True, False):
            shared, size = 0, len((self._other if down else self._one)[(j if down else i) - 1])
            whole = size
            for count in range(1, min(i if down else j, self._longest) + 1):
                source, target = (i - count, j - 1) if down else (i - 1, j - count)
                if not self._shared[source][target]:
                    break
                shared += self._shared[source][target]
                size += len((self._one if down else self._other)[source if down else target])
                alike = 2 * min(shared, whole) / size
                if alike >= _LEAST_ALIKE and (down or count > 1):
                    yield ((count, 1) if down else (1, count)), alike
