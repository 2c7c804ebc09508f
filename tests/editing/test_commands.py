"""What each command plans, and what it refuses."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from editing.stories import STORY, TEXT, at
from yanguan.domain.article import Range
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Filler, Holding, Mention, Note, PostValue, Quote, Role, Span, Thing
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import (
    AddSpan,
    Command,
    Link,
    Relabel,
    RemoveSpan,
    Reshape,
    SetAttribute,
    SetStatus,
    Unlink,
)
from yanguan.editing.scene import Made, Scene

A = STORY.id


def after(scene: Scene, *commands: Command) -> Scene:
    """The scene once these commands are done."""
    for command in commands:
        scene = replace(scene, labels=scene.labels.after(command.plan(scene)))
    return scene


def added(scene: Scene, label: str, fragments: tuple[Range, ...]) -> tuple[Scene, Span]:
    scene = after(scene, AddSpan(A, label, fragments))
    return scene, list(scene.labels.spans.values())[-1]


def put(scene: Scene, *things: Thing) -> Scene:
    """The scene with these objects, whoever made them."""
    return replace(scene, labels=scene.labels.after(Change(A, None, thing) for thing in things))


def only(things: Iterable[Thing]) -> Thing:
    (thing,) = things
    return thing


def refusal(scene: Scene, command: Command) -> Refusal:
    with pytest.raises(Refusal) as refused:
        command.plan(scene)
    return refused.value


class TestAddSpan:
    def test_a_span_says_who_made_it_when_and_how(self, scene: Scene) -> None:
        _, span = added(scene, "speaker", at("市長方景行"))
        assert (span.annotator, span.at, span.origin, span.state) == ("mei", scene.at, "human", "accepted")
        assert (span.label, span.fragments, span.attributes) == ("speaker", at("市長方景行"), {})

    def test_a_span_has_its_labels_attributes_unset_unless_said(self, scene: Scene) -> None:
        assert added(scene, "nonquote", at("很好"))[1].attributes == {"kind": None}
        scene = after(scene, AddSpan(A, "nonquote", at("很好"), {"kind": "term"}))
        assert only(scene.labels.spans.values()).attributes == {"kind": "term"}  # type: ignore[union-attr]

    def test_a_quote_gets_its_frame(self, scene: Scene) -> None:
        scene, span = added(scene, "quote", at("「再來。」"))
        frame = only(scene.labels.quotes.values())
        assert isinstance(frame, Quote)
        assert (frame.quote, frame.parent, frame.speakers) == (span.id, None, ())
        told = {name: frame.attributes[name] for name in ("type", "medium", "explicitness")}
        assert told == {"type": "direct", "medium": "speech", "explicitness": "implicit"}

    def test_a_quote_inside_another_has_that_as_its_parent_the_shortest(self, scene: Scene) -> None:
        scene, outer = added(scene, "quote", at("「𠮷田『很好』。」"))
        scene, middle = added(scene, "quote", at("𠮷田『很好』"))
        scene, _ = added(scene, "quote", at("『很好』"))
        frames = {frame.quote: frame for frame in scene.labels.quotes.values()}
        parents = [frame.parent for frame in frames.values()]
        assert parents == [None, frames[outer.id].id, frames[middle.id].id]

    def test_a_trigger_gets_its_appointment_and_says_in_which_quote_it_stands(self, scene: Scene) -> None:
        scene, _ = added(scene, "quote", at("省委任命方景行為省長"))
        scene, trigger = added(scene, "trigger", at("任命"))
        event = only(scene.labels.appointments.values())
        assert isinstance(event, Appointment)
        frame = only(scene.labels.quotes.values())
        assert (event.trigger, event.attributes) == (
            trigger.id, {"kind": "appoint", "status": "effective", "modality": "asserted", "inside_quote": frame.id}
        )  # fmt: skip

    def test_blank_space_at_the_ends_is_left_out(self, scene: Scene) -> None:
        text = "　他 說\n　\n好 "
        blank = replace(scene, article=replace(STORY, source=replace(STORY.source, text=text)))
        assert blank.trimmed([(0, 5)]) == ((1, 4),)
        assert blank.trimmed([(0, 5), (4, 7), (7, 9)]) == ((1, 4), (7, 8))

    @pytest.mark.parametrize(
        ("fragments", "kept"),
        [
            (((5, 7), (0, 2)), ((0, 2), (5, 7))),
            (((0, 3), (2, 5)), ((0, 5),)),
            (((0, 3), (3, 5)), ((0, 5),)),
            (((0, 9), (2, 5)), ((0, 9),)),
            (((0, 9), (2, 5), (9, 10)), ((0, 10),)),
            (((2, 2), (3, 4)), ((3, 4),)),
        ],
    )
    def test_fragments_are_sorted_and_joined(
        self, scene: Scene, fragments: tuple[Range, ...], kept: tuple[Range, ...]
    ) -> None:
        assert scene.trimmed(fragments) == kept

    @pytest.mark.parametrize("fragments", [(), ((3, 3),), ((TEXT.index("\n"), TEXT.index("\n") + 1),)])
    def test_nothing_selected_is_refused(self, scene: Scene, fragments: tuple[Range, ...]) -> None:
        assert refusal(scene, AddSpan(A, "cue", fragments)).message == "span-empty"

    @pytest.mark.parametrize("fragments", [((-1, 2),), ((0, len(TEXT) + 1),), ((5, 3),)])
    def test_what_lies_outside_the_text_is_refused(self, scene: Scene, fragments: tuple[Range, ...]) -> None:
        said = refusal(scene, AddSpan(A, "cue", fragments))
        assert (said.message, said.arguments["length"]) == ("span-outside-text", len(TEXT))

    def test_a_label_that_the_scheme_has_not_is_refused(self, scene: Scene) -> None:
        assert str(refusal(scene, AddSpan(A, "mood", at("說")))) == "label-unknown {'label': 'mood'}"

    def test_the_same_label_on_the_same_text_is_refused_another_label_is_not(self, scene: Scene) -> None:
        scene, span = added(scene, "cue", at("說"))
        assert refusal(scene, AddSpan(A, "cue", at("說"))).message == "span-exists"
        added(scene, "time", at("說"))
        suggested = put(scene, replace(span, state="rejected"))
        assert len(AddSpan(A, "cue", at("說")).plan(suggested)) == 1


@pytest.fixture
def full(scene: Scene) -> Scene:
    """A quote in a quote with its parts, an appointment with its roles, a holding, a value, notes on most of them."""
    for label, words in [
        ("quote", "「𠮷田『很好』。」"), ("quote", "『很好』"), ("speaker", "市長方景行"), ("cue", "說"),
        ("trigger", "任命"), ("person", "方景行"), ("post", "省長"), ("authority", "省委"),
    ]:  # fmt: skip
        scene = after(scene, AddSpan(A, label, at(words)))
    span = {each.label: each.id for each in list(scene.labels.spans.values())[::-1]}
    quote, event = frame_of(scene, span["quote"]), only(scene.labels.appointments.values()).id
    scene = after(
        scene, Link(A, quote.id, "speaker", span["speaker"]), Link(A, quote.id, "cue", span["cue"]),
        Link(A, event, "person", span["person"]), Link(A, event, "post_new", span["post"]),
        Link(A, event, "authority", span["authority"]), SetAttribute(A, event, "inside_quote", quote.id),
    )  # fmt: skip
    made = Made(id=new_id(), annotator="jun", at="2026-01-01T00:00:00Z")
    notes = [Note(new_id(), on, "?", "jun", made["at"]) for on in (A, quote.id, *span.values())]
    mentions = Mention(span["person"], span["post"]), Mention(span["person"], span["authority"])
    return put(scene, Holding(**made, mentions=mentions), PostValue(span["post"], core="省長"), *notes)


def frame_of(scene: Scene, span: str) -> Quote:
    return next(quote for quote in scene.labels.quotes.values() if quote.quote == span)


def span_of(scene: Scene, label: str) -> Span:
    return next(span for span in scene.labels.spans.values() if span.label == label)


def dangling(labels: LabelSet) -> set[str]:
    """Ids that are referred to and not there."""
    referred: set[str | None] = set(labels.posts)
    for quote in labels.quotes.values():
        referred |= {quote.quote, quote.parent, *quote.cues, *quote.addressees, *(each.span for each in quote.speakers)}
    for event in labels.appointments.values():
        referred |= {event.trigger, event.attributes["inside_quote"], *(role.span for role in event.roles)}
    for holding in labels.holdings.values():
        referred |= {each for said in holding.mentions for each in (said.person_span, said.post_span)}
    referred |= {note.on for note in labels.notes.values() if note.on != A}
    there = {thing.id for thing in labels}
    return {each for each in referred if each is not None} - there


class TestRemoveSpan:
    @pytest.mark.parametrize("label", ["quote", "speaker", "cue", "trigger", "person", "post", "authority"])
    def test_nothing_refers_to_what_is_gone(self, full: Scene, label: str) -> None:
        assert dangling(full.labels) == set()
        span = span_of(full, label)
        left = after(full, RemoveSpan(A, span.id)).labels
        assert span.id not in left.spans
        assert dangling(left) == set()

    def test_a_quote_takes_its_frame_with_it_and_its_child_loses_its_parent(self, full: Scene) -> None:
        span = span_of(full, "quote")
        frame = frame_of(full, span.id)
        left = after(full, RemoveSpan(A, span.id)).labels
        assert frame.id not in left.quotes
        assert [quote.parent for quote in left.quotes.values()] == [None]
        assert only(left.appointments.values()).attributes["inside_quote"] is None  # type: ignore[union-attr]
        assert not any(note.on in {span.id, frame.id} for note in left.notes.values())

    def test_a_frame_that_loses_its_speaker_is_implicit_again_and_touched(self, full: Scene) -> None:
        frame = frame_of(full, span_of(full, "quote").id)
        assert frame.attributes["explicitness"] == "explicit"
        later = replace(full, annotator="jun", at="2026-12-01T00:00:00Z")
        left = after(later, RemoveSpan(A, span_of(full, "speaker").id)).labels.quotes[frame.id]
        assert (left.speakers, left.attributes["explicitness"], left.cues) == ((), "implicit", frame.cues)
        assert (left.annotator, left.at) == ("jun", "2026-12-01T00:00:00Z")

    def test_a_trigger_takes_its_appointment_with_it(self, full: Scene) -> None:
        assert after(full, RemoveSpan(A, span_of(full, "trigger").id)).labels.appointments == {}

    def test_a_holding_goes_with_its_last_post(self, full: Scene) -> None:
        without = after(full, RemoveSpan(A, span_of(full, "post").id))
        assert len(only(without.labels.holdings.values()).mentions) == 1  # type: ignore[union-attr]
        assert without.labels.posts == {}
        assert after(without, RemoveSpan(A, span_of(full, "authority").id)).labels.holdings == {}

    def test_a_holding_stays_without_its_person(self, full: Scene) -> None:
        left = only(after(full, RemoveSpan(A, span_of(full, "person").id)).labels.holdings.values())
        assert [said.person_span for said in left.mentions] == [None, None]  # type: ignore[union-attr]

    def test_what_has_nothing_to_do_with_it_is_left_alone(self, full: Scene) -> None:
        changed = {change.id for change in RemoveSpan(A, span_of(full, "cue").id).plan(full)}
        assert span_of(full, "trigger").id not in changed
        assert only(full.labels.appointments.values()).id not in changed

    def test_a_span_that_is_gone_is_refused(self, full: Scene) -> None:
        for command in (
            RemoveSpan(A, "x"),
            Relabel(A, "x", "cue"),
            Reshape(A, "x", at("說")),
            Link(A, "x", "cue", "x"),
        ):
            assert refusal(full, command).message == "span-gone"


class TestRelabel:
    def test_what_referred_to_it_by_its_old_label_lets_go(self, full: Scene) -> None:
        span = span_of(full, "speaker")
        left = after(full, Relabel(A, span.id, "person")).labels
        assert (left.spans[span.id].label, left.spans[span.id].attributes) == ("person", {"mention": None})
        assert frame_of(full, span_of(full, "quote").id).speakers
        assert left.quotes[frame_of(full, span_of(full, "quote").id).id].speakers == ()
        assert dangling(left) == set()

    def test_a_note_on_it_stays(self, full: Scene) -> None:
        span = span_of(full, "cue")
        left = after(full, Relabel(A, span.id, "time")).labels
        assert [note.on for note in left.notes.values()].count(span.id) == 1

    def test_a_quote_that_becomes_a_trigger_changes_its_frame(self, full: Scene) -> None:
        span = span_of(full, "quote")
        left = after(full, Relabel(A, span.id, "trigger")).labels
        assert [quote.quote for quote in left.quotes.values()] != [span.id]
        assert span.id in {event.trigger for event in left.appointments.values()}
        assert dangling(left) == set()

    def test_it_keeps_the_place_in_a_frame_that_its_new_label_fits(self, full: Scene) -> None:
        speaker, quote = span_of(full, "speaker"), frame_of(full, span_of(full, "quote").id)
        left = after(full, Relabel(A, speaker.id, "cue")).labels.quotes[quote.id]
        assert (left.speakers, left.cues) == ((), (*quote.cues, speaker.id))
        assert left.attributes["explicitness"] == "implicit"
        back = after(full, Relabel(A, speaker.id, "cue"), Relabel(A, speaker.id, "speaker")).labels.quotes[quote.id]
        assert [filler.span for filler in back.speakers] == [speaker.id]

    def test_a_role_becomes_the_one_of_the_same_kind(self, full: Scene) -> None:
        post = span_of(full, "post")
        event = only(after(full, Relabel(A, post.id, "organization")).labels.appointments.values())
        assert [role.role for role in event.roles if role.span == post.id] == ["org_new"]  # type: ignore[union-attr]
        event = only(after(full, Relabel(A, post.id, "reason")).labels.appointments.values())
        assert [role for role in event.roles if role.span == post.id] == []  # type: ignore[union-attr]

    def test_what_stood_in_a_quote_that_is_none_any_more_stands_in_the_one_around_it(self, full: Scene) -> None:
        outer = after(full, AddSpan(A, "quote", ((0, len(TEXT)),)))
        whole = frame_of(outer, list(outer.labels.spans)[-1])
        middle, inner = (frame_of(outer, span.id) for span in list(outer.labels.spans.values())[:2])
        outer = put(outer, replace(middle, parent=whole.id))
        left = after(outer, Relabel(A, middle.quote, "nonquote")).labels
        assert left.quotes[inner.id].parent == whole.id
        assert only(left.appointments.values()).attributes["inside_quote"] == whole.id  # type: ignore[union-attr]
        assert dangling(left) == set()

    def test_an_attribute_stays_where_the_new_label_has_it(self, full: Scene) -> None:
        labels = dict(full.scheme.labels)
        labels["post"] = replace(labels["post"], attributes={"mention": ("named", "nominal")})
        full = replace(full, scheme=replace(full.scheme, labels=labels))
        person = span_of(full, "person")
        for value, kept in (("named", "named"), ("pronoun", None)):
            said = after(full, SetAttribute(A, person.id, "mention", value), Relabel(A, person.id, "post"))
            assert said.labels.spans[person.id].attributes == {"mention": kept}

    def test_the_same_label_is_nothing_to_do(self, full: Scene) -> None:
        assert Relabel(A, span_of(full, "cue").id, "cue").plan(full) == []

    def test_an_unknown_label_and_one_that_stands_there_already_are_refused(self, full: Scene) -> None:
        full = after(full, AddSpan(A, "person", at("說")))
        assert refusal(full, Relabel(A, span_of(full, "cue").id, "mood")).message == "label-unknown"
        assert refusal(full, Relabel(A, span_of(full, "cue").id, "person")).message == "span-exists"


class TestReshape:
    def test_a_span_moves_and_is_touched(self, full: Scene) -> None:
        span = span_of(full, "speaker")
        moved = after(replace(full, annotator="jun"), Reshape(A, span.id, at("方景行"))).labels.spans[span.id]
        assert (moved.fragments, moved.annotator, moved.label) == (at("方景行"), "jun", "speaker")

    def test_a_quote_tells_its_type_anew(self, full: Scene) -> None:
        span = span_of(full, "quote")
        left = after(full, Reshape(A, span.id, at("𠮷田"))).labels
        assert left.quotes[frame_of(full, span.id).id].attributes["type"] == "indirect"

    def test_a_frame_tells_anew_how_its_speaker_is_given(self, full: Scene) -> None:
        quote = frame_of(full, span_of(full, "quote").id)
        left = after(full, Reshape(A, span_of(full, "speaker").id, at("他"))).labels
        assert left.quotes[quote.id].attributes["explicitness"] == "anaphoric"

    def test_the_same_place_is_nothing_to_do(self, full: Scene) -> None:
        assert Reshape(A, span_of(full, "cue").id, at("說")).plan(full) == []

    def test_a_place_that_has_the_label_already_is_refused(self, full: Scene) -> None:
        full = after(full, AddSpan(A, "cue", at("說", 1)))
        assert refusal(full, Reshape(A, span_of(full, "cue").id, at("說", 1))).message == "span-exists"


class TestLink:
    def test_a_speaker_is_linked_with_her_person(self, scene: Scene) -> None:
        scene, _ = added(scene, "quote", at("「再來。」"))
        scene, speaker = added(scene, "speaker", at("他"))
        scene = put(scene, replace(speaker, person="p"))
        frame = only(scene.labels.quotes.values())
        linked = only(after(scene, Link(A, frame.id, "speaker", speaker.id)).labels.quotes.values())
        assert isinstance(linked, Quote)
        assert linked.speakers == (Filler(speaker.id, "p"),)
        assert linked.attributes["explicitness"] == "anaphoric"

    def test_linking_again_is_nothing_to_do(self, full: Scene) -> None:
        quote = frame_of(full, span_of(full, "quote").id)
        event = only(full.labels.appointments.values())
        assert Link(A, quote.id, "cue", span_of(full, "cue").id).plan(full) == []
        assert Link(A, event.id, "authority", span_of(full, "authority").id).plan(full) == []

    @pytest.mark.parametrize(
        ("role", "label"), [("cue", "speaker"), ("person", "post"), ("quote", "quote"), ("x", "cue")]
    )
    def test_a_label_that_does_not_fit_is_refused(self, full: Scene, role: str, label: str) -> None:
        quote = frame_of(full, span_of(full, "quote").id)
        assert refusal(full, Link(A, quote.id, role, span_of(full, label).id)).message == "link-wrong-label"

    def test_a_role_that_the_scheme_has_not_or_that_takes_another_label_is_refused(self, full: Scene) -> None:
        event, post = only(full.labels.appointments.values()), span_of(full, "post")
        assert refusal(full, Link(A, event.id, "boss", post.id)).message == "role-unknown"
        assert refusal(full, Link(A, event.id, "person", post.id)).message == "link-wrong-label"
        assert refusal(full, Link(A, "gone", "person", post.id)).message == "frame-gone"

    def test_a_role_that_stands_once_is_replaced_a_starred_one_is_added_to(self, full: Scene) -> None:
        full = after(full, AddSpan(A, "person", at("他")), AddSpan(A, "post", at("市長")))
        person, post = list(full.labels.spans.values())[-2:]
        event = only(full.labels.appointments.values())
        full = after(full, Link(A, event.id, "person", person.id), Link(A, event.id, "post_new", post.id))
        roles = full.labels.appointments[event.id].roles
        assert [role for role in roles if role.role == "person"] == [Role("person", person.id)]
        assert [role.span for role in roles if role.role == "post_new"] == [span_of(full, "post").id, post.id]

    def test_unlinking_takes_it_out_of_that_place_alone(self, full: Scene) -> None:
        quote, cue = frame_of(full, span_of(full, "quote").id), span_of(full, "cue")
        left = after(full, Unlink(A, quote.id, "cue", cue.id)).labels
        assert left.quotes[quote.id].cues == ()
        assert left.quotes[quote.id].speakers == quote.speakers
        assert cue.id in left.spans
        event = only(full.labels.appointments.values())
        left = after(full, Unlink(A, event.id, "post_new", span_of(full, "post").id)).labels
        assert [role.role for role in left.appointments[event.id].roles] == ["person", "authority"]

    @pytest.mark.parametrize("role", ["speaker", "cue", "addressee", "person"])
    def test_unlinking_what_is_not_linked_is_nothing_to_do(self, full: Scene, role: str) -> None:
        for frame in (frame_of(full, span_of(full, "quote").id), only(full.labels.appointments.values())):
            assert Unlink(A, frame.id, role, span_of(full, "trigger").id).plan(full) == []

    def test_an_addressee_is_linked_and_unlinked(self, full: Scene) -> None:
        full, span = added(full, "addressee", at("方景行", 1))
        quote = frame_of(full, span_of(full, "quote").id)
        linked = after(full, Link(A, quote.id, "addressee", span.id))
        assert linked.labels.quotes[quote.id].addressees == (span.id,)
        assert after(linked, Unlink(A, quote.id, "addressee", span.id)).labels.quotes[quote.id].addressees == ()


class TestSetAttribute:
    def test_what_a_person_says_overrules_what_is_derived(self, full: Scene) -> None:
        quote = frame_of(full, span_of(full, "quote").id)
        full = after(full, SetAttribute(A, quote.id, "type", "mixed"), SetAttribute(A, quote.id, "act", "denial"))
        full = after(full, Reshape(A, quote.quote, at("𠮷田")))
        said = full.labels.quotes[quote.id]
        assert (said.attributes["type"], said.attributes["act"], said.overruled) == ("mixed", "denial", ("type", "act"))
        assert list(said.attributes) == list(quote.attributes)

    def test_a_spans_attribute_is_set_and_unset(self, full: Scene) -> None:
        person = span_of(full, "person")
        full = after(full, SetAttribute(A, person.id, "mention", "named"))
        assert full.labels.spans[person.id].attributes == {"mention": "named"}
        assert SetAttribute(A, person.id, "mention", "named").plan(full) == []
        full = after(full, SetAttribute(A, person.id, "mention", None))
        assert full.labels.spans[person.id].attributes == {"mention": None}

    @pytest.mark.parametrize(
        ("label", "name", "value", "message"),
        [
            ("quote", "mood", "x", "attribute-unknown"),
            ("quote", "type", "loud", "attribute-value-unknown"),
            ("quote", "type", None, "attribute-value-unknown"),
            ("trigger", "inside_quote", "nobody", "frame-gone"),
        ],
    )
    def test_what_the_scheme_has_not_is_refused(
        self, full: Scene, label: str, name: str, value: str | None, message: str
    ) -> None:
        frame = (
            frame_of(full, span_of(full, "quote").id) if label == "quote" else only(full.labels.appointments.values())
        )
        assert refusal(full, SetAttribute(A, frame.id, name, value)).message == message

    def test_an_attribute_that_takes_any_value_takes_any(self, scene: Scene) -> None:
        scene, time = added(scene, "time", at("再來"))
        assert SetAttribute(A, time.id, "value", "2026-07").plan(scene)
        assert refusal(scene, SetAttribute(A, "gone", "value", "x")).message == "frame-gone"


class TestStatusAndStates:
    def test_the_status_is_set_once(self, scene: Scene) -> None:
        scene = after(scene, SetStatus(A, "done"))
        assert scene.labels.status.status == "done"
        assert SetStatus(A, "done").plan(scene) == []

    @pytest.mark.parametrize(
        ("state", "then"),
        [("suggested", "edited"), ("rejected", "edited"), ("accepted", "accepted"), ("edited", "edited")],
    )
    def test_a_suggestion_that_is_changed_is_hers(self, scene: Scene, state: str, then: str) -> None:
        scene, span = added(scene, "cue", at("說"))
        scene = put(scene, replace(span, state=state, annotator="rule"))  # type: ignore[arg-type]
        touched = after(scene, Reshape(A, span.id, at("他說"))).labels.spans[span.id]
        assert (touched.state, touched.annotator) == (then, "mei")


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("「𠮷田『很好』。」", "direct"), ("『很好』", "direct"), ("𠮷田『很好』", "mixed"), ("𠮷田", "indirect"),
        ("「𠮷田『很好』。」他說，「再來。」", "direct"), ("「𠮷田", "direct"), ("他說，「再來。」", "mixed"),
    ],
)  # fmt: skip
def test_a_quote_tells_by_its_marks_of_what_type_it_is(scene: Scene, quote: str, kind: str) -> None:
    scene, _ = added(scene, "quote", at(quote))
    assert only(scene.labels.quotes.values()).attributes["type"] == kind  # type: ignore[union-attr]


def test_a_quote_split_by_its_cue_is_direct_where_every_fragment_is(scene: Scene) -> None:
    fragments = (*at("「𠮷田『很好』。」"), *at("「再來。」"))
    scene, _ = added(scene, "quote", fragments)
    assert only(scene.labels.quotes.values()).attributes["type"] == "direct"  # type: ignore[union-attr]
