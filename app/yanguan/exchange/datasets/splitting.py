"""Which articles are for training, for development and for testing: copies of one story always on one side.

Two articles belong together where one is largely the other, or where a teaser in the tail of one is a story that the
other tells. Pure: the same articles, shares and seed give the same split, in whatever order they come.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from yanguan.domain.article import RELATED_KINDS, Article, Range
from yanguan.domain.frozen import dataclass
from yanguan.exchange.copies import MUCH_IN_COMMON, families, sketch
from yanguan.exchange.datasets.options import PARTS, Part, Shares
from yanguan.exchange.datasets.teasers import Teasers


@dataclass(frozen=True, slots=True)
class Story:
    """What the split keeps of an article: `key` is the SHA-256 of its text, so that a new import splits alike."""

    id: str
    key: str
    sketch: frozenset[int]


@dataclass(frozen=True, slots=True)
class Split:
    """The part of each article by its id, in how many families they stand, and how many the largest of these has."""

    parts: Mapping[str, Part]
    families: int
    largest: int


def story_of(article: Article) -> Story:
    """The article without its tail, or with it where it is nothing else."""
    key = hashlib.sha256(article.source.text.encode()).hexdigest()
    return Story(article.id, key, sketch(told(article)))


def told(article: Article) -> str:
    """The story that the article itself tells."""
    kept = [block.source for block in article.blocks if block.kind not in RELATED_KINDS]
    return _lines(article, kept) or article.source.text


def teasers_of(article: Article) -> list[str]:
    """The lines that point at other stories."""
    kept = (block.source for block in article.blocks if block.kind in ("related_title", "related"))
    return [_lines(article, [place]) for place in kept if place is not None]


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
        joined += ((article.id, other) for other in teasers.told_by(told(article)) if other != article.id)
        tell()
    found = _families(sorted(stories, key=lambda story: story.key), joined)
    return Split(shared_out(found, shares, seed), len(found), max(map(len, found), default=0))


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


def _chance(family: Sequence[Story], seed: int) -> str:
    return hashlib.sha256(f"{seed}:{min(story.key for story in family)}".encode()).hexdigest()
