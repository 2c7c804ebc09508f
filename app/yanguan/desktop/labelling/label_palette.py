"""The palette at the cursor: all labels beside the selection, to be picked by letter, arrows or pointer.

It says which was picked and goes; what becomes of it is `choosing`'s business. It stands inside the window, takes no
text, and so never meets the input method.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from yanguan.desktop.guard import guarded
from yanguan.desktop.keymap import portable
from yanguan.desktop.label_bar import label_icon
from yanguan.desktop.labelling.label_lines import KEY_ROLE, LabelLineDelegate
from yanguan.desktop.theme import Theme
from yanguan.domain.scheme import LabelKind
from yanguan.words import Words

GAP = 6
"""Pixels between the selection and the palette."""
_BORDER = 5


@guarded
class LabelPalette(QFrame):
    """`picked` carries a label's name, after `closed`: the keyboard is back where it was."""

    picked = Signal(str)
    closed = Signal()

    def __init__(
        self,
        words: Words,
        theme: Theme,
        labels: Sequence[LabelKind],
        keys: Mapping[str, Sequence[str]],
        back: QWidget,
    ) -> None:
        """Hidden, over the window of the widget that gets the keyboard back; `keys` are in Qt's portable form."""
        super().__init__(back.window())
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._back = back
        self._keys = {portable(key): name for name, of_label in keys.items() for key in of_label}
        self.list = QListWidget()
        self.list.setAccessibleName(words("label-palette"))
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._delegate = LabelLineDelegate()
        self.list.setItemDelegate(self._delegate)
        for kind in labels:
            self.list.addItem(_line(words, theme, kind, keys.get(kind.name, ())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_BORDER, _BORDER, _BORDER, _BORDER)
        layout.addWidget(self.list)
        self.list.itemClicked.connect(self._pick)
        self.list.currentItemChanged.connect(self._announce)
        self.list.installEventFilter(self)

    def open_beside(self, around: QRect) -> None:
        """Show it beside a place of the window, which it does not cover; the first label is marked."""
        window = self._back.window()
        width = max(self.list.sizeHintForColumn(0) + 2 * _BORDER + 4, 200)
        height = self.list.sizeHintForRow(0) * self.list.count() + 2 * _BORDER + 2
        self.setGeometry(placed(QSize(width, height), around, window.rect()))
        self.show()
        self.raise_()
        self.list.setFocus()
        self.list.setCurrentRow(0)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the keyboard back, where the palette still has it."""
        self.list.removeEventFilter(self)
        if self.list.hasFocus():
            self._back.setFocus()
        self.closed.emit()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters pick, Esc closes; a click elsewhere closes too."""
        del watched
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # a letter is the palette's, also where the window has an action for it
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if event.type() == QEvent.Type.FocusOut and self.window().isActiveWindow():
            self.close()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif (label := self._keys.get(portable(QKeySequence(event.keyCombination()).toString()))) is not None:
            self._finish(label)
        else:
            return bool(event.text())  # the list would search for it
        return True

    def _pick(self, line: QListWidgetItem | None) -> None:
        if line is not None:
            self._finish(line.data(Qt.ItemDataRole.UserRole))

    def _finish(self, label: str) -> None:
        self.close()
        self.picked.emit(label)

    def _announce(self, line: QListWidgetItem | None) -> None:
        if line is not None:
            said = str(line.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, said))


def placed(size: QSize, around: QRect, room: QRect) -> QRect:
    """Where something of this size stands beside `around` inside `room`, all in pixels: below, above, right or left.

    Where it fits nowhere whole, it is cut to the larger room below or above, and scrolls.
    """
    left = min(max(around.left(), room.left()), max(room.right() + 1 - size.width(), room.left()))
    below, above = room.bottom() + 1 - around.bottom() - 1 - GAP, around.top() - room.top() - GAP
    if size.height() <= max(below, above):
        top = around.bottom() + 1 + GAP if size.height() <= below else around.top() - GAP - size.height()
        return QRect(QPoint(left, top), size)
    top = min(max(around.top(), room.top()), max(room.bottom() + 1 - size.height(), room.top()))
    height = min(size.height(), room.height())
    if size.width() <= room.right() - around.right() - GAP:
        return QRect(around.right() + 1 + GAP, top, size.width(), height)
    if size.width() <= around.left() - room.left() - GAP:
        return QRect(around.left() - GAP - size.width(), top, size.width(), height)
    if below >= above:
        return QRect(left, around.bottom() + 1 + GAP, size.width(), max(below, 0))
    return QRect(left, room.top(), size.width(), max(above, 0))


def _line(words: Words, theme: Theme, kind: LabelKind, keys: Sequence[str]) -> QListWidgetItem:
    native = QKeySequence.SequenceFormat.NativeText
    shown = ", ".join(QKeySequence(key).toString(native) for key in keys)
    line = QListWidgetItem(label_icon(kind, theme), words.pick(kind.names))
    line.setData(Qt.ItemDataRole.UserRole, kind.name)
    line.setData(KEY_ROLE, shown)
    line.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (line.text(), shown))))
    line.setToolTip(words.pick(kind.guidance))
    return line
