"""Spans, frames and posts of one article as the rows of its line: projected, sorted, gold apart from candidates."""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Any, TypeVar

from yanguan.domain.article import Article, Range
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Filler, Holding, Label, PostValue, Quote, Role, Span
from yanguan.exchange.jsonl.choices import frame_attributes, span_attributes
from yanguan.exchange.jsonl.projection import Projection, Projector, Ranges

Rows = dict[str, list[dict[str, Any]]]
Words = list[str | None]
L = TypeVar("L", bound=Label)


class LabelRows:
    """The labels of one article, ready to be written. Methods raise KeyError where a frame's span is not there."""

    def __init__(self, article: Article, labels: LabelSet) -> None:
        """Look at the article's texts once."""
        self._article = article
        self._labels = labels
        self._by_id = labels.spans
        self._spans = sorted(labels.spans.values(), key=attrgetter("order"))
        self._place = {span.id: place for place, span in enumerate(self._spans)}
        lengths = len(article.source.text), len(article.counterpart.text)
        self._project = Projector(*lengths, tuple(sorted(article.alignment + article.differences)))
        self._is_identity = self._project.is_identity

    def gold(self) -> Rows:
        """Rows of what a person stands behind, by kind."""
        return self._rows(is_gold=True)

    def candidates(self) -> Rows:
        """Rows of what is suggested or rejected, by kind."""
        return self._rows(is_gold=False)

    def posts(self, *, is_gold: bool) -> list[dict[str, Any]]:
        """The value of each post span in the spans' order, nulls where it has none."""
        values = self._labels.posts
        spans = (span for span in self._spans if span.label == "post" and span.is_gold == is_gold)
        return [_post(values.get(span.id) or PostValue(span.id)) for span in spans]

    def persons(self) -> set[str]:
        """Ids of the persons whom spans or frames refer to."""
        labels = self._labels
        found = {span.person for span in labels.spans.values()}
        found |= {self._person(filler) for quote in labels.quotes.values() for filler in quote.speakers}
        found |= {self._person(role) for appointment in labels.appointments.values() for role in appointment.roles}
        found |= {holding.person for holding in labels.holdings.values()}
        return {identifier for identifier in found if identifier is not None}

    def _rows(self, *, is_gold: bool) -> Rows:
        """Frames stand in the order of their spans."""
        labels, place = self._labels, self._place
        quotes = _of(labels.quotes.values(), is_gold=is_gold)
        appointments = _of(labels.appointments.values(), is_gold=is_gold)
        holdings = _of(labels.holdings.values(), is_gold=is_gold)
        quotes.sort(key=lambda it: (place[it.quote], it.id))
        appointments.sort(key=lambda it: (place[it.trigger], it.id))
        holdings.sort(key=lambda it: (place[it.mentions[0].post_span], it.id))
        return {
            "spans": [self._span(span) for span in _of(self._spans, is_gold=is_gold)],
            "quotes": [self._quote(quote) for quote in quotes],
            "appointments": [self._appointment(event) for event in appointments],
            "holdings": [_holding(holding) for holding in holdings],
        }

    def _person(self, filler: Filler | Role) -> str | None:
        """Where a filler has a span, its person is that span's."""
        return filler.person if filler.span is None else self._by_id[filler.span].person

    def _span(self, span: Span) -> dict[str, Any]:
        own, other, texts, others, projection = self._placed(span.fragments)
        is_hant = self._article.source_script == "hant"
        return {
            "id": span.id,
            "label": span.label,
            "hant": own if is_hant else other,
            "hans": other if is_hant else own,
            "text": {"hant": texts if is_hant else others, "hans": others if is_hant else texts},
            "projection": projection,
            "attributes": span_attributes(span.label, span.attributes),
            "person": span.person,
            "annotator": span.annotator,
            "at": span.at,
            "origin": span.origin,
            "state": span.state,
            "score": span.score,
        }

    def _placed(self, fragments: tuple[Range, ...]) -> tuple[Ranges, Ranges, Words, Words, Projection]:
        """Where a span stands, in the source and in the counterpart, and its words there."""
        source, counterpart = self._article.source.text, self._article.counterpart.text
        if self._is_identity and len(fragments) == 1:  # as most are; the general way takes twice as long
            [(start, end)] = fragments
            alone = [[start, end]]
            return alone, alone, [source[start:end]], [counterpart[start:end]], "exact"
        own = [[start, end] for start, end in fragments]
        other, projection = self._project(own)
        return own, other, slices(source, own), slices(counterpart, other), projection

    def _quote(self, quote: Quote) -> dict[str, Any]:
        return {
            "id": quote.id,
            "quote": quote.quote,
            "speakers": [{"span": filler.span, "person": self._person(filler)} for filler in quote.speakers],
            "cues": list(quote.cues),
            "addressees": list(quote.addressees),
            "parent": quote.parent,
            "attributes": frame_attributes("quote", quote.attributes),
            "overruled": list(quote.overruled),
            **_made(quote),
        }

    def _appointment(self, event: Appointment) -> dict[str, Any]:
        return {
            "id": event.id,
            "event": event.event,
            "trigger": event.trigger,
            "roles": [{"role": role.role, "span": role.span, "person": self._person(role)} for role in event.roles],
            "dates": {"effective": event.effective, "announced": event.announced},
            "attributes": frame_attributes("appointment", event.attributes),
            "overruled": list(event.overruled),
            **_made(event),
        }


def _of(labels: Iterable[L], *, is_gold: bool) -> list[L]:
    return [label for label in labels if label.is_gold == is_gold]


def slices(text: str, ranges: Ranges) -> Words:
    """What the text has at these ranges; None for a place that it lacks."""
    return [None if part is None else text[part[0] : part[1]] for part in ranges]


def _holding(holding: Holding) -> dict[str, Any]:
    return {
        "id": holding.id,
        "person": holding.person,
        "mentions": [{"person_span": it.person_span, "post_span": it.post_span} for it in holding.mentions],
        "attributes": frame_attributes("holding", holding.attributes),
        "overruled": list(holding.overruled),
        **_made(holding),
    }


def _post(value: PostValue) -> dict[str, Any]:
    return {
        "span": value.id,
        "area": value.area,
        "organization": value.organization,
        "unit": value.unit,
        "prefix": value.prefix,
        "core": value.core,
        "rank": value.rank,
        "overruled": list(value.overruled),
    }


def _made(label: Label) -> Mapping[str, Any]:
    return {
        "annotator": label.annotator,
        "at": label.at,
        "origin": label.origin,
        "state": label.state,
        "score": label.score,
    }
