"""Which spans may fill which place of a frame, nearest first. The window offers them; nothing is linked here."""

from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.labels import Quote, Span
from yanguan.domain.scheme import Scheme
from yanguan.editing.commands import QUOTE_PARTS


def places_for(scheme: Scheme, frame: Frame, label: str) -> list[str]:
    """The places of the frame that a span with this label may fill, in the scheme's order."""
    if isinstance(frame, Quote):
        return [part for part in QUOTE_PARTS if part == label]
    return [role.name for role in scheme.roles.values() if role.label == label]


def label_for(scheme: Scheme, frame: Frame, place: str) -> str:
    """The label of the spans that fill this place."""
    return place if isinstance(frame, Quote) else scheme.roles[place].label


def candidates(bench: Workbench, frame: Frame, place: str) -> list[Span]:
    """The spans that could fill this place and do not yet, those nearest to the frame's core first."""
    if bench.labels is None:
        return []
    core = bench.labels.spans[core_of(frame)]
    label = label_for(bench.scheme, frame, place)
    taken = set(filled(frame, place))
    found = (span for span in bench.labels.spans.values() if span.label == label and span.id not in taken)
    return sorted(found, key=lambda span: (_distance(span, core), span.order))


def filled(frame: Frame, place: str) -> list[str]:
    """The ids of the spans that fill this place now."""
    if isinstance(frame, Quote):
        parts = {
            "speaker": [filler.span for filler in frame.speakers if filler.span],
            "cue": list(frame.cues),
            "addressee": list(frame.addressees),
        }
        return parts[place]
    return [role.span for role in frame.roles if role.role == place and role.span]


def elided(frame: Frame, place: str) -> list[str]:
    """The persons of the registry who fill this place without a span."""
    if isinstance(frame, Quote):
        fillers = frame.speakers if place == "speaker" else ()
        return [filler.person for filler in fillers if filler.span is None and filler.person]
    return [role.person for role in frame.roles if role.role == place and role.span is None and role.person]


def _distance(span: Span, core: Span) -> int:
    """Code points between two spans; 0 where they touch or overlap."""
    return max(span.start - core.end, core.start - span.end, 0)
