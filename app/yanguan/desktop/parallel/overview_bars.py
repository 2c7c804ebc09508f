"""What the overview shows: every mark of the article as a bar at its height. How it looks is `overview`'s business."""

from collections.abc import Iterator
from typing import Literal

from yanguan.desktop.parallel.places import PlaceKind
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Span
from yanguan.domain.scheme import Scheme

PlaceSign = Literal["difference", "doubt", "found"]
_SEEN = 0.5
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

    It holds while the rows stand as they do, to half a pixel of the overview; a mark's bars are known then.
    """

    def __init__(self, sheet: Sheet, height: int, least: int) -> None:
        """Take the rows' heights as they are known now."""
        self._sheet, self._tops = sheet, sheet.page.heights.tops()
        self._heights, self._size = sheet.page.heights, (height, least)
        self.known: dict[str, tuple[Span, tuple[Bar, ...]]] = {}
        self.factor = height / max(self._tops[-1], least, 1)

    def holds(self, sheet: Sheet, height: int, least: int) -> bool:
        """True where another would say the same."""
        moved = abs(sheet.page.heights.total - self._tops[-1]) * self.factor
        is_same = sheet is self._sheet and sheet.page.heights is self._heights
        return is_same and self._size == (height, least) and moved < _SEEN

    def at(self, position: int) -> float:
        """The height of a position of the source: inside its row by its share of the row's characters."""
        rows, script = self._sheet.rows, self._sheet.bitext.source_script
        row = rows.at(script, position)
        start, end = rows.rows[row].side(script)
        share = min(max((position - start) / max(end - start, 1), 0), 1)
        return (self._tops[row] + share * (self._tops[row + 1] - self._tops[row])) * self.factor

    def stretch(self, place: Range) -> tuple[float, float]:
        """Top and bottom of a range of the source."""
        return self.at(place[0]), self.at(place[1])


def bars_of(sheet: Sheet, scheme: Scheme, scale: Scale) -> Iterator[Bar]:
    """The bars of an article's marks, the longest first within a track, so that none lies hidden under another."""
    tracks = track_of(scheme)
    for span in sorted(sheet.marks.spans(), key=lambda span: span.start - span.end):
        known = scale.known.get(span.id)
        if known is None or known[0] is not span:
            kind = scheme.labels.get(span.label)
            track = tracks.get(kind.family, 0) if kind else 0
            stretches = map(scale.stretch, span.fragments)
            bars = tuple(Bar(top, bottom, track, span.label, span.is_gold) for top, bottom in stretches)
            known = scale.known[span.id] = span, bars
        yield from known[1]


def place_bars_of(sheet: Sheet, scheme: Scheme, scale: Scale) -> Iterator[Bar]:
    """The bars of its places; there can be many more of them than marks, and they seldom change."""
    track = len(set(track_of(scheme).values()))
    for mark in (*sheet.places.marks, *sheet.found.marks):
        sign, place = _SIGNS.get(mark.kind), mark.ranges.get(sheet.bitext.source_script)
        if sign is not None and place is not None:
            top, bottom = scale.stretch(place)
            yield Bar(top, bottom, track, sign=sign)


def track_of(scheme: Scheme) -> dict[str, int]:
    """The track of each family of the scheme, in its order."""
    return {family: number for number, family in enumerate(dict.fromkeys(k.family for k in scheme.labels.values()))}
