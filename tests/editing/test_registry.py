"""The registry of persons: put on the list, changed, taken off it; each step undone from any article."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editing.exports import exported
from editing.stories import OTHER, STORY, at
from yanguan.domain.labels import Names, Person
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan
from yanguan.editing.persons import SetPerson
from yanguan.editing.registry import (
    AddPerson,
    ChangePerson,
    NotePerson,
    RemovePerson,
    both_names,
    checked,
    name_of,
)
from yanguan.editing.session import Session
from yanguan.store import people
from yanguan.store.check import check


def add(session: Session, name: str) -> Person:
    changes = session.apply_everywhere(AddPerson(both_names(name))).result()
    person = changes.changes[0].after
    assert isinstance(person, Person)
    return person


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.message


def test_a_name_is_given_in_both_scripts() -> None:
    assert both_names("祁遠山") == Names("祁遠山", "祁远山")
    assert both_names(" 祁远山 ") == Names("祁遠山", "祁远山")
    assert both_names("方景行", "hans") == Names("方景行", "方景行")


def test_she_is_put_on_the_list_changed_and_taken_off_and_each_is_undone_from_any_article(session: Session) -> None:
    fang = add(session, "方景行")
    assert session.reader.registry() == [fang]
    changed = Person(fang.id, fang.names, (Names("老方", "老方"),), {"wikidata": "Q42", "archive": "n 7"})
    session.apply_everywhere(ChangePerson(changed)).result()
    assert session.reader.person(fang.id) == changed
    session.apply_everywhere(RemovePerson(fang.id)).result()
    assert session.reader.registry() == []
    for article, standing in ((STORY.id, [changed]), (OTHER.id, [fang]), (STORY.id, [])):
        session.undo(article)
        assert session.reader.registry() == standing
    session.redo(OTHER.id)
    assert session.reader.registry() == [fang]
    assert check(session.reader) == []


def test_who_is_referred_to_stays(session: Session) -> None:
    fang = add(session, "方景行")
    span = session.apply(AddSpan(STORY.id, "person", at("方景行"))).changes[0].id
    session.apply(SetPerson(STORY.id, span, fang.id))
    assert people.is_used(session.reader.database, fang.id)
    assert refused(lambda: session.apply_everywhere(RemovePerson(fang.id)).result()) == "person-used"
    session.apply(SetPerson(STORY.id, span, None))
    assert not people.is_used(session.reader.database, fang.id)
    session.apply_everywhere(RemovePerson(fang.id)).result()
    assert session.reader.registry() == []


def test_a_note_stands_beside_her_and_goes_with_her(session: Session) -> None:
    fang = add(session, "方景行")
    session.apply(NotePerson(STORY.id, fang.id, "  同名者另有一人 "))
    session.apply(NotePerson(STORY.id, fang.id, " "))
    (note,) = people.notes_on(session.reader.database, fang.id)
    assert (note.article, note.text, note.annotator) == (STORY.id, "同名者另有一人", "mei")
    assert b"\xe5\x90\x8c\xe5\x90\x8d\xe8\x80\x85" in exported(session)
    session.apply_everywhere(RemovePerson(fang.id)).result()
    assert people.notes_on(session.reader.database, fang.id) == []
    session.undo(STORY.id)
    assert people.notes_on(session.reader.database, fang.id) == [note]


@pytest.mark.parametrize("wrong", ["42", "q42", "Q0", "Q042", "Q4 2", "Q", "Q٤٢"])
def test_a_wikidata_id_has_its_form(session: Session, wrong: str) -> None:
    fang = add(session, "方景行")
    command = ChangePerson(Person(fang.id, fang.names, (), {"wikidata": wrong}))
    assert refused(lambda: session.apply_everywhere(command).result()) == "wikidata-form"
    assert session.reader.person(fang.id) == fang


def test_what_is_no_person_is_refused(session: Session) -> None:
    assert refused(lambda: session.apply_everywhere(AddPerson(Names(" ", None))).result()) == "person-nameless"
    assert refused(lambda: session.apply_everywhere(RemovePerson("none")).result()) == "person-gone"
    fang = add(session, "方景行")
    nameless = ChangePerson(Person(fang.id, fang.names, (), {" ": "7"}))
    assert refused(lambda: session.apply_everywhere(nameless).result()) == "external-without-key"


TEXTS = st.none() | st.text("方景行 ", max_size=3)
PERSONS = st.builds(
    Person,
    st.just("p"),
    st.builds(Names, TEXTS, TEXTS),
    st.lists(st.builds(Names, TEXTS, TEXTS), max_size=3).map(tuple),
    st.dictionaries(st.sampled_from(["viaf", "a "]), st.text("1 ", max_size=2), max_size=2),
)


@given(PERSONS)
def test_to_check_a_person_twice_changes_nothing_more(person: Person) -> None:
    names = [(each or "").strip() for each in (person.names.hant, person.names.hans)]
    if not any(names):
        assert refused(lambda: checked(person)) == "person-nameless"
        return
    once = checked(person)
    assert checked(once) == once
    assert once.names not in once.aliases
    assert name_of(once) == name_of(once).strip() != ""
