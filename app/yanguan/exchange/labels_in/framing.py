"""Labels and ties of another tool as spans and frames: our own names are known again, all others stay plain labels.

What has no place here is counted. Every quote and every change word has its frame, as when a person labels it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, TypeVar

from yanguan.domain.article import Range
from yanguan.domain.identity import new_id, now
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import (
    GOLD_STATES,
    Appointment,
    Filler,
    Holding,
    Mention,
    Names,
    Note,
    Person,
    Quote,
    Role,
    Span,
    Thing,
)
from yanguan.domain.scheme import Choices, FrameKind
from yanguan.exchange.datasets.clipping import merged, trimmed
from yanguan.exchange.jsonl.choices import frame_attributes, of_frame, of_span, span_attributes
from yanguan.exchange.labels_in.placing import Placed
from yanguan.exchange.labels_in.sheet import Mark, Sheet
from yanguan.resources import default_scheme

_IN_QUOTES = {"speaker": "speaker", "cue": "cue", "addressee": "addressee", "parent": "quote"}
"""The ties that start at a quote, and the label that each ends at."""

_Kept = TypeVar("_Kept", Filler, Role, str)


class Framing:
    """The labels of one article; `placed` gives their places in its `text`, `left` counts what has no place here."""

    def __init__(self, sheet: Sheet, placed: Placed, text: str, article: str, annotator: str) -> None:
        """Find the place of every label."""
        self._sheet, self._article, self._annotator, self._at = sheet, article, annotator, now()
        self.left = Counter(sheet.left)
        self._said: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for saying in sheet.sayings:
            self._said[saying.on, saying.kind][saying.name] = saying.value
        self._marks = {mark.id: (mark, places) for mark in sheet.marks if (places := _fragments(text, placed[mark.id]))}
        self.left["blank"] += len({mark.id for mark in sheet.marks}) - len(self._marks)
        self._ids = {mark: new_id() for mark in self._marks}
        self._ties: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._frames = {mark: new_id() for mark in self._marks if self._label(mark) in ("quote", "trigger")}

    def labels(self) -> LabelSet:
        """All of it."""
        for tie in self._sheet.ties:
            there = tie.head in self._marks and tie.tail in self._marks
            if there and self._has_place(tie.kind, tie.head, tie.tail):
                self._ties[tie.head].append((tie.kind, tie.tail))
            else:
                self.left["relations"] += 1
        self._open_circles()
        things: list[Thing] = [*self._spans(), *self._quotes(), *self._appointments(), *self._holdings()]
        things += [Note(new_id(), self._ids[on], text, self._annotator, self._at) for on, text in self._notes()]
        self.left["attributes"] += sum(map(len, self._said.values()))
        return LabelSet.of(self._article, things)

    def persons(self, script: str) -> tuple[Person, ...]:
        """The persons whom the file names, by their ids."""
        known = dict(mark.person for mark, _ in self._marks.values() if mark.person)
        return tuple(
            Person(each, Names(name, None) if script == "hant" else Names(None, name))
            for each, name in sorted(known.items())
        )

    def _label(self, mark: str) -> str:
        return self._marks[mark][0].label

    def _has_place(self, kind: str, head: str, tail: str) -> bool:
        states = self._marks[head][0].state, self._marks[tail][0].state
        if states[0] in GOLD_STATES and states[1] not in GOLD_STATES:
            return False
        match self._label(head):
            case "quote":
                return _IN_QUOTES.get(kind) == self._label(tail) and head != tail
            case "trigger":
                if kind == "inside_quote":
                    return self._label(tail) == "quote"
                return kind in default_scheme().roles
            case "post":
                return kind == "holder"
        return False

    def _open_circles(self) -> None:
        """Of quotes that would stand in themselves, or in two others, only what makes sense stays."""
        parents = dict[str, str]()
        for head, ties in self._ties.items():
            for tie in [each for each in ties if each[0] == "parent"]:
                above = [tie[1]]
                while above[-1] in parents:
                    above.append(parents[above[-1]])
                if head in above or head in parents:
                    ties.remove(tie)
                    self.left["relations"] += 1
                else:
                    parents[head] = tie[1]

    def _spans(self) -> Iterator[Span]:
        for mark, fragments in self._marks.values():
            attributes = span_attributes(mark.label, self._told(mark.id, "span", of_span(mark.label)))
            yield Span(
                **self._made(mark),
                id=self._ids[mark.id],
                label=mark.label,
                fragments=fragments,
                attributes=attributes,
                person=self._person(mark.id),
            )

    def _quotes(self) -> Iterator[Quote]:
        for mark in self._of("quote"):
            parents = self._tied(mark.id, "parent")
            yield Quote(
                **self._made(mark),
                id=self._frames[mark.id],
                quote=self._ids[mark.id],
                speakers=_once(Filler(self._ids[it], self._person(it)) for it in self._tied(mark.id, "speaker")),
                cues=_once(self._ids[it] for it in self._tied(mark.id, "cue")),
                addressees=_once(self._ids[it] for it in self._tied(mark.id, "addressee")),
                parent=self._frames[parents[0]] if parents else None,
                attributes=self._attributes(mark.id, "quote", {}),
            )

    def _appointments(self) -> Iterator[Appointment]:
        for mark in self._of("trigger"):
            ties = self._ties[mark.id]
            inside = self._tied(mark.id, "inside_quote")
            own = {"inside_quote": self._frames[inside[0]]} if inside else {}
            self.left["relations"] += max(len(inside) - 1, 0)
            yield Appointment(
                **self._made(mark),
                id=self._frames[mark.id],
                trigger=self._ids[mark.id],
                roles=_once(
                    Role(kind, self._ids[tail], self._person(tail)) for kind, tail in ties if kind != "inside_quote"
                ),
                attributes=self._attributes(mark.id, "appointment", own),
            )

    def _holdings(self) -> Iterator[Holding]:
        for mark in self._of("post"):
            holders = self._tied(mark.id, "holder")
            if not holders and (mark.id, "holding") not in self._said:
                continue
            told = self._attributes(mark.id, "holding", {})
            for holder in dict.fromkeys(holders) or [None]:
                person = self._ids[holder] if holder is not None else None
                yield Holding(
                    **self._made(mark),
                    id=new_id(),
                    mentions=(Mention(person, self._ids[mark.id]),),
                    person=self._person(holder) if holder is not None else None,
                    attributes=told,
                )

    def _notes(self) -> Iterator[tuple[str, str]]:
        return ((on, text) for on, text in self._sheet.notes if on in self._ids)

    def _of(self, label: str) -> Iterator[Mark]:
        return (mark for mark, _ in self._marks.values() if mark.label == label)

    def _tied(self, mark: str, kind: str) -> list[str]:
        return [tail for each, tail in self._ties[mark] if each == kind]

    def _person(self, mark: str) -> str | None:
        known = self._marks[mark][0].person
        return known[0] if known else None

    def _attributes(self, mark: str, kind: FrameKind, own: Mapping[str, Any]) -> dict[str, Any]:
        return frame_attributes(kind, {**self._told(mark, kind, of_frame(kind)), **own})

    def _told(self, mark: str, kind: str, choices: Choices) -> dict[str, str]:
        """What is said, but for values that cannot be: of what the scheme lists, only its own; never a link."""
        said = self._said.pop((mark, kind), {})
        told = {name: value for name, value in said.items() if not choices.get(name) or value in choices[name]}
        told.pop("inside_quote", None)
        self.left["attributes"] += len(said) - len(told)
        return told

    def _made(self, mark: Mark) -> dict[str, Any]:
        return {"annotator": self._annotator, "at": self._at, "origin": mark.origin, "state": mark.state}


def _once(given: Iterable[_Kept]) -> tuple[_Kept, ...]:
    return tuple(dict.fromkeys(given))


def _fragments(text: str, places: Iterable[Range]) -> tuple[Range, ...]:
    """The places without blank space at their ends, ascending; those that overlap are one."""
    kept = [piece for start, end in places if (piece := trimmed(text, start, end))]
    if all(before[1] <= after[0] for before, after in pairwise(kept)):
        return tuple(kept)
    return tuple(merged(kept))
