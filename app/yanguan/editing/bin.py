"""The bin: spans and frames that were deleted, and the way back for them with what hung on them.

The history keeps all of it; nothing is ever thrown away, so the bin is never emptied.
"""

import itertools

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Appointment, Holding, Quote, Span, kind_of
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.editing.beginning import begun
from yanguan.editing.restoring import Lost, core_of, restored
from yanguan.editing.scene import ProjectScene
from yanguan.editing.stamping import stamped
from yanguan.store import past
from yanguan.store.history import Edit
from yanguan.store.project import Project

_KEPT = (Span, Quote, Appointment, Holding)
MOST = 2000
"""How many deleted spans and frames are shown, the last ones."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """A span, with the frames that it was the core of, or a frame alone; and all that its step did to the article."""

    article: str
    lost: Lost
    verb: str
    annotator: str
    at: str
    seq: int

    @property
    def kind(self) -> str:
        """The kind of object."""
        return kind_of(self.lost.thing)


def deleted(project: Project, article: str | None = None, most: int = MOST) -> list[Deleted]:
    """What was deleted and is not there again, last first; of one article or of all."""
    found: list[Deleted] = []
    rows = past.gone(project.database, article, most)
    for (step, where), edits in itertools.groupby(rows, key=lambda edit: (edit.step, edit.article or "")):
        every = tuple(edit.change() for edit in past.of_step(project.database, step, where))
        found += _of_one_step(where, list(edits), every)
    return found


def _of_one_step(article: str, edits: list[Edit], every: tuple[Change, ...]) -> list[Deleted]:
    """What one step took from an article; a frame goes with its core where both are gone."""
    took = [(edit, thing) for edit in edits if isinstance(thing := edit.change().before, _KEPT)]
    spans = {thing.id for _, thing in took if isinstance(thing, Span)}
    frames = [thing for _, thing in took if not isinstance(thing, Span)]
    found = []
    for edit, thing in took:
        if isinstance(thing, Span) or core_of(thing) not in spans:
            own = tuple(frame for frame in frames if core_of(frame) == thing.id)
            lost = Lost(thing, own, every)
            found.append(Deleted(article, lost, edit.verb, edit.annotator, edit.at, edit.seq))
    return found


@dataclass(frozen=True, slots=True)
class BinLine:
    """One deleted span or frame to read: the words that it stood on, and its article's title."""

    deleted: Deleted
    text: str
    title: str | None


def bin_lines(project: Project, article: str | None = None, most: int = MOST) -> list[BinLine]:
    """The bin, last first; of one article or of all."""
    return [_line(project, each) for each in deleted(project, article, most)]


def _line(project: Project, each: Deleted) -> BinLine:
    span = each.lost.thing if isinstance(each.lost.thing, Span) else _core(project, each)
    words = past.words_at(project.database, each.article, span.fragments) if span else []
    return BinLine(each, " … ".join(words), past.title(project.database, each.article))


def _core(project: Project, each: Deleted) -> Span | None:
    """The span that a frame stood around: it may be there, or have gone in another step."""
    if isinstance(each.lost.thing, Span):
        return each.lost.thing
    rows = past.of_objects(project.database, [core_of(each.lost.thing)])
    states = [state for row in rows for state in (row.change().before, row.change().after) if isinstance(state, Span)]
    return states[-1] if states else project.labels(each.article).spans.get(core_of(each.lost.thing))


@dataclass(frozen=True, slots=True)
class Restore:
    """Bring these back, with what hung on them as far as its places are still free."""

    chosen: tuple[Deleted, ...]
    verb: str = "restore"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The changes, article by article. Raises Refusal where nothing can come back."""
        by_article: dict[str, list[Deleted]] = {}
        for each in self.chosen:
            by_article.setdefault(each.article, []).append(each)
        changes: list[Change] = []
        for done, (article, some) in enumerate(by_article.items(), 1):
            there = scene.scene(article)
            last_first = sorted(some, key=lambda each: -each.seq)
            back = restored(there, [each.lost for each in last_first])
            changes += stamped(there, begun(there, back))
            progress(done, len(by_article))
        if not changes:
            raise Refusal("restore-taken")
        return changes
