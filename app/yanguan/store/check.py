"""Whether a project is whole: SQLite's own checks, and ours, which see what those cannot (a flipped bit in a text)."""

import sqlite3
from collections.abc import Iterator, Mapping

from yanguan.domain.article import Article, Script, sha256
from yanguan.domain.counterpart import counterpart_of, meta_of
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import ProjectScheme, Thing, kind_of
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.record import Record
from yanguan.script.alignment import alignment_of
from yanguan.store import check_rows, history
from yanguan.store.project import Project
from yanguan.store.replaying import BEGUN, Key, Replay, Things, replay, said

UNREADABLE = (ValueError, TypeError, KeyError, IndexError, AttributeError)
"""What reading a row raises whose JSON, or whose parts, no longer say what this program wrote."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a key of the translations, where it is, and what was found."""

    message: str
    where: str
    detail: str = ""


def check(project: Project, progress: Progress = unwatched) -> list[Finding]:
    """Everything that is wrong with the project at this moment, nothing where it is whole. Only reads."""
    try:
        with project.snapshot():
            return list(_damage(project)) or list(_wrong(project, progress))
    except sqlite3.DatabaseError as error:
        return [Finding("check-integrity", str(project.path), str(error))]


def _damage(project: Project) -> Iterator[Finding]:
    """What keeps articles from being read at all."""
    for (answer,) in project.database.execute("PRAGMA integrity_check").fetchall():
        if answer != "ok":
            yield Finding("check-integrity", str(project.path), answer)
    if error := check_rows.unfit_definition(project.database):
        yield Finding("check-integrity", str(project.path), error)
    for table, row, parent, _ in project.database.execute("PRAGMA foreign_key_check").fetchall():
        yield Finding("check-reference", f"{table} {row}", parent)
    without = "SELECT id FROM article WHERE (SELECT count(*) FROM text WHERE article = num) != 2"
    for (article,) in project.database.execute(without).fetchall():
        yield Finding("check-text-missing", article)


def _wrong(project: Project, progress: Progress) -> Iterator[Finding]:
    total = project.size()
    try:
        present, homes = shared_things(project), dict[Key, str]()
        for done, record in enumerate(project.records(), 1):
            yield from _texts(project, record.article)
            yield from _positions(record)
            yield from _slices(project, record)
            own = own_things(record)
            present |= own
            homes |= dict.fromkeys(own, record.article.id)
            progress(done, total)
        yield from _history(project, present, homes)
        yield from _rows(project)
    except UNREADABLE as error:
        yield Finding("check-unreadable", str(project.path), repr(error))


def shared_things(project: Project) -> Things:
    """What stands in the project and belongs to no article."""
    scheme = ProjectScheme(content=project.scheme_text())
    shared: list[Thing] = [*project.registry(), *project.phrases(), scheme]
    return {(kind_of(thing), thing.id): thing for thing in shared}


def own_things(record: Record) -> Things:
    """What stands in one article."""
    article = record.article
    own: Things = {(kind_of(thing), thing.id): thing for thing in record.labels}
    own["counterpart", article.id], own["meta", article.id] = counterpart_of(article), meta_of(article)
    return own


def differing(replayed: Replay, present: Things, homes: Mapping[Key, str]) -> list[Key]:
    """The objects that are not as the history tells them, or not in the article (`homes`) that it tells of."""
    moved = {key for key, home in homes.items() if replayed.owners.get(key, home) != home}
    keys = replayed.things.keys() | {key for key in present if key[0] not in BEGUN}
    return sorted(moved | {key for key in keys if said(replayed.things.get(key)) != said(present.get(key))})


def altered_texts(project: Project, article: Article) -> list[Script]:
    """The scripts in which the article's text is not the one that was stored."""
    rows = project.database.execute(
        "SELECT script, sha256 FROM text JOIN article ON num = article WHERE id = ?", (article.id,)
    ).fetchall()
    return [script for script, digest in rows if sha256(article.text(script).text) != digest]


def _texts(project: Project, article: Article) -> Iterator[Finding]:
    yield from (Finding("check-hash", article.id, script) for script in altered_texts(project, article))
    for override in article.counterpart.overrides:
        if article.counterpart.text[override.start : override.end] != override.text:
            yield Finding("check-slice", article.id, f"{override.start}-{override.end}: {override.text}")


def _positions(record: Record) -> Iterator[Finding]:
    article, length = record.article, len(record.article.source.text)
    try:
        alignment = alignment_of(article)
    except ValueError as error:
        yield Finding("check-alignment", article.id, str(error))
        return
    for number, block in enumerate(article.blocks):
        if block.source and (block.source[1] > length or alignment.project(*block.source) != block.counterpart):
            yield Finding("check-block", article.id, str(number))
        if not block.source and block.counterpart and block.counterpart[1] > alignment.target_length:
            yield Finding("check-block", article.id, str(number))
    for span in record.labels.spans.values():
        ends = [0, *(position for fragment in span.fragments for position in fragment)]
        if not span.fragments or ends != sorted(ends) or ends[-1] > length:
            yield Finding("check-range", span.id, str(span.fragments))
    for place in record.labels.corrections.values():
        if place.end > len(article.text(place.script).text):
            yield Finding("check-range", place.id, f"{place.start}-{place.end}")


def _slices(project: Project, record: Record) -> Iterator[Finding]:
    text = record.article.source.text
    rows = project.database.execute(
        'SELECT span, "start", "end", fragment.text FROM fragment JOIN span ON span.id = span '
        "JOIN article ON num = article WHERE article.id = ?",
        (record.article.id,),
    ).fetchall()
    for span, start, end, stored in rows:
        if text[start:end] != stored:
            yield Finding("check-slice", span, f"{start}-{end}: {stored}")


def _history(project: Project, present: Things, homes: dict[Key, str]) -> Iterator[Finding]:
    """The history, replayed from the imports, must lead to the present state of every object, and have no gap."""
    replayed = replay(project.database)
    yield from (Finding(*problem) for problem in replayed.problems)
    for article in project.listing():
        if article.id not in replayed.begun:
            yield Finding("check-history", f"article {article.id}")
    for key in differing(replayed, present, homes):
        yield Finding("check-history", " ".join(key))
    if history.standing(history.all_edits(project.database)) != history.live_rows(project.database):
        yield Finding("check-undo", str(project.path))


def _rows(project: Project) -> Iterator[Finding]:
    """What rows say of each other."""
    for seq in sorted({*check_rows.misfits(project.database), *check_rows.unknown_schemes(project.database)}):
        yield Finding("check-history-row", f"edit {seq}")
    for digest in check_rows.altered_schemes(project.database):
        yield Finding("check-scheme", digest)
