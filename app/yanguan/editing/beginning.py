"""An article that nobody worked on is in work from its first label on."""

from collections.abc import Sequence
from dataclasses import replace

from yanguan.domain.label_set import Change
from yanguan.domain.labels import Label
from yanguan.editing.scene import Scene


def begun(scene: Scene, changes: Sequence[Change]) -> list[Change]:
    """The changes, and the new article's status where one of them makes a label that somebody stands behind."""
    status = scene.labels.status
    is_settled = status.status != "new" or any(change.kind == "status" for change in changes)
    if is_settled or not any(isinstance(change.after, Label) and change.after.is_gold for change in changes):
        return list(changes)
    return [*changes, scene.change(None, replace(status, status="in_work"))]
