"""Which standard a text is written in: Taiwan's, Hong Kong's, the common traditional one, or simplified.

Which of the two scripts decides what becomes of an article, stands in `detect`.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress
from operator import ne
from typing import Literal

from yanguan.domain.article import Script
from yanguan.domain.frozen import dataclass
from yanguan.script.convert import DEFAULT_PROFILES
from yanguan.script.detect import ScriptCount, count_scripts, detect_script
from yanguan.script.dictionaries import INSTALLED, Stage
from yanguan.script.regional import (
    count_hong_kong_words,
    count_taiwan_words,
    count_words,
    has_hong_kong_word,
)
from yanguan.script.stage import Pass

Variety = Literal["hant-TW", "hant-HK", "hant", "hans", "mixed"]
SAMPLE = 100_000
_TRADITIONAL = ("hant-TW", "hant-HK", "hant")
_PROFILES = ("tw2s", "hk2s", "t2tw", "t2hk")
"""Their first passes lead from Taiwan's and Hong Kong's forms to the common ones, and from those back."""


@dataclass(frozen=True, slots=True)
class FormCount:
    """How many characters of a text have a form of one standard only, in code points.

    `taiwan` 裡 群 看著, `hong_kong` 説 温, `shared` by both 為 眾, `common` to neither 爲 衆, `not_taiwan` 裏 看着,
    written so in Hong Kong and in the common form, `not_hong_kong` 說 溫, written so in Taiwan and the common form.
    """

    taiwan: int = 0
    hong_kong: int = 0
    shared: int = 0
    common: int = 0
    not_taiwan: int = 0
    not_hong_kong: int = 0

    def variety(self, taiwan_words: int = 0, hong_kong_words: int = 0) -> Variety:
        """The standard that the forms, and words of one region only, speak for; the common one where they do not tell.

        説 for 說 is rare in Hong Kong's own news, so 說 speaks for Taiwan only where nothing speaks against it.
        """
        taiwan = self.taiwan + taiwan_words
        against = self.hong_kong + self.not_taiwan + hong_kong_words
        if self.common > self.shared:
            return "hant"
        if taiwan > against or (self.shared and self.not_hong_kong and not against):
            return "hant-TW"
        speaks = self.hong_kong or self.shared or hong_kong_words
        return "hant-HK" if against > taiwan and speaks else "hant"


def detect_variety(text: str) -> Variety | None:
    """The variety of a paragraph or article; None where no character is marked (人口 is all of them).

    `hant` where the text is traditional and its forms do not tell whose; `mixed` where both scripts have a share.
    """
    return _variety(text, count_scripts(text))


def _variety(text: str, count: ScriptCount) -> Variety | None:
    if told := _variety_by_script(count):
        return told
    forms, words = count_forms(text), count_words(text)
    return forms.variety(*words) if count.script or forms != FormCount() or any(words) else None


def _variety_by_script(count: ScriptCount) -> Variety | None:
    """What is no more than one script's; None of a text that is traditional, or not marked."""
    if count.is_mixed or (count.script is None and count.hant):
        return "mixed"
    return "hans" if count.script == "hans" else None


def _is_hong_kong(text: str, count: ScriptCount) -> bool:
    """True where `_variety` says so. Taiwan's words, which can only speak against it, are counted last."""
    if _variety_by_script(count):
        return False
    forms, hong_kong_words = count_forms(text), count_hong_kong_words(text)
    if forms.variety(0, hong_kong_words) != "hant-HK":
        return False
    return forms.variety(count_taiwan_words(text), hong_kong_words) == "hant-HK"


def usual_profile(text: str, script: Script, count: ScriptCount | None = None) -> str:
    """The profile that makes the counterpart of this text unless another is asked for: Hong Kong's own where it is so.

    `tw2s` would leave 衞 as it is. `count` is that of the text, where it is known.
    """
    is_hong_kong = script == "hant" and _may_be_hong_kong(text) and _is_hong_kong(text, count or count_scripts(text))
    return "hk2s" if is_hong_kong else DEFAULT_PROFILES[script]


def _may_be_hong_kong(text: str) -> bool:
    """True where anything speaks for Hong Kong: seen in a twentieth of the time that weighing it takes."""
    return _hong_kong_signs().search(text) is not None or has_hong_kong_word(text)


@cache
def _hong_kong_signs() -> re.Pattern[str]:
    """Finds the characters that may count as `hong_kong` or `not_taiwan`."""
    always = {character for character, names in _marks().items() if {"hong_kong", "not_taiwan"} & set(names)}
    return _any_of(always | (_in_phrases() - {"著"}))  # which speaks for Taiwan


def sampled(text: str) -> str:
    """What is enough of a long text to tell its variety: lines from all of it, evenly, about `SAMPLE` code points."""
    return text if len(text) <= SAMPLE else "\n".join(text.split("\n")[:: len(text) // SAMPLE + 1])[:SAMPLE]


def other_lines(text: str, variety: Variety | None) -> list[tuple[int, Variety]]:
    """The lines whose own variety is not the text's: their numbers from 0, and what they are.

    One that does not tell is none of them, nor is a traditional one that does not tell whose. Of a mixed text they
    are those that are not in the script of most of it.
    """
    told = ((number, detect_variety(line)) for number, line in enumerate(text.split("\n")))
    found = [(number, own) for number, own in told if own is not None and own != variety]
    if variety == "mixed":
        main = detect_script(sampled(text))
        return [(number, own) for number, own in found if not own.startswith(main)]
    return [(number, own) for number, own in found if not (own == "hant" and variety in _TRADITIONAL)]


def count_forms(text: str) -> FormCount:
    """Count the forms of the traditional standards by what the dictionaries would change."""
    count, marks, in_phrases = Counter[str](), _marks(), False
    for character, times in Counter(_telling().findall(text)).items():
        count.update(dict.fromkeys(marks.get(character, ()), times))
        in_phrases = in_phrases or character in _in_phrases()
    if in_phrases:
        for at, name in _forms("\n".join(_around_phrases().findall(text))):
            count[name] += at in _in_phrases()
    return FormCount(**count)


def _forms(text: str) -> Iterator[tuple[str, str]]:
    """Every character that has a form of some standard only, with what it counts for."""
    from_tw, from_hk, to_tw, to_hk = ({*_changed(each, text)} for each in _passes())
    ordinary = {at for at in from_tw | from_hk if text[at] in _ordinary()}
    places = {
        "taiwan": from_tw - from_hk - ordinary,
        "hong_kong": from_hk - from_tw - ordinary,
        "shared": (from_tw & from_hk) - ordinary,
        "common": to_tw & to_hk,
        "not_taiwan": to_tw - to_hk,
        "not_hong_kong": to_hk - to_tw,
    }
    return ((text[at], name) for name, found in places.items() for at in found)


@cache
def _marks() -> dict[str, list[str]]:
    """What each character counts for that counts wherever it stands: the passes need not be asked about it."""
    found: dict[str, list[str]] = {}
    for character, name in _forms("\n".join(_keys(1) - _in_phrases())):
        found.setdefault(character, []).append(name)
    return found


@cache
def _in_phrases() -> frozenset[str]:
    """The characters that a phrase of a pass holds (著 in 著作): whether they count depends on what is around them.

    One that every standard writes (台) never counts, unless a pass leads away from it.
    """
    held = _keys(1) & {character for phrase in _keys(2) for character in phrase}
    leaving = {key for stage in _stages()[2:] for each in stage for key in each.entries}
    return frozenset(held - (_ordinary() - leaving))


@cache
def _telling() -> re.Pattern[str]:
    """Finds all those characters, the few that tell, in a fifth of the time that a set of the text takes."""
    return _any_of(_marks().keys() | _in_phrases())


@cache
def _around_phrases() -> re.Pattern[str]:
    """Finds those characters, with as much on either side as any phrase that reaches them could hold."""
    inside = _any_of(character for phrase in _keys(2) for character in phrase).pattern
    return re.compile(f"{inside}*{_any_of(_in_phrases()).pattern}{inside}*")


def _any_of(characters: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, sorted(set(characters))))}]")


def _keys(length: int) -> set[str]:
    """The keys of all passes that are one code point long, or (2) longer."""
    return {key for stage in _stages() for each in stage for key in each.entries if min(len(key), 2) == length}


@cache
def _ordinary() -> frozenset[str]:
    """Characters that every standard writes, though one of them also writes them for another one (參 for 蔘).

    Taiwan's news writes 台 wherever its standard has 臺.
    """
    characters = INSTALLED.last_in_first_stage("s2t")
    return frozenset({"台", *characters.entries.values()})


def _changed(each: Pass, text: str) -> Iterator[int]:
    """The positions that a pass over dictionaries of variants changes."""
    return compress(itertools.count(), map(ne, text, each.apply(text)[0]))


@cache
def _passes() -> tuple[Pass, Pass, Pass, Pass]:
    """Taiwan's and Hong Kong's forms to the common ones, and back."""
    from_tw, from_hk, to_tw, to_hk = map(Pass, _stages())
    return from_tw, from_hk, to_tw, to_hk


@cache
def _stages() -> tuple[Stage, ...]:
    """The first passes of the profiles: a few hundred lines, where the others have tens of thousands."""
    return tuple(map(INSTALLED.first_stage, _PROFILES))
