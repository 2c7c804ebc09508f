"""The palette: a button for each label of the scheme, with its colour and its key."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from yanguan.desktop.keymap import Keymap
from yanguan.desktop.parallel.filling import fill
from yanguan.desktop.theme import Theme
from yanguan.domain.scheme import LabelKind, Scheme
from yanguan.words import Words

ICON = 16
PEN_STYLES = {"dashed": Qt.PenStyle.DashLine, "dotted": Qt.PenStyle.DotLine}


def label_icon(kind: LabelKind, theme: Theme, ratio: float = 2.0) -> QIcon:
    """The label's colour and shape as they stand under the text."""
    return _drawn(kind.shape, theme.label_colour(kind), ratio)


@lru_cache(maxsize=256)
def _drawn(shape: str, named: str, ratio: float) -> QIcon:
    """Drawn once: Qt keeps what it makes of each new icon, 1 kB for each label at each opening of a list of them."""
    pixmap = QPixmap(QSize(ICON, ICON) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    colour = QColor(named)
    painter = QPainter(pixmap)
    pen = QPen(colour, 3, PEN_STYLES.get(shape, Qt.PenStyle.SolidLine))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    match shape:
        case "bracket":
            colour.setAlpha(60)
            fill(painter, QRectF(2, 3, 12, 10), colour)
            painter.drawLine(3, 3, 3, 13)
            painter.drawLine(13, 3, 13, 13)
        case "double":
            painter.drawLine(1, 6, 15, 6)
            painter.drawLine(1, 11, 15, 11)
        case _:
            painter.drawLine(1, 9, 15, 9)
    painter.end()
    return QIcon(pixmap)


class LabelBar(QToolBar):
    """`label_wanted` carries the name of the label whose button was pressed."""

    label_wanted = Signal(str)

    def __init__(self, words: Words, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        """A button for each visible label."""
        super().__init__(words("labels"), parent)
        self.setObjectName("labels")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._words, self._scheme = words, scheme
        family = None
        for kind in scheme.labels.values():
            if not kind.hidden:
                if family not in (None, kind.family):
                    self.addSeparator()
                family = kind.family
                self._add(kind, theme)

    def show_keys(self, keymap: Keymap) -> None:
        """Write the key that holds now beside each label."""
        for action in self.actions():
            if (kind := self._scheme.labels.get(action.data() or "")) is not None:
                name, keys = self._words.pick(kind.names), keymap.shown(f"label_{kind.name}")
                action.setText(f"{name}  {keys}".rstrip())
                action.setToolTip(f"<b>{name}</b> {keys}<br>{self._words.pick(kind.guidance)}")

    def show_armed(self, label: str | None) -> None:
        """Press down the button of the armed label, and no other."""
        for action in self.actions():
            action.setChecked(label is not None and action.data() == label)

    def _add(self, kind: LabelKind, theme: Theme) -> None:
        action = QAction(label_icon(kind, theme), self._words.pick(kind.names), self)
        action.setObjectName(f"label-{kind.name}")
        action.setCheckable(True)
        action.triggered.connect(self._wanted)
        action.setData(kind.name)
        self.addAction(action)
        button = self.widgetForAction(action)
        if isinstance(button, QToolButton):
            # The canvas keeps the keyboard: her next key is about the text, not about this button.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _wanted(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.label_wanted.emit(action.data())
