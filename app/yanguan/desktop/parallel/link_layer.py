"""What a person does with links on the canvas: arcs and stubs, letters, the rubber line, and the events they take.

It sees events before the canvas does and passes on all that are none of its own. It changes no label: it tells.
"""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter

from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.arcs import Arcs
from yanguan.desktop.parallel.area import SheetArea
from yanguan.desktop.parallel.letters import Letters, Place
from yanguan.desktop.parallel.rubber import Rubber
from yanguan.desktop.parallel.sight import Sighting
from yanguan.domain.frozen import dataclass

_SCROLL_MS = 30
_LAST_LATIN = 0x80
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True, slots=True)
class _Press:
    """Where the button went down and where a line would begin; on a mark's lane it may become a click as well."""

    at: QPointF
    origin: QPointF
    is_on_handle: bool


@guarded
class LinkLayer(QObject):
    """Stands over one canvas. Spans are told by their ids.

    `picked` carries a span and whether its letter was a capital, `place_picked` the place that the second stage gave.
    `letters_shown` tells that letters stand on marks now, `place_asked` that a place is asked for.
    `dropped` carries source and target; `dropped_on_text` the source, a script and a position in its text.
    """

    picked = Signal(str, bool)
    place_picked = Signal(str)
    letters_shown = Signal()
    place_asked = Signal()
    dropped = Signal(str, str)
    dropped_on_text = Signal(str, str, int)
    handle_clicked = Signal()
    stub_clicked = Signal(str)

    def __init__(self, view: SheetArea, name_of: Callable[[str], str], drop_sweep: Callable[[], None]) -> None:
        """Draw over this canvas; `name_of` names a frame's place, `drop_sweep` ends what the mouse began to select."""
        super().__init__(view)
        self._view, self._drop_sweep = view, drop_sweep
        self.sighting = Sighting(view)
        self.rubber = Rubber(view, self.sighting)
        self.arcs = Arcs(view, self.sighting, self.rubber, name_of)
        self.letters = Letters(view, self.sighting)
        self._targets_of: Callable[[str], Collection[str]] = lambda _: ()
        self._pressed: _Press | None = None
        self._beyond = 0.0
        self._shows = False
        self._handles: list[QRect] = []
        self._scroll = QTimer(self)
        self._scroll.setInterval(_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        view.overlays.append(self)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def follow(self, labels: Collection[str], targets_of: Callable[[str], Collection[str]]) -> None:
        """Give marks of these labels a handle; `targets_of` says which spans a span may be linked with."""
        self.rubber.labels, self._targets_of = frozenset(labels), targets_of

    def begin_pick(self, spans: Sequence[str]) -> bool:
        """Give a letter to each of these spans that is in view; False where none is."""
        sight = self.sighting.now()
        if sight is not None:
            scripts = self._view.columns.scripts
            self.letters.begin([span for span in spans if any(sight.of(span, script) for script in scripts)])
        self.refresh()
        if self.letters.is_on:
            self.letters_shown.emit()
        return self.letters.is_on

    def ask_place(self, span: str, places: Sequence[Place]) -> None:
        """Ask by digits for which place a span was picked."""
        self.letters.ask(span, places)
        self.refresh()
        self.place_asked.emit()

    def let_go(self) -> None:
        """End a pick and a pull; another article may be shown."""
        self.letters.let_go()
        self.rubber.let_go()
        self._pressed = None
        self._scroll.stop()
        self.refresh()

    def refresh(self) -> None:
        """Draw all of it again."""
        self._view.viewport().update()

    def follow_marks(self) -> None:
        """Marks or the selection changed: draw again what reaches beyond their rows, where there is such a thing."""
        shows, handles = bool(self.arcs.links()), self.rubber.rooms()
        if shows or self._shows:
            self.refresh()
        else:
            for room in (*self._handles, *handles):
                self._view.viewport().update(room)
        self._shows, self._handles = shows, handles

    def paint(self, painter: QPainter) -> None:
        """Draw arcs under the handle, stubs and letters, which stand where the arcs' names do."""
        self.arcs.paint(painter, with_names=not self.letters.is_on)
        self.rubber.paint(painter)
        self.arcs.paint_stubs(painter)
        self.letters.paint(painter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what belongs to a pick, a pull or a stub."""
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return watched is self._view and self._take_key(event)
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._take_pointer(event)
        if kind == QEvent.Type.FocusOut and watched is self._view and self.letters.is_on:
            self.let_go()
        return False

    # Keys

    def _take_key(self, event: QKeyEvent) -> bool:
        """Keys while a pick or a pull is on; as an override it only claims them, so that no shortcut takes them."""
        if not (self.letters.is_on or self.rubber.is_pulled) or event.modifiers() & _MODIFIERS:
            return False
        if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.key() == Qt.Key.Key_Escape or self.rubber.is_pulled:
            self.let_go()
        elif self.letters.asked:
            self._choose_place(event.key())
        elif event.key() == Qt.Key.Key_Backspace:
            self.letters.untype()
            self.refresh()
        else:
            self._type(event)
        return True

    def _type(self, event: QKeyEvent) -> None:
        """A letter; any other key ends the pick."""
        if not Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
            self.let_go()
            return
        span = self.letters.type(chr(event.key()))
        if span is not None:
            self._pick(span, is_capital=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        self.refresh()

    def _choose_place(self, key: int) -> None:
        place = self.letters.place_for(chr(key) if key < _LAST_LATIN else "", is_first=key in _RETURN)
        if place is not None:
            self._place(place)
        else:
            self.let_go()

    def _pick(self, span: str, *, is_capital: bool) -> None:
        self.letters.let_go()
        self.refresh()
        self.picked.emit(span, is_capital)

    def _place(self, place: str) -> None:
        self.letters.let_go()
        self.refresh()
        self.place_picked.emit(place)

    # The pointer

    def _take_pointer(self, event: QMouseEvent) -> bool:
        point, kind = event.position(), event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return event.button() == Qt.MouseButton.LeftButton and self._press(point)
        if kind == QEvent.Type.MouseMove:
            return self._move(point, event)
        if kind == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            return self._release(point)
        return False

    def _press(self, point: QPointF) -> bool:
        """Take a badge, a stub or a handle; a press beside the badges ends the pick and goes on to the text."""
        if self.letters.is_on:
            span, place = self.letters.span_at(point), self.letters.place_at(point)
            if span is not None:
                self._pick(span, is_capital=False)
            elif place is not None:
                self._place(place)
            else:
                self.let_go()
            return span is not None or place is not None
        stub = self.arcs.stub_at(point)
        if stub is not None:
            self.stub_clicked.emit(stub.target)
            return True
        grip = self.rubber.grip_at(point)
        self._pressed = _Press(point, grip, is_on_handle=grip in self.rubber.handles()) if grip is not None else None
        return self._pressed is not None and self._pressed.is_on_handle

    def _move(self, point: QPointF, event: QMouseEvent) -> bool:
        pressed = self._pressed
        if pressed is None:
            return self._hover(point, event)
        far = (point - pressed.at).manhattanLength() >= QGuiApplication.styleHints().startDragDistance() // 2
        selected = self._view.sheet.selected if self._view.sheet else None
        if not self.rubber.is_pulled and far and selected is not None:
            self._drop_sweep()
            self.rubber.pull(pressed.origin, self._targets_of(selected))
        if self.rubber.is_pulled:
            self.rubber.move(point)
            self._set_scrolling(point)
            self.refresh()
        return pressed.is_on_handle or self.rubber.is_pulled

    def _hover(self, point: QPointF, event: QMouseEvent) -> bool:
        if event.buttons() != Qt.MouseButton.NoButton:
            return False
        is_ours = self.arcs.stub_at(point) is not None or self.rubber.grip_at(point) is not None
        if is_ours:
            self._view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        return is_ours

    def _release(self, point: QPointF) -> bool:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return False
        source, target, hit = self.rubber.source, None, None
        if source is not None:
            self.rubber.move(point)
            target, hit = self.rubber.target(), self.rubber.hit()
        self.let_go()
        if source is None:
            if pressed.is_on_handle:
                self.handle_clicked.emit()
            return pressed.is_on_handle
        if target is not None:
            self.dropped.emit(source, target)
        elif hit is not None and hit.character is not None:
            self.dropped_on_text.emit(source, hit.script, hit.character[0])
        return True

    def _set_scrolling(self, point: QPointF) -> None:
        outside = not 0 <= point.y() < self._view.viewport().height()
        if outside and not self._scroll.isActive():
            self._scroll.start()
        elif not outside:
            self._scroll.stop()
        self._beyond = point.y() if point.y() < 0 else point.y() - self._view.viewport().height()

    def _scroll_on(self) -> None:
        """While the line is held above or below the view, scroll."""
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(self._beyond / 2))
