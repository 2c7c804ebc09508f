"""What is drawn in the text besides labels, as small pictures for the legend, drawn by the same hand."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from yanguan.desktop.parallel.shapes import Shapes
from yanguan.desktop.theme import Theme

ICON = 16
_BOX = QRectF(1, 2, 14, 11)
_LANE = QRectF(1, 12, 14, 2)


def sign_icon(sign: str, theme: Theme, ratio: float = 2.0) -> QIcon:
    """The picture of a sign. Raises KeyError for one that is none."""
    pixmap = QPixmap(QSize(ICON, ICON) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        _DRAW[sign](painter, Shapes(painter, 1), theme)
    return QIcon(pixmap)


def _suggested(painter: QPainter, shapes: Shapes, theme: Theme) -> None:
    del painter
    shapes.thin_dashes(_LANE, QColor(theme.text))


def _more(painter: QPainter, shapes: Shapes, theme: Theme) -> None:
    del shapes
    font = painter.font()
    font.setPixelSize(10)
    painter.setFont(font)
    painter.setPen(QColor(theme.dim))
    painter.drawText(_BOX, Qt.AlignmentFlag.AlignCenter, "+2")


def _chosen(painter: QPainter, shapes: Shapes, theme: Theme) -> None:
    del painter
    shapes.outline(_BOX, QColor(theme.text), 1.75)


def _linked(painter: QPainter, shapes: Shapes, theme: Theme) -> None:
    del painter
    shapes.outline(_BOX, QColor(theme.text), 1.0)


def _doubt(painter: QPainter, shapes: Shapes, theme: Theme) -> None:
    del painter
    shapes.wave(_BOX, QColor(theme.danger))


def _difference(painter: QPainter, shapes: Shapes, theme: Theme) -> None:
    del painter
    colour = QColor(theme.search)
    colour.setAlphaF(0.35)
    shapes.fill(_BOX, colour)


def _aligned(painter: QPainter, shapes: Shapes, theme: Theme) -> None:
    del painter
    shapes.lane(QRectF(1, 3, 14, 2), "dotted", QColor(theme.dim))


def _found(painter: QPainter, shapes: Shapes, theme: Theme) -> None:
    del painter
    shapes.fill(_BOX, QColor(theme.search))


_DRAW: dict[str, Callable[[QPainter, Shapes, Theme], None]] = {
    "suggested": _suggested,
    "more": _more,
    "chosen": _chosen,
    "linked": _linked,
    "doubt": _doubt,
    "difference": _difference,
    "aligned": _aligned,
    "found": _found,
}
SIGNS = tuple(name for name in _DRAW if name != "suggested")
"""The signs that only explain; suggestions can be hidden, so their line has a tick."""
