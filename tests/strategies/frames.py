"""Random frames over given spans: gold ones refer to gold only, candidates to anything."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

from hypothesis import strategies as st

from yanguan.domain.labels import (
    GOLD_STATES,
    STATES,
    Appointment,
    Filler,
    Holding,
    Mention,
    Person,
    Quote,
    Role,
    Span,
    State,
)
from yanguan.domain.scheme import FrameKind
from yanguan.resources import default_scheme

Made = Callable[[Sequence[State]], st.SearchStrategy[dict[str, Any]]]
CANDIDATE_STATES = tuple(state for state in STATES if state not in GOLD_STATES)
DATES = st.none() | st.sampled_from(["2016", "2020-12-05"])


class Pool:
    """What frames of one standing may refer to."""

    def __init__(self, spans: Sequence[Span], registry: Sequence[Person], quotes: list[str]) -> None:
        """`quotes` are the ids of the frames made so far."""
        self.spans, self.registry, self.quotes = spans, registry, quotes

    def labelled(self, label: str) -> list[Span]:
        """The spans with this label."""
        return [span for span in self.spans if span.label == label]

    def parts(self, label: str) -> st.SearchStrategy[tuple[str, ...]]:
        """Some of the spans with this label."""
        found = [span.id for span in self.labelled(label)]
        return st.lists(st.sampled_from(found), max_size=3).map(tuple) if found else st.just(())

    def fillers(self, spans: Sequence[Span]) -> st.SearchStrategy[tuple[Filler, ...]]:
        """Some of these spans with their persons, and persons without a span."""
        found = [Filler(span.id, span.person) for span in spans]
        found += [Filler(None, person.id) for person in self.registry]
        return st.lists(st.sampled_from(found), max_size=3).map(tuple) if found else st.just(())

    def some_quote(self) -> st.SearchStrategy[str | None]:
        """One of the quote frames, or none."""
        return st.none() | st.sampled_from(self.quotes) if self.quotes else st.none()


@st.composite
def frames(
    draw: st.DrawFn, spans: Sequence[Span], registry: Sequence[Person], ids: Iterator[str], made: Made
) -> list[Quote | Appointment | Holding]:
    """Quotes, appointments and holdings of both standings."""
    found: list[Quote | Appointment | Holding] = []
    quotes: list[str] = []
    for states in (GOLD_STATES, CANDIDATE_STATES):
        allowed = [span for span in spans if span.is_gold] if states is GOLD_STATES else spans
        pool = Pool(allowed, registry, quotes)
        for kind in (_quotes, _appointments, _holdings):
            for _ in range(draw(st.sampled_from([0, 1, 2, 3]))):
                common = {"id": next(ids), **draw(made(states))}
                found += draw(kind(pool, common))
    return found


@st.composite
def _quotes(draw: st.DrawFn, pool: Pool, common: dict[str, Any]) -> list[Quote]:
    spans = pool.labelled("quote")
    if not spans:
        return []
    attributes, overruled = draw(_attributes("quote"))
    quote = Quote(
        quote=draw(st.sampled_from(spans)).id,
        speakers=draw(pool.fillers(pool.labelled("speaker"))),
        cues=draw(pool.parts("cue")),
        addressees=draw(pool.parts("addressee")),
        parent=draw(pool.some_quote()),
        attributes=attributes,
        overruled=overruled,
        **common,
    )
    pool.quotes.append(quote.id)
    return [quote]


@st.composite
def _appointments(draw: st.DrawFn, pool: Pool, common: dict[str, Any]) -> list[Appointment]:
    triggers = pool.labelled("trigger")
    if not triggers:
        return []
    attributes, overruled = draw(_attributes("appointment"))
    roles = st.sampled_from([*default_scheme().roles, "team_role"])
    return [
        Appointment(
            trigger=draw(st.sampled_from(triggers)).id,
            roles=tuple(Role(draw(roles), it.span, it.person) for it in draw(pool.fillers(pool.spans))),
            event=draw(st.sampled_from([None, "019815a0-0000-7000-8000-0000000000ee"])),
            effective=draw(DATES),
            announced=draw(DATES),
            attributes=attributes | {"inside_quote": draw(pool.some_quote())},
            overruled=(*overruled, *draw(st.sampled_from([(), ("effective",), ("announced",)]))),
            **common,
        )
    ]


@st.composite
def _holdings(draw: st.DrawFn, pool: Pool, common: dict[str, Any]) -> list[Holding]:
    posts = [span.id for span in pool.labelled("post")]
    if not posts:
        return []
    attributes, overruled = draw(_attributes("holding"))
    person_spans = st.sampled_from([None, *(span.id for span in pool.spans)])
    mentions = draw(st.lists(st.builds(Mention, person_spans, st.sampled_from(posts)), min_size=1, max_size=3))
    person = draw(st.sampled_from([None, *(person.id for person in pool.registry)]))
    return [
        Holding(mentions=tuple(mentions), person=person, attributes=attributes, overruled=overruled, **common),
    ]


@st.composite
def _attributes(draw: st.DrawFn, kind: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """All attributes of a frame with a team's own after them, and the names of those that were overruled."""
    choices = default_scheme().frames[cast("FrameKind", kind)]
    found: dict[str, Any] = {
        name: draw(st.sampled_from(values)) if values else None for name, values in choices.items()
    }
    team = {"Zeta": "x", "alpha": None, "頁": 3}
    found |= {name: team[name] for name in sorted(draw(st.sets(st.sampled_from(list(team)), max_size=2)))}
    return found, tuple(draw(st.lists(st.sampled_from(list(found)), max_size=2)))
