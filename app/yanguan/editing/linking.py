"""Links that take more than one stroke each, as one step that is undone whole: fill, exchange, the same speaker again.

The single strokes, `Link` and `Unlink`, stand in `commands`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Quote
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme import Scheme
from yanguan.editing.commands import QUOTE_PARTS, AddSpan, Command, Link, SetAttribute, Unlink
from yanguan.editing.deriving import derived
from yanguan.editing.scene import Scene


@dataclass(frozen=True, slots=True)
class Part:
    """What fills one place of a frame: a quote's part or an event's role; fragments in code points of the source."""

    role: str
    fragments: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Fill:
    """Put these texts into a frame: each is labelled where it has not the label yet, and linked.

    `values` are attributes of the frame that are said in the same step, by name.
    """

    article: str
    frame: str
    parts: tuple[Part, ...]
    values: tuple[tuple[str, str], ...] = ()
    verb: str = "fill"

    def plan(self, scene: Scene) -> list[Change]:
        """The spans that are new, and the frame with all of it."""
        changes: list[Change] = []
        for part in self.parts:
            seen = replace(scene, labels=scene.labels.after(changes))
            label = _label_for(seen, self.frame, part.role)
            span = labelled(seen, label, part.fragments)
            if span is None:
                made = AddSpan(self.article, label, part.fragments).plan(seen)
                span = made[0].id
                changes += made
                seen = replace(scene, labels=scene.labels.after(changes))
            changes += Link(self.article, self.frame, part.role, span).plan(seen)
        for name, value in self.values:
            seen = replace(scene, labels=scene.labels.after(changes))
            changes += SetAttribute(self.article, self.frame, name, value).plan(seen)
        return merged(changes)


@dataclass(frozen=True, slots=True)
class Relink:
    """Put another span into the place that one fills."""

    article: str
    frame: str
    role: str
    span: str
    other: str
    verb: str = "relink"

    def plan(self, scene: Scene) -> list[Change]:
        """The frame with the one in the place of the other."""
        if self.span == self.other:
            return []
        strokes = (
            Unlink(self.article, self.frame, self.role, self.span),
            Link(self.article, self.frame, self.role, self.other),
        )
        return in_turn(scene, strokes)


@dataclass(frozen=True, slots=True)
class UnlinkAll:
    """Take a span out of every place that it fills; the span itself stays."""

    article: str
    places: tuple[tuple[str, str, str], ...]
    verb: str = "unlink"

    def plan(self, scene: Scene) -> list[Change]:
        """The frames without it; `places` are frame, role and span of each link."""
        return in_turn(scene, [Unlink(self.article, *place) for place in self.places])


@dataclass(frozen=True, slots=True)
class SameSpeakers:
    """Give a quote the speakers of the quote before it in the text that has any."""

    article: str
    frame: str
    verb: str = "same-speaker"

    def plan(self, scene: Scene) -> list[Change]:
        """The quote's frame with these speakers instead of its own."""
        quote = scene.labels.quotes.get(self.frame)
        if quote is None:
            raise Refusal("frame-gone")
        before = quote_before(scene.labels, quote)
        if before is None:
            raise Refusal("no-speaker-before")
        after = derived(scene, replace(quote, speakers=before.speakers))
        return scene.renewed(quote, after)


def quote_before(labels: LabelSet, quote: Quote) -> Quote | None:
    """The last gold quote that begins before this one and has a speaker."""
    here = labels.spans[quote.quote].order
    found = [
        (labels.spans[each.quote].order, each.id)
        for each in labels.quotes.values()
        if each.is_gold and each.speakers and labels.spans[each.quote].order < here
    ]
    return labels.quotes[max(found)[1]] if found else None


def place_label(scheme: Scheme, place: str, *, is_quote: bool) -> str | None:
    """The label of the spans that fill a place of a frame; None where there is no such place."""
    if is_quote:
        return place if place in QUOTE_PARTS else None
    kind = scheme.roles.get(place)
    return kind.label if kind else None


def in_turn(scene: Scene, commands: Iterable[Command]) -> list[Change]:
    """The changes of commands done one after the other, as of one step."""
    changes: list[Change] = []
    for command in commands:
        changes += command.plan(replace(scene, labels=scene.labels.after(changes)))
    return merged(changes)


def merged(changes: Sequence[Change]) -> list[Change]:
    """One change for each object, from what it was first to what it is last, where it changed last."""
    last: dict[tuple[str, str], Change] = {}
    for change in changes:
        key = change.kind, change.id
        first = last.pop(key, None)
        last[key] = change if first is None else replace(change, before=first.before)
    return [change for change in last.values() if change.before != change.after]


def _label_for(scene: Scene, frame: str, role: str) -> str:
    if frame not in scene.labels.quotes and frame not in scene.labels.appointments:
        raise Refusal("frame-gone")
    label = place_label(scene.scheme, role, is_quote=frame in scene.labels.quotes)
    if label is None:
        raise Refusal("role-unknown", role=role)
    return label


def labelled(scene: Scene, label: str, fragments: tuple[Range, ...]) -> str | None:
    """The span that has this label on these fragments, one that stands rather than a suggested one."""
    trimmed = scene.trimmed(fragments)
    twins = [
        span
        for span in scene.labels.spans.values()
        if span.label == label and span.fragments == trimmed and span.state != "rejected"
    ]
    return min(twins, key=lambda span: not span.is_gold).id if twins else None
