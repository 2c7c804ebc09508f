"""One label on many places of many articles, as one step. Which places, `occurrences` finds and a person chooses."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from typing import Any

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Span
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme import Scheme
from yanguan.editing.commands import AddSpan
from yanguan.editing.scene import ProjectScene, Scene
from yanguan.editing.settling import settled
from yanguan.editing.stamping import stamped


@dataclass(frozen=True, slots=True)
class LabelEverywhere:
    """Label these places, by article (code points of its source); a quote or trigger also gets its frame.

    A place that carries the label by now is passed over.
    """

    label: str
    places: Mapping[str, tuple[Range, ...]]
    attributes: Mapping[str, Any] = field(default_factory=dict)
    verb: str = "add-everywhere"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The spans and their frames, article by article."""
        changes: list[Change] = []
        for done, (article, places) in enumerate(self.places.items(), 1):
            there = scene.scene(article)
            changes += stamped(there, settled(there, list(self._labelled(there, places))))
            progress(done, len(self.places))
        return changes

    def _labelled(self, scene: Scene, places: tuple[Range, ...]) -> Iterator[Change]:
        taken = {span.fragments for span in scene.labels.spans.values() if span.label == self.label and span.is_gold}
        for place in places:
            if (place,) in taken:
                continue
            made = AddSpan(scene.article.id, self.label, (place,), self.attributes).plan(scene)
            yield from made
            scene = replace(scene, labels=scene.labels.after(made))
            taken.add((place,))


def shared_attributes(scheme: Scheme, span: Span) -> dict[str, Any]:
    """What of a span's attributes is true of its text wherever it stands: those that the scheme gives choices for.

    The rest, the day that 昨天 means, is of the one place.
    """
    kind = scheme.labels.get(span.label)
    if kind is None:
        raise Refusal("label-unknown", label=span.label)
    return {name: value for name, value in span.attributes.items() if kind.attributes.get(name) and value is not None}
