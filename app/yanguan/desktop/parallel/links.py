"""Which spans belong together by a frame: a quote with who speaks, a trigger with roles, a post with its person."""

from yanguan.domain.frame_index import AnyFrame, FrameIndex, spans_of
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Holding, Quote


@dataclass(frozen=True, slots=True)
class Link:
    """One span in one place of a frame; `core` is the span that the frame stands around, of a holding a post."""

    frame: str
    core: str
    place: str
    span: str
    is_gold: bool

    def other_end(self, span: str) -> str:
        """The span at the end that this one is not."""
        return self.span if span == self.core else self.core


def linked_to(labels: LabelSet, span: str, index: FrameIndex | None = None) -> frozenset[str]:
    """The other spans of every frame that this span stands in; an `index` that follows saves a look at all."""
    found = {part for frame in (index or FrameIndex()).frames_with(labels, span) for part in spans_of(frame)}
    return frozenset(found - {span})


def links_of(frame: AnyFrame) -> tuple[Link, ...]:
    """The links of one frame, in its own order."""
    if isinstance(frame, Holding):
        said = dict.fromkeys((each.post_span, each.person_span) for each in frame.mentions)
        return tuple(Link(frame.id, post, "person", person, frame.is_gold) for post, person in said if person)
    if isinstance(frame, Quote):
        speakers = [("speaker", filler.span) for filler in frame.speakers]
        parts = [*speakers, *(("cue", cue) for cue in frame.cues), *(("addressee", each) for each in frame.addressees)]
        core = frame.quote
    else:
        parts = [(role.role, role.span) for role in frame.roles]
        core = frame.trigger
    return tuple(Link(frame.id, core, place, span, frame.is_gold) for place, span in parts if span is not None)


def links_at(labels: LabelSet, span: str, index: FrameIndex | None = None) -> tuple[Link, ...]:
    """The links to show for a selected span: those of its own frame, and those that end at it.

    What stands in one frame only shows the whole of it; a speaker of many quotes shows where each of them stands.
    """
    round_it = [
        links
        for frame in (index or FrameIndex()).frames_with(labels, span)
        if frame.state != "rejected" and (links := links_of(frame))
    ]
    if len(round_it) == 1:
        return round_it[0]
    return tuple(link for links in round_it for link in links if span in (link.core, link.span))
