"""Which frames each span stands in: built once, then brought up to date by the frames that changed alone.

A label set never changes; the next one shares with it every kind of object in which nothing changed.
"""

from collections.abc import Mapping

from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Holding, Quote

AnyFrame = Quote | Appointment | Holding
_NONE: Mapping[str, AnyFrame] = {}


class FrameIndex:
    """Follows the label sets of one article after the other; each question names the one that it is about."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._kinds: list[Mapping[str, AnyFrame]] = [_NONE, _NONE, _NONE]
        self._by_span: dict[str, dict[str, AnyFrame]] = {}

    def frames_with(self, labels: LabelSet, span: str) -> tuple[AnyFrame, ...]:
        """The frames that this span stands in, in whatever place: quotes, appointments and holdings in any state."""
        self._follow(labels)
        return tuple(self._by_span.get(span, _NONE).values())

    def _follow(self, labels: LabelSet) -> None:
        kinds: tuple[Mapping[str, AnyFrame], ...] = (labels.quotes, labels.appointments, labels.holdings)
        for number, frames in enumerate(kinds):
            before = self._kinds[number]
            if frames is not before:
                self._kinds[number] = frames
                for gone in before.keys() - frames.keys():
                    self._put(gone, before[gone], None)
                for identifier, frame in frames.items():
                    if before.get(identifier) is not frame:
                        self._put(identifier, before.get(identifier), frame)

    def _put(self, identifier: str, before: AnyFrame | None, after: AnyFrame | None) -> None:
        spans = spans_of(after) if after is not None else ()
        for span in spans_of(before) if before is not None else ():
            if span not in spans:
                self._by_span[span].pop(identifier, None)
        for span in spans:
            assert after is not None
            self._by_span.setdefault(span, {})[identifier] = after


def spans_of(frame: AnyFrame) -> tuple[str, ...]:
    """The ids of the spans that a frame refers to, its core first."""
    match frame:
        case Quote():
            fillers = [filler.span for filler in frame.speakers if filler.span]
            return (frame.quote, *fillers, *frame.cues, *frame.addressees)
        case Appointment():
            return (frame.trigger, *(role.span for role in frame.roles if role.span))
    return tuple(span for said in frame.mentions for span in (said.post_span, said.person_span) if span)
