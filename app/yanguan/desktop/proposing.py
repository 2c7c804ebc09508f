"""What is likely to fill the places of a new frame: labels that stand near, and what the rules read in the sentence.

Only proposals come from here; what becomes of them is `offers`' business.
"""

from dataclasses import dataclass

from yanguan.desktop.linking import candidates, distance, filled, label_for
from yanguan.desktop.parallel.clauses import sentence_at
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.article import Range
from yanguan.domain.labels import Quote, Span

QUOTE_PLACES = ("speaker", "cue")
EVENT_PLACES = ("person", "post_new", "authority")
_NEAR = 40
"""Code points between a quote and what is offered for it, where another sentence begins between."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Text that may fill a place of a frame: fragments in code points of the source."""

    place: str
    fragments: tuple[Range, ...]


def near_by(bench: Workbench, frame: Frame) -> list[Offer]:
    """For each usual place that is empty, the nearest label that fits it in the same sentence, or close to a quote."""
    article, labels = bench.article, bench.labels
    if article is None or labels is None:
        return []
    core, text = labels.spans[core_of(frame)], article.source.text
    found = []
    for place in QUOTE_PLACES if isinstance(frame, Quote) else EVENT_PLACES:
        known = place in bench.scheme.labels if isinstance(frame, Quote) else place in bench.scheme.roles
        if known and not filled(frame, place):
            reach = [each for each in candidates(bench, frame, place) if _is_near(text, core, each)]
            found += [Offer(place, each.fragments) for each in reach[:1]]
    return found


def joined(bench: Workbench, frame: Frame, read: list[Offer], near: list[Offer]) -> list[Offer]:
    """What the rules read, and for the places that they leave open what stands near; nothing that is linked already."""
    places = {offer.place for offer in read}
    every = [*read, *(offer for offer in near if offer.place not in places)]
    return [offer for offer in every if not _is_linked(bench, frame, offer)]


def _is_linked(bench: Workbench, frame: Frame, offer: Offer) -> bool:
    assert bench.labels is not None
    spans = (bench.labels.spans[span] for span in filled(frame, offer.place))
    label = label_for(bench.scheme, frame, offer.place)
    return any(span.label == label and span.fragments == offer.fragments for span in spans)


def _is_near(text: str, core: Span, span: Span) -> bool:
    """True in the same sentence of the same line, and for quotes a little beyond."""
    if "\n" in text[min(core.end, span.end) : max(core.start, span.start)]:
        return False
    start = text.rfind("\n", 0, core.start) + 1
    end = text.find("\n", core.end)
    line = text[start : end if end >= 0 else len(text)]
    low, high = (sentence_at(line, at - start) for at in (core.start, max(core.end - 1, core.start)))
    is_inside = start + low[0] <= span.start and span.end <= start + high[1]
    return is_inside or (core.label == "quote" and distance(span, core) <= _NEAR)
