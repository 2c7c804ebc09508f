"""What the overview shows: every mark of the article as a bar at its height. How it looks is `overview`'s business."""

from collections.abc import Iterator
from typing import Literal

from yanguan.desktop.parallel.places import PlaceKind
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.scheme import Scheme

PlaceSign = Literal["difference", "doubt", "found"]
_SIGNS: dict[PlaceKind, PlaceSign] = {"difference": "difference", "doubt": "doubt", "found": "found"}
"""Where the texts are only not one to one is no news to whoever looks over the whole."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark from `top` to `bottom`, in pixels of the overview. `track` counts families from the left.

    A bar without a label is that of a place, in the track of its own.
    """

    top: float
    bottom: float
    track: int
    label: str = ""
    is_gold: bool = True
    sign: PlaceSign | None = None


class Scale:
    """From the article's positions to heights of an overview that is `height` pixels high, over a view's `least`.

    It holds while the rows stand as they do; what was asked once is known then.
    """

    def __init__(self, sheet: Sheet, height: int, least: int) -> None:
        """Take the rows' heights as they are known now."""
        self._sheet, self._tops = sheet, sheet.page.heights.tops()
        self._holds_for = _basis(sheet, height, least)
        self._known: dict[Range, tuple[float, float]] = {}
        self.factor = height / max(self._tops[-1], least, 1)

    def holds(self, sheet: Sheet, height: int, least: int) -> bool:
        """True where another would say the same."""
        return self._holds_for == _basis(sheet, height, least)

    def at(self, position: int) -> float:
        """The height of a position of the source: inside its row by its share of the row's characters."""
        rows, script = self._sheet.rows, self._sheet.bitext.source_script
        row = rows.at(script, position)
        start, end = rows.rows[row].side(script)
        share = min(max((position - start) / max(end - start, 1), 0), 1)
        return (self._tops[row] + share * (self._tops[row + 1] - self._tops[row])) * self.factor

    def stretch(self, place: Range) -> tuple[float, float]:
        """Top and bottom of a range of the source."""
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = self.at(place[0]), self.at(place[1])
        return known


def _basis(sheet: Sheet, height: int, least: int) -> tuple[object, ...]:
    """What a scale goes by; a sheet and its heights are compared by identity."""
    return sheet, sheet.page.heights, sheet.page.heights.corrections, height, least


def bars_of(sheet: Sheet, scheme: Scheme, scale: Scale) -> Iterator[Bar]:
    """The bars of an article, the longest first within a track, so that none lies hidden under another."""
    tracks = track_of(scheme)
    for span in sorted(sheet.marks.spans(), key=lambda span: span.start - span.end):
        kind = scheme.labels.get(span.label)
        track = tracks.get(kind.family, 0) if kind else 0
        for fragment in span.fragments:
            top, bottom = scale.stretch(fragment)
            yield Bar(top, bottom, track, span.label, span.is_gold)
    for mark in (*sheet.places.marks, *sheet.found.marks):
        sign, place = _SIGNS.get(mark.kind), mark.ranges.get(sheet.bitext.source_script)
        if sign is not None and place is not None:
            top, bottom = scale.stretch(place)
            yield Bar(top, bottom, len(set(tracks.values())), sign=sign)


def track_of(scheme: Scheme) -> dict[str, int]:
    """The track of each family of the scheme, in its order."""
    return {family: number for number, family in enumerate(dict.fromkeys(k.family for k in scheme.labels.values()))}
