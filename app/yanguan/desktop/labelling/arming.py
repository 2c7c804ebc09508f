"""An armed label: each sweep gets it at once, until it is put away. The pointer, the label bar and a notice show it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QPainter, QPen, QPixmap

from yanguan.desktop.guard import guarded
from yanguan.desktop.label_bar import LabelBar, label_icon
from yanguan.desktop.notices import Notice
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.tagging import Tagging
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench
from yanguan.domain.scheme import LabelKind
from yanguan.words import Words


@guarded
class Arming(QObject):
    """Knows which label is armed. `noticed` carries a Notice, `released` says that its notice can go."""

    noticed = Signal(object)
    released = Signal()

    def __init__(
        self, words: Words, bench: Workbench, view: ParallelView, tagging: Tagging, bar: LabelBar, theme: Theme
    ) -> None:
        """Nothing is armed."""
        super().__init__(view)
        self._words, self._bench, self._view = words, bench, view
        self._tagging, self._bar, self._theme = tagging, bar, theme
        self.armed: str | None = None
        self._made = 0
        view.installEventFilter(self)

    def arm(self, label: str) -> None:
        """Arm this label; the same once more puts it away."""
        if label == self.armed:
            self.disarm()
            return
        self.armed, self._made = label, 0
        kind = self._bench.scheme.labels[label]
        self._view.text_cursor = armed_cursor(kind, self._theme)
        self._view.viewport().setCursor(self._view.text_cursor)
        self._bar.show_armed(label)
        self._tell()

    def disarm(self) -> None:
        """Put the armed label away."""
        if self.armed is None:
            return
        self.armed = None
        self._view.text_cursor = QCursor(Qt.CursorShape.IBeamCursor)
        self._view.viewport().setCursor(self._view.text_cursor)
        self._bar.show_armed(None)
        self.released.emit()

    def press(self, label: str) -> None:
        """The label's button: label what is selected; where nothing is, arm it."""
        if self._view.selection() is not None or self._bench.span is not None:
            self._tagging.add_label(label)
            self._bar.show_armed(self.armed)
        else:
            self.arm(label)

    def take(self) -> bool:
        """A sweep has ended: label it, where a label is armed; True where one is."""
        if self.armed is None or self._view.selection() is None:
            return False
        if self._tagging.add_label(self.armed):
            self._made += 1
            self._tell()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the canvas puts the armed label away before it means anything else."""
        del watched
        if self.armed is None or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.disarm()
            return True
        return False

    def _tell(self) -> None:
        name = self._words.pick(self._bench.scheme.labels[self.armed or ""].names)
        text = self._words("armed", label=name, made=self._made)
        self.noticed.emit(Notice(text, self.disarm, self._words("disarm"), lasting=True))


def armed_cursor(kind: LabelKind, theme: Theme) -> QCursor:
    """An I-beam with the label's own sign below it."""
    size, ratio = QSize(32, 32), 2.0
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        for colour, width in ((QColor(theme.pane), 4.0), (QColor(theme.text), 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(8, 2, 8, 18)
            painter.drawLine(5, 2, 11, 2)
            painter.drawLine(5, 18, 11, 18)
        painter.setPen(QPen(QColor(theme.label_colour(kind)), 1))
        painter.setBrush(QColor(theme.pane))
        painter.drawRoundedRect(QRectF(11.5, 11.5, 19, 19), 3, 3)
        label_icon(kind, theme).paint(painter, 13, 13, 16, 16)
    at = QPoint(8, 10)
    return QCursor(pixmap, at.x(), at.y())
