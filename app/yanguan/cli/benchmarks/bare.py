"""SQLite without us: the baseline of what is stored. This is the one module outside `store` that speaks SQL.

It never touches a project that the program has open: it writes to a copy of its own, opened by nobody else.
"""

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import sqlite_utils

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

    def site(self) -> str:
        """The id under which this copy writes its history."""
        return str(self.database.execute("SELECT id FROM site").fetchone()[0])

    def insert(self, rows: Rows) -> float:
        """Insert these rows in one durable transaction; the milliseconds that it took come back."""
        lines = {table: _insert_line(table, values) for table, values in rows.items() if values}
        start = time.perf_counter()
        self.database.execute("BEGIN IMMEDIATE")
        for table, line in lines.items():
            self.database.executemany(line, rows[table])
        self.database.execute("COMMIT")
        return (time.perf_counter() - start) * 1000


def rows_after(ours: sqlite_utils.Database, bare: sqlite3.Connection, tables: Sequence[str]) -> Rows:
    """The rows of these tables that ours has and the copy lacks yet, in the order in which they were written.

    Tables without row numbers give the rows that follow by their keys.
    """
    return {table: _new_rows(ours, bare, table) for table in tables}


def _new_rows(ours: sqlite_utils.Database, bare: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    known = set(bare.execute(f"SELECT * FROM {table}"))  # noqa: S608 - a table's name, ours
    found = ours.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
    return [row for row in found if row not in known]


def _insert_line(table: str, rows: list[tuple[Any, ...]]) -> str:
    places = ", ".join("?" * len(rows[0]))
    return f"INSERT INTO {table} VALUES ({places})"  # noqa: S608
