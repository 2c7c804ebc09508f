"""The bin: what was deleted is listed, and comes back with what hung on it as far as its places are free."""

from dataclasses import replace

import pytest

from editing.exports import exported
from editing.stories import OTHER, STORY, at
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Holding, Mention, Names, Note, Person, PostValue, Quote, Span, Thing
from yanguan.domain.refusal import Refusal
from yanguan.editing.bin import Deleted, Restore, deleted
from yanguan.editing.commands import AddSpan, Link, Relabel, RemoveSpan, Reshape
from yanguan.editing.past import steps_of_article
from yanguan.editing.persons import MakePerson
from yanguan.editing.registry import AddPerson, NotePerson, RemovePerson
from yanguan.editing.remarks import AddNote, ChangeNote
from yanguan.editing.session import Session
from yanguan.store.check import check

QUOTE, INNER = "「𠮷田『很好』。」", "『很好』"


def label(session: Session, name: str, words: str, nth: int = 0) -> str:
    changes = session.apply(AddSpan(STORY.id, name, at(words, nth))).changes
    return next(change.id for change in changes if isinstance(change.after, Span))


def frame_of(session: Session, span: str) -> str:
    labels = session.reader.labels(STORY.id)
    quotes = [frame.id for frame in labels.quotes.values() if frame.quote == span]
    return (quotes or [frame.id for frame in labels.appointments.values() if frame.trigger == span])[0]


def link(session: Session, core: str, role: str, span: str) -> None:
    session.apply(Link(STORY.id, frame_of(session, core), role, span))


def write(session: Session, *things: Thing) -> None:
    """What no command of this test makes: a holding, a post's value, a note."""
    with session._project.write() as writing:
        writing.record(writing.step("set", "mei"), [Change(STORY.id, None, thing) for thing in things])
    session._held = None


def restore(session: Session, *chosen: Deleted) -> None:
    session.apply_everywhere(Restore(chosen)).result()


def in_bin(session: Session) -> list[Deleted]:
    return deleted(session.reader, STORY.id)


@pytest.fixture
def quoted(session: Session) -> tuple[str, str, str]:
    """A quote with a speaker and a cue."""
    quote, speaker, cue = (
        label(session, "quote", QUOTE),
        label(session, "speaker", "市長方景行"),
        label(session, "cue", "說"),
    )
    link(session, quote, "speaker", speaker)
    link(session, quote, "cue", cue)
    return quote, speaker, cue


def test_the_bin_lists_what_was_deleted_the_last_first(session: Session, quoted: tuple[str, str, str]) -> None:
    assert in_bin(session) == []
    session.apply(RemoveSpan(STORY.id, quoted[2]))
    session.apply(RemoveSpan(STORY.id, quoted[0]))
    first, second = in_bin(session)
    assert (first.lost.thing.id, second.lost.thing.id) == (quoted[0], quoted[2])
    assert ([type(frame) for frame in first.lost.frames], second.lost.frames) == ([Quote], ())
    assert (first.verb, first.annotator, first.article) == ("remove", "mei", STORY.id)


def test_a_quote_comes_back_with_its_frame_to_the_byte(session: Session, quoted: tuple[str, str, str]) -> None:
    before = exported(session)
    session.apply(RemoveSpan(STORY.id, quoted[0]))
    after = exported(session)
    restore(session, *in_bin(session))
    assert exported(session) == before
    assert in_bin(session) == []
    session.undo(STORY.id)
    assert exported(session) == after


def test_a_speaker_comes_back_into_its_place(session: Session, quoted: tuple[str, str, str]) -> None:
    before = exported(session)
    session.apply(RemoveSpan(STORY.id, quoted[1]))
    restore(session, *in_bin(session))
    assert exported(session) == before


def test_pieces_deleted_one_by_one_come_back_together(session: Session, quoted: tuple[str, str, str]) -> None:
    before = exported(session)
    for span in (quoted[2], quoted[1], quoted[0]):
        session.apply(RemoveSpan(STORY.id, span))
    assert not session.reader.labels(STORY.id).spans
    steps = len(steps_of_article(session.reader, STORY.id))
    restore(session, *in_bin(session))
    assert exported(session) == before
    assert len(steps_of_article(session.reader, STORY.id)) == steps + 1


def test_only_what_is_chosen_comes_back(session: Session, quoted: tuple[str, str, str]) -> None:
    for span in quoted:
        session.apply(RemoveSpan(STORY.id, span))
    restore(session, in_bin(session)[2])
    labels = session.reader.labels(STORY.id)
    (frame,) = labels.quotes.values()
    assert (set(labels.spans), frame.speakers, frame.cues) == ({quoted[0]}, (), ())
    assert frame.attributes["explicitness"] == "implicit"
    assert check(session.reader) == []


def test_a_place_that_is_filled_meanwhile_stays_filled(session: Session) -> None:
    trigger, old, new = (
        label(session, "trigger", "任命"),
        label(session, "person", "方景行", 1),
        label(session, "person", "方景行"),
    )
    link(session, trigger, "person", old)
    session.apply(RemoveSpan(STORY.id, old))
    link(session, trigger, "person", new)
    restore(session, *in_bin(session))
    (event,) = session.reader.labels(STORY.id).appointments.values()
    assert [(role.role, role.span) for role in event.roles] == [("person", new)]
    assert old in session.reader.labels(STORY.id).spans


def test_a_free_place_is_filled_again_beside_what_came_meanwhile(
    session: Session, quoted: tuple[str, str, str]
) -> None:
    session.apply(RemoveSpan(STORY.id, quoted[2]))
    other = label(session, "cue", "說", 1)
    link(session, quoted[0], "cue", other)
    restore(session, *in_bin(session))
    (frame,) = session.reader.labels(STORY.id).quotes.values()
    assert frame.cues == (other, quoted[2])
    assert check(session.reader) == []


def test_the_same_label_made_again_keeps_its_place(session: Session, quoted: tuple[str, str, str]) -> None:
    session.apply(RemoveSpan(STORY.id, quoted[2]))
    label(session, "cue", "說")
    with pytest.raises(Refusal) as refused:
        restore(session, *in_bin(session))
    assert refused.value.message == "restore-taken"


def test_a_child_stands_in_its_parent_again(session: Session) -> None:
    outer = label(session, "quote", QUOTE)
    inner = label(session, "quote", INNER)
    before = exported(session)
    session.apply(RemoveSpan(STORY.id, outer))
    assert session.reader.labels(STORY.id).quotes[frame_of(session, inner)].parent is None
    restore(session, *in_bin(session))
    assert session.reader.labels(STORY.id).quotes[frame_of(session, inner)].parent == frame_of(session, outer)
    assert exported(session) == before


def test_an_event_stands_in_its_quote_again(session: Session) -> None:
    quote = label(session, "quote", "省委任命方景行為省長")
    trigger = label(session, "trigger", "任命")
    before = exported(session)
    session.apply(RemoveSpan(STORY.id, quote))
    assert session.reader.labels(STORY.id).appointments[frame_of(session, trigger)].attributes["inside_quote"] is None
    restore(session, *in_bin(session))
    assert exported(session) == before


def test_holdings_values_and_notes_come_back(session: Session) -> None:
    post, person = label(session, "post", "市長"), label(session, "person", "方景行")
    made = {"annotator": "mei", "at": "2026-07-07T01:02:03Z"}
    holding = Holding(
        id="019815a0-0000-7000-8000-0000000000a1", annotator="mei", at=made["at"],
        mentions=(Mention(person, post),), attributes={"temporal": "current"},
    )  # fmt: skip
    note = Note("019815a0-0000-7000-8000-0000000000a2", post, "看看", **made)
    write(session, holding, PostValue(post, core="市長"), note)
    before = exported(session)
    for span in (person, post):
        session.apply(RemoveSpan(STORY.id, span))
    labels = session.reader.labels(STORY.id)
    assert (labels.holdings, labels.posts, labels.notes) == ({}, {}, {})
    assert [each.lost.thing.id for each in in_bin(session)] == [post, person]
    restore(session, *in_bin(session))
    assert exported(session) == before


def test_the_whole_projects_bin_and_one_step_over_articles(session: Session) -> None:
    cue = label(session, "cue", "說")
    session.apply(AddSpan(OTHER.id, "cue", ((1, 2),)))
    before = exported(session)
    (other,) = session.reader.labels(OTHER.id).spans
    session.apply(RemoveSpan(STORY.id, cue))
    session.apply(RemoveSpan(OTHER.id, other))
    found = deleted(session.reader)
    assert [each.article for each in found] == [OTHER.id, STORY.id]
    assert [each.lost.thing.id for each in deleted(session.reader, most=1)] == [other]
    restore(session, *found)
    assert exported(session) == before
    session.undo(OTHER.id)
    assert not session.reader.labels(STORY.id).spans


def test_what_a_return_took_away_lies_in_the_bin(session: Session, quoted: tuple[str, str, str]) -> None:
    before = exported(session)
    session.return_to(STORY.id, steps_of_article(session.reader, STORY.id)[0].seq)
    found = in_bin(session)
    assert {each.lost.thing.id for each in found} == set(quoted)
    assert {each.verb for each in found} == {"return"}
    restore(session, *found)
    assert exported(session) == before


def test_a_label_that_moved_before_it_went_comes_back_as_it_last_was(session: Session) -> None:
    cue = label(session, "cue", "說")
    session.apply(Reshape(STORY.id, cue, at("說：")))
    was = session.reader.labels(STORY.id).spans[cue]
    session.apply(RemoveSpan(STORY.id, cue))
    restore(session, *in_bin(session))
    assert session.reader.labels(STORY.id).spans[cue] == replace(was)


def test_a_note_comes_back_alone_and_with_what_it_stood_on(session: Session) -> None:
    span = label(session, "cue", "說")
    notes = [session.apply(AddNote(STORY.id, on, text)).changes[0].id for on, text in ((span, "甲"), (STORY.id, "乙"))]
    before = exported(session)
    for note in notes:
        session.apply(ChangeNote(STORY.id, note, ""))
    assert [each.lost.thing.id for each in in_bin(session)] == notes[::-1]
    restore(session, *in_bin(session))
    assert exported(session) == before
    session.apply(RemoveSpan(STORY.id, span))
    (gone,) = in_bin(session)
    assert gone.lost.thing.id == span, "its note goes and comes with it"
    restore(session, gone)
    assert exported(session) == before
    session.apply(ChangeNote(STORY.id, notes[0], ""))
    session.apply(RemoveSpan(STORY.id, span))
    alone = next(each for each in in_bin(session) if isinstance(each.lost.thing, Note))
    with pytest.raises(Refusal, match="restore-taken"):
        restore(session, alone)
    assert check(session.reader) == []


def test_a_person_who_was_removed_comes_back_to_the_registry_and_then_her_note(session: Session) -> None:
    session.apply_everywhere(AddPerson(Names("方景行", "方景行"))).result()
    (person,) = session.reader.registry()
    session.apply(NotePerson(STORY.id, person.id, "市長"))
    before = exported(session)
    session.apply_everywhere(RemovePerson(person.id)).result()
    gone = [each for each in deleted(session.reader) if isinstance(each.lost.thing, Person)]
    assert [(each.article, each.verb) for each in gone] == [("", "remove-person")]
    assert not any(isinstance(each.lost.thing, Person) for each in in_bin(session))
    restore(session, *gone)
    assert session.reader.registry() == [person]
    restore(session, *in_bin(session))
    assert exported(session) == before
    with pytest.raises(Refusal, match="restore-taken"):
        restore(session, *gone)
    assert check(session.reader) == []


def test_a_frame_comes_back_round_what_still_has_its_label(session: Session) -> None:
    quote, speaker, cue = (
        label(session, "quote", QUOTE),
        label(session, "speaker", "市長方景行"),
        label(session, "cue", "說"),
    )
    link(session, quote, "speaker", speaker)
    link(session, quote, "cue", cue)
    session.apply(Relabel(STORY.id, quote, "nonquote"))
    (gone,) = in_bin(session)
    with pytest.raises(Refusal, match="restore-taken"):
        restore(session, gone)
    session.apply(Relabel(STORY.id, cue, "trigger"))
    session.apply(MakePerson(STORY.id, Names("方景行", "方景行"), span=speaker))
    session.undo(STORY.id)
    session.undo(STORY.id)
    session.undo(STORY.id)
    session.apply(RemoveSpan(STORY.id, quote))
    session.apply(Relabel(STORY.id, cue, "trigger"))
    session.apply(MakePerson(STORY.id, Names("方景行", "方景行"), span=speaker))
    restore(session, next(each for each in in_bin(session) if each.lost.thing.id == quote))
    (frame,) = session.reader.labels(STORY.id).quotes.values()
    (filler,) = frame.speakers
    assert frame.cues == ()
    assert filler.person == session.reader.labels(STORY.id).spans[speaker].person is not None
    assert exported(session)
    assert check(session.reader) == []
