"""What would change if a backup took the project's place: counts of both, and the steps that only one of them has.

Both only grow, from one beginning: up to some row of the history they are the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from yanguan.domain.frozen import dataclass
from yanguan.store.connection import connect, refuse_strangers, told
from yanguan.store.database import Database

MOST_STEPS = 500
_COUNTS = (
    "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM span) + (SELECT count(*) FROM quote) "
    "+ (SELECT count(*) FROM appointment) + (SELECT count(*) FROM holding), (SELECT count(*) FROM edit)"
)
_STEPS = (
    "SELECT verb, max(at), min(annotator), count(DISTINCT edit.article), min(title) FROM edit "
    "LEFT JOIN article ON article.id = edit.article WHERE seq > ? GROUP BY step ORDER BY max(seq) DESC LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Count:
    """How many articles, labels (spans and frames) and edits (rows of the history) a project has."""

    articles: int
    labels: int
    edits: int


@dataclass(frozen=True, slots=True)
class OtherStep:
    """A step that only one of the two has: what was done, when and by whom, in how many articles, and in which."""

    verb: str
    at: str
    annotator: str
    articles: int
    title: str


@dataclass(frozen=True, slots=True)
class Difference:
    """The counts of both, and the last steps, newest first, that would go and that would come back."""

    present: Count
    backup: Count
    going: tuple[OtherStep, ...]
    coming: tuple[OtherStep, ...]


def difference(project: Path, backup: Path) -> Difference:
    """What differs between the two, each at one moment; only reads. Raises Refusal where one cannot be read."""
    with _reading(project) as present, _reading(backup) as other:
        common = _common(present, other)
        return Difference(_count(present), _count(other), _steps(present, common), _steps(other, common))


def count_of(path: Path) -> Count:
    """How much stands in a project. Raises Refusal where it cannot be read."""
    with _reading(path) as database:
        return _count(database)


@contextmanager
def _reading(path: Path) -> Iterator[Database]:
    database = connect(path, read_only=True)
    try:
        refuse_strangers(database, path)
        with told(path):
            database.execute("BEGIN")
            yield database
    finally:
        database.conn.close()


def _count(database: Database) -> Count:
    return Count(*database.execute(_COUNTS).fetchone())


def _steps(database: Database, after: int) -> tuple[OtherStep, ...]:
    rows = database.execute(_STEPS, (after, MOST_STEPS)).fetchall()
    return tuple(OtherStep(verb, at, who, articles, title or "") for verb, at, who, articles, title in rows)


def _common(one: Database, other: Database) -> int:
    """The last row of the history (`seq`) that both have; 0 where they have none in common."""
    least, most = 0, min(_last(one), _last(other))
    while least < most:
        middle = (least + most + 1) // 2
        if _edit(one, middle) == _edit(other, middle) is not None:
            least = middle
        else:
            most = middle - 1
    return least


def _last(database: Database) -> int:
    return int(database.execute("SELECT coalesce(max(seq), 0) FROM edit").fetchone()[0])


def _edit(database: Database, seq: int) -> str | None:
    """The id of a row of the history."""
    found = database.execute("SELECT id FROM edit WHERE seq = ?", (seq,)).fetchone()
    return None if found is None else str(found[0])
