"""New articles with all that came with them, as rows: gathered for many articles, written table by table.

One statement for a hundred rows takes two thirds of the time that a hundred statements take. What was there before is
not asked here, and nothing is replaced: an id that is taken raises sqlite3.IntegrityError. Changes of objects that are
there stand in `things`.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
Rows = Iterator[tuple[str, Row]]
"""Tables and rows."""

_BATCHES = (100, 10)
"""How many rows one statement writes, as long as there are so many; the rest are written one by one."""
_NOWHERE = (None, None)
_KINDS = ("span", "quote", "appointment", "holding", "post", "note", "correction", "dismissal", "coverage")
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article that the project has not, and those of its persons whom the registry lacks."""

    record: Record
    persons: Sequence[Person] = ()


def insert(database: Database, step: Step, arrivals: Iterable[Arrival]) -> None:
    """Write these articles with their labels, their persons, and the rows with which their history begins."""
    tables: dict[str, list[Row]] = defaultdict(list)
    last = int(database.execute("SELECT coalesce(max(num), 0) FROM article").fetchone()[0])
    for num, arrival in enumerate(arrivals, last + 1):
        for table, row in _rows(num, arrival):
            tables[table].append(row)
        record = arrival.record
        tables["edit"].append(history.import_row(step, record.article.id, record.labels, arrival.persons))
    for table, rows in tables.items():
        _write(database, table, rows)


def _rows(num: int, arrival: Arrival) -> Rows:
    """Everything but the history. An article's objects are those of a `LabelSet`; no other kind comes with one."""
    record = arrival.record
    yield from _article(num, record.article, record.labels)
    for person in arrival.persons:
        yield from _person(person)
    text, labels = record.article.source.text, record.labels.things
    for kind in _KINDS:
        for thing in labels.get(kind, {}).values():
            yield from _OF_KIND[kind](num, text, thing)
    placed = chain(labels.get("note", ()), labels.get("correction", ()))
    yield from (("place", (identifier, num, n)) for n, identifier in enumerate(placed))


def _article(num: int, article: Article, labels: LabelSet) -> Rows:
    stamp = labels.stamp
    scheme = (None,) * 3 if stamp is None else (stamp.stamp.id, stamp.stamp.version, stamp.stamp.sha256)
    said = (labels.status.status, _json(labels.article_labels.labels), *meta_row(article.meta), *scheme)
    yield "article", (num, article.id, article.source_script, *said)
    for script in SCRIPTS:
        text = article.text(script)
        made = (text.origin, sha256(text.text), text.profile, text.dictionary, text.text)
        yield "text", (num, script, *made)
        for n, each in enumerate(text.overrides):
            yield "override", (num, n, each.start, each.end, each.text, each.scope, each.annotator, each.at)
    if article.alignment or article.differences:
        yield "alignment", (num, _json(article.alignment), _json(article.differences))
    for n, block in enumerate(article.blocks):
        places = (*(block.source or _NOWHERE), *(block.counterpart or _NOWHERE))
        yield "block", (num, n, block.kind, *places, block.published, block.outlet)


def _person(person: Person) -> Rows:
    yield "person", (person.id, person.names.hant, person.names.hans)
    for n, alias in enumerate(person.aliases):
        yield "person_alias", (person.id, n, alias.hant, alias.hans)
    for key, value in person.external.items():
        yield "person_external", (person.id, key, value)


def _span(num: int, text: str, span: Span) -> Rows:
    yield "span", (*_made(num, span), span.label, _json(span.attributes), span.person)
    for n, (start, end) in enumerate(span.fragments):
        yield "fragment", (span.id, n, start, end, text[start:end])


def _quote(num: int, _: str, quote: Quote) -> Rows:
    yield "quote", (*_made(num, quote), quote.quote, quote.parent, _json(quote.attributes), _json(quote.overruled))
    for n, filler in enumerate(quote.speakers):
        yield "quote_part", (quote.id, "speaker", n, filler.span, filler.person)
    for n, span in enumerate(quote.cues):
        yield "quote_part", (quote.id, "cue", n, span, None)
    for n, span in enumerate(quote.addressees):
        yield "quote_part", (quote.id, "addressee", n, span, None)


def _appointment(num: int, _: str, event: Appointment) -> Rows:
    said = (event.trigger, event.event, event.effective, event.announced)
    yield "appointment", (*_made(num, event), *said, _json(event.attributes), _json(event.overruled))
    for n, role in enumerate(event.roles):
        yield "appointment_role", (event.id, n, role.role, role.span, role.person)


def _holding(num: int, _: str, holding: Holding) -> Rows:
    yield "holding", (*_made(num, holding), holding.person, _json(holding.attributes), _json(holding.overruled))
    for n, said in enumerate(holding.mentions):
        yield "holding_mention", (holding.id, n, said.person_span, said.post_span)


def _post(num: int, _: str, post: PostValue) -> Rows:
    parts = (post.area, post.organization, post.unit, post.prefix, post.core, post.rank)
    yield "post", (post.id, num, *parts, _json(post.overruled))


def _note(num: int, _: str, note: Note) -> Rows:
    yield "note", (note.id, num, note.on, note.text, note.annotator, note.at)


def _correction(num: int, _: str, place: Correction) -> Rows:
    said = (place.script, place.start, place.end, place.suggested, place.reason, place.annotator, place.at)
    yield "correction", (place.id, num, *said)


def _dismissal(num: int, _: str, doubt: Dismissal) -> Rows:
    said = (doubt.script, doubt.start, doubt.end, doubt.suggested, doubt.annotator, doubt.at)
    yield "dismissal", (doubt.id, num, *said)


def _coverage(num: int, _: str, coverage: Coverage) -> Rows:
    for layer, blocks in coverage.blocks.items():
        yield from (("coverage", (num, layer, block)) for block in blocks)


_OF_KIND: Mapping[str, Callable[[int, str, Any], Rows]] = {
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


def _json(value: Any) -> str:
    """Compact JSON; most of these say nothing."""
    if value:
        return _ENCODE(dict(value) if isinstance(value, Mapping) else value)
    return "{}" if isinstance(value, Mapping) else "[]"


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
