"""The reading side of articles to rows and back: texts, blocks, alignment, what is known about them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from typing import Any

from yanguan.domain.article import (
    Article,
    Block,
    Meta,
    Override,
    Place,
    Script,
    Text,
    other_script,
    sha256,
)
from yanguan.domain.labels import Counterpart
from yanguan.domain.packing import pack
from yanguan.domain.refusal import Refusal
from yanguan.store.database import Database

_META = "title, published, outlet, byline, url, first_published, first_outlet, tags"
_META_NAMES = _META.split(", ")[:-1]


def number_of(database: Database, identifier: str) -> int:
    """The row number of an article. Raises Refusal where the project has no such article."""
    found = database.execute("SELECT num FROM article WHERE id = ?", (identifier,)).fetchone()
    if found is None:
        raise Refusal("article-unknown", article=identifier)
    return int(found[0])


def with_source_text(database: Database, digest: str) -> str | None:
    """The id of the article whose source text has this SHA-256."""
    found = database.execute(
        "SELECT id FROM article JOIN text ON article = num WHERE sha256 = ? AND origin = 'source'", (digest,)
    ).fetchone()
    return None if found is None else str(found[0])


def with_source_texts(database: Database, digests: Iterable[str]) -> dict[str, str]:
    """The ids of the articles whose source texts have these SHA-256, by SHA-256."""
    rows = database.execute(
        "SELECT sha256, id FROM text JOIN article ON num = article "
        "WHERE sha256 IN (SELECT value FROM json_each(?)) AND origin = 'source'",
        (json.dumps([*digests]),),
    ).fetchall()
    return {str(digest): str(identifier) for digest, identifier in rows}


def having(database: Database, ids: Iterable[str]) -> set[str]:
    """Those of these ids that articles have."""
    rows = database.execute(
        "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?))", (json.dumps([*ids]),)
    )
    return {str(row[0]) for row in rows.fetchall()}


def holding(database: Database, script: Script, words: str) -> list[str]:
    """The ids of the articles whose source text is in this script and holds these words."""
    rows = database.execute(
        "SELECT id FROM article JOIN text ON article = num "
        "WHERE script = ? AND origin = 'source' AND instr(text, ?) > 0 ORDER BY num",
        (script, words),
    ).fetchall()
    return [str(row[0]) for row in rows]


def phrase_reach(database: Database) -> dict[str, int]:
    """In how many articles with a converted counterpart each phrase of the project stands, by the phrase's id."""
    rows = database.execute(
        "SELECT phrase.id, count(*) FROM text AS made JOIN text AS own USING (article) JOIN phrase "
        "ON source_script = own.script AND instr(own.text, source) > 0 "
        "WHERE made.origin = 'converted' AND own.origin = 'source' GROUP BY phrase.id"
    ).fetchall()
    return {str(identifier): int(count) for identifier, count in rows}


_NOWHERE = (None, None)


def meta_row(meta: Sequence[Any]) -> tuple[str | None, ...]:
    """What is known about an article, packed, in the order of the columns."""
    *named, tags = meta
    return (*named, _ENCODE(tags))


_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def replace_meta(database: Database, num: int, meta: Meta) -> None:
    """Put other words in the place of what was known about the article."""
    places = ", ".join(f"{name} = ?" for name in _META.split(", "))
    database.execute(f"UPDATE article SET {places} WHERE num = ?", (*meta_row(pack(meta)), num))


def _insert_text(database: Database, num: int, script: Script, text: Text) -> None:
    database.execute(
        "INSERT INTO text (article, script, origin, sha256, profile, dictionary, text) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (num, script, text.origin, sha256(text.text), text.profile, text.dictionary, text.text),
    )
    database.conn.executemany(
        "INSERT INTO override VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(num, n, *astuple(override)) for n, override in enumerate(text.overrides)],
    )


def replace_counterpart(database: Database, num: int, counterpart: Counterpart) -> None:
    """Put another counterpart in the place of the article's, with its places and the ranges of its blocks."""
    script = database.execute("SELECT script FROM text WHERE article = ? AND origin <> 'source'", (num,)).fetchone()[0]
    database.execute("DELETE FROM override WHERE article = ?", (num,))
    database.execute("DELETE FROM alignment WHERE article = ?", (num,))
    database.execute("DELETE FROM text WHERE article = ? AND script = ?", (num, script))
    _insert_text(database, num, script, counterpart.text)
    _insert_alignment(database, num, counterpart.alignment, counterpart.differences)
    database.conn.executemany(
        "UPDATE block SET counterpart_start = ?, counterpart_end = ? WHERE article = ? AND n = ?",
        [(*(place or _NOWHERE), num, n) for n, place in enumerate(counterpart.blocks)],
    )


def _insert_alignment(database: Database, num: int, alignment: Sequence[Place], differences: Sequence[Place]) -> None:
    if alignment or differences:
        database.execute(
            "INSERT INTO alignment VALUES (?, ?, ?)", (num, json.dumps(alignment), json.dumps(differences))
        )


def load(database: Database, first: int, last: int) -> dict[int, Article]:
    """The articles with numbers `first` to `last`, both included, by number."""
    span = (first, last)
    texts = _texts(database, span)
    blocks: dict[int, list[Block]] = defaultdict(list)
    columns = "kind, source_start, source_end, counterpart_start, counterpart_end, published, outlet"
    for num, kind, s0, s1, t0, t1, published, outlet in database.execute(
        f"SELECT article, {columns} FROM block WHERE article BETWEEN ? AND ? ORDER BY article, n", span
    ).fetchall():
        source, counterpart = None if s0 is None else (s0, s1), None if t0 is None else (t0, t1)
        blocks[num].append(Block(kind, source, counterpart, published, outlet))
    places: dict[int, tuple[tuple[Place, ...], tuple[Place, ...]]] = {
        num: (_places(alignment), _places(differences))
        for num, alignment, differences in database.execute(
            "SELECT article, places, differences FROM alignment WHERE article BETWEEN ? AND ?", span
        ).fetchall()
    }
    found: dict[int, Article] = {}
    for num, identifier, script, *named, tags in database.execute(
        f"SELECT num, id, source_script, {_META} FROM article WHERE num BETWEEN ? AND ? ORDER BY num", span
    ).fetchall():
        own, other = texts[num][script], texts[num][other_script(script)]
        meta = Meta(**dict(zip(_META_NAMES, named, strict=True)), tags=tuple(json.loads(tags)))
        found[num] = Article(identifier, script, own, other, tuple(blocks[num]), meta, *places.get(num, ((), ())))
    return found


def _texts(database: Database, span: tuple[int, int]) -> dict[int, dict[Script, Text]]:
    overrides: dict[int, list[Override]] = defaultdict(list)
    for num, *values in database.execute(
        'SELECT article, "start", "end", text, scope, annotator, at FROM override '
        "WHERE article BETWEEN ? AND ? ORDER BY article, n",
        span,
    ).fetchall():
        overrides[num].append(Override(*values))
    texts: dict[int, dict[Script, Text]] = defaultdict(dict)
    for num, script, text, origin, profile, dictionary in database.execute(
        "SELECT article, script, text, origin, profile, dictionary FROM text WHERE article BETWEEN ? AND ?", span
    ).fetchall():
        own = tuple(overrides[num]) if origin == "converted" else ()
        texts[num][script] = Text(text, origin, profile, dictionary, own)
    return texts


def _places(written: str) -> tuple[Place, ...]:
    return tuple((s0, s1, t0, t1) for s0, s1, t0, t1 in json.loads(written))


def source_texts(database: Database) -> Iterator[tuple[Script, str]]:
    """Script and text of every article as it came in, read in pages so that no read transaction stays open."""
    last = 0
    while page := database.execute(
        "SELECT article, script, text FROM text WHERE origin = 'source' AND article > ? ORDER BY article LIMIT 100",
        (last,),
    ).fetchall():
        yield from ((script, text) for _, script, text in page)
        last = page[-1][0]


def titled_texts(database: Database) -> Iterator[tuple[str, str | None, str]]:
    """Id, title and source text of every article, read in pages so that no read transaction stays open."""
    last = 0
    while page := database.execute(
        "SELECT article, id, title, text FROM text JOIN article ON article = num "
        "WHERE origin = 'source' AND article > ? ORDER BY article LIMIT 100",
        (last,),
    ).fetchall():
        yield from ((identifier, title, text) for _, identifier, title, text in page)
        last = page[-1][0]


def counts(database: Database) -> dict[str, Sequence[tuple[Any, ...]]]:
    """Numbers for `info`: articles by status and script, spans by label and state, frames, persons, edits."""
    return {
        "articles": database.execute(
            "SELECT source_script, status, count(*) FROM article GROUP BY 1, 2 ORDER BY 1, 2"
        ).fetchall(),
        "spans": database.execute("SELECT label, state, count(*) FROM span GROUP BY 1, 2 ORDER BY 1, 2").fetchall(),
        "frames": [
            (table, database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
            for table in ("quote", "appointment", "holding", "person", "edit")
        ],
    }
