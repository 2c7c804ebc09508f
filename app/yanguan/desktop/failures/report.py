"""The report of an error: where in our code, after which actions, on which machine. No text that anybody wrote.

An error's own words may quote an article (`KeyError: '臨江'`), so of them only plain words outside quotes are kept.
"""

import platform
import re
import sqlite3
from pathlib import Path
from traceback import TracebackException

from PySide6.QtCore import qVersion

import yanguan
from yanguan.desktop.failures.trail import steps
from yanguan.domain.identity import now

_QUOTED = re.compile(r"""(['"`]).*?(?:\1|$)""", re.DOTALL)
_OTHER = re.compile(r"[^\x20-\x7e]+")
LONGEST = 200
"""Code points of an error's own words."""
HIDDEN = "…"


def report_of(error: BaseException, where: str) -> str:
    """Everything that helps to find the mistake, as lines of plain text."""
    lines = [*machine(), f"{now()} in {where}", *_told(TracebackException.from_exception(error))]
    if done := steps():
        lines += ["before it:", *(f"  {step}" for step in done)]
    return "\n".join(lines) + "\n"


def machine() -> list[str]:
    """The versions that matter."""
    ours = f"Yanguan {yanguan.__version__}, Python {platform.python_version()}"
    return [f"{ours}, Qt {qVersion()}, SQLite {sqlite3.sqlite_version}", platform.platform()]


def scrubbed(words: str) -> str:
    """Words without what stands in quotes and without all but ASCII: what is left names no article's text."""
    return _OTHER.sub(HIDDEN, _QUOTED.sub(HIDDEN, words))[:LONGEST]


def at_home(path: str) -> str:
    """A path from the program's own folder, or with the person's home as ~: it may hold her name."""
    own = str(Path(yanguan.__file__).parent)
    return path.replace(own, "yanguan").replace(str(Path.home()), "~")


def _told(trace: TracebackException) -> list[str]:
    """An error and what it came from, the first cause first."""
    before = trace.__cause__ or (None if trace.__suppress_context__ else trace.__context__)
    lines = [*_told(before), "then:"] if before is not None else []
    lines += [f"  {at_home(frame.filename)}:{frame.lineno} {frame.name}" for frame in trace.stack]
    words = scrubbed(str(trace))
    return [*lines, f"{_name(trace)}: {words}" if words else _name(trace)]


def _name(trace: TracebackException) -> str:
    kind = trace.exc_type
    return kind.__qualname__ if kind is not None else "?"
