"""The canvas as a scrolled area: the sheet in its viewport, the header above it, and where things stand in pixels.

What a person does with it, and what the window may ask, stands in `widget`.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, cast

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.columns import Columns
from yanguan.desktop.parallel.header import HEIGHT, Header
from yanguan.desktop.parallel.heights import Heights
from yanguan.desktop.parallel.overview import Overview
from yanguan.desktop.parallel.page import Anchor
from yanguan.desktop.parallel.painter import Painter
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.typeface import Typeface
from yanguan.desktop.theme import LIGHT
from yanguan.domain.article import Script
from yanguan.domain.scheme import Scheme
from yanguan.words import Words


class Overlay(Protocol):
    """What is drawn over the text: arcs, letters, a rubber line. It never moves text."""

    def paint(self, painter: QPainter) -> None:
        """Draw it; coordinates are the viewport's pixels."""
        ...


@guarded
class SheetArea(QAbstractScrollArea):
    """Shows a sheet, or nothing where there is none. Pixels are the viewport's unless the page's are named.

    `painted` comes once, when it is painted for the first time; `shown` each time that it is about to be shown.
    """

    painted = Signal()
    shown = Signal()

    def __init__(self, scheme: Scheme, words: Words, parent: QWidget | None = None) -> None:
        """An empty area in the light theme at 100 %."""
        super().__init__(parent)
        self.setViewport(QWidget())  # Qt's own would be met here first, and PySide then loads every kind of widget
        self.sheet: Sheet | None = None
        self.columns = Columns(0)
        self.typeface = Typeface(100)
        self.look = Painter(scheme, LIGHT, words)
        self.header = Header(words, self)
        self.overview = Overview(self, words)
        self.overlays: list[Overlay] = []
        self._is_settling = self._was_painted = False
        self._anchored: tuple[Anchor, Sheet, Heights, int] | None = None
        self._set_up(words)

    def _set_up(self, words: Words) -> None:
        """Frame, focus, input method (it would swallow single keys), names for a screen reader."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.show_overview(is_shown=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(words("canvas-accessible-name"))
        self.setAccessibleDescription(words("canvas-accessible-description"))

    def show_overview(self, *, is_shown: bool) -> None:
        """Show, or hide, the whole article beside the scroll bar."""
        self.overview.setVisible(is_shown)
        self.setViewportMargins(0, HEIGHT, self.overview.width() if is_shown else 0, 0)

    @property
    def top(self) -> int:
        """The page's pixel at the viewport's upper edge."""
        return self.verticalScrollBar().value()

    def place_rect(self, script: Script, position: int, *, trails: bool) -> QRect:
        """The line's height at a border of a pane's text, in the viewport's pixels."""
        assert self.sheet is not None
        page = self.sheet.page
        row = self.sheet.rows.at(script, position)
        side = page.layout(row).sides[script]
        local = min(max(position - side.start, 0), len(side.text))
        line = side.line_of(local, trails=trails)
        x = self.columns.text_left(script) + side.metrics.indent + round(side.x_of(local, line))
        y = page.heights.top(row) - self.top + side.line_top(line) + side.metrics.text_top
        return QRect(x, y, 1, side.metrics.text_bottom - side.metrics.text_top)

    def reshape(self, columns: Columns) -> None:
        """Take other columns; the first line in view stays the first."""
        self.columns, anchor = columns, None
        if self.sheet and columns.width:
            anchor = self._anchor(self.sheet)
            self.sheet.page.reshape(columns, self.typeface)
            top = self.sheet.page.top_for(anchor)
            self.update_range()
            self.verticalScrollBar().setValue(top)
        self.settle()
        if self.sheet and anchor is not None:
            self._anchored = anchor, self.sheet, self.sheet.page.heights, self.top
        self.header.show_columns(columns, self.sheet.bitext.source_script if self.sheet else None)

    def _anchor(self, sheet: Sheet) -> Anchor:
        """The line that stays: of several changes one after the other that of the first, so that none drifts away."""
        if self._anchored is not None:
            anchor, *state = self._anchored
            if state[0] is sheet and state[1] is sheet.page.heights and state[2] == self.top:
                return anchor
        return sheet.page.anchor_at(self.top)

    def settle(self) -> None:
        """Lay out what is in view and keep the text in its place while heights are corrected."""
        if self._is_settling:
            return
        self._is_settling = True
        try:
            self._settle_twice()
        finally:
            self._is_settling = False
        self.viewport().update()

    def _settle_twice(self) -> None:
        """Corrected heights can shorten the page below the view, which then shows other rows: so once more."""
        for _ in range(2):
            top = self.sheet.page.settle(self.top, self.viewport().height()) if self.sheet else 0
            self.update_range()
            self.verticalScrollBar().setValue(top)
            if self.top == top:
                break

    def update_range(self) -> None:
        """Fit the scroll bar to the page's height."""
        total = self.sheet.page.heights.total if self.sheet else 0
        bar, height = self.verticalScrollBar(), self.viewport().height()
        pitch = self.typeface.metrics(self.columns.scripts[0], "paragraph").pitch
        bar.setRange(0, max(0, total + pitch - height))
        bar.setPageStep(height)
        bar.setSingleStep(pitch)

    def redraw(self, rows: Iterable[int]) -> None:
        """Draw these rows again, as far as they are in view."""
        if self.sheet is None:
            return
        heights, height = self.sheet.page.heights, self.viewport().height()
        for row in rows:
            y = heights.top(row) - self.top
            if y < height and y + heights[row] > 0:
                self.viewport().update(0, y - 2, self.columns.width, heights[row] + 4)
        self.overview.follow()

    def show_caret(self) -> None:
        """Scroll just as far as the caret is seen."""
        rect, height = self.caret_rect(), self.viewport().height()
        bar = self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top() - rect.height() // 2)
        elif rect.bottom() > height:
            bar.setValue(bar.value() + rect.bottom() - height + rect.height() // 2)

    def caret_rect(self) -> QRect:
        """The caret in the active pane, in the viewport's pixels."""
        assert self.sheet is not None
        selection = self.sheet.selection
        return self.place_rect(selection.script, selection.position, trails=selection.trails)

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is out of date; the first time, tell of it."""
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()
        self.overview.follow()
        with QPainter(self.viewport()) as painter:
            for rect in cast("Iterable[QRect]", event.region()):  # two rows far from each other are two rectangles
                painter.setClipRect(rect)
                self.look.paint(painter, self.sheet, rect, self.top, has_focus=self.hasFocus())
            painter.setClipRegion(event.region())
            for overlay in self.overlays if self.sheet else ():
                overlay.paint(painter)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell of it."""
        super().showEvent(event)
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the text at the new width."""
        view = self.viewport().geometry()
        self.header.setGeometry(0, 0, view.width(), HEIGHT)
        self.overview.setGeometry(view.right() + 1, 0, self.overview.width(), HEIGHT + view.height())
        width = event.size().width()
        if width != self.columns.width:
            self.reshape(replace(self.columns, width=width))
        else:
            self.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Lay out what comes into view."""
        del dx, dy
        self.settle()
