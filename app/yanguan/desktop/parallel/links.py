"""Which spans belong together by a frame: a quote with its speakers and cues, a trigger with its roles."""

from collections.abc import Iterator

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Quote


@dataclass(frozen=True, slots=True)
class Link:
    """One span in one place of a frame; `core` is the span that the frame stands around."""

    frame: str
    core: str
    place: str
    span: str
    is_gold: bool

    def other_end(self, span: str) -> str:
        """The span at the end that this one is not."""
        return self.span if span == self.core else self.core


def linked_to(labels: LabelSet, span: str) -> frozenset[str]:
    """The other spans of every frame that this span stands in."""
    found = {part for frame in _frames(labels) if span in frame for part in frame}
    return frozenset(found - {span})


def links_of(frame: Quote | Appointment) -> tuple[Link, ...]:
    """The links of one frame, in its own order."""
    if isinstance(frame, Quote):
        speakers = [("speaker", filler.span) for filler in frame.speakers]
        parts = [*speakers, *(("cue", cue) for cue in frame.cues), *(("addressee", each) for each in frame.addressees)]
        core = frame.quote
    else:
        parts = [(role.role, role.span) for role in frame.roles]
        core = frame.trigger
    return tuple(Link(frame.id, core, place, span, frame.is_gold) for place, span in parts if span is not None)


def links_at(labels: LabelSet, span: str) -> tuple[Link, ...]:
    """The links to show for a selected span: those of its own frame, and those that end at it.

    What stands in one frame only shows the whole of it; a speaker of many quotes shows where each of them stands.
    """
    frames: list[Quote | Appointment] = [*labels.quotes.values(), *labels.appointments.values()]
    round_it = [links for frame in frames if frame.state != "rejected" and _stands_in(links := links_of(frame), span)]
    if len(round_it) == 1:
        return round_it[0]
    return tuple(link for links in round_it for link in links if span in (link.core, link.span))


def _stands_in(links: tuple[Link, ...], span: str) -> bool:
    return any(span in (link.core, link.span) for link in links)


def _frames(labels: LabelSet) -> Iterator[set[str]]:
    """The span ids of each frame."""
    for quote in labels.quotes.values():
        fillers = {filler.span for filler in quote.speakers if filler.span}
        yield {quote.quote, *quote.cues, *quote.addressees} | fillers
    for appointment in labels.appointments.values():
        yield {appointment.trigger} | {role.span for role in appointment.roles if role.span}
    for holding in labels.holdings.values():
        for mention in holding.mentions:
            yield {mention.post_span} | ({mention.person_span} if mention.person_span else set())
