"""Draws the canvas: panes, text, selection, marks, caret. It decides nothing but how things look."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from yanguan.desktop.parallel.filling import fill
from yanguan.desktop.parallel.handle_painter import paint_handles
from yanguan.desktop.parallel.layout import RowLayout, SideLayout
from yanguan.desktop.parallel.marks import BRACKET_LANE, Strip
from yanguan.desktop.parallel.rows import Row
from yanguan.desktop.parallel.shapes import Shapes
from yanguan.desktop.parallel.sheet import Sheet
from yanguan.desktop.parallel.typeface import LANES, Metrics
from yanguan.desktop.theme import Theme
from yanguan.domain.article import Range, Script
from yanguan.domain.scheme import Scheme
from yanguan.words import Words


class Painter:
    """Draws a sheet under one theme; colours are made once."""

    def __init__(self, scheme: Scheme, theme: Theme, words: Words) -> None:
        """Take the colours of the theme and of the scheme's labels under it."""
        self.theme = theme
        self.words = words
        self.scheme = scheme
        self._labels = {name: QColor(theme.label_colour(kind)) for name, kind in scheme.labels.items()}
        self._other = QColor(theme.dim)
        self.text, self.dim, self.headline = QColor(theme.text), QColor(theme.dim), QColor(theme.headline)
        self.selection, self.mirrored = QColor(theme.selection), QColor(theme.mirrored_selection)
        self.search, self.doubt = QColor(theme.search), QColor(theme.danger)
        self.hover, self.caret = QColor(theme.hover), QColor(theme.caret)

    def paint(self, painter: QPainter, sheet: Sheet | None, clip: QRect, top: int, *, has_focus: bool) -> None:
        """Draw what the clip rectangle of the view shows; `top` is the page's pixel at the view's upper edge."""
        fill(painter, clip, QColor(self.theme.pane))
        if sheet is None:
            self._paint_hint(painter)
            return
        self._paint_panes(painter, sheet, clip)
        page = sheet.page
        for row in list(page.visible(top + clip.top(), clip.height())):
            _RowPainter(self, painter, sheet, row, clip).paint(page.heights.top(row) - top, has_focus=has_focus)
        paint_handles(painter, sheet, clip, top, (self.caret, QColor(self.theme.pane)))

    def _paint_hint(self, painter: QPainter) -> None:
        """What to do while there is no article."""
        painter.setPen(self.dim)
        room = QRect(0, 0, painter.device().width(), painter.device().height() * 2 // 3)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.words("canvas-empty"))

    def colour(self, label: str) -> QColor:
        """The colour of a label; grey for one that the scheme does not have."""
        return self._labels.get(label, self._other)

    def _paint_panes(self, painter: QPainter, sheet: Sheet, clip: QRect) -> None:
        columns = sheet.page.columns
        for script in columns.scripts:
            left, right = columns.pane(script)
            is_source = script == sheet.bitext.source_script
            colour = QColor(self.theme.pane if is_source else self.theme.pane_alternate)
            fill(painter, QRect(left, clip.top(), right - left, clip.height()), colour)
        if columns.divider is not None:
            fill(painter, QRect(columns.divider, clip.top(), 1, clip.height()), QColor(self.theme.border))


class _RowPainter:
    """Draws one row; made for each row that is drawn."""

    def __init__(self, look: Painter, painter: QPainter, sheet: Sheet, row: int, clip: QRect) -> None:
        self._look, self._painter, self._sheet, self._index, self._clip = look, painter, sheet, row, clip
        self._row: Row = sheet.rows.rows[row]
        self._layout: RowLayout = sheet.page.layout(row)
        self._metrics: Metrics = sheet.page.typeface.metrics("hant", self._row.kind)
        self._shapes = Shapes(painter, sheet.page.typeface.scale)
        self._strips = sheet.marks.strips(row, self._layout)

    def paint(self, y: int, *, has_focus: bool) -> None:
        """Draw the row with its top at a height of the view."""
        if self._row.is_bar:
            self._paint_bar(y)
            return
        for script, side in self._layout.sides.items():
            self._metrics = side.metrics
            origin = QPointF(self._left(script), y + side.top)
            strips = [strip for strip in self._strips if strip.script == script and self._is_seen(strip, origin)]
            self._paint_under(script, side, strips, origin)
            self._paint_text(side, origin)
            self._paint_places(script, side, origin)
            self._paint_over(strips, origin)
            self._paint_counts(script, strips, origin)
            self._paint_caret(script, side, origin, has_focus=has_focus)

    def _left(self, script: Script) -> int:
        return self._sheet.page.columns.text_left(script) + self._metrics.indent

    def _is_seen(self, strip: Strip, origin: QPointF) -> bool:
        top = origin.y() + strip.line * self._metrics.pitch
        return top <= self._clip.bottom() and top + self._metrics.pitch >= self._clip.top()

    def _box(self, origin: QPointF, line: int, left: float, right: float) -> QRectF:
        """The part of a line that its characters fill."""
        top = origin.y() + line * self._metrics.pitch + self._metrics.text_top
        return QRectF(origin.x() + left, top, right - left, self._metrics.text_bottom - self._metrics.text_top)

    def _paint_under(self, script: Script, side: SideLayout, strips: list[Strip], origin: QPointF) -> None:
        """What lies behind the text: tints of quotes, then the selection, then the hovered character."""
        for strip in strips:
            if strip.lane == BRACKET_LANE:
                colour = QColor(self._look.colour(strip.span.label))
                colour.setAlphaF((0.16 if self._look.theme.is_dark else 0.10) * (1 if strip.span.is_gold else 0.5))
                self._shapes.fill(self._box(origin, strip.line, strip.left, strip.right), colour)
        self._paint_differences(script, side, origin)
        found = self._sheet.found.in_row(self._index, script)
        self._fill(side, (place for _, place in found), origin, self._look.search)
        selection = self._sheet.selection
        colour = self._look.selection if script == selection.script else self._look.mirrored
        self._fill(side, selection.shown_in(script), origin, colour)
        hovered = [place for pane, place in self._sheet.hovered() if pane == script]
        self._fill(side, hovered, origin, self._look.hover)

    def _fill(self, side: SideLayout, ranges: Iterable[Range], origin: QPointF, colour: QColor) -> None:
        for start, end in ranges:
            first, last = max(start - side.start, 0), min(end - side.start, len(side.text))
            for stretch in side.stretches(first, last) if first < last else ():
                self._shapes.fill(self._box(origin, stretch.line, stretch.left, stretch.right), colour)

    def _paint_differences(self, script: Script, side: SideLayout, origin: QPointF) -> None:
        """Where a given pair differs: a tint, and a bar where this side has nothing."""
        colour = QColor(self._look.search)
        colour.setAlphaF(0.35)
        for kind, (start, end) in self._sheet.places.in_row(self._index, script):
            if kind == "difference":
                self._fill(side, [(start, end)], origin, colour)
                if start == end:
                    self._shapes.fill(self._gap(side, start, origin), self._look.search)

    def _gap(self, side: SideLayout, position: int, origin: QPointF) -> QRectF:
        """A thin bar at a border between two characters."""
        local = min(max(position - side.start, 0), len(side.text))
        line = side.line_of(local)
        x, half = side.x_of(local, line), self._sheet.page.typeface.scale
        return self._box(origin, line, x - half, x + half)

    def _paint_places(self, script: Script, side: SideLayout, origin: QPointF) -> None:
        """Dots over what is not one to one, a wave under what may have been converted wrongly."""
        for kind, (start, end) in self._sheet.places.in_row(self._index, script):
            first, last = max(start - side.start, 0), min(end - side.start, len(side.text))
            for stretch in side.stretches(first, last) if first < last and kind != "difference" else ():
                box = self._box(origin, stretch.line, stretch.left, stretch.right)
                if kind == "doubt":
                    self._shapes.wave(box, self._look.doubt)
                else:
                    thin = 2 * self._sheet.page.typeface.scale
                    over = QRectF(box.left(), box.top() - thin, box.width(), thin)
                    self._shapes.lane(over, "dotted", self._look.dim)

    def _paint_text(self, side: SideLayout, origin: QPointF) -> None:
        if self._row.kind == "headline":
            self._painter.setPen(self._look.headline)
        else:
            is_dim = self._sheet.page.typeface.is_dim(self._row.kind)
            self._painter.setPen(self._look.dim if is_dim else self._look.text)
        side.layout.draw(self._painter, origin, [], QRectF(self._clip))

    def _paint_over(self, strips: list[Strip], origin: QPointF) -> None:
        """Lanes and brackets, then the outlines of what is selected and linked."""
        for strip in strips:
            colour = self._look.colour(strip.span.label)
            if strip.lane == BRACKET_LANE:
                box = self._box(origin, strip.line, strip.left, strip.right)
                self._shapes.bracket(
                    box, colour, opens=strip.opens, closes=strip.closes, is_dashed=not strip.span.is_gold
                )
            elif strip.lane < LANES:
                self._paint_lane(strip, origin, colour)
        for strip in strips:
            if strip.span.id == self._sheet.selected:
                self._shapes.outline(self._frame(strip, origin), self._look.colour(strip.span.label), 1.75)
            elif strip.span.id in self._sheet.linked:
                self._shapes.outline(self._frame(strip, origin), self._look.colour(strip.span.label), 1.0)

    def _paint_lane(self, strip: Strip, origin: QPointF, colour: QColor) -> None:
        gap = 1.0 * self._sheet.page.typeface.scale
        left = origin.x() + strip.left + (gap if strip.opens else 0)
        right = origin.x() + strip.right - (gap if strip.closes else 0)
        top = origin.y() + strip.line * self._metrics.pitch + self._metrics.lane_top
        rect = QRectF(left, top + strip.lane * self._metrics.lane_pitch, right - left, self._metrics.lane_height)
        kind = self._look.scheme.labels.get(strip.span.label)
        if strip.span.is_gold:
            self._shapes.lane(rect, kind.shape if kind else "solid", colour)
        else:
            self._shapes.thin_dashes(rect, colour)

    def _frame(self, strip: Strip, origin: QPointF) -> QRectF:
        """What an outline goes round: the characters and the mark's own lane."""
        box = self._box(origin, strip.line, strip.left, strip.right)
        lanes = min(strip.lane, LANES - 1) + 1 if strip.lane != BRACKET_LANE else 0
        below = self._metrics.lane_top - self._metrics.text_bottom + lanes * self._metrics.lane_pitch if lanes else 0
        return box.adjusted(-1, -1, 1, below)

    def _paint_counts(self, script: Script, strips: list[Strip], origin: QPointF) -> None:
        """In the margin of each line, how many marks found no lane; under the text, where they are."""
        counted: dict[int, list[Strip]] = {}
        for strip in strips:
            if strip.lane >= LANES:
                counted.setdefault(strip.line, []).append(strip)
        for line, beyond in counted.items():
            top = origin.y() + line * self._metrics.pitch
            below = top + self._metrics.lane_top + LANES * self._metrics.lane_pitch - 1
            for left, right in _merged(beyond):
                self._shapes.lane(QRectF(origin.x() + left, below, right - left, 1), "dotted", self._look.dim)
            self._paint_count(script, f"+{len({strip.span.id for strip in beyond})}", top)

    def _paint_count(self, script: Script, text: str, top: float) -> None:
        columns = self._sheet.page.columns
        left = columns.text_left(script) + columns.text_width(script) + 4
        rect = QRectF(left, top, 30 * columns.scale, self._metrics.text_bottom)
        self._painter.setFont(self._sheet.page.typeface.small_font(script))
        self._painter.setPen(self._look.dim)
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_caret(self, script: Script, side: SideLayout, origin: QPointF, *, has_focus: bool) -> None:
        selection = self._sheet.selection
        position = selection.caret_in(script)
        if self._sheet.rows.at(script, position) != self._index:
            return
        local = min(max(position - side.start, 0), len(side.text))
        line = side.line_of(local, trails=selection.trails)
        is_active = script == selection.script and has_focus
        width = max(1.0, round((2 if is_active else 1) * self._sheet.page.typeface.scale))
        x = side.x_of(local, line)
        colour = QColor(self._look.caret)
        colour.setAlphaF(1.0 if is_active else 0.55)
        self._shapes.fill(self._box(origin, line, x - width / 2, x + width / 2), colour)

    def _paint_bar(self, y: int) -> None:
        """The line that folds related items, the same in both panes."""
        page = self._sheet.page
        arrow = "▸" if self._index in page.folded and not page.is_parted(self._index) else "▾"
        said = self._sheet.said_of_bars.get(self._index, "")
        text = f"{arrow} {self._look.words('canvas-related', count=self._row.count)}{said}"
        for script in page.columns.scripts:
            left, width = page.columns.text_left(script), page.columns.text_width(script)
            rule = y + self._layout.height / 2
            self._painter.setFont(page.typeface.small_font(script))
            self._painter.setPen(self._look.dim)
            rect = QRectF(left, y, width, self._layout.height)
            self._painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            used = self._painter.fontMetrics().horizontalAdvance(text) + 10 * page.columns.scale
            if used < width:
                self._shapes.fill(QRectF(left + used, rule, width - used, 1), QColor(self._look.theme.border))


def _merged(strips: Iterable[Strip]) -> list[tuple[float, float]]:
    """The stretches of one line that these strips cover together, in pixels."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted((strip.left, strip.right) for strip in strips):
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged
