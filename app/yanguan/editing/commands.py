"""Everything a person can do to an article's labels: one frozen record each, which plans the changes and makes none.

A command's inverse is the inverse of its changes: the history keeps both, so no command needs to know how to undo.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from typing import Any, Protocol

from yanguan.domain.article import Range, Status
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Appointment, Filler, Note, Quote, Role, Span, Thing
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.editing.deriving import derived
from yanguan.editing.relabelling import kept
from yanguan.editing.removal import removal
from yanguan.editing.scene import ProjectScene, Scene
from yanguan.editing.standing import leaned_on

QUOTE_PARTS = ("speaker", "cue", "addressee")


class Command(Protocol):
    """What `Session.apply` takes: it names its article and plans changes from what it sees there."""

    @property
    def article(self) -> str:
        """The id of the article that it changes."""
        ...

    @property
    def verb(self) -> str:
        """Its name in the history; a key of the translations with `verb-` before it."""
        ...

    def plan(self, scene: Scene) -> list[Change]:
        """The changes; raises Refusal where it cannot be done. An empty list: there is nothing to do."""
        ...


class WideCommand(Protocol):
    """What `Session.apply_everywhere` takes: it plans changes from what it sees of the whole project."""

    @property
    def verb(self) -> str:
        """Its name in the history; a key of the translations with `verb-` before it."""
        ...

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The changes; raises Refusal where it cannot be done."""
        ...


@dataclass(frozen=True, slots=True)
class AddSpan:
    """Label these fragments (code points of the source); a quote or trigger also gets its frame."""

    article: str
    label: str
    fragments: tuple[Range, ...]
    attributes: Mapping[str, Any] = field(default_factory=dict)
    verb: str = "add"

    def plan(self, scene: Scene) -> list[Change]:
        """The span, and its frame."""
        if self.label not in scene.scheme.labels:
            raise Refusal("label-unknown", label=self.label)
        fragments = scene.trimmed(self.fragments)
        _refuse_twin(scene, self.label, fragments)
        kind = scene.scheme.labels[self.label]
        attributes = dict.fromkeys(kind.attributes) | dict(self.attributes)
        span = Span(**scene.made(), label=self.label, fragments=fragments, attributes=attributes)
        return [scene.change(None, span), *_new_frame(scene, span)]


@dataclass(frozen=True, slots=True)
class RemoveSpan:
    """Take a span away, with the frame that it is the core of, and out of every frame that refers to it."""

    article: str
    span: str
    verb: str = "remove"

    def plan(self, scene: Scene) -> list[Change]:
        """The span and all that hangs on it."""
        return removal(scene, _span(scene, self.span))


@dataclass(frozen=True, slots=True)
class Relabel:
    """Give a span another label; it keeps its places where the new one fits, what else referred to it is let go."""

    article: str
    span: str
    label: str
    verb: str = "relabel"

    def plan(self, scene: Scene) -> list[Change]:
        """The span, the frames that it leaves, and the frame that it may begin."""
        before = _span(scene, self.span)
        if self.label not in scene.scheme.labels:
            raise Refusal("label-unknown", label=self.label)
        if before.label == self.label:
            return []
        _refuse_twin(scene, self.label, before.fragments)
        left = [change for change in removal(scene, before) if not _is_about(change.thing, before)]
        known = scene.scheme.labels[self.label].attributes
        said = {name: before.attributes.get(name) for name in known}
        attributes = {name: value if value in (known[name] or (value,)) else None for name, value in said.items()}
        after = replace(scene.touched(before), label=self.label, attributes=attributes)
        seen = replace(scene, labels=scene.labels.after([scene.change(before, after)]))
        return [*kept(seen, left, after), scene.change(before, after), *_new_frame(scene, after)]


@dataclass(frozen=True, slots=True)
class Reshape:
    """Move the borders of a span (code points of the source)."""

    article: str
    span: str
    fragments: tuple[Range, ...]
    verb: str = "reshape"

    def plan(self, scene: Scene) -> list[Change]:
        """The span with its new fragments."""
        before = _span(scene, self.span)
        fragments = scene.trimmed(self.fragments)
        if fragments == before.fragments:
            return []
        _refuse_twin(scene, before.label, fragments)
        after = replace(scene.touched(before), fragments=fragments)
        moved = replace(scene, labels=scene.labels.after([scene.change(before, after)]))
        frames = (frame for frame in scene.labels.quotes.values() if before.id in _told_by(frame))
        return [scene.change(before, after), *_quotes(scene, moved, frames)]


@dataclass(frozen=True, slots=True)
class Link:
    """Put a span into a frame: a quote's speaker, cue or addressee, or a role of an appointment.

    Spans that were only suggested are accepted with it: what stands does not lean on what may go.
    """

    article: str
    frame: str
    role: str
    span: str
    verb: str = "link"

    def plan(self, scene: Scene) -> list[Change]:
        """The frame with the span in it."""
        span = _span(scene, self.span)
        frame = _frame(scene, self.frame)
        if isinstance(frame, Quote):
            if span.label != self.role or self.role not in QUOTE_PARTS:
                raise Refusal("link-wrong-label", role=self.role, label=span.label)
            changes = _quotes(scene, scene, [_with_part(frame, self.role, span)], frame)
        else:
            changes = _linked_role(scene, frame, self.role, span)
        return [*leaned_on(scene, changes), *changes]


@dataclass(frozen=True, slots=True)
class Unlink:
    """Take a span out of one place of a frame; the span itself stays."""

    article: str
    frame: str
    role: str
    span: str
    verb: str = "unlink"

    def plan(self, scene: Scene) -> list[Change]:
        """The frame without it."""
        frame = _frame(scene, self.frame)
        if isinstance(frame, Quote):
            return _quotes(scene, scene, [_without_part(frame, self.role, self.span)], frame)
        roles = tuple(role for role in frame.roles if (role.role, role.span) != (self.role, self.span))
        return scene.renewed(frame, replace(frame, roles=roles))


@dataclass(frozen=True, slots=True)
class SetAttribute:
    """Say an attribute of a frame or span; what is derived is overruled by it, also where it says the same."""

    article: str
    of: str
    name: str
    value: str | None
    verb: str = "set"

    def plan(self, scene: Scene) -> list[Change]:
        """The frame or span with the value."""
        labelled = scene.labels.spans.get(self.of) or _frame(scene, self.of)
        self._refuse_unknown(scene, labelled)
        attributes = dict(labelled.attributes) | {self.name: self.value}
        if isinstance(labelled, Span):
            return scene.renewed(labelled, replace(labelled, attributes=attributes))
        overruled = tuple(dict.fromkeys((*labelled.overruled, self.name)))
        return scene.renewed(labelled, replace(labelled, attributes=attributes, overruled=overruled))

    def _refuse_unknown(self, scene: Scene, labelled: Span | Quote | Appointment) -> None:
        """Raise Refusal where the scheme has no such attribute, or not this value; a span's may be unset."""
        choices = _choices(scene, labelled)
        if self.name not in choices:
            raise Refusal("attribute-unknown", attribute=self.name)
        values = choices[self.name]
        may_be_unset = isinstance(labelled, Span) or not values
        if self.value not in (values or (self.value,)) and not (self.value is None and may_be_unset):
            raise Refusal("attribute-value-unknown", attribute=self.name, value=str(self.value))
        if self.name == "inside_quote" and self.value is not None and self.value not in scene.labels.quotes:
            raise Refusal("frame-gone")


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Say how far the work on the article is."""

    article: str
    status: Status
    verb: str = "status"

    def plan(self, scene: Scene) -> list[Change]:
        """The article's status."""
        before = scene.labels.status
        return [scene.change(before, replace(before, status=self.status))] if before.status != self.status else []


def _span(scene: Scene, identifier: str) -> Span:
    try:
        return scene.labels.spans[identifier]
    except KeyError:
        raise Refusal("span-gone") from None


def _frame(scene: Scene, identifier: str) -> Quote | Appointment:
    frame = scene.labels.quotes.get(identifier) or scene.labels.appointments.get(identifier)
    if frame is None:
        raise Refusal("frame-gone")
    return frame


def _refuse_twin(scene: Scene, label: str, fragments: tuple[Range, ...]) -> None:
    """Raise Refusal where these fragments carry the label already; a suggestion of it stands in nobody's way."""
    twin = scene.labels.gold_span(label, fragments)
    if twin is not None:
        raise Refusal("span-exists", label=label, span=twin)


def _is_about(thing: Thing, span: Span) -> bool:
    """True for the span itself and the notes on it: they stay when only its label changes."""
    return thing == span or (isinstance(thing, Note) and thing.on == span.id)


def _told_by(quote: Quote) -> set[str | None]:
    """The spans from whose text the frame derives what it says of itself."""
    return {quote.quote, *(filler.span for filler in quote.speakers)}


def _choices(scene: Scene, labelled: Span | Quote | Appointment) -> Mapping[str, tuple[str, ...]]:
    """The attributes of a span or frame: the scheme's with their values, and others that it has, with any."""
    of_its_own = dict.fromkeys(labelled.attributes, ())
    if isinstance(labelled, Span):
        kind = scene.scheme.labels.get(labelled.label)
        return of_its_own | dict(kind.attributes if kind else {})
    return of_its_own | dict(scene.scheme.frames["quote" if isinstance(labelled, Quote) else "appointment"])


def _new_frame(scene: Scene, span: Span) -> list[Change]:
    """The frame that a new quote or trigger span is the core of."""
    if span.label == "quote":
        seen = replace(scene, labels=scene.labels.after([scene.change(None, span)]))
        attributes = scene.scheme.defaults("quote")
        quote = Quote(**scene.made(), quote=span.id, parent=_enclosing(scene, span), attributes=attributes)
        return [scene.change(None, derived(seen, quote))]
    if span.label == "trigger":
        attributes = scene.scheme.defaults("appointment") | {"inside_quote": _enclosing(scene, span)}
        return [scene.change(None, Appointment(**scene.made(), trigger=span.id, attributes=attributes))]
    return []


def _enclosing(scene: Scene, span: Span) -> str | None:
    """The frame of the shortest quote that has a fragment around all of this span."""
    around = [
        (end - start, quote.id)
        for quote in scene.labels.quotes.values()
        if quote.is_gold and quote.quote != span.id
        for start, end in scene.labels.spans[quote.quote].fragments
        if start <= span.start and span.end <= end and (start, end) != (span.start, span.end)
    ]
    return min(around)[1] if around else None


def _with_part(quote: Quote, role: str, span: Span) -> Quote:
    """The frame with the span last in its part, once."""
    quote = _without_part(quote, role, span.id)
    match role:
        case "speaker":
            return replace(quote, speakers=(*quote.speakers, Filler(span.id, span.person)))
        case "cue":
            return replace(quote, cues=(*quote.cues, span.id))
    return replace(quote, addressees=(*quote.addressees, span.id))


def _without_part(quote: Quote, role: str, span: str) -> Quote:
    match role:
        case "speaker":
            return replace(quote, speakers=tuple(filler for filler in quote.speakers if filler.span != span))
        case "cue":
            return replace(quote, cues=tuple(each for each in quote.cues if each != span))
    return replace(quote, addressees=tuple(each for each in quote.addressees if each != span))


def _quotes(scene: Scene, seen: Scene, quotes: Iterable[Quote], before: Quote | None = None) -> list[Change]:
    """The changes of quote frames once what they say of themselves is derived anew in `seen`."""
    changes = []
    for quote in quotes:
        old = before or quote
        changes += scene.renewed(old, derived(seen, quote))
    return changes


def _linked_role(scene: Scene, event: Appointment, role: str, span: Span) -> list[Change]:
    kind = scene.scheme.roles.get(role)
    if kind is None:
        raise Refusal("role-unknown", role=role)
    if span.label != kind.label:
        raise Refusal("link-wrong-label", role=role, label=span.label)
    kept = [each for each in event.roles if not (each.role == role and (each.span == span.id or not kind.many))]
    roles = (*kept, Role(role, span.id, span.person))
    return scene.renewed(event, replace(event, roles=roles))
