"""Which script a text is written in, by the characters that only one script has."""

import re
from functools import cache
from pathlib import Path

import opencc

from yanguan.domain.article import SCRIPTS, Script
from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class ScriptCount:
    """How many characters of a text are marked for one script only, in code points."""

    hant: int
    hans: int

    @property
    def script(self) -> Script | None:
        """The script of the majority; None where nothing is marked, or both are equally."""
        if self.hant == self.hans:
            return None
        return "hant" if self.hant > self.hans else "hans"

    @property
    def is_mixed(self) -> bool:
        """True where the minority has at least three characters and a tenth of what is marked."""
        minority = min(self.hant, self.hans)
        return minority >= 3 and minority * 10 >= self.hant + self.hans  # noqa: PLR2004


def count_scripts(text: str) -> ScriptCount:
    """Count the marked characters of a text."""
    hant, hans = _patterns()
    counted = ScriptCount(len(hant.findall(text)), len(hans.findall(text)))
    if not _goes_beyond(text):
        return counted
    beyond = _BEYOND.findall(text)
    more_hant, more_hans = (sum(map(each.__contains__, beyond)) for each in _marked())
    return ScriptCount(counted.hant + more_hant, counted.hans + more_hans)


def lines_in(script: Script, text: str, least: int) -> list[int]:
    """The numbers, from 1, of the lines that are in this script, with at least so many of its own characters."""
    own, may_be_any = _patterns()[SCRIPTS.index(script)], _goes_beyond(text)
    lines = enumerate(text.split("\n"), 1)
    likely = ((number, line) for number, line in lines if may_be_any or len(own.findall(line)) >= least)
    counts = ((number, count_scripts(line)) for number, line in likely)
    return [number for number, each in counts if each.script == script and max(each.hant, each.hans) >= least]


def detect_script(text: str) -> Script:
    """The script of a text; traditional where its characters do not tell (人口 is both)."""
    return count_scripts(text).script or "hant"


_BEYOND = re.compile("[\U00010000-\U0010ffff]")
"""Characters of two UTF-16 units."""


def _goes_beyond(text: str) -> bool:
    """True where there is one; in a third of the time that a search takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds the marked characters but those `_BEYOND`: with them `re` would try each in turn, for each character.

    Without, it takes a third of the time that looking up every character takes.
    """
    hant, hans = (re.compile(f"[{''.join(sorted(_BEYOND.sub('', ''.join(each))))}]") for each in _marked())
    return hant, hans


@cache
def _marked() -> tuple[frozenset[str], frozenset[str]]:
    """The characters that only traditional, and that only simplified text has.

    Traditional: those that TSCharacters changes. Simplified: those that STCharacters changes and that do not stand
    among their own traditional forms (后, 里, 面 are traditional too).
    """
    folder = Path(opencc.__file__).parent / "dictionary"
    hant, hans = _changed(folder / "TSCharacters.txt"), _changed(folder / "STCharacters.txt")
    return frozenset(hant - hans), frozenset(hans - hant)


def _changed(path: Path) -> set[str]:
    """The characters of a dictionary that do not stand among their own forms."""
    entries: list[tuple[str, str]] = re.findall("(.)\t(.+)", path.read_text(encoding="utf-8"))
    return {character for character, forms in entries if character not in forms}
