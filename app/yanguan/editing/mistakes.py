"""A mistake of the sources noted wherever it stands in the project; counterparts follow by the phrase list."""

import re
from collections.abc import Iterator

from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Correction
from yanguan.domain.progress import Progress
from yanguan.editing.corrections import CorrectEverywhere
from yanguan.editing.scene import ProjectScene, Scene


@dataclass(frozen=True, slots=True)
class CorrectSourceEverywhere:
    """Say that `source` should read `suggested` in every source text of this script, `counterpart` in the other."""

    script: Script
    source: str
    suggested: str
    counterpart: str
    reason: str | None = None
    verb: str = "correct-source-everywhere"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The phrase with the counterparts that it changes, and a note at each place."""
        changes = CorrectEverywhere(self.script, self.source, self.counterpart).plan(scene, progress)
        for article in scene.articles_with(self.script, self.source):
            changes += self._notes(scene.scene(article))
        return changes

    def _notes(self, scene: Scene) -> Iterator[Change]:
        known = {(each.script, each.start) for each in scene.labels.corrections.values()}
        for found in re.finditer(re.escape(self.source), scene.article.source.text):
            if (self.script, found.start()) not in known:
                place = (self.script, *found.span(), self.suggested, self.reason)
                yield scene.change(None, Correction(scene.made()["id"], *place, scene.annotator, scene.at))
