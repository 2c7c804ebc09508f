"""The two scripts of one article side by side, character by character, as the detectors read them."""

import re

from yanguan.domain.article import Article, Script
from yanguan.domain.frozen import dataclass
from yanguan.script.convert import convert

_CLAUSE_MARKS = re.compile(r"[^\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Whatever is no Han ends a clause: words do not run across it."""


@dataclass(frozen=True, slots=True)
class Twins:
    """Two texts of equal length; the character at a position of one stands for that of the other.

    `hans` is the simplified image of `hant`. It is the article's own simplified text where that is such an image, and
    then `is_own` is True; else it was made for this reading alone, and nothing in it may be doubted.
    """

    hant: str
    hans: str
    is_own: bool

    def clause(self, start: int, end: int, reach: int) -> tuple[int, int]:
        """The Han characters round `[start, end)`: at most `reach` code points on either side."""
        low, high = max(0, start - reach), min(len(self.hans), end + reach)
        left = start
        while left > low and not _CLAUSE_MARKS.match(self.hans, left - 1):
            left -= 1
        right = end
        while right < high and not _CLAUSE_MARKS.match(self.hans, right):
            right += 1
        return left, right

    def text(self, script: Script) -> str:
        """One of the two."""
        return self.hant if script == "hant" else self.hans


def twins_of(article: Article) -> Twins:
    """The two texts of an article; a text that a phrase profile or the user changed gets an image of its own."""
    hant, hans = article.text("hant"), article.text("hans")
    runs_by_character = not article.alignment and not article.differences and len(hant.text) == len(hans.text)
    if runs_by_character and "given" not in (hant.origin, hans.origin):
        return Twins(hant.text, hans.text, is_own=True)
    return Twins(hant.text, convert(hant.text, "tw2s").text.text, is_own=False)
