"""Whether a project is whole: SQLite's own checks, and ours, which see what those cannot (a flipped bit in a text)."""

from collections.abc import Iterator
from dataclasses import dataclass

from yanguan.domain.article import Article, sha256
from yanguan.domain.labels import ArticleLabels, ArticleStatus, Coverage, Thing, kind_of
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.record import Record
from yanguan.script.alignment import Alignment
from yanguan.store import history
from yanguan.store.project import Project

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a key of the translations, where it is, and what was found."""

    message: str
    where: str
    detail: str = ""


def check(project: Project, progress: Progress = unwatched) -> list[Finding]:
    """Everything that is wrong with the project, nothing where it is whole. Only reads."""
    findings = list(_damage(project))
    if findings:
        return findings
    total = project.size()
    present: dict[Key, Thing] = {}
    for done, record in enumerate(project.records(), 1):
        findings += _texts(project, record.article)
        findings += _positions(record)
        findings += _slices(project, record)
        present |= {(kind_of(thing), thing.id): thing for thing in record.labels if not _is_default(thing)}
        progress(done, total)
    return findings + list(_history(project, present))


def _damage(project: Project) -> Iterator[Finding]:
    for (said,) in project.database.execute("PRAGMA integrity_check").fetchall():
        if said != "ok":
            yield Finding("check-integrity", str(project.path), said)
    for table, row, parent, _ in project.database.execute("PRAGMA foreign_key_check").fetchall():
        yield Finding("check-reference", f"{table} {row}", parent)


def _texts(project: Project, article: Article) -> Iterator[Finding]:
    rows = project.database.execute(
        "SELECT script, sha256 FROM text JOIN article ON num = article WHERE id = ?", (article.id,)
    ).fetchall()
    for script, digest in rows:
        if sha256(article.text(script).text) != digest:
            yield Finding("check-hash", article.id, script)


def _positions(record: Record) -> Iterator[Finding]:
    article, length = record.article, len(record.article.source.text)
    places = tuple(sorted(article.alignment + article.differences))
    try:
        alignment = Alignment(length, len(article.counterpart.text), places)
    except ValueError as error:
        yield Finding("check-alignment", article.id, str(error))
        return
    for number, block in enumerate(article.blocks):
        if block.source and (block.source[1] > length or alignment.project(*block.source) != block.counterpart):
            yield Finding("check-block", article.id, str(number))
    for span in record.labels.spans.values():
        ends = [0, *(position for fragment in span.fragments for position in fragment)]
        if ends != sorted(ends) or ends[-1] > length:
            yield Finding("check-range", span.id, str(span.fragments))


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


def _history(project: Project, present: dict[Key, Thing]) -> Iterator[Finding]:
    """The history, replayed from the imports, must lead to the present state of every object."""
    replayed: dict[Key, Thing] = {}
    for edit in history.all_edits(project.database):
        if edit.kind == history.IMPORT:
            replayed |= {(kind_of(thing), thing.id): thing for thing in history.imported(edit)}
        else:
            change = edit.change()
            key = (edit.kind, edit.object)
            if change.before != replayed.get(key) and not (change.before is None and _is_default(replayed.get(key))):
                yield Finding("check-history-broken", edit.object, f"edit {edit.seq}")
            if change.after is None:
                replayed.pop(key, None)
            else:
                replayed[key] = change.after
    present |= {("person", who.id): who for who in project.registry()}
    replayed = {key: thing for key, thing in replayed.items() if not _is_default(thing)}
    for key in sorted(replayed.keys() | present.keys()):
        if replayed.get(key) != present.get(key):
            yield Finding("check-history", f"{key[0]} {key[1]}")


def _is_default(thing: Thing | None) -> bool:
    """True for what an article has without anybody having said so; the tables do not tell it from nothing."""
    match thing:
        case ArticleStatus(status="new") | ArticleLabels(labels=()):
            return True
        case Coverage():
            return not any(thing.blocks.values())
    return thing is None
