"""Every kind of object is saved, loaded, changed and removed, and comes back equal."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from operator import eq
from pathlib import Path

import pytest
from hypothesis import given, settings

from store.samples import (
    ARTICLE,
    CHILD,
    CORRECTION,
    CUE,
    EVENT,
    HOLDING,
    NOTES,
    PERSON,
    QUOTE,
    STAMP,
    STATUS,
    THINGS,
    VALUE,
    arrival,
    article,
    bare,
    record,
)
from strategies.records import datasets
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import KINDS, ArticleLabels, ArticleStatus, Coverage, Names, Note, Thing, kind_of
from yanguan.domain.record import Record
from yanguan.exchange.jsonl.reading import records_in
from yanguan.resources import default_scheme, gold, resource
from yanguan.store.check import check
from yanguan.store.project import Project

GOLD = sorted(gold().glob("*.jsonl"))


@contextmanager
def a_project() -> Iterator[Project]:
    """A project for one drawn example."""
    import tomllib

    content = tomllib.loads(resource("scheme.toml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder, Project.create(Path(folder) / "a.yanguan", content) as project:
        assert project.scheme() == default_scheme()
        yield project


def by_id(record: Record) -> Record:
    """The record with its persons in the order in which a project gives them."""
    return replace(record, persons=tuple(sorted(record.persons, key=lambda person: person.id)))


def insert(project: Project, records: list[Record]) -> None:
    with project.write() as writing:
        step = writing.step("import", "mei")
        known: set[str] = set()
        for each in records:
            persons = [person for person in each.persons if person.id not in known]
            writing.insert(step, [arrival(each, persons)])
            known |= {person.id for person in each.persons}


def change(project: Project, before: Thing | None, after: Thing | None) -> None:
    shared = before is None and after is not None and kind_of(after) == "person"
    with project.write() as writing:
        writing.record(writing.step("test", "mei"), [Change(None if shared else ARTICLE, before, after)])


@settings(max_examples=20)
@given(datasets())
def test_records_come_back_equal_in_their_order(records: list[Record]) -> None:
    records = [by_id(each) for each in records]
    with a_project() as project:
        insert(project, records)
        loaded = list(project.records())
        assert all(map(eq, loaded, records))
        assert all(project.record(each.article.id) == each for each in records)
        assert [list(each.labels.notes) for each in loaded] == [list(each.labels.notes) for each in records]
        assert [list(each.labels.corrections) for each in loaded] == [list(each.labels.corrections) for each in records]
        assert check(project) == []


@settings(max_examples=20)
@given(datasets(max_size=1))
def test_what_is_removed_is_gone_and_comes_back_equal(records: list[Record]) -> None:
    with a_project() as project:
        insert(project, records)
        identifier = records[0].article.id
        changes = [Change(identifier, thing, None) for thing in records[0].labels]
        with project.write() as writing:
            writing.record(writing.step("remove", "mei"), changes)
        assert project.labels(identifier) == LabelSet(identifier)
        assert check(project) == []
        with project.write() as writing:
            writing.record(writing.step("add", "mei"), [each.inverse() for each in changes])
        assert project.record(identifier) == by_id(records[0])
        assert list(project.labels(identifier).notes) == list(records[0].labels.notes)
        assert check(project) == []


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_the_gold_comes_back_equal(file: Path, project: Project) -> None:
    records = list(records_in(file))
    insert(project, records)
    assert list(project.records()) == records
    assert check(project) == []


CHANGED: list[tuple[Thing, Thing]] = [
    (CUE, replace(CUE, label="addressee", fragments=((5, 6), (7, 8)), attributes={"x": None}, state="edited", score=1)),
    (QUOTE, replace(QUOTE, speakers=(), cues=(CUE.id, CUE.id), score=None, overruled=())),
    (CHILD, replace(CHILD, parent=None, addressees=(), annotator="jun", at="2026-08-01T00:00:00Z", origin="model:m")),
    (EVENT, replace(EVENT, roles=EVENT.roles[::-1], event=None, effective=None, attributes={"kind": "elect"})),
    (HOLDING, replace(HOLDING, mentions=(HOLDING.mentions[0],) * 2, person=None, attributes={"temporal": "former"})),
    (VALUE, replace(VALUE, area=None, unit="辦", prefix="副", rank="廳", organization="政府", overruled=())),
    (NOTES[0], replace(NOTES[0], on=CUE.id, text="\u2028", annotator="jun")),
    (CORRECTION, replace(CORRECTION, script="hant", start=2, end=2, reason="游/遊", suggested="")),
    (Coverage(ARTICLE, {"quote": (0, 1), "person": (1,)}), Coverage(ARTICLE, {"holding": (0,)})),
    (STATUS, ArticleStatus(ARTICLE, "done")),
    (ArticleLabels(ARTICLE, ("人事", "訪談")), ArticleLabels(ARTICLE, ("訪談",))),
    (STAMP, replace(STAMP, stamp=default_scheme().stamp)),
]


@pytest.mark.parametrize(("before", "after"), CHANGED, ids=[kind_of(before) for before, _ in CHANGED])
def test_a_changed_object_is_changed_and_no_other(filled: tuple[Project, Record], before: Thing, after: Thing) -> None:
    project, sample = filled
    change(project, before, after)
    assert project.labels(ARTICLE) == sample.labels.after([Change(ARTICLE, before, after)])
    change(project, after, before)
    assert project.record(ARTICLE) == sample
    assert check(project) == []


def test_a_score_keeps_its_type(filled: tuple[Project, Record]) -> None:
    project, _ = filled
    for score in (1, 1.0, 0.1, None):
        change(project, project.labels(ARTICLE).spans[CUE.id], replace(CUE, score=score))
        kept = project.labels(ARTICLE).spans[CUE.id].score
        assert (kept, type(kept)) == (score, type(score))


def test_a_person_is_changed_for_all_and_found_by_id(filled: tuple[Project, Record]) -> None:
    project, _ = filled
    after = replace(PERSON, names=Names("方景行", None), aliases=(), external={"wikidata": "Q2"})
    with project.write() as writing:
        writing.record(writing.step("person", "mei"), [Change(None, PERSON, after)])
    assert project.person(PERSON.id) == after
    assert project.registry() == [after]
    assert project.persons([PERSON.id, "nobody"]) == {PERSON.id: after}
    assert project.record(ARTICLE).persons == (after,)
    assert check(project) == []


def test_the_text_that_a_span_covers_is_kept_with_it(filled: tuple[Project, Record]) -> None:
    project, sample = filled
    rows = project.database.execute('SELECT span, "start", "end", text FROM fragment').fetchall()
    assert len(rows) == sum(len(span.fragments) for span in sample.labels.spans.values())
    assert all(text == sample.article.source.text[start:end] for _, start, end, text in rows)


@pytest.mark.parametrize("fragments", [((0, 900),), ((5, 5),), ((6, 5),), ((-1, 2),)])
def test_a_span_outside_its_text_cannot_be_stored(
    filled: tuple[Project, Record], fragments: tuple[tuple[int, int], ...]
) -> None:
    import sqlite3

    project, _ = filled
    with pytest.raises(sqlite3.IntegrityError):
        change(project, CUE, replace(CUE, fragments=fragments))


def test_a_note_that_comes_back_stands_where_it_stood(filled: tuple[Project, Record]) -> None:
    project, _ = filled
    before = list(project.labels(ARTICLE).notes)
    change(project, NOTES[1], None)
    later = Note(new_id(), ARTICLE, "later", "mei", NOTES[0].at)
    change(project, None, later)
    change(project, None, NOTES[1])
    assert list(project.labels(ARTICLE).notes) == [*before, later.id]


def test_an_id_that_an_object_has_or_had_is_taken(filled: tuple[Project, Record]) -> None:
    project, sample = filled
    assert project.taken(thing.id for thing in sample.labels) == {thing.id for thing in sample.labels}
    change(project, NOTES[0], None)
    assert project.taken([new_id(), NOTES[0].id, "0", "~"]) == {NOTES[0].id}
    assert project.taken([new_id(), new_id()]) == set()
    assert project.taken([]) == set()


def test_many_articles_are_read_in_batches_in_their_order(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yanguan.store.project.BATCH", 3)
    records = [bare(number) for number in range(8)]
    insert(project, records)
    assert list(project.records()) == records
    assert [each.article.id for each in project.records(2, 4)] == [each.article.id for each in records[1:4]]
    assert project.size() == 8


def test_a_record_is_read_at_one_moment(filled: tuple[Project, Record], monkeypatch: pytest.MonkeyPatch) -> None:
    """A label made while the reader is between two tables is seen whole or not at all."""
    from yanguan.store import articles, loading

    project, sample = filled
    whole = articles.load

    def load_late(*arguments: object) -> object:
        change(project, CHILD, replace(CHILD, parent=None))
        change(project, QUOTE, None)
        return whole(*arguments)  # type: ignore[arg-type]

    first = loading._LOADERS[0]

    def spans_then_change(*arguments: object) -> object:
        spans = list(first(*arguments))  # type: ignore[arg-type]
        change(project, None, replace(CUE, id=new_id()))
        return spans

    with Project(project.path, read_only=True) as reader:
        monkeypatch.setattr(articles, "load", load_late)
        monkeypatch.setattr(loading, "_LOADERS", (spans_then_change, *loading._LOADERS[1:]))
        assert next(reader.records()) == sample
        monkeypatch.undo()
        assert next(reader.records()) != sample


def test_a_snapshot_holds_for_all_that_is_read_in_it(filled: tuple[Project, Record]) -> None:
    project, sample = filled
    with Project(project.path, read_only=True) as reader:
        with reader.snapshot(), reader.snapshot():
            assert reader.record(ARTICLE) == sample
            change(project, STATUS, ArticleStatus(ARTICLE, "done"))
            assert reader.record(ARTICLE) == sample
        assert reader.labels(ARTICLE).status.status == "done"
        with pytest.raises(ValueError, match="inside"), reader.snapshot():
            raise ValueError("inside")
        change(project, ArticleStatus(ARTICLE, "done"), STATUS)
        assert reader.labels(ARTICLE).status == STATUS


def test_the_counts_are_of_what_is_there(filled: tuple[Project, Record]) -> None:
    from yanguan.store.articles import counts

    counted = counts(filled[0].database)
    assert counted["articles"] == [("hant", "in_work", 1)]
    assert ("cue", "accepted", 1) in counted["spans"]
    assert dict(counted["frames"]) == {"quote": 2, "appointment": 1, "holding": 1, "person": 1, "edit": 1}


def test_an_articles_sample_is_the_one_that_is_kept() -> None:
    assert record().article == article()
    assert {kind_of(thing) for thing in THINGS} == set(KINDS) - {"person", "phrase", "scheme", "counterpart", "meta"}
