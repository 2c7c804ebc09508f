"""Bits that flip on the disk: which of them change what a project says, and which of those `check` finds."""

import random
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from crash.folder import project_folder, put
from crash.work import ANNOTATOR, Work, begin
from yanguan.domain.refusal import Refusal
from yanguan.editing.session import Session
from yanguan.store.check import check
from yanguan.store.project import Project

ACTS = 60
"""How much was done in the project before its bits flip."""
Content = dict[str, list[tuple[object, ...]]]
"""Every row of every table."""


class Bits(NamedTuple):
    """So many bits flipped: how many changed what is stored, how many of these `check` found, and SQLite by itself.

    `unseen` counts the columns whose change nobody found.
    """

    flipped: int
    changed: int
    seen: int
    seen_by_sqlite: int
    unseen: dict[str, int]
    wrong: list[str]


def flip_bits(count: int, seed: int) -> Bits:
    """Flip one random bit of the project, so many times, each time in a whole one."""
    drawn, changed, seen, by_sqlite = random.Random(seed), 0, 0, 0
    unseen, wrong = Counter[str](), list[str]()
    with project_folder() as folder:
        path = folder / "news.yanguan"
        begin(path)
        with Session(path, annotator=ANNOTATOR) as session:
            work = Work(session, seed)
            for _ in range(ACTS):
                work.act()
        whole = path.read_bytes()
        before = stored(path)
        assert isinstance(before, dict)
        for _ in range(count):
            flipped, bit = bytearray(whole), drawn.randrange(len(whole) * 8)
            flipped[bit // 8] ^= 1 << bit % 8
            put(path, bytes(flipped))
            after = stored(path)
            if after == before:
                continue
            changed += 1
            by_sqlite += _is_seen_by_sqlite(path)
            found = _found(path)
            seen += found == "seen"
            if found == "":
                unseen.update(_columns(before, after))
            elif found != "seen":
                wrong.append(f"bit {bit}: {found}")
    return Bits(count, changed, seen, by_sqlite, dict(unseen.most_common()), wrong)


def _found(path: Path) -> str:
    """`seen` where opening or `check` says something; else nothing, or the error that should not have come."""
    try:
        with Project(path, read_only=True) as project:
            return "seen" if check(project) else ""
    except Refusal:
        return "seen"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is reported
        return repr(error)


def _is_seen_by_sqlite(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as connection:
            return bool(connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)])
    except (sqlite3.Error, UnicodeDecodeError):
        return True


def stored(path: Path) -> Content | None:
    """Everything that is stored, with the statements that made the tables; None where it cannot be read."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.text_factory = bytes
            tables = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY rowid").fetchall()
            kept: Content = {"sqlite_master": tables}
            for name, sql in tables:
                if sql and sql.startswith(b"CREATE TABLE"):
                    kept[name.decode()] = connection.execute(f'SELECT * FROM "{name.decode()}"').fetchall()
            return kept
    except (sqlite3.Error, UnicodeDecodeError):
        return None


def _columns(before: Content, after: Content | None) -> set[str]:
    """Which columns differ, by their numbers; a table of which rows are missing counts as a whole."""
    if after is None:
        return {"unreadable"}
    found = set()
    for table in before.keys() | after.keys():
        old, new = before.get(table, []), after.get(table, [])
        if len(old) != len(new):
            found.add(table)
            continue
        for rows in zip(old, new, strict=True):
            found |= {f"{table} {column}" for column, (a, b) in enumerate(zip(*rows, strict=True)) if a != b}
    return found
