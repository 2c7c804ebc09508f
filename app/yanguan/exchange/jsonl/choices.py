"""The attributes of frames and spans that the contract lists: their order, values and defaults. A team's own follow."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from yanguan.domain.scheme import Choices, FrameKind
from yanguan.resources import default_scheme


def of_frame(kind: FrameKind) -> Choices:
    """The values of each attribute of this kind of frame; an empty tuple takes any."""
    return default_scheme().frames[kind]


@cache
def of_span(label: str) -> Choices:
    """The values of each attribute of spans with this label; null is always one more."""
    kind = default_scheme().labels.get(label)
    return kind.attributes if kind else {}


def frame_attributes(kind: FrameKind, given: Mapping[str, Any]) -> dict[str, Any]:
    """What a frame says of itself, complete and in order; what is missing has its default."""
    return _complete(_defaults(kind), given)


def span_attributes(label: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """What a span says of itself, complete and in order; what is missing is null."""
    own = of_span(label)
    return _complete(dict.fromkeys(own), given) if own or given else {}


def is_complete(given: Mapping[str, Any], own: Choices, *, null: bool) -> bool:
    """True where the listed attributes stand first, in order, with values they may have, then others by code point.

    `null`: whether a listed attribute may be unset.
    """
    names = list(given)
    if len(names) > len(own):
        others = names[len(own) :]
        if others != sorted(others):
            return False
        names = names[: len(own)]
    if names != list(own):
        return False
    for name, allowed in own.items():
        if allowed and given[name] not in allowed and not (null and given[name] is None):
            return False
    return True


def _complete(defaults: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    if list(given) == list(defaults):
        return dict(given)
    own = {name: given.get(name, default) for name, default in defaults.items()}
    return own | {name: given[name] for name in sorted(given.keys() - defaults.keys())}


@cache
def _defaults(kind: FrameKind) -> Mapping[str, str | None]:
    return default_scheme().defaults(kind)
