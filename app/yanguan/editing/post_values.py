"""The normalised value of posts: said by hand, and taken from what was derived. How it is derived is `suggest`'s."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal, get_args

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import PostValue, says_nothing
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.editing.scene import ProjectScene, Scene
from yanguan.editing.stamping import stamped

PostPart = Literal["area", "organization", "unit", "prefix", "core", "rank"]
POST_PARTS: tuple[PostPart, ...] = get_args(PostPart)

Completion = Callable[[Scene, Sequence[Change]], list[Change]]
"""What a session adds to the changes of a command, in the same step: the values of posts that it made."""


@dataclass(frozen=True, slots=True)
class SetPostPart:
    """Say one part of a post's value by hand: it is overruled, and never derived again. None: there is none."""

    article: str
    span: str
    part: PostPart
    value: str | None
    verb: str = "set-post"

    def plan(self, scene: Scene) -> list[Change]:
        """The value."""
        span = scene.labels.spans.get(self.span)
        if span is None or span.label != "post":
            raise Refusal("span-gone")
        before = scene.labels.posts.get(self.span)
        known = before or PostValue(self.span)
        overruled = tuple(dict.fromkeys((*known.overruled, self.part)))
        said: dict[str, Any] = {self.part: (self.value or "").strip() or None}
        if getattr(known, self.part) == said[self.part]:
            return []
        return [scene.change(before, replace(known, overruled=overruled, **said))]


@dataclass(frozen=True, slots=True)
class FillPosts:
    """Give posts the values that were derived for them, by article; what was said by hand stays."""

    values: Mapping[str, tuple[PostValue, ...]]
    verb: str = "fill-posts"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The values that are new."""
        changes: list[Change] = []
        for done, (article, values) in enumerate(self.values.items(), 1):
            there = scene.scene(article)
            known = [value for value in values if value.id in there.labels.spans]
            changes += stamped(there, [each for value in known if (each := filled(there, value)) is not None])
            progress(done, len(self.values))
        return changes


def filled(scene: Scene, derived: PostValue) -> Change | None:
    """The change to a derived value, under what was said by hand; None where there is nothing to change."""
    before = scene.labels.posts.get(derived.id)
    after = derived
    if before is not None:
        kept = {part: getattr(before, part) for part in before.overruled if part in POST_PARTS}
        after = replace(derived, overruled=before.overruled, **kept)
    if after == before or (before is None and says_nothing(after)):
        return None
    return scene.change(before, after)
