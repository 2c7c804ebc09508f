"""Colours as `#rrggbb`: how far two of them stand apart, and the grounds that every label must be seen on."""

import re
from collections.abc import Mapping
from typing import Literal

Ground = Literal["light", "dark"]
GROUNDS: tuple[Ground, ...] = ("light", "dark")
PANES: Mapping[Ground, tuple[str, str]] = {"light": ("#ffffff", "#fbfaf7"), "dark": ("#1e2126", "#22252a")}
"""The backgrounds of the two panes in each theme."""

LEAST_CONTRAST = 3.0
"""What WCAG asks of signs that are no text."""


def is_colour(text: object) -> bool:
    """True for `#rrggbb`, in small letters."""
    return isinstance(text, str) and re.fullmatch("#[0-9a-f]{6}", text) is not None


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG 2 reckons it: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(colour: str, ground: Ground) -> float:
    """The lower of a colour's contrasts against the two panes of a theme."""
    return min(contrast(colour, pane) for pane in PANES[ground])


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - sRGB's
