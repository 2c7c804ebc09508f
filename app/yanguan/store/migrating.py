"""Projects whose tables older versions laid out, brought to the present form: a step for each version, in plain SQL.

A step never changes once it has been released, and uses nothing of the present form. What calls for a copy first, and
makes it, is `project`; which versions there are is told in `resources/docs/project_file.md`.
"""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

import yanguan
from yanguan.domain.refusal import Refusal
from yanguan.store.connection import READABLE_BY, SCHEMA, told
from yanguan.store.database import Database, Reads

_TO_2 = """
CREATE TABLE place (
    object TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX place_article ON place (article, n);
INSERT INTO place SELECT id, article, n FROM note;
INSERT INTO place SELECT id, article, n FROM correction;
DROP INDEX note_article;
DROP INDEX correction_article;
ALTER TABLE note DROP COLUMN n;
ALTER TABLE correction DROP COLUMN n;
CREATE INDEX note_article ON note (article);
CREATE INDEX correction_article ON correction (article);
"""
_TO_3 = """
CREATE TABLE dismissal (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    script TEXT NOT NULL CHECK (script IN ('hant', 'hans')),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    suggested TEXT NOT NULL,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (0 <= "start" AND "start" <= "end")
) STRICT, WITHOUT ROWID;
CREATE INDEX dismissal_article ON dismissal (article);
CREATE TABLE phrase (
    id TEXT PRIMARY KEY,
    source_script TEXT NOT NULL CHECK (source_script IN ('hant', 'hans')),
    source TEXT NOT NULL CHECK (length(source) > 0),
    counterpart TEXT NOT NULL,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (source_script, source)
) STRICT, WITHOUT ROWID;
"""
STEPS: Mapping[int, str] = {2: _TO_2, 3: _TO_3}
"""What leads to each version from the one before it."""


def migrate(database: Database, path: Path) -> None:
    """Bring the project to the present form, wholly or not at all. Raises Refusal where that cannot be."""
    connection = database.conn
    with told(path):
        connection.execute("PRAGMA foreign_keys = OFF")  # has no effect inside a transaction
        try:
            connection.execute("BEGIN IMMEDIATE")
            _take_steps(database, path)
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
        finally:
            connection.execute("PRAGMA foreign_keys = ON")


def _take_steps(database: Database, path: Path) -> None:
    for version in range(_form_of(database) + 1, SCHEMA + 1):
        for statement in _statements(STEPS[version]):
            database.execute(statement)
    if database.execute("PRAGMA foreign_key_check").fetchone():
        raise Refusal("project-damaged", file=str(path))
    values = (SCHEMA, f"Yanguan {yanguan.__version__}", READABLE_BY)
    database.execute("INSERT INTO format VALUES (?, ?, ?)", values)
    database.execute(f"PRAGMA user_version = {SCHEMA}")


def migrated_copy(database: Database, path: Path) -> Database:
    """The older project in memory, in the present form: whoever only reads leaves the file as it is."""
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        with told(path):
            database.conn.backup(copy)
        migrate(Reads(copy), path)
    except BaseException:
        copy.close()
        raise
    return Reads(copy)


def _form_of(database: Database) -> int:
    """Which version's tables these are. The first three were all numbered 1 while nobody but us used them."""
    numbered = int(database.execute("PRAGMA user_version").fetchone()[0])
    tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()}
    return max(numbered, 3 if "phrase" in tables else 2 if "place" in tables else 1)


def _statements(script: str) -> list[str]:
    """The statements of a step, one by one: `executescript` would commit before it begins."""
    return [statement for each in script.split(";\n") if (statement := each.strip())]
