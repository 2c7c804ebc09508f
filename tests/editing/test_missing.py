"""The table of checks: what is missing in frames, and which spans stand in none."""

from dataclasses import replace

import pytest

from editing.stories import STORY, at
from editing.test_commands import added, after, put
from yanguan.domain.identity import new_id
from yanguan.domain.labels import Filler, Holding, Mention, Role
from yanguan.editing.commands import Link, SetAttribute
from yanguan.editing.missing import CHECKS, core_of, lacks, missing
from yanguan.editing.scene import Scene
from yanguan.exchange.jsonl.reading import records_in
from yanguan.resources import gold

A = STORY.id


def checks(scene: Scene) -> list[str]:
    return [each.check for each in missing(scene.labels)]


def test_a_quote_lacks_a_speaker_until_it_has_one_or_is_said_to_have_none(scene: Scene) -> None:
    scene, quote = added(scene, "quote", at("「再來。」"))
    (frame,) = scene.labels.quotes.values()
    (found,) = missing(scene.labels)
    assert (found.check, found.span, found.frame) == ("quote-speaker", quote.id, frame.id)
    assert checks(after(scene, SetAttribute(A, frame.id, "explicitness", "implicit"))) == []
    assert checks(put(scene, replace(frame, speakers=(Filler(None, new_id()),)))) == [], "an elided one is one"
    scene, speaker = added(scene, "speaker", at("他"))
    assert checks(scene) == ["speaker-alone", "quote-speaker"]
    assert checks(after(scene, Link(A, frame.id, "speaker", speaker.id))) == []


def test_an_appointment_lacks_person_and_post(scene: Scene) -> None:
    scene, _ = added(scene, "trigger", at("任命"))
    (event,) = scene.labels.appointments.values()
    assert checks(scene) == ["event-person", "event-post"]
    for roles, left in (
        (("person",), ("event-post",)),
        (("person", "org_new"), ()),
        (("post_old",), ("event-person",)),
        (("org_old",), ()),
        (("org_old", "post_old"), ("event-person",)),
    ):
        filled = replace(event, roles=tuple(Role(role, None, new_id()) for role in roles))
        assert lacks(filled) == left


def test_a_holding_lacks_its_person(scene: Scene) -> None:
    scene, post = added(scene, "post", at("市長"))
    holding = Holding(**scene.made(), mentions=(Mention(None, post.id),))
    assert checks(put(scene, holding)) == ["holding-person"]
    assert lacks(replace(holding, person=new_id())) == ()
    assert lacks(replace(holding, mentions=(Mention(new_id(), post.id),))) == ()
    assert core_of(holding) == post.id


@pytest.mark.parametrize("label", ["speaker", "cue", "addressee", "authority"])
def test_what_means_nothing_alone_is_found_alone(scene: Scene, label: str) -> None:
    scene, span = added(scene, label, at("市長"))
    assert [(each.check, each.span, each.frame) for each in missing(scene.labels)] == [
        (f"{label}-alone", span.id, None)
    ]


def test_cores_without_a_frame_are_found_and_suggestions_lack_nothing(scene: Scene) -> None:
    scene, quote = added(scene, "quote", at("「再來。」"))
    scene, trigger = added(scene, "trigger", at("任命"))
    bare = replace(scene, labels=scene.labels.of(A, [quote, trigger]))
    assert checks(bare) == ["quote-frame", "trigger-frame"]
    suggested = [replace(each, state="suggested") for each in (quote, trigger)]
    frames = [replace(each, state="suggested") for each in scene.labels.quotes.values()]
    assert checks(replace(scene, labels=scene.labels.of(A, [*suggested, *frames]))) == []


def test_the_gold_lacks_only_what_it_says_it_lacks() -> None:
    """Posts and persons that the text does not name: all else is complete."""
    found = [
        each.check for path in gold().glob("*.jsonl") for record in records_in(path) for each in missing(record.labels)
    ]
    assert set(found) <= {"event-person", "event-post", "quote-speaker"}
    assert set(CHECKS) >= set(found)
