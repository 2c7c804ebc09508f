"""Which characters are written forms of one another, by the dictionaries that map character by character."""

from collections.abc import Iterable

from yanguan.domain.article import Place

_HAN = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3007),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)


def is_han(character: str) -> bool:
    """True for ideographs and radicals, compatibility forms and the planes 2 and 3 included."""
    code = ord(character)
    return any(low <= code <= high for low, high in _HAN)


class Variants:
    """Classes of characters: 說, 说 and 説 are one. A character that no dictionary changes is its own class."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Join the two characters of each pair, and what is joined to them."""
        self._above: dict[str, str] = {}
        for one, other in pairs:
            if one != other:
                self._join(one, other)
        self._above = {character: self._top(character) for character in self._above}

    def same(self, one: str, other: str) -> bool:
        """True where two characters are equal or variants."""
        return one == other or self._above.get(one, one) == self._above.get(other, other)

    def narrowed(self, source: str, target: str, place: Place) -> Place | None:
        """The place without what runs variant for variant at its ends, neither side empty; None where all does.

        Nothing is left either of one ideograph that stands for one other (移|行 of 移动电话|行動電話).
        """
        s0, s1, t0, t1 = place
        first, last = (s0, t0), (s1, t1)
        while s0 < s1 and t0 < t1 and self.same(source[s0], target[t0]):
            s0, t0 = s0 + 1, t0 + 1
        while s0 < s1 and t0 < t1 and self.same(source[s1 - 1], target[t1 - 1]):
            s1, t1 = s1 - 1, t1 - 1
        if s1 - s0 == t1 - t0 and all(map(self._is_gap, source[s0:s1], target[t0:t1])) and s1 - s0 <= 1:
            return None
        if s0 == s1 or t0 == t1:  # glue it to the neighbour before, or after
            if (s0, t0) != first:
                s0, t0 = s0 - 1, t0 - 1
            elif (s1, t1) != last:
                s1, t1 = s1 + 1, t1 + 1
        return s0, s1, t0, t1

    def _is_gap(self, one: str, other: str) -> bool:
        return self.same(one, other) or (is_han(one) and is_han(other))

    def _join(self, one: str, other: str) -> None:
        self._above.setdefault(one, one)
        self._above.setdefault(other, other)
        self._above[self._top(one)] = self._top(other)

    def _top(self, character: str) -> str:
        while (above := self._above[character]) != character:
            self._above[character] = character = self._above[above]
        return character
