"""Changing the scheme of a project: one step that can be undone, refused where it would take what is in use.

What can be changed stands in `domain/scheme_edits`, what a scheme must keep in `domain/scheme_rules`.
"""

import copy
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import Change
from yanguan.domain.labels import ProjectScheme, Span
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme_edits import SchemeEdit, TakeScheme, in_order
from yanguan.domain.scheme_rules import core_labels, flaws
from yanguan.editing.scene import ProjectScene
from yanguan.store.scheme_use import SchemeUse

Content = dict[str, Any]
Missing = tuple[str, str, str]
"""What a scheme no longer has: owner (`label:…`, `frame:…`), attribute and value; empty where all of it is gone."""


@dataclass(frozen=True, slots=True)
class ChangeScheme:
    """Put the scheme in force with this change. Articles keep their stamps until their labels change."""

    edit: SchemeEdit

    @property
    def verb(self) -> str:
        """The edit's."""
        return self.edit.verb

    def plan(self, scene: ProjectScene, progress: Progress) -> list[Change]:
        """The scheme, before and after. Raises Refusal where it would not be one, or would lack what is in use."""
        del progress
        text = scene.scheme_text()
        before = json.loads(text)
        after = self.edit.made(before)
        if after == before:
            return []
        _refuse_flaws(before, after)
        if isinstance(self.edit, TakeScheme):
            after = _with_what_is_used(before, after, scene.scheme_use)
        else:
            after["version"] = before["version"] + 1
            refuse_loss(before, after, scene.scheme_use)
        return [Change(None, ProjectScheme(content=text), ProjectScheme(content=written(after)))]


def written(content: Mapping[str, Any]) -> str:
    """A scheme as the project keeps it."""
    return json.dumps(content, ensure_ascii=False)


def refuse_loss(before: Content, after: Content, use: Callable[[], SchemeUse]) -> None:
    """Raise Refusal where `after` lacks what labels use, with how many; `use` is asked only where something goes."""
    gone = list(missing(before, after))
    counted = use() if gone else SchemeUse()
    for owner, attribute, value in gone:
        name = owner.partition(":")[2]
        if (count := _count(counted, owner, attribute, value)) == 0:
            continue
        if value:
            raise Refusal("scheme-value-used", attribute=attribute, value=value, count=count)
        if attribute:
            raise Refusal("scheme-attribute-used", attribute=attribute, label=name, count=count)
        raise Refusal("scheme-label-used", label=name, count=count)


def refuse_undo_loss(in_force: str, changes: Iterable[Change], use: Callable[[], SchemeUse]) -> None:
    """Raise Refusal where taking a step back would take from the scheme what labels use, or bring what it lacks."""
    content: Content = {}
    for change in changes:
        after = change.after
        if isinstance(after, ProjectScheme | Span):
            content = content or json.loads(in_force)
        if isinstance(after, ProjectScheme):
            next_one = json.loads(after.content)
            refuse_loss(content, next_one, use)
            content = next_one
        elif isinstance(after, Span) and all(label["name"] != after.label for label in content["labels"]):
            raise Refusal("label-unknown", label=after.label)


def missing(before: Content, after: Content) -> Iterator[Missing]:
    """What `before` has and `after` has not, the largest part of each only."""
    ours, theirs = dict(_owners(before)), dict(_owners(after))
    for owner, attributes in ours.items():
        if owner not in theirs:
            yield owner, "", ""
            continue
        for name, values in attributes.items():
            if name not in theirs[owner]:
                yield owner, name, ""
            elif there := theirs[owner][name]:
                yield from ((owner, name, value) for value in values if value not in there)


def _owners(content: Content) -> Iterator[tuple[str, Mapping[str, list[str]]]]:
    for label in content["labels"]:
        yield f"label:{label['name']}", label.get("attributes", {})
    for frame, attributes in content["frames"].items():
        yield f"frame:{frame}", attributes


def _count(use: SchemeUse, owner: str, attribute: str, value: str) -> int:
    if value:
        return use.values.get((owner, attribute, value), 0)
    if attribute:
        return use.of_attribute(owner, attribute)
    return use.labels.get(owner.partition(":")[2], 0)


def _refuse_flaws(before: Content, after: Content) -> None:
    """A flaw that an old scheme has already keeps nobody from changing something else."""
    core = core_labels(before)
    for label in before["labels"]:
        if label["name"] in core and all(each["name"] != label["name"] for each in after["labels"]):
            raise Refusal("scheme-label-core", label=label["name"])
    known = {(flaw.message, *flaw.arguments.items()) for flaw in flaws(before)}
    for flaw in flaws(after):
        if (flaw.message, *flaw.arguments.items()) not in known:
            raise Refusal(flaw.message, **flaw.arguments)


def _with_what_is_used(before: Content, after: Content, use: Callable[[], SchemeUse]) -> Content:
    """A team's scheme with what this project's labels use and it lacks: labels join it hidden."""
    gone = list(missing(before, after))
    counted = use() if gone else SchemeUse()
    after = copy.deepcopy(after)
    for owner, attribute, value in gone:
        if _count(counted, owner, attribute, value):
            _keep(before, after, owner, attribute, value)
    return after


def _keep(before: Content, after: Content, owner: str, attribute: str, value: str) -> None:
    kind, _, name = owner.partition(":")
    if not attribute:
        label = next(each for each in before["labels"] if each["name"] == name)
        after["labels"].append(in_order({**label, "key": "", "hidden": True}))
        return
    if kind == "frame":
        attributes = after["frames"][name]
    else:
        attributes = next(each for each in after["labels"] if each["name"] == name).setdefault("attributes", {})
    if value:
        attributes[attribute].append(value)
    else:
        attributes[attribute] = dict(_owners(before))[owner][attribute]
