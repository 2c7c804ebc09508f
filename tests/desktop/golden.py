"""Pictures compared with pictures: tolerant of how an edge is smoothed, not of a mark, a letter or a colour.

Both are made half as large, so that a pixel is the mean of four; where the two differ by more than `STRONG` in a colour
of a pixel, that counts, and `ALLOWED` such places are not yet another picture. `YANGUAN_GOLDEN=renew` writes them anew.
"""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRawFont

from yanguan.desktop.parallel.typeface import Typeface
from yanguan.domain.article import SCRIPTS

FOLDER = Path(__file__).parent / "golden"
FONTS = FOLDER / "fonts.txt"
STRONG = 56
ALLOWED = 12
RENEWS = os.environ.get("YANGUAN_GOLDEN") == "renew"
_COUNTED = bytes(value > STRONG for value in range(256))


@dataclass(frozen=True)
class Compared:
    """How many places differ, and a picture of them: what differs stands out of the darkness."""

    places: int
    difference: QImage

    @property
    def is_same(self) -> bool:
        return self.places <= ALLOWED


def compared(actual: QImage, golden: QImage) -> Compared:
    """Compare two pictures; those of different sizes differ everywhere."""
    if actual.size() != golden.size():
        return Compared(actual.width() * actual.height(), actual)
    difference = _half(actual)
    with QPainter(difference) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
        painter.drawImage(0, 0, _half(golden))
    flat = difference.convertToFormat(QImage.Format.Format_RGB888)
    used = flat.width() * 3
    lines = (cast("memoryview", flat.constScanLine(y)) for y in range(flat.height()))
    rows = (line.tobytes()[:used] for line in lines)
    return Compared(sum(row.translate(_COUNTED).count(1) for row in rows), difference)


def check(name: str, actual: QImage) -> None:
    """Compare with the golden picture of this name; where they differ, leave both and the difference, and say where."""
    path = FOLDER / f"{name}.png"
    if RENEWS:
        assert actual.save(str(path), quality=1)
        return
    assert path.is_file(), f"there is no golden picture {path}: make it with YANGUAN_GOLDEN=renew"
    found = compared(actual, QImage(str(path)))
    if found.is_same:
        return
    folder = Path(tempfile.gettempdir()) / "yanguan-golden"
    folder.mkdir(exist_ok=True)
    for what, image in (("actual", actual), ("difference", found.difference)):
        image.save(str(folder / f"{name}-{what}.png"))
    raise AssertionError(
        f"{name} differs in {found.places} places ({ALLOWED} are allowed): look at {folder}/{name}-actual.png and "
        f"{name}-difference.png beside {path}. If it should look so, renew it: see resources/docs/development.md."
    )


def fonts_here() -> str:
    """The font of each pane and its revision, a line for each."""
    lines = []
    for script in SCRIPTS:
        font = QRawFont.fromFont(Typeface(100).font(script, "paragraph"))
        revision = int.from_bytes(bytes(font.fontTable("head").data())[4:8]) / 65536
        lines.append(f"{script}: {font.familyName()} {revision:.3f}\n")
    return "".join(lines)


def wrong_fonts() -> str:
    """What is wrong about this machine's fonts; empty where they are those that the pictures were made with."""
    here, wanted = fonts_here(), FONTS.read_text(encoding="utf-8")
    if here == wanted:
        return ""
    return (
        "The golden pictures were made with other fonts than this machine has, so they say nothing here.\n"
        f"They need (Debian and Ubuntu: apt-get install fonts-noto-cjk):\n{wanted}Here are:\n{here}"
    )


def _half(image: QImage) -> QImage:
    small = image.scaled(
        image.width() // 2,
        image.height() // 2,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return small.convertToFormat(QImage.Format.Format_RGB32)


def blank(width: int, height: int) -> QImage:
    """A picture with pixels as they are, on any screen."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(1)
    image.fill(QColor("#ff00ff"))
    return image
