"""A quote or an event whole is one step, and so is all that is no speech."""

from editing.stories import STORY, at
from editing.test_commands import after
from yanguan.domain.labels import Appointment, Quote
from yanguan.editing.framing import AddFrame, RestNonquote
from yanguan.editing.linking import Part
from yanguan.editing.scene import Scene
from yanguan.editing.session import Session

A = STORY.id


def texts(scene: Scene, ids: list[str | None]) -> list[str]:
    return ["".join(scene.text_of(scene.labels.spans[each or ""].fragments)) for each in ids]


def test_a_quote_with_speaker_and_cue(scene: Scene) -> None:
    parts = (Part("speaker", at("市長方景行")), Part("cue", at("說")))
    scene = after(scene, AddFrame(A, "quote", at("「𠮷田『很好』。」"), parts))
    (quote,) = scene.labels.quotes.values()
    assert isinstance(quote, Quote)
    assert texts(scene, [each.span for each in quote.speakers]) == ["市長方景行"]
    assert texts(scene, list(quote.cues)) == ["說"]
    assert (quote.attributes["type"], quote.attributes["explicitness"]) == ("direct", "explicit")


def test_an_event_with_roles_and_what_it_is(scene: Scene) -> None:
    parts = (Part("person", at("方景行", 1)), Part("post_new", at("省長")))
    scene = after(scene, AddFrame(A, "trigger", at("任命"), parts, (("kind", "nominate"),)))
    (event,) = scene.labels.appointments.values()
    assert isinstance(event, Appointment)
    assert texts(scene, [role.span for role in event.roles]) == ["方景行", "省長"]
    assert event.attributes["kind"] == "nominate"


def test_the_rest_is_one_step(session: Session) -> None:
    step = session.apply(RestNonquote(A, ((at("『很好』")[0], "term"), (at("「再來。」")[0], None))))
    assert {span.attributes["kind"] for span in session.reader.labels(A).spans.values()} == {"term", None}
    session.undo_step(step.step)
    assert session.reader.labels(A).spans == {}
