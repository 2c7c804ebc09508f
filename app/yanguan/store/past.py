"""The history read back: the steps of an article, of one object, and what is gone. Nothing is written here.

What a row meant to the person, and what can be done about it, stands in `editing`.
"""

import json
from collections.abc import Collection, Iterable

from yanguan.store.database import Database
from yanguan.store.history import IMPORT, Edit

BIN_KINDS = ("span", "quote", "appointment", "holding", "note")
"""What the bin keeps of articles; values of posts come back with their spans."""
REMOVING = "remove-person"
"""The step that takes persons off the registry whom the bin keeps: one who was merged is not gone."""

_READ = (
    "seq, id, step, article, kind, object, verb, "
    f"CASE kind WHEN '{IMPORT}' THEN 'null' ELSE forward END, inverse, annotator, at, undoes"
)
"""An edit's columns; what came with an article is left out, it may be as large as all its labels."""


def of_article(database: Database, article: str, after: int = 0) -> list[Edit]:
    """The rows of an article in their order, those later than the row `after`."""
    rows = database.execute(f"SELECT {_READ} FROM edit WHERE article = ? AND seq > ? ORDER BY seq", (article, after))
    return [Edit(*row) for row in rows.fetchall()]


def of_objects(database: Database, objects: Iterable[str]) -> list[Edit]:
    """The rows of these objects, a person of the registry too, in their order."""
    rows = database.execute(
        f"SELECT {_READ} FROM edit WHERE object IN (SELECT value FROM json_each(?)) ORDER BY seq",
        (json.dumps([*objects]),),
    )
    return [Edit(*row) for row in rows.fetchall()]


def of_step(database: Database, step: str, article: str) -> list[Edit]:
    """What one step changed in one article."""
    rows = database.execute(f"SELECT {_READ} FROM edit WHERE step = ? AND article = ? ORDER BY seq", (step, article))
    return [Edit(*row) for row in rows.fetchall()]


def gone(database: Database, article: str | None, most: int) -> list[Edit]:
    """The rows that took away the objects that are not there now, last first, at most so many.

    Of one article, or where none is named of the whole project.
    """
    kinds = ", ".join(f"'{kind}'" for kind in BIN_KINDS)
    kept = f"(kind IN ({kinds}) OR (kind = 'person' AND verb = '{REMOVING}'))"
    rows = database.execute(
        f"SELECT {_READ} FROM edit WHERE {'article = ?' if article else '? IS NULL'} AND {kept} "
        "AND forward = 'null' AND NOT EXISTS (SELECT 1 FROM edit AS later WHERE later.object = edit.object "
        "AND later.kind = edit.kind AND later.seq > edit.seq) ORDER BY seq DESC LIMIT ?",
        (article, most),
    )
    return [Edit(*row) for row in rows.fetchall()]


def follows_phrases(database: Database, article: str, after: int) -> bool:
    """True where a step later than `after` changed the article's counterpart because the phrase list changed."""
    found = database.execute(
        "SELECT 1 FROM edit WHERE kind = 'phrase' AND step IN "
        "(SELECT step FROM edit WHERE article = ? AND seq > ? AND kind = 'counterpart') LIMIT 1",
        (article, after),
    )
    return found.fetchone() is not None


def undoing(database: Database, edits: Collection[Edit]) -> dict[str, str]:
    """The step of each edit that one of these takes back, by the edit's id; it may stand in another article."""
    asked = json.dumps([edit.undoes for edit in edits if edit.undoes is not None])
    rows = database.execute("SELECT id, step FROM edit WHERE id IN (SELECT value FROM json_each(?))", (asked,))
    return dict(rows.fetchall())


def title(database: Database, article: str) -> str | None:
    """An article's title."""
    found = database.execute("SELECT title FROM article WHERE id = ?", (article,)).fetchone()
    return None if found is None else found[0]


def words_at(database: Database, article: str, fragments: Iterable[tuple[int, int]]) -> list[str]:
    """What the source text of an article reads there, in code points, without reading all of it."""
    return [str(database.execute(_SLICE, (start + 1, end - start, article)).fetchone()[0]) for start, end in fragments]


_SLICE = (
    "SELECT substr(text, ?, ?) FROM text JOIN article ON num = text.article WHERE id = ? AND text.origin = 'source'"
)
