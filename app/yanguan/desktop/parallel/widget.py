"""The side-by-side canvas: one article in both scripts, row beside row, to read, select and see its labels.

It is given an article, its labels, a scheme and a theme, and tells what the person selected. It knows no store and
changes no label; what its parts do stands in the modules beside it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.acting import ActingArea
from yanguan.desktop.parallel.columns import SMALLEST_SHARE, Shown
from yanguan.desktop.parallel.hit import hit_at, spans_at
from yanguan.desktop.parallel.marks import Hidden
from yanguan.desktop.parallel.painter import Painter
from yanguan.desktop.parallel.places import PlaceMark, PlaceMarks
from yanguan.desktop.parallel.selection import Selection
from yanguan.desktop.parallel.sheet import Hover, Sheet
from yanguan.desktop.parallel.typeface import PaneFont, Typeface
from yanguan.desktop.theme import Theme
from yanguan.domain.article import Article, Range, Script, other_script
from yanguan.domain.label_set import LabelSet
from yanguan.domain.scheme import Scheme
from yanguan.words import Words

SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 100, 200, 10
"""Percent."""


@guarded
class ParallelView(ActingArea):
    """The canvas. Positions are code points of the source; a pane's own positions stay inside.

    `article_shown` comes when the sheet is another one: whatever was marked on it is gone.
    `selection_changed` follows the caret too. `span_selected` carries an id, or "" when none is selected.
    `reshape_wanted` carries a span's id and the fragments that its handles were dragged to, in source code points.
    `selection_refused` carries the key of a message. `context_menu_wanted` carries a global point.
    """

    article_shown = Signal()
    selection_changed = Signal()
    span_clicked = Signal(str)
    span_selected = Signal(str)
    selection_refused = Signal(str)
    reshape_wanted = Signal(str, object)
    zoom_changed = Signal(int)
    context_menu_wanted = Signal(QPoint)

    def __init__(self, scheme: Scheme, words: Words, parent: QWidget | None = None) -> None:
        """An empty canvas in the light theme."""
        super().__init__(scheme, words, parent)
        self._scheme, self._words = scheme, words
        self._hidden = Hidden(frozenset(kind.name for kind in scheme.labels.values() if kind.hidden))
        self._drawn: set[int] = set()
        self._was_refused = False
        self._wheel = 0
        self._zoom = SMALLEST_ZOOM
        self.text_cursor = QCursor(Qt.CursorShape.IBeamCursor)
        self.snaps_to_words = True

    # What the window asks for

    def show_article(self, article: Article | None, labels: LabelSet | None) -> None:
        """Show another article from its top, nothing selected; None empties the canvas."""
        self.let_go()
        self._drawn, self._was_refused = set(), False
        self.sheet = Sheet(article, self._scheme, self.columns, self.typeface) if article else None
        if self.sheet:
            self.sheet.show_labels(labels, self._hidden)
        self.verticalScrollBar().setValue(0)
        self.settle()
        self.header.show_columns(self.columns, self.sheet.bitext.source_script if self.sheet else None)
        self.span_selected.emit("")
        self.selection_moved()
        self.article_shown.emit()

    def set_labels(self, labels: LabelSet, touched: Iterable[Range] | None = None) -> None:
        """Take the labels after a change; `touched` are ranges of the source that must be drawn again, None all."""
        if self.sheet is None:
            return
        self.mouse.drop_handle()
        had = self.sheet.selected
        rows = self.sheet.show_labels(labels, self._hidden)
        if touched is None:
            self.viewport().update()
        else:
            self.redraw(rows | self.sheet.rows_of_ranges(touched))
            self.links.follow_marks()
        if had is not None and self.sheet.selected is None:
            self.span_selected.emit("")

    def selection(self) -> Selection | None:
        """What is selected, in source positions; None where nothing is, or nothing that the source has."""
        return self.sheet.selection.selection if self.sheet else None

    def selected_text(self, script: Script) -> str:
        """The selected text of one pane; fragments stand on lines of their own."""
        return self.sheet.selection.text_in(script) if self.sheet else ""

    def caret(self) -> int:
        """The caret's position in the source; 0 without an article."""
        return self.sheet.selection.caret_in(self.sheet.bitext.source_script) if self.sheet else 0

    def active_script(self) -> Script:
        """The pane that the caret is at work in."""
        return self.sheet.selection.script if self.sheet else "hant"

    def place_caret(self, position: int) -> None:
        """Put the caret at a position of the source; nothing is selected any more."""
        if self.sheet:
            script = self.sheet.selection.script
            self.sheet.selection.place(script, self.sheet.bitext.position_in(script, position))
            self.selection_moved()

    def select(self, fragments: Iterable[Range]) -> None:
        """Select these ranges of the source."""
        if self.sheet:
            self.sheet.selection.take(fragments)
            self.selection_moved()

    def select_in(self, script: Script, place: Range) -> None:
        """Select a range of one pane's own text, which the other may lack, and bring it into view."""
        if self.sheet:
            self.sheet.selection.drop_kept()
            self.sheet.selection.choose(script, *place)
            self.selection_moved()
            self.scroll_to(place[0], script)

    def select_span(self, span: str | None) -> None:
        """Outline a span and those that its frames link to it."""
        if self.sheet and span != self.sheet.selected:
            self.redraw(self.sheet.select_span(span))
            self.links.follow_marks()
            self.span_selected.emit(span or "")

    def selected_span(self) -> str | None:
        """The id of the outlined span."""
        return self.sheet.selected if self.sheet else None

    def set_linked(self, ids: Collection[str]) -> None:
        """Outline these spans as well, thinly."""
        if self.sheet:
            self.redraw(self.sheet.link_also(ids))

    def scroll_to(self, start: int, script: Script | None = None) -> None:
        """Bring a position into view, a third from the top; related items that hide it unfold.

        It is one of the source, or where a `script` is named, of its text.
        """
        if self.sheet is None:
            return
        bitext, shown = self.sheet.bitext, self.columns.scripts
        own = script or bitext.source_script
        position = start if own in shown else bitext.position_across(own, start)
        script = own if own in shown else shown[0]
        row = self.sheet.rows.at(script, position)
        self.sheet.unfold_for(row)
        rect = self.place_rect(script, position, trails=False).translated(0, self.top)
        visible = QRect(0, self.top, self.columns.width, self.viewport().height())
        if not visible.contains(rect.center()):
            self.update_range()
            self.verticalScrollBar().setValue(rect.top() - self.viewport().height() // 3)
        self.settle()

    def show_places(self, marks: Iterable[PlaceMark]) -> None:
        """Show these places besides the labels, instead of those shown before."""
        if self.sheet:
            self.sheet.places = PlaceMarks(self.sheet.rows, marks)
            self.viewport().update()

    def is_drawn(self, span: str) -> bool:
        """True for a span whose mark the text shows: none that is hidden."""
        return self.sheet is not None and bool(self.sheet.marks.rows_of(span))

    def show_found(self, marks: Iterable[PlaceMark]) -> None:
        """Show where the words that are looked for stand, instead of what was found before."""
        if self.sheet:
            self.sheet.found = PlaceMarks(self.sheet.rows, marks)
            self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self.look = Painter(self._scheme, theme, self._words)
        self.header.theme = theme
        self.header.update()
        self.viewport().update()

    def set_hidden_labels(self, labels: Collection[str], *, suggestions: bool = False) -> None:
        """Leave out the marks of these labels, at first those that the scheme hides; and suggestions where asked."""
        self._hidden = Hidden(frozenset(labels), suggestions)
        if self.sheet:
            self.sheet.show_labels(self.sheet.labels, self._hidden)
            self.viewport().update()

    def show_panes(self, shown: Shown) -> None:
        """Show both panes, or one of them; the caret goes to a pane that is shown."""
        self.reshape(replace(self.columns, shown=shown))
        if self.sheet and self.sheet.selection.script not in self.columns.scripts:
            self.selection_moved()

    def set_share(self, share: float) -> None:
        """Give the left pane this share of the width."""
        share = min(max(share, SMALLEST_SHARE), 1 - SMALLEST_SHARE)
        if share != self.columns.share:
            self.reshape(replace(self.columns, share=share))

    def zoom(self) -> int:
        """The zoom in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Show text and marks larger; 100 to 200 percent."""
        percent = min(max(percent, SMALLEST_ZOOM), LARGEST_ZOOM)
        if percent == self._zoom:
            return
        self._zoom = percent
        self._set_typeface(self.typeface.zoomed(percent))
        self.zoom_changed.emit(percent)

    def set_fonts(self, panes: Mapping[Script, PaneFont], spacing: int = 100) -> None:
        """Show each pane in the font chosen for it, lines at a distance in percent; what is missing is its own."""
        self._set_typeface(Typeface(self._zoom, panes, spacing))

    def _set_typeface(self, typeface: Typeface) -> None:
        self.typeface = typeface
        self.reshape(replace(self.columns, scale=typeface.scale, ems=typeface.ems))

    def selection_rect(self) -> QRect:
        """Where the caret stands, or the line on which the selection ends, in the viewport's pixels."""
        if self.sheet is None:
            return QRect()
        selection = self.sheet.selection
        start, end = selection.raw[-1] if selection.raw else (selection.position, selection.position)
        first = self.place_rect(selection.script, start, trails=False)
        last = self.place_rect(selection.script, end, trails=True)
        return first.united(last) if first.top() == last.top() else last

    def clear_selection(self) -> None:
        """Let go of what the pointer holds; where it holds nothing, select nothing: no text and no span."""
        if self.sheet and not self.mouse.let_go():
            self.sheet.selection.clear()
            self.select_span(None)
            self.selection_moved()

    def switch_pane(self) -> None:
        """Go on in the other pane, where both are shown."""
        if self.sheet and self.columns.shown == "both":
            self.sheet.selection.switch(other_script(self.sheet.selection.script))
            self.selection_moved()
            self.show_caret()

    def toggle_fold(self, row: int) -> None:
        """Fold or unfold the related items behind a bar."""
        if self.sheet:
            self.sheet.page.fold(row, folded=row not in self.sheet.page.folded)
            self.settle()

    def fold_but(self, bar: int, rows: Collection[int]) -> None:
        """Fold the related items behind a bar, but for these rows."""
        if self.sheet:
            self.sheet.page.fold(bar, folded=True, but=rows)
            self.settle()

    def say_of_bars(self, said: Mapping[int, str]) -> None:
        """Say this of related items, beside how many they are, by the row of their bar."""
        if self.sheet:
            self.sheet.said_of_bars = dict(said)
            self.viewport().update()

    # What mouse and keyboard report

    def selection_moved(self) -> None:
        """Draw the selection anew and tell of it; it is at work in a pane that is shown, wherever it was put."""
        if self.sheet:
            if self.sheet.selection.script not in self.columns.scripts:
                self.sheet.selection.switch(self.columns.scripts[0])
            now = self.sheet.rows_of_selection()
            self.redraw(self._drawn | now)
            self._drawn = now
        self.selection_changed.emit()

    def selection_finished(self) -> None:
        """A gesture has ended: say so where nothing in the source answers to what was selected."""
        is_refused = self.sheet is not None and self.sheet.selection.is_refused
        if is_refused and not self._was_refused:
            self.selection_refused.emit("canvas-selection-absent")
        self._was_refused = is_refused

    def show_preview(self, labels: LabelSet | None) -> None:
        """Show these labels while a handle is in the hand."""
        if self.sheet:
            self.redraw(self.sheet.show_labels(labels, self._hidden))

    def set_hover(self, hover: Hover | None) -> None:
        """Mark a character and the one across from it."""
        if self.sheet and hover != self.sheet.hover:
            before = self.sheet.rows_of_hover()
            self.sheet.hover = hover
            self.redraw(before | self.sheet.rows_of_hover())

    # Qt's events

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheel += event.angleDelta().y()
            steps = int(self._wheel / 120)
            self._wheel -= steps * 120
            self.set_zoom(self._zoom + steps * ZOOM_STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the table of actions; the scroll area would take arrows for itself."""
        event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        """Tab goes through the panes before it leaves the canvas."""
        wanted: Script = "hant" if next else "hans"
        if self.sheet and self.columns.shown == "both" and self.sheet.selection.script == wanted:
            self.switch_pane()
            return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the caret as active."""
        super().focusInEvent(event)
        self.redraw(self._drawn or (self.sheet.rows_of_selection() if self.sheet else ()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw the caret as resting."""
        super().focusOutEvent(event)
        self.redraw(self._drawn or (self.sheet.rows_of_selection() if self.sheet else ()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Select what is under the pointer where nothing is selected, and ask for the menu."""
        point = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            point = self.viewport().mapToGlobal(self.selection_rect().bottomLeft())
        elif self.sheet and not self.sheet.selection.raw:
            self._point_at(self.viewport().mapFromGlobal(point))
        self.context_menu_wanted.emit(point)
        event.accept()

    def _point_at(self, point: QPoint) -> None:
        """Put the caret under a point and select the innermost span there."""
        assert self.sheet is not None
        hit = hit_at(self.sheet.page, point.x(), point.y() + self.top)
        if hit and not hit.is_on_bar:
            self.sheet.selection.place(hit.script, hit.position, trails=hit.trails)
            self.selection_moved()
            spans = spans_at(self.sheet.page, self.sheet.marks, hit)
            self.select_span(spans[0] if spans else None)
