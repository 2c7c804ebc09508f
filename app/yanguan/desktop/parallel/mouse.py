"""What the pointer does: place the caret, sweep, add fragments, pick marks, move the divider.

It changes the sheet and tells the view what changed; drawing is `painter`'s business, keys are `keyboard`'s.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QMouseEvent

from yanguan.desktop.parallel.hit import Hit, hit_at, spans_at
from yanguan.desktop.parallel.units import Unit, unit_at
from yanguan.domain.article import Range, Script

if TYPE_CHECKING:
    from yanguan.desktop.parallel.widget import ParallelView

_SCROLL_MS = 30
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Mouse:
    """The pointer's state between events of one view."""

    def __init__(self, view: "ParallelView") -> None:
        """Begin with no button down."""
        self._view = view
        self._sweep: Script | None = None
        self._unit: Unit = "character"
        self._origin: Range = (0, 0)
        self._press = QPointF()
        self._moved = False
        self._resizing = False
        self._since_double = QElapsedTimer()
        self._cycle: tuple[QPoint, int] = (QPoint(-99, -99), 0)
        self._scroll = QTimer(view)
        self._scroll.setInterval(_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        self._last = QPointF()

    def forget(self) -> None:
        """Let go of everything: another article is shown."""
        self._sweep = None
        self._resizing = False
        self._scroll.stop()
        self._cycle = (QPoint(-99, -99), 0)

    def press(self, event: QMouseEvent) -> None:
        """A button goes down: take the divider, a bar, a margin, or begin to sweep."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._press, self._moved = event.position(), False
        if self._view.columns.is_on_divider(event.position().x()):
            self._resizing = True
            return
        hit = self._hit(event.position())
        if hit is None:
            return
        if hit.is_on_bar:
            self._view.toggle_fold(hit.row)
            return
        unit: Unit = "sentence" if hit.is_in_margin else "character"
        self._begin(hit, "clause" if self._is_third_click(event) else unit, event.modifiers())

    def double_click(self, event: QMouseEvent) -> None:
        """The second press of a double click: a word, in the margin the whole line; on the divider both panes alike."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._view.columns.is_on_divider(event.position().x()):
            self._view.set_share(0.5)
            return
        hit = self._hit(event.position())
        if hit is None or hit.is_on_bar:
            return
        self._press, self._moved = event.position(), False
        self._since_double.start()
        self._begin(hit, "line" if hit.is_in_margin else "word", event.modifiers() & _CONTROL)

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves: sweep on, move the divider, or show what is under it."""
        self._last = event.position()
        if self._resizing:
            self._view.set_share(event.position().x() / max(self._view.columns.width, 1))
        elif self._sweep is not None:
            distance = (event.position() - self._press).manhattanLength()
            if self._moved or distance >= QGuiApplication.styleHints().startDragDistance() // 2:
                self._moved = True
                self._sweep_to(event.position())
                self._set_scrolling()
        else:
            self._hover(event.position())

    def release(self, event: QMouseEvent) -> None:
        """The button comes up: what was swept is selected; a mere click picks the mark under it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._scroll.stop()
        was_sweeping, self._sweep = self._sweep is not None, None
        self._resizing = False
        if not was_sweeping:
            return
        if not self._moved and self._unit == "character" and not event.modifiers() & (_CONTROL | _SHIFT):
            self._pick(event.position())
        self._view.selection_finished()

    def leave(self) -> None:
        """The pointer has left the canvas."""
        self._view.set_hover(None)

    def _begin(self, hit: Hit, unit: Unit, modifiers: Qt.KeyboardModifier) -> None:
        """Place, extend or add, and sweep on from there."""
        sheet = self._view.sheet
        assert sheet is not None
        selection = sheet.selection
        self._sweep, self._unit = hit.script, unit
        self._origin = self._unit_of(hit) if unit != "character" else (hit.position, hit.position)
        if modifiers & _SHIFT and hit.script == selection.script and unit == "character":
            self._origin = (selection.anchor, selection.anchor)
            selection.extend(hit.position, trails=hit.trails)
        else:
            if modifiers & _CONTROL:
                selection.add_fragment(hit.script, hit.position, trails=hit.trails)
            else:
                selection.place(hit.script, hit.position, trails=hit.trails)
            if unit != "character":
                selection.choose(hit.script, *self._origin)
        self._view.selection_moved()

    def _sweep_to(self, point: QPointF) -> None:
        sheet = self._view.sheet
        hit = self._hit(point, self._sweep)
        if sheet is None or hit is None or hit.is_on_bar:
            return
        if self._unit == "character":
            sheet.selection.extend(hit.position, trails=hit.trails)
        else:
            start, end = self._unit_of(hit)
            if start < self._origin[0]:
                sheet.selection.choose(hit.script, self._origin[1], start)
            else:
                sheet.selection.choose(hit.script, self._origin[0], max(end, self._origin[1]))
        self._view.selection_moved()

    def _unit_of(self, hit: Hit) -> Range:
        sheet = self._view.sheet
        assert sheet is not None
        position = hit.character[0] if hit.character else hit.position
        if hit.is_in_margin:
            side = sheet.page.layout(hit.row).sides[hit.script]
            position = side.start + side.line_range(hit.line)[0]
        return unit_at(sheet.bitext, sheet.rows, hit.script, position, self._unit)

    def _pick(self, point: QPointF) -> None:
        """Select the mark under a click; a further click at the same place takes the next of those that overlap."""
        sheet, hit = self._view.sheet, self._hit(point)
        if sheet is None or hit is None:
            return
        spans = spans_at(sheet.page, sheet.marks, hit)
        place, turn = self._cycle
        is_same = (place - point.toPoint()).manhattanLength() <= 3  # noqa: PLR2004 - a hand is not steadier
        turn = turn + 1 if is_same and sheet.selected in spans else 0
        self._cycle = point.toPoint(), turn
        self._view.select_span(spans[turn % len(spans)] if spans else None)
        if spans:
            self._view.span_clicked.emit(spans[turn % len(spans)])

    def _hover(self, point: QPointF) -> None:
        hit = self._hit(point)
        on_divider = self._view.columns.is_on_divider(point.x())
        shape: QCursor | Qt.CursorShape = self._view.text_cursor
        if on_divider:
            shape = Qt.CursorShape.SplitHCursor
        elif hit is not None and hit.is_on_bar:
            shape = Qt.CursorShape.PointingHandCursor
        elif hit is None or hit.is_in_margin:
            shape = Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(shape)
        character = hit.character if hit and not on_divider else None
        self._view.set_hover((hit.script, character) if hit and character else None)

    def _set_scrolling(self) -> None:
        outside = not 0 <= self._last.y() < self._view.viewport().height()
        if outside and not self._scroll.isActive():
            self._scroll.start()
        elif not outside:
            self._scroll.stop()

    def _scroll_on(self) -> None:
        """While a sweep is held above or below the view, scroll and sweep on."""
        height = self._view.viewport().height()
        beyond = self._last.y() if self._last.y() < 0 else self._last.y() - height
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 2))
        self._sweep_to(QPointF(self._last.x(), min(max(self._last.y(), 0), height - 1)))

    def _is_third_click(self, event: QMouseEvent) -> bool:
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        is_soon = self._since_double.isValid() and self._since_double.elapsed() < interval
        self._since_double.invalidate()
        return is_soon and self._unit == "word" and (event.position() - self._press).manhattanLength() < 6  # noqa: PLR2004

    def _hit(self, point: QPointF, pane: Script | None = None) -> Hit | None:
        sheet = self._view.sheet
        return hit_at(sheet.page, point.x(), point.y() + self._view.top, pane) if sheet else None
