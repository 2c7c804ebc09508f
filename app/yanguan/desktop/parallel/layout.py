"""One row laid out: a QTextLayout for each side, lines at fixed distances, ranges as stretches of lines.

Positions are code points from the side's start, pixels are from the row's top and the text's left edge. Where rows
stand is `page`'s business.
"""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from yanguan.desktop.parallel.graphemes import border_after, border_before, is_border
from yanguan.desktop.parallel.typeface import Metrics
from yanguan.desktop.parallel.utf16 import Utf16
from yanguan.domain.article import Range, Script
from yanguan.domain.frozen import dataclass

_LINE_BREAK = "\u2028"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of one visual line, pixels from the text's left edge."""

    line: int
    left: float
    right: float


class SideLayout:
    """The text of one side of a row, wrapped at a width; `start` is where it begins in its script's text."""

    __slots__ = ("_starts", "_units", "layout", "metrics", "start", "text", "top")

    def __init__(self, text: str, start: int, font: QFont, width: int, metrics: Metrics, top: int = 0) -> None:
        """Lay the text out, its first line `top` pixels below the row's; line breaks inside it begin new lines."""
        self.text, self.start, self.metrics, self.top = text, start, metrics, top
        self._units = Utf16(text)
        self.layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
        self.layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self._starts = self._break_lines(width)

    def _break_lines(self, width: int) -> list[int]:
        """Set every line on its baseline, whatever font its characters came from; where the lines begin."""
        starts, baseline = [], float(self.metrics.baseline)
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, baseline - line.ascent()))
            starts.append(self._units.code_points(line.textStart()))
            baseline += self.metrics.pitch
        self.layout.endLayout()
        return starts or [0]

    @property
    def line_count(self) -> int:
        """How many visual lines there are, at least one."""
        return len(self._starts)

    def line_range(self, line: int) -> Range:
        """The positions of a visual line, without a line break at its end."""
        start = self._starts[line]
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text)
        if line + 1 < len(self._starts) and self.text[end - 1] in "\n\u2028":
            end -= 1
        return start, end

    def line_of(self, position: int, *, trails: bool = False) -> int:
        """The visual line of a position; where one line ends and the next begins, `trails` means the former."""
        line = max(bisect_right(self._starts, position) - 1, 0)
        if trails and line > 0 and position == self._starts[line] and self.line_range(line - 1)[1] == position:
            return line - 1
        return line

    def x_of(self, position: int, line: int) -> float:
        """Where the border at a position stands in its visual line."""
        return self._cursor_x(line, position)

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """The parts of visual lines that a range covers; none is empty."""
        found = []
        for line in range(self.line_of(start), len(self._starts)):
            first, last = self.line_range(line)
            if first >= end:
                break
            left, right = self._cursor_x(line, max(first, start)), self._cursor_x(line, min(last, end))
            if left != right:
                found.append(Stretch(line, min(left, right), max(left, right)))
        return found

    def position_at(self, line: int, x: float) -> int:
        """The border nearest to a point of a visual line, never inside a grapheme."""
        first, last = self.line_range(line)
        qt = self._units.code_points(self._line(line).xToCursor(x))
        ours = bisect_left(range(first, last), x, key=lambda place: self._cursor_x(line, place)) + first
        near = {border for place in (qt, ours) for border in self._borders_near(place) if first <= border <= last}
        return min(near or {first}, key=lambda border: (abs(self._cursor_x(line, border) - x), border))

    def _borders_near(self, position: int) -> tuple[int, ...]:
        """The borders next to a position on both sides, and itself if it is one.

        Qt's answer for a point errs behind combining marks and at the end of a wrapped line; a search by place is
        right wherever text runs from left to right. The nearest of both is right in either case.
        """
        position = min(max(position, 0), len(self.text))
        here = (position,) if is_border(self.text, position) else ()
        return border_before(self.text, position), *here, border_after(self.text, position)

    def character_at(self, line: int, x: float) -> Range | None:
        """The grapheme under a point of a visual line; None beside the text."""
        nearest = self.position_at(line, x)
        first, last = self.line_range(line)
        start = border_before(self.text, nearest) if x < self._cursor_x(line, nearest) else nearest
        end = border_after(self.text, start)
        if not first <= start < last or not self._cursor_x(line, start) <= x <= self._cursor_x(line, min(end, last)):
            return None
        return start, end

    @property
    def height(self) -> int:
        """How much of the row its lines reach down, in pixels."""
        return self.top + self.line_count * self.metrics.pitch

    def line_top(self, line: int) -> int:
        """The top of a visual line from the row's top."""
        return self.top + line * self.metrics.pitch

    def line_at(self, y: float) -> int:
        """The visual line at a height from the row's top, the first or last beyond them."""
        return max(0, min(int((y - self.top) // self.metrics.pitch), len(self._starts) - 1))

    def _line(self, line: int) -> QTextLine:
        return self.layout.lineAt(line)

    def _cursor_x(self, line: int, position: int) -> float:
        x: tuple[float, int] = self._line(line).cursorToX(self._units.units(position))  # type: ignore[assignment]
        return x[0]


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Both sides of a row at one width; a bar has none. The whole `height` is in pixels."""

    sides: dict[Script, SideLayout]
    height: int
