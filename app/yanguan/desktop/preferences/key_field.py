"""A field that takes the next key that is pressed. Whether the key may be had is not its business."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from yanguan.desktop.guard import guarded
from yanguan.desktop.keymap import portable

_ALONE = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}
"""Keys that are only part of a chord, or none at all."""


@guarded
class KeyField(QLineEdit):
    """`pressed` carries a chord in Qt's portable form; `called_off` tells that Esc was pressed, or the field left."""

    pressed = Signal(str)
    called_off = Signal()

    def __init__(self) -> None:
        """Nothing pressed yet; the input method would keep the letters to itself."""
        super().__init__()
        self.setReadOnly(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def event(self, event: QEvent) -> bool:
        """Every key is meant for the field: no shortcut of the window takes it, nor does Tab lead away."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._take(event)
            return True
        if event.type() == QEvent.Type.FocusOut:
            self.called_off.emit()
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and not modifiers:
            self.called_off.emit()
        elif key not in _ALONE and not event.isAutoRepeat():
            self.pressed.emit(portable(QKeySequence(key | modifiers.value).toString()))
