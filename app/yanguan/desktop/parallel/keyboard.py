"""What keys do in the canvas: the caret by character, word, line and page, selecting with Shift, changing the pane.

Keys that make labels are actions of the window; every key that is not listed here is left to it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from yanguan.desktop.parallel.graphemes import border_after, border_before
from yanguan.desktop.parallel.hit import hit_at
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.wordcut import word_border_after, word_border_before
from yanguan.domain.article import Range

if TYPE_CHECKING:
    from yanguan.desktop.parallel.widget import ParallelView

Place = tuple[int, bool]
"""A position in the active pane's text, and whether it trails at its visual line's end."""
Move = Callable[[Sheet], Place]
_Key = Qt.Key


class Keyboard:
    """Moves the caret of one view; it remembers the column that Up and Down keep to."""

    def __init__(self, view: "ParallelView") -> None:
        """Learn the keys."""
        self._view = view
        self._goal: tuple[int, float] | None = None
        self._moves: dict[tuple[Qt.Key, bool], Move] = {
            (_Key.Key_Left, False): self._left,
            (_Key.Key_Right, False): self._right,
            (_Key.Key_Left, True): self._word_left,
            (_Key.Key_Right, True): self._word_right,
            (_Key.Key_Up, False): lambda sheet: self._vertical(sheet, -1),
            (_Key.Key_Down, False): lambda sheet: self._vertical(sheet, 1),
            (_Key.Key_PageUp, False): lambda sheet: self._page(sheet, -1),
            (_Key.Key_PageDown, False): lambda sheet: self._page(sheet, 1),
            (_Key.Key_Home, False): lambda sheet: (self._line_ends(sheet)[0], False),
            (_Key.Key_End, False): lambda sheet: (self._line_ends(sheet)[1], True),
            (_Key.Key_Home, True): lambda sheet: (_seen(sheet, 0, 1), False),
            (_Key.Key_End, True): lambda sheet: (_seen(sheet, sheet.bitext.length(sheet.selection.script), -1), True),
        }

    def handle(self, event: QKeyEvent) -> bool:
        """Do what the key says; False where it is none of the canvas's."""
        sheet, key = self._view.sheet, Qt.Key(event.key())
        if sheet is None:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        is_shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_all(sheet)
        elif key == _Key.Key_F6 or (key in (_Key.Key_Tab, _Key.Key_Backtab) and is_control):
            self._view.switch_pane()
        elif key == _Key.Key_Escape and not modifiers:
            self._view.clear_selection()
        elif (key, is_control) in self._moves and not modifiers & Qt.KeyboardModifier.AltModifier:
            self._move(sheet, self._moves[key, is_control], extends=is_shift)
        else:
            return False
        return True

    def _move(self, sheet: Sheet, move: Move, *, extends: bool) -> None:
        position, trails = move(sheet)
        selection = sheet.selection
        if extends:
            selection.extend(position, trails=trails)
        else:
            selection.place(selection.script, position, trails=trails)
        if self._goal is not None:
            self._goal = (position, self._goal[1])
        self._view.selection_moved()
        self._view.show_caret()
        self._view.selection_finished()

    def _left(self, sheet: Sheet) -> Place:
        self._goal = None
        selection = sheet.selection
        return _seen(sheet, border_before(sheet.bitext.text(selection.script), selection.position), -1), False

    def _right(self, sheet: Sheet) -> Place:
        self._goal = None
        selection = sheet.selection
        return _seen(sheet, border_after(sheet.bitext.text(selection.script), selection.position), 1), False

    def _word_left(self, sheet: Sheet) -> Place:
        selection = sheet.selection
        start, end = _side(sheet, selection.position)
        if selection.position == start:
            return self._left(sheet)
        self._goal = None
        text = sheet.bitext.text(selection.script)[start:end]
        return start + word_border_before(text, selection.script, selection.position - start), False

    def _word_right(self, sheet: Sheet) -> Place:
        selection = sheet.selection
        start, end = _side(sheet, selection.position)
        if selection.position >= end:
            return self._right(sheet)
        self._goal = None
        text = sheet.bitext.text(selection.script)[start:end]
        return start + word_border_after(text, selection.script, selection.position - start), True

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
        self._goal = None
        return (hit.position, hit.trails) if hit and not hit.is_on_bar else (selection.position, selection.trails)

    def _line_ends(self, sheet: Sheet) -> Range:
        """The ends of the caret's visual line."""
        self._goal = None
        selection = sheet.selection
        row = sheet.rows.at(selection.script, selection.position)
        side = sheet.page.layout(row).sides[selection.script]
        line = side.line_of(selection.position - side.start, trails=selection.trails)
        first, last = side.line_range(line)
        return side.start + first, side.start + last

    def _select_all(self, sheet: Sheet) -> None:
        sheet.selection.drop_kept()
        sheet.selection.choose(sheet.selection.script, 0, sheet.bitext.length(sheet.selection.script))
        self._view.selection_moved()
        self._view.selection_finished()


def _side(sheet: Sheet, position: int) -> Range:
    """The range of the active pane's line of text that a position stands in."""
    script = sheet.selection.script
    return sheet.rows.rows[sheet.rows.at(script, position)].side(script)


def _seen(sheet: Sheet, position: int, step: int) -> int:
    """The position, or where folded rows hide it, the nearest one beyond them; where there is none, the caret's."""
    script = sheet.selection.script
    row = sheet.rows.at(script, position)
    if not sheet.page.is_hidden(row):
        return position
    while 0 <= row < len(sheet.rows.rows):
        if not sheet.page.is_hidden(row) and not sheet.rows.rows[row].is_bar:
            return sheet.rows.rows[row].side(script)[0 if step > 0 else 1]
        row += step
    return sheet.selection.position
