"""brat's annotation.conf and visual.conf for a scheme, and the names that brat can have for types."""

import re
from collections.abc import Collection, Iterator
from typing import Any, cast

from yanguan.domain.scheme import FrameKind, Scheme

BREAKS = frozenset("\n\u2028\u2029\x85\x0b\x0c\x1c\x1d\x1e")
"""What brat takes for the end of a line."""

_SAFE = re.compile(r"[A-Za-z0-9_-]")
_PLAIN = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = re.compile(r"_u([0-9A-F]{4,6})_")
_RELATIONS = {"speaker": "quote", "cue": "quote", "addressee": "quote", "parent": "quote", "holder": "post"}
_ANCHORS = {"quote": "quote", "appointment": "trigger", "holding": "post"}


def type_of(name: str) -> str:
    """A label's or role's name in brat, which knows Latin letters, digits, `_` and `-` only; others by code point."""
    return "".join(each if _SAFE.fullmatch(each) else f"_u{ord(each):04X}_" for each in name)


def name_of(written: str) -> str:
    """The name that was written so."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), written)


def is_choice(scheme: Scheme, kind: str, name: str, value: Any) -> bool:
    """Whether brat can offer this value: the scheme lists it, and it is one plain word."""
    listed = choices(scheme).get((kind, name), ())
    return value in listed and _PLAIN.fullmatch(f"{name}{value}") is not None


def choices(scheme: Scheme) -> dict[tuple[str, str], tuple[str, ...]]:
    """The values that the scheme lists, by kind (`span`, or a frame's) and attribute."""
    found = {
        (kind, name): values for kind in _ANCHORS for name, values in scheme.frames[cast("FrameKind", kind)].items()
    }
    for label in scheme.labels.values():
        for name, values in label.attributes.items():
            found["span", name] = tuple(dict.fromkeys((*found.get(("span", name), ()), *values)))
    return {key: values for key, values in found.items() if values}


def annotation_conf(scheme: Scheme, seen: Collection[str]) -> str:
    """Entities, relations, events and attributes."""
    entities = [type_of(label) for label in _labels(scheme, seen) if label != "trigger"]
    roles = dict.fromkeys((*scheme.roles, *sorted(_seen(seen, "role:"))))
    return "\n".join(
        [
            "[entities]",
            *entities,
            "[relations]",
            *(f"{kind}\tArg1:{head}, Arg2:<ANY>" for kind, head in _RELATIONS.items()),
            "inside_quote\tArg1:trigger, Arg2:quote",
            "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>",
            "[events]",
            "trigger\t" + ", ".join(f"{type_of(role)}*:<ANY>" for role in roles),
            "[attributes]",
            *_attributes(scheme),
            "",
        ]
    )


def _attributes(scheme: Scheme) -> Iterator[str]:
    for (kind, name), values in choices(scheme).items():
        plain = [value for value in values if is_choice(scheme, kind, name, value)]
        if plain:
            yield f"{kind}_{name}\tArg:{_ANCHORS.get(kind, '<ANY>')}, Value:{'|'.join(plain)}"


def visual_conf(scheme: Scheme, seen: Collection[str]) -> str:
    """What types are called, and their colours."""
    named = [(type_of(name), scheme.labels[name].names) for name in _labels(scheme, seen) if name in scheme.labels]
    named += [(type_of(name), role.names) for name, role in scheme.roles.items() if name not in scheme.labels]
    labels = (f"{name} | {names['en']} | {names['zh_hant']} | {names['zh_hans']}" for name, names in named)
    colours = (f"{type_of(name)}\tbgColor:{label.dark}, borderColor:darken" for name, label in scheme.labels.items())
    return "\n".join(["[labels]", *labels, "[drawing]", *colours, ""])


def _labels(scheme: Scheme, seen: Collection[str]) -> list[str]:
    return list(dict.fromkeys((*scheme.labels, *sorted(_seen(seen, "label:")))))


def _seen(seen: Collection[str], kind: str) -> set[str]:
    return {each.removeprefix(kind) for each in seen if each.startswith(kind)}
