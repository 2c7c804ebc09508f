"""The tables of a new project, and who can read them. How a project gets its name and is opened stands in `project`."""

import contextlib
import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yanguan
from yanguan.domain.identity import new_id, now
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme import read_scheme
from yanguan.store.connection import APPLICATION_ID, READABLE_BY, SCHEMA, told
from yanguan.store.placing import draft


def make(path: Path, scheme: Mapping[str, Any]) -> None:
    """Make a new project with this scheme, closed. Raises Refusal where the name is taken.

    It is made under another name and moved into place, so that a half-made project never stands there.
    """
    if path.exists():
        raise Refusal("project-exists", file=str(path))
    with draft(path) as part, told(path), contextlib.closing(sqlite3.connect(part, isolation_level=None)) as connection:
        _lay_out(connection, scheme)


def _lay_out(connection: sqlite3.Connection, scheme: Mapping[str, Any]) -> None:
    """Write the tables of a new project, and who can read them."""
    read = read_scheme(scheme)
    connection.execute("PRAGMA page_size = 4096")
    connection.executescript(f"BEGIN; {statements('schema')} {statements('counting')} COMMIT;")
    connection.execute("BEGIN")
    connection.execute("INSERT INTO format VALUES (?, ?, ?)", (SCHEMA, f"Yanguan {yanguan.__version__}", READABLE_BY))
    connection.execute("INSERT INTO project VALUES ('id', ?), ('created', ?)", (new_id(), now()))
    connection.execute(
        "INSERT INTO scheme VALUES (?, ?, ?, ?)",
        (read.stamp.sha256, read.stamp.id, read.stamp.version, json.dumps(scheme, ensure_ascii=False)),
    )
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("COMMIT")


def statements(name: str) -> str:
    """The statements of a file beside this one."""
    return Path(__file__).with_name(f"{name}.sql").read_text(encoding="utf-8")
