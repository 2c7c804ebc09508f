"""What the pointer does: place the caret, sweep, add and take fragments, pick marks, drag handles and the divider.

It changes the sheet and tells the view what changed; drawing is `painter`'s business, keys are `keyboard`'s, how far
a sweep reaches is `sweep`'s.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.handles import Grip, HandleDrag, grips
from yanguan.desktop.parallel.hit import Hit, hit_at, spans_at
from yanguan.desktop.parallel.selection import Memo
from yanguan.desktop.parallel.sweep import Reach, Sweep
from yanguan.desktop.parallel.units import Unit
from yanguan.domain.article import Range, Script

if TYPE_CHECKING:
    from yanguan.desktop.parallel.widget import ParallelView

_SCROLL_MS = 30
_GRIP_REACH = 3
"""How far beside a handle's knob the pointer takes hold of it, in pixels at 100 %."""
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Mouse:
    """The pointer's state between events of one view."""

    def __init__(self, view: "ParallelView") -> None:
        """Begin with no button down."""
        self._view = view
        self._sweep: Sweep | None = None
        self._drag: HandleDrag | None = None
        self._unit: Unit = "character"
        self._before: Memo | None = None
        self._press, self._last = QPointF(), QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._moved = False
        self._resizing = False
        self._since_double = QElapsedTimer()
        self._cycle: tuple[QPoint, int] = (QPoint(-99, -99), 0)
        self._scroll = QTimer(view)
        self._scroll.setInterval(_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)

    def forget(self) -> None:
        """Let go of everything: another article is shown."""
        self._sweep = self._drag = self._before = None
        self._resizing = False
        self._scroll.stop()
        self._cycle = (QPoint(-99, -99), 0)

    def let_go(self) -> bool:
        """Give up a sweep or a handle in the hand: everything is as it was before. False where nothing is in it."""
        sheet, before = self._view.sheet, self._before
        if sheet is None or (self._sweep is None and self._drag is None):
            return False
        if self._drag is not None:
            self._view.show_preview(self._drag.labels(are_kept=True))
        elif before is not None:
            sheet.selection.come_back(before)
            self._view.selection_moved()
        self._sweep = self._drag = self._before = None
        self._scroll.stop()
        return True

    def drop_handle(self) -> None:
        """Let a handle go without a word: the labels are others now."""
        self._drag = None

    def press(self, event: QMouseEvent) -> None:
        """A button goes down: take the divider, a handle, a bar, a margin, or begin to sweep."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._press = self._last = event.position()
        self._moved, self._modifiers = False, event.modifiers()
        if self._view.columns.is_on_divider(event.position().x()):
            self._resizing = True
            return
        hit = self._hit(event.position())
        if hit is None:
            return
        if hit.is_on_bar:
            self._view.toggle_fold(hit.row)
            return
        is_third = self._is_third_click(event)
        grip = None if is_third or event.modifiers() & (_CONTROL | _SHIFT) else self._grip(event.position())
        if grip is not None and self._view.sheet is not None:
            self._unit, self._drag = "character", HandleDrag(self._view.sheet, grip.handle)
            return
        unit: Unit = "sentence" if hit.is_in_margin else "character"
        self._begin(hit, "clause" if is_third else unit)

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
        self._press = self._last = event.position()
        self._moved, self._modifiers = False, event.modifiers() & ~_SHIFT
        self._since_double.start()
        self._begin(hit, "line" if hit.is_in_margin else "word")

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves: sweep on, move a handle or the divider, or show what is under it."""
        self._last = event.position()
        if self._resizing:
            self._view.set_share(event.position().x() / max(self._view.columns.width, 1))
        elif self._sweep is not None or self._drag is not None:
            distance = (event.position() - self._press).manhattanLength()
            if self._moved or distance >= QGuiApplication.styleHints().startDragDistance() // 2:
                self._moved = True
                self._follow(event.position(), event.modifiers())
                self._set_scrolling()
        else:
            self._hover(event.position())

    def release(self, event: QMouseEvent) -> None:
        """The button comes up: what was swept is selected; a mere click picks the mark under it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._scroll.stop()
        self._resizing = False
        drag, self._drag = self._drag, None
        if drag is not None and self._moved:
            self._put_down(drag)
            return
        if drag is not None and (hit := self._hit(event.position())) is not None and not hit.is_on_bar:
            self._begin(hit, "character")
        if self._sweep is not None:
            self._sweep = None
            if not self._moved and self._unit == "character":
                self._click(event)
            self._view.selection_finished()

    def leave(self) -> None:
        """The pointer has left the canvas."""
        self._view.set_hover(None)

    def _begin(self, hit: Hit, unit: Unit) -> None:
        """Place, extend or add, and sweep on from there."""
        sheet = self._view.sheet
        assert sheet is not None
        selection, modifiers = sheet.selection, self._modifiers
        self._unit, self._before = unit, selection.memo()
        origin = (hit.position, hit.position) if unit == "character" else self._unit_of(hit, unit)
        if modifiers & _SHIFT and hit.script == selection.script and unit == "character":
            origin = (selection.anchor, selection.anchor)
            selection.extend(hit.position, trails=hit.trails)
        elif modifiers & _CONTROL:
            selection.add_fragment(hit.script, hit.position, trails=hit.trails)
        else:
            selection.place(hit.script, hit.position, trails=hit.trails)
        if unit != "character":
            selection.choose(hit.script, *origin)
        slack = sheet.page.typeface.metrics(hit.script, "paragraph").em / 2
        self._sweep = Sweep(sheet.units, hit.script, origin, unit, slack=slack)
        self._view.selection_moved()

    def _click(self, event: QMouseEvent) -> None:
        """A press that did not move: pick a mark; with Ctrl, take the fragment under it away."""
        sheet, hit = self._view.sheet, self._hit(event.position())
        if not event.modifiers() & (_CONTROL | _SHIFT):
            self._pick(event.position())
        elif event.modifiers() & _CONTROL and sheet and hit and hit.character:
            sheet.selection.drop_at(hit.character[0])
            self._view.selection_moved()

    def _follow(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Bring what is in the hand to a point. Alt, held now or when the button went down, takes characters."""
        sheet = self._view.sheet
        held = self._sweep.script if self._sweep else self._drag.handle.script if self._drag else None
        hit = self._hit(point, held)
        if sheet is None or hit is None or hit.is_on_bar:
            return
        snaps = self._view.snaps_to_words and not (modifiers | self._modifiers) & _ALT
        if self._drag is not None:
            self._drag.to(hit.position, snaps=snaps)
            self._view.show_preview(self._drag.labels(are_kept=False))
            refused = Qt.CursorShape.ForbiddenCursor if self._drag.refused else Qt.CursorShape.SizeHorCursor
            self._view.viewport().setCursor(refused)
        elif self._sweep is not None:
            index = hit.character[0] if hit.character else hit.position
            reach = Reach(hit.position, index, point + QPointF(0, self._view.top))
            anchor, caret = self._sweep.to(reach, snaps=snaps)
            trails = hit.trails if caret == hit.position else caret > anchor
            sheet.selection.choose(hit.script, anchor, caret, trails=trails)
            self._view.selection_moved()

    def _put_down(self, drag: HandleDrag) -> None:
        """A handle is let go where it is: ask for the new borders, or say why the span cannot end there."""
        self._view.show_preview(drag.labels(are_kept=True))
        if drag.refused:
            self._view.selection_refused.emit(drag.refused)
        elif drag.is_moved:
            self._view.reshape_wanted.emit(drag.handle.span.id, drag.fragments)

    def _unit_of(self, hit: Hit, unit: Unit) -> Range:
        sheet = self._view.sheet
        assert sheet is not None
        position = hit.character[0] if hit.character else hit.position
        if hit.is_in_margin:
            side = sheet.page.layout(hit.row).sides[hit.script]
            position = side.start + side.line_range(hit.line)[0]
        return sheet.units.at(hit.script, position, unit)

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

    def _grip(self, point: QPointF) -> Grip | None:
        """The handle under the pointer, the nearest where two are."""
        sheet, view = self._view.sheet, self._view
        if sheet is None:
            return None
        reach = _GRIP_REACH * view.columns.scale
        under = [each for each in grips(sheet, view.top, view.viewport().height()) if each.is_under(point, reach)]
        return min(under, key=lambda each: abs(each.knob.center().x() - point.x()), default=None)

    def _hover(self, point: QPointF) -> None:
        hit = self._hit(point)
        on_divider = self._view.columns.is_on_divider(point.x())
        shape: QCursor | Qt.CursorShape = self._view.text_cursor
        if on_divider:
            shape = Qt.CursorShape.SplitHCursor
        elif hit is not None and hit.is_on_bar:
            shape = Qt.CursorShape.PointingHandCursor
        elif self._grip(point) is not None:
            shape = Qt.CursorShape.SizeHorCursor
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
        inside = QPointF(self._last.x(), min(max(self._last.y(), 0), height - 1))
        self._follow(inside, QGuiApplication.keyboardModifiers())

    def _is_third_click(self, event: QMouseEvent) -> bool:
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        is_soon = self._since_double.isValid() and self._since_double.elapsed() < interval
        self._since_double.invalidate()
        return is_soon and self._unit == "word" and (event.position() - self._press).manhattanLength() < 6  # noqa: PLR2004

    def _hit(self, point: QPointF, pane: Script | None = None) -> Hit | None:
        sheet = self._view.sheet
        return hit_at(sheet.page, point.x(), point.y() + self._view.top, pane) if sheet else None


@guarded
class Leaving(QObject):
    """Hears of it when the pointer leaves a canvas: an override of `viewportEvent` would be met before the paint."""

    def __init__(self, viewport: QWidget, mouse: Mouse) -> None:
        """It goes with the viewport."""
        super().__init__(viewport)
        self._mouse = mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Forget the hovered character."""
        if event.type() == QEvent.Type.Leave:
            self._mouse.leave()
        del watched
        return False
