"""Everything of an open project under another name: what is left to do when its own file was deleted or moved.

The open connection still sees all of it, then, though nobody else does. How a project is copied in peace is not here.
"""

from pathlib import Path

from yanguan.domain.refusal import Refusal
from yanguan.store.connection import connect, told
from yanguan.store.database import Database
from yanguan.store.live import refuse_live
from yanguan.store.placing import draft

LEFT_BEHIND = ("-wal", "-journal")
"""What may lie beside a name from a project that is gone: SQLite would take it for the new one's, and spoil that."""


def save_elsewhere(database: Database, path: Path) -> None:
    """Write what this connection sees to `path`, whole or not at all, and durable when this returns.

    SQLite writes the copy without waiting for the disk, so that is done here, before it gets its name. Raises Refusal.
    """
    refuse_live(path)
    refuse_left_behind(path)
    with draft(path) as part, told(path):
        database.execute("VACUUM INTO ?", (str(part.absolute()),))
        _prove_equal(database, part)


def refuse_left_behind(path: Path) -> None:
    """Raise Refusal where a file that takes this name would be spoiled by what lies beside it."""
    if any(path.with_name(path.name + suffix).exists() for suffix in LEFT_BEHIND):
        raise Refusal("project-name-used", file=str(path))


def _prove_equal(database: Database, part: Path) -> None:
    """Raise Refusal where the copy is damaged, or lacks something of the history."""
    copy = connect(part, read_only=True)
    try:
        is_sound = copy.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        counts = [each.execute("SELECT count(*), max(seq) FROM edit").fetchone() for each in (database, copy)]
    finally:
        copy.conn.close()
    if not is_sound or counts[0] != counts[1]:
        raise Refusal("project-damaged", file=str(part))
