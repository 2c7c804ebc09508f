"""Where the fragments of a span stand in the other script, and how good that place is, as the contract names it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from yanguan.domain.article import Place
from yanguan.script.alignment import Alignment

Projection = Literal["exact", "widened", "absent"]
Ranges = Sequence[list[int] | None]
"""A range for each fragment of a span; None where it has no place in that script."""


class Projector:
    """The two directions of one alignment, made once for all spans of an article."""

    def __init__(self, source_length: int, counterpart_length: int, places: tuple[Place, ...]) -> None:
        """Take lengths in code points and places in source order. Raises ValueError where they do not fit."""
        self._there = Alignment(source_length, counterpart_length, places)

    @property
    def is_identity(self) -> bool:
        """True where the texts run character by character."""
        return self._there.is_identity

    @cached_property
    def _back(self) -> Alignment:
        return self._there.inverse()

    def __call__(self, fragments: list[list[int]]) -> tuple[Ranges, Projection]:
        """The range of each fragment in the counterpart, and the span's projection.

        Where the texts run character by character the fragments themselves come back.
        """
        if self._there.is_identity:
            return fragments, "exact"
        found = [(start, end, self._there.project(start, end)) for start, end in fragments]
        ranges: Ranges = [None if place is None else list(place) for _, _, place in found]
        if not any(ranges):
            return ranges, "absent"
        is_exact = all(place and self._back.project(*place) == (start, end) for start, end, place in found)
        return ranges, "exact" if is_exact else "widened"

    def counterpart_of(self, source: list[int]) -> list[int] | None:
        """The range in the counterpart of one range of the source."""
        if self._there.is_identity:
            return list(source)
        place = self._there.project(*source)
        return None if place is None else list(place)

    def source_of(self, counterpart: list[int]) -> list[int] | None:
        """The range in the source of one range of the counterpart."""
        place = self._back.project(*counterpart)
        return None if place is None else list(place)
