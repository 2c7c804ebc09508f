"""What goes, and what lets go, when a span is taken away."""

from collections.abc import Iterator
from dataclasses import replace

from yanguan.domain.label_set import Change
from yanguan.domain.labels import Appointment, Holding, Quote, Span
from yanguan.editing.deriving import derived
from yanguan.editing.scene import Scene


def removal(scene: Scene, span: Span) -> list[Change]:
    """The span and the frames around it go; frames, holdings and notes that refer to any of these let go of them."""
    labels = scene.labels
    quotes = {quote.id for quote in labels.quotes.values() if quote.quote == span.id}
    events = {event.id for event in labels.appointments.values() if event.trigger == span.id}
    gone = quotes | events | {span.id}
    changes = [
        *(_change(scene, quote, _quote_without(quote, span.id, quotes)) for quote in labels.quotes.values()),
        *(_change(scene, event, _event_without(event, span.id, quotes)) for event in labels.appointments.values()),
        *_holdings(scene, span.id),
        *(scene.change(note, None) for note in labels.notes.values() if note.on in gone),
    ]
    if span.id in labels.posts:
        changes.append(scene.change(labels.posts[span.id], None))
    return [change for change in changes if change is not None] + [scene.change(span, None)]


def _change(scene: Scene, before: Quote | Appointment, after: Quote | Appointment | None) -> Change | None:
    if after == before:
        return None
    if isinstance(after, Quote):
        return scene.change(before, scene.touched(derived(scene, after)))
    return scene.change(before, None if after is None else scene.touched(after))


def _quote_without(quote: Quote, span: str, gone: set[str]) -> Quote | None:
    """The frame without the span; None where it was the frame's own. A child of a frame that goes loses its parent."""
    if quote.id in gone:
        return None
    return replace(
        quote,
        speakers=tuple(filler for filler in quote.speakers if filler.span != span),
        cues=tuple(cue for cue in quote.cues if cue != span),
        addressees=tuple(each for each in quote.addressees if each != span),
        parent=None if quote.parent in gone else quote.parent,
    )


def _event_without(event: Appointment, span: str, quotes: set[str]) -> Appointment | None:
    if event.trigger == span:
        return None
    attributes = dict(event.attributes)
    if attributes.get("inside_quote") in quotes:
        attributes["inside_quote"] = None
    return replace(event, roles=tuple(role for role in event.roles if role.span != span), attributes=attributes)


def _holdings(scene: Scene, span: str) -> Iterator[Change]:
    """A holding loses the mentions whose post goes, and itself with the last."""
    for holding in scene.labels.holdings.values():
        mentions = tuple(
            replace(said, person_span=None if said.person_span == span else said.person_span)
            for said in holding.mentions
            if said.post_span != span
        )
        if mentions != holding.mentions:
            after: Holding | None = replace(scene.touched(holding), mentions=mentions) if mentions else None
            yield scene.change(holding, after)
