"""Mentions that are said to be one event, in one article and across articles; and taken apart again.

Which are offered, `domain.grouping` finds; a person says so.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from yanguan.domain.frozen import dataclass
from yanguan.domain.identity import new_id
from yanguan.domain.label_set import Change
from yanguan.domain.progress import Progress
from yanguan.editing.scene import ProjectScene, Scene
from yanguan.editing.stamping import stamped

Mentions = Mapping[str, tuple[str, ...]]
"""Ids of appointment frames by article."""


@dataclass(frozen=True, slots=True)
class GroupMentions:
    """Each of these groups is one event. Where some of its mentions are of an event already, all others of it join."""

    groups: tuple[Mentions, ...]
    verb: str = "group-mentions"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The mentions with their event; those of events that are joined follow, wherever they stand."""
        wanted = [self._event(scene, group) for group in self.groups]
        events = {old: event for event, olds in wanted for old in olds}
        frames = {
            frame: event
            for (event, _), group in zip(wanted, self.groups, strict=True)
            for own in group.values()
            for frame in own
        }
        named = [article for group in self.groups for article in group]
        articles = list(dict.fromkeys([*named, *scene.articles_with_events(events)]))
        changes: list[Change] = []
        for done, article in enumerate(articles, 1):
            there = scene.scene(article)
            changes += stamped(there, list(_joined(there, frames, events)))
            progress(done, len(articles))
        return changes

    def _event(self, scene: ProjectScene, group: Mentions) -> tuple[str, frozenset[str]]:
        """The id that a group shall have, and those that it has so far."""
        olds = {
            event.event
            for article, frames in group.items()
            for event in scene.scene(article).labels.appointments.values()
            if event.id in frames and event.event
        }
        return min(olds, default="") or new_id(), frozenset(olds)


@dataclass(frozen=True, slots=True)
class UngroupMentions:
    """These mentions belong to no event any more; what else was of it stays together."""

    mentions: Mentions
    verb: str = "ungroup-mentions"

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The mentions without an event."""
        changes: list[Change] = []
        for done, (article, frames) in enumerate(self.mentions.items(), 1):
            there = scene.scene(article)
            own = [event for event in there.labels.appointments.values() if event.id in frames and event.event]
            changes += stamped(there, [there.change(it, replace(there.touched(it), event=None)) for it in own])
            progress(done, len(self.mentions))
        return changes


def mentions_of(tellings: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Pairs of article and frame as `Mentions`."""
    found: dict[str, tuple[str, ...]] = {}
    for article, frame in tellings:
        found[article] = (*found.get(article, ()), frame)
    return found


def _joined(scene: Scene, frames: Mapping[str, str], events: Mapping[str, str]) -> Iterator[Change]:
    for event in scene.labels.appointments.values():
        wanted = frames.get(event.id) or events.get(event.event or "")
        if wanted is not None and event.event != wanted:
            after = replace(event, event=wanted)
            yield scene.change(event, replace(scene.touched(after), state=event.state))
