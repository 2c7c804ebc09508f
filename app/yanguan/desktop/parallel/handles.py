"""The handles at the ends of the selected span: where they are, which one is under the pointer, what dragging makes.

A handle can be taken in either pane. Writing the new borders is the window's business, how handles look `painter`'s.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from yanguan.desktop.parallel.page import Page
from yanguan.desktop.parallel.selection import without_blank_ends
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.domain.article import SCRIPTS, Range, Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Span

KNOB = 8
"""The size of a knob at 100 %, in pixels."""


@dataclass(frozen=True, slots=True)
class Handle:
    """One end of one fragment of a span, seen in one pane; `position` in code points of that pane's text."""

    span: Span
    fragment: int
    is_end: bool
    script: Script
    position: int


def handles_of(sheet: Sheet) -> Iterator[Handle]:
    """The handles of the selected span, in both scripts; a fragment without a place in one has none there."""
    span = sheet.labels.spans.get(sheet.selected or "") if sheet.labels else None
    if span is None or not sheet.marks.rows_of(span.id):
        return
    for script in SCRIPTS:
        for number, fragment in enumerate(span.fragments):
            for start, end in sheet.bitext.from_source(script, [fragment]):
                yield Handle(span, number, is_end=False, script=script, position=start)
                yield Handle(span, number, is_end=True, script=script, position=end)


@dataclass(frozen=True, slots=True)
class Grip:
    """A handle where it is seen: `stem` is the border that it stands on, without width, `knob` hangs below it."""

    handle: Handle
    stem: QRectF
    knob: QRectF

    def is_under(self, point: QPointF, reach: float) -> bool:
        """True where a pointer takes hold of the knob, from no more than `reach` pixels beside or below it.

        Never above it: a sweep that begins in the text next to the span is a sweep.
        """
        return self.knob.adjusted(-reach, 0, reach, reach).contains(point)


def grips(sheet: Sheet, top: int, height: int) -> Iterator[Grip]:
    """The handles of the selected span in a view of this height, `top` being the page's pixel at its upper edge."""
    for handle in handles_of(sheet):
        if handle.script in sheet.page.columns.scripts:
            row = sheet.rows.at(handle.script, handle.position)
            y = sheet.page.heights.top(row) - top
            if not sheet.page.is_hidden(row) and y < height and y + sheet.page.heights[row] > 0:
                yield _grip(sheet.page, handle, row, y)


def _grip(page: Page, handle: Handle, row: int, y: int) -> Grip:
    side = page.layout(row).sides[handle.script]
    metrics = side.metrics
    local = handle.position - side.start
    line = side.line_of(local, trails=handle.is_end)
    x = page.columns.text_left(handle.script) + metrics.indent + side.x_of(local, line)
    y += side.line_top(line)
    size = KNOB * page.typeface.scale
    stem = QRectF(x, y + metrics.text_top, 0, metrics.text_bottom - metrics.text_top)
    return Grip(handle, stem, QRectF(x if handle.is_end else x - size, stem.bottom(), size, size))


class HandleDrag:
    """A handle in the hand. `fragments` are the borders that it has come to, in source code points.

    `refused` is the key of a message while the pointer is where the span cannot end; `fragments` stay what they were.
    """

    def __init__(self, sheet: Sheet, handle: Handle) -> None:
        """Take it; nothing has moved."""
        self.handle = handle
        self.fragments: tuple[Range, ...] = handle.span.fragments
        self.refused = ""
        self._sheet = sheet
        self._before = sheet.labels
        (self._here,) = sheet.bitext.from_source(handle.script, [handle.span.fragments[handle.fragment]])

    @property
    def is_moved(self) -> bool:
        """True where letting go would change the span."""
        return self.fragments != self.handle.span.fragments

    def to(self, position: int, *, snaps: bool) -> None:
        """Bring the end to a position of the handle's pane, or to the word border that is nearest to it."""
        script = self.handle.script
        if snaps and position != self.handle.position:
            position = self._snapped(position)
        start, end = self._here
        asked = (start, position) if self.handle.is_end else (position, end)
        fragment = self._in_source(script, asked)
        self.refused = self._refusal(fragment)
        if not self.refused and fragment is not None:
            parts = list(self.handle.span.fragments)
            parts[self.handle.fragment] = fragment
            self.fragments = tuple(sorted(parts))

    def labels(self, *, are_kept: bool) -> LabelSet | None:
        """The labels as they would be, or, where they are kept, as they were."""
        if are_kept or self._before is None:
            return self._before
        after = replace(self.handle.span, fragments=self.fragments)
        return self._before.after([Change(self._before.article, self.handle.span, after)])

    def _snapped(self, position: int) -> int:
        """The nearest word border; one that would leave nothing gives way to the position itself."""
        goes_on = position > self.handle.position
        border = self._sheet.units.nearest(self.handle.script, position, "word", goes_on=goes_on)
        start, end = self._here
        is_left = border > start if self.handle.is_end else border < end
        return border if is_left else position

    def _in_source(self, script: Script, asked: Range) -> Range | None:
        """The fragment with its other end where it was; None where nothing is left of it."""
        found = self._sheet.bitext.to_source(script, [asked]) if asked[0] < asked[1] else ()
        if not found:
            return None
        start, end = self.handle.span.fragments[self.handle.fragment]
        fragment = (start, found[-1][1]) if self.handle.is_end else (found[0][0], end)
        text = self._sheet.bitext.text(self._sheet.bitext.source_script)
        return next(iter(without_blank_ends(text, [fragment])), None)

    def _refusal(self, fragment: Range | None) -> str:
        if fragment is None:
            return "canvas-reshape-empty"
        others = (part for number, part in enumerate(self.handle.span.fragments) if number != self.handle.fragment)
        if any(fragment[0] < end and start < fragment[1] for start, end in others):
            return "canvas-reshape-crossing"
        return ""
