"""Which line, on this system, installs what is missing. What is missing is found elsewhere."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping

_APT = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6", "libdbus-1.so.3": "libdbus-1-3", "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6", "libxkbcommon.so.0": "libxkbcommon0", "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0", "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "fonts": "fonts-noto-cjk",
}  # fmt: skip
_DNF = {
    "libEGL.so.1": "mesa-libEGL", "libGL.so.1": "mesa-libGL", "libfontconfig.so.1": "fontconfig",
    "libfreetype.so.6": "freetype", "libdbus-1.so.3": "dbus-libs", "libglib-2.0.so.0": "glib2", "libX11.so.6": "libX11",
    "libX11-xcb.so.1": "libX11-xcb", "libxkbcommon.so.0": "libxkbcommon", "libxkbcommon-x11.so.0": "libxkbcommon-x11",
    "libxcb-cursor.so.0": "xcb-util-cursor", "libxcb-icccm.so.4": "xcb-util-wm", "libxcb-image.so.0": "xcb-util-image",
    "libxcb-keysyms.so.1": "xcb-util-keysyms", "libxcb-render-util.so.0": "xcb-util-renderutil",
    "fonts": "google-noto-sans-cjk-fonts",
}  # fmt: skip
_PACMAN = {
    "libEGL.so.1": "libglvnd", "libGL.so.1": "libglvnd", "libfontconfig.so.1": "fontconfig",
    "libfreetype.so.6": "freetype2", "libdbus-1.so.3": "dbus", "libglib-2.0.so.0": "glib2", "libX11.so.6": "libx11",
    "libX11-xcb.so.1": "libx11", "libxkbcommon.so.0": "libxkbcommon", "libxkbcommon-x11.so.0": "libxkbcommon-x11",
    "libxcb-cursor.so.0": "xcb-util-cursor", "libxcb-icccm.so.4": "xcb-util-wm", "libxcb-image.so.0": "xcb-util-image",
    "libxcb-keysyms.so.1": "xcb-util-keysyms", "libxcb-render-util.so.0": "xcb-util-renderutil",
    "fonts": "noto-fonts-cjk",
}  # fmt: skip

_MANAGERS: Mapping[str, tuple[str, Mapping[str, str], str]] = {
    "apt-get": ("apt-get update && {sudo}apt-get install -y", _APT, "libxcb1"),
    "dnf": ("dnf install -y", _DNF, "libxcb"),
    "pacman": ("pacman -S --needed", _PACMAN, "libxcb"),
}
"""For each package manager: its line, its packages, and the one that has all other xcb libraries."""


def line_for(wanted: Iterable[str], which: Callable[[str], str | None] = shutil.which) -> str | None:
    """The line that installs these shared libraries (by file name) and, for `fonts`, a Chinese font.

    None where this system has no package manager that we know the packages of.
    """
    wanted = list(wanted)
    if sys.platform == "darwin":
        return "brew install --cask font-noto-sans-cjk" if wanted == ["fonts"] else None
    for manager, (line, packages, other) in _MANAGERS.items():
        if which(manager):
            names = sorted({packages.get(each, other) for each in wanted})
            sudo = "" if _is_root() else "sudo "
            return f"{sudo}{line.format(sudo=sudo)} {' '.join(names)}"
    return None


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
