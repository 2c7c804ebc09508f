"""Many areas filled in one call are the same pixels as one call for each."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from pytestqt.qtbot import QtBot

from yanguan.desktop.parallel.filling import fill, fill_all

AREAS = [QRectF(x, 3 + x % 2, 1 + x % 3, 2) for x in range(0, 90, 4)]


def canvas(ratio: float) -> QImage:
    image = QImage(200, 20, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    return image


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_many_areas_are_filled_as_one_by_one(qtbot: QtBot, ratio: float) -> None:
    del qtbot
    single, together, colour = canvas(ratio), canvas(ratio), QColor(200, 60, 20, 120)
    with QPainter(single) as painter:
        for area in AREAS:
            fill(painter, area, colour)
    with QPainter(together) as painter:
        painter.setPen(QPen(QColor("#123456"), 3))
        before = painter.pen(), painter.brush()
        fill_all(painter, AREAS, colour)
        assert (painter.pen(), painter.brush()) == before
    assert together == single
    assert together != canvas(ratio)
