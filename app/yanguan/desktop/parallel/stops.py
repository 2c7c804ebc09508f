"""Where the caret stops on its way by words, clauses, sentences, paragraphs and quote marks.

Forwards it stops at a unit's end, backwards at its start, so that with Shift whole units are selected. Rows that are
folded are passed over. Positions are code points of the active pane's text.
"""

from collections.abc import Iterator

from yanguan.desktop.parallel.clauses import CLAUSE_ENDS
from yanguan.desktop.parallel.quotemarks import quote_marks
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.units import Unit
from yanguan.domain.article import Range


def unit_end_after(sheet: Sheet, unit: Unit) -> int:
    """The nearest end of a unit behind the caret; units of nothing but marks and blanks are passed over."""
    script, position = sheet.selection.script, sheet.selection.position
    for start, end in _lines(sheet, 1):
        at = min(max(start, position), end)
        while at < end:
            found = sheet.units.at(script, at, unit)
            at = found[1]
            if at > position and _says_something(sheet, found):
                return at
    return position


def unit_start_before(sheet: Sheet, unit: Unit) -> int:
    """The nearest start of a unit before the caret; units of nothing but marks and blanks are passed over."""
    script, position = sheet.selection.script, sheet.selection.position
    for start, end in _lines(sheet, -1):
        at = max(min(end, position), start)
        while at > start:
            found = sheet.units.at(script, at - 1, unit)
            at = found[0]
            if at < position and _says_something(sheet, found):
                return at
    return position


def quote_mark_after(sheet: Sheet) -> int:
    """The inner side of the nearest quote mark behind the caret; the caret where there is none."""
    position = sheet.selection.position
    stops = (stop for line in _lines(sheet, 1) for stop in _inner_sides(sheet, line))
    return next((stop for stop in stops if stop > position), position)


def quote_mark_before(sheet: Sheet) -> int:
    """The inner side of the nearest quote mark before the caret; the caret where there is none."""
    position = sheet.selection.position
    stops = (stop for line in _lines(sheet, -1) for stop in reversed(_inner_sides(sheet, line)))
    return next((stop for stop in stops if stop < position), position)


def seen(sheet: Sheet, position: int, step: int) -> int:
    """The position, or where folded rows hide it, the nearest one beyond them; where there is none, the caret's."""
    row = sheet.rows.at(sheet.selection.script, position)
    if not sheet.page.is_hidden(row):
        return position
    start, end = next(_lines(sheet, step, row), (sheet.selection.position,) * 2)
    return start if step > 0 else end


def line_of(sheet: Sheet, position: int) -> Range:
    """The range of the active pane's line of text that a position stands in."""
    script = sheet.selection.script
    return sheet.rows.rows[sheet.rows.at(script, position)].side(script)


def _lines(sheet: Sheet, step: int, row: int | None = None) -> Iterator[Range]:
    """The ranges of the lines that are not folded, from the caret's or a given row on, in one direction."""
    script, rows = sheet.selection.script, sheet.rows.rows
    row = sheet.rows.at(script, sheet.selection.position) if row is None else row
    while 0 <= row < len(rows):
        if not rows[row].is_bar and not sheet.page.is_hidden(row):
            yield rows[row].side(script)
        row += step


def _inner_sides(sheet: Sheet, line: Range) -> list[int]:
    marks = quote_marks(sheet.bitext.text(sheet.selection.script)[slice(*line)]).marks
    return [line[0] + mark.inner for mark in marks]


def _says_something(sheet: Sheet, place: Range) -> bool:
    text = sheet.bitext.text(sheet.selection.script)[slice(*place)]
    return any(not character.isspace() and character not in CLAUSE_ENDS for character in text)
