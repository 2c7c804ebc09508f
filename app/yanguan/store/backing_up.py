"""A backup: the project at one moment, copied by SQLite beside whoever writes, proven, and only then given its name.

Which backups are kept is `keeping`'s to say; how one comes back stands in `returning`.
"""

import contextlib
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path

from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.refusal import Refusal
from yanguan.store.connection import connect, refuse_strangers, told
from yanguan.store.database import Database
from yanguan.store.keeping import backups_in, next_name, superfluous
from yanguan.store.live import refuse_live
from yanguan.store.placing import draft, private_folder

PAGES = 2000
"""How many pages are copied between two looks at whether to stop: a few milliseconds."""
PATIENCE_SECONDS = 60.0
"""For so long a page that another program has locked is waited for: SQLite alone would wait for ever."""
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
_STATE = (
    "SELECT (SELECT id FROM edit ORDER BY seq DESC LIMIT 1), (SELECT group_concat(key || char(9) || value, char(10)) "
    "FROM (SELECT key, value FROM project ORDER BY key)), (SELECT user_version FROM pragma_user_version)"
)


def back_up(project: Path, folder: Path, progress: Progress = unwatched) -> Path | None:
    """Put a backup of this project into the folder and take away those that need not be kept; its path comes back.

    None where nothing has changed since the last one, which is still there. The project may be open, here or
    elsewhere. Raises Refusal, and Cancelled from `progress`: then all older backups stay.
    """
    if _is_backed_up(project, folder):
        return None
    private_folder(folder)
    path = next_name(folder, project, datetime.now(UTC))
    copy_to(project, path, progress)
    for backup in superfluous(backups_in(folder, project)):
        with contextlib.suppress(OSError, Refusal):  # one that is being looked at goes the next time
            refuse_live(backup.path)
            backup.path.unlink()
    return path


def copy_to(project: Path, path: Path, progress: Progress = unwatched, *, is_proven: bool = True) -> None:
    """Copy a project as it is at this moment to `path`, whole or not at all.

    One that is not `proven` may be damaged: it is kept as it is before it is repaired. Raises Refusal.
    """
    refuse_live(path)
    if not project.is_file():
        raise Refusal("project-missing", file=str(project))
    source = connect(project, read_only=True)
    try:
        refuse_strangers(source, project)
        with told(path), draft(path) as part:
            _copy(source, part, progress, is_proven=is_proven)
    finally:
        source.conn.close()


def prove(path: Path) -> None:
    """Raise Refusal where a project that nobody has open is damaged so that SQLite sees it, or is none."""
    database = connect(path, read_only=True)
    try:
        refuse_strangers(database, path)
        with told(path):
            _prove_sound(database, path)
    finally:
        database.conn.close()


def last_backup(project: Path, folder: Path) -> datetime | None:
    """When the last backup was made; None where there is none."""
    return next((backup.at for backup in backups_in(folder, project)), None)


def _copy(source: Database, part: Path, progress: Progress, *, is_proven: bool) -> None:
    """Copy inside one read transaction: outside of it, a writer makes SQLite begin anew again and again."""
    waited = [time.monotonic(), 0.0]

    def look(_: int, remaining: int, total: int) -> None:
        if remaining != waited[1]:
            waited[:] = time.monotonic(), remaining
        elif time.monotonic() - waited[0] > PATIENCE_SECONDS:
            raise Refusal("project-busy", file=str(part))
        progress(total - remaining, total)

    copy = connect(part, read_only=False)
    try:
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM format").fetchone()
        source.conn.backup(copy.conn, pages=PAGES, progress=look, sleep=0.05)
        copy.execute("PRAGMA journal_mode = DELETE")
        if is_proven:
            _prove_sound(copy, part)
            if _counts(source) != _counts(copy):
                raise Refusal("project-damaged", file=str(part))
    finally:
        source.conn.rollback()
        copy.conn.close()


def _prove_sound(database: Database, path: Path) -> None:
    if database.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise Refusal("project-damaged", file=str(path))


def _counts(database: Database) -> list[int]:
    """How many rows each table has."""
    tables = [row[0] for row in database.execute(_TABLES).fetchall()]
    return [database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables]


def _is_backed_up(project: Path, folder: Path) -> bool:
    """True where the newest backup holds what the project holds now."""
    newest = backups_in(folder, project)[:1]
    return bool(newest) and _state(project) is not None and _state(project) == _state(newest[0].path)


def _state(path: Path) -> tuple[object, ...] | None:
    """What tells a project apart from what it was before: its last edit, its settings; None where it cannot be read."""
    try:
        database = connect(path, read_only=True)
    except (sqlite3.Error, Refusal):
        return None
    try:
        return tuple(database.execute(_STATE).fetchone())
    except sqlite3.Error:
        return None
    finally:
        database.conn.close()
