"""`yanguan doctor`: what this machine lacks, and the exact line that installs it."""

import os
import platform
import sqlite3
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import field

from yanguan.cli import machine, remedies
from yanguan.cli.arguments import Parser
from yanguan.cli.machine import QtLook
from yanguan.cli.terminal import Terminal
from yanguan.cli.window import has_display
from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal

SCRIPTS = ("TraditionalChinese", "SimplifiedChinese")
INPUT_VARIABLES = ("QT_IM_MODULE", "XMODIFIERS", "GTK_IM_MODULE")
MARKS = {"good": "✓", "note": "·", "bad": "✗"}


@dataclass(frozen=True, slots=True)
class Look:
    """One thing looked at: `good`, `bad` (Yanguan does not work so) or a `note`; what to say, and the remedy."""

    state: str
    message: str
    places: dict[str, str] = field(default_factory=dict)
    remedy: str | None = None


def declare(parser: Parser) -> None:
    """It takes no arguments."""
    del parser


def run(arguments: Namespace, terminal: Terminal) -> int:
    """Print all that was looked at, then the lines that help. Raises Refusal where something needed is missing."""
    del arguments
    found = list(looks())
    for look in found:
        print(MARKS[look.state], terminal.words(look.message, **look.places))
    remedy = list(dict.fromkeys(look.remedy for look in found if look.remedy))
    if remedy:
        terminal.say("cli-doctor-remedies", count=len(remedy))
        for line in remedy:
            print("  " + line)
    bad = sum(look.state == "bad" for look in found)
    if bad:
        raise Refusal("cli-doctor-bad", count=bad)
    return 0


def looks() -> Iterator[Look]:
    """Everything, in the order in which it is needed."""
    yield Look("good", "cli-doctor-python", {"version": platform.python_version(), "path": sys.executable})
    yield sqlite(sqlite3.sqlite_version)
    pyside = pyside_look(machine.pyside_version(), tuple(sys.version_info[:2]))
    yield pyside
    if pyside.state == "good":
        yield from qt(machine.missing(machine.QT_LIBRARIES), machine.missing(machine.X11_LIBRARIES))
        yield from started(machine.look_at_qt())
    yield Look("good", "cli-doctor-display") if has_display() else Look("note", "cli-doctor-no-display")
    yield input_method({name: os.environ.get(name, "") for name in INPUT_VARIABLES})


def sqlite(version: str) -> Look:
    """SQLite must know STRICT tables and JSON."""
    enough = tuple(map(int, version.split("."))) >= machine.OLDEST_SQLITE
    places = {"version": version, "oldest": ".".join(map(str, machine.OLDEST_SQLITE))}
    return Look("good", "cli-doctor-sqlite", places) if enough else Look("bad", "cli-doctor-sqlite-old", places)


def pyside_look(version: str | None, python: tuple[int, ...]) -> Look:
    """PySide6 must be there, and not be the one that ends the process on this Python."""
    if version is None:
        return Look("bad", "cli-doctor-no-pyside", remedy=machine.PYSIDE_REMEDY)
    places = {"version": version}
    if machine.is_broken_pyside(version, python):
        return Look("bad", "cli-doctor-pyside-broken", places, machine.PYSIDE_REMEDY)
    return Look("good", "cli-doctor-pyside", places)


def qt(missing: list[str], missing_x11: list[str]) -> Iterator[Look]:
    """The system's libraries: without the first nothing works, without the others no window under X11."""
    wanted = missing + missing_x11
    if not wanted:
        yield Look("good", "cli-doctor-libraries")
        return
    state = "bad" if missing or has_display() else "note"
    message = "cli-doctor-libraries-missing"
    yield Look(state, message, {"libraries": ", ".join(wanted)}, remedies.line_for(wanted))


def started(look: QtLook) -> Iterator[Look]:
    """Whether Qt starts, and a font for each script."""
    if look.problem:
        yield Look("bad", "cli-doctor-qt-fails", {"problem": look.problem})
        return
    yield Look("good", "cli-doctor-qt-starts")
    if all(script in look.fonts for script in SCRIPTS):
        yield Look("good", "cli-doctor-fonts", {"fonts": ", ".join(dict.fromkeys(look.fonts.values()))})
    else:
        yield Look("bad", "cli-doctor-no-fonts", remedy=remedies.line_for(["fonts"]))


def input_method(variables: dict[str, str]) -> Look:
    """Which input method Qt will be asked to speak to."""
    said = ", ".join(f"{name}={value}" for name, value in variables.items() if value)
    if "fcitx" in said:
        return Look("note", "cli-doctor-fcitx", {"variables": said})
    return Look("good", "cli-doctor-input", {"variables": said}) if said else Look("note", "cli-doctor-no-input")
