"""The scheme: which labels, roles and attributes there are. It is data; only the frame kinds are code."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from yanguan.domain.article import SchemeStamp
from yanguan.domain.frozen import dataclass

Shape = Literal["bracket", "solid", "double", "dashed", "dotted"]
FrameKind = Literal["quote", "appointment", "holding"]
Choices = Mapping[str, tuple[str, ...]]
Texts = Mapping[str, str]
LANGUAGE_KEYS = ("en", "zh_hant", "zh_hans")
"""The languages of a scheme's texts, as its keys name them."""

_FALLBACKS = {
    "en": ("zh_hant", "zh_hans"),
    "zh_hant": ("zh_hans", "en"),
    "zh_hans": ("zh_hant", "en"),
}


@dataclass(frozen=True, slots=True)
class LabelKind:
    """One label of the scheme: its names and guidance by language, its key, and how it is drawn.

    `attributes` maps an attribute to its values; an empty tuple takes any value.
    """

    name: str
    family: str
    names: Mapping[str, str]
    guidance: Mapping[str, str]
    light: str
    dark: str
    shape: Shape
    key: str
    hidden: bool
    attributes: Choices


@dataclass(frozen=True, slots=True)
class RoleKind:
    """One role of an appointment, the label that fills it, and whether it may stand several times."""

    name: str
    label: str
    names: Mapping[str, str]
    many: bool


@dataclass(frozen=True, slots=True)
class Scheme:
    """A team's scheme. `stamp.sha256` is of its canonical JSON, so that two schemes that say the same agree.

    `terms` names a team's own attributes and values, by language.
    """

    stamp: SchemeStamp
    labels: Mapping[str, LabelKind]
    roles: Mapping[str, RoleKind]
    frames: Mapping[str, Choices]
    terms: Mapping[str, Texts] = field(default_factory=dict)

    def defaults(self, frame: FrameKind) -> dict[str, str | None]:
        """Every attribute of a new frame with its default, in the scheme's order."""
        return {name: values[0] if values else None for name, values in self.frames[frame].items()}


def read_scheme(content: Mapping[str, Any]) -> Scheme:
    """The scheme that `scheme.toml` (or a project's JSON copy) describes. Raises KeyError where a part is missing."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    stamp = SchemeStamp(content["id"], content["version"], hashlib.sha256(canonical.encode()).hexdigest())
    return Scheme(
        stamp,
        {part["name"]: _label(part) for part in content["labels"]},
        {part["name"]: _role(part) for part in content["roles"]},
        {frame: _choices(attributes) for frame, attributes in content["frames"].items()},
        {term: in_all_languages(texts, term) for term, texts in content.get("terms", {}).items()},
    )


def in_all_languages(texts: Texts, otherwise: str) -> dict[str, str]:
    """The texts with those that are missing taken from the language that is nearest."""
    return {
        language: next((texts[each] for each in (language, *_FALLBACKS[language]) if texts.get(each)), otherwise)
        for language in LANGUAGE_KEYS
    }


def _label(part: Mapping[str, Any]) -> LabelKind:
    names = in_all_languages(part["names"], part["name"])
    guidance = in_all_languages(part.get("guidance", {}), "")
    return LabelKind(
        part["name"], part["family"], names, guidance, part["light"], part["dark"], part["shape"],
        part.get("key", ""), part.get("hidden", False), _choices(part.get("attributes", {})),
    )  # fmt: skip


def _role(part: Mapping[str, Any]) -> RoleKind:
    names = in_all_languages(part["names"], part["name"])
    return RoleKind(part["name"], part["label"], names, part.get("many", False))


def _choices(attributes: Mapping[str, list[str]]) -> Choices:
    return {name: tuple(values) for name, values in attributes.items()}
