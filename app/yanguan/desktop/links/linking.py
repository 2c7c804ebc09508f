"""What may be linked with what: the places of a frame, the spans that could fill them, nearest first.

The window offers them; nothing is linked here.
"""

from collections.abc import Iterator

from yanguan.desktop.parallel.links import Link, links_of
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Appointment, Quote, Span
from yanguan.domain.scheme import Scheme
from yanguan.editing.commands import QUOTE_PARTS
from yanguan.editing.linking import place_label

LEAVING = ("dismiss", "suspend", "resign", "leave", "retire")
"""The kinds of event that name the post which somebody leaves."""
_OLD = ("post_old", "org_old", "rank_old")


@dataclass(frozen=True, slots=True)
class Option:
    """A link that could be made: this span into this place of this frame."""

    frame: str
    place: str
    span: str


def places_for(scheme: Scheme, frame: Frame, label: str) -> list[str]:
    """The places of the frame that a span with this label may fill, in the scheme's order."""
    if isinstance(frame, Quote):
        return [part for part in QUOTE_PARTS if part == label]
    return [role.name for role in scheme.roles.values() if role.label == label]


def places_of(scheme: Scheme, frame: Frame) -> list[str]:
    """Every place of the frame."""
    if isinstance(frame, Quote):
        return [part for part in QUOTE_PARTS if part in scheme.labels]
    return list(scheme.roles)


def label_for(scheme: Scheme, frame: Frame, place: str) -> str:
    """The label of the spans that fill this place."""
    return place_label(scheme, place, is_quote=isinstance(frame, Quote)) or place


def linkable_labels(scheme: Scheme) -> frozenset[str]:
    """The labels that stand in frames: cores and what fills their places."""
    return frozenset({"quote", "trigger", *QUOTE_PARTS, *(role.label for role in scheme.roles.values())})


def candidates(bench: Workbench, frame: Frame, place: str, within: Range | None = None) -> list[Span]:
    """The spans that could fill this place and do not yet, those nearest to the frame's core first.

    `within` leaves out, before they are compared, all that do not reach into this range or touch it.
    """
    if bench.labels is None:
        return []
    core = bench.labels.spans[core_of(frame)]
    label = label_for(bench.scheme, frame, place)
    taken = set(filled(frame, place))
    found = (
        span
        for span in bench.labels.spans.values()
        if span.label == label
        and (within is None or (within[0] <= span.end and span.start <= within[1]))
        and span.id not in taken
        and span.state != "rejected"
    )
    return sorted(found, key=lambda span: (distance(span, core), span.order))


def targets(bench: Workbench, source: str) -> list[str]:
    """The spans that a span may be linked with, from either end, nearest first."""
    if bench.labels is None or source not in bench.labels.spans:
        return []
    spans = bench.labels.spans
    found = {option.span if option.span != source else _core(bench, option) for option in _options(bench, source)}
    return sorted(found, key=lambda each: (distance(spans[each], spans[source]), spans[each].order))


def options(bench: Workbench, source: str, target: str) -> list[Option]:
    """The links between two spans that could be made, the likeliest first; a link's either end may be the source."""
    both = {source, target}
    found = [each for each in _options(bench, source) if {each.span, _core(bench, each)} == both]
    return sorted(found, key=lambda option: likelihood(bench, option))


def links_with(bench: Workbench, span: str) -> list[Link]:
    """The links that end at a span, or those of its frame, in the order of the text."""
    if bench.labels is None:
        return []
    spans = bench.labels.spans
    found = [link for frame in bench.frames() for link in links_of(frame) if span in (link.core, link.span)]
    return sorted(found, key=lambda link: (spans[link.other_end(span)].order, link.place))


def likelihood(bench: Workbench, option: Option) -> tuple[bool, bool, bool]:
    """A sort key: the frame in work first, places that are still empty, posts on the side that the event is about."""
    frame = _frame(bench, option.frame)
    is_leaving = isinstance(frame, Appointment) and frame.attributes.get("kind") in LEAVING
    in_work = bench.frame is not None and bench.frame.id == option.frame
    return not in_work, bool(frame and filled(frame, option.place)), (option.place in _OLD) != is_leaving


def filled(frame: Frame, place: str) -> list[str]:
    """The ids of the spans that fill this place now."""
    return [link.span for link in links_of(frame) if link.place == place]


def elided(frame: Frame, place: str) -> list[str]:
    """The persons of the registry who fill this place without a span."""
    if isinstance(frame, Quote):
        fillers = frame.speakers if place == "speaker" else ()
        return [filler.person for filler in fillers if filler.span is None and filler.person]
    return [role.person for role in frame.roles if role.role == place and role.span is None and role.person]


def distance(span: Span, core: Span) -> int:
    """Code points between two spans; 0 where they touch or overlap."""
    return max(span.start - core.end, core.start - span.end, 0)


def _options(bench: Workbench, source: str) -> Iterator[Option]:
    """Every link that a span could have: as a core with all that fits, as a filler with every frame."""
    assert bench.labels is not None
    spans = bench.labels.spans
    fillers: dict[str, list[str]] = {}
    for span in spans.values():
        if span.state != "rejected":
            fillers.setdefault(span.label, []).append(span.id)
    for frame in bench.frames():
        if frame.state == "rejected":
            continue
        is_core = core_of(frame) == source
        for place in places_of(bench.scheme, frame):
            label = label_for(bench.scheme, frame, place)
            if is_core or label == spans[source].label:
                taken = filled(frame, place)
                others = fillers.get(label, []) if is_core else [source]
                yield from (Option(frame.id, place, span) for span in others if span not in taken)


def _core(bench: Workbench, option: Option) -> str:
    frame = _frame(bench, option.frame)
    return core_of(frame) if frame is not None else ""


def _frame(bench: Workbench, identifier: str) -> Frame | None:
    assert bench.labels is not None
    return bench.labels.quotes.get(identifier) or bench.labels.appointments.get(identifier)
