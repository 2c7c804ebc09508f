"""Articles into a project, all of them or none: what is known already, what collides, what joins the registry."""

import json
from collections.abc import Iterable
from dataclasses import field
from typing import Any

from yanguan.domain.article import sha256
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Person, ProjectScheme, Span, Thing, kind_of, says_nothing
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme_edits import UNSEEN
from yanguan.editing.joining import Joined, joining
from yanguan.editing.scheming import written
from yanguan.store.history import Step
from yanguan.store.project import Project
from yanguan.store.writing import Writing


@dataclass(slots=True)
class Imported:
    """What an import did. `added` and `known` are article ids; notices are keys of the translations with places."""

    added: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    notices: list[tuple[str, dict[str, str | int]]] = field(default_factory=list)


def import_records(
    project: Project,
    records: Iterable[Record],
    *,
    annotator: str,
    is_dataset: bool,
    as_suggestions: bool = False,
    total: int = 0,
    progress: Progress = unwatched,
) -> Imported:
    """Write these articles in one transaction.

    A text that the project has is one article: passed over where texts come in; where a dataset does
    (`is_dataset`), the same line again is passed over and anything else refuses it whole, unless its unknown labels
    are to join that article `as_suggestions`, in one step that can be undone.
    """
    imported = Imported()
    joins: list[Joined] = []
    with project.write() as writing:
        step = writing.step("import", annotator)
        unknown: dict[str, None] = {}
        known_labels = set(project.scheme().labels)
        for done, record in enumerate(records, 1):
            twin = _twin(project, record) if as_suggestions else None
            known = twin or _known(project, record, is_dataset=is_dataset)
            if twin:
                joins.append(_joining(project, twin, record))
            if known:
                imported.known.append(known)
            else:
                writing.insert(step, record, _new_persons(project, record, imported))
                imported.added.append(record.article.id)
                labels = (span.label for span in record.labels.spans.values())
                unknown |= dict.fromkeys(label for label in labels if label not in known_labels)
            progress(done, total)
        unknown |= _join(writing, writing.step("suggest", annotator), joins, imported, known_labels)
        if unknown:
            _join_scheme(project, writing, step, list(unknown), imported)
    return imported


def _twin(project: Project, record: Record) -> str | None:
    """The id of the article with the same source text, in whatever state its labels are."""
    return project.with_source_text(sha256(record.article.source.text))


def _joining(project: Project, twin: str, record: Record) -> Joined:
    return joining(project.record(twin), record, project.persons(person.id for person in record.persons))


def _join(
    writing: Writing, step: Step, joins: list[Joined], imported: Imported, known_labels: set[str]
) -> dict[str, None]:
    """Write what joins, as one step; the labels that the scheme lacks come back."""
    persons = {person.id: person for joined in joins for person in joined.persons}
    changes = [Change(None, None, person) for person in persons.values()]
    changes += [change for joined in joins for change in joined.changes]
    if joins:
        joined, agreeing, conflicting = len(changes), sum(j.agreeing for j in joins), sum(j.conflicting for j in joins)
        counts: dict[str, str | int] = {"joined": joined, "agreeing": agreeing, "conflicting": conflicting}
        imported.notices.append(("import-joined", counts))
    if changes:
        writing.record(step, changes)
    labels = (change.after.label for change in changes if isinstance(change.after, Span))
    return dict.fromkeys(label for label in labels if label not in known_labels)


def _known(project: Project, record: Record, *, is_dataset: bool) -> str | None:
    """The id of the article that this one is, where the project has it. Raises Refusal where the two differ."""
    article = record.article
    twin = project.with_source_text(sha256(article.source.text))
    if not is_dataset:
        return twin
    if twin is not None and twin != article.id:
        raise Refusal("import-text-known", article=article.id, known=twin)
    if not project.has(article.id):
        taken = project.taken(thing.id for thing in record.labels if kind_of(thing) in _OWN_IDS)
        if taken is not None:
            raise Refusal("import-id-known", article=article.id, id=taken)
        return None
    there = project.record(article.id)
    if there.article != article or _said(there) != _said(record):
        raise Refusal("import-article-differs", article=article.id)
    return article.id


_OWN_IDS = ("span", "quote", "appointment", "holding", "note", "correction")
"""The kinds whose objects have an id of their own, not their article's or their span's."""


def _said(record: Record) -> dict[tuple[str, str], Thing]:
    """The labels without the order in which they came, and without those that say nothing."""
    return {(kind_of(thing), thing.id): thing for thing in record.labels if not says_nothing(thing)}


def _new_persons(project: Project, record: Record, imported: Imported) -> list[Person]:
    """The persons whom the registry lacks; of one it knows otherwise the project's values stay, with a notice."""
    there = project.persons(person.id for person in record.persons)
    for person in record.persons:
        if person.id in there and there[person.id] != person:
            name = there[person.id].names.hant or there[person.id].names.hans or person.id
            imported.notices.append(("import-person-kept", {"person": name}))
    return [person for person in record.persons if person.id not in there]


def _join_scheme(project: Project, writing: Writing, step: Step, labels: list[str], imported: Imported) -> None:
    """Labels that the scheme lacks join it, hidden, so that nothing of the dataset is lost."""
    before = project.scheme_text()
    content = json.loads(before)
    content["version"] += 1
    content["labels"] += [_unknown_label(name) for name in labels]
    writing.join_scheme(step, Change(None, ProjectScheme(content=before), ProjectScheme(content=written(content))))
    imported.notices.append(("import-labels-joined", {"labels": ", ".join(labels)}))


def _unknown_label(name: str) -> dict[str, Any]:
    named = {"en": name, "zh_hant": name, "zh_hans": name}
    return {"name": name, "family": "other", "key": "", "hidden": True, **UNSEEN, "names": named, "guidance": named}
