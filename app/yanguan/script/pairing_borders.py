"""Where the places of a pair begin and end: at sentences and lines where they may, never inside a sequence.

Nothing here decides what differs; that is `pairing`'s business.
"""

import unicodedata

from yanguan.domain.article import Place

_FURTHEST = 200
"""How far a place is moved to a better border, in code points."""

_CLOSING = frozenset("」』”’）》〉】)")
_OPENING = frozenset("「『“‘（《〈【(")
_WEIGHTS = {"\n": 6, **dict.fromkeys("。！？!?", 4), **dict.fromkeys("；;，,：:、", 2)}
_JOINER = "\u200d"
_MARKS = ("Mn", "Mc", "Me")
_JOINING = (range(0x1F3FB, 0x1F400), range(0xE0020, 0xE0080), range(0x1160, 0x1200))
"""Skin tones, tags, and the vowels and finals of Hangul: never the first of a sequence."""

_FLAGS = range(0x1F1E6, 0x1F200)


def settled(places: list[Place], source: str, target: str, one: str, other: str) -> list[Place]:
    """The places with borders where a reader would set them, in texts whose folds are `one` and `other`."""
    moved: list[Place] = []
    for number, place in enumerate(places):
        low = moved[-1][1] + 1 if moved else 0
        high = places[number + 1][0] - 1 if number + 1 < len(places) else len(source)
        moved.append(_slid(place, one, other, (place[0] - low, high - place[1])))
    return _whole(moved, source, target)


def _slid(place: Place, one: str, other: str, room: tuple[int, int]) -> Place:
    """A place with an empty side, moved to the best borders that it could have as well."""
    s0, s1, t0, t1 = place
    if s0 < s1 and t0 < t1:
        return place
    text, start, end = (one, s0, s1) if s0 < s1 else (other, t0, t1)
    low, high = 0, 0
    while low > -min(room[0], _FURTHEST) and text[start + low - 1] == text[end + low - 1]:
        low -= 1
    while high < min(room[1], _FURTHEST) and text[start + high] == text[end + high]:
        high += 1
    by = max(range(low, high + 1), key=lambda by: (_weight(text, start + by, end + by), -abs(by)))
    return s0 + by, s1 + by, t0 + by, t1 + by


def _weight(text: str, start: int, end: int) -> int:
    """How good the borders of a piece are: it ends as a line, sentence or clause, and does not begin with a mark."""
    last = end
    while last > start and text[last - 1] in _CLOSING:
        last -= 1
    weight = _WEIGHTS.get(text[last - 1], 0) if last > start else 0
    if text[start] in _CLOSING or text[start] in _WEIGHTS:
        weight -= 1
    return weight - (text[end - 1] in _OPENING)


def _whole(places: list[Place], source: str, target: str) -> list[Place]:
    """The places widened to whole sequences; those that then meet are one."""
    found: list[Place] = []
    waiting = places[::-1]
    while waiting:
        s0, s1, t0, t1 = waiting.pop()
        while s0 > (found[-1][1] if found else 0) and _is_inside_either(source, s0, target, t0):
            s0, t0 = s0 - 1, t0 - 1
        while True:
            if waiting and waiting[-1][0] == s1:  # the next place begins here: the two are one
                _, s1, _, t1 = waiting.pop()
            elif _is_inside_either(source, s1, target, t1):
                s1, t1 = s1 + 1, t1 + 1
            else:
                break
        if found and found[-1][1] == s0:
            s0, _, t0, _ = found.pop()
        found.append((s0, s1, t0, t1))
    return found


def _is_inside_either(source: str, position: int, target: str, there: int) -> bool:
    return _is_inside(source, position) or _is_inside(target, there)


def _is_inside(text: str, position: int) -> bool:
    """True where what stands before this position and what stands after it are one sequence."""
    if not 0 < position < len(text):
        return False
    before, after = text[position - 1], text[position]
    if after < "\u0300":
        return False
    return (
        _JOINER in (before, after)
        or unicodedata.category(after) in _MARKS
        or any(ord(after) in block for block in _JOINING)
        or (ord(before) in _FLAGS and ord(after) in _FLAGS)
    )
