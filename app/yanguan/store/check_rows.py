"""What the rows of history and schemes say of themselves: each must fit those beside it.

Whether they lead to what stands now is `check`'s to prove.
"""

import contextlib
import json
import sqlite3
from collections.abc import Iterator

from yanguan.domain.labels import ProjectScheme
from yanguan.domain.scheme import read_scheme
from yanguan.store import history
from yanguan.store.database import Database

_DEFINITIONS = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
_PARENT = """
SELECT seq FROM edit AS own WHERE kind != 'article' AND parents != coalesce(
    (SELECT json_array(id) FROM edit WHERE object = own.object AND kind = own.kind AND seq < own.seq
     ORDER BY seq DESC LIMIT 1),
    CASE WHEN inverse != 'null'
         THEN (SELECT json_array(id) FROM edit WHERE object = own.article AND kind = 'article') END,
    '[]')
"""
_STEP = """
SELECT min(seq) FROM edit GROUP BY step HAVING count(DISTINCT verb) > 1 OR count(DISTINCT annotator) > 1
    OR count(DISTINCT at) > 1 OR count(DISTINCT site) > 1 OR count(DISTINCT lamport) > 1
"""
_TIME = "[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]Z"
_WHEN = "SELECT seq FROM edit WHERE at NOT GLOB ?"


def unfit_definition(database: Database) -> str:
    """What is wrong with the definitions of the tables; empty where they are well.

    SQLite proves them only where it opens a file for writing: a project that can be read may be none that opens.
    """
    with contextlib.closing(sqlite3.connect(":memory:")) as scratch:
        try:
            for (sql,) in database.execute(_DEFINITIONS).fetchall():
                scratch.execute(sql)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            return str(error)
    return ""


def misfits(database: Database) -> Iterator[int]:
    """The rows of the history (`seq`) that do not fit the ones before them, or those of their own step."""
    for statement, values in ((_PARENT, ()), (_STEP, ()), (_WHEN, (_TIME,))):
        yield from (row[0] for row in database.execute(statement, values).fetchall())


def altered_schemes(database: Database) -> Iterator[str]:
    """The SHA-256 of each scheme whose content is no longer what it was named by.

    Raises ValueError or KeyError where one is no scheme any more.
    """
    rows = database.execute("SELECT sha256, id, version, content FROM scheme").fetchall()
    for digest, identifier, version, content in rows:
        stamp = read_scheme(json.loads(content)).stamp
        if (stamp.sha256, stamp.id, stamp.version) != (digest, identifier, version):
            yield str(digest)


def unknown_schemes(database: Database) -> Iterator[int]:
    """The rows of the history that change the scheme from, or to, one that the project never had."""
    known = {row[0] for row in database.execute("SELECT sha256 FROM scheme").fetchall()}
    rows = database.execute("SELECT seq, forward, inverse FROM edit WHERE kind = 'scheme' ORDER BY seq").fetchall()
    for seq, *sides in rows:
        for side in sides:
            if (stamp := _stamp(side)) is not None and stamp not in known:
                yield int(seq)


def _stamp(side: str) -> str | None:
    thing = history.read_thing("scheme", side)
    return read_scheme(json.loads(thing.content)).stamp.sha256 if isinstance(thing, ProjectScheme) else None
