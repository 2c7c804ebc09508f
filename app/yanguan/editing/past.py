"""An article as it was: the steps it has been through, its labels after any of them, and the way back there.

How a step is put into words stands with who shows it; what was deleted, and comes back alone, in `bin`.
"""

import itertools
import operator
from collections.abc import Collection, Iterable, Iterator, Sequence

from yanguan.domain.article import Article
from yanguan.domain.counterpart import article_after, with_counterpart
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Appointment, Counterpart, Holding, Quote, Span, Thing, says_nothing
from yanguan.domain.refusal import Refusal
from yanguan.editing.counterparts import placed, remade
from yanguan.editing.scene import Scene
from yanguan.script.alignment import alignment_of
from yanguan.script.convert import Conversion
from yanguan.script.correcting import Correction, corrections_in
from yanguan.store import past
from yanguan.store.history import IMPORT, Edit
from yanguan.store.project import Project

Key = tuple[str, str]
"""Kind and id of an object."""


@dataclass(frozen=True, slots=True)
class PastStep:
    """One step as far as one article, or one object, saw it; `seq` is its last row there.

    `is_beginning`: the article came in. `is_taken_back`: a later step undid it, and was not undone itself.
    """

    id: str
    verb: str
    annotator: str
    at: str
    seq: int
    changes: tuple[Change, ...] = ()
    is_beginning: bool = False
    is_taken_back: bool = False


def steps_of_article(project: Project, article: str) -> list[PastStep]:
    """Everything that the article has been through, in its order; the first is its coming in."""
    return _steps(project, past.of_article(project.database, article))


def steps_of_objects(project: Project, objects: Collection[str]) -> list[PastStep]:
    """What was done to these objects: spans, frames, persons, or an article's status."""
    return _steps(project, past.of_objects(project.database, objects))


def _steps(project: Project, edits: Sequence[Edit]) -> list[PastStep]:
    back = _taken_back(edits, past.undoing(project.database, edits))
    return [_step(list(rows), back) for _, rows in itertools.groupby(edits, key=operator.attrgetter("step"))]


def _step(rows: list[Edit], back: Collection[str]) -> PastStep:
    last = rows[-1]
    begins = last.kind == IMPORT
    changes = tuple(row.change() for row in rows if row.kind != IMPORT)
    said = last.step, last.verb, last.annotator, last.at, last.seq
    return PastStep(*said, changes, is_beginning=begins, is_taken_back=last.step in back)


def _taken_back(edits: Sequence[Edit], step_of: dict[str, str]) -> set[str]:
    """The steps that a later one undid which still holds."""
    undoes = {edit.step: step_of[edit.undoes] for edit in edits if edit.undoes is not None}
    back: set[str] = set()
    for step in reversed(undoes):
        if step not in back:
            back.add(undoes[step])
    return back


def as_it_was(article: Article, labels: LabelSet, later: Iterable[Change]) -> tuple[Article, LabelSet]:
    """The article and its labels before these changes, which are all that came after a moment, in their order."""
    changes = [change.inverse() for change in reversed(list(later))]
    return article_after(article, changes), labels.after(changes)


@dataclass(frozen=True, slots=True)
class ReturnTo:
    """Take an article back to a moment: undo, as one step, all these changes that came after it, in their order.

    The project's phrase list stays: where it changed since (`follows_phrases`), the counterpart follows it.
    """

    article: str
    later: tuple[Change, ...]
    follows_phrases: bool = False
    verb: str = "return"

    def plan(self, scene: Scene) -> list[Change]:
        """What differs between now and then. Raises Refusal where then cannot be any more."""
        changes = list(self._changes(scene))
        for change in changes:
            _refuse_lost(scene, change.after)
        return changes

    def _changes(self, scene: Scene) -> Iterator[Change]:
        """The states are those that the history has, so that undo finds its steps' outcomes to the letter."""
        for then, now in _ends(self.later):
            after: Thing | None = self._counterpart(scene, then) if isinstance(then, Counterpart) else then
            if _said(after) != _said(now):
                yield scene.change(now, after)

    def _counterpart(self, scene: Scene, then: Counterpart) -> Counterpart:
        if not self.follows_phrases or then.text.origin != "converted":
            return then
        article, phrases = with_counterpart(scene.article, then), scene.phrases()
        was = corrections_in(Conversion(article.counterpart, alignment_of(article)))
        now = placed(scene.article, phrases) if scene.article.counterpart.origin == "converted" else ()
        return remade(article, phrases, _own(was, now))


def return_to(project: Project, article: str, seq: int) -> ReturnTo:
    """The command that takes the article back to where it stood after this row of the history."""
    later = tuple(edit.change() for edit in past.of_article(project.database, article, seq))
    is_shared = past.follows_phrases(project.database, article, seq)
    return ReturnTo(article, later, is_shared)


def _own(was: Iterable[Correction], now: Iterable[Correction]) -> list[Correction]:
    """The corrections of the place then, and what came with a dataset and is there still."""
    return [each for each in was if each.scope == "place"] + [each for each in now if each.scope == "project"]


def _ends(later: Iterable[Change]) -> Iterable[tuple[Thing | None, Thing | None]]:
    """Each object before its first change and after its last; the stamp is renewed with the labels, not taken back."""
    ends: dict[Key, tuple[Thing | None, Thing | None]] = {}
    for change in later:
        if change.kind != "stamp":
            key = change.kind, change.id
            ends[key] = ends.get(key, (change.before, None))[0], change.after
    return ends.values()


def _said(thing: Thing | None) -> Thing | None:
    return None if thing is None or says_nothing(thing) else thing


def _refuse_lost(scene: Scene, thing: Thing | None) -> None:
    """Raise Refusal where an object would come back that the registry or the scheme has no place for any more."""
    if isinstance(thing, Span) and thing.label not in scene.scheme.labels:
        raise Refusal("label-unknown", label=thing.label)
    if any(scene.person(person) is None for person in persons_of(thing)):
        raise Refusal("return-built-upon")


def persons_of(thing: Thing | None) -> set[str]:
    """The ids of the persons whom an object refers to."""
    match thing:
        case Span() | Holding():
            found = {thing.person}
        case Quote(speakers=fillers):
            found = {filler.person for filler in fillers}
        case Appointment(roles=roles):
            found = {role.person for role in roles}
        case _:
            found = set()
    return {person for person in found if person is not None}
