"""When a holding is held, by whom, and that it is none: in the dataset, and taken back."""

import pytest

from editing.exports import exported, line
from editing.stories import STORY, at
from yanguan.domain.identity import new_id
from yanguan.domain.labels import Names
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan
from yanguan.editing.holding_fields import RemoveHolding, SetHolder, SetHolding
from yanguan.editing.holdings import Held, Hold, Title
from yanguan.editing.persons import MakePerson
from yanguan.editing.remarks import AddNote
from yanguan.editing.session import Session

A = STORY.id


@pytest.fixture
def holding(session: Session) -> str:
    """市長方景行 as a holding."""
    session.apply(Hold(A, (Held((Title(at("市長")),), at("方景行")[0], "current"),)))
    (found,) = session.reader.labels(A).holdings
    return found


def test_its_time_is_said_and_overruled(session: Session, holding: str) -> None:
    before = exported(session)
    session.apply(SetHolding(A, holding, "temporal", "former"))
    (found,) = line(session)["holdings"]
    assert (found["attributes"], found["overruled"]) == ({"temporal": "former"}, ["temporal"])
    assert session.apply(SetHolding(A, holding, "temporal", "former")).changes == ()
    session.undo(A)
    assert exported(session) == before


def test_its_holder_is_a_person_of_the_registry_or_nobody_known(session: Session, holding: str) -> None:
    span = session.apply(AddSpan(A, "speaker", at("他"))).changes[0].id
    session.apply(MakePerson(A, Names("林澄", "林澄"), span=span))
    (person,) = session.reader.registry()
    session.apply(SetHolder(A, holding, person.id))
    assert line(session)["holdings"][0]["person"] == person.id
    session.apply(SetHolder(A, holding, None))
    assert line(session)["holdings"][0]["person"] is None


def test_it_goes_with_its_notes_and_leaves_its_spans(session: Session, holding: str) -> None:
    session.apply(AddNote(A, holding, "sure?"))
    before = exported(session)
    session.apply(RemoveHolding(A, holding))
    there = line(session)
    assert (there["holdings"], there["notes"]) == ([], [])
    assert len(there["spans"]) == 2
    session.undo(A)
    assert exported(session) == before


def test_what_cannot_be_said_is_refused(session: Session, holding: str) -> None:
    for command, said in (
        (SetHolding(A, holding, "temporal", "always"), "attribute-value-unknown"),
        (SetHolding(A, holding, "mood", "x"), "attribute-unknown"),
        (SetHolding(A, new_id(), "temporal", "former"), "holding-gone"),
        (SetHolder(A, holding, new_id()), "person-gone"),
        (RemoveHolding(A, new_id()), "holding-gone"),
    ):
        with pytest.raises(Refusal, match=said):
            session.apply(command)
