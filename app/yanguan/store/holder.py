"""Who has a project open for writing: an operating-system lock beside the file, and words about its holder.

The lock frees itself when its process dies, so a crash leaves nothing to clean. But it does not reach over a network or
a synced folder: there the words alone say that another machine has the project, or had it when it crashed.
"""

import getpass
import json
import os
from collections.abc import Mapping
from pathlib import Path

from yanguan.domain.identity import now
from yanguan.domain.refusal import Refusal
from yanguan.store.locking import FileLock, HeldError
from yanguan.store.placing import write_private


class Holder:
    """The lock on one project. Raises Refusal where another window, program or machine holds it.

    `is_forced` takes it although another machine has left its words: a person has said that nobody works there.
    """

    def __init__(self, project: Path, *, is_forced: bool = False) -> None:
        """Take the lock, and say who took it. It is the file's, not the name's: links to it share one lock."""
        project = project.resolve()
        self._words = project.with_name(project.name + ".holder.json")
        self._path = project.with_name(project.name + ".lock")
        self._lock = FileLock(self._path)
        try:
            self._lock.acquire()
            if not is_forced:
                self._refuse_far(project)
            write_private(self._words, json.dumps(_ourselves()))
        except HeldError:
            raise self._held(project) from None
        except OSError as error:
            self._lock.release()
            raise Refusal("project-read-only", file=str(project)) from error

    def release(self) -> None:
        """Give the project free. The files beside it go too, so that a closed project is one file."""
        self._words.unlink(missing_ok=True)
        self._give_back()

    def _held(self, project: Path) -> Refusal:
        words = _read(self._words)
        if words is None or _is_dead(words):  # the lock is held: by somebody who has not said so yet
            return Refusal("project-held-unknown", file=str(project))
        return Refusal("project-held", file=str(project), **{key: words[key] for key in _WORDS})

    def _refuse_far(self, project: Path) -> None:
        """Raise Refusal where another machine says that it has the project: no lock of ours would tell."""
        words = _read(self._words)
        if words is not None and not _is_here(words):
            self._give_back()
            told = {key: words[key] for key in ("user", "host", "since")}
            raise Refusal("project-held-far", file=str(project), **told)

    def _give_back(self) -> None:
        # Unlinked while still locked: who waits for it finds another inode afterwards and must look again, which
        # is what a refused opening does anyway.
        if os.name != "nt":
            self._path.unlink(missing_ok=True)
        self._lock.release()


def far_holder(project: Path) -> Mapping[str, str] | None:
    """What another machine says of itself that has, or had, this project open; None where none does."""
    project = project.resolve()
    words = _read(project.with_name(project.name + ".holder.json"))
    return None if words is None or _is_here(words) else words


def is_free(project: Path) -> bool:
    """True where a holder could take the project now: nobody has it, and it may be written."""
    project = project.resolve()
    if not os.access(project, os.W_OK) or not os.access(project.parent, os.W_OK) or far_holder(project) is not None:
        return False
    path = project.with_name(project.name + ".lock")
    if not path.exists():
        return True
    lock = FileLock(path)
    try:
        lock.acquire()
    except (HeldError, OSError):
        return False
    lock.release()
    return True


_WORDS = ("user", "host", "pid", "since")


def _read(path: Path) -> dict[str, str] | None:
    """The words of a holder; None where there are none that can be understood."""
    try:
        words = json.loads(path.read_text(encoding="utf-8"))
        return {key: str(words[key]) for key in _WORDS} | {"boot": str(words.get("boot", ""))}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _is_here(words: Mapping[str, str]) -> bool:
    """True for words of this machine: by its name, or by this start of it where it has been given another name."""
    return words["host"] == _host() or (bool(words["boot"]) and words["boot"] == _boot())


def _is_dead(words: Mapping[str, str]) -> bool:
    """True for words of this machine whose process has ended, as far as the system tells."""
    if not _is_here(words):
        return False
    if words["boot"] and _boot() and words["boot"] != _boot():
        return True
    return os.name != "nt" and not _is_alive(words["pid"])  # on Windows the same question ends the process


def _is_alive(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except (OSError, ValueError, OverflowError):
        return True
    return True


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
