"""An article is done: its status, and the blocks that are declared complete for each layer that was labelled.

What is open in an article is for the checks to say; nothing is judged here.
"""

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
    declared of other layers stays. Who labels persons only where a frame needs them hides that label, or its layer is
    declared too.
    """

    article: str
    layers: tuple[str, ...]
    tail: Tail
    verb: str = "status"

    def plan(self, scene: Scene) -> list[Change]:
        """Status and coverage, in one step."""
        status, before = scene.labels.status, scene.labels.coverage
        blocks = dict(before.blocks) | {each: blocks_for(scene.article, each, self.tail) for each in self.layers}
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
