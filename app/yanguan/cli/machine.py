"""What this machine has of what Yanguan needs: Qt and its libraries, Chinese fonts, SQLite. Judged in `doctor`."""

import ctypes
import importlib.metadata
import os
import subprocess
import sys
from collections.abc import Iterable

from yanguan.domain.frozen import dataclass

QT_LIBRARIES = (
    "libEGL.so.1", "libGL.so.1", "libfontconfig.so.1", "libfreetype.so.6", "libdbus-1.so.3", "libglib-2.0.so.0",
    "libX11.so.6", "libxkbcommon.so.0",
)  # fmt: skip
"""What PySide6's wheel leaves to the system, on Linux: without these Qt cannot be imported."""

X11_LIBRARIES = (
    "libX11-xcb.so.1", "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-image.so.0", "libxcb-keysyms.so.1",
    "libxcb-randr.so.0", "libxcb-render-util.so.0", "libxcb-shape.so.0", "libxcb-xkb.so.1", "libxkbcommon-x11.so.0",
)  # fmt: skip
"""What Qt needs besides to open a window under X11; where one is missing the process is aborted."""

PYSIDE = "PySide6-Essentials"
PYSIDE_REMEDY = "python -m pip install 'PySide6-Essentials>=6.11.3,<6.12'"
OLDEST_SQLITE = (3, 38, 0)
PROBE_SECONDS = 60

_PROBE = """
from PySide6.QtGui import QFontDatabase, QGuiApplication
application = QGuiApplication([])
for script in ("TraditionalChinese", "SimplifiedChinese"):
    families = QFontDatabase.families(getattr(QFontDatabase.WritingSystem, script))
    print(script, len(families), *families[:1])
"""


@dataclass(frozen=True, slots=True)
class QtLook:
    """Whether Qt starts here, its complaint where it does not, and the first font it has for each script."""

    problem: str
    fonts: dict[str, str]


def pyside_version() -> str | None:
    """The installed version of PySide6; None where there is none."""
    try:
        return importlib.metadata.version(PYSIDE)
    except importlib.metadata.PackageNotFoundError:
        return None


def is_broken_pyside(version: str | None, python: tuple[int, ...]) -> bool:
    """True for 6.12.0 below Python 3.12: it ends the process after some thousand calls."""
    return version is not None and version.startswith("6.12.0") and python[:2] < (3, 12)


def missing(libraries: Iterable[str]) -> list[str]:
    """Those of these shared libraries that the system's loader does not find; none on other systems than Linux."""
    if sys.platform != "linux":
        return []
    return [library for library in libraries if not _loads(library)]


def look_at_qt() -> QtLook:
    """Start Qt in another process, without a screen, and ask it for Chinese fonts."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(  # noqa: S603 - our own words, our own interpreter
            [sys.executable, "-c", _PROBE],
            env=environment, capture_output=True, text=True, timeout=PROBE_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        return QtLook(str(error), {})
    if done.returncode:
        lines = done.stderr.strip().split("\n")
        return QtLook(lines[-1] or f"exit {done.returncode}", {})
    parts = (line.split(" ", 2) for line in done.stdout.split("\n") if line)
    return QtLook("", {script: family for script, _, *found in parts for family in found})


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
