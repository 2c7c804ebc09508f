"""Picking a mark with letters: every candidate in view gets a badge, typing its letters picks it.

What is picked for, `linker` knows. The badges stand between the lines and hide no text.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from yanguan.desktop.parallel.area import SheetArea
from yanguan.desktop.parallel.sight import Seen, Sighting
from yanguan.domain.article import Script

CHOICES = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The keys of the second stage."""
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
Place = tuple[str, str]
"""A place of a frame, and its name."""


def codes(count: int) -> list[str]:
    """So many codes, the shortest first, none the beginning of another: letters, then pairs where they run out."""
    size = len(ALPHABET)
    pairs = 0 if count <= size else -(-(count - size) // (size - 1))
    singles = list(ALPHABET[: size - pairs])
    doubles = [first + second for first in ALPHABET[size - pairs :] for second in ALPHABET]
    return [*singles, *doubles][:count]


class Letters:
    """The badges of one view, while a pick is on. A second stage asks which place, by digits."""

    def __init__(self, view: SheetArea, sighting: Sighting) -> None:
        """No pick is on."""
        self._view, self._sighting = view, sighting
        self._spans: dict[str, str] = {}
        self._typed = ""
        self._asked: tuple[str, tuple[Place, ...]] | None = None

    @property
    def is_on(self) -> bool:
        """True while a pick is on."""
        return bool(self._spans) or self._asked is not None

    @property
    def shown(self) -> dict[str, str]:
        """The spans by their codes."""
        return dict(self._spans)

    @property
    def asked(self) -> tuple[Place, ...]:
        """The places between which the second stage asks; none before it."""
        return self._asked[1] if self._asked else ()

    @property
    def choices(self) -> dict[str, str]:
        """The names of those places by their keys."""
        return {key: name for key, (_, name) in zip(CHOICES, self.asked, strict=False)}

    def begin(self, spans: Sequence[str]) -> None:
        """Give these spans a code each, the first the shortest."""
        self._spans = dict(zip(codes(len(spans)), spans, strict=True))
        self._typed, self._asked = "", None

    def ask(self, span: str, places: Sequence[Place]) -> None:
        """Ask which of these places a span is picked for."""
        self._spans, self._typed = {}, ""
        self._asked = span, tuple(places[: len(CHOICES)])

    def let_go(self) -> None:
        """End the pick."""
        self._spans, self._typed, self._asked = {}, "", None

    def type(self, letter: str) -> str | None:
        """One more letter; the span whose code is whole now. A letter that leads nowhere is passed over."""
        typed = self._typed + letter.upper()
        if typed in self._spans:
            return self._spans[typed]
        if any(code.startswith(typed) for code in self._spans):
            self._typed = typed
        return None

    def place_for(self, key: str, *, is_first: bool = False) -> str | None:
        """The place of the second stage that a key stands for; `is_first` means the first one."""
        number = 0 if is_first else CHOICES.find(key) if key else -1
        return self.asked[number][0] if 0 <= number < len(self.asked) else None

    def untype(self) -> bool:
        """Take the last letter back; False where there is none."""
        had, self._typed = bool(self._typed), self._typed[:-1]
        return had

    def span_at(self, point: QPointF) -> str | None:
        """The span whose badge is under a point."""
        return next((span for rect, _, span, _ in self._badges() if rect.contains(point)), None)

    def place_at(self, point: QPointF) -> str | None:
        """The place of the second stage under a point."""
        return next((place for rect, (place, _), _, _ in self._rows() if rect.contains(point)), None)

    def paint(self, painter: QPainter) -> None:
        """Draw the badges, or the places to choose from."""
        if not self.is_on:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._view.look.theme
        for rect, code, span, script in self._badges():
            colour = self._colour(span)
            painter.setPen(QPen(QColor(theme.pane), self._view.typeface.scale))
            painter.setBrush(colour)
            painter.drawRoundedRect(rect, 3 * self._view.typeface.scale, 3 * self._view.typeface.scale)
            painter.setFont(self._font(script))
            painter.setPen(QColor(theme.pane))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, code[len(self._typed) :])
        self._paint_rows(painter)
        painter.restore()

    def _paint_rows(self, painter: QPainter) -> None:
        theme, scale, sight = self._view.look.theme, self._view.typeface.scale, self._sighting.now()
        painter.setPen(QPen(QColor(theme.accent), 2 * scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for script in self._view.columns.scripts if sight and self._asked else ():
            for seen in sight.of(self._asked[0], script) if sight and self._asked else ():
                painter.drawRoundedRect(seen.box.adjusted(-2, -2, 2, 2), 3 * scale, 3 * scale)
        for rect, (_, name), key, script in self._rows():
            painter.setPen(QPen(QColor(theme.accent), scale))
            painter.setBrush(QColor(theme.panel))
            painter.drawRect(rect)
            painter.setFont(self._font(script))
            painter.setPen(QColor(theme.text))
            text = rect.adjusted(7 * scale, 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{key}  {name}")

    def _badges(self) -> list[tuple[QRectF, str, str, Script]]:
        """Rectangle, code, span and pane of each badge in view; those that would lie on each other stand in a row."""
        sight, found = self._sighting.now(), list[tuple[QRectF, str, str, Script]]()
        if sight is None:
            return []
        scale = self._view.typeface.scale
        for script in self._view.columns.scripts:
            metrics = QFontMetricsF(self._font(script))
            for code, span in self._spans.items():
                seen = sight.of(span, script)
                if code.startswith(self._typed) and seen:
                    width = metrics.horizontalAdvance(code[len(self._typed) :]) + 7 * scale
                    rect = QRectF(seen[0].box.left() - 1, max(seen[0].line_top - 11 * scale, 1), width, 14 * scale)
                    while hit := next((each for each, *_ in found if each.intersects(rect)), None):
                        rect.moveLeft(hit.right() + 1)
                    found.append((rect, code, span, script))
        return found

    def _rows(self) -> list[tuple[QRectF, Place, str, Script]]:
        """Rectangle, place, key and pane of each choice, under the span in question."""
        sight = self._sighting.now()
        if sight is None or self._asked is None:
            return []
        span, places = self._asked
        found, scale = list[tuple[QRectF, Place, str, Script]](), self._view.typeface.scale
        for script in self._view.columns.scripts:
            metrics = QFontMetricsF(self._font(script))
            width = max(metrics.horizontalAdvance(name) for _, name in places) + 36 * scale
            left, top = self._corner(sight.of(span, script), script, 20 * scale * len(places))
            for key, place in zip(CHOICES, places, strict=False):
                found.append((QRectF(left, top, width, 20 * scale), place, key, script))
                top += 20 * scale
        return found

    def _corner(self, seen: Sequence[Seen], script: Script, height: float) -> tuple[float, float]:
        """Where the list of places begins: under the span, or over it where there is no room."""
        if not seen:
            return self._under_selection(script)
        below = seen[-1].line_bottom
        fits = below + height < self._view.viewport().height()
        return seen[-1].box.left(), below if fits else max(seen[0].line_top - height, 0.0)

    def _under_selection(self, script: Script) -> tuple[float, float]:
        """Under the first of the selected text of a pane."""
        sheet = self._view.sheet
        shown = sheet.selection.shown_in(script) if sheet else ()
        if not shown:
            return self._view.columns.text_left(script), 8.0
        rect = self._view.place_rect(script, shown[0][0], trails=False)
        return rect.left(), rect.bottom() + 4.0

    def _colour(self, span: str) -> QColor:
        sheet = self._view.sheet
        known = sheet.labels.spans.get(span) if sheet and sheet.labels else None
        return self._view.look.colour(known.label if known else "")

    def _font(self, script: Script) -> QFont:
        font = QFont(self._view.typeface.small_font(script))
        font.setPixelSize(round(11 * self._view.typeface.scale))
        font.setBold(True)
        return font
