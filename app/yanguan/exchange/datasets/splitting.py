"""Which articles are for training, for development and for testing: copies of one story always on one side.

Two articles belong together where one is largely the other, or where a teaser in the tail of one is the headline or
the lead of the other. What is told further down, and what another tail says too, joins none. Pure: the same articles,
shares and seed give the same split, in whatever order they come.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from yanguan.domain.article import RELATED_KINDS, Article, Range
from yanguan.domain.frozen import dataclass
from yanguan.exchange.copies import MUCH_IN_COMMON, families, sketch
from yanguan.exchange.datasets.options import PARTS, Part, Shares
from yanguan.exchange.datasets.teasers import Teasers
from yanguan.exchange.reading.stamps import pieces_of_item

_LEAD = 600
"""How many code points of a story a teaser may repeat; the longest of real tails have 280."""


@dataclass(frozen=True, slots=True)
class Story:
    """What the split keeps of an article: `key` is the SHA-256 of its text, so that a new import splits alike."""

    id: str
    key: str
    sketch: frozenset[int]


@dataclass(frozen=True, slots=True)
class Split:
    """The part of each article by its id, in how many families they stand, and how many the largest of these has.

    `misplaced` counts the articles that a part has beyond its share, because whole families went there.
    """

    parts: Mapping[str, Part]
    families: int
    largest: int
    misplaced: int = 0


def story_of(article: Article) -> Story:
    """The article without its tail, or with it where it is nothing else."""
    key = hashlib.sha256(article.source.text.encode()).hexdigest()
    return Story(article.id, key, sketch(told(article) or article.source.text))


def told(article: Article) -> str:
    """The story that the article itself tells; nothing where it is a list of others."""
    kept = [block.source for block in article.blocks if block.kind not in RELATED_KINDS]
    return _lines(article, kept)


def lead_of(article: Article) -> str:
    """Where a teaser of the article takes its words from: the headline, and how the story begins."""
    return told(article)[:_LEAD]


def teasers_of(article: Article) -> list[str]:
    """The lines that point at other stories, in pieces where a date and a source of their own stand in them."""
    kept = (block.source for block in article.blocks if block.kind in ("related_title", "related"))
    return [piece for place in kept if place is not None for piece in pieces_of_item(_lines(article, [place]))]


def _lines(article: Article, places: Iterable[Range | None]) -> str:
    return "\n".join(article.source.text[place[0] : place[1]] for place in places if place is not None)


def split(articles: Callable[[], Iterator[Article]], shares: Shares, seed: int, tell: Callable[[], None]) -> Split:
    """Each article's part. The articles are gone through twice; `tell` is called for each."""
    stories, teasers = [], Teasers()
    for article in articles():
        stories.append(story_of(article))
        teasers.add(article.id, teasers_of(article))
        tell()
    joined = list[tuple[str, str]]()
    for article in articles():
        joined += ((article.id, other) for other in teasers.told_by(lead_of(article)) if other != article.id)
        tell()
    found = _families(sorted(stories, key=lambda story: story.key), joined)
    parts = shared_out(found, shares, seed)
    return Split(parts, len(found), max(map(len, found), default=0), _misplaced(parts, shares))


def _families(stories: Sequence[Story], joined: Iterable[tuple[str, str]]) -> list[list[Story]]:
    """The stories that must stand on one side."""
    place = {story.id: number for number, story in enumerate(stories)}
    leaders = list(range(len(stories)))

    def leader(number: int) -> int:
        while leaders[number] != number:
            leaders[number] = leaders[leaders[number]]
            number = leaders[number]
        return number

    copies = families([story.sketch for story in stories], MUCH_IN_COMMON)
    pairs = [(family[0], other) for family in copies for other in family]
    for one, other in [*pairs, *((place[one], place[other]) for one, other in joined)]:
        first, second = sorted((leader(one), leader(other)))
        leaders[second] = first
    found: dict[int, list[Story]] = {}
    for number, story in enumerate(stories):
        found.setdefault(leader(number), []).append(story)
    return list(found.values())


def shared_out(found: Iterable[Sequence[Story]], shares: Shares, seed: int) -> dict[str, Part]:
    """Each family whole to the part that still lacks most; the largest first, then by the chance of the seed."""
    drawn = sorted(found, key=lambda family: (-len(family), _chance(family, seed)))
    total = sum(map(len, drawn))
    lacking = [share * total / sum(shares) for share in shares]
    parts: dict[str, Part] = {}
    for family in drawn:
        number = max(range(len(PARTS)), key=lambda part: (shares[part] > 0, lacking[part]))
        lacking[number] -= len(family)
        parts.update((story.id, PARTS[number]) for story in family)
    return parts


def _misplaced(parts: Mapping[str, Part], shares: Shares) -> int:
    """How many articles the parts have beyond their shares, rounded up: none where every family is small enough."""
    counts = Counter(parts.values())
    wanted = {part: -(-share * len(parts) // sum(shares)) for part, share in zip(PARTS, shares, strict=True)}
    return sum(max(0, counts[part] - wanted[part]) for part in PARTS)


def _chance(family: Sequence[Story], seed: int) -> str:
    return hashlib.sha256(f"{seed}:{min(story.key for story in family)}".encode()).hexdigest()
