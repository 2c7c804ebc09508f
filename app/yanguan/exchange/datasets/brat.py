"""brat's standoff: for each text NAME.txt and NAME.ann, and the configuration of types above them.

Fragments are joined by `;`, and a fragment is cut at a line break, which brat does not allow inside one. Quotes and
holdings are relations, appointments events of the type `trigger`. Attributes that the scheme lists are brat's own;
other values stand in notes, as JSON. What is said of a change word is said of its event, since brat opens no document
in which anything else refers to the trigger of one.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from yanguan.domain.article import Range
from yanguan.exchange.datasets.brat_config import BREAKS, annotation_conf, is_choice, type_of, visual_conf
from yanguan.exchange.datasets.brat_reading import read
from yanguan.exchange.datasets.carried import Fact, Found, anchors, attributes_of, note_facts
from yanguan.exchange.datasets.clipping import trimmed
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, views_in
from yanguan.exchange.datasets.view import View

__all__ = ["expected", "finish", "read", "write"]


def write(entries: Iterable[Entry], out: Out) -> None:
    """Two files for each text, in a folder of the part's name where there are parts."""
    folder = f"{out.part}/" if out.part else ""
    for view in views_in(entries):
        with out.file(f"{folder}{view.id}.txt") as file:
            file.write(view.text.encode())
        with out.file(f"{folder}{view.id}.ann") as file:
            file.write("".join(f"{line}\n" for line in _Standoff(view, out).lines()).encode())


def finish(out: Out, report: Mapping[str, Any]) -> None:
    """The types, and how they look."""
    del report
    with out.file("annotation.conf") as file:
        file.write(annotation_conf(out.scheme, out.seen).encode())
    with out.file("visual.conf") as file:
        file.write(visual_conf(out.scheme, out.seen).encode())


def pieces(text: str, fragments: Iterable[Range]) -> list[Range]:
    """The fragments without line breaks."""
    found = []
    for start, end in fragments:
        first = start
        for at in range(start, end + 1):
            if at == end or text[at] in BREAKS:
                if piece := trimmed(text, first, at):
                    found.append(piece)
                first = at + 1
    return found


class _Standoff:
    """The lines of one annotation file."""

    def __init__(self, view: View, out: Out) -> None:
        self._view, self._out = view, out
        self._marks = {span: f"T{number}" for number, span in enumerate(view.spans, 1)}
        self._events = {event.id: f"E{number}" for number, event in enumerate(view.appointments, 1)}
        told = self._marks | {event.trigger: self._events[event.id] for event in reversed(view.appointments)}
        self._on = {each: told[span] for each, span in anchors(view).items()} | self._events
        self._count: Counter[str] = Counter()

    def lines(self) -> Iterator[str]:
        """Spans, events, relations, attributes, notes."""
        for span in self._view.spans.values():
            self._out.seen[f"label:{span.label}"] += 1
            places = pieces(self._view.text, span.fragments)
            where = ";".join(f"{start} {end}" for start, end in places)
            words = " ".join(self._view.text[start:end] for start, end in places)
            yield f"{self._marks[span.id]}\t{type_of(span.label)} {where}\t{words}"
        yield from self._event_lines()
        yield from self._relations()
        yield from self._attributes()
        for note in self._view.notes:
            if note.on in self._on:
                yield self._note("AnnotatorNotes", self._on[note.on], note.text)
            else:
                self._out.losses.count("loss-notes")

    def _event_lines(self) -> Iterator[str]:
        for event in self._view.appointments:
            filled, parts = Counter[str](), [f"trigger:{self._marks[event.trigger]}"]
            for role in event.roles:
                if role.span is not None:
                    name = type_of(role.role)
                    filled[name] += 1
                    self._out.seen[f"role:{role.role}"] += 1
                    parts.append(f"{name}{filled[name] if filled[name] > 1 else ''}:{self._marks[role.span]}")
            yield f"{self._events[event.id]}\t{' '.join(parts)}"

    def _relations(self) -> Iterator[str]:
        quotes = {quote.id: quote.quote for quote in self._view.quotes}
        for link in self._view.links():
            if link.kind in ("speaker", "cue", "addressee", "parent", "holder") and self._is_relation(link.head):
                yield self._relation(link.kind, self._marks[link.head], self._marks[link.tail])
        for event in self._view.appointments:
            if (inside := event.attributes.get("inside_quote")) is not None:
                yield self._relation("inside_quote", self._events[event.id], self._marks[quotes[inside]])

    def _is_relation(self, head: str) -> bool:
        """False for a role of an event, which stands with the event."""
        return self._view.spans[head].label != "trigger"

    def _relation(self, kind: str, head: str, tail: str) -> str:
        self._count["R"] += 1
        return f"R{self._count['R']}\t{kind} Arg1:{head} Arg2:{tail}"

    def _attributes(self) -> Iterator[str]:
        """Each attribute that is set; a second frame on the same words cannot say otherwise."""
        said = set[tuple[str, str]]()
        for kind, holder, on, name, value in attributes_of(self._view):
            where = self._on[holder if kind == "appointment" else on]
            is_own = is_choice(self._out.scheme, kind, name, value) and (where, f"{kind}_{name}") not in said
            if is_own:
                said.add((where, f"{kind}_{name}"))
                self._count["A"] += 1
                yield f"A{self._count['A']}\t{kind}_{name} {where} {value}"
            else:
                yield self._note("Attribute", where, json.dumps([kind, name, str(value)]))

    def _note(self, kind: str, where: str, text: str) -> str:
        self._count["#"] += 1
        return f"#{self._count['#']}\t{kind} {where}\t{' '.join(text.split())}"


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """Spans without line breaks, links, attributes and notes."""
    del options
    for view in views_in(entries):
        yield Found(view.id, view.text, Counter(_facts(view)))


def _facts(view: View) -> Iterator[Fact]:
    ends = {span.id: (span.label, tuple(pieces(view.text, span.fragments))) for span in view.spans.values()}
    yield from (("span", *end) for end in ends.values())
    for link in view.links():
        yield "link", link.kind, ends[link.head], ends[link.tail]
    for kind, _, on, name, value in attributes_of(view):
        yield "attribute", kind, ends[on], name, str(value)
    yield from note_facts(view, ends)
