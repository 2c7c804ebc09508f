"""What keys do in the canvas: moves of the caret, the same with selecting, and what they select at once.

Which keys do it stands in the table of actions (`desktop.moves`), whose rows call the methods here.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from yanguan.desktop.parallel import stops
from yanguan.desktop.parallel.graphemes import border_after, border_before
from yanguan.desktop.parallel.growth import Growth
from yanguan.desktop.parallel.hit import hit_at
from yanguan.desktop.parallel.quotemarks import QuoteMarks, quote_marks
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.units import Unit
from yanguan.domain.article import Range

if TYPE_CHECKING:
    from yanguan.desktop.parallel.widget import ParallelView

Place = tuple[int, bool]
"""A position in the active pane's text, and whether it trails at its visual line's end."""
Move = Callable[[Sheet], Place]


class Keyboard:
    """Moves the caret of one view; it remembers the column that Up and Down keep to, and how the selection grew."""

    def __init__(self, view: "ParallelView") -> None:
        """Learn the moves, by the names that the table of actions gives them."""
        self._view = view
        self._goal: tuple[int, float] | None = None
        self._growth = Growth()
        self._moves: dict[str, Move] = {
            "left": self._left,
            "right": self._right,
            "up": partial(self._vertical, step=-1),
            "down": partial(self._vertical, step=1),
            "page_up": partial(self._page, step=-1),
            "page_down": partial(self._page, step=1),
            "line_start": lambda sheet: (self._line_ends(sheet)[0], False),
            "line_end": lambda sheet: (self._line_ends(sheet)[1], True),
            "text_start": lambda sheet: (stops.seen(sheet, 0, 1), False),
            "text_end": lambda sheet: (stops.seen(sheet, sheet.bitext.length(sheet.selection.script), -1), True),
            "word_left": self._word_left,
            "word_right": self._word_right,
            "quote_mark_left": lambda sheet: (stops.quote_mark_before(sheet), False),
            "quote_mark_right": lambda sheet: (stops.quote_mark_after(sheet), True),
        }
        units: tuple[tuple[str, Unit], ...] = (("clause", "clause"), ("sentence", "sentence"), ("paragraph", "line"))
        for name, unit in units:
            self._moves[f"{name}_left"] = partial(_to_start, unit=unit)
            self._moves[f"{name}_right"] = partial(_to_end, unit=unit)

    def forget(self) -> None:
        """Forget the column and the growth: another article is shown."""
        self._goal, self._growth = None, Growth()

    def move_caret(self, move: str) -> None:
        """Move the caret; nothing is selected any more but the fragments that were kept by key."""
        if (sheet := self._view.sheet) is not None:
            position, trails = self._moved(sheet, move)
            sheet.selection.step(position, trails=trails)
            self._show_moved()

    def extend_selection(self, move: str) -> None:
        """Move the caret and select what lies between."""
        if (sheet := self._view.sheet) is not None:
            position, trails = self._moved(sheet, move)
            sheet.selection.extend(position, trails=trails)
            self._show_moved()

    def select_everything(self) -> None:
        """Select the whole text."""
        if (sheet := self._view.sheet) is not None:
            sheet.selection.drop_kept()
            sheet.selection.choose(sheet.selection.script, 0, sheet.bitext.length(sheet.selection.script))
            self._show_selected()

    def select_paragraph(self) -> None:
        """Select all of the paragraph that the caret stands in, or of those that are partly selected."""
        if (sheet := self._view.sheet) is not None:
            script, (start, end) = sheet.selection.script, sheet.selection.live
            first, last = stops.line_of(sheet, start), stops.line_of(sheet, end)
            sheet.selection.choose(script, first[0], last[1])
            self._show_selected()

    def select_quoted(self) -> None:
        """Select what stands between the quote marks round the caret or selection; again, between the next outer."""
        self._select_between_marks(with_marks=False)

    def select_quoted_with_marks(self) -> None:
        """Select what stands between the quote marks round the caret or selection, and the marks."""
        self._select_between_marks(with_marks=True)

    def grow_selection(self) -> None:
        """Select the next larger unit: word, clause, sentence, paragraph."""
        if (sheet := self._view.sheet) is not None and self._growth.grow(sheet):
            self._show_selected()

    def shrink_selection(self) -> None:
        """Take the last growth back, or select the next smaller unit."""
        if (sheet := self._view.sheet) is not None and self._growth.shrink(sheet):
            self._show_selected()

    def keep_fragment(self) -> None:
        """Keep what is selected; the caret goes on to a further fragment."""
        if (sheet := self._view.sheet) is not None and sheet.selection.keep():
            self._show_selected()

    def drop_fragment(self) -> None:
        """Let the present fragment go, or the one made last."""
        if (sheet := self._view.sheet) is not None and sheet.selection.drop_last():
            self._show_selected()

    def _moved(self, sheet: Sheet, move: str) -> Place:
        """Where a move leads; the column is forgotten but by moves up and down."""
        if move not in ("up", "down"):
            self._goal = None
        position, trails = self._moves[move](sheet)
        if self._goal is not None:
            self._goal = (position, self._goal[1])
        return position, trails

    def _show_moved(self) -> None:
        self._view.selection_moved()
        self._view.show_caret()
        self._view.selection_finished()

    def _show_selected(self) -> None:
        self._goal = None
        self._view.selection_moved()
        self._view.selection_finished()

    def _select_between_marks(self, *, with_marks: bool) -> None:
        if (sheet := self._view.sheet) is None:
            return
        script, (start, end) = sheet.selection.script, sheet.selection.live
        first, last = stops.line_of(sheet, start)
        marks = quote_marks(sheet.bitext.text(script)[first:last])
        pair = _pair_round(marks, start - first, end - first, with_marks=with_marks) if end <= last else None
        if pair is None:
            self._view.selection_refused.emit("canvas-no-quote-marks")
            return
        inner = 0 if with_marks else 1
        sheet.selection.choose(script, first + pair[0] + inner, first + pair[1] + 1 - inner)
        self._show_selected()

    def _left(self, sheet: Sheet) -> Place:
        selection = sheet.selection
        return stops.seen(sheet, border_before(sheet.bitext.text(selection.script), selection.position), -1), False

    def _right(self, sheet: Sheet) -> Place:
        selection = sheet.selection
        return stops.seen(sheet, border_after(sheet.bitext.text(selection.script), selection.position), 1), False

    def _word_left(self, sheet: Sheet) -> Place:
        selection = sheet.selection
        if selection.position == stops.line_of(sheet, selection.position)[0]:
            return self._left(sheet)
        return sheet.units.at(selection.script, selection.position - 1, "word")[0], False

    def _word_right(self, sheet: Sheet) -> Place:
        selection = sheet.selection
        if selection.position >= stops.line_of(sheet, selection.position)[1]:
            return self._right(sheet)
        return sheet.units.at(selection.script, selection.position, "word")[1], True

    def _vertical(self, sheet: Sheet, step: int) -> Place:
        """The place in the line above or below that is nearest to the column where this walk began."""
        selection = sheet.selection
        row = sheet.rows.at(selection.script, selection.position)
        side = sheet.page.layout(row).sides[selection.script]
        local = selection.position - side.start
        line = side.line_of(local, trails=selection.trails)
        if self._goal is None or self._goal[0] != selection.position:
            self._goal = (selection.position, side.x_of(local, line))
        line += step
        while not 0 <= line < side.line_count:
            row += step
            if not 0 <= row < len(sheet.rows.rows):
                return selection.position, selection.trails
            if sheet.page.is_hidden(row) or sheet.rows.rows[row].is_bar:
                continue
            side = sheet.page.layout(row).sides[selection.script]
            line = 0 if step > 0 else side.line_count - 1
        found = side.position_at(line, self._goal[1])
        first, last = side.line_range(line)
        return side.start + found, first < found == last

    def _page(self, sheet: Sheet, step: int) -> Place:
        self._view.show_caret()
        caret = self._view.caret_rect()
        selection, height = sheet.selection, self._view.viewport().height()
        bar = self._view.verticalScrollBar()
        y = caret.center().y() + self._view.top + step * (height - 2 * caret.height())
        hit = hit_at(sheet.page, caret.center().x(), y, selection.script)
        bar.setValue(bar.value() + step * (height - 2 * caret.height()))
        return (hit.position, hit.trails) if hit and not hit.is_on_bar else (selection.position, selection.trails)

    def _line_ends(self, sheet: Sheet) -> Range:
        """The ends of the caret's visual line."""
        selection = sheet.selection
        row = sheet.rows.at(selection.script, selection.position)
        side = sheet.page.layout(row).sides[selection.script]
        line = side.line_of(selection.position - side.start, trails=selection.trails)
        first, last = side.line_range(line)
        return side.start + first, side.start + last


def _to_start(sheet: Sheet, unit: Unit) -> Place:
    return stops.unit_start_before(sheet, unit), False


def _to_end(sheet: Sheet, unit: Unit) -> Place:
    return stops.unit_end_after(sheet, unit), True


def _pair_round(marks: QuoteMarks, start: int, end: int, *, with_marks: bool) -> Range | None:
    """The pair of marks round a range of a line; the next outer where it is all selected; one that a caret touches."""
    pair = marks.enclosing(start, end)
    if pair is not None and not with_marks and start < end and (pair[0] + 1, pair[1]) == (start, end):
        pair = marks.enclosing(pair[0], pair[1] + 1) or pair
    if pair is None and start == end:
        pair = next((each for each in marks.pairs if start in (each[0], each[1] + 1)), None)
    return pair
