"""Who has a project open for writing: an operating-system lock beside the file, and words about its holder.

The lock frees itself when its process dies, so a crash leaves nothing to clean; the words only serve the message.
"""

import getpass
import json
import os
from pathlib import Path

from yanguan.domain.identity import now
from yanguan.domain.refusal import Refusal
from yanguan.store.locking import FileLock, HeldError
from yanguan.store.placing import write_private


class Holder:
    """The lock on one project. Raises Refusal where another window or program holds it."""

    def __init__(self, project: Path) -> None:
        """Take the lock, and say who took it. It is the file's, not the name's: links to it share one lock."""
        project = project.resolve()
        self._words = project.with_name(project.name + ".holder.json")
        self._path = project.with_name(project.name + ".lock")
        self._lock = FileLock(self._path)
        try:
            self._lock.acquire()
            write_private(self._words, json.dumps(_ourselves()))
        except HeldError:
            raise self._held(project) from None
        except OSError as error:
            self._lock.release()
            raise Refusal("project-read-only", file=str(project)) from error

    def release(self) -> None:
        """Give the project free. The files beside it go too, so that a closed project is one file."""
        self._words.unlink(missing_ok=True)
        # Unlinked while still locked: who waits for it finds another inode afterwards and must look again, which
        # is what a refused opening does anyway.
        if os.name != "nt":
            self._path.unlink(missing_ok=True)
        self._lock.release()

    def _held(self, project: Path) -> Refusal:
        try:
            words = json.loads(self._words.read_text(encoding="utf-8"))
            return Refusal("project-held", file=str(project), **{key: str(words[key]) for key in _WORDS})
        except (OSError, ValueError, KeyError, TypeError):
            return Refusal("project-held-unknown", file=str(project))


_WORDS = ("user", "host", "pid", "since")


def _ourselves() -> dict[str, str | int]:
    return {
        "user": _user(),
        "host": _host(),
        "boot": _boot(),
        "pid": os.getpid(),
        "since": now(),
    }


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"


def _host() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform  # noqa: PLC0415 - it would take a millisecond of the window's start elsewhere too

    return platform.node()


def _boot() -> str:
    """The id of this start of the machine, where the system tells it (Linux)."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
