"""New articles with all that came with them, as rows: gathered for many articles, written table by table.

One statement for a hundred rows takes two thirds of the time that a hundred statements take. What was there before is
not asked here, and nothing is replaced: an id that is taken raises sqlite3.IntegrityError. Changes of objects that are
there stand in `things`.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from yanguan.domain.article import SCRIPTS
from yanguan.domain.frozen import dataclass
from yanguan.domain.packed_record import Packed, PackedRecord
from yanguan.store import history
from yanguan.store.articles import meta_row
from yanguan.store.database import Database
from yanguan.store.history import Step

Row = tuple[Any, ...]
Tables = dict[str, list[Row]]
"""The rows that wait, by their table."""

_BATCHES = (100, 10)
"""How many rows one statement writes, as long as there are so many; the rest are written one by one."""
_NOWHERE = (None, None)
_NO_STAMP = (None, None, None)
_PLAIN = frozenset({str, type(None)})
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article that the project has not, and those of its persons whom the registry lacks."""

    record: PackedRecord
    persons: Sequence[Packed] = ()


def insert(database: Database, step: Step, arrivals: Iterable[Arrival]) -> None:
    """Write these articles with their labels, their persons, and the rows with which their history begins."""
    tables: Tables = defaultdict(list)
    last = int(database.execute("SELECT coalesce(max(num), 0) FROM article").fetchone()[0])
    for num, arrival in enumerate(arrivals, last + 1):
        _gather(tables, num, arrival)
        tables["edit"].append(history.import_row(step, arrival.record, arrival.persons))
    for table, rows in tables.items():
        if rows:
            _write(database, table, rows)


def _gather(tables: Tables, num: int, arrival: Arrival) -> None:
    """Add the rows of everything but the history. An article's objects are those of a `LabelSet`, of no other kind."""
    record = arrival.record
    _article(tables, num, record)
    for person in arrival.persons:
        _person(tables, person)
    text, things = record.text, record.things
    for kind, packed in things.items():
        if kind in _OF_KIND:
            add = _OF_KIND[kind]
            for thing in packed:
                add(tables, num, text, thing)
    placed = chain(things.get("note", ()), things.get("correction", ()))
    tables["place"] += ((thing[0], num, n) for n, thing in enumerate(placed))


def _article(tables: Tables, num: int, record: PackedRecord) -> None:
    identifier, source_script, source, counterpart, blocks, meta, alignment, differences = record.article
    tables["article"].append((num, identifier, source_script, *_said(record), *meta_row(meta), *_stamp(record)))
    for script in SCRIPTS:
        is_source = script == source_script
        text, origin, profile, dictionary, overrides = source if is_source else counterpart
        digest = record.digests[0 if is_source else 1]
        tables["text"].append((num, script, origin, digest, profile, dictionary, text))
        tables["override"] += ((num, n, *override) for n, override in enumerate(overrides))
    if alignment or differences:
        tables["alignment"].append((num, _list(alignment), _list(differences)))
    for n, (kind, own, other, published, outlet) in enumerate(blocks):
        tables["block"].append((num, n, kind, *(own or _NOWHERE), *(other or _NOWHERE), published, outlet))


def _said(record: PackedRecord) -> Row:
    """Status and labels of the article."""
    _, status = _own(record, "status") or (None, "new")
    _, labels = _own(record, "article_labels") or (None, ())
    return status, _list(labels)


def _stamp(record: PackedRecord) -> Row:
    _, stamp = _own(record, "stamp") or (None, _NO_STAMP)
    return tuple(stamp)


def _own(record: PackedRecord, kind: str) -> Packed | None:
    """The article's own object of this kind."""
    return next(iter(record.things.get(kind, ())), None)


def _person(tables: Tables, person: Packed) -> None:
    identifier, names, aliases, external = person
    tables["person"].append((identifier, *names))
    tables["person_alias"] += ((identifier, n, *alias) for n, alias in enumerate(aliases))
    tables["person_external"] += ((identifier, key, value) for key, value in external.items())


def _span(tables: Tables, num: int, text: str, span: Packed) -> None:
    identifier, annotator, at, origin, state, score, label, fragments, attributes, person = span
    said = label, _object(attributes), person
    tables["span"].append((identifier, num, annotator, at, origin, state, score, *said))
    rows = tables["fragment"]
    for n, (start, end) in enumerate(fragments):
        rows.append((identifier, n, start, end, text[start:end]))


def _quote(tables: Tables, num: int, _: str, frame: Packed) -> None:
    identifier, annotator, at, origin, state, score, quote, speakers, cues, addressees, parent, *said = frame
    made = annotator, at, origin, state, score
    tables["quote"].append((identifier, num, *made, quote, parent, *_attributes(said)))
    parts = tables["quote_part"]
    parts += [(identifier, "speaker", n, span, person) for n, (span, person) in enumerate(speakers)]
    parts += [(identifier, "cue", n, span, None) for n, span in enumerate(cues)]
    parts += [(identifier, "addressee", n, span, None) for n, span in enumerate(addressees)]


def _appointment(tables: Tables, num: int, _: str, frame: Packed) -> None:
    identifier, annotator, at, origin, state, score, trigger, roles, event, effective, announced, *said = frame
    made = annotator, at, origin, state, score
    dated = trigger, event, effective, announced
    tables["appointment"].append((identifier, num, *made, *dated, *_attributes(said)))
    tables["appointment_role"] += [(identifier, n, *role) for n, role in enumerate(roles)]


def _holding(tables: Tables, num: int, _: str, frame: Packed) -> None:
    identifier, annotator, at, origin, state, score, mentions, person, *said = frame
    made = annotator, at, origin, state, score
    tables["holding"].append((identifier, num, *made, person, *_attributes(said)))
    tables["holding_mention"] += [(identifier, n, *mention) for n, mention in enumerate(mentions)]


def _post(tables: Tables, num: int, _: str, post: Packed) -> None:
    identifier, *parts, overruled = post
    tables["post"].append((identifier, num, *parts, _list(overruled)))


def _of_article(table: str) -> Callable[[Tables, int, str, Packed], None]:
    """Adds an object whose columns are its fields, the article's number after its id."""

    def add(tables: Tables, num: int, _: str, thing: Packed) -> None:
        identifier, *said = thing
        tables[table].append((identifier, num, *said))

    return add


def _coverage(tables: Tables, num: int, _: str, coverage: Packed) -> None:
    for layer, blocks in coverage[1].items():
        tables["coverage"] += ((num, layer, block) for block in blocks)


_OF_KIND: Mapping[str, Callable[[Tables, int, str, Packed], None]] = {
    "span": _span,
    "quote": _quote,
    "appointment": _appointment,
    "holding": _holding,
    "post": _post,
    "note": _of_article("note"),
    "correction": _of_article("correction"),
    "dismissal": _of_article("dismissal"),
    "coverage": _coverage,
}


def _attributes(said: Sequence[Any]) -> tuple[str, str]:
    """A frame's attributes, and those of them that were overruled."""
    attributes, overruled = said
    return _object(attributes), _list(overruled)


def _object(said: Mapping[str, Any]) -> str:
    """A compact JSON object; most of these say nothing, or the same few words again and again."""
    if not said:
        return "{}"
    return _words(*said.items()) if _PLAIN.issuperset(map(type, said.values())) else _ENCODE(said)


@lru_cache(1024)
def _words(*said: tuple[str, str | None]) -> str:
    return _ENCODE(dict(said))


def _list(values: Sequence[Any]) -> str:
    """A compact JSON list; most are empty."""
    return _ENCODE(values) if values else "[]"


def _write(database: Database, table: str, rows: list[Row]) -> None:
    """Write all rows of one table, the columns in the schema's order."""
    start, width = 0, len(rows[0])
    for size in _BATCHES:
        line = _line(table, width, size)
        while len(rows) - start >= size:
            database.execute(line, [*chain.from_iterable(rows[start : start + size])])
            start += size
    if start < len(rows):
        database.conn.executemany(_line(table, width, 1), rows[start:])


@cache
def _line(table: str, width: int, rows: int) -> str:
    row = f"({', '.join('?' * width)})"
    return f"INSERT INTO {table} VALUES {', '.join([row] * rows)}"
