"""The counterpart of a text, by the profiles of opencc-python-reimplemented that keep every position.

The phrase profiles change the length of a text and need an aligned converter; they are refused here by name.
"""

import importlib.metadata
from dataclasses import dataclass
from functools import cache

import opencc

from yanguan.domain.article import Script, Text
from yanguan.domain.refusal import Refusal
from yanguan.script.alignment import Alignment

CHARACTER_PROFILES = ("s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "t2tw", "t2hk")
PHRASE_PROFILES = ("s2twp", "tw2sp")
DEFAULT_PROFILES: dict[Script, str] = {"hant": "tw2s", "hans": "s2tw"}
"""The profile that makes the counterpart of a text in this script."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted text and how its characters stand to the source's."""

    text: Text
    alignment: Alignment


def convert(text: str, profile: str) -> Conversion:
    """The text in the other script, frozen with its profile and dictionary.

    Raises Refusal for a profile that is not known, or that changes the length of texts.
    """
    converted = _converter(profile).convert(text)
    if len(converted) != len(text):
        raise Refusal("profile-changed-length", profile=profile)
    return Conversion(Text(converted, "converted", profile, dictionary()), Alignment.identity(len(text)))


@cache
def dictionary() -> str:
    """Name and version of the dictionaries that conversions are made with."""
    return f"opencc-python-reimplemented {importlib.metadata.version('opencc-python-reimplemented')}"


@cache
def _converter(profile: str) -> opencc.OpenCC:
    if profile in PHRASE_PROFILES:
        raise Refusal("profile-needs-phrases", profile=profile, profiles=", ".join(CHARACTER_PROFILES))
    if profile not in CHARACTER_PROFILES:
        raise Refusal("profile-unknown", profile=profile, profiles=", ".join(CHARACTER_PROFILES))
    return opencc.OpenCC(profile)
