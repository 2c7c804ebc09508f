"""The history: an append-only row for each object that a command changed, and what can be undone now.

Which command is undone, and whether it may be, is decided in `editing`; here rows are written and found.
"""

import itertools
import json
import operator
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, cast

from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change
from yanguan.domain.labels import KINDS, Person, Thing, says_nothing
from yanguan.domain.packing import parts_of, unpack, write
from yanguan.store.database import Database

if TYPE_CHECKING:  # nothing comes in before a window is painted
    from yanguan.domain.packed_record import Packed, PackedRecord

Side = Literal["undo", "redo"]
DanglingError = sqlite3.IntegrityError
"""Raised at COMMIT where something still refers to what was taken away."""

IMPORT = "article"
"""The kind of the row with which an article begins; its forward holds the objects that came with the article."""

SHARED = ""
"""Where `live` keeps a step that changed what all articles share, or no article: it belongs to each of them."""

_SHARED_KINDS = ("phrase", "scheme")


@dataclass(frozen=True, slots=True)
class Step:
    """One command as the history knows it: who did what, when, and at which copy of the project."""

    id: str
    verb: str
    annotator: str
    at: str
    site: str
    lamport: int


@dataclass(frozen=True, slots=True)
class Edit:
    """One row of the history, with the object's state before and after."""

    seq: int
    id: str
    step: str
    article: str | None
    kind: str
    object: str
    verb: str
    forward: str
    inverse: str
    annotator: str
    at: str
    undoes: str | None

    def change(self) -> Change:
        """The change that this row records."""
        return Change(self.article, read_thing(self.kind, self.inverse), read_thing(self.kind, self.forward))


_COLUMNS = "seq, id, step, article, kind, object, verb, forward, inverse, annotator, at, undoes"


def written(thing: Thing | None) -> str:
    """An object as the history keeps it: a compact list, or `null` where it is not there."""
    return "null" if thing is None else _packed(thing)


def read_thing(kind: str, text: str) -> Thing | None:
    """The object that `written` wrote."""
    packed = json.loads(text)
    return None if packed is None else unpack(KINDS[kind], packed)


def append(
    database: Database, step: Step, changes: Iterable[Change], undoes: Sequence[str | None] | None = None
) -> int:
    """Write one row for each change; `undoes` gives, in the same order, the edits that they take back.

    The last row's number comes back.
    """
    seq = 0
    for number, change in enumerate(changes):
        kind, identifier = change.kind, change.id
        row = (
            new_id(), step.id, change.article, kind, identifier, step.verb, written(change.after),
            written(change.before), step.annotator, step.at, step.site, step.lamport,
            None if undoes is None else undoes[number],
            identifier, None if change.before is None else change.article,
        )  # fmt: skip
        seq = database.execute(_insertion(kind), row).lastrowid or 0
    return seq


@cache
def _insertion(kind: str) -> str:
    """Writes a row; `parents` is the last edit of the same object; for one that came with its article, the import.

    The kind is no parameter: there is an index of one kind only (`counting.sql`), so SQLite would have to plan the
    statement anew for each value, which takes five times as long as to run it.
    """
    return (
        "INSERT INTO edit (id, step, article, kind, object, verb, forward, inverse, annotator, at, site, lamport, "
        "undoes, parents) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce("
        f"(SELECT json_array(id) FROM edit WHERE object = ? AND kind = '{kind}' ORDER BY seq DESC LIMIT 1), "
        f"(SELECT json_array(id) FROM edit WHERE object = ? AND kind = '{IMPORT}'), '[]'))"
    )


def import_row(step: Step, record: "PackedRecord", persons: "Sequence[Packed]") -> tuple[Any, ...]:
    """The row with which an article begins: everything that came with it, so that replay can start there."""
    things = record.written or _packed(record.listed())
    return (
        None, new_id(), step.id, record.id, IMPORT, record.id, step.verb,
        f'{{"things":{things},"persons":{_packed(persons)}}}', "null",
        step.annotator, step.at, step.site, step.lamport, "[]", None,
    )  # fmt: skip


def _packed(value: Any) -> str:
    """As `write`, in a tenth of the time; a float of many digits may be written otherwise."""
    import orjson  # noqa: PLC0415 - not before the first paint

    try:
        return orjson.dumps(value, default=parts_of, option=orjson.OPT_PASSTHROUGH_DATACLASS).decode()
    except TypeError:  # a number of more than 64 bits
        return write(value)


def imported(edit: Edit) -> list[Thing]:
    """The objects that an import row brought: persons new to the registry, then the article's own."""
    forward = json.loads(edit.forward)
    persons: list[Thing] = [unpack(Person, packed) for packed in forward["persons"]]
    return persons + [unpack(KINDS[kind], packed) for kind, packed in forward["things"]]


def edits(database: Database, step: str) -> list[Edit]:
    """The rows of one step, as written."""
    rows = database.execute(f"SELECT {_COLUMNS} FROM edit WHERE step = ? ORDER BY seq", (step,)).fetchall()
    return [Edit(*row) for row in rows]


def weight(database: Database, step: str) -> int:
    """How many objects a step changed."""
    return int(database.execute("SELECT count(*) FROM edit WHERE step = ?", (step,)).fetchone()[0])


def is_present(database: Database, edit: Edit) -> bool:
    """True where the object is still as this edit left it."""
    # `+?`: a bare one could mean the index of one kind, and SQLite would plan anew for each value (`_insertion`).
    found = database.execute(
        "SELECT forward FROM edit WHERE object = ? AND kind = +? ORDER BY seq DESC LIMIT 1", (edit.object, edit.kind)
    ).fetchone()
    if found is None or found[0] == edit.forward:
        return found is not None
    return _says_nothing(edit.kind, found[0]) and _says_nothing(edit.kind, edit.forward)


def _says_nothing(kind: str, text: str) -> bool:
    """True for an object that is not there, or that makes no difference: a status that is `new`."""
    thing = read_thing(kind, text)
    return thing is None or says_nothing(thing)


def live_step(database: Database, article: str, side: Side) -> str | None:
    """The step that undo, or redo, of this article would take back now: its own last, or the phrase list's."""
    found = database.execute(
        "SELECT step FROM live WHERE article IN (?, ?) AND side = ? ORDER BY seq DESC LIMIT 1", (article, SHARED, side)
    ).fetchone()
    return None if found is None else str(found[0])


def last_undoable(database: Database, verbs: Iterable[str]) -> str | None:
    """The last step with one of these verbs, wherever it reached, that can be undone now."""
    found = database.execute(
        "SELECT live.step FROM live JOIN edit ON edit.seq = live.seq WHERE side = 'undo' "
        "AND verb IN (SELECT value FROM json_each(?)) ORDER BY live.seq DESC LIMIT 1",
        (json.dumps([*verbs]),),
    ).fetchone()
    return None if found is None else str(found[0])


def side_of(database: Database, step: str) -> Side | None:
    """Whether this step would be undone or, being an undo itself, redone; None where neither can be."""
    found = database.execute("SELECT side FROM live WHERE step = ? LIMIT 1", (step,)).fetchone()
    return None if found is None else cast("Side", found[0])


def places(changes: Iterable[Change]) -> set[str]:
    """Where a step with these changes is undone: in its articles; everywhere if it changed the phrase list or none."""
    return _places((change.article, change.kind) for change in changes)


def _places(touched: Iterable[tuple[str | None, str]]) -> set[str]:
    pairs = set(touched)
    articles = {article for article, _ in pairs if article is not None}
    if pairs and (not articles or any(kind in _SHARED_KINDS for _, kind in pairs)):
        articles.add(SHARED)
    return articles


_AT_ONCE = 500
"""How many places one statement names."""


def advance(database: Database, step: str, seq: int, articles: set[str], ended: set[str]) -> None:
    """A new command, whose last row is `seq`: it can be undone, and what could be redone at these places is ended.

    `ended` are the places at which nothing can be redone, as far as the writer knows; it is kept true here.
    """
    touched = sorted(articles)
    unknown = sorted({SHARED, *touched} - ended)
    for start in range(0, len(unknown), _AT_ONCE):
        some = unknown[start : start + _AT_ONCE]
        database.execute(
            "DELETE FROM live WHERE step IN (SELECT step FROM live WHERE side = 'redo' "
            f"AND article IN ({', '.join('?' * len(some))}))",
            some,
        )
    ended.update(unknown)
    database.conn.executemany("INSERT INTO live VALUES (?, 'undo', ?, ?)", [(place, seq, step) for place in touched])


def turn(database: Database, step: str, seq: int, undone: str, side: Side, ended: set[str]) -> None:
    """`step`, whose last row is `seq`, took `undone` back: it leaves its side, and `step` stands on the other."""
    articles = database.execute("DELETE FROM live WHERE step = ? RETURNING article", (undone,)).fetchall()
    other = "redo" if side == "undo" else "undo"
    for (article,) in articles:
        ended.discard(article)
        database.execute("INSERT INTO live VALUES (?, ?, ?, ?)", (article, other, seq, step))


LiveRow = tuple[str, Side, int, str]
"""A row of `live`: article, side, seq, step."""


def standing(history: Iterable[Edit]) -> set[LiveRow]:
    """What can be undone and redone after these edits, in their order: the rows that `live` should have."""
    sides: dict[str, dict[str, tuple[int, set[str]]]] = {"undo": {}, "redo": {}}
    step_of: dict[str | None, str] = {}
    for step, rows in itertools.groupby(history, key=operator.attrgetter("step")):
        made = list(rows)
        step_of |= {edit.id: step for edit in made}
        last, touched = made[-1], _places((edit.article, edit.kind) for edit in made)
        if last.verb == "import":  # undo stops there
            continue
        if last.undoes is None:
            ended = [ended for ended, (_, where) in sides["redo"].items() if where & (touched | {SHARED})]
            for each in ended:
                del sides["redo"][each]
            sides["undo"][step] = last.seq, touched
        else:
            _, touched = sides[last.verb].pop(step_of.get(last.undoes, ""), (0, touched))
            sides["redo" if last.verb == "undo" else "undo"][step] = last.seq, touched
    return {
        (article, cast("Side", side), seq, step)
        for side, steps in sides.items()
        for step, (seq, where) in steps.items()
        for article in where
    }


def live_rows(database: Database) -> set[LiveRow]:
    """What the project takes to be undoable and redoable."""
    return set(database.execute("SELECT article, side, seq, step FROM live").fetchall())


def rebuild_live(database: Database) -> None:
    """Derive `live` anew from the history. Call it inside `Project.write`."""
    rows = sorted(standing(all_edits(database)))
    database.execute("DELETE FROM live")
    database.conn.executemany("INSERT INTO live VALUES (?, ?, ?, ?)", rows)


def all_edits(database: Database) -> Iterator[Edit]:
    """The whole history in its order, read in pages so that no read transaction stays open.

    Raises sqlite3.DatabaseError where the file is so damaged that it would never end: pages that lead in a circle.
    """
    seq = 0
    while page := database.execute(
        f"SELECT {_COLUMNS} FROM edit WHERE seq > ? ORDER BY seq LIMIT 1000", (seq,)
    ).fetchall():
        yield from (Edit(*row) for row in page)
        if page[-1][0] <= seq:
            raise sqlite3.DatabaseError("the history leads in a circle")
        seq = page[-1][0]
