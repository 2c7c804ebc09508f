"""The history read back: an article's steps, its labels after any of them, and the way back there without loss."""

from pathlib import Path
from typing import Any

import pytest

from editing.exports import exported
from editing.stories import OTHER, STORY, at
from editing.test_machine import said
from yanguan.domain.labels import Names, Person, Span
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan, Link, RemoveSpan, Reshape, SetStatus
from yanguan.editing.corrections import CorrectEverywhere, CorrectPlace, RemovePhrase
from yanguan.editing.labelling import LabelEverywhere
from yanguan.editing.merging import MergePersons
from yanguan.editing.past import PastStep, as_it_was, steps_of_article, steps_of_objects
from yanguan.editing.persons import MakePerson
from yanguan.editing.session import Session
from yanguan.store.check import check


def steps(session: Session) -> list[PastStep]:
    return steps_of_article(session.reader, STORY.id)


def label(session: Session, name: str, words: str) -> str:
    changes = session.apply(AddSpan(STORY.id, name, at(words))).changes
    return next(change.id for change in changes if isinstance(change.after, Span))


def counterpart(session: Session, article: str = STORY.id) -> str:
    return session.reader.article(article).counterpart.text


def test_the_steps_say_who_did_what_and_which_were_taken_back(session: Session) -> None:
    label(session, "cue", "說")
    session.undo(STORY.id)
    session.redo(STORY.id)
    label(session, "speaker", "他")
    session.undo(STORY.id)
    found = [(step.verb, step.annotator, step.is_taken_back) for step in steps(session)]
    assert found == [
        ("import", "mei", False), ("add", "mei", False), ("undo", "mei", True), ("redo", "mei", False),
        ("add", "mei", True), ("undo", "mei", False),
    ]  # fmt: skip
    assert [step.is_beginning for step in steps(session)] == [True, *[False] * 5]


def test_an_objects_steps_are_its_own(session: Session) -> None:
    cue, other = label(session, "cue", "說"), label(session, "speaker", "他")
    session.apply(Reshape(STORY.id, cue, at("說：")))
    (made, moved) = steps_of_objects(session.reader, [cue])
    assert (made.verb, moved.verb) == ("add", "reshape")
    assert [change.id for change in (*made.changes, *moved.changes)] == [cue, cue]
    assert {change.id for step in steps_of_objects(session.reader, [cue, other]) for change in step.changes} == {
        cue,
        other,
    }


def test_a_persons_steps_are_found_though_no_article_has_them(session: Session) -> None:
    span = label(session, "person", "方景行")
    changes = session.apply(MakePerson(STORY.id, Names("方景行", "方景行"), span=span)).changes
    person = next(change.id for change in changes if isinstance(change.after, Person))
    (made,) = steps_of_objects(session.reader, [person])
    assert (made.verb, len(made.changes)) == ("make-person", 1)


def test_the_article_is_seen_as_it_was_after_any_step(session: Session) -> None:
    seen = [session.reader.labels(STORY.id)]
    quote = label(session, "quote", "「𠮷田『很好』。」")
    seen.append(session.reader.labels(STORY.id))
    speaker = label(session, "speaker", "市長方景行")
    seen.append(session.reader.labels(STORY.id))
    frame = next(iter(session.reader.labels(STORY.id).quotes))
    session.apply(Link(STORY.id, frame, "speaker", speaker))
    seen.append(session.reader.labels(STORY.id))
    session.apply(RemoveSpan(STORY.id, quote))
    seen.append(session.reader.labels(STORY.id))
    past, article = steps(session), session.reader.article(STORY.id)
    for number, labels in enumerate(seen):
        later = [change for step in past[number + 1 :] for change in step.changes]
        assert said(as_it_was(article, seen[-1], later)[1]) == said(labels)


def test_going_back_is_one_step_that_can_be_taken_back_to_the_byte(session: Session) -> None:
    quote = label(session, "quote", "「𠮷田『很好』。」")
    then, moment = exported(session), steps(session)[-1].seq
    cue = label(session, "cue", "說")
    session.apply(Link(STORY.id, next(iter(session.reader.labels(STORY.id).quotes)), "cue", cue))
    session.apply(RemoveSpan(STORY.id, quote))
    session.apply(SetStatus(STORY.id, "done"))
    session.apply(AddSpan(OTHER.id, "cue", ((1, 2),)))
    now = exported(session)
    gone = session.return_to(STORY.id, moment)
    assert gone.verb == "return"
    back = session.reader.labels(STORY.id)
    assert (set(back.spans), back.status.status, len(back.quotes)) == ({quote}, "in_work", 1)
    assert exported(session).split(b"\n")[0] == then.split(b"\n")[0]
    assert len(session.reader.labels(OTHER.id).spans) == 1, "another article keeps what was done in it"
    session.undo(STORY.id)
    assert exported(session) == now
    session.redo(STORY.id)
    assert exported(session).split(b"\n")[0] == then.split(b"\n")[0]
    assert check(session.reader) == []


def test_going_back_to_the_beginning_and_to_now(session: Session) -> None:
    label(session, "quote", "「𠮷田『很好』。」")
    label(session, "trigger", "任命")
    first, last = steps(session)[0], steps(session)[-1]
    assert session.return_to(STORY.id, last.seq).changes == ()
    session.return_to(STORY.id, first.seq)
    assert not session.reader.labels(STORY.id).spans
    session.return_to(STORY.id, last.seq)
    assert len(session.reader.labels(STORY.id).spans) == 2
    assert check(session.reader) == []


def test_a_step_over_many_articles_is_taken_back_in_this_one(session: Session) -> None:
    moment = steps(session)[-1].seq
    places = {STORY.id: at("說"), OTHER.id: ((1, 2),)}
    session.apply_everywhere(LabelEverywhere("cue", places)).result()
    session.return_to(STORY.id, moment)
    assert not session.reader.labels(STORY.id).spans
    assert len(session.reader.labels(OTHER.id).spans) == 1
    with pytest.raises(Refusal, match="undo-built-upon"):
        session.undo(OTHER.id)
    session.undo(STORY.id)
    session.undo(OTHER.id)
    assert not session.reader.labels(OTHER.id).spans


def test_where_a_person_is_gone_it_is_refused_and_nothing_has_changed(session: Session) -> None:
    span = label(session, "person", "方景行")
    session.apply(MakePerson(STORY.id, Names("方景行", "方景行"), span=span))
    moment = steps(session)[-1].seq
    session.undo(STORY.id)
    label(session, "cue", "說")
    before = exported(session)
    with pytest.raises(Refusal) as refused:
        session.return_to(STORY.id, moment)
    assert refused.value.message == "return-built-upon"
    assert exported(session) == before


def test_the_counterpart_goes_back_too(session: Session) -> None:
    first, was = steps(session)[-1].seq, counterpart(session)
    session.apply(CorrectPlace(STORY.id, 0, 2, "鎮長"))
    corrected, moment = counterpart(session), steps(session)[-1].seq
    assert corrected != was
    session.return_to(STORY.id, first)
    assert counterpart(session) == was
    article = session.reader.article(STORY.id)
    later = [change for step in steps(session) if step.seq > moment for change in step.changes]
    assert as_it_was(article, session.reader.labels(STORY.id), later)[0].counterpart.text == corrected
    session.undo(STORY.id)
    assert counterpart(session) == corrected


def test_the_phrase_list_belongs_to_the_project_and_stays(session: Session) -> None:
    first = steps(session)[-1].seq
    session.apply(CorrectPlace(STORY.id, 0, 2, "鎮長"))
    placed = steps(session)[-1].seq
    session.apply_everywhere(CorrectEverywhere("hant", "省委", "縣委")).result()
    both = counterpart(session)
    assert both.startswith("鎮長")
    assert "縣委" in both
    session.return_to(STORY.id, placed)
    assert counterpart(session) == both
    session.return_to(STORY.id, first)
    assert counterpart(session).startswith("市长")
    assert "縣委" in counterpart(session)
    session.apply_everywhere(RemovePhrase("hant", "省委")).result()
    assert "縣委" not in counterpart(session)
    session.return_to(STORY.id, placed)
    assert counterpart(session).startswith("鎮長")
    assert "縣委" not in counterpart(session)
    assert check(session.reader) == []


def test_the_way_back_outlives_a_restart(session: Session, path: Path, scheme: dict[str, Any]) -> None:
    label(session, "cue", "說")
    moment = steps(session)[0].seq
    session.close()
    with Session(path, annotator="jun", scheme=scheme) as again:
        again.return_to(STORY.id, moment)
        assert [(step.verb, step.annotator) for step in steps(again)][-1] == ("return", "jun")
        again.undo(STORY.id)
        assert len(again.reader.labels(STORY.id).spans) == 1


def test_a_status_that_says_nothing_is_the_same_as_none(session: Session) -> None:
    label(session, "cue", "說")
    session.return_to(STORY.id, steps(session)[0].seq)
    session.apply(SetStatus(STORY.id, "in_work"))
    for _ in range(3):
        assert session.can("undo", STORY.id)
        session.undo(STORY.id)
    assert not session.can("undo", STORY.id)
    for _ in range(3):
        session.redo(STORY.id)
    assert session.reader.labels(STORY.id).status.status == "in_work"


def test_where_two_people_became_one_the_way_back_is_closed_until_that_is_undone(session: Session) -> None:
    first = label(session, "person", "方景行")
    session.apply(MakePerson(STORY.id, Names("方景行", "方景行"), span=first))
    other = next(iter(session.apply(AddSpan(OTHER.id, "person", ((0, 1),))).changes)).id
    session.apply(MakePerson(OTHER.id, Names("方一", "方一"), span=other))
    moment = steps(session)[-1].seq
    one, two = (session.reader.labels(each).spans[span].person for each, span in ((OTHER.id, other), (STORY.id, first)))
    assert one is not None
    assert two is not None
    merged = session.apply_everywhere(MergePersons(one, (two,))).result()
    with pytest.raises(Refusal) as refused:
        session.return_to(STORY.id, moment)
    assert refused.value.message == "return-built-upon"
    session.undo_step(merged.step)
    assert session.return_to(STORY.id, moment).changes == ()
    session.return_to(STORY.id, steps(session)[0].seq)
    assert not session.reader.labels(STORY.id).spans
    assert check(session.reader) == []
