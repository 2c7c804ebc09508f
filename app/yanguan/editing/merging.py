"""Two persons made one, and one made two: every reference of the project follows, in one step.

What was only suggested stays suggested: to say who somebody is accepts nothing.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Appointment, Filler, Holding, Label, Names, Note, Person, Quote, Role, Span, Thing
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.editing.registry import checked, known, name_of
from yanguan.editing.scene import ProjectScene, Scene
from yanguan.editing.stamping import stamped

F = TypeVar("F", Filler, Role)
L = TypeVar("L", bound=Label)


@dataclass(frozen=True, slots=True)
class MergePersons:
    """These persons are one: all that refers to `gone` refers to `kept`, who takes their names as aliases."""

    kept: str
    gone: tuple[str, ...]
    verb: str = "merge-persons"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The references, the person who stays, the persons who go. Refused where their external ids differ."""
        before = known(scene, self.kept)
        others = [known(scene, each) for each in dict.fromkeys(self.gone) if each != self.kept]
        if not others:
            return []
        move = _Move(frozenset(each.id for each in others), self.kept)
        changes = _everywhere(scene, scene.articles_of(move.old), {}, move, progress)
        after = checked(_joined(before, others))
        own = [Change(None, before, after)] if after != before else []
        return [*changes, *own, *(Change(None, each, None) for each in others)]


@dataclass(frozen=True, slots=True)
class SplitPerson:
    """These mentions of a person are somebody else, who is new; by article the ids of spans, frames and holdings."""

    person: str
    mentions: Mapping[str, tuple[str, ...]]
    names: Names
    verb: str = "split-person"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The new person, and the mentions that are hers."""
        known(scene, self.person)
        new = checked(Person(new_id(), self.names))
        move = _Move(frozenset((self.person,)), new.id)
        changes = _everywhere(scene, list(self.mentions), self.mentions, move, progress)
        if not any(change.kind != "stamp" for change in changes):
            raise Refusal("split-nothing")
        return [Change(None, None, new), *changes]


@dataclass(frozen=True, slots=True)
class _Move:
    """From which persons to which one; `chosen` are the spans and frames that follow, None: all."""

    old: frozenset[str]
    new: str
    chosen: Collection[str] | None = None

    def follows(self, person: str | None, *ids: str | None) -> bool:
        """True where a reference to this person, standing in an object of one of these ids, is moved."""
        return person in self.old and (self.chosen is None or any(each in self.chosen for each in ids))


def _everywhere(
    scene: ProjectScene,
    articles: list[str],
    chosen: Mapping[str, tuple[str, ...]],
    move: _Move,
    progress: Progress,
) -> list[Change]:
    changes: list[Change] = []
    for done, article in enumerate(articles, 1):
        there = scene.scene(article)
        here = replace(move, chosen=frozenset(chosen[article])) if article in chosen else move
        changes += stamped(there, list(_moved(there, here)))
        progress(done, len(articles))
    return changes


def _moved(scene: Scene, move: _Move) -> Iterator[Change]:
    for thing in scene.labels:
        after = _redirected(thing, move)
        if after != thing:
            yield scene.change(thing, _signed(scene, after) if isinstance(after, Label) else after)


def _redirected(thing: Thing, move: _Move) -> Thing:
    """The object with its references moved."""
    match thing:
        case Span():
            return replace(thing, person=move.new) if move.follows(thing.person, thing.id) else thing
        case Quote():
            fillers = [_filler(each, thing.id, move) for each in thing.speakers]
            return replace(thing, speakers=_once(thing.speakers, fillers, move))
        case Appointment():
            roles = [_role(each, thing.id, move) for each in thing.roles]
            return replace(thing, roles=_once(thing.roles, roles, move))
        case Holding():
            spans = [said.person_span for said in thing.mentions]
            return replace(thing, person=move.new) if move.follows(thing.person, thing.id, *spans) else thing
        case Note():
            return replace(thing, on=move.new) if move.chosen is None and thing.on in move.old else thing
    return thing


def _once(before: tuple[F, ...], after: list[F], move: _Move) -> tuple[F, ...]:
    """What fills a frame after the move: two who became one stand once."""
    if tuple(after) == before or move.chosen is not None:
        return tuple(after)
    return tuple(dict.fromkeys(after))


def _filler(filler: Filler, frame: str, move: _Move) -> Filler:
    return replace(filler, person=move.new) if move.follows(filler.person, filler.span or frame) else filler


def _role(role: Role, frame: str, move: _Move) -> Role:
    return replace(role, person=move.new) if move.follows(role.person, role.span or frame) else role


def _signed(scene: Scene, label: L) -> L:
    """A label of hers carries who changed it last; a candidate stays whose it was."""
    return replace(label, annotator=scene.annotator, at=scene.at) if label.is_gold else label


def _joined(kept: Person, others: Iterable[Person]) -> Person:
    """The person who stays, with the others' names and ids. Raises Refusal where two ids of one authority differ."""
    aliases, external = list(kept.aliases), dict(kept.external)
    for other in others:
        aliases += [other.names, *other.aliases]
        for key, value in other.external.items():
            if external.setdefault(key, value) != value:
                raise Refusal("merge-other-id", key=key, one=external[key], other=value, name=name_of(other))
    return replace(kept, aliases=tuple(aliases), external=external)
