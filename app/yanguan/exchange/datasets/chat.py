"""Instructions for chat models, one conversation a line: the article and what is asked, the frames as JSON.

A frame of a kind is asked for only where the article is complete in it: elsewhere the answer would say that there is
nothing, and nobody knows. The texts of the questions are `chat.ftl`, in the script of the article.
"""

import json
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from yanguan.domain.labels import Appointment, Quote
from yanguan.exchange.datasets.carried import Fact, Found
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place, views_in
from yanguan.exchange.datasets.view import View
from yanguan.words import Words

ASKED = {"quotes": "quote", "appointments": "appointment", "holdings": "holding"}
"""What may be asked for, and the layer that must be complete for it."""
_BETWEEN = "\n\n"
"""Between the question, which has no empty line, and the article."""


def write(entries: Iterable[Entry], out: Out) -> None:
    """A line for each text of which anything can be asked."""
    with out.file() as file:
        for view in views_in(entries):
            asked = asked_of(view)
            out.losses.count("loss-not-complete", len(ASKED) - len(asked))
            out.losses.count("loss-spans-in-no-frame", _apart(view))
            if asked:
                file.write((json.dumps(_line(view, asked), ensure_ascii=False) + "\n").encode())


def asked_of(view: View) -> tuple[str, ...]:
    """The kinds of frames in which every block of the view is complete."""
    every = set(range(len(view.blocks)))
    return tuple(kind for kind, layer in ASKED.items() if every and every <= set(view.coverage.get(layer, ())))


def _line(view: View, asked: tuple[str, ...]) -> dict[str, Any]:
    say = Words("zh-Hant" if view.script == "hant" else "zh-Hans")
    question = "\n".join((say("chat-question"), *(say(f"chat-{kind}") for kind in asked), say("chat-answer")))
    answer = {kind: _frames(view, kind) for kind in asked}
    said = (
        ("system", say("chat-system")),
        ("user", question + _BETWEEN + view.text),
        ("assistant", json.dumps(answer, ensure_ascii=False)),
    )
    messages = [{"role": role, "content": content} for role, content in said]
    return {"id": view.id, "script": view.script, "messages": messages}


def _frames(view: View, kind: str) -> list[dict[str, Any]]:
    if kind == "quotes":
        return [_quote(view, quote) for quote in view.quotes]
    if kind == "appointments":
        return [_appointment(view, event) for event in view.appointments]
    return [
        {
            "person": _who(view, mention.person_span, held.person),
            "post": view.words(mention.post_span),
            **held.attributes,
        }
        for held in view.holdings
        for mention in held.mentions
    ]


def _quote(view: View, quote: Quote) -> dict[str, Any]:
    return {
        "speaker": [_who(view, each.span, each.person) for each in quote.speakers],
        "cue": ["…".join(view.pieces(cue)) for cue in quote.cues],
        "addressee": [view.words(each) for each in quote.addressees],
        "quote": view.pieces(quote.quote),
        **quote.attributes,
    }


def _appointment(view: View, event: Appointment) -> dict[str, Any]:
    roles: dict[str, list[str | None]] = {}
    for each in event.roles:
        roles.setdefault(each.role, []).append(_who(view, each.span, each.person))
    said = {name: value for name, value in event.attributes.items() if name != "inside_quote"}
    dates = {"effective": event.effective, "announced": event.announced}
    return {"trigger": view.words(event.trigger), "roles": roles, "dates": dates, **said}


def _who(view: View, span: str | None, person: str | None) -> str | None:
    """The words as they stand or, of somebody who is not named there, the name."""
    return view.words(span) if span is not None else view.name_of(person)


def _apart(view: View) -> int:
    """Labels that stand in no frame."""
    found: set[str | None] = set()
    for quote in view.quotes:
        found |= {quote.quote, *quote.cues, *quote.addressees, *(each.span for each in quote.speakers)}
    for event in view.appointments:
        found |= {event.trigger, *(each.span for each in event.roles)}
    for holding in view.holdings:
        found |= {span for it in holding.mentions for span in (it.person_span, it.post_span)}
    return len(view.spans.keys() - found)


def read(place: Place) -> Iterator[Found]:
    """The conversations, their answers as facts."""
    with place.file() as file:
        for line in file:
            found = json.loads(line)
            said = {message["role"]: message["content"] for message in found["messages"]}
            text = said["user"].partition(_BETWEEN)[2]
            yield Found(found["id"], text, Counter(_told(json.loads(said["assistant"]))))


def _told(answer: dict[str, list[dict[str, Any]]]) -> Iterator[Fact]:
    """Each frame of an answer as one fact."""
    for kind, frames in answer.items():
        yield from ((kind, _fixed(frame)) for frame in frames)


def _fixed(value: Any) -> Hashable:
    """The JSON value as something that can be counted."""
    if isinstance(value, dict):
        return tuple((key, _fixed(each)) for key, each in sorted(value.items()))
    return tuple(map(_fixed, value)) if isinstance(value, list) else value


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """The frames that the answers must hold."""
    del options
    for view in views_in(entries):
        if asked := asked_of(view):
            facts = ((kind, _fixed(frame)) for kind in asked for frame in _frames(view, kind))
            yield Found(view.id, view.text, Counter(facts))
