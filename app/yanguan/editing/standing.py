"""What must stand when a frame stands: the suggested spans that it refers to. Which frames change, `commands` knows."""

from collections.abc import Iterable
from dataclasses import replace

from yanguan.domain.frame_index import spans_of
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Appointment, Holding, Quote
from yanguan.editing.scene import Scene


def leaned_on(scene: Scene, changes: Iterable[Change]) -> list[Change]:
    """The suggested spans that the changed frames refer to, accepted by this person."""
    ids = dict.fromkeys(span for change in changes for span in spans_in(change.after))
    found = (scene.labels.spans[each] for each in ids if each in scene.labels.spans)
    return [
        scene.change(span, replace(span, state="accepted", annotator=scene.annotator, at=scene.at))
        for span in found
        if not span.is_gold
    ]


def spans_in(thing: object) -> list[str]:
    """The ids of the spans that a frame refers to, its core first; none for anything else."""
    return list(spans_of(thing)) if isinstance(thing, Quote | Appointment | Holding) else []
