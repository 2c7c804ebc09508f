"""Which standard a text is written in: Taiwan's, Hong Kong's, the common traditional one, or simplified.

Which of the two scripts decides what becomes of an article, stands in `detect`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from yanguan.script.detect import count_scripts
from yanguan.script.dictionaries import INSTALLED
from yanguan.script.stage import Pass

Variety = Literal["hant-TW", "hant-HK", "hant", "hans", "mixed"]


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

    @property
    def variety(self) -> Variety:
        """The standard that the forms speak for; the common one where they do not tell.

        説 for 說 is rare in Hong Kong's own news, so 說 speaks for Taiwan only where nothing speaks against it.
        """
        against = self.hong_kong + self.not_taiwan
        if self.common > self.shared:
            return "hant"
        if self.taiwan > against or (self.shared and self.not_hong_kong and not against):
            return "hant-TW"
        return "hant-HK" if against > self.taiwan and (self.hong_kong or self.shared) else "hant"


def detect_variety(text: str) -> Variety | None:
    """The variety of a paragraph or article; None where no character is marked (人口 is all of them).

    `hant` where the text is traditional and its forms do not tell whose; `mixed` where both scripts have a share.
    """
    count = count_scripts(text)
    if count.is_mixed or (count.script is None and count.hant):
        return "mixed"
    if count.script == "hans":
        return "hans"
    forms = count_forms(text)
    return forms.variety if count.script or forms != FormCount() else None


def count_forms(text: str) -> FormCount:
    """Count the forms of the traditional standards by what the dictionaries would change."""
    from_tw, from_hk, to_tw, to_hk = ({*_changed(each, text)} for each in _passes())
    ordinary = {at for at in from_tw | from_hk if text[at] in _ordinary()}
    return FormCount(
        taiwan=len(from_tw - from_hk - ordinary),
        hong_kong=len(from_hk - from_tw - ordinary),
        shared=len((from_tw & from_hk) - ordinary),
        common=len(to_tw & to_hk),
        not_taiwan=len(to_tw - to_hk),
        not_hong_kong=len(to_hk - to_tw),
    )


@cache
def _ordinary() -> frozenset[str]:
    """Characters that every standard writes, though one of them also writes them for another one (參 for 蔘).

    Taiwan's news writes 台 wherever its standard has 臺.
    """
    characters = INSTALLED.stages("s2t")[0][-1]
    return frozenset({"台", *characters.entries.values()})


def _changed(each: Pass, text: str) -> Iterator[int]:
    """The positions that a pass over dictionaries of variants changes."""
    changed = each.apply(text)[0]
    return (at for at, (one, other) in enumerate(zip(text, changed, strict=True)) if one != other)


@cache
def _passes() -> tuple[Pass, Pass, Pass, Pass]:
    """Taiwan's and Hong Kong's forms to the common ones, and back."""
    from_tw, from_hk, to_tw, to_hk = (Pass(INSTALLED.stages(name)[0]) for name in ("tw2s", "hk2s", "t2tw", "t2hk"))
    return from_tw, from_hk, to_tw, to_hk
