"""The bin: what was deleted, and the way back: spans and frames with what hung on them, notes, persons.

The history keeps all of it; nothing is ever thrown away, so the bin is never emptied.
"""

import itertools
from collections.abc import Iterable, Iterator

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Appointment, Holding, Note, Person, Quote, Span, kind_of
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.editing.beginning import begun
from yanguan.editing.restoring import Frame, Lose, Lost, core_of, restored
from yanguan.editing.scene import ProjectScene
from yanguan.editing.stamping import stamped
from yanguan.store import past
from yanguan.store.history import Edit
from yanguan.store.project import Project

_KEPT = (Span, Quote, Appointment, Holding, Note, Person)
MOST = 2000
"""How many deleted objects are shown, the last ones."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """A span, with the frames that it was the core of, or another object; and all that its step did to the article.

    A person is of no article: `article` is then empty.
    """

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
    """What one step took from an article; a frame goes with its core, a note with what it stands on."""
    took = [(edit, thing) for edit in edits if isinstance(thing := edit.change().before, _KEPT)]
    spans = {thing.id for _, thing in took if isinstance(thing, Span)}
    frames = [thing for _, thing in took if isinstance(thing, Quote | Appointment | Holding)]
    found = []
    for edit, thing in took:
        on = _stands_on(thing)
        if on not in spans and not (isinstance(thing, Note) and any(frame.id == on for frame in frames)):
            own = tuple(frame for frame in frames if core_of(frame) == thing.id)
            lost = Lost(thing, own, every)
            found.append(Deleted(article, lost, edit.verb, edit.annotator, edit.at, edit.seq))
    return found


def _stands_on(thing: Lose) -> str:
    """The object without which another one is not there; empty for what stands for itself."""
    match thing:
        case Span() | Person():
            return ""
        case Note():
            return thing.on
    return core_of(thing)


@dataclass(frozen=True, slots=True)
class BinLine:
    """One deleted object to read: its words, or those that it stood on, and its article's title."""

    deleted: Deleted
    text: str
    title: str | None


def bin_lines(project: Project, article: str | None = None, most: int = MOST) -> list[BinLine]:
    """The bin, last first; of one article or of all."""
    return [_line(project, each) for each in deleted(project, article, most)]


def _line(project: Project, each: Deleted) -> BinLine:
    thing = each.lost.thing
    if isinstance(thing, Person):
        return BinLine(each, " / ".join(filter(None, (thing.names.hant, thing.names.hans))), None)
    if isinstance(thing, Note):
        return BinLine(each, thing.text, past.title(project.database, each.article))
    span = thing if isinstance(thing, Span) else _core(project, each, thing)
    words = past.words_at(project.database, each.article, span.fragments) if span else []
    return BinLine(each, " … ".join(words), past.title(project.database, each.article))


def _core(project: Project, each: Deleted, frame: Frame) -> Span | None:
    """The span that a frame stood around: it may be there, or have gone in another step."""
    rows = past.of_objects(project.database, [core_of(frame)])
    states = [state for row in rows for state in (row.change().before, row.change().after) if isinstance(state, Span)]
    return states[-1] if states else project.labels(each.article).spans.get(core_of(frame))


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
        changes = [*_persons_back(scene, by_article.pop("", []))]
        for done, (article, some) in enumerate(by_article.items(), 1):
            there = scene.scene(article)
            last_first = sorted(some, key=lambda each: -each.seq)
            back = restored(there, [each.lost for each in last_first])
            changes += stamped(there, begun(there, back))
            progress(done, len(by_article))
        if not changes:
            raise Refusal("restore-taken")
        return changes


def _persons_back(scene: ProjectScene, chosen: Iterable[Deleted]) -> Iterator[Change]:
    """Persons whom the registry has not again by now."""
    wanted = {each.lost.thing.id: each.lost.thing for each in chosen}
    there = scene.persons(wanted)
    yield from (Change(None, None, person) for identifier, person in wanted.items() if identifier not in there)
