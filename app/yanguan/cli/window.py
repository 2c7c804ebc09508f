"""`yanguan [PROJECT]`: opens the window. Also the one door through which other commands reach `desktop`."""

import os
import sys
from argparse import Namespace
from importlib import import_module
from pathlib import Path
from types import ModuleType

from yanguan.cli import machine
from yanguan.cli.samples import samples_path, samples_project
from yanguan.cli.terminal import Terminal
from yanguan.domain.refusal import Refusal
from yanguan.editing.session import Session
from yanguan.words import Language


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Open the window on the project; without one, on the samples. Returns when it is closed."""
    del terminal
    return open_window(arguments.project or samples_project(samples_path()))


def open_window(project: Path) -> int:
    """Open the window on this project and return its exit code. Raises Refusal where the machine cannot."""
    if not has_display():
        raise Refusal("cli-no-display")
    if sys.platform == "linux" and "QT_QPA_PLATFORM" not in os.environ and "WAYLAND_DISPLAY" not in os.environ:
        missing = machine.missing(machine.X11_LIBRARIES)
        if missing:
            raise Refusal("cli-qt-missing", problem=", ".join(missing))
    return int(desktop("app").run(project))


def take_picture(
    session: Session, article: str, picture: Path, *, theme: str, language: Language, frame: str = ""
) -> None:
    """Write a PNG of the real window with this article open, and a frame in work where one is named.

    Raises Refusal where Qt cannot start, or the picture cannot be written.
    """
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        # This platform says of every window that it cannot hint its size.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    desktop("pictures").take(session, article, picture, theme=theme, language=language, frame=frame)


def has_display() -> bool:
    """True where a window can be seen; on other systems than Linux and the BSDs there always is a display."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def desktop(module: str) -> ModuleType:
    """A module of the desktop, with Qt. Raises Refusal where a library of Qt is missing."""
    try:
        return import_module(f"yanguan.desktop.{module}")
    except ImportError as error:
        if error.name and error.name.startswith("yanguan"):
            raise
        raise Refusal("cli-qt-missing", problem=str(error)) from error
