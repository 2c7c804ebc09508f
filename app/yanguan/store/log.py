"""The log beside a project that is open (`NAME-wal`): commits stand in it until SQLite takes them into the file.

SQLite does that by itself after a thousand pages, and where it fails it goes on without a word: nothing is lost, but
the log grows until its disk is full. So it is done here too, and looked at.
"""

import os
from pathlib import Path

from yanguan.domain.refusal import Refusal
from yanguan.store.database import Database

MOST_BYTES = 32_000_000
"""A log larger than this was not taken in for a long while: eight times what SQLite lets it grow to."""


def log_bytes(project: Path) -> int:
    """How large the log is; 0 where there is none. `stat` takes no lock and drops none."""
    try:
        return os.stat(f"{project}-wal").st_size  # noqa: PTH116 - asked every few seconds
    except OSError:
        return 0


def take_in(database: Database) -> None:
    """Take the log into the file, as far as readers let it go; none is waited for. Raises sqlite3.Error."""
    timeout = database.execute("PRAGMA busy_timeout").fetchone()[0]
    database.execute("PRAGMA busy_timeout = 0")
    try:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        database.execute(f"PRAGMA busy_timeout = {timeout}")


def refuse_growth(project: Path) -> None:
    """Raise Refusal where the log has grown so large that something keeps it from being taken in."""
    if (size := log_bytes(project)) > MOST_BYTES:
        raise Refusal("project-log-grows", file=str(project), megabytes=size // 1_000_000)
