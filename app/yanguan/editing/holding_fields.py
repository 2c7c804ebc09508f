"""What is said of a holding once it is there: when it is held, by whom; or that it is none.

How holdings are made stands in `holdings`.
"""

from dataclasses import replace

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Holding
from yanguan.domain.refusal import Refusal
from yanguan.editing.scene import Scene


@dataclass(frozen=True, slots=True)
class SetHolding:
    """Say an attribute of a holding (`temporal`: now, formerly, not said); it is overruled from then on."""

    article: str
    holding: str
    name: str
    value: str
    verb: str = "set"

    def plan(self, scene: Scene) -> list[Change]:
        """The holding with that value."""
        before, values = _holding(scene, self.holding), scene.scheme.frames["holding"].get(self.name)
        if values is None:
            raise Refusal("attribute-unknown", attribute=self.name)
        if values and self.value not in values:
            raise Refusal("attribute-value-unknown", attribute=self.name, value=self.value)
        overruled = tuple(dict.fromkeys((*before.overruled, self.name)))
        after = replace(before, attributes={**before.attributes, self.name: self.value}, overruled=overruled)
        return scene.renewed(before, after)


@dataclass(frozen=True, slots=True)
class SetHolder:
    """Say who holds the post; None: nobody known. The spans keep whom they mean."""

    article: str
    holding: str
    person: str | None
    verb: str = "set-person"

    def plan(self, scene: Scene) -> list[Change]:
        """The holding with that person."""
        before = _holding(scene, self.holding)
        if self.person is not None and scene.person(self.person) is None:
            raise Refusal("person-gone")
        return scene.renewed(before, replace(before, person=self.person))


@dataclass(frozen=True, slots=True)
class RemoveHolding:
    """Nobody holds this: the holding goes, with the notes on it; its spans stay."""

    article: str
    holding: str
    verb: str = "remove"

    def plan(self, scene: Scene) -> list[Change]:
        """The holding and its notes."""
        before = _holding(scene, self.holding)
        notes = [scene.change(note, None) for note in scene.labels.notes.values() if note.on == before.id]
        return [*notes, scene.change(before, None)]


def _holding(scene: Scene, identifier: str) -> Holding:
    try:
        return scene.labels.holdings[identifier]
    except KeyError:
        raise Refusal("holding-gone") from None
