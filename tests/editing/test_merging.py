"""Merging and splitting: every reference of the project follows and resolves, and one undo restores every byte."""

import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from strategies.records import datasets
from yanguan.domain.labels import Names, Person
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.editing.merging import MergePersons, SplitPerson
from yanguan.editing.registry import ChangePerson
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.exchange.jsonl.writing import line_of
from yanguan.resources import default_scheme_content, gold
from yanguan.store import people
from yanguan.store.check import check

QUICK = settings(max_examples=10, deadline=None, phases=(Phase.explicit, Phase.generate))
"""Each example is a project on the disk: to shrink one takes minutes."""


def exported(session: Session) -> list[str]:
    """Every line of the dataset."""
    return [line_of(record) for record in session.reader.records()]


@contextmanager
def project(records: list[Record]) -> Iterator[Session]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.yanguan"
        with Session(path, annotator="mei", scheme=default_scheme_content()) as session:
            session.import_records(records, is_dataset=True).result()
            yield session


def references(session: Session) -> Counter[str]:
    """How often the dataset refers to each person; every reference resolves in its own line."""
    found = Counter[str]()
    for line in exported(session):
        row = json.loads(line)
        own = list(_referred(row)) + list(_referred(row["candidates"]))
        assert set(own) == {person["id"] for person in row["persons"]}
        found.update(own)
    return found


def _referred(row: dict[str, Any]) -> Iterator[str]:
    for each in (*row["spans"], *row["holdings"]):
        if each["person"]:
            yield each["person"]
    for frame in (*row["quotes"], *row["appointments"]):
        for part in frame.get("speakers", frame.get("roles")):
            if part["person"] and part["span"] is None:
                yield part["person"]


def states(session: Session) -> Counter[str]:
    return Counter(
        each.state
        for record in session.reader.records()
        for kind in ("span", "quote", "appointment", "holding")
        for each in record.labels.things.get(kind, {}).values()
        if hasattr(each, "state")
    )


@given(st.data())
@QUICK
def test_a_merge_keeps_every_reference_and_undo_restores_every_byte(data: st.DataObject) -> None:
    with project(data.draw(datasets(max_size=2))) as session:
        ids = sorted(person.id for person in session.reader.registry())
        if len(ids) < 2:
            return
        before, standing, count = exported(session), states(session), references(session)
        kept, *gone = data.draw(st.permutations(ids))[: data.draw(st.integers(2, len(ids)))]
        merge = MergePersons(kept, tuple(gone))
        with suppress(Refusal):
            changes = None
            changes = session.apply_everywhere(merge).result()
        if changes is None:  # two ids of one authority, or no name
            assert exported(session) == before
            return
        after = references(session)
        assert not set(gone) & set(after)
        assert {person.id for person in session.reader.registry()} == set(ids) - set(gone)
        assert after.total() <= count.total()
        assert (after[kept] > 0) == any(count[each] for each in (kept, *gone))
        assert states(session) == standing, "to say who somebody is accepts nothing"
        assert check(session.reader) == []
        redone = exported(session)
        taken = session.undo_step(changes.step)
        assert exported(session) == before
        session.undo_step(taken.step)
        assert exported(session) == redone


@given(st.data())
@QUICK
def test_a_split_moves_the_chosen_mentions_and_undo_restores_every_byte(data: st.DataObject) -> None:
    with project(data.draw(datasets(max_size=2))) as session:
        database = session.reader.database
        used = [each.id for each in people.listed(database) if people.mentions(database, each.id)]
        if not used:
            return
        before, count = exported(session), references(session)
        person = data.draw(st.sampled_from(used))
        mentions = people.mentions(database, person)
        chosen = data.draw(st.lists(st.sampled_from(mentions), min_size=1, unique=True))
        by_article: dict[str, tuple[str, ...]] = {}
        for each in chosen:
            by_article[each.article] = (*by_article.get(each.article, ()), each.of)
        changes = session.apply_everywhere(SplitPerson(person, by_article, Names("新人", "新人"))).result()
        new = next(each.id for each in session.reader.registry() if each.names.hant == "新人")
        after = references(session)
        assert after[new] + after[person] == count[person]
        there = {(each.article, each.of) for each in people.mentions(session.reader.database, new)}
        assert {(each.article, each.of) for each in chosen} <= there
        assert check(session.reader) == []
        session.undo_step(changes.step)
        assert exported(session) == before


@pytest.fixture(scope="module")
def samples() -> Iterator[Session]:
    with project(list(prepare([gold() / f"{name}.jsonl" for name in ("interview", "transfer")]).records)) as session:
        yield session


def person(session: Session, name: str) -> Person:
    return next(each for each in session.reader.registry() if each.names.hant == name)


def test_the_one_who_stays_takes_names_and_ids_and_the_mentions_add_up(samples: Session) -> None:
    fang, qi = person(samples, "方景行"), person(samples, "祁遠山")
    assert fang.aliases == ()
    samples.apply_everywhere(ChangePerson(Person(qi.id, qi.names, (Names("老祁", "老祁"),), {"viaf": "7"}))).result()
    counts = {each.id: each.mentions for each in people.listed(samples.reader.database)}
    changes = samples.apply_everywhere(MergePersons(fang.id, (qi.id, qi.id, fang.id))).result()
    merged = samples.reader.person(fang.id)
    assert merged is not None
    assert merged.aliases == (Names("祁遠山", "祁远山"), Names("老祁", "老祁"))
    assert merged.external["viaf"] == "7"
    assert len(people.mentions(samples.reader.database, fang.id)) == counts[fang.id] + counts[qi.id]
    assert all(each.annotator == "mei" for each in samples.reader.labels(next(iter(changes.articles))).spans.values()
               if each.person == fang.id and any(change.id == each.id for change in changes.changes))  # fmt: skip
    samples.undo_step(changes.step)


def test_two_people_with_two_ids_of_one_authority_are_not_one(samples: Session) -> None:
    fang, qi = person(samples, "方景行"), person(samples, "祁遠山")
    for each, qid in ((fang, "Q1"), (qi, "Q2")):
        samples.apply_everywhere(ChangePerson(Person(each.id, each.names, (), {"wikidata": qid}))).result()
    with pytest.raises(Refusal) as caught:
        samples.apply_everywhere(MergePersons(fang.id, (qi.id,))).result()
    assert caught.value.message == "merge-other-id"


def test_to_merge_with_oneself_or_split_nothing_does_nothing(samples: Session) -> None:
    fang = person(samples, "方景行")
    assert samples.apply_everywhere(MergePersons(fang.id, (fang.id,))).result().changes == ()
    article = samples.reader.listing()[0].id
    with pytest.raises(Refusal) as caught:
        samples.apply_everywhere(SplitPerson(fang.id, {article: ("none",)}, Names("新", "新"))).result()
    assert caught.value.message == "split-nothing"
