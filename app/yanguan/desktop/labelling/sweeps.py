"""When a selection by pointer is complete: a drag at its end, clicks once no further click follows."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent

from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.widget import ParallelView


@guarded
class Sweeps(QObject):
    """Watches the canvas. `swept` comes after the canvas has taken the gesture, and only where text is selected.

    With Ctrl down she adds fragments: what she has in mind is complete when she presses a key.
    """

    swept = Signal()

    def __init__(self, view: ParallelView) -> None:
        """Begin to watch."""
        super().__init__(view)
        self._view = view
        self._press = QPointF()
        self._moved = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._tell)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the left button; everything goes on to the canvas."""
        del watched
        if not isinstance(event, QMouseEvent):
            return False
        kinds = QEvent.Type
        if event.type() in (kinds.MouseButtonPress, kinds.MouseButtonDblClick):
            self._wait.stop()
            self._press, self._moved = event.position(), False
        elif event.type() == kinds.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            distance = (event.position() - self._press).manhattanLength()
            self._moved = self._moved or distance >= QGuiApplication.styleHints().startDragDistance() // 2
        elif event.type() == kinds.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            self._release(event)
        return False

    def _release(self, event: QMouseEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return
        is_whole = self._moved or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._wait.start(0 if is_whole else QGuiApplication.styleHints().mouseDoubleClickInterval())

    def _tell(self) -> None:
        if self._view.selection() is not None:
            self.swept.emit()
