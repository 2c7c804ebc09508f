"""Whom a span or a place of a frame means: a person of the registry, chosen or made anew from the text.

What the registry itself is, merging and splitting it, is no business of this module.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from yanguan.domain.article import Article, Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Filler, Holding, Names, Person, Quote, Role, Span
from yanguan.domain.refusal import Refusal
from yanguan.editing.holding_fields import SetHolder
from yanguan.editing.scene import Scene
from yanguan.script.alignment import alignment_of

T = TypeVar("T")
Frame = Quote | Appointment | Holding


@dataclass(frozen=True, slots=True)
class SetPerson:
    """Say whom a span means: a person of the registry, or None for nobody known.

    Frames in which the span stands say the same of it; so does a holding that knew only whom the span meant.
    """

    article: str
    span: str
    person: str | None
    verb: str = "set-person"

    def plan(self, scene: Scene) -> list[Change]:
        """The span, and what stands for it in frames."""
        before = scene.labels.spans.get(self.span)
        if before is None:
            raise Refusal("span-gone")
        _refuse_stranger(scene, self.person)
        return list(meaning(scene, before, self.person)) if before.person != self.person else []


@dataclass(frozen=True, slots=True)
class SetFiller:
    """Put a person of the registry, who is not in the text there, into a place of a frame; or take her out of it."""

    article: str
    frame: str
    place: str
    person: str
    is_in: bool = True
    verb: str = "set-filler"

    def plan(self, scene: Scene) -> list[Change]:
        """The frame with her, once, or without her."""
        if self.is_in:
            _refuse_stranger(scene, self.person)
        return _filled(scene, self.frame, self.place, self.person, is_in=self.is_in)


@dataclass(frozen=True, slots=True)
class MakePerson:
    """Make a person of the registry with these names, and say that the span, or the place of the frame, means her.

    `place` is a frame's id and the name of the place (a holding has one only). One of the two must be given.
    """

    article: str
    names: Names
    span: str | None = None
    place: tuple[str, str] | None = None
    verb: str = "make-person"

    def plan(self, scene: Scene) -> list[Change]:
        """The person, and who means her."""
        given = (name.strip() or None if name else None for name in (self.names.hant, self.names.hans))
        names = Names(*given)
        if names == Names(None, None):
            raise Refusal("person-nameless")
        made = Person(new_id(), names)
        there = replace(scene, person=lambda _: made)
        meant: list[Change] = []
        if self.span is not None:
            meant += SetPerson(self.article, self.span, made.id).plan(there)
        if self.place is not None and self.place[0] in scene.labels.holdings:
            meant += SetHolder(self.article, self.place[0], made.id).plan(there)
        elif self.place is not None:
            meant += SetFiller(self.article, *self.place, made.id).plan(there)
        return [Change(None, None, made), *meant]


def names_of(article: Article, labels: LabelSet, span: Span) -> Names:
    """The name that a span gives its person, in both scripts: that of the one person named in it, else its own text."""
    inside = [each for each in labels.spans.values() if each.label == "person" and each.is_gold and _holds(span, each)]
    named = inside[0] if len(inside) == 1 else span
    alignment = alignment_of(article)
    source = "".join(article.source.text[start:end] for start, end in named.fragments)
    across = (alignment.project(*part) for part in named.fragments)
    other = "".join(article.counterpart.text[place[0] : place[1]] for place in across if place) or None
    return Names(source, other) if article.source_script == "hant" else Names(other, source)


def meaning(scene: Scene, span: Span, person: str | None) -> Iterator[Change]:
    """The changes by which a span means another person."""
    yield scene.change(span, replace(scene.touched(span), person=person))
    for frame in _frames(scene.labels):
        after = _with_person(frame, span, person)
        if after != frame:
            yield scene.change(frame, scene.touched(after))


def _with_person(frame: Frame, span: Span, person: str | None) -> Frame:
    match frame:
        case Quote():
            fillers = (replace(each, person=person) if each.span == span.id else each for each in frame.speakers)
            return replace(frame, speakers=tuple(fillers))
        case Appointment():
            roles = (replace(each, person=person) if each.span == span.id else each for each in frame.roles)
            return replace(frame, roles=tuple(roles))
        case Holding():
            is_its = any(said.person_span == span.id for said in frame.mentions)
            return replace(frame, person=person) if is_its and frame.person == span.person else frame


def _frames(labels: LabelSet) -> Iterator[Frame]:
    yield from labels.quotes.values()
    yield from labels.appointments.values()
    yield from labels.holdings.values()


def _filled(scene: Scene, identifier: str, place: str, person: str, *, is_in: bool) -> list[Change]:
    quote, event = scene.labels.quotes.get(identifier), scene.labels.appointments.get(identifier)
    if quote is not None:
        if place != "speaker":
            raise Refusal("filler-needs-text", place=place)
        others = _without(quote.speakers, lambda each: each == Filler(None, person))
        after: Quote | Appointment = replace(quote, speakers=(*others, *([Filler(None, person)] if is_in else [])))
        return scene.renewed(quote, after)
    if event is None:
        raise Refusal("frame-gone")
    kind = scene.scheme.roles.get(place)
    if kind is None:
        raise Refusal("role-unknown", role=place)
    if kind.label != "person":
        raise Refusal("filler-needs-text", place=place)
    her = Role(place, None, person)
    roles = _without(event.roles, lambda each: each == her or (is_in and each.role == place and not kind.many))
    after = replace(event, roles=(*roles, *([her] if is_in else [])))
    return scene.renewed(event, after)


def _without(fillers: Iterable[T], leaves: Callable[[T], bool]) -> tuple[T, ...]:
    return tuple(each for each in fillers if not leaves(each))


def _holds(outer: Span, inner: Span) -> bool:
    """True where all of one span stands in one fragment each of the other."""
    return all(any(_is_in(part, around) for around in outer.fragments) for part in inner.fragments)


def _is_in(part: Range, around: Range) -> bool:
    return around[0] <= part[0] and part[1] <= around[1]


def _refuse_stranger(scene: Scene, person: str | None) -> None:
    if person is not None and scene.person(person) is None:
        raise Refusal("person-gone")
