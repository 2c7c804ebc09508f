"""Rows back to objects, for many articles at once. What `things` writes, this reads."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from operator import itemgetter
from typing import Any

from yanguan.domain.article import SchemeStamp
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import (
    Appointment,
    ArticleLabels,
    ArticleScheme,
    ArticleStatus,
    Correction,
    Coverage,
    Dismissal,
    Filler,
    Holding,
    Mention,
    Note,
    PostValue,
    Quote,
    Role,
    Span,
    Thing,
)
from yanguan.store.database import Database

Grouped = dict[str, list[tuple[Any, ...]]]
Loader = Callable[[Database, int, int], Iterator[tuple[int, Thing]]]
_SHORT = 200
_NUMBER_AND_ID = itemgetter(0, 1)
_MADE = "article, id, annotator, at, origin, state, score"


def label_sets(database: Database, first: int, last: int) -> dict[int, LabelSet]:
    """The labels of the articles with numbers `first` to `last`, both included, by number."""
    things: dict[int, list[Thing]] = defaultdict(list)
    for load in _LOADERS:
        for num, thing in load(database, first, last):
            things[num].append(thing)
    ids = database.execute("SELECT num, id FROM article WHERE num BETWEEN ? AND ?", (first, last)).fetchall()
    return {num: LabelSet.of(identifier, things[num]) for num, identifier in ids}


def spans(database: Database, num: int) -> list[Span]:
    """The spans of one article."""
    return [span for _, span in _spans(database, num, num) if isinstance(span, Span)]


def _grouped(rows: Iterable[tuple[Any, ...]]) -> Grouped:
    """Rows by their first column, in the order in which they came."""
    groups: Grouped = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row[1:])
    return groups


def _parts(database: Database, columns: str, part: str, whole: str, span: tuple[int, int]) -> Grouped:
    """The rows of a part table, by object, of the articles in `span`; the object's column comes first."""
    key = columns.split(", ", maxsplit=1)[0]
    return _grouped(
        database.execute(
            f"SELECT {columns} FROM {whole} CROSS JOIN {part} ON {part}.{key} = {whole}.id "
            f"WHERE article BETWEEN ? AND ? ORDER BY article, {whole}.rowid, n",
            span,
        ).fetchall()
    )


def _labels(database: Database, table: str, columns: str, span: tuple[int, int]) -> list[tuple[Any, ...]]:
    """Number, what every label carries, and the kind's own columns, by number and id.

    Sorted here: nearly all come in that order from their table, which SQLite does not notice.
    """
    rows = database.execute(f"SELECT {_MADE}, {columns} FROM {table} WHERE article BETWEEN ? AND ?", span).fetchall()
    rows.sort(key=_NUMBER_AND_ID)
    return rows


def _object(written: str) -> Any:
    """The JSON object; most say nothing, or what many others say."""
    return {} if written == "{}" else dict(_read(written)) if len(written) < _SHORT else json.loads(written)


@lru_cache(maxsize=1024)
def _read(written: str) -> Any:
    """The JSON object, read once for all that say the same."""
    return json.loads(written)


def _words(written: str) -> tuple[str, ...]:
    """The JSON list of words; most are empty."""
    return () if written == "[]" else tuple(json.loads(written))


def _spans(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    """The spans with their fragments, of which they mostly have one. They come nearly as they are wanted."""
    rows = database.execute(
        f'SELECT {_MADE}, label, attributes, person, "start", "end" FROM span LEFT JOIN fragment ON span = id '
        "WHERE article BETWEEN ? AND ? ORDER BY article, span.rowid, n",
        (first, last),
    ).fetchall()
    rows.sort(key=_NUMBER_AND_ID)
    found: dict[str, tuple[int, Span]] = {}
    for num, identifier, annotator, at, origin, state, score, label, attributes, person, start, end in rows:
        fragments = () if start is None else ((start, end),)
        if identifier in found:
            fragments = (*found[identifier][1].fragments, *fragments)
        found[identifier] = num, Span(
            id=identifier, annotator=annotator, at=at, origin=origin, state=state, score=score, label=label,
            fragments=fragments, attributes=_object(attributes), person=person,
        )  # fmt: skip
    yield from found.values()


def _quotes(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    found = database.execute(
        "SELECT frame, part, span, person FROM quote CROSS JOIN quote_part ON frame = quote.id "
        "WHERE article BETWEEN ? AND ? ORDER BY article, quote.rowid, part, n",
        (first, last),
    ).fetchall()
    parts: dict[tuple[str, str], list[tuple[str | None, str | None]]] = defaultdict(list)
    for frame, part, span, person in found:
        parts[frame, part].append((span, person))
    rows = _labels(database, "quote", "quote, parent, attributes, overruled", (first, last))
    for num, identifier, annotator, at, origin, state, score, span, parent, attributes, overruled in rows:
        quote = Quote(
            id=identifier, annotator=annotator, at=at, origin=origin, state=state, score=score, quote=span,
            speakers=tuple([Filler(*part) for part in parts[identifier, "speaker"]]),
            cues=tuple([span for span, _ in parts[identifier, "cue"] if span is not None]),
            addressees=tuple([span for span, _ in parts[identifier, "addressee"] if span is not None]),
            parent=parent, attributes=_object(attributes), overruled=_words(overruled),
        )  # fmt: skip
        yield num, quote


def _appointments(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    roles = _parts(database, "frame, role, span, person", "appointment_role", "appointment", (first, last))
    columns = '"trigger", event, effective, announced, attributes, overruled'
    for num, identifier, annotator, at, origin, state, score, *own in _labels(
        database, "appointment", columns, (first, last)
    ):
        trigger, event, effective, announced, attributes, overruled = own
        appointment = Appointment(
            id=identifier, annotator=annotator, at=at, origin=origin, state=state, score=score, trigger=trigger,
            roles=tuple([Role(*role) for role in roles[identifier]]),
            event=event, effective=effective, announced=announced,
            attributes=_object(attributes), overruled=_words(overruled),
        )  # fmt: skip
        yield num, appointment


def _holdings(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    mentions = _parts(database, "frame, person_span, post_span", "holding_mention", "holding", (first, last))
    rows = _labels(database, "holding", "person, attributes, overruled", (first, last))
    for num, identifier, annotator, at, origin, state, score, person, attributes, overruled in rows:
        holding = Holding(
            id=identifier, annotator=annotator, at=at, origin=origin, state=state, score=score,
            mentions=tuple([Mention(*mention) for mention in mentions[identifier]]),
            person=person, attributes=_object(attributes), overruled=_words(overruled),
        )  # fmt: skip
        yield num, holding


def _posts(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    columns = "article, span, area, organization, unit, prefix, core, rank, overruled"
    for num, span, area, organization, unit, prefix, core, rank, overruled in database.execute(
        f"SELECT {columns} FROM post WHERE article BETWEEN ? AND ?", (first, last)
    ).fetchall():
        yield num, PostValue(span, area, organization, unit, prefix, core, rank, _words(overruled))


def _notes(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    columns = "note.article, id, target, text, annotator, at"
    for num, *values in database.execute(
        f"SELECT {columns} FROM note JOIN place ON object = id "
        "WHERE note.article BETWEEN ? AND ? ORDER BY note.article, n",
        (first, last),
    ).fetchall():
        yield num, Note(*values)


def _corrections(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    columns = 'correction.article, id, script, "start", "end", suggested, reason, annotator, at'
    for num, *values in database.execute(
        f"SELECT {columns} FROM correction JOIN place ON object = id "
        "WHERE correction.article BETWEEN ? AND ? ORDER BY correction.article, n",
        (first, last),
    ).fetchall():
        yield num, Correction(*values)


def _dismissals(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    columns = 'article, id, script, "start", "end", suggested, annotator, at'
    for num, *values in database.execute(
        f"SELECT {columns} FROM dismissal WHERE article BETWEEN ? AND ? ORDER BY article, id", (first, last)
    ).fetchall():
        yield num, Dismissal(*values)


def _coverage(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    rows = database.execute(
        "SELECT num, id, layer, block FROM coverage JOIN article ON num = article "
        "WHERE article BETWEEN ? AND ? ORDER BY article, layer, block",
        (first, last),
    ).fetchall()
    blocks: dict[tuple[int, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for num, identifier, layer, block in rows:
        blocks[num, identifier][layer].append(block)
    for (num, identifier), layers in blocks.items():
        yield num, Coverage(identifier, {layer: tuple(numbers) for layer, numbers in layers.items()})


def _of_the_article(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    columns = "num, id, status, labels, scheme_id, scheme_version, scheme_sha256"
    for num, identifier, status, labels, *stamp in database.execute(
        f"SELECT {columns} FROM article WHERE num BETWEEN ? AND ?", (first, last)
    ).fetchall():
        if status != "new":
            yield num, ArticleStatus(identifier, status)
        if labels != "[]":
            yield num, ArticleLabels(identifier, tuple(json.loads(labels)))
        if stamp[0] is not None:
            yield num, ArticleScheme(identifier, SchemeStamp(*stamp))


_LOADERS: tuple[Loader, ...] = (
    _spans, _quotes, _appointments, _holdings, _posts, _notes, _corrections, _dismissals, _coverage, _of_the_article,
)  # fmt: skip
