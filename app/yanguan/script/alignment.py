"""Which characters of one text stand for which of the other: projection of spans and positions, exactly.

An alignment knows only the places where the two texts do *not* run character by character; a conversion by one of
the character profiles has none. How the places are found is `engine`'s business.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field

from yanguan.domain.article import Article, Place, Range
from yanguan.domain.frozen import dataclass

_Side = tuple[list[int], list[int]]
"""Where the places begin, and where they end, in one of the texts."""


@dataclass(frozen=True)
class Alignment:
    """`places` are `(source start, end, target start, end)`, sorted and disjoint; lengths are code points.

    Between two places both texts advance together. One side of a place may be empty (a sentence that the other
    text lacks). Raises ValueError where the places do not describe texts of these lengths.
    """

    source_length: int
    target_length: int
    places: tuple[Place, ...] = ()
    _sides: tuple[_Side, _Side] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Check the places and index them."""
        source, target = 0, 0
        for s0, s1, t0, t1 in (*self.places, (self.source_length,) * 2 + (self.target_length,) * 2):
            if not (source <= s0 <= s1 and target <= t0 <= t1 and s0 - source == t0 - target):
                raise ValueError(f"places do not fit texts of these lengths at source position {s0}")
            source, target = s1, t1
        borders = [[place[border] for place in self.places] for border in range(4)]
        object.__setattr__(self, "_sides", (tuple(borders[:2]), tuple(borders[2:])))

    @classmethod
    def identity(cls, length: int) -> "Alignment":
        """The alignment of two texts that run character by character."""
        return cls(length, length)

    @classmethod
    def from_lists(cls, source_length: int, target_length: int, lists: Iterable[Sequence[int]]) -> "Alignment":
        """The alignment that `as_lists` wrote. Raises ValueError where a list is no place of these texts."""
        return cls(source_length, target_length, tuple((s0, s1, t0, t1) for s0, s1, t0, t1 in lists))

    def as_lists(self) -> list[list[int]]:
        """The places as JSON keeps them: `[source start, end, target start, end]`."""
        return [list(place) for place in self.places]

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
        own, other = self._sides
        return _cover(start, end, own, other)

    def project_back(self, start: int, end: int) -> Range | None:
        """What `inverse().project` says of a range of the target, without making the inverse."""
        other, own = self._sides
        return _cover(start, end, own, other)

    def is_exact(self, start: int, end: int) -> bool:
        """True where the projection of `[start, end)` projects back to itself."""
        there = self.project(start, end)
        return there is not None and self.project_back(*there) == (start, end)

    def position(self, position: int) -> int:
        """The border in the target that stands for this border; inside a place, the place's nearer border."""
        index = bisect_right(self._sides[0][0], position) - 1
        if index < 0:
            return position
        s0, s1, t0, t1 = self.places[index]
        if position >= s1:
            return t1 + position - s1
        return t0 if position - s0 <= s1 - position else t1

    def compose(self, other: "Alignment") -> "Alignment":
        """From this source to the other's target: places that overlap between them widen to common borders.

        `other` begins from the text that this one leads to; raises ValueError where the lengths say otherwise.
        """
        if self.target_length != other.source_length:
            raise ValueError(f"{other.source_length} code points do not follow on {self.target_length}")
        if not (self.places and other.places):
            return Alignment(self.source_length, other.target_length, self.places or other.places)
        return Alignment(self.source_length, other.target_length, tuple(_joined(self.places, other.places)))


def alignment_of(article: Article) -> Alignment:
    """How an article's source stands to its counterpart. Raises ValueError where its places do not fit its texts."""
    places = tuple(sorted((*article.alignment, *article.differences)))
    return Alignment(len(article.source.text), len(article.counterpart.text), places)


def _cover(start: int, end: int, own: _Side, other: _Side) -> Range | None:
    """What a range of one text covers in the other, by the borders of the places in both."""
    if start >= end:
        return None
    (starts, ends), (other_starts, other_ends) = own, other
    low, high = start, end
    first, last = bisect_right(ends, start), bisect_left(starts, end)
    if first < len(starts) and starts[first] <= start:
        low = other_starts[first]
    elif first:
        low += other_ends[first - 1] - ends[first - 1]
    if last:
        high = other_ends[last - 1] + max(0, end - ends[last - 1])
    return (low, high) if low < high else None


def _joined(first: Sequence[Place], second: Sequence[Place]) -> Iterator[Place]:
    """The places from the first text to the third, in order."""
    parts = [(t0, t1, 0, s1 - s0) for s0, s1, t0, t1 in first] + [(s0, s1, 1, t1 - t0) for s0, s1, t0, t1 in second]
    parts.sort()
    shift = [0, 0]  # what the first and the third text are ahead of the one between them
    held: tuple[int, int, list[int]] | None = None
    for low, high, side, length in parts:
        if held is None or low >= held[1]:
            if held is not None:
                yield from _closed(*held, shift)
            held = (low, high, [0, 0])
        begun, end, grown = held
        grown[side] += length - (high - low)
        held = (begun, max(end, high), grown)
    if held is not None:
        yield from _closed(*held, shift)


def _closed(low: int, high: int, grown: list[int], shift: list[int]) -> Iterator[Place]:
    """A place that is complete, unless both its sides are empty; what follows it moves along."""
    starts = low + shift[0], low + shift[1]
    for side in (0, 1):
        shift[side] += grown[side]
    place = (starts[0], high + shift[0], starts[1], high + shift[1])
    if place[0] < place[1] or place[2] < place[3]:
        yield place
