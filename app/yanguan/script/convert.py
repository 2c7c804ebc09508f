"""The counterpart of a text: converted by a profile, frozen with what made it, and aligned character by character.

How it is found stands in `engine`; what the analyst corrects in it, in `correcting`.
"""

from collections.abc import Iterable, Iterator

from yanguan.domain.article import Script, Text
from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.script.alignment import Alignment
from yanguan.script.dictionaries import INSTALLED, DictionarySet
from yanguan.script.engine import Engine, engine

CHARACTER_PROFILES = ("s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "t2tw", "t2hk")
"""The profiles that keep every position."""
PHRASE_PROFILES = ("s2twp", "tw2sp")
"""The profiles that also change words, and with them the length of a text."""
DEFAULT_PROFILES: dict[Script, str] = {"hant": "tw2s", "hans": "s2tw"}
"""The profile that makes the counterpart of a text in this script."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A converted text and how its characters stand to the source's."""

    text: Text
    alignment: Alignment


def convert(text: str, profile: str, *, dictionaries: DictionarySet = INSTALLED) -> Conversion:
    """The text in the other script, frozen with its profile and dictionary. Any text can be converted.

    Raises Refusal for a profile that the dictionary set does not have.
    """
    converted, alignment = profile_engine(profile, dictionaries).convert(text)
    return Conversion(Text(converted, "converted", profile, dictionaries.stamp), alignment)


def convert_lines(
    lines: Iterable[str], profile: str, *, dictionaries: DictionarySet = INSTALLED
) -> Iterator[Conversion]:
    """A stream of any length, line by line: no conversion reaches over the end of a line.

    Raises Refusal, before the first line is read, for a profile that the dictionary set does not have.
    """
    profile_engine(profile, dictionaries)
    return (convert(line, profile, dictionaries=dictionaries) for line in lines)


def dictionary(dictionaries: DictionarySet = INSTALLED) -> str:
    """Name and version of the dictionaries that conversions are made with."""
    return dictionaries.stamp


def profile_engine(profile: str, dictionaries: DictionarySet = INSTALLED) -> Engine:
    """The engine of a profile. Raises Refusal for a profile that the dictionary set does not have."""
    known = known_profiles(dictionaries)
    if profile not in known:
        raise Refusal("profile-unknown", profile=profile, profiles=", ".join(known))
    return engine(dictionaries, profile)


def known_profiles(dictionaries: DictionarySet = INSTALLED) -> tuple[str, ...]:
    """The profiles of a dictionary set, those that keep every position first."""
    ours = (*CHARACTER_PROFILES, *PHRASE_PROFILES)
    known = tuple(profile for profile in ours if profile in dictionaries.profiles)
    return known + tuple(profile for profile in dictionaries.profiles if profile not in ours)
