"""Whom a span or a place of a frame means, in the labels and in the dataset."""

from dataclasses import replace

import pytest

from editing.exports import exported, line
from editing.stories import STORY, at
from editing.test_commands import added, after, only, put, refusal
from yanguan.domain.identity import new_id
from yanguan.domain.labels import Filler, Holding, Mention, Names, Person, Role
from yanguan.editing.commands import AddSpan, Link
from yanguan.editing.persons import MakePerson, SetFiller, SetPerson, names_of
from yanguan.editing.scene import Scene
from yanguan.editing.session import Session

A = STORY.id
FANG = Person("019815a0-0000-7000-8000-0000000000f1", Names("方景行", "方景行"))


@pytest.fixture
def peopled(scene: Scene) -> Scene:
    """The first article of a project whose registry knows one person."""
    return replace(scene, person=lambda identifier: FANG if identifier == FANG.id else None)


class TestSetPerson:
    def test_the_frames_that_a_span_stands_in_say_the_same_of_it(self, peopled: Scene) -> None:
        scene, speaker = added(peopled, "speaker", at("他"))
        scene, _ = added(scene, "quote", at("「再來。」"))
        quote = only(scene.labels.quotes.values())
        scene = after(scene, Link(A, quote.id, "speaker", speaker.id), SetPerson(A, speaker.id, FANG.id))
        assert scene.labels.spans[speaker.id].person == FANG.id
        assert scene.labels.quotes[quote.id].speakers == (Filler(speaker.id, FANG.id),)
        scene = after(scene, SetPerson(A, speaker.id, None))
        assert scene.labels.quotes[quote.id].speakers == (Filler(speaker.id, None),)

    def test_so_do_roles_and_holdings(self, peopled: Scene) -> None:
        scene, name = added(peopled, "person", at("方景行"))
        scene, post = added(scene, "post", at("市長"))
        scene, _ = added(scene, "trigger", at("任命"))
        event = only(scene.labels.appointments.values())
        holding = Holding(**scene.made(), mentions=(Mention(name.id, post.id),))
        scene = after(put(scene, holding), Link(A, event.id, "person", name.id), SetPerson(A, name.id, FANG.id))
        assert scene.labels.appointments[event.id].roles == (Role("person", name.id, FANG.id),)
        assert scene.labels.holdings[holding.id].person == FANG.id

    def test_a_holding_of_somebody_else_stays_hers(self, peopled: Scene) -> None:
        scene, name = added(peopled, "person", at("方景行"))
        scene, post = added(scene, "post", at("市長"))
        holding = Holding(**scene.made(), mentions=(Mention(name.id, post.id),), person=new_id())
        scene = after(put(scene, holding), SetPerson(A, name.id, FANG.id))
        assert scene.labels.holdings[holding.id] == holding

    def test_what_is_so_already_is_nothing_to_do_and_strangers_are_refused(self, peopled: Scene) -> None:
        scene, name = added(peopled, "person", at("方景行"))
        assert SetPerson(A, name.id, None).plan(scene) == []
        assert refusal(scene, SetPerson(A, name.id, new_id())).message == "person-gone"
        assert refusal(scene, SetPerson(A, new_id(), FANG.id)).message == "span-gone"


class TestSetFiller:
    def test_an_elided_person_fills_a_place_once_and_goes_again(self, peopled: Scene) -> None:
        scene, _ = added(peopled, "quote", at("「再來。」"))
        quote = only(scene.labels.quotes.values()).id
        put_in = SetFiller(A, quote, "speaker", FANG.id)
        scene = after(scene, put_in)
        assert scene.labels.quotes[quote].speakers == (Filler(None, FANG.id),)
        assert put_in.plan(scene) == []
        assert after(scene, replace(put_in, is_in=False)).labels.quotes[quote].speakers == ()

    def test_a_role_that_stands_once_is_taken_over(self, peopled: Scene) -> None:
        scene, name = added(peopled, "person", at("方景行"))
        scene, _ = added(scene, "trigger", at("任命"))
        event = only(scene.labels.appointments.values()).id
        scene = after(scene, Link(A, event, "person", name.id), SetFiller(A, event, "person", FANG.id))
        assert scene.labels.appointments[event].roles == (Role("person", None, FANG.id),)

    def test_only_people_can_be_meant_without_text(self, peopled: Scene) -> None:
        scene, _ = added(peopled, "quote", at("「再來。」"))
        scene, _ = added(scene, "trigger", at("任命"))
        quote, event = only(scene.labels.quotes.values()).id, only(scene.labels.appointments.values()).id
        for frame, place, said in (
            (quote, "cue", "filler-needs-text"),
            (event, "post_new", "filler-needs-text"),
            (event, "boss", "role-unknown"),
            (new_id(), "person", "frame-gone"),
        ):
            assert refusal(scene, SetFiller(A, frame, place, FANG.id)).message == said


class TestMakePerson:
    def test_she_is_made_from_the_text_and_undone_with_one_step(self, session: Session) -> None:
        span = session.apply(AddSpan(A, "person", at("方景行"))).changes[0].id
        before = exported(session)
        session.apply(MakePerson(A, Names(" 方景行 ", "方景行"), span=span))
        there = line(session)
        assert [person["names"] for person in there["persons"]] == [{"hant": "方景行", "hans": "方景行"}]
        assert there["spans"][0]["person"] == there["persons"][0]["id"]
        session.undo(A)
        assert (exported(session), session.reader.registry()) == (before, [])
        session.redo(A)
        assert line(session) == there

    def test_she_may_be_meant_without_standing_in_the_text(self, session: Session) -> None:
        frame = session.apply(AddSpan(A, "trigger", at("任命"))).changes[1].id
        session.apply(MakePerson(A, Names("林澄", None), place=(frame, "person")))
        (role,) = line(session)["appointments"][0]["roles"]
        assert (role["span"], role["person"]) == (None, line(session)["persons"][0]["id"])

    def test_a_person_needs_a_name(self, scene: Scene) -> None:
        scene, name = added(scene, "person", at("方景行"))
        assert refusal(scene, MakePerson(A, Names(" ", None), span=name.id)).message == "person-nameless"


class TestNames:
    def test_a_span_gives_its_own_text_in_both_scripts(self, scene: Scene) -> None:
        scene, name = added(scene, "speaker", at("市長方景行"))
        assert names_of(scene.article, scene.labels, name) == Names("市長方景行", "市长方景行")

    def test_the_one_person_named_in_it_is_meant(self, scene: Scene) -> None:
        scene, speaker = added(scene, "speaker", at("市長方景行"))
        scene, _ = added(scene, "person", at("方景行"))
        assert names_of(scene.article, scene.labels, speaker) == Names("方景行", "方景行")
