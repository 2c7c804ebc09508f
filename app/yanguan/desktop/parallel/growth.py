"""The selection grown from word to clause, sentence and paragraph, and shrunk back the way that it came."""

from yanguan.desktop.parallel.clauses import CLAUSE_ENDS
from yanguan.desktop.parallel.selection import Memo
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.stops import line_of
from yanguan.desktop.parallel.units import Unit
from yanguan.domain.article import Range

_UNITS: tuple[Unit, ...] = ("word", "clause", "sentence", "line")


class Growth:
    """Remembers the steps, as long as nothing else moved the selection meanwhile."""

    def __init__(self) -> None:
        """Nothing has grown."""
        self._steps: list[tuple[Memo, Memo]] = []

    def grow(self, sheet: Sheet) -> bool:
        """Select the next larger unit; False where the whole paragraph is selected."""
        selection = sheet.selection
        before, live = selection.memo(), selection.live
        seed = live if live[0] < live[1] else _character(sheet)
        covers = (sheet.units.cover(selection.script, *seed, unit) for unit in _UNITS)
        larger = next((each for each in covers if each != live and each[0] < each[1]), None)
        if larger is None:
            return False
        if not self._steps or self._steps[-1][1] != before:
            self._steps.clear()
        selection.choose(selection.script, *larger)
        self._steps.append((before, selection.memo()))
        return True

    def shrink(self, sheet: Sheet) -> bool:
        """Go back a step; a selection that did not grow shrinks to its first smaller unit, a word to the caret."""
        selection = sheet.selection
        if self._steps and self._steps[-1][1] == selection.memo():
            selection.come_back(self._steps.pop()[0])
            return True
        self._steps.clear()
        start, end = selection.live
        if start == end:
            return False
        units = (sheet.units.at(selection.script, start, unit) for unit in reversed(_UNITS))
        inside = (each for each in units if start <= each[0] and each[1] <= end and each != (start, end))
        selection.choose(selection.script, *next(inside, (start, start)), trails=False)
        return True


def _character(sheet: Sheet) -> Range:
    """The character to grow from: behind the caret, or before it where only marks, blanks or nothing follow."""
    script, position = sheet.selection.script, sheet.selection.position
    start, end = line_of(sheet, position)
    text = sheet.bitext.text(script)
    near = [index for index in (position, position - 1) if start <= index < end]
    near.sort(key=lambda index: text[index] in CLAUSE_ENDS or text[index].isspace())
    return (near[0], near[0] + 1) if near else (position, position)
