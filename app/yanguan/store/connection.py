"""Connections to the project file: how one is opened, what is refused, and what SQLite's errors mean to a person.

Only SQLite touches a live project. Reading, copying or hashing the file with Python in the process that has it open
drops SQLite's POSIX locks, and acknowledged labels are lost (measured: 100 of 100).
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from importlib.util import find_spec
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar
from urllib.parse import quote

from yanguan.domain.refusal import Refusal
from yanguan.store.database import Database, Reads

APPLICATION_ID = 0x59_61_6E_67  # "Yang"
SCHEMA = 3
"""The version of the tables; `migrating` has a step for each."""
READABLE_BY = "Yanguan 0.1"
"""The oldest program that can read what this one writes."""
BUSY_SECONDS = 5.0
SECOND_SQLITE = "pysqlite3"

_MEANINGS = {
    "SQLITE_FULL": "disk-full",
    "SQLITE_BUSY": "project-busy",
    "SQLITE_PROTOCOL": "project-busy",
    "SQLITE_READONLY_DBMOVED": "project-moved",
    "SQLITE_READONLY": "project-read-only",
    "SQLITE_NOTADB": "project-not-a-project",
    "SQLITE_CORRUPT": "project-damaged",
    "SQLITE_CANTOPEN": "project-cannot-open",
}


def connect(path: Path, *, read_only: bool, is_frozen: bool = False) -> Database:
    """A connection in autocommit mode with foreign keys on; the file must be there.

    It `is_frozen` where nobody at all can write it: then it is read without locks, and without files beside it.

    It may go from one thread to another, but only one at a time uses it: that is for the session to see to.

    sqlite-utils will be handed the standard library's own connection; yet where there is another SQLite for Python, it
    imports that, and a second SQLite in one process breaks the locks of the first.
    """
    if find_spec(SECOND_SQLITE):
        raise Refusal("second-sqlite", library=SECOND_SQLITE)
    mode = ("ro&immutable=1" if is_frozen else "ro") if read_only else "rw"
    with told(path):
        connection = sqlite3.connect(
            f"file:{quote(str(path.absolute()))}?mode={mode}", uri=True, isolation_level=None, timeout=BUSY_SECONDS,
            check_same_thread=False,
        )  # fmt: skip
        try:
            _set_up(connection, path, read_only=read_only)
            return Reads(connection)
        except BaseException:
            connection.close()
            raise


def _set_up(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    """Foreign keys on, and every commit on the disk.

    What a program left that died while it wrote without a log is taken back by the first who asks anything of the
    file; one who only reads cannot, so a connection that can asks for it.
    """
    connection.execute("PRAGMA foreign_keys = ON")
    try:
        connection.execute("PRAGMA synchronous = FULL")
    except sqlite3.OperationalError as error:
        if not read_only or error.sqlite_errorname != "SQLITE_READONLY_ROLLBACK":
            raise
        connect(path, read_only=False).conn.close()
        connection.execute("PRAGMA synchronous = FULL")


def refuse_strangers(database: Database, path: Path) -> None:
    """Raise Refusal where the file is no project of ours, or one that only a newer version can read."""
    with told(path):
        application = database.execute("PRAGMA application_id").fetchone()[0]
        schema = database.execute("PRAGMA user_version").fetchone()[0]
        if application != APPLICATION_ID:
            raise Refusal("project-not-a-project", file=str(path))
        if schema > SCHEMA:
            try:
                written_by, readable_by = database.execute(
                    "SELECT written_by, readable_by FROM format ORDER BY schema DESC LIMIT 1"
                ).fetchone()
            except (sqlite3.OperationalError, TypeError) as error:  # the table or its row is gone
                raise Refusal("project-damaged", file=str(path)) from error
            raise Refusal("project-newer", file=str(path), written_by=written_by, readable_by=readable_by)


def is_older(database: Database) -> bool:
    """True for a project that this version has to change before it can use it."""
    return int(database.execute("PRAGMA user_version").fetchone()[0]) < SCHEMA


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into refusals that name the file and the remedy; what has no meaning of ours passes."""
    try:
        yield
    except (UnicodeDecodeError, sqlite3.Error) as error:
        refuse(error, path)
        raise


def refuse(error: BaseException, path: Path) -> None:
    """Raise the refusal that this error of SQLite's means; nothing happens where it has no meaning of ours."""
    if isinstance(error, UnicodeDecodeError):  # what SQLite says of a broken schema may quote its bytes
        raise Refusal("project-damaged", file=str(path)) from error
    if isinstance(error, sqlite3.IntegrityError) or not isinstance(error, sqlite3.Error):
        return
    name = getattr(error, "sqlite_errorname", None) or ""
    for prefix, message in _MEANINGS.items():
        if name.startswith(prefix):
            raise Refusal(message, file=str(path)) from error
    if name.startswith("SQLITE_IOERR"):
        raise Refusal("disk-error", file=str(path), error=f"{error} ({name})") from error


Parameters = ParamSpec("Parameters")
Answer = TypeVar("Answer")


class _HasPath(Protocol):
    """What works on a project file."""

    @property
    def path(self) -> Path:
        """The file."""
        ...


Owner = TypeVar("Owner", bound=_HasPath)


def tells(method: Callable[Concatenate[Owner, Parameters], Answer]) -> Callable[Concatenate[Owner, Parameters], Answer]:
    """Let a method say what SQLite's errors mean to a person, those of reading too."""

    @wraps(method)
    def saying(owner: Owner, /, *args: Parameters.args, **kwargs: Parameters.kwargs) -> Answer:
        try:
            return method(owner, *args, **kwargs)
        except Exception as error:
            refuse(error, owner.path)
            raise

    return saying


def identity_of(path: Path | str) -> tuple[int, int] | None:
    """Device and inode of the file at this path; None where there is none. `stat` takes no lock and drops none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - two microseconds matter here, at each commit
    except (OSError, ValueError):  # ValueError: a name that no system takes
        return None
    return found.st_dev, found.st_ino
