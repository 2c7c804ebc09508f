"""Which marks are in view and where, in the viewport's pixels: what arcs, letters and the rubber line go by."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from yanguan.desktop.parallel.area import SheetArea
from yanguan.desktop.parallel.marks import BRACKET_LANE, Strip
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.typeface import LANES, Metrics
from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """A mark's strip on one line in view: its text box, the line's top and bottom, and where its own lane ends."""

    strip: Strip
    box: QRectF
    line_top: float
    line_bottom: float
    lane: QRectF


class Sight:
    """The strips that are in view, found once for a state of the view; `top` is the page's pixel at its upper edge."""

    def __init__(self, sheet: Sheet, top: int, height: int) -> None:
        """Note the rows that the view covers."""
        self._sheet, self._top, self.height = sheet, top, height
        self._rows = list(sheet.page.visible(top, height))
        self._seen: dict[int, list[Seen]] = {}

    def of(self, span: str, script: Script) -> list[Seen]:
        """The strips of a span that are in view in one pane, downwards."""
        touched = self._sheet.marks.rows_of(span)
        return [
            seen
            for row in self._rows
            if row in touched
            for seen in self._in_row(row)
            if seen.strip.span.id == span and seen.strip.script == script
        ]

    def reaches(self, span: str) -> bool:
        """True where a row of the span is in view, be it by lines on which nothing of it stands."""
        return not self._sheet.marks.rows_of(span).isdisjoint(self._rows)

    def lanes(self, script: Script) -> list[QRectF]:
        """The lanes that are in use in one pane."""
        found = (each for row in self._rows for each in self._in_row(row) if each.strip.script == script)
        return [each.lane for each in found if not each.lane.isEmpty()]

    def _in_row(self, row: int) -> list[Seen]:
        """The strips of a row, found when it is first asked for: most marks in view are nobody's business."""
        if row not in self._seen:
            self._seen[row] = list(self._strips(row))
        return self._seen[row]

    def where(self, span: str, script: Script) -> tuple[int, float] | None:
        """On which side of the view a span lies that is not in it, and its height; side 0 is folded away in view."""
        place = self._sheet.marks.place_of(span, script)
        if not place:
            return None
        row = self._sheet.rows.at(script, place[0][0])
        y = self._sheet.page.heights.top(row) - self._top
        if self._sheet.page.is_hidden(row) and 0 < y <= self.height:
            return 0, y
        return (-1 if y < self.height / 2 else 1), y

    def _strips(self, row: int) -> Iterator[Seen]:
        """The strips of a row whose text is in view."""
        layout = self._sheet.page.layout(row)
        row_top = self._sheet.page.heights.top(row) - self._top
        for strip in self._sheet.marks.strips(row, layout) if layout.sides else ():
            side = layout.sides[strip.script]
            top = row_top + side.line_top(strip.line)
            if top + side.metrics.text_bottom > 0 and top + side.metrics.text_top < self.height:
                left = self._sheet.page.columns.text_left(strip.script) + side.metrics.indent
                yield _seen(strip, left, top, side.metrics)


def _seen(strip: Strip, left: float, top: float, metrics: Metrics) -> Seen:
    width = strip.right - strip.left
    box = QRectF(left + strip.left, top + metrics.text_top, width, metrics.text_bottom - metrics.text_top)
    lane = QRectF()
    if strip.lane != BRACKET_LANE:
        number = min(strip.lane, LANES)
        lane = QRectF(box.left(), top + metrics.lane_top + number * metrics.lane_pitch, width, metrics.lane_height)
    return Seen(strip, box, top, top + metrics.pitch, lane)


class Sighting:
    """The sight of one view, looked for anew when the view or its marks have changed."""

    def __init__(self, view: SheetArea) -> None:
        """Nothing is looked at yet."""
        self._view = view
        self._key: tuple[object, ...] = ()
        self._sight: Sight | None = None

    def now(self) -> Sight | None:
        """What is in view now; None without an article."""
        sheet = self._view.sheet
        if sheet is None:
            return None
        height, heights = self._view.viewport().height(), sheet.page.heights
        page, marks = sheet.page, sheet.marks.changes
        key = (sheet, marks, heights, heights.corrections, page.typeface, page.columns, self._view.top, height)
        if len(key) != len(self._key) or not all(a is b or a == b for a, b in zip(key, self._key, strict=True)):
            self._sight = Sight(sheet, self._view.top, height)
            # Laying a row out corrects its height: what was seen is what stands after it.
            self._key = (*key[:3], heights.corrections, *key[4:])
        return self._sight
