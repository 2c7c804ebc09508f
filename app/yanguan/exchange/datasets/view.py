"""One article in one script as exporters see it: a text, and labels at code points of that very text.

It is cut already: blocks that were not asked for are gone, positions are those of the text that is left, and nothing
refers to what is not there. How that is done is `cutting`'s business.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field
from typing import Any

from yanguan.domain.article import BlockKind, Range, Script, Status
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import STATES, Appointment, Holding, Note, Person, PostValue, Quote, Span, State


@dataclass(frozen=True, slots=True)
class ViewBlock:
    """A line of the view's text, `[start, end)`; `number` is its place among the article's own blocks."""

    kind: BlockKind
    start: int
    end: int
    number: int
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Two spans that a frame joins, by their ids.

    `kind` is `speaker`, `cue`, `addressee`, `parent` (from a quote), a role (from a trigger), `inside_quote` (from a
    trigger to a quote) or `holder` (from a post to a person).
    """

    kind: str
    head: str
    tail: str


@dataclass(frozen=True, slots=True)
class View:
    """What one article says in one script. `id` is unique in the dataset; `article` is the article's own.

    Spans stand in the contract's order; their fragments are ascending, disjoint, and neither begin nor end in blank
    space. `widened` holds the spans whose place here is wider than where they were made.
    """

    id: str
    article: str
    script: Script
    source_script: Script
    text: str
    blocks: tuple[ViewBlock, ...]
    meta: Mapping[str, Any]
    spans: Mapping[str, Span]
    quotes: tuple[Quote, ...]
    appointments: tuple[Appointment, ...]
    holdings: tuple[Holding, ...]
    persons: Mapping[str, Person] = field(default_factory=dict)
    posts: Mapping[str, PostValue] = field(default_factory=dict)
    coverage: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    labels: tuple[str, ...] = ()
    status: Status = "new"
    scheme: Mapping[str, Any] = field(default_factory=dict)
    widened: frozenset[str] = frozenset()

    def pieces(self, span: str) -> list[str]:
        """The words of a span, fragment by fragment."""
        return [self.text[start:end] for start, end in self.spans[span].fragments]

    def words(self, span: str) -> str:
        """The words of a span, its fragments one after another."""
        return "".join(self.pieces(span))

    def cover(self, span: str) -> Range:
        """From the start of a span's first fragment to the end of its last."""
        return self.spans[span].start, self.spans[span].end

    def name_of(self, person: str | None) -> str | None:
        """A person's name in this script, or in the other where this one is not known."""
        if person is None:
            return None
        names = self.persons[person].names
        first, second = (names.hant, names.hans) if self.script == "hant" else (names.hans, names.hant)
        return first or second

    def links(self, states: Collection[State] = STATES) -> Iterator[Link]:
        """The spans that frames of these states join, frame by frame; a filler without a span is no link."""
        quoted = {quote.id: quote.quote for quote in self.quotes}
        for quote in self.quotes:
            if quote.state not in states:
                continue
            yield from (Link("speaker", quote.quote, it.span) for it in quote.speakers if it.span is not None)
            yield from (Link("cue", quote.quote, cue) for cue in quote.cues)
            yield from (Link("addressee", quote.quote, addressee) for addressee in quote.addressees)
            if quote.parent is not None:
                yield Link("parent", quote.quote, quoted[quote.parent])
        for event in self.appointments:
            if event.state not in states:
                continue
            yield from (Link(it.role, event.trigger, it.span) for it in event.roles if it.span is not None)
            if (inside := event.attributes.get("inside_quote")) is not None:
                yield Link("inside_quote", event.trigger, quoted[inside])
        for holding in self.holdings:
            for mention in holding.mentions:
                if mention.person_span is not None and holding.state in states:
                    yield Link("holder", mention.post_span, mention.person_span)
