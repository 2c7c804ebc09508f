"""Several labels as one step: a quote or an event with all that fills its places, and all that is no speech."""

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Appointment, Quote
from yanguan.editing.commands import AddSpan
from yanguan.editing.linking import Fill, Part, in_turn, merged
from yanguan.editing.scene import Scene


@dataclass(frozen=True, slots=True)
class AddFrame:
    """Label a core (`quote` or `trigger`; code points of the source) and fill its frame."""

    article: str
    label: str
    fragments: tuple[Range, ...]
    parts: tuple[Part, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    attributes: Mapping[str, Any] = field(default_factory=dict)
    verb: str = "frame"

    def plan(self, scene: Scene) -> list[Change]:
        """The core, its frame, and the spans that are new."""
        made = AddSpan(self.article, self.label, self.fragments, self.attributes).plan(scene)
        frame = next(change.id for change in made if isinstance(change.after, Quote | Appointment))
        seen = replace(scene, labels=scene.labels.after(made))
        return merged([*made, *Fill(self.article, frame, self.parts, self.values).plan(seen)])


@dataclass(frozen=True, slots=True)
class RestNonquote:
    """What is in quote marks here (code points of the source) is not speech, each of its kind; None: not known."""

    article: str
    places: tuple[tuple[Range, str | None], ...]
    verb: str = "rest-nonquote"

    def plan(self, scene: Scene) -> list[Change]:
        """A span for each."""
        spans = [AddSpan(self.article, "nonquote", (place,), {"kind": kind}) for place, kind in self.places]
        return in_turn(scene, spans)
