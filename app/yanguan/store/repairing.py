"""What `check` found, put right as far as the file itself says how: after a copy, all of it or nothing.

The history says what every label should be; indexes, words of fragments and what can be undone follow from the rest.
A text that changed, a gap in the history, a torn page: nothing here knows better, and a backup is needed.
"""

from datetime import UTC, datetime
from pathlib import Path

from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Thing
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.refusal import Refusal
from yanguan.store import articles, history, things
from yanguan.store.backing_up import copy_to
from yanguan.store.check import UNREADABLE, Finding, altered_texts, check, differing, own_things, shared_things
from yanguan.store.keeping import next_name
from yanguan.store.placing import private_folder
from yanguan.store.project import Project
from yanguan.store.replaying import Key, replay
from yanguan.store.writing import Writing

REPAIRABLE = frozenset({"check-undo", "check-slice", "check-history", "check-range", "check-reference"})
_OF_AN_INDEX = "index"
_REMOVED = frozenset(
    {"span", "quote", "appointment", "holding", "post", "note", "correction", "dismissal", "phrase", "person",
     "coverage", "status", "article_labels", "stamp"}
)  # fmt: skip
"""The kinds that can be taken away: an article always has the others."""


_WORDS = (
    "UPDATE fragment SET text = cut FROM (SELECT fragment.span AS of, fragment.n AS nth, substr(text.text, "
    '"start" + 1, "end" - "start") AS cut FROM fragment JOIN span ON span.id = fragment.span JOIN text '
    "ON text.article = span.article AND text.origin = 'source' WHERE span.article = ?) "
    'WHERE span = of AND n = nth AND fragment.text != cut AND length(cut) = "end" - "start"'
)


@dataclass(frozen=True, slots=True)
class Repaired:
    """Where the project is kept as it was before, and what is still wrong with it."""

    kept: Path
    remaining: tuple[Finding, ...]


def can_repair(findings: list[Finding]) -> bool:
    """True where something of this may be put right; only trying shows how much."""
    return any(finding.message in REPAIRABLE or _is_of_an_index(finding) for finding in findings) and not any(
        finding.message == "check-integrity" and not _is_of_an_index(finding) for finding in findings
    )


def repair(project: Project, folder: Path, progress: Progress = unwatched) -> Repaired:
    """Keep a copy in the folder of backups, put right what can be, and check again.

    Raises Refusal where nothing can be repaired, or something would be worse than before; Cancelled from `progress`.
    Then the project is as it was.
    """
    before = check(project)
    if not can_repair(before):
        raise Refusal("repair-none", file=str(project.path))
    name = next_name(private_folder(folder), project.path, datetime.now(UTC))
    kept = name.with_suffix(".before-repair.yanguan")
    copy_to(project.path, kept, is_proven=False)
    try:
        remaining = _repaired(project, before, progress)
    except UNREADABLE as error:
        raise Refusal("repair-none", file=str(project.path)) from error
    return Repaired(kept, tuple(remaining))


def _repaired(project: Project, before: list[Finding], progress: Progress) -> list[Finding]:
    with project.write() as writing:
        if any(map(_is_of_an_index, before)):
            writing.database.execute("REINDEX")
        _put_right(project, writing)
        history.rebuild_live(writing.database)
        remaining = check(project, progress)
        _refuse_worse(before, remaining, project.path)
    return remaining


def _put_right(project: Project, writing: Writing) -> None:
    """Make every object what the history says; where a text is damaged, its spans witness what it was, and stay."""
    replayed, damaged = replay(writing.database), set[str]()
    if replayed.has_gap:  # what happened in it nobody knows
        return
    present, homes = shared_things(project), dict[Key, str]()
    for record in project.records():
        own = own_things(record)
        present |= own
        homes |= dict.fromkeys(own, record.article.id)
        if record.article.source_script in altered_texts(project, record.article):
            damaged.add(record.article.id)
        else:
            _write_words(writing, record.article.id)
    for key in differing(replayed, present, homes):
        if key not in replayed.broken and not (key[0] == "span" and replayed.owners.get(key) in damaged):
            _make(writing, key, replayed.things.get(key), replayed.owners.get(key) or homes.get(key))


def _write_words(writing: Writing, article: str) -> None:
    """Cut the words of each fragment from the text anew, where they are others."""
    num = articles.number_of(writing.database, article)
    writing.database.execute(_WORDS, (num,))


def _make(writing: Writing, key: Key, thing: Thing | None, article: str | None) -> None:
    """Write the object anew as the history has it; one that the history has not goes."""
    num = 0 if article is None else articles.number_of(writing.database, article)
    if key[0] in _REMOVED:
        things.remove(writing.database, num, *key)
    if thing is not None:
        things.save(writing.database, num, thing)


def _refuse_worse(before: list[Finding], after: list[Finding], path: Path) -> None:
    if new := set(after) - set(before):
        raise Refusal("repair-worse", file=str(path), count=len(new))


def _is_of_an_index(finding: Finding) -> bool:
    return finding.message == "check-integrity" and _OF_AN_INDEX in finding.detail
