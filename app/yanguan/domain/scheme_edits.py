"""Everything that can be changed about a scheme: one frozen record each, from plain data to new plain data.

Whether the outcome may be put in force is asked in `scheme_rules` and, for what is in use, in `editing`.
"""

import copy
from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal, Protocol

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal

Content = dict[str, Any]
OwnerKind = Literal["label", "frame"]
UNSEEN = {"light": "#5b6472", "dark": "#a7b4c6", "shape": "dotted"}
"""How a label looks that came without a scheme: grey on either ground."""

_LABEL_ORDER = ("name", "family", "key", "hidden", "light", "dark", "shape", "names", "guidance", "attributes")


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose attribute it is: a label's, or a frame's."""

    kind: OwnerKind
    name: str


class SchemeEdit(Protocol):
    """A change of a scheme. `verb` is its name in the history."""

    @property
    def verb(self) -> str:
        """A key of the translations with `verb-` before it."""
        ...

    def made(self, before: Content) -> Content:
        """The scheme with the change; `before` stays. Raises Refusal where there is nothing to change."""
        ...


@dataclass(frozen=True, slots=True)
class AddLabel:
    """A new label, after the last of its family. `label` is as in `scheme.toml`; what it lacks is filled in."""

    label: Mapping[str, Any]
    verb: str = "scheme-add-label"

    def made(self, before: Content) -> Content:
        """The scheme with the label."""
        after = copy.deepcopy(before)
        label = in_order({"key": "", "guidance": {}, **UNSEEN, **self.label})
        labels = after["labels"]
        same = [number for number, each in enumerate(labels) if each["family"] == label["family"]]
        labels.insert(same[-1] + 1 if same else len(labels), label)
        return after


@dataclass(frozen=True, slots=True)
class ChangeLabel:
    """Other names, guidance, family, colours, shape or key for a label."""

    name: str
    parts: Mapping[str, Any]
    verb: str = "scheme-change-label"

    def made(self, before: Content) -> Content:
        """The scheme with the label changed."""
        after = copy.deepcopy(before)
        number = _number(after, self.name)
        after["labels"][number] = in_order({**after["labels"][number], **self.parts})
        return after


@dataclass(frozen=True, slots=True)
class RemoveLabel:
    """Take a label out of the scheme."""

    name: str
    verb: str = "scheme-remove-label"

    def made(self, before: Content) -> Content:
        """The scheme without the label."""
        after = copy.deepcopy(before)
        del after["labels"][_number(after, self.name)]
        return after


@dataclass(frozen=True, slots=True)
class ShowLabels:
    """Hide labels, or show them: a hidden one is not offered, drawn or counted as declared complete.

    A label that is shown again lets its key go where another has taken it meanwhile.
    """

    names: tuple[str, ...]
    is_shown: bool
    verb: str = "scheme-show-labels"

    def made(self, before: Content) -> Content:
        """The scheme with these labels hidden or shown."""
        after = copy.deepcopy(before)
        for name in self.names:
            number = _number(after, name)
            label = after["labels"][number]
            label.pop("hidden", None)
            if not self.is_shown:
                label["hidden"] = True
            elif label.get("key") in _keys(after["labels"], besides=name):
                label["key"] = ""
            after["labels"][number] = in_order(label)
        return after


@dataclass(frozen=True, slots=True)
class MoveLabel:
    """Move a label up (-1) or down (1) in the order in which labels are shown."""

    name: str
    by: int
    verb: str = "scheme-move-label"

    def made(self, before: Content) -> Content:
        """The scheme in the new order."""
        after = copy.deepcopy(before)
        number = _number(after, self.name)
        label = after["labels"].pop(number)
        after["labels"].insert(max(0, number + self.by), label)
        return after


@dataclass(frozen=True, slots=True)
class AddAttribute:
    """A new attribute with its values; none: it takes any. `names` by language, of it and of its values."""

    owner: Owner
    name: str
    values: tuple[str, ...] = ()
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    verb: str = "scheme-add-attribute"

    def made(self, before: Content) -> Content:
        """The scheme with the attribute."""
        after = copy.deepcopy(before)
        attributes = _attributes(after, self.owner)
        if self.name in attributes:
            raise Refusal("scheme-attribute-known", attribute=self.name)
        attributes[self.name] = list(self.values)
        return _named(after, self.names)


@dataclass(frozen=True, slots=True)
class AddValue:
    """One more value of an attribute."""

    owner: Owner
    attribute: str
    value: str
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    verb: str = "scheme-add-value"

    def made(self, before: Content) -> Content:
        """The scheme with the value, after the others."""
        after = copy.deepcopy(before)
        values = _values(after, self.owner, self.attribute)
        if self.value in values:
            raise Refusal("scheme-value-known", attribute=self.attribute, value=self.value)
        values.append(self.value)
        return _named(after, self.names)


@dataclass(frozen=True, slots=True)
class RemoveAttribute:
    """Take an attribute away."""

    owner: Owner
    name: str
    verb: str = "scheme-remove-attribute"

    def made(self, before: Content) -> Content:
        """The scheme without the attribute."""
        after = copy.deepcopy(before)
        _values(after, self.owner, self.name)
        del _attributes(after, self.owner)[self.name]
        return _without_idle_terms(after)


@dataclass(frozen=True, slots=True)
class RemoveValue:
    """Take a value of an attribute away; not its last, for an attribute without values takes any."""

    owner: Owner
    attribute: str
    value: str
    verb: str = "scheme-remove-value"

    def made(self, before: Content) -> Content:
        """The scheme without the value."""
        after = copy.deepcopy(before)
        values = _values(after, self.owner, self.attribute)
        if values == [self.value]:
            raise Refusal("scheme-value-last", attribute=self.attribute, value=self.value)
        if self.value not in values:
            raise Refusal("attribute-value-unknown", attribute=self.attribute, value=self.value)
        values.remove(self.value)
        return _without_idle_terms(after)


@dataclass(frozen=True, slots=True)
class TakeScheme:
    """Another scheme in place of the project's: a team's file."""

    content: Mapping[str, Any]
    verb: str = "scheme-take"

    def made(self, before: Content) -> Content:
        """The other scheme, as it stands."""
        del before
        return copy.deepcopy(dict(self.content))


def in_order(label: Mapping[str, Any]) -> Content:
    """A label with its parts in the order of `scheme.toml`, without those that say nothing."""
    found = {key: label[key] for key in _LABEL_ORDER if key in label}
    for key in ("hidden", "attributes"):
        if not found.get(key, True):
            del found[key]
    return found


def _number(content: Content, name: str) -> int:
    for number, label in enumerate(content["labels"]):
        if label["name"] == name:
            return number
    raise Refusal("label-unknown", label=name)


def _keys(labels: list[Content], *, besides: str) -> set[str]:
    return {each.get("key", "") for each in labels if each["name"] != besides and not each.get("hidden")} - {""}


def _attributes(content: Content, owner: Owner) -> Content:
    if owner.kind == "frame":
        if owner.name not in content["frames"]:
            raise Refusal("label-unknown", label=owner.name)
        found: Content = content["frames"][owner.name]
        return found
    label = content["labels"][_number(content, owner.name)]
    attributes: Content = label.setdefault("attributes", {})
    return attributes


def _values(content: Content, owner: Owner, attribute: str) -> list[str]:
    attributes = _attributes(content, owner)
    if attribute not in attributes:
        raise Refusal("attribute-unknown", attribute=attribute)
    values: list[str] = attributes[attribute]
    return values


def _named(content: Content, names: Mapping[str, Mapping[str, str]]) -> Content:
    given = {term: {key: text for key, text in texts.items() if text} for term, texts in names.items()}
    if any(given.values()):
        content["terms"] = {**content.get("terms", {}), **{term: texts for term, texts in given.items() if texts}}
    return content


def _without_idle_terms(content: Content) -> Content:
    """Names of attributes and values go with the last that bears them."""
    owners = [label.get("attributes", {}) for label in content["labels"]] + list(content["frames"].values())
    borne = {term for attributes in owners for name, values in attributes.items() for term in (name, *values)}
    terms = {term: texts for term, texts in content.get("terms", {}).items() if term in borne}
    content.pop("terms", None)
    for label in content["labels"]:
        if not label.get("attributes", True):
            del label["attributes"]
    return {**content, "terms": terms} if terms else content
