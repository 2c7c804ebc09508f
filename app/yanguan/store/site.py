"""Which copy of the project this is: a new one on another machine, at another path, and when a backup comes back."""

from pathlib import Path

from yanguan.domain.identity import new_id, now
from yanguan.store.database import Database

_LAST = "SELECT id, machine, path FROM site ORDER BY rowid DESC LIMIT 1"


def known_site(database: Database, path: Path) -> str | None:
    """The id of the copy that was written here last; None where the file came from elsewhere."""
    found = database.execute(_LAST).fetchone()
    return str(found[0]) if found is not None and (found[1], found[2]) == _place(path) else None


def begin_site(database: Database, path: Path) -> str:
    """Make the file at this path a copy of its own; its id comes back."""
    site = new_id()
    database.execute("INSERT INTO site VALUES (?, ?, ?, ?)", (site, *_place(path), now()))
    return site


def _place(path: Path) -> tuple[str, str]:
    return _machine(), str(path.resolve())


def _machine() -> str:
    """Which machine this is, as far as it can be told without asking anybody."""
    import uuid  # noqa: PLC0415 - not before the first paint

    return f"{uuid.getnode():012x}"
