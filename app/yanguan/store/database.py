"""What the store's functions speak SQL to. How a project is opened, and what errors mean, stands in `connection`."""

import sqlite3
from collections.abc import Sequence
from types import NoneType
from typing import Any, Protocol

sqlite3.register_adapter(NoneType, dict[None, None]().get)
"""None stays None. Without this sqlite3 asks the same of each None in five places (measured: 0.25 µs more for each)."""


class Database(Protocol):
    """As much of sqlite-utils' `Database` as the store uses."""

    conn: sqlite3.Connection

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> sqlite3.Cursor:
        """Run one statement."""
        ...


class Reads:
    """A connection of which nothing is asked yet but to read: no transaction goes through it.

    sqlite-utils would do the same here; but to import it takes a tenth of a second, and a window reads before it
    writes.
    """

    def __init__(self, conn: sqlite3.Connection) -> None:
        """Read through this connection."""
        self.conn = conn

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> sqlite3.Cursor:
        """Run one statement that reads."""
        return self.conn.execute(sql) if parameters is None else self.conn.execute(sql, parameters)


def writable(database: Database) -> Database:
    """The same connection as sqlite-utils has it, through which every transaction goes.

    Without plugins: one could change the connection's settings.
    """
    if not isinstance(database, Reads):
        return database
    import sqlite_utils  # noqa: PLC0415 - not before the first paint

    return sqlite_utils.Database(database.conn, execute_plugins=False, recursive_triggers=False)
