"""Which characters of one script stand for which of the other: projection of spans and positions, exactly.

An alignment knows only the places where the two texts do *not* run character by character; a conversion by one of
the character profiles has none. How the places are found is `convert`'s business.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from yanguan.domain.article import Place, Range


@dataclass(frozen=True)
class Alignment:
    """`places` are `(source start, end, target start, end)`, sorted and disjoint; lengths are code points.

    Between two places both texts advance together. One side of a place may be empty (a sentence that the other
    text lacks). Raises ValueError where the places do not describe texts of these lengths.
    """

    source_length: int
    target_length: int
    places: tuple[Place, ...] = ()
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _ends: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Check the places and index them."""
        source, target = 0, 0
        for s0, s1, t0, t1 in (*self.places, (self.source_length,) * 2 + (self.target_length,) * 2):
            if not (source <= s0 <= s1 and target <= t0 <= t1 and s0 - source == t0 - target):
                raise ValueError(f"places do not fit texts of these lengths at source position {s0}")
            source, target = s1, t1
        object.__setattr__(self, "_starts", [place[0] for place in self.places])
        object.__setattr__(self, "_ends", [place[1] for place in self.places])

    @classmethod
    def identity(cls, length: int) -> "Alignment":
        """The alignment of two texts that run character by character."""
        return cls(length, length)

    @property
    def is_identity(self) -> bool:
        """True where every character stands for one character."""
        return not self.places

    def inverse(self) -> "Alignment":
        """The same places seen from the other text."""
        return Alignment(self.target_length, self.source_length, tuple((c, d, a, b) for a, b, c, d in self.places))

    def project(self, start: int, end: int) -> Range | None:
        """The smallest cover, in the target, of the places and single characters that `[start, end)` touches.

        None where it touches nothing there (it is empty, or lies in what the target lacks).
        """
        if start >= end:
            return None
        touched = [part for part in self._touched(start, end) if part[0] < part[1]]
        return (touched[0][0], touched[-1][1]) if touched else None

    def is_exact(self, start: int, end: int) -> bool:
        """True where the projection of `[start, end)` projects back to itself."""
        there = self.project(start, end)
        return there is not None and self.inverse().project(*there) == (start, end)

    def position(self, position: int) -> int:
        """The border in the target that stands for this border; inside a place, the place's nearer border."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return position
        s0, s1, t0, t1 = self.places[index]
        if position >= s1:
            return t1 + position - s1
        return t0 if position - s0 <= s1 - position else t1

    def _touched(self, start: int, end: int) -> Iterable[Range]:
        """The parts of the target that `[start, end)` touches, in order: gaps as runs, places whole."""
        index = bisect_left(self._ends, start)
        source, target = (self.places[index - 1][1], self.places[index - 1][3]) if index else (0, 0)
        for s0, s1, t0, t1 in (*self.places[index:], (self.source_length,) * 2 + (self.target_length,) * 2):
            if source >= end:
                return
            low, high = max(start, source), min(end, s0)
            if low < high:
                yield target + low - source, target + high - source
            if s0 < end and s1 > start:
                yield t0, t1
            source, target = s1, t1
