"""Which spans belong together by a frame: a quote with its speakers and cues, a trigger with its roles."""

from collections.abc import Iterator

from yanguan.domain.label_set import LabelSet


def linked_to(labels: LabelSet, span: str) -> frozenset[str]:
    """The other spans of every frame that this span stands in."""
    found = {part for frame in _frames(labels) if span in frame for part in frame}
    return frozenset(found - {span})


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
