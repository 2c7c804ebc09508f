"""A frame where its sentence stands once more, word for word: in the same article or another, in either script.

Which of these places get it a person chooses from a list; a sentence that stands almost so is no place.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from yanguan.domain.article import Article, Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Quote, Span
from yanguan.domain.progress import Progress
from yanguan.domain.scheme import Scheme
from yanguan.editing.framing import AddFrame
from yanguan.editing.labelling import shared_attributes
from yanguan.editing.linking import Part, in_turn
from yanguan.editing.occurrences import MOST, Occurrence, Search, contexts_of, places_of, standing_of, title_of
from yanguan.editing.scene import ProjectScene, Scene
from yanguan.editing.stamping import stamped
from yanguan.script.alignment import Alignment, alignment_of
from yanguan.script.folding import fold
from yanguan.store.project import Project


@dataclass(frozen=True, slots=True)
class Laid:
    """A frame's core and parts in one text, in code points."""

    core: tuple[Range, ...]
    parts: tuple[Part, ...]

    def moved(self, by: int) -> "Laid":
        """The same so many code points further on."""
        return Laid(_moved(self.core, by), tuple(Part(part.role, _moved(part.fragments, by)) for part in self.parts))

    def across(self, alignment: Alignment) -> "Laid | None":
        """The same in an article's source, where this is its counterpart; None where a part is not exactly there."""
        found = [_back(alignment, fragments) for fragments in (self.core, *(part.fragments for part in self.parts))]
        core, *parts = found
        if core is None or None in parts:
            return None
        roles = (part.role for part in self.parts)
        return Laid(core, tuple(Part(role, each) for role, each in zip(roles, parts, strict=True) if each))


@dataclass(frozen=True, slots=True)
class FrameTemplate:
    """A frame, the article and the place (code points of the source) of the sentences in which it stands.

    `readings` are what these read in either script, each with the frame as it lies in it, from its beginning.
    """

    label: str
    article: str
    place: Range
    readings: tuple[tuple[str, Laid], ...]
    attributes: Mapping[str, Any] = field(default_factory=dict)
    values: tuple[tuple[str, str], ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """What to look for."""
        return tuple(text for text, _ in self.readings)

    def at(self, article: Article, alignment: Alignment, place: Range) -> Laid | None:
        """The frame at a place of an article's source; None where not all of it is exactly there."""
        own = fold(article.source.text[slice(*place)])
        for text, laid in self.readings:
            if fold(text) == own:
                return laid.moved(place[0])
        there = alignment.project(*place)
        across = fold(article.counterpart.text[slice(*there)]) if there else ""
        for text, laid in self.readings:
            if there and fold(text) == across:
                return laid.moved(there[0]).across(alignment)
        return None


@dataclass(frozen=True, slots=True)
class FrameEverywhere:
    """Make the frame at these places of its sentence, by article; where its core is labelled by now, it is not made."""

    template: FrameTemplate
    places: Mapping[str, tuple[Range, ...]]
    verb: str = "frame-everywhere"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The spans and their frames, article by article."""
        changes: list[Change] = []
        for done, (article, places) in enumerate(self.places.items(), 1):
            there = scene.scene(article)
            changes += stamped(there, in_turn(there, self._frames(there, places)))
            progress(done, len(self.places))
        return changes

    def _frames(self, scene: Scene, places: tuple[Range, ...]) -> Iterator[AddFrame]:
        template, alignment = self.template, alignment_of(scene.article)
        labelled = {span.fragments for span in scene.labels.spans.values() if _is_core(span, template)}
        for place in places:
            laid = template.at(scene.article, alignment, place)
            if laid is not None and laid.core not in labelled:
                labelled.add(laid.core)
                yield AddFrame(
                    scene.article.id, template.label, laid.core, laid.parts, template.values, template.attributes
                )


def template_of(
    scheme: Scheme, article: Article, labels: LabelSet, frame: Quote | Appointment, place: Range
) -> FrameTemplate:
    """The frame to be made elsewhere; `place` are the sentences that hold all of it, without blank space round them.

    What is of the one place stays there: the days that words of time mean, and persons whom the text does not name.
    """
    core = labels.spans[frame.quote if isinstance(frame, Quote) else frame.trigger]
    parts = tuple(Part(role, labels.spans[span].fragments) for role, span in _parts(frame) if span in labels.spans)
    laid, alignment = Laid(core.fragments, parts), alignment_of(article)
    own = article.source.text[slice(*place)]
    readings = [(own, laid.moved(-place[0]))]
    there = alignment.project(*place) if alignment.is_exact(*place) else None
    across = article.counterpart.text[slice(*there)] if there else own
    if there is not None and fold(across) != fold(own):
        lying = laid.across(alignment.inverse())
        readings += [(across, lying.moved(-there[0]))] if lying is not None else []
    said = ((name, frame.attributes.get(name)) for name in frame.overruled)
    values = tuple((name, value) for name, value in said if isinstance(value, str) and value)
    return FrameTemplate(core.label, article.id, place, tuple(readings), shared_attributes(scheme, core), values)


def frames_in(article: Article, spans: Iterable[Span], template: FrameTemplate) -> Iterator[Occurrence]:
    """The places in one article, which has these spans; where the frame itself stands is none."""
    alignment, reached = alignment_of(article), 0
    gold: list[Span] | None = None
    for place in places_of(article, template.forms):
        laid = template.at(article, alignment, place)
        if laid is None or (article.id, place) == (template.article, template.place):
            continue
        gold = [span for span in spans if span.is_gold] if gold is None else gold
        yield Occurrence(
            article.id, title_of(article), *place, contexts_of(article, alignment, place),
            standing_of(gold, laid.core), is_overlapping=place[0] < reached,
        )  # fmt: skip
        reached = max(reached, place[1])


def search_frames(project: Project, template: FrameTemplate, progress: Progress) -> Search:
    """Every such place in the project, in the order in which the articles came."""
    total, found = project.size(), list[Occurrence]()
    for done, (num, article) in enumerate(project.articles(), 1):
        if places_of(article, template.forms):
            found += frames_in(article, project.spans(num), template)
        if len(found) > MOST:
            return Search(tuple(found[:MOST]), is_cut=True)
        progress(done, total)
    return Search(tuple(found))


def _parts(frame: Quote | Appointment) -> Iterator[tuple[str, str]]:
    """Each place that a span fills, and the span."""
    if isinstance(frame, Appointment):
        yield from ((role.role, role.span) for role in frame.roles if role.span)
        return
    yield from (("speaker", filler.span) for filler in frame.speakers if filler.span)
    yield from (("cue", span) for span in frame.cues)
    yield from (("addressee", span) for span in frame.addressees)


def _is_core(span: Span, template: FrameTemplate) -> bool:
    return span.label == template.label and span.is_gold


def _moved(fragments: tuple[Range, ...], by: int) -> tuple[Range, ...]:
    return tuple((start + by, end + by) for start, end in fragments)


def _back(alignment: Alignment, fragments: tuple[Range, ...]) -> tuple[Range, ...] | None:
    """Ranges of an alignment's target in its source, where they stand for each other exactly."""
    found = [alignment.project_back(*each) for each in fragments]
    back = tuple(each for each in found if each is not None)
    exact = len(back) == len(fragments) and all(
        alignment.project(*each) == there for each, there in zip(back, fragments, strict=True)
    )
    return back if exact else None
