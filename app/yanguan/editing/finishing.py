"""An article is done: its status, and the blocks that are declared complete for each layer that was labelled.

What is open in an article is for the checks to say; nothing is judged here.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import LAYERS, Coverage
from yanguan.domain.scheme import Scheme
from yanguan.domain.tail import Tail, blocks_for
from yanguan.editing.scene import Scene

_CORES = {
    "quote": ("quote",),
    "nonquote": ("nonquote",),
    "appointment": ("trigger",),
    "holding": ("post", "person"),
    "person": ("person",),
}
"""The labels without which a layer cannot be worked on: where one is hidden, the layer was not looked at."""


@dataclass(frozen=True, slots=True)
class Finish:
    """Done: only where something was declared complete is the absence of a label a negative.

    `layers` are those that she looked at; of the related items, as far as the project labels them (`tail`). What was
    declared of other layers stays. Most people label persons only where a frame needs them: that layer is declared
    where no name that has the label somewhere stands without it elsewhere.
    """

    article: str
    layers: tuple[str, ...]
    tail: Tail
    verb: str = "status"

    def plan(self, scene: Scene) -> list[Change]:
        """Status and coverage, in one step."""
        status, before = scene.labels.status, scene.labels.coverage
        seen = [each for each in self.layers if each != "person" or _names_everybody(scene)]
        blocks = dict(before.blocks) | {each: blocks_for(scene.article, each, self.tail) for each in seen}
        after = Coverage(scene.article.id, {layer: blocks[layer] for layer in LAYERS if layer in blocks})
        changes = [
            scene.change(status, replace(status, status="done")) if status.status != "done" else None,
            scene.change(before if before.blocks else None, after) if before != after else None,
        ]
        return [change for change in changes if change is not None]


def layers_seen(scheme: Scheme, hidden: Collection[str]) -> tuple[str, ...]:
    """The layers whose labels the scheme has and nobody has hidden."""
    known: Iterable[str] = (label for label in scheme.labels if label not in hidden)
    seen = frozenset(known)
    return tuple(layer for layer in LAYERS if seen.issuperset(_CORES[layer]))


def _names_everybody(scene: Scene) -> bool:
    """True where every place of every name that is labelled as a person lies in such a label."""
    people = [span for span in scene.labels.spans.values() if span.label == "person" and span.is_gold]
    covered = [fragment for span in people for fragment in span.fragments]
    names = {name for span in people for name in scene.text_of(span.fragments)}
    places = ((found.start(), found.end()) for name in names for found in _places(scene, name))
    return bool(names) and all(any(low <= start and end <= high for low, high in covered) for start, end in places)


def _places(scene: Scene, name: str) -> Iterable[re.Match[str]]:
    return re.finditer(re.escape(name), scene.article.source.text)
