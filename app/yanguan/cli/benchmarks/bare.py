"""SQLite without us: the baseline of what is stored. This is the one module outside `store` that speaks SQL.

It never touches a project that the program has open: it writes to a copy of its own, opened by nobody else.
"""

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

from yanguan.store.database import Database

Rows = dict[str, list[tuple[Any, ...]]]


class Bare:
    """A copy of a project under the standard library's connection: WAL, synchronous=FULL, foreign keys, as ours."""

    def __init__(self, path: Path) -> None:
        """Open the copy."""
        self.database = sqlite3.connect(path, isolation_level=None)
        for setting in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL"):
            self.database.execute(f"PRAGMA {setting}").fetchall()

    def __enter__(self) -> Self:
        """The open copy."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.database.close()

    def insert(self, rows: Rows) -> float:
        """Insert these rows in one durable transaction; the milliseconds that it took come back."""
        lines = {table: _insert_line(table, values) for table, values in rows.items() if values}
        start = time.perf_counter()
        self.database.execute("BEGIN IMMEDIATE")
        for table, line in lines.items():
            self.database.executemany(line, rows[table])
        self.database.execute("COMMIT")
        return (time.perf_counter() - start) * 1000


class Gleaner:
    """Finds the rows that a project's tables have gained since it last looked."""

    def __init__(self, database: Database, tables: Sequence[str]) -> None:
        """Look at what is there now; nothing of that is new."""
        self._database = database
        self._known = {table: set(self.all(table)) for table in tables}

    def new_rows(self) -> Rows:
        """The new rows by table, in the order in which SQLite gives them."""
        found: Rows = {}
        for table, known in self._known.items():
            found[table] = [row for row in self.all(table) if row not in known]
            known.update(found[table])
        return found

    def all(self, table: str) -> list[tuple[Any, ...]]:
        """Every row of a table."""
        rows: list[tuple[Any, ...]] = self._database.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - ours
        return rows


def _insert_line(table: str, rows: list[tuple[Any, ...]]) -> str:
    places = ", ".join("?" * len(rows[0]))
    return f"INSERT INTO {table} VALUES ({places})"  # noqa: S608 - a table's name, ours
