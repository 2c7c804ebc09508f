"""Notes and the article's own labels, in the dataset and taken back."""

import pytest

from editing.exports import exported, line
from editing.stories import STORY, at
from yanguan.domain.identity import new_id
from yanguan.editing.commands import AddSpan, RemoveSpan
from yanguan.editing.remarks import AddNote, ChangeNote, SetArticleLabels
from yanguan.editing.session import Session

A = STORY.id


def test_a_note_on_a_span_a_frame_and_the_article(session: Session) -> None:
    span, frame = (each.id for each in session.apply(AddSpan(A, "quote", at("「再來。」"))).changes[:2])
    before = exported(session)
    for on in (span, frame, A):
        session.apply(AddNote(A, on, f" on {on}\n"))
    assert [(each["on"], each["text"], each["annotator"]) for each in line(session)["notes"]] == [
        (on, f"on {on}", "mei") for on in (span, frame, A)
    ]
    for _ in range(3):
        session.undo(A)
    assert exported(session) == before


def test_a_note_is_changed_emptied_and_goes_with_its_span(session: Session) -> None:
    span = session.apply(AddSpan(A, "cue", at("說"))).changes[0].id
    note = session.apply(AddNote(A, span, "why?")).changes[0].id
    session.apply(ChangeNote(A, note, "because"))
    assert [each["text"] for each in line(session)["notes"]] == ["because"]
    assert session.apply(ChangeNote(A, note, "because ")).changes == ()
    there = exported(session)
    session.apply(ChangeNote(A, note, "  "))
    assert line(session)["notes"] == []
    session.undo(A)
    assert exported(session) == there
    session.apply(RemoveSpan(A, span))
    assert line(session)["notes"] == []


def test_notes_need_something_to_stand_on(session: Session) -> None:
    with pytest.raises(Exception, match="note-on-nothing"):
        session.apply(AddNote(A, new_id(), "x"))
    with pytest.raises(Exception, match="note-gone"):
        session.apply(ChangeNote(A, new_id(), "x"))
    assert session.apply(AddNote(A, A, " \n")).changes == ()


def test_an_article_has_labels_of_its_own(session: Session) -> None:
    before = exported(session)
    session.apply(SetArticleLabels(A, ("訪談", " ", "重要 ", "訪談")))
    assert line(session)["labels"] == ["訪談", "重要"]
    assert session.apply(SetArticleLabels(A, ("訪談", "重要"))).changes == ()
    session.apply(SetArticleLabels(A, ()))
    assert line(session)["labels"] == []
    session.undo(A)
    session.undo(A)
    assert exported(session) == before
