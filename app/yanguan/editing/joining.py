"""Somebody else's labels of an article that the project has, as suggestions: what is new, agrees, conflicts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Filler, Holding, Person, Quote, Role, Span, Thing
from yanguan.domain.record import Record

Frame = Quote | Appointment | Holding


@dataclass(slots=True)
class Joined:
    """What joins an article, as changes in an order that can be made; `persons` are those whom the registry lacks.

    `agreeing` counts the labels that the project has already, `conflicting` those whose id says something else there.
    """

    changes: list[Change] = field(default_factory=list)
    persons: list[Person] = field(default_factory=list)
    agreeing: int = 0
    conflicting: int = 0


def joining(there: Record, line: Record, known_persons: Iterable[str]) -> Joined:
    """What of this line joins the article: its unknown spans and frames, suggested, and the persons they need.

    The texts must be equal, so that positions hold. Rejected labels of the line stay out.
    """
    joined = Joined()
    article = there.article.id
    ids = _spans(there.labels, line.labels, article, joined)
    _frames(there.labels, line.labels, ids, article, joined)
    needed = {person for change in joined.changes for person in _persons_of(change.after)} - set(known_persons)
    joined.persons = [person for person in line.persons if person.id in needed]
    return joined


def _spans(there: LabelSet, line: LabelSet, article: str, joined: Joined) -> dict[str, str]:
    """Add the unknown spans; the id in the project of each span of the line that has one comes back."""
    same = {(span.label, span.fragments): span.id for span in there.spans.values()}
    ids: dict[str, str] = {}
    for span in sorted(line.spans.values(), key=lambda span: span.order):
        twin = there.spans.get(span.id)
        if twin is not None and (twin.label, twin.fragments) != (span.label, span.fragments):
            joined.conflicting += 1
        elif twin is not None or (span.label, span.fragments) in same:
            ids[span.id] = span.id if twin is not None else same[span.label, span.fragments]
            joined.agreeing += 1
        elif span.state != "rejected":
            ids[span.id] = span.id
            joined.changes.append(Change(article, None, replace(span, state="suggested")))
            if span.id in line.posts:
                joined.changes.append(Change(article, None, line.posts[span.id]))
    return ids


def _frames(there: LabelSet, line: LabelSet, ids: dict[str, str], article: str, joined: Joined) -> None:
    """Add the unknown frames, parents before what stands in them."""
    present = {_content(frame): frame.id for frame in _all_frames(there)}
    known = {frame.id: frame for frame in _all_frames(there)}
    frames = dict(known)
    for frame in _parents_first(line):
        moved = _moved(frame, ids, frames)
        if moved is None or frame.state == "rejected":
            continue
        if frame.id in known:
            agrees = _content(moved) == _content(known[frame.id])
            joined.agreeing += agrees
            joined.conflicting += not agrees
        elif _content(moved) in present:
            joined.agreeing += 1
            frames[frame.id] = known[present[_content(moved)]]
        else:
            frames[frame.id] = moved
            joined.changes.append(Change(article, None, replace(moved, state="suggested")))


def _all_frames(labels: LabelSet) -> Iterator[Frame]:
    yield from labels.quotes.values()
    yield from labels.appointments.values()
    yield from labels.holdings.values()


def _parents_first(labels: LabelSet) -> list[Frame]:
    """The frames so that a quote stands before those inside it; appointments stand after all quotes."""

    def depth(frame: Frame) -> int:
        steps = 0
        while isinstance(frame, Quote) and (frame.parent or "") in labels.quotes and steps <= len(labels.quotes):
            frame = labels.quotes[frame.parent or ""]
            steps += 1
        return steps

    return sorted(_all_frames(labels), key=lambda frame: (not isinstance(frame, Quote), depth(frame)))


def _moved(frame: Frame, ids: Mapping[str, str], frames: Mapping[str, Frame]) -> Frame | None:
    """The frame with its spans' ids in the project; None where its core has no place there."""
    match frame:
        case Quote():
            if frame.quote not in ids:
                return None
            speakers = tuple(_filler(filler, ids) for filler in frame.speakers if _has_place(filler.span, ids))
            return replace(
                frame,
                quote=ids[frame.quote],
                speakers=speakers,
                cues=tuple(ids[cue] for cue in frame.cues if cue in ids),
                addressees=tuple(ids[span] for span in frame.addressees if span in ids),
                parent=_id_in(frames, frame.parent),
            )
        case Appointment():
            if frame.trigger not in ids:
                return None
            inside = _id_in(frames, frame.attributes.get("inside_quote"))
            attributes = {**frame.attributes, "inside_quote": inside}
            roles = tuple(_role(role, ids) for role in frame.roles if _has_place(role.span, ids))
            return replace(frame, trigger=ids[frame.trigger], roles=roles, attributes=attributes)
        case Holding():
            mentions = tuple(
                replace(said, post_span=ids[said.post_span], person_span=ids.get(said.person_span or ""))
                for said in frame.mentions
                if said.post_span in ids
            )
            return replace(frame, mentions=mentions) if mentions else None


def _id_in(frames: Mapping[str, Frame], identifier: str | None) -> str | None:
    return frames[identifier].id if identifier is not None and identifier in frames else None


def _has_place(span: str | None, ids: Mapping[str, str]) -> bool:
    return span is None or span in ids


def _filler(filler: Filler, ids: Mapping[str, str]) -> Filler:
    return replace(filler, span=None if filler.span is None else ids[filler.span])


def _role(role: Role, ids: Mapping[str, str]) -> Role:
    return replace(role, span=None if role.span is None else ids[role.span])


def _content(frame: Frame) -> str:
    """What the frame says, without who said it when."""
    plain = replace(frame, id="", annotator="", at="", origin="", state="accepted", score=None)
    return repr(plain)


def _persons_of(thing: Thing | None) -> Iterator[str]:
    match thing:
        case Span(person=str(person)):
            yield person
        case Quote(speakers=speakers):
            yield from (filler.person for filler in speakers if filler.person is not None)
        case Appointment(roles=roles):
            yield from (role.person for role in roles if role.person is not None)
        case Holding(person=str(person)):
            yield person
