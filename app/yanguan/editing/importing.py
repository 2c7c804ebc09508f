"""Articles into a project, all of them or none: what is known already, what collides, what joins the registry."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import field
from itertools import count
from typing import Any

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Person, ProjectScheme, Span, Thing, kind_of, says_nothing
from yanguan.domain.packed_record import Arriving, Packed, PackedRecord, packed
from yanguan.domain.packing import unpack
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme_edits import UNSEEN
from yanguan.editing.joining import Joined, joining
from yanguan.editing.present import Present, batches
from yanguan.editing.scheming import written
from yanguan.store.arriving import Arrival
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
    records: Iterable[Arriving],
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
    with project.write_much() as writing:
        arriving = _Arriving(project, writing, writing.step("import", annotator), imported)
        counted = count(1)
        for some in batches(each if isinstance(each, PackedRecord) else packed(each) for each in records):
            arriving.begin(some)
            for record in some:
                arriving.take(record, is_dataset=is_dataset, as_suggestions=as_suggestions)
                progress(next(counted), total)
            arriving.write()
        step = writing.step("suggest", annotator)
        arriving.unknown |= _join(writing, step, arriving.joins, imported, arriving.known_labels)
        if arriving.unknown:
            _join_scheme(project, writing, arriving.step, list(arriving.unknown), imported)
    return imported


class _Arriving:
    """An import while it runs: articles wait until some can be written together."""

    def __init__(self, project: Project, writing: Writing, step: Step, imported: Imported) -> None:
        self.step = step
        self.joins = list[Joined]()
        self.known_labels = frozenset(project.scheme().labels)
        self.unknown = dict[str, None]()
        self._project, self._writing, self._imported = project, writing, imported
        self._waiting = list[Arrival]()
        self._present = Present(project, ())

    def begin(self, some: Sequence[PackedRecord]) -> None:
        """Look these up; `take` is told of each of them."""
        self._present = Present(self._project, some)

    def write(self) -> None:
        """Write those that wait."""
        if self._waiting:
            self._writing.insert(self.step, self._waiting)
            self._waiting.clear()

    def take(self, record: PackedRecord, *, is_dataset: bool, as_suggestions: bool) -> None:
        """Let the record wait where the project has it not. Raises Refusal where it contradicts the project."""
        twin = self._present.twin(record)
        if twin and as_suggestions:
            self.joins.append(self._joining(twin, record))
        known = twin if as_suggestions or not is_dataset else None
        if known is None and is_dataset:
            known = self._known(record, twin)
        if known is not None:
            self._imported.known.append(known)
            return
        self._waiting.append(Arrival(record, self._new_persons(record)))
        self._present.add(record)
        self._imported.added.append(record.id)
        self.unknown |= dict.fromkeys(label for label in record.span_labels if label not in self.known_labels)

    def _joining(self, twin: str, record: PackedRecord) -> Joined:
        self.write()
        there = self._project.record(twin)
        return joining(there, record.record(), self._project.persons(person[0] for person in record.persons))

    def _known(self, record: PackedRecord, twin: str | None) -> str | None:
        """The id of the article that this one is, where the project has it. Raises Refusal where the two differ."""
        article = record.id
        if twin is not None and twin != article:
            raise Refusal("import-text-known", article=article, known=twin)
        if not self._present.has(article):
            taken = self._present.taken(record)
            if taken is not None:
                raise Refusal("import-id-known", article=article, id=taken)
            return None
        self.write()
        there, said = self._project.record(article), record.record()
        if there.article != said.article or _said(there) != _said(said):
            raise Refusal("import-article-differs", article=article)
        return article

    def _new_persons(self, record: PackedRecord) -> list[Packed]:
        """The persons whom the registry lacks; of one it knows otherwise the project's stays, with a notice."""
        lacking = list[Packed]()
        for person in record.persons:
            known = self._present.person(person[0])
            if known is None:
                lacking.append(person)
            elif known != person:
                names = unpack(Person, known).names
                self._imported.notices.append(("import-person-kept", {"person": names.hant or names.hans or person[0]}))
        return lacking


def _said(record: Record) -> dict[tuple[str, str], Thing]:
    """The labels without the order in which they came, and without those that say nothing."""
    return {(kind_of(thing), thing.id): thing for thing in record.labels if not says_nothing(thing)}


def _join(
    writing: Writing, step: Step, joins: list[Joined], imported: Imported, known_labels: Collection[str]
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
