"""Links of several strokes are one step each; what was suggested stands with the frame that leans on it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editing.stories import STORY, at
from editing.test_commands import added, after, only, put, refusal
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, ArticleStatus, Filler, Quote, Role, Span
from yanguan.editing.commands import AddSpan, Link
from yanguan.editing.linking import Fill, Part, Relink, SameSpeakers, UnlinkAll, merged, quote_before
from yanguan.editing.scene import Scene
from yanguan.editing.session import Session

A = STORY.id


def quoted(scene: Scene) -> tuple[Scene, Quote]:
    scene, span = added(scene, "quote", at("「再來。」"))
    return scene, next(each for each in scene.labels.quotes.values() if each.quote == span.id)


class TestFill:
    def test_what_has_no_label_gets_it_and_all_is_linked(self, scene: Scene) -> None:
        scene, frame = quoted(scene)
        command = Fill(A, frame.id, (Part("speaker", at("他")), Part("cue", at("說", 1))))
        changes = command.plan(scene)
        assert [change.kind for change in changes] == ["span", "span", "quote"], "the frame once, after its spans"
        labels = scene.labels.after(changes)
        filled = labels.quotes[frame.id]
        assert labels.spans[filled.speakers[0].span or ""].fragments == at("他")
        assert [labels.spans[cue].label for cue in filled.cues] == ["cue"]
        assert filled.attributes["explicitness"] == "anaphoric"

    def test_what_has_the_label_is_used_again(self, scene: Scene) -> None:
        scene, speaker = added(scene, "speaker", at("他"))
        scene, frame = quoted(scene)
        (change,) = Fill(A, frame.id, (Part("speaker", at("他")),)).plan(scene)
        assert isinstance(change.after, Quote)
        assert change.after.speakers == (Filler(speaker.id),)

    def test_a_rejected_twin_is_left_alone_and_a_suggested_one_accepted(self, scene: Scene) -> None:
        scene, frame = quoted(scene)
        for state, expected in (("rejected", 2), ("suggested", 1)):
            there, speaker = added(scene, "speaker", at("他"))
            there = put(there, replace(speaker, state=state))  # type: ignore[arg-type]
            labels = after(there, Fill(A, frame.id, (Part("speaker", at("他")),))).labels
            spans = [span for span in labels.spans.values() if span.label == "speaker"]
            assert len(spans) == expected
            assert labels.spans[labels.quotes[frame.id].speakers[0].span or ""].is_gold

    def test_one_text_may_fill_two_roles(self, scene: Scene) -> None:
        scene, _ = added(scene, "trigger", at("任命"))
        event = only(scene.labels.appointments.values())
        parts = (Part("post_new", at("省長")), Part("post_old", at("省長")))
        labels = after(scene, Fill(A, event.id, parts)).labels
        roles = labels.appointments[event.id].roles
        assert [role.role for role in roles] == ["post_new", "post_old"]
        assert len({role.span for role in roles}) == 1

    def test_it_refuses_what_is_not_there(self, scene: Scene) -> None:
        scene, frame = quoted(scene)
        assert refusal(scene, Fill(A, "gone", (Part("cue", at("說")),))).message == "frame-gone"
        assert refusal(scene, Fill(A, frame.id, (Part("boss", at("說")),))).message == "role-unknown"
        assert refusal(scene, Fill(A, frame.id, (Part("cue", ()),))).message == "span-empty"

    def test_it_is_one_step_on_the_disk_undone_and_redone_whole(self, session: Session) -> None:
        made = session.apply(AddSpan(A, "quote", at("「再來。」")))
        frame = next(change.id for change in made.changes if change.kind == "quote")
        session.apply(Fill(A, frame, (Part("speaker", at("他")), Part("cue", at("說", 1)))))
        full = session.reader.labels(A)
        assert len(full.spans) == 3
        session.undo(A)
        assert len(session.reader.labels(A).spans) == 1
        assert session.reader.labels(A).quotes[frame].cues == ()
        session.redo(A)
        assert session.reader.labels(A) == full


class TestRelink:
    def test_another_stands_in_the_place(self, scene: Scene) -> None:
        scene, frame = quoted(scene)
        scene, wrong = added(scene, "cue", at("說"))
        scene, right = added(scene, "cue", at("說", 1))
        scene = after(scene, Link(A, frame.id, "cue", wrong.id))
        (change,) = Relink(A, frame.id, "cue", wrong.id, right.id).plan(scene)
        assert isinstance(change.after, Quote)
        assert change.after.cues == (right.id,)

    def test_the_same_one_is_nothing_to_do(self, scene: Scene) -> None:
        scene, frame = quoted(scene)
        scene, cue = added(scene, "cue", at("說"))
        assert Relink(A, frame.id, "cue", cue.id, cue.id).plan(scene) == []


class TestUnlinkAll:
    def test_every_place_named_lets_go_and_the_span_stays(self, scene: Scene) -> None:
        scene, speaker = added(scene, "speaker", at("他"))
        frames = []
        for words in ("「再來。」", "『很好』"):
            scene, span = added(scene, "quote", at(words))
            frames += [each.id for each in scene.labels.quotes.values() if each.quote == span.id]
            scene = after(scene, Link(A, frames[-1], "speaker", speaker.id))
        changes = UnlinkAll(A, tuple((frame, "speaker", speaker.id) for frame in frames)).plan(scene)
        labels = scene.labels.after(changes)
        assert [labels.quotes[frame].speakers for frame in frames] == [(), ()]
        assert speaker.id in labels.spans


class TestSameSpeakers:
    def test_the_speakers_of_the_quote_before_in_the_text_are_taken(self, scene: Scene) -> None:
        scene, last = quoted(scene)  # made first, stands last
        scene, inner = added(scene, "quote", at("『很好』"))
        scene, speaker = added(scene, "speaker", at("市長方景行"))
        frame = next(each for each in scene.labels.quotes.values() if each.quote == inner.id)
        scene = after(scene, Link(A, frame.id, "speaker", speaker.id), SameSpeakers(A, last.id))
        taken = scene.labels.quotes[last.id]
        assert taken.speakers == (Filler(speaker.id),)
        assert taken.attributes["explicitness"] == "explicit"
        assert SameSpeakers(A, last.id).plan(scene) == []
        assert quote_before(scene.labels, frame) is None

    def test_a_person_without_a_span_is_taken_too(self, scene: Scene) -> None:
        scene, last = quoted(scene)
        scene, inner = added(scene, "quote", at("『很好』"))
        frame = next(each for each in scene.labels.quotes.values() if each.quote == inner.id)
        scene = put(scene, replace(frame, speakers=(Filler(None, "p"),)))
        assert after(scene, SameSpeakers(A, last.id)).labels.quotes[last.id].speakers == (Filler(None, "p"),)

    def test_without_one_before_it_is_refused(self, scene: Scene) -> None:
        scene, frame = quoted(scene)
        assert refusal(scene, SameSpeakers(A, frame.id)).message == "no-speaker-before"
        assert refusal(scene, SameSpeakers(A, "gone")).message == "frame-gone"


class TestStanding:
    def test_linking_into_a_suggested_frame_accepts_the_spans_it_leans_on(self, scene: Scene) -> None:
        scene, trigger = added(scene, "trigger", at("任命"))
        scene, person = added(scene, "person", at("方景行", 1))
        scene, post = added(scene, "post", at("省長"))
        event = only(scene.labels.appointments.values())
        assert isinstance(event, Appointment)
        suggested = replace(event, state="suggested", roles=(Role("person", person.id),))
        spans = [replace(each, state="suggested") for each in (trigger, person)]
        scene = put(scene, suggested, *spans)
        labels = after(scene, Link(A, event.id, "post_new", post.id)).labels
        assert labels.appointments[event.id].state == "edited"
        assert {labels.spans[each.id].state for each in spans} == {"accepted"}


status = st.builds(lambda number: ArticleStatus("a", number), st.sampled_from(["new", "in_work", "done"]))


@given(st.lists(st.tuples(st.sampled_from("ab"), status), max_size=8))
def test_merged_changes_lead_where_the_single_ones_lead(steps: Sequence[tuple[str, ArticleStatus]]) -> None:
    changes, present = [], dict[str, ArticleStatus | None]()
    for identifier, each in steps:
        after_it = replace(each, id=identifier)
        changes.append(Change("a", present.get(identifier), after_it))
        present[identifier] = after_it
    short = merged(changes)
    assert LabelSet("a").after(short).things.get("status", {}) == LabelSet("a").after(changes).things.get("status", {})
    assert len({change.id for change in short}) == len(short)
    assert all(change.before is None for change in short)


@pytest.mark.parametrize("label", ["speaker"])
def test_a_change_there_and_back_is_none(scene: Scene, label: str) -> None:
    scene, span = added(scene, label, at("他"))
    moved = replace(span, fragments=at("說"))
    assert isinstance(span, Span)
    assert merged([Change(A, span, moved), Change(A, moved, span)]) == []


def test_values_are_said_in_the_same_step(scene: Scene) -> None:
    scene, _ = added(scene, "trigger", at("任命"))
    event = only(scene.labels.appointments.values())
    changes = Fill(A, event.id, (Part("post_old", at("省長")),), (("kind", "dismiss"),)).plan(scene)
    assert [change.kind for change in changes] == ["span", "appointment"]
    filled = scene.labels.after(changes).appointments[event.id]
    assert (filled.attributes["kind"], filled.overruled) == ("dismiss", ("kind",))
    assert refusal(scene, Fill(A, event.id, (), (("kind", "x"),))).message == "attribute-value-unknown"
