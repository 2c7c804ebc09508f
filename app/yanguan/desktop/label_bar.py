"""The palette: a button for each label of the scheme, with its colour and its key."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from yanguan.desktop.theme import Theme
from yanguan.domain.scheme import LabelKind, Scheme
from yanguan.words import Words

ICON = 16
PEN_STYLES = {"dashed": Qt.PenStyle.DashLine, "dotted": Qt.PenStyle.DotLine}


def label_icon(kind: LabelKind, theme: Theme, ratio: float = 2.0) -> QIcon:
    """The label's colour and shape as they stand under the text."""
    pixmap = QPixmap(QSize(ICON, ICON) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    colour = QColor(theme.label_colour(kind))
    painter = QPainter(pixmap)
    pen = QPen(colour, 3, PEN_STYLES.get(kind.shape, Qt.PenStyle.SolidLine))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    match kind.shape:
        case "bracket":
            colour.setAlpha(60)
            painter.fillRect(QRectF(2, 3, 12, 10), colour)
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
        family = None
        for kind in scheme.labels.values():
            if not kind.hidden:
                if family not in (None, kind.family):
                    self.addSeparator()
                family = kind.family
                self._add(words, kind, theme)

    def _add(self, words: Words, kind: LabelKind, theme: Theme) -> None:
        name = words.pick(kind.names)
        action = QAction(label_icon(kind, theme), f"{name}  {kind.key}".rstrip(), self)
        action.setObjectName(f"label-{kind.name}")
        action.setToolTip(f"<b>{name}</b> {kind.key}<br>{words.pick(kind.guidance)}")
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
