"""What a format has room for: the rest of a view counts as lost, and what it holds is put so that it can be compared.

How single formats say it stands in their modules.
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from typing import Any

from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Span
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.view import View

Fact = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The labels of one view, in a form that does not depend on the format: each fact as often as it stands there."""

    id: str
    text: str
    facts: Counter[Fact]


def carried(view: View, carries: Collection[str]) -> Found:
    """What a format that carries these must give back of a view.

    A span is `("span", label, fragments)`, fragment by fragment where they cannot be held together; a link is
    `("link", kind, head, tail)`, its ends as their label and fragments, or their first fragment.
    """
    facts = Counter[Fact]()
    for span in view.spans.values():
        facts.update(_span_facts(span, whole="fragments" in carries))
    if "links" in carries:
        facts.update(_link_facts(view, whole="fragments" in carries))
    if "attributes" in carries:
        facts.update(
            ("attribute", kind, end_of(view.spans[on]), name, str(value))
            for kind, _, on, name, value in attributes_of(view)
        )
    return Found(view.id, view.text, facts)


def _span_facts(span: Span, *, whole: bool) -> Iterator[Fact]:
    if whole:
        yield "span", span.label, span.fragments
    else:
        yield from (("span", span.label, (fragment,)) for fragment in span.fragments)


def _link_facts(view: View, *, whole: bool) -> Iterator[Fact]:
    ends = {span.id: (span.label, span.fragments if whole else span.fragments[:1]) for span in view.spans.values()}
    for link in view.links():
        yield "link", link.kind, ends[link.head], ends[link.tail]


def end_of(span: Span) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A span as the end of a link."""
    return span.label, span.fragments


def attributes_of(view: View) -> Iterator[tuple[str, str, str, str, Any]]:
    """What spans and frames say of themselves: kind, id, the span that it is tied to, name, value.

    Only what is set, and not `inside_quote`, which is a link.
    """
    for kind, holder, on, said in _said(view):
        yield from ((kind, holder, on, name, value) for name, value in said.items() if _is_said(name, value))


def _said(view: View) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    yield from (("span", span.id, span.id, span.attributes) for span in view.spans.values())
    yield from (("quote", quote.id, quote.quote, quote.attributes) for quote in view.quotes)
    yield from (("appointment", event.id, event.trigger, event.attributes) for event in view.appointments)
    yield from (("holding", it.id, it.mentions[0].post_span, it.attributes) for it in view.holdings)


def _is_said(name: str, value: Any) -> bool:
    return value is not None and name != "inside_quote"


def note_facts(view: View, ends: Mapping[str, Any]) -> Iterator[Fact]:
    """The notes on labels, in one line each, as facts about the span that each is tied to."""
    on = anchors(view)
    for note in view.notes:
        if note.on in on:
            yield "note", ends[on[note.on]], " ".join(note.text.split())


def anchors(view: View) -> dict[str, str]:
    """The span that each label and each frame is tied to, by id."""
    found = {span: span for span in view.spans}
    found |= {quote.id: quote.quote for quote in view.quotes}
    found |= {event.id: event.trigger for event in view.appointments}
    return found | {holding.id: holding.mentions[0].post_span for holding in view.holdings}


_COUNTS: dict[str, tuple[str, Callable[[View], int]]] = {
    "fragments": ("loss-fragments", lambda view: sum(len(span.fragments) > 1 for span in view.spans.values())),
    "links": ("loss-links", lambda view: sum(1 for _ in view.links())),
    "implied": (
        "loss-persons-without-span",
        lambda view: (
            sum(it.span is None for quote in view.quotes for it in quote.speakers)
            + sum(it.span is None for event in view.appointments for it in event.roles)
        ),
    ),
    "frames": ("loss-frames-apart", lambda view: _sharing(view) + sum(len(it.mentions) > 1 for it in view.holdings)),
    "attributes": (
        "loss-attributes",
        lambda view: len({holder for _, holder, *_ in attributes_of(view)}),
    ),
    "dates": ("loss-dates", lambda view: sum(bool(it.effective or it.announced) for it in view.appointments)),
    "events": ("loss-events", lambda view: sum(it.event is not None for it in view.appointments)),
    "persons": (
        "loss-persons",
        lambda view: (
            sum(span.person is not None for span in view.spans.values())
            + sum(holding.person is not None for holding in view.holdings)
        ),
    ),
    "posts": ("loss-posts", lambda view: len(view.posts)),
    "coverage": ("loss-coverage", lambda view: any(view.coverage.values())),
    "notes": ("loss-notes", lambda view: len(view.notes)),
    "meta": ("loss-meta", lambda view: any(view.meta.values())),
    "blocks": ("loss-block-kinds", lambda view: len(view.blocks) > 0),
    "provenance": ("loss-provenance", lambda view: len(view.spans) > 0),
}
EVERYTHING = frozenset(_COUNTS)
"""All that a format may have room for, beside the spans themselves."""


def count_lost(view: View, carries: Collection[str], losses: Losses) -> None:
    """Count what a format that carries only these has no room for."""
    for name, (key, count) in _COUNTS.items():
        if name not in carries:
            losses.count(key, int(count(view)))
    losses.count("loss-spans-widened", len(view.widened))


def _sharing(view: View) -> int:
    """Frames beyond the first of one kind that are tied to the same span: links cannot tell them apart."""
    anchors = Counter(("quote", quote.quote) for quote in view.quotes)
    anchors.update(("appointment", event.trigger) for event in view.appointments)
    return sum(count - 1 for count in anchors.values())
