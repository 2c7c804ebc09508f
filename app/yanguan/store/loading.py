"""Rows back to objects, for many articles at once. What `things` writes, this reads."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
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
_MADE = "article, id, annotator, at, origin, state, score"
_MADE_NAMES = _MADE.split(", ")[1:]


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
    for key, *rest in rows:
        groups[key].append(tuple(rest))
    return groups


def _parts(database: Database, columns: str, part: str, whole: str, span: tuple[int, int]) -> Grouped:
    """The rows of a part table, by object, of the articles in `span`; the object's column comes first."""
    key = columns.split(", ", maxsplit=1)[0]
    return _grouped(
        database.execute(
            f"SELECT {columns} FROM {part} JOIN {whole} ON {whole}.id = {part}.{key} "
            f"WHERE article BETWEEN ? AND ? ORDER BY {key}, n",
            span,
        ).fetchall()
    )


def _labels(
    database: Database, table: str, columns: str, span: tuple[int, int]
) -> Iterator[tuple[int, dict[str, Any], list[Any]]]:
    """Number, what every label carries, and the kind's own columns."""
    rows = database.execute(
        f"SELECT {_MADE}, {columns} FROM {table} WHERE article BETWEEN ? AND ? ORDER BY article, id", span
    )
    for num, *values in rows.fetchall():
        yield num, dict(zip(_MADE_NAMES, values, strict=False)), values[len(_MADE_NAMES) :]


def _spans(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    fragments = _parts(database, 'span, "start", "end"', "fragment", "span", (first, last))
    for num, made, (label, attributes, person) in _labels(database, "span", "label, attributes, person", (first, last)):
        ranges = tuple((start, end) for start, end in fragments[made["id"]])
        yield num, Span(**made, label=label, fragments=ranges, attributes=json.loads(attributes), person=person)


def _quotes(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    found = database.execute(
        "SELECT frame, part, span, person FROM quote_part JOIN quote ON quote.id = frame "
        "WHERE article BETWEEN ? AND ? ORDER BY frame, part, n",
        (first, last),
    ).fetchall()
    parts: dict[tuple[str, str], list[tuple[str | None, str | None]]] = defaultdict(list)
    for frame, part, span, person in found:
        parts[frame, part].append((span, person))
    columns = "quote, parent, attributes, overruled"
    for num, made, (quote, parent, attributes, overruled) in _labels(database, "quote", columns, (first, last)):
        of = {part: parts[made["id"], part] for part in ("speaker", "cue", "addressee")}
        yield (
            num,
            Quote(
                **made,
                quote=quote,
                speakers=tuple(Filler(span, person) for span, person in of["speaker"]),
                cues=tuple(span for span, _ in of["cue"] if span is not None),
                addressees=tuple(span for span, _ in of["addressee"] if span is not None),
                parent=parent,
                attributes=json.loads(attributes),
                overruled=tuple(json.loads(overruled)),
            ),
        )


def _appointments(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    roles = _parts(database, "frame, role, span, person", "appointment_role", "appointment", (first, last))
    columns = '"trigger", event, effective, announced, attributes, overruled'
    for num, made, own in _labels(database, "appointment", columns, (first, last)):
        trigger, event, effective, announced, attributes, overruled = own
        yield (
            num,
            Appointment(
                **made,
                trigger=trigger,
                roles=tuple(Role(*role) for role in roles[made["id"]]),
                event=event,
                effective=effective,
                announced=announced,
                attributes=json.loads(attributes),
                overruled=tuple(json.loads(overruled)),
            ),
        )


def _holdings(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    mentions = _parts(database, "frame, person_span, post_span", "holding_mention", "holding", (first, last))
    columns = "person, attributes, overruled"
    for num, made, (person, attributes, overruled) in _labels(database, "holding", columns, (first, last)):
        yield (
            num,
            Holding(
                **made,
                mentions=tuple(Mention(*mention) for mention in mentions[made["id"]]),
                person=person,
                attributes=json.loads(attributes),
                overruled=tuple(json.loads(overruled)),
            ),
        )


def _posts(database: Database, first: int, last: int) -> Iterator[tuple[int, Thing]]:
    columns = "article, span, area, organization, unit, prefix, core, rank, overruled"
    for num, span, area, organization, unit, prefix, core, rank, overruled in database.execute(
        f"SELECT {columns} FROM post WHERE article BETWEEN ? AND ?", (first, last)
    ).fetchall():
        yield num, PostValue(span, area, organization, unit, prefix, core, rank, tuple(json.loads(overruled)))


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
