"""The article as one tall page: rows at their heights, laid out only when they come into view.

Heights are estimated from character counts and corrected by the layout; what the reader looks at stays where it is.
It is drawn by `painter`.
"""

from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.columns import Columns
from yanguan.desktop.parallel.heights import Heights
from yanguan.desktop.parallel.layout import RowLayout, SideLayout
from yanguan.desktop.parallel.rows import Row, Rows
from yanguan.desktop.parallel.typeface import Typeface
from yanguan.domain.article import SCRIPTS, BlockKind, Script
from yanguan.domain.frozen import dataclass

_KEPT = 300
"""How many rows stay laid out when they leave the view."""
_PASSES = 6
_TOP_MARGIN = 12


@dataclass(frozen=True, slots=True)
class Anchor:
    """A line of text and how far below the view's top it stands: what must not move when everything else does."""

    row: int
    script: Script
    position: int
    offset: int


class _Shape(NamedTuple):
    """What a row's height is estimated from: its kind, and how wide its text would be on one line, in ems."""

    kind: BlockKind | Literal["bar"]
    ems: float


class Page:
    """Rows at their heights for one width and zoom. Pixels are from the page's top."""

    def __init__(self, bitext: Bitext, rows: Rows, columns: Columns, typeface: Typeface) -> None:
        """Estimate every height; related items begin folded."""
        self.bitext, self.rows = bitext, rows
        self.columns, self.typeface = columns, typeface
        self.folded = {tail.bar for tail in rows.tails}
        self._open_rows: dict[int, frozenset[int]] = {}
        shapes: dict[_Shape, int] = {}
        self._shape_of = [shapes.setdefault(self._shape(row), len(shapes)) for row in rows.rows]
        self._shapes = list(shapes)
        self._laid: dict[int, RowLayout] = {}
        self.heights = self._estimated()

    def reshape(self, columns: Columns, typeface: Typeface) -> None:
        """Take another width or zoom; every layout is made anew when it is seen."""
        self.columns, self.typeface = columns, typeface
        self._laid.clear()
        self.heights = self._estimated()

    def layout(self, row: int) -> RowLayout:
        """The row laid out, its height corrected."""
        if row not in self._laid:
            self._laid[row] = self._lay_out(row)
            if self.heights[row] and self.heights[row] != self._laid[row].height:
                self.heights[row] = self._laid[row].height
        return self._laid[row]

    def settle(self, top: int, height: int) -> int:
        """Lay out what is seen in a view of this height; the top at which the same text stays in its place."""
        for _ in range(_PASSES):
            shown = list(self.visible(top, height))
            unlaid = [row for row in shown if row not in self._laid]
            if not unlaid:
                break
            anchor = next((row for row in shown if row in self._laid), shown[0])
            before = self.heights.top(anchor)
            for row in unlaid:
                self.layout(row)
            top = max(0, min(top + self.heights.top(anchor) - before, self.heights.total - height))
        self._forget(top, height)
        return top

    def visible(self, top: int, height: int) -> Iterator[int]:
        """The rows that a view covers, folded ones left out."""
        row = self.heights.row_at(top)
        y = self.heights.top(row) if row >= 0 else 0
        while 0 <= row < len(self.heights) and y < top + height:
            if self.heights[row]:
                yield row
            y += self.heights[row]
            row += 1

    def anchor_at(self, top: int) -> Anchor:
        """The line of text that stands first in a view."""
        row = self.heights.row_at(top)
        layout = self.layout(row)
        script = self.columns.scripts[0]
        side = layout.sides.get(script)
        inner = top - self.heights.top(row)
        if side is None:
            return Anchor(row, script, 0, -inner)
        line = side.line_at(inner)
        return Anchor(row, script, side.start + side.line_range(line)[0], side.line_top(line) - inner)

    def top_for(self, anchor: Anchor) -> int:
        """The view's top that puts an anchor back to its place."""
        layout = self.layout(anchor.row)
        side = layout.sides.get(anchor.script) or next(iter(layout.sides.values()), None)
        if side is None:
            return self.heights.top(anchor.row) - anchor.offset
        line = side.line_of(min(max(anchor.position - side.start, 0), len(side.text)))
        return self.heights.top(anchor.row) + side.line_top(line) - anchor.offset

    def fold(self, bar: int, *, folded: bool, but: Collection[int] = ()) -> None:
        """Hide or show the rows behind a bar; those in `but` are shown although the others are hidden."""
        (self.folded.add if folded else self.folded.discard)(bar)
        self._open_rows[bar] = frozenset(but)
        self.heights = self._estimated()

    def is_parted(self, bar: int) -> bool:
        """True where only some of the rows behind a bar are shown."""
        return bar in self.folded and bool(self._open_rows.get(bar))

    def is_hidden(self, row: int) -> bool:
        """True for a row that a bar has folded."""
        return not self.heights[row]

    def _estimated(self) -> Heights:
        """A height for every row: known, estimated, or 0 where it is folded. Rows of one shape are as high."""
        by_shape = [self._estimate(shape) for shape in self._shapes]
        heights = [by_shape[shape] for shape in self._shape_of]
        if heights:
            heights[0] += self._margin(0)
        for index, laid in self._laid.items():
            heights[index] = laid.height
        for tail in self.rows.tails:
            if tail.bar in self.folded:
                kept = self._open_rows.get(tail.bar, frozenset())
                for row in range(tail.first, tail.last):
                    heights[row] = heights[row] if row in kept else 0
        return Heights(heights)

    def _estimate(self, shape: _Shape) -> int:
        """The height of a row of this shape, the page's own margin aside."""
        if shape.kind == "bar" or not shape.ems:
            return self._bare_height(is_bar=shape.kind == "bar")
        around, highest = 0, 0
        for script in self.columns.scripts:
            metrics = self.typeface.metrics(script, shape.kind)
            room = self.columns.text_width(script) - metrics.indent
            lines = int(-(-shape.ems * metrics.em // max(room, metrics.em)))
            around, highest = max(around, metrics.before), max(highest, lines * metrics.pitch + metrics.after)
        return around + highest

    def _shape(self, row: Row) -> _Shape:
        return _Shape("bar", 0) if row.is_bar else _Shape(row.kind, self._units(row))

    def _units(self, row: Row) -> float:
        """About how wide a row's wider side is, in ems: three bytes of UTF-8 are one, ASCII is half of one."""
        scripts = SCRIPTS[:1] if self.bitext.forward.is_identity else SCRIPTS
        sides = [self.bitext.text(script)[slice(*row.side(script))] for script in scripts]
        return max((len(side.encode("utf-8", "surrogatepass")) + len(side)) / 4 for side in sides)

    def _bare_height(self, *, is_bar: bool) -> int:
        """The height of a bar, or of a row without text."""
        all_metrics = [self.typeface.metrics(script, "paragraph") for script in self.columns.scripts]
        return max(metrics.pitch if is_bar else metrics.text_bottom // 2 for metrics in all_metrics)

    def _lay_out(self, index: int) -> RowLayout:
        row = self.rows.rows[index]
        if row.is_bar:
            return RowLayout({}, self._bare_height(is_bar=True))
        is_blank = not self._shapes[self._shape_of[index]].ems
        before = self._margin(index) if is_blank else self._before(index)
        sides = {script: self._side(row, script, before) for script in self.columns.scripts}
        if is_blank:
            return RowLayout(sides, self._bare_height(is_bar=False) + before)
        return RowLayout(sides, max(side.height + side.metrics.after for side in sides.values()))

    def _before(self, index: int) -> int:
        """The space above a row's first line; the first row has the page's own besides."""
        kind = self.rows.rows[index].kind
        return self._margin(index) + max(self.typeface.metrics(each, kind).before for each in self.columns.scripts)

    def _margin(self, index: int) -> int:
        """The page's own space above its first row."""
        return 0 if index else round(_TOP_MARGIN * self.typeface.scale)

    def _side(self, row: Row, script: Script, before: int) -> SideLayout:
        """One side laid out; the first lines of both stand on one baseline."""
        start, end = row.side(script)
        metrics = self.typeface.metrics(script, row.kind)
        baseline = max(self.typeface.metrics(each, row.kind).baseline for each in self.columns.scripts)
        width = self.columns.text_width(script) - metrics.indent
        font = self.typeface.font(script, row.kind)
        top = before + baseline - metrics.baseline
        return SideLayout(self.bitext.text(script)[start:end], start, font, width, metrics, top)

    def _forget(self, top: int, height: int) -> None:
        """Drop layouts far from the view, so that reading a long article does not fill the memory."""
        if len(self._laid) > _KEPT:
            keep = set(self.visible(max(0, top - height), 3 * height))
            self._laid = {row: laid for row, laid in self._laid.items() if row in keep}
