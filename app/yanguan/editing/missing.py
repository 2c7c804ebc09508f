"""What is still missing in an article: the one table of checks, for the window, for *done* and for `yanguan check`.

Nothing is changed here, and quote marks that nobody has decided on are not asked about: that is `suggest.undecided`.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Holding, Quote, Span
from yanguan.editing.standing import spans_in

Frame = Quote | Appointment | Holding


@dataclass(frozen=True, slots=True)
class Missing:
    """`check` is a key of `CHECKS`, or of what a span alone lacks; `frame` is None for a span that stands in none.

    `span` is where to look.
    """

    check: str
    span: str
    frame: str | None = None


def is_said_implicit(quote: Quote) -> bool:
    """True where somebody has said that the text names nobody; that nobody is tagged yet says nothing."""
    return quote.attributes.get("explicitness") == "implicit" and "explicitness" in quote.overruled


def _has(event: Appointment, *roles: str) -> bool:
    return any(role.role in roles for role in event.roles)


def _needs_no_person(event: Appointment) -> bool:
    """A cabinet that resigns is an organisation that leaves; it has no person (decision 40)."""
    return _has(event, "org_old") and not _has(event, "post_old", "post_new")


POSTS = ("post_new", "post_old", "org_new", "org_old")
"""The roles of which an appointment needs one."""

CHECKS: Mapping[str, tuple[type, Callable[[Any], bool]]] = {
    "quote-speaker": (Quote, lambda quote: not quote.speakers and not is_said_implicit(quote)),
    "event-person": (Appointment, lambda event: not _has(event, "person") and not _needs_no_person(event)),
    "event-post": (Appointment, lambda event: not _has(event, *POSTS)),
    "holding-person": (
        Holding,
        lambda holding: not holding.person and not any(m.person_span for m in holding.mentions),
    ),
}
"""What a frame can lack: the kind of frame, and whether one of that kind lacks it."""

CORES = {"quote": "quote-frame", "trigger": "trigger-frame"}
"""Labels that begin a frame, and the check that finds one without."""
PARTS = ("speaker", "cue", "addressee", "authority")
"""Labels that mean nothing outside of a frame; the check is the label's name with `-alone`."""


def lacks(frame: Frame) -> tuple[str, ...]:
    """The checks that a frame does not pass."""
    return tuple(check for check, (kind, fails) in CHECKS.items() if isinstance(frame, kind) and fails(frame))


def missing(labels: LabelSet) -> list[Missing]:
    """All that is missing, in the order of the text. Suggestions lack nothing: nobody stands behind them yet."""
    found = [*_in_frames(labels), *_without_frame(labels)]
    return sorted(found, key=lambda each: (labels.spans[each.span].order, each.frame or "", each.check))


def core_of(frame: Frame) -> str:
    """The id of the span that a frame stands around; a holding's first post."""
    match frame:
        case Quote():
            return frame.quote
        case Appointment():
            return frame.trigger
    return frame.mentions[0].post_span


def _frames(labels: LabelSet) -> Iterator[Frame]:
    frames: list[Frame] = [*labels.quotes.values(), *labels.appointments.values(), *labels.holdings.values()]
    yield from (frame for frame in frames if frame.is_gold)


def _in_frames(labels: LabelSet) -> Iterator[Missing]:
    for frame in _frames(labels):
        yield from (Missing(check, core_of(frame), frame.id) for check in lacks(frame))


def _without_frame(labels: LabelSet) -> Iterator[Missing]:
    """Gold spans of a kind that stands in frames, and that no gold frame has."""
    taken = {span for frame in _frames(labels) for span in spans_in(frame)}
    for span in labels.spans.values():
        if span.is_gold and span.id not in taken and (check := _check_of(span)):
            yield Missing(check, span.id)


def _check_of(span: Span) -> str | None:
    return CORES.get(span.label) or (f"{span.label}-alone" if span.label in PARTS else None)
