"""A view as plain values of one shape, for formats that hold tables: the same fields for every article.

A frame's attributes that the scheme lists are fields; whatever else it says stands in `more`, as texts.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any, cast

from yanguan.domain.labels import LAYERS, Appointment, Holding, Label, Quote, Span
from yanguan.domain.scheme import FrameKind, Scheme
from yanguan.exchange.datasets.carried import Fact
from yanguan.exchange.datasets.view import View

Row = dict[str, Any]
META = ("title", "published", "outlet", "byline", "url", "first_published", "first_outlet")
POST = ("area", "organization", "unit", "prefix", "core", "rank")
MADE = ("annotator", "at", "origin", "state", "score")
BLOCK = ("kind", "start", "end", "published", "outlet")


def plain(view: View, scheme: Scheme | None = None) -> Row:
    """The view, its text and all that it says; without a scheme no attribute is a field."""
    return {
        "id": view.id,
        "article": view.article,
        "script": view.script,
        "source_script": view.source_script,
        "text": view.text,
        **{name: view.meta[name] for name in META},
        "tags": list(view.meta["tags"]),
        "status": view.status,
        "labels": list(view.labels),
        "blocks": [{name: getattr(block, name) for name in BLOCK} for block in view.blocks],
        "spans": [_span(view, span) for span in view.spans.values()],
        "quotes": [_quote(quote, scheme) for quote in view.quotes],
        "appointments": [_appointment(event, scheme) for event in view.appointments],
        "holdings": [_holding(holding, scheme) for holding in view.holdings],
        "persons": [
            {
                "id": person.id,
                "hant": person.names.hant,
                "hans": person.names.hans,
                "aliases": [asdict(alias) for alias in person.aliases],
                "external": _texts(person.external),
            }
            for person in view.persons.values()
        ],
        "posts": [{"span": span, **{name: getattr(post, name) for name in POST}} for span, post in view.posts.items()],
        "coverage": {layer: list(view.coverage.get(layer, ())) for layer in LAYERS},
        "notes": [{"on": note.on, "text": note.text} for note in view.notes],
    }


def listed(scheme: Scheme | None, kind: str) -> dict[str, tuple[str, ...]]:
    """The attributes of a kind of frame that are fields, with their values; an empty tuple takes any text."""
    return dict(scheme.frames[cast("FrameKind", kind)]) if scheme else {}


def facts(row: Row) -> Counter[Fact]:
    """All that such a row says beside its id and its text, record by record; whichever attributes are fields."""
    found = Counter[Fact]()
    for key, value in row.items():
        if key not in ("id", "text"):
            found.update((key, _json(each)) for each in (value if isinstance(value, list | tuple) else [value]))
    return found


def _json(value: Any) -> str:
    if isinstance(value, dict) and "more" in value:
        said = {each["name"]: each["value"] for each in (*_texts(value["attributes"]), *value["more"])}
        value = {name: each for name, each in value.items() if name != "more"} | {"attributes": said}
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _texts(said: Mapping[str, Any]) -> list[Row]:
    return [{"name": name, "value": str(value)} for name, value in said.items() if value is not None]


def _made(label: Label) -> Row:
    score = label.score
    return {name: getattr(label, name) for name in MADE[:-1]} | {"score": None if score is None else float(score)}


def _span(view: View, span: Span) -> Row:
    return {
        "id": span.id,
        "label": span.label,
        "fragments": [{"start": start, "end": end} for start, end in span.fragments],
        "words": view.pieces(span.id),
        "person": span.person,
        "attributes": _texts(span.attributes),
        **_made(span),
    }


def _attributes(said: Mapping[str, Any], scheme: Scheme | None, kind: str) -> Iterator[tuple[str, Any]]:
    """`attributes` and `more`."""
    fields = listed(scheme, kind)
    own = {name: said.get(name) for name, values in fields.items() if not values or said.get(name) in values}
    yield "attributes", {name: own.get(name) for name in fields}
    yield "more", _texts({name: value for name, value in said.items() if name not in own})


def _quote(quote: Quote, scheme: Scheme | None) -> Row:
    return {
        "id": quote.id,
        "quote": quote.quote,
        "speakers": [{"span": it.span, "person": it.person} for it in quote.speakers],
        "cues": list(quote.cues),
        "addressees": list(quote.addressees),
        "parent": quote.parent,
        **dict(_attributes(quote.attributes, scheme, "quote")),
        **_made(quote),
    }


def _appointment(event: Appointment, scheme: Scheme | None) -> Row:
    return {
        "id": event.id,
        "event": event.event,
        "trigger": event.trigger,
        "roles": [{"role": it.role, "span": it.span, "person": it.person} for it in event.roles],
        "effective": event.effective,
        "announced": event.announced,
        **dict(_attributes(event.attributes, scheme, "appointment")),
        **_made(event),
    }


def _holding(holding: Holding, scheme: Scheme | None) -> Row:
    return {
        "id": holding.id,
        "person": holding.person,
        "mentions": [{"person_span": it.person_span, "post_span": it.post_span} for it in holding.mentions],
        **dict(_attributes(holding.attributes, scheme, "holding")),
        **_made(holding),
    }
