"""What of an article's labels is compared: spans by label, frames by their core with what fills their roles.

A frame's core is the quote, the trigger, or one mention's post: of holdings each mention is compared by itself.
Attributes, dates, parents and events are not compared.
"""

from collections.abc import Iterable, Iterator, Mapping

from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import LAYERS, Person
from yanguan.exchange.scoring.places import Place, place_of
from yanguan.exchange.training.article import Article
from yanguan.exchange.training.frames import Appointment, Holding, Labels, Quote, Span

FRAMES = ("quote", "appointment", "holding")

_LAYERS_OF: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("quote", "speaker", "cue", "addressee"), ("quote",)),
    **dict.fromkeys(("trigger", "authority", "time", "place", "rank", "reason"), ("appointment",)),
    **dict.fromkeys(("post", "organization"), ("appointment", "holding")),
    "nonquote": ("nonquote",),
    "person": ("person",),
}
"""The layers that must all be complete where a label is judged: a post may stand for a change or for a holding."""


@dataclass(frozen=True, slots=True)
class Fill:
    """What fills a role: the place of its span or, without one, what the person is known by (ids and names)."""

    place: Place
    known_by: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[Place, tuple[str, ...]]:
        """An order that is the same in both files."""
        return self.place, tuple(sorted(self.known_by))


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: its core and the fillers of each role."""

    kind: str
    core: Place
    roles: Mapping[str, tuple[Fill, ...]]

    @property
    def key(self) -> tuple[Place, tuple[tuple[str, tuple[tuple[Place, tuple[str, ...]], ...]], ...]]:
        """An order that is the same in both files."""
        roles = ((role, tuple(sorted(fill.key for fill in fills))) for role, fills in sorted(self.roles.items()))
        return self.core, tuple(roles)


@dataclass(frozen=True, slots=True)
class Units:
    """Spans by label and frames by kind."""

    spans: Mapping[str, list[Place]]
    frames: Mapping[str, list[Frame]]

    @property
    def count(self) -> int:
        """How many spans and frames there are."""
        return sum(map(len, self.spans.values())) + sum(map(len, self.frames.values()))


def units_of(article: Article, groups: Iterable[Labels], script: Script) -> Units:
    """All units of these labels, in positions of this script; what this script lacks has none."""
    reader = _Reader(article.text(script), script)
    spans: dict[str, list[Place]] = {}
    frames: dict[str, list[Frame]] = {kind: [] for kind in FRAMES}
    for group in groups:
        for span in group.spans:
            if place := reader.place(span):
                spans.setdefault(span.label, []).append(place)
        for frame in reader.frames(group):
            if frame.core:
                frames[frame.kind].append(frame)
    return Units(spans, frames)


def within(units: Units, article: Article) -> Units:
    """Those that begin where the article declares their layers complete; positions are of its source script."""
    masks = {layer: article.mask(layer) for layer in LAYERS}

    def counts(place: Place, layers: tuple[str, ...]) -> bool:
        return all(masks[layer][place[0][0]] for layer in layers)

    return Units(
        {
            label: [place for place in places if counts(place, _LAYERS_OF.get(label, LAYERS))]
            for label, places in units.spans.items()
        },
        {kind: [frame for frame in frames if counts(frame.core, (kind,))] for kind, frames in units.frames.items()},
    )


class _Reader:
    """Makes units of one text."""

    def __init__(self, text: str, script: Script) -> None:
        self._text, self._script = text, script

    def place(self, span: Span) -> Place:
        return place_of(span.ranges(self._script), self._text)

    def frames(self, group: Labels) -> Iterator[Frame]:
        yield from map(self._quote, group.quotes)
        yield from map(self._appointment, group.appointments)
        for holding in group.holdings:
            yield from self._mentions(holding)

    def _quote(self, quote: Quote) -> Frame:
        roles = {
            "speaker": self._fills((each.span, each.person) for each in quote.speakers),
            "cue": self._fills((span, None) for span in quote.cues),
            "addressee": self._fills((span, None) for span in quote.addressees),
        }
        return Frame("quote", self.place(quote.content), roles)

    def _appointment(self, event: Appointment) -> Frame:
        names = dict.fromkeys(role.role for role in event.roles)
        roles = {name: self._fills((each.span, each.person) for each in event.role(name)) for name in names}
        return Frame("appointment", self.place(event.trigger), roles)

    def _mentions(self, holding: Holding) -> Iterator[Frame]:
        for mention in holding.mentions:
            roles = {"person": self._fills([(mention.person_span, holding.person)])}
            yield Frame("holding", self.place(mention.post_span), roles)

    def _fills(self, fillers: Iterable[tuple[Span | None, Person | None]]) -> tuple[Fill, ...]:
        found = []
        for span, person in fillers:
            if span is not None:
                found.append(Fill(self.place(span)))
            elif person is not None:
                found.append(Fill((), frozenset(_known_by(person))))
        return tuple(found)


def _known_by(person: Person) -> Iterator[str]:
    """Ids differ between projects, names need not."""
    yield person.id
    for names in (person.names, *person.aliases):
        yield from (name for name in (names.hant, names.hans) if name)
