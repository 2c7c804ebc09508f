"""Objects of an article to rows and back: one pair of functions for each kind. No decision is taken here.

An article is known by its row number `num`; the fragments' covered text is cut by SQLite from the stored text.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from yanguan.domain.labels import (
    Appointment,
    ArticleLabels,
    ArticleMeta,
    ArticleScheme,
    ArticleStatus,
    Correction,
    Counterpart,
    Coverage,
    Dismissal,
    Holding,
    Label,
    Names,
    Note,
    Person,
    Phrase,
    PostValue,
    ProjectScheme,
    Quote,
    Span,
    Thing,
    kind_of,
)
from yanguan.domain.scheme import read_scheme
from yanguan.store import articles
from yanguan.store.database import Database

Row = tuple[Any, ...]
_MADE = "id, article, annotator, at, origin, state, score"
_EXCLUDED = ", ".join(f"{name} = excluded.{name}" for name in ("annotator", "at", "origin", "state", "score"))


def save(database: Database, num: int, thing: Thing, *, is_new: bool = False, source: str | None = None) -> None:
    """Write the object, new or changed. `num` is ignored for persons; a new one has no parts to replace.

    `source` is the article's source text, where it is known: with each span the words stand that it covers.
    """
    if isinstance(thing, Span):
        _save_span(database, num, thing, source_text(database, num) if source is None else source, is_new=is_new)
    else:
        _SAVERS[kind_of(thing)](database, num, thing)


def remove(database: Database, num: int, kind: str, identifier: str) -> None:
    """Remove the object with all its parts; what an article always has goes back to its beginning."""
    if kind in _RESETS:
        database.execute(_RESETS[kind], (num,))
        return
    table, key, parts = _TABLES[kind]
    for part, column in parts:
        database.execute(f"DELETE FROM {part} WHERE {column} = ?", (identifier,))
    database.execute(f"DELETE FROM {table} WHERE {key} = ?", (identifier,))


_TABLES: dict[str, tuple[str, str, tuple[tuple[str, str], ...]]] = {
    "span": ("span", "id", (("fragment", "span"),)),
    "quote": ("quote", "id", (("quote_part", "frame"),)),
    "appointment": ("appointment", "id", (("appointment_role", "frame"),)),
    "holding": ("holding", "id", (("holding_mention", "frame"),)),
    "post": ("post", "span", ()),
    "note": ("note", "id", ()),
    "correction": ("correction", "id", ()),
    "dismissal": ("dismissal", "id", ()),
    "phrase": ("phrase", "id", ()),
    "person": ("person", "id", (("person_alias", "person"), ("person_external", "person"))),
}
_RESETS = {
    "coverage": "DELETE FROM coverage WHERE article = ?",
    "status": "UPDATE article SET status = 'new' WHERE num = ?",
    "article_labels": "UPDATE article SET labels = '[]' WHERE num = ?",
    "stamp": "UPDATE article SET scheme_id = NULL, scheme_version = NULL, scheme_sha256 = NULL WHERE num = ?",
}


def taken(database: Database, ids: Iterable[str]) -> set[str]:
    """Those of these ids that an object has, or had: undo can bring it back.

    Ids grow with time, so that of most tables none is asked about: what comes in is older, or younger, than all there.
    """
    asked, found = sorted(ids), set[str]()
    keyed = [(table, key) for table, key, _ in _TABLES.values() if table != "post"] + [("edit", "object")]
    for table, key in keyed:
        first, last = database.execute(
            f"SELECT (SELECT min({key}) FROM {table}), (SELECT max({key}) FROM {table})"
        ).fetchone()
        near = [] if first is None else asked[bisect_left(asked, first) : bisect_right(asked, last)]
        if near:
            rows = database.execute(
                f"SELECT DISTINCT {key} FROM {table} WHERE {key} IN (SELECT value FROM json_each(?))", (_json(near),)
            )
            found.update(row[0] for row in rows.fetchall())
    return found


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _json(value: Any) -> str:
    return _ENCODER.encode(value)


def _made(num: int, label: Label) -> tuple[Any, ...]:
    return label.id, num, label.annotator, label.at, label.origin, label.state, label.score


def _upsert(database: Database, table: str, columns: str, values: tuple[Any, ...]) -> None:
    """Insert a label's row or, where its id is known, change all but its id and article."""
    database.execute(_upsert_line(table, columns), values)


@cache
def _upsert_line(table: str, columns: str) -> str:
    names = columns.split(", ")
    places = ", ".join("?" * (_MADE.count(",") + 1 + len(names)))
    changes = ", ".join(f"{name} = excluded.{name}" for name in names)
    return (
        f"INSERT INTO {table} ({_MADE}, {columns}) VALUES ({places}) "
        f"ON CONFLICT (id) DO UPDATE SET {_EXCLUDED}, {changes}"
    )


def _replace(database: Database, table: str, key: str, identifier: str, rows: list[Row]) -> None:
    """Write the parts of an object anew; each row begins with the object's id."""
    database.execute(f"DELETE FROM {table} WHERE {key} = ?", (identifier,))
    if rows:
        database.conn.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def source_text(database: Database, num: int) -> str:
    """The source text of the article with this number; it never changes."""
    query = "SELECT text FROM text WHERE article = ? AND origin = 'source'"
    return str(database.execute(query, (num,)).fetchone()[0])


def _save_span(database: Database, num: int, span: Span, source: str, *, is_new: bool) -> None:
    attributes = _json(dict(span.attributes)) if span.attributes else "{}"
    values = (*_made(num, span), span.label, attributes, span.person)
    if is_new:  # without asking first whether it is there: half of the time that this row takes
        database.execute("INSERT INTO span VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
    else:
        _upsert(database, "span", "label, attributes, person", values)
        database.execute("DELETE FROM fragment WHERE span = ?", (span.id,))
    rows = [(span.id, n, start, end, source[start:end]) for n, (start, end) in enumerate(span.fragments)]
    database.conn.executemany("INSERT INTO fragment VALUES (?, ?, ?, ?, ?)", rows)


def _save_quote(database: Database, num: int, quote: Quote) -> None:
    values = (*_made(num, quote), quote.quote, quote.parent, _json(dict(quote.attributes)), _json(quote.overruled))
    _upsert(database, "quote", "quote, parent, attributes, overruled", values)
    parts = [(quote.id, "speaker", n, filler.span, filler.person) for n, filler in enumerate(quote.speakers)]
    parts += [(quote.id, "cue", n, span, None) for n, span in enumerate(quote.cues)]
    parts += [(quote.id, "addressee", n, span, None) for n, span in enumerate(quote.addressees)]
    _replace(database, "quote_part", "frame", quote.id, parts)


def _save_appointment(database: Database, num: int, event: Appointment) -> None:
    columns = '"trigger", event, effective, announced, attributes, overruled'
    said = (event.trigger, event.event, event.effective, event.announced)
    _upsert(
        database, "appointment", columns,
        (*_made(num, event), *said, _json(dict(event.attributes)), _json(event.overruled)),
    )  # fmt: skip
    roles = [(event.id, n, role.role, role.span, role.person) for n, role in enumerate(event.roles)]
    _replace(database, "appointment_role", "frame", event.id, roles)


def _save_holding(database: Database, num: int, holding: Holding) -> None:
    values = (*_made(num, holding), holding.person, _json(dict(holding.attributes)), _json(holding.overruled))
    _upsert(database, "holding", "person, attributes, overruled", values)
    mentions = [(holding.id, n, said.person_span, said.post_span) for n, said in enumerate(holding.mentions)]
    _replace(database, "holding_mention", "frame", holding.id, mentions)


def _save_post(database: Database, num: int, post: PostValue) -> None:
    parts = (post.area, post.organization, post.unit, post.prefix, post.core, post.rank)
    database.execute(
        "INSERT OR REPLACE INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (post.id, num, *parts, _json(post.overruled))
    )


def _save_person(database: Database, num: int, person: Person) -> None:
    del num
    database.execute(
        "INSERT INTO person VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET hant = excluded.hant, hans = excluded.hans",
        (person.id, person.names.hant, person.names.hans),
    )
    aliases = [(person.id, n, alias.hant, alias.hans) for n, alias in enumerate(person.aliases)]
    _replace(database, "person_alias", "person", person.id, aliases)
    external = [(person.id, key, value) for key, value in person.external.items()]
    _replace(database, "person_external", "person", person.id, external)


def _give_place(database: Database, num: int, identifier: str) -> None:
    """Put a new object after the article's last; one that was there before keeps its place, also when it was gone."""
    database.execute(
        "INSERT OR IGNORE INTO place SELECT ?, ?, coalesce(max(n) + 1, 0) FROM place WHERE article = ?",
        (identifier, num, num),
    )


def _save_note(database: Database, num: int, note: Note) -> None:
    _give_place(database, num, note.id)
    values = (note.id, num, note.on, note.text, note.annotator, note.at)
    database.execute("INSERT OR REPLACE INTO note VALUES (?, ?, ?, ?, ?, ?)", values)


def _save_correction(database: Database, num: int, place: Correction) -> None:
    _give_place(database, num, place.id)
    said = (place.script, place.start, place.end, place.suggested, place.reason, place.annotator, place.at)
    database.execute("INSERT OR REPLACE INTO correction VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (place.id, num, *said))


def _save_dismissal(database: Database, num: int, doubt: Dismissal) -> None:
    said = (doubt.script, doubt.start, doubt.end, doubt.suggested, doubt.annotator, doubt.at)
    database.execute("INSERT OR REPLACE INTO dismissal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (doubt.id, num, *said))


def _save_phrase(database: Database, num: int, phrase: Phrase) -> None:
    del num
    values = (phrase.id, phrase.source_script, phrase.source, phrase.counterpart, phrase.annotator, phrase.at)
    database.execute("INSERT OR REPLACE INTO phrase VALUES (?, ?, ?, ?, ?, ?)", values)


def _save_scheme(database: Database, num: int, scheme: ProjectScheme) -> None:
    """Put it in force; one that was in force before becomes the last row again."""
    del num
    stamp = read_scheme(json.loads(scheme.content)).stamp
    row = (stamp.sha256, stamp.id, stamp.version, scheme.content)
    database.execute("INSERT OR REPLACE INTO scheme VALUES (?, ?, ?, ?)", row)


def _save_counterpart(database: Database, num: int, counterpart: Counterpart) -> None:
    articles.replace_counterpart(database, num, counterpart)


def _save_meta(database: Database, num: int, known: ArticleMeta) -> None:
    articles.replace_meta(database, num, known.meta)


def _save_coverage(database: Database, num: int, coverage: Coverage) -> None:
    database.execute("DELETE FROM coverage WHERE article = ?", (num,))
    rows = [(num, layer, block) for layer, blocks in coverage.blocks.items() for block in blocks]
    database.conn.executemany("INSERT INTO coverage VALUES (?, ?, ?)", rows)


def _save_status(database: Database, num: int, status: ArticleStatus) -> None:
    database.execute("UPDATE article SET status = ? WHERE num = ?", (status.status, num))


def _save_article_labels(database: Database, num: int, labels: ArticleLabels) -> None:
    database.execute("UPDATE article SET labels = ? WHERE num = ?", (_json(labels.labels), num))


def _save_stamp(database: Database, num: int, scheme: ArticleScheme) -> None:
    stamp = scheme.stamp
    database.execute(
        "UPDATE article SET scheme_id = ?, scheme_version = ?, scheme_sha256 = ? WHERE num = ?",
        (stamp.id, stamp.version, stamp.sha256, num),
    )


_SAVERS: dict[str, Callable[[Database, int, Any], None]] = {
    "person": _save_person,
    "quote": _save_quote,
    "appointment": _save_appointment,
    "holding": _save_holding,
    "post": _save_post,
    "note": _save_note,
    "correction": _save_correction,
    "dismissal": _save_dismissal,
    "phrase": _save_phrase,
    "scheme": _save_scheme,
    "counterpart": _save_counterpart,
    "meta": _save_meta,
    "coverage": _save_coverage,
    "status": _save_status,
    "article_labels": _save_article_labels,
    "stamp": _save_stamp,
}


def persons(database: Database, ids: Iterable[str]) -> dict[str, Person]:
    """The persons of the registry with these ids, those that are there."""
    asked = _json(sorted(set(ids)))
    aliases: dict[str, list[Names]] = {}
    chosen = "IN (SELECT value FROM json_each(?))"
    for person, hant, hans in database.execute(
        f"SELECT person, hant, hans FROM person_alias WHERE person {chosen} ORDER BY person, n", (asked,)
    ).fetchall():
        aliases.setdefault(person, []).append(Names(hant, hans))
    external: dict[str, dict[str, str]] = {}
    for person, key, value in database.execute(
        f"SELECT person, key, value FROM person_external WHERE person {chosen} ORDER BY person, key", (asked,)
    ).fetchall():
        external.setdefault(person, {})[key] = value
    return {
        identifier: Person(
            identifier, Names(hant, hans), tuple(aliases.get(identifier, ())), external.get(identifier, {})
        )
        for identifier, hant, hans in database.execute(
            f"SELECT id, hant, hans FROM person WHERE id {chosen}", (asked,)
        ).fetchall()
    }


def phrases(database: Database, script: str | None) -> list[Phrase]:
    """The project's phrase list, of one source script or of both, by source."""
    rows = database.execute(
        "SELECT id, source_script, source, counterpart, annotator, at FROM phrase "
        "WHERE ? IS NULL OR source_script = ? ORDER BY source_script, source",
        (script, script),
    ).fetchall()
    return [Phrase(*row) for row in rows]
