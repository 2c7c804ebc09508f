"""What comes back when something deleted is restored: the span, its frames, and its places in others, if still free.

What was deleted, and which of it is chosen, stands in `bin`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import (
    Appointment,
    Filler,
    Holding,
    Label,
    Mention,
    Note,
    Person,
    PostValue,
    Quote,
    Role,
    Span,
    Thing,
)
from yanguan.editing.deriving import derived
from yanguan.editing.past import persons_of
from yanguan.editing.scene import Scene
from yanguan.editing.settling import settled

T = TypeVar("T")
Frame = Quote | Appointment | Holding
Lose = Span | Frame | Note | Person


@dataclass(frozen=True, slots=True)
class Lost:
    """A deleted span with the frames that it was the core of, or another object; and all that its step changed."""

    thing: Lose
    frames: tuple[Frame, ...]
    changes: tuple[Change, ...]


def core_of(frame: Frame) -> str:
    """The id of the span that a frame stands around; of a holding, its first post."""
    match frame:
        case Quote():
            return frame.quote
        case Appointment():
            return frame.trigger
    return frame.mentions[0].post_span if frame.mentions else ""


def restored(scene: Scene, lost: Iterable[Lost]) -> list[Change]:
    """What comes back into one article of these, given so that what was deleted last comes first.

    A frame that is as it was says of itself what it said; one that is not says what its words tell now.
    """
    then, known = scene, list(lost)
    for each in known:
        then = _seen(then, _one(then, each))
    changes = list(_differences(then, scene.labels))
    was = [change.before for each in known for change in each.changes]
    settled_by = {change.id: change for change in settled(scene, changes)}
    return [change if change.after in was else settled_by[change.id] for change in changes]


def _differences(scene: Scene, before: LabelSet) -> Iterator[Change]:
    for thing in scene.labels:
        was = before.things.get(scene.change(None, thing).kind, {}).get(thing.id)
        if was != thing:
            yield scene.change(was, thing)


def _one(scene: Scene, lost: Lost) -> list[Thing]:
    """One deleted span or frame, and what its step took away or changed because of it."""
    came: list[Thing] = []
    if isinstance(lost.thing, Span):
        span = _span_back(scene, lost.thing)
        if span is None:
            return []
        came.append(span)
    elif isinstance(lost.thing, Note | Person):
        return [lost.thing] if isinstance(lost.thing, Note) and _has_place(scene, lost.thing) else []
    elif core_of(lost.thing) not in scene.labels.spans:
        return []
    came += _frames_back(_seen(scene, came), lost)
    back = {thing.id for thing in came}
    for change in lost.changes:
        again = _hanging(_seen(scene, came), change, back)
        came += [] if again is None else [again]
    return came


def _has_place(scene: Scene, note: Note) -> bool:
    """True where a note is not there, and what it stood on is: something of the article, itself, or a person."""
    labels = scene.labels
    kinds = (labels.spans, labels.quotes, labels.appointments, labels.holdings)
    is_there = note.on == labels.article or any(note.on in kind for kind in kinds)
    return note.id not in labels.notes and (is_there or scene.person(note.on) is not None)


def _seen(scene: Scene, things: Iterable[Thing]) -> Scene:
    return replace(scene, labels=scene.labels.after([scene.change(None, thing) for thing in things]))


def _span_back(scene: Scene, span: Span) -> Span | None:
    """The span as it was; None where its place is taken, or it is there again. A lost person is let go."""
    if span.id in scene.labels.spans or span.label not in scene.scheme.labels:
        return None
    for each in scene.labels.spans.values():
        if each.label == span.label and each.fragments == span.fragments and each.is_gold:
            return None
    return replace(span, person=None) if _strangers(scene, span) else span


def _frames_back(scene: Scene, lost: Lost) -> Iterator[Frame]:
    """The frames around it, without what is no longer there."""
    own = [lost.thing] if isinstance(lost.thing, Quote | Appointment | Holding) else []
    for frame in (*own, *lost.frames):
        if frame.id in scene.labels.things.get(scene.change(None, frame).kind, {}):
            continue
        whole = _whole(scene, frame)
        if whole is not None:
            yield whole


def _whole(scene: Scene, frame: Frame) -> Frame | None:
    """The frame without what is no longer there, or has another label by now; None where it has no place."""
    match frame:
        case Quote() if frame.quote not in _labelled(scene, "quote"):
            return None
        case Quote():
            others = (other for other in scene.labels.quotes.values() if other.id != frame.id)
            return None if any(other.quote == frame.quote for other in others) else _whole_quote(scene, frame)
        case Appointment():
            return _whole_event(scene, frame) if frame.trigger in _labelled(scene, "trigger") else None
    holding = _whole_holding(scene, frame)
    return holding if holding.mentions else None


def _whole_quote(scene: Scene, quote: Quote) -> Quote:
    spans, strangers = _labelled(scene, "speaker"), _strangers(scene, quote)
    cues, addressees = _labelled(scene, "cue"), _labelled(scene, "addressee")
    kept = replace(
        quote,
        speakers=tuple(each for each in (_filler(each, spans, strangers) for each in quote.speakers) if each),
        cues=tuple(cue for cue in quote.cues if cue in cues),
        addressees=tuple(span for span in quote.addressees if span in addressees),
        parent=quote.parent if quote.parent in scene.labels.quotes else None,
    )
    return kept if kept == quote else derived(scene, kept)


def _whole_event(scene: Scene, event: Appointment) -> Appointment:
    kinds, strangers = scene.scheme.roles, _strangers(scene, event)
    attributes = dict(event.attributes)
    if attributes.get("inside_quote") not in scene.labels.quotes and "inside_quote" in attributes:
        attributes["inside_quote"] = None
    roles = tuple(
        kept
        for role in event.roles
        if (kept := _role(role, _labelled(scene, kinds[role.role].label if role.role in kinds else ""), strangers))
    )
    return replace(event, roles=roles, attributes=attributes)


def _whole_holding(scene: Scene, holding: Holding) -> Holding:
    persons, strangers = _labelled(scene, "person"), _strangers(scene, holding)
    posts = _labelled(scene, "post")
    mentions = tuple(
        replace(said, person_span=said.person_span if said.person_span in persons else None)
        for said in holding.mentions
        if said.post_span in posts
    )
    return replace(holding, mentions=mentions, person=None if holding.person in strangers else holding.person)


def _labelled(scene: Scene, label: str) -> Mapping[str, Span]:
    """The spans that have this label now; every one for none, where the scheme knows the place no more."""
    spans = scene.labels.spans
    return {each.id: each for each in spans.values() if each.label == label} if label else spans


def _filler(filler: Filler, spans: Mapping[str, Span], strangers: set[str]) -> Filler | None:
    """What filled a place, as far as it is there; a span means there whom it means now."""
    if filler.span is not None and filler.span in spans:
        return Filler(filler.span, spans[filler.span].person)
    is_elided = filler.span is None and filler.person is not None and filler.person not in strangers
    return filler if is_elided else None


def _role(role: Role, spans: Mapping[str, Span], strangers: set[str]) -> Role | None:
    kept = _filler(Filler(role.span, role.person), spans, strangers)
    return None if kept is None else Role(role.role, kept.span, kept.person)


def _strangers(scene: Scene, thing: Thing) -> set[str]:
    return {person for person in persons_of(thing) if scene.person(person) is None}


def _hanging(scene: Scene, change: Change, back: set[str]) -> Thing | None:
    """An object that lost something with what is back, with that in it again; None where it has none of it."""
    before, after = change.before, change.after
    now = scene.labels.things.get(change.kind, {}).get(change.id)
    match before:
        case PostValue():
            return before if now is None and after is None and before.id in back else None
        case Note():
            return before if now is None and after is None and before.on in back else None
        case Quote() | Appointment() | Holding() if now is not None and after is not None:
            return _linked_again(scene, before, after, now, back)
    return None


def _linked_again(scene: Scene, before: Thing, after: Thing, now: Thing, back: set[str]) -> Thing | None:
    """The frame as it was where nothing has touched it since; else as it is, with its free places filled again."""
    match before, now:
        case Quote(), Quote():
            again: Frame = _quote_again(before, now, back)
        case Appointment(), Appointment():
            again = _event_again(scene, before, now, back)
        case Holding(), Holding():
            again = _holding_again(before, now, back)
        case _:
            return None
    whole = _whole(scene, again)
    if whole is None or whole == now:
        return None
    if now == after and _refers_alike(whole, before) and _whole(scene, before) == before:
        return before
    return scene.touched(derived(scene, whole) if isinstance(whole, Quote) else whole)


def _refers_alike(one: Label, other: Label) -> bool:
    """True where both stand around the same spans and frames, whoever changed them when."""
    plain: dict[str, Any] = {"annotator": "", "at": "", "state": "accepted", "attributes": {}}
    return bool(replace(one, **plain) == replace(other, **plain))


def _quote_again(before: Quote, now: Quote, back: set[str]) -> Quote:
    speakers = _merged(before.speakers, now.speakers, [each for each in before.speakers if each.span in back])
    cues = _merged(before.cues, now.cues, [each for each in before.cues if each in back])
    addressees = _merged(before.addressees, now.addressees, [each for each in before.addressees if each in back])
    parent = before.parent if now.parent is None and before.parent in back else now.parent
    return replace(now, speakers=speakers, cues=cues, addressees=addressees, parent=parent)


def _event_again(scene: Scene, before: Appointment, now: Appointment, back: set[str]) -> Appointment:
    filled = {role.role for role in now.roles}
    kinds = scene.scheme.roles
    free = [
        role
        for role in before.roles
        if role.span in back and (role.role not in filled or (role.role in kinds and kinds[role.role].many))
    ]
    attributes, inside = dict(now.attributes), before.attributes.get("inside_quote")
    if inside in back and attributes.get("inside_quote") is None:
        attributes["inside_quote"] = inside
    return replace(now, roles=_merged(before.roles, now.roles, free), attributes=attributes)


def _holding_again(before: Holding, now: Holding, back: set[str]) -> Holding:
    posts = {said.post_span: said for said in now.mentions}
    again: list[Mention] = []
    for said in before.mentions:
        there = posts.get(said.post_span)
        if there is None and said.post_span in back:
            again.append(replace(said, person_span=said.person_span if said.person_span in back else None))
        elif there is not None and there.person_span is None and said.person_span in back:
            posts[said.post_span] = replace(there, person_span=said.person_span)
    kept = tuple(posts[said.post_span] for said in now.mentions)
    return replace(now, mentions=_merged(before.mentions, kept, again))


def _merged(before: tuple[T, ...], now: tuple[T, ...], again: Iterable[T]) -> tuple[T, ...]:
    """What stands now with these again, each where it stood before, as far as that can be told."""
    found = list(now)
    for each in again:
        if each in found:
            continue
        rest = before[before.index(each) + 1 :] if each in before else ()
        place = next((found.index(other) for other in rest if other in found), len(found))
        found.insert(place, each)
    return tuple(found)
