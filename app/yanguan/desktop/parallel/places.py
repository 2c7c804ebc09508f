"""Places that are shown besides labels: not one to one, different, in doubt, or found by a search."""

from collections.abc import Iterable, Mapping
from typing import Literal

from yanguan.desktop.parallel.rows import Rows
from yanguan.domain.article import SCRIPTS, Place, Range, Script, other_script
from yanguan.domain.frozen import dataclass

PlaceKind = Literal["aligned", "difference", "doubt", "found"]


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """A place in both panes, in the code points of each script's text; an empty range stands between characters."""

    kind: PlaceKind
    ranges: Mapping[Script, Range | None]


def place_marks(kind: PlaceKind, places: Iterable[Place], source: Script) -> list[PlaceMark]:
    """The marks of an article's places, which are in source order."""
    other = other_script(source)
    return [PlaceMark(kind, {source: (s0, s1), other: (t0, t1)}) for s0, s1, t0, t1 in places]


class PlaceMarks:
    """The marks by row, for each pane."""

    def __init__(self, rows: Rows, marks: Iterable[PlaceMark] = ()) -> None:
        """Find the rows of these marks."""
        self.marks = tuple(marks)
        self._by_row: dict[tuple[int, Script], list[tuple[PlaceKind, Range]]] = {}
        for mark in self.marks:
            for script in SCRIPTS:
                place = mark.ranges.get(script)
                for row in () if place is None else rows.touched(script, place[0], max(place[1], place[0] + 1)):
                    self._by_row.setdefault((row, script), []).append((mark.kind, place or (0, 0)))

    def in_row(self, row: int, script: Script) -> list[tuple[PlaceKind, Range]]:
        """What to show in one row of one pane."""
        return self._by_row.get((row, script), [])
