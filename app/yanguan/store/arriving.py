"""New articles with all that came with them, as rows: gathered for many articles, written table by table.

One statement for a hundred rows takes two thirds of the time that a hundred statements take. What was there before is
not asked here, and nothing is replaced: an id that is taken raises sqlite3.IntegrityError. Changes of objects that are
there stand in `things`.
"""

import contextlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any

from yanguan.domain.article import SCRIPTS, Article, sha256
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import (
    Appointment,
    Correction,
    Coverage,
    Dismissal,
    Holding,
    Label,
    Note,
    Person,
    PostValue,
    Quote,
    Span,
)
from yanguan.domain.record import Record
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
_KINDS = ("span", "quote", "appointment", "holding", "post", "note", "correction", "dismissal", "coverage")
_PLAIN = frozenset({str, type(None)})
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article that the project has not, and those of its persons whom the registry lacks."""

    record: Record
    persons: Sequence[Person] = ()


def insert(database: Database, step: Step, arrivals: Iterable[Arrival]) -> None:
    """Write these articles with their labels, their persons, and the rows with which their history begins."""
    tables: Tables = defaultdict(list)
    last = int(database.execute("SELECT coalesce(max(num), 0) FROM article").fetchone()[0])
    for num, arrival in enumerate(arrivals, last + 1):
        _gather(tables, num, arrival)
        record = arrival.record
        tables["edit"].append(history.import_row(step, record.article.id, record.labels, arrival.persons))
    for table, rows in tables.items():
        if rows:
            _write(database, table, rows)


def _gather(tables: Tables, num: int, arrival: Arrival) -> None:
    """Add the rows of everything but the history. An article's objects are those of a `LabelSet`, of no other kind."""
    record = arrival.record
    _article(tables, num, record.article, record.labels)
    for person in arrival.persons:
        _person(tables, person)
    text, labels = record.article.source.text, record.labels.things
    for kind in _KINDS:
        add = _OF_KIND[kind]
        for thing in labels.get(kind, {}).values():
            add(tables, num, text, thing)
    placed = chain(labels.get("note", ()), labels.get("correction", ()))
    tables["place"] += ((identifier, num, n) for n, identifier in enumerate(placed))


def _article(tables: Tables, num: int, article: Article, labels: LabelSet) -> None:
    stamp = labels.stamp
    scheme = (None,) * 3 if stamp is None else (stamp.stamp.id, stamp.stamp.version, stamp.stamp.sha256)
    said = (labels.status.status, _list(labels.article_labels.labels), *meta_row(article.meta), *scheme)
    tables["article"].append((num, article.id, article.source_script, *said))
    for script in SCRIPTS:
        text = article.text(script)
        made = (text.origin, sha256(text.text), text.profile, text.dictionary, text.text)
        tables["text"].append((num, script, *made))
        for n, each in enumerate(text.overrides):
            tables["override"].append((num, n, each.start, each.end, each.text, each.scope, each.annotator, each.at))
    if article.alignment or article.differences:
        tables["alignment"].append((num, _list(article.alignment), _list(article.differences)))
    for n, block in enumerate(article.blocks):
        places = (*(block.source or _NOWHERE), *(block.counterpart or _NOWHERE))
        tables["block"].append((num, n, block.kind, *places, block.published, block.outlet))


def _person(tables: Tables, person: Person) -> None:
    tables["person"].append((person.id, person.names.hant, person.names.hans))
    for n, alias in enumerate(person.aliases):
        tables["person_alias"].append((person.id, n, alias.hant, alias.hans))
    for key, value in person.external.items():
        tables["person_external"].append((person.id, key, value))


def _span(tables: Tables, num: int, text: str, span: Span) -> None:
    tables["span"].append((*_made(num, span), span.label, _object(span.attributes), span.person))
    for n, (start, end) in enumerate(span.fragments):
        tables["fragment"].append((span.id, n, start, end, text[start:end]))


def _quote(tables: Tables, num: int, _: str, quote: Quote) -> None:
    tables["quote"].append(
        (*_made(num, quote), quote.quote, quote.parent, _object(quote.attributes), _list(quote.overruled))
    )
    for n, filler in enumerate(quote.speakers):
        tables["quote_part"].append((quote.id, "speaker", n, filler.span, filler.person))
    for n, span in enumerate(quote.cues):
        tables["quote_part"].append((quote.id, "cue", n, span, None))
    for n, span in enumerate(quote.addressees):
        tables["quote_part"].append((quote.id, "addressee", n, span, None))


def _appointment(tables: Tables, num: int, _: str, event: Appointment) -> None:
    said = (event.trigger, event.event, event.effective, event.announced)
    tables["appointment"].append((*_made(num, event), *said, _object(event.attributes), _list(event.overruled)))
    for n, role in enumerate(event.roles):
        tables["appointment_role"].append((event.id, n, role.role, role.span, role.person))


def _holding(tables: Tables, num: int, _: str, holding: Holding) -> None:
    tables["holding"].append(
        (*_made(num, holding), holding.person, _object(holding.attributes), _list(holding.overruled))
    )
    for n, said in enumerate(holding.mentions):
        tables["holding_mention"].append((holding.id, n, said.person_span, said.post_span))


def _post(tables: Tables, num: int, _: str, post: PostValue) -> None:
    parts = (post.area, post.organization, post.unit, post.prefix, post.core, post.rank)
    tables["post"].append((post.id, num, *parts, _list(post.overruled)))


def _note(tables: Tables, num: int, _: str, note: Note) -> None:
    tables["note"].append((note.id, num, note.on, note.text, note.annotator, note.at))


def _correction(tables: Tables, num: int, _: str, place: Correction) -> None:
    said = (place.script, place.start, place.end, place.suggested, place.reason, place.annotator, place.at)
    tables["correction"].append((place.id, num, *said))


def _dismissal(tables: Tables, num: int, _: str, doubt: Dismissal) -> None:
    said = (doubt.script, doubt.start, doubt.end, doubt.suggested, doubt.annotator, doubt.at)
    tables["dismissal"].append((doubt.id, num, *said))


def _coverage(tables: Tables, num: int, _: str, coverage: Coverage) -> None:
    for layer, blocks in coverage.blocks.items():
        tables["coverage"] += ((num, layer, block) for block in blocks)


_OF_KIND: Mapping[str, Callable[[Tables, int, str, Any], None]] = {
    "span": _span,
    "quote": _quote,
    "appointment": _appointment,
    "holding": _holding,
    "post": _post,
    "note": _note,
    "correction": _correction,
    "dismissal": _dismissal,
    "coverage": _coverage,
}


def _made(num: int, label: Label) -> Row:
    return label.id, num, label.annotator, label.at, label.origin, label.state, label.score


def _object(said: Mapping[str, Any]) -> str:
    """A compact JSON object; most of these say nothing, or a few words, which `orjson` writes as `json` does."""
    if not said:
        return "{}"
    if _PLAIN.issuperset(map(type, said.values())):
        import orjson  # noqa: PLC0415 - not before the first paint

        with contextlib.suppress(TypeError):  # half a character
            return orjson.dumps(dict(said)).decode()
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
