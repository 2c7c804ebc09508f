"""Which characters of two pieces of text stand for each other, and between them the places where they differ.

The texts come folded, so that variants are equal. Which lines to compare is `pairing_lines`' business.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from yanguan.domain.article import Place

_MATCH, _LETTER_MATCH = 10, 4
"""What a shared character is worth; letters and digits are shared by chance more often than Han."""

_ONE_SIDED, _TWO_SIDED = 18, 9
"""What a place costs. One shared character is worth a new place only between two words that were replaced
(件 和 鼠標 | 體 和 滑鼠), not where that makes an addition and an omission of one replacement (互聯網 | 網際網路)."""

_MUCH = 8
"""Beside so many characters that differ, a single one that is shared is shared by chance."""

_MOST_MATCHES = 20_000
"""Above so many pairs of equal characters a piece is first divided at what occurs once in each of its sides."""

_RUN_LENGTHS = (12, 6, 4, 3)


def trimmed(source: str, target: str, window: Place) -> Place | None:
    """The window without the beginning and the end that its sides share; None where nothing is left."""
    s0, s1, t0, t1 = window
    shared = _shared_start(source[s0:s1], target[t0:t1])
    s0, t0 = s0 + shared, t0 + shared
    shared = _shared_start(source[s0:s1][::-1], target[t0:t1][::-1])
    s1, t1 = s1 - shared, t1 - shared
    return (s0, s1, t0, t1) if s0 < s1 or t0 < t1 else None


def places_between(source: str, target: str, window: Place) -> Iterator[Place]:
    """The places where the two sides of a window differ, in order; disjoint, never touching."""
    left = [window]
    while left:
        place = trimmed(source, target, left.pop())
        if place is None:
            continue
        s0, s1, t0, t1 = place
        one, other = source[s0:s1], target[t0:t1]
        if not one or not other:
            yield place
        elif _match_count(one, other) <= _MOST_MATCHES:
            yield from _joined(
                source, [gap for each in _gaps(one, other, place) if (gap := trimmed(source, target, each))]
            )
        elif anchors := _anchors(one, other):
            left.extend(reversed(_divided(anchors, place)))
        else:
            yield place


def _shared_start(one: str, other: str) -> int:
    """How many characters the two begin with alike."""
    low, high = 0, min(len(one), len(other))
    if one[:high] == other[:high]:
        return high
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _match_count(one: str, other: str) -> int:
    counts = Counter(other)
    return sum(count * counts[character] for character, count in Counter(one).items())


def _gaps(one: str, other: str, place: Place) -> Iterator[Place]:
    """What lies between the shared characters of a place. Blanks beside letters are nobody's words: they are not
    looked at (下午 1 點 | 下午1点).
    """
    s0, s1, t0, t1 = place
    first, second = (
        [at for at, character in enumerate(text) if character == "\n" or not character.isspace()]
        for text in (one, other)
    )
    chain = _chain("".join(map(one.__getitem__, first)), "".join(map(other.__getitem__, second)))
    at, there = s0, t0
    for source, target in (*((s0 + first[i], t0 + second[j]) for i, j in chain), (s1, t1)):
        if source > at or target > there:
            yield at, source, there, target
        at, there = source + 1, target + 1


def _joined(source: str, places: list[Place]) -> Iterator[Place]:
    """The places, joined across a single shared character where so much differs beside it that it is chance."""
    last: Place | None = None
    for place in places:
        if last and _is_chance(source, last, place):
            last = last[0], place[1], last[2], place[3]
        else:
            if last:
                yield last
            last = place
    if last:
        yield last


def _is_chance(source: str, before: Place, after: Place) -> bool:
    if after[0] - before[1] != 1 or not source[before[1]].isalnum():
        return False
    return _size(before) + _size(after) >= _MUCH


def _size(place: Place) -> int:
    return max(place[1] - place[0], place[3] - place[2])


def _anchors(one: str, other: str) -> list[tuple[int, int, int]]:
    """Runs that occur once in each text, in an order that both keep: where in one, where in the other, how long."""
    for length in _RUN_LENGTHS:
        first, second = _once(one, length), _once(other, length)
        shared = sorted((at, second[run]) for run, at in first.items() if run in second)
        if shared:
            return [(*pair, length) for pair in longest_ascent(shared)]
    return []


def _once(text: str, length: int) -> dict[str, int]:
    """Where each run of this length begins that the text has once."""
    found: dict[str, int] = {}
    for at in range(len(text) - length + 1):
        run = text[at : at + length]
        found[run] = -1 if run in found else at
    return {run: at for run, at in found.items() if at >= 0}


def longest_ascent(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """As many of these pairs, sorted by their first number, as also ascend in their second."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        length = bisect_left(ends, second)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [second]
        last[length : length + 1] = [index]
    chain = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _divided(anchors: list[tuple[int, int, int]], place: Place) -> list[Place]:
    """The windows between the anchors; what the anchors cover is shared."""
    s0, s1, t0, t1 = place
    windows, at, there = [], s0, t0
    for source, target, length in anchors:
        if s0 + source >= at and t0 + target >= there:
            windows.append((at, s0 + source, there, t0 + target))
            at, there = s0 + source + length, t0 + target + length
    windows.append((at, s1, there, t1))
    return windows


class _Best:
    """The best shared character so far before a column: the greatest score of a growing table's beginning."""

    def __init__(self, size: int) -> None:
        self._tree: list[tuple[int, int]] = [(-(10**9), -1)] * (size + 1)

    def put(self, column: int, scored: tuple[int, int]) -> None:
        """Note a score and its node at a column."""
        column += 1
        while column < len(self._tree):
            self._tree[column] = max(self._tree[column], scored)
            column += column & -column

    def before(self, column: int) -> tuple[int, int]:
        """The best score, and its node, in the columns below this one."""
        best = (-(10**9), -1)
        while column > 0:
            best = max(best, self._tree[column])
            column -= column & -column
        return best


def _chain(one: str, other: str) -> list[tuple[int, int]]:
    """The shared characters, ascending in both texts, that are worth most after the places between them are paid.

    The first and the last pair are borders just outside of the texts; they are not in what comes back. Columns are
    counted from the border, so that a character's column is its position plus one.
    """
    columns: dict[str, list[int]] = {}
    for column, character in enumerate(other, 1):
        columns.setdefault(character, []).append(column)
    nodes: list[tuple[int, int, int]] = [(-1, 0, -1)]  # position in one, column, node before
    above, far, nearest = [(0, 0, 0)], _Best(len(other) + 2), dict[int, tuple[int, int]]()
    for position, character in enumerate((*one, "")):
        row = columns.get(character, []) if character else [len(other) + 1]
        worth = 0 if not character else _LETTER_MATCH if character.isascii() and character.isalnum() else _MATCH
        current: list[tuple[int, int, int]] = []
        for column, (score, before) in zip(row, _best_before(row, above, nearest, far), strict=True):
            current.append((column, score + worth, len(nodes)))
            nodes.append((position, column, before))
        for column, score, node in above:
            far.put(column, (score, node))
            nearest[column] = max(nearest.get(column, (-(10**9), -1)), (score, node))
        above = current
    chain, node = [], nodes[-1][2]
    while node > 0:
        position, column, before = nodes[node]
        chain.append((position, column - 1))
        node = before
    return chain[::-1]


def _best_before(
    row: list[int], above: list[tuple[int, int, int]], nearest: dict[int, tuple[int, int]], far: _Best
) -> Iterator[tuple[int, int]]:
    """For each column of a row: the best score that it can follow, and the node of that.

    `above` are the row before (column, score, node), `nearest` and `far` the rows before that one.
    """
    diagonal = {column: (score, node) for column, score, node in above}
    index, along = 0, (-(10**9), -1)
    for column in row:
        while index < len(above) and above[index][0] < column - 1:
            along = max(along, above[index][1:])
            index += 1
        down = nearest.get(column - 1, (-(10**9), -1))
        across = far.before(column - 1)
        options = (
            diagonal.get(column - 1, (-(10**9), -1)),
            (along[0] - _ONE_SIDED, along[1]),
            (down[0] - _ONE_SIDED, down[1]),
            (across[0] - _TWO_SIDED, across[1]),
        )
        yield max(options, key=lambda option: option[0])
