"""What is likely to fill the places of a new frame: labels that stand near, and what the rules read in the sentence.

Only proposals come from here; what becomes of them is `offers`' business.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from yanguan.desktop.links.linking import candidates, distance, filled, label_for, places_of
from yanguan.desktop.parallel.clauses import sentence_at
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.article import Article, Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import Quote, Span

QUOTE_PLACES = ("speaker", "cue")
EVENT_PLACES = ("person", "post_new", "authority")
_READ_WHOLE = 30_000
"""Code points up to which an article is read as a whole; of a longer one only what stands round the core."""
_LINES_BEFORE = 12
_NEAR = 40
"""Code points between a quote and what is offered for it, where another sentence begins between."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Text that may fill a place of a frame: fragments in code points of the source.

    An offer with a `value` is of an attribute of the frame instead; `place` is its name, and it has no fragments.
    """

    place: str
    fragments: tuple[Range, ...]
    value: str = ""


def near_by(bench: Workbench, frame: Frame) -> list[Offer]:
    """For each usual place that is empty, the nearest label that fits it in the same sentence, or close to a quote."""
    article, labels = bench.article, bench.labels
    if article is None or labels is None:
        return []
    core, text = labels.spans[core_of(frame)], article.source.text
    start, end = text.rfind("\n", 0, core.start) + 1, text.find("\n", core.end)
    lines = start, end if end >= 0 else len(text)
    found = []
    for place in QUOTE_PLACES if isinstance(frame, Quote) else EVENT_PLACES:
        known = place in bench.scheme.labels if isinstance(frame, Quote) else place in bench.scheme.roles
        if known and not filled(frame, place):
            reach = (each for each in candidates(bench, frame, place, lines) if _is_near(text, core, each))
            found += [Offer(place, each.fragments) for each in islice(reach, 1)]
    return found


def read_for(label: str, article: Article, fragments: tuple[Range, ...]) -> list[Offer]:
    """What the rules read round a new core of this label, in code points of the source: on a worker, it may take long.

    The first one in a session loads words, which takes a second; the first one in an article reads the article.
    """
    text = article.source.text
    first, last = (0, len(text)) if len(text) <= _READ_WHOLE else _surroundings(text, fragments)
    part = text[first:last]
    moved = tuple((start - first, end - first) for start, end in fragments)
    found = _read_quote(part, moved) if label == "quote" else _read_event(part, moved, _published(article, fragments))
    return [replace(each, fragments=tuple((first + a, first + b) for a, b in each.fragments)) for each in found]


def joined(bench: Workbench, frame: Frame, read: Sequence[Offer], near: Sequence[Offer]) -> list[Offer]:
    """What the rules read, labels that overlap it in its stead, and what stands near for places that it leaves open.

    What is linked already is left out; the order is that of the frame's places.
    """
    chosen = [next((each for each in near if _overlap(each, offer)), offer) for offer in read]
    places = {offer.place for offer in chosen}
    every = [*dict.fromkeys(chosen), *(offer for offer in near if offer.place not in places)]
    order = [*places_of(bench.scheme, frame), *frame.attributes]
    open_ones = [each for each in every if each.place in order and not _is_known(bench, frame, each)]
    return sorted(open_ones, key=lambda offer: (bool(offer.value), order.index(offer.place)))


def _read_quote(text: str, fragments: tuple[Range, ...]) -> list[Offer]:
    """Who speaks, by which word."""
    # Imported here: it loads words, which a window that opens need not wait for.
    from yanguan.suggest.attribution import propose_quote
    from yanguan.suggest.reading import load_words

    proposal = propose_quote(text, fragments, load_words())
    speakers = [Offer("speaker", (each,)) for each in proposal.speakers]
    return [*speakers, *([Offer("cue", proposal.cue)] if proposal.cue else [])]


def _read_event(text: str, fragments: tuple[Range, ...], published: str | None) -> list[Offer]:
    """Who comes to which post, from which, by whom, when."""
    from yanguan.suggest.personnel import propose_roles
    from yanguan.suggest.reading import load_words

    proposal = propose_roles(text, (fragments[0][0], fragments[-1][1]), load_words(), published)
    if proposal is None:
        return []
    said = {"kind": proposal.kind, "status": proposal.status, "modality": proposal.modality}
    roles = [Offer(role.role, role.fragments) for role in proposal.roles]
    return [*roles, *(Offer(name, (), value) for name, value in said.items())]


def _published(article: Article, fragments: tuple[Range, ...]) -> str | None:
    """The day that words of time are read against: the block's own, else the article's."""
    at = fragments[0][0]
    own = (block.published for block in article.blocks if block.source and block.source[0] <= at < block.source[1])
    return next(own, None) or article.meta.published


def _surroundings(text: str, fragments: tuple[Range, ...]) -> Range:
    """The lines of a core and some before them: as far as the rules look, so that a long article costs nothing."""
    start, lines = fragments[0][0], 0
    while start > 0 and lines <= _LINES_BEFORE:
        start = text.rfind("\n", 0, start)
        lines += bool(text[start + 1 : start + 2].strip())
        start = max(start, 0)
    end = text.find("\n", fragments[-1][1])
    return start, end if end >= 0 else len(text)


def _overlap(one: Offer, other: Offer) -> bool:
    return one.place == other.place and any(
        start < last and first < end for start, end in one.fragments for first, last in other.fragments
    )


def _is_known(bench: Workbench, frame: Frame, offer: Offer) -> bool:
    """True for what is linked already, for a value that the frame has, and for one that somebody has said."""
    assert bench.labels is not None
    if offer.value:
        return frame.attributes.get(offer.place) == offer.value or offer.place in frame.overruled
    spans = (bench.labels.spans[span] for span in filled(frame, offer.place))
    label = label_for(bench.scheme, frame, offer.place)
    return any(span.label == label and span.fragments == offer.fragments for span in spans)


def _is_near(text: str, core: Span, span: Span) -> bool:
    """True in the same sentence of the same line, and for quotes a little beyond."""
    if text.find("\n", min(core.end, span.end), max(core.start, span.start)) >= 0:
        return False
    start = text.rfind("\n", 0, core.start) + 1
    end = text.find("\n", core.end)
    line = text[start : end if end >= 0 else len(text)]
    low, high = (sentence_at(line, at - start) for at in (core.start, max(core.end - 1, core.start)))
    is_inside = start + low[0] <= span.start and span.end <= start + high[1]
    return is_inside or (core.label == "quote" and distance(span, core) <= _NEAR)
