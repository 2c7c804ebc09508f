"""Where words stand in an article, found from either script in either script: what the eye sees, also inside a block.

Only to look at; which places may be labelled, and the whole project, are `occurrences`' business.
"""

from collections.abc import Iterator

from yanguan.domain.article import Article, Range
from yanguan.domain.frozen import dataclass
from yanguan.script.alignment import alignment_of
from yanguan.script.finding import places

MOST = 10_000
"""More hits in one article than this are not shown."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in both texts, in the code points of each; None where the other text has nothing for it."""

    source: Range | None
    counterpart: Range | None


def hits(article: Article, words: str) -> list[Hit]:
    """Every place where one of the texts holds the words, in any variant of a character and in large or small letters.

    In the order of the source; one that only the counterpart has stands where it would be. At most `MOST`.
    """
    alignment = alignment_of(article)
    found: dict[Hit, tuple[int, int]] = {}
    for place in _apart(article.source.text, words):
        found[Hit(place, alignment.project(*place))] = place
    seen, backward = {hit.counterpart for hit in found}, alignment.inverse()
    for place in _apart(article.counterpart.text, words):
        if place not in seen:
            back, here = backward.project(*place), backward.position(place[0])
            found[Hit(back, place)] = back or (here, here)
    return sorted(found, key=lambda hit: (found[hit], hit.counterpart or (0, 0)))[:MOST]


def _apart(text: str, words: str) -> Iterator[Range]:
    """The places that do not overlap, from the first on, as every editor finds them."""
    end = 0
    for place in places(words, text, any_case=True) if words else ():
        if place[0] >= end:
            yield place
            end = place[1]
