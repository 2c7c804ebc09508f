"""Which texts are copies of one story, in either script: by the share of the smaller text that stands in the larger.

What is done about copies (a word to the person, one side of a split) is the asker's business. Measured on 123 stories
against eight kinds of copy (facts/articles_in.md): all were found at .6, and no other pair came above .32.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from zlib import crc32

from yanguan.script.folding import fold_words

COPY = 0.9
"""From this share on the two are the same text."""

MUCH_IN_COMMON = 0.6
"""From this share on they are one story, or one frame filled in twice; a split keeps them on one side."""

_GRAM = 5
_SAMPLE = 8
_FEW = 24
_LEAST = 2  # of 358 teasers of 30 to 80 characters 332 were found in their story, and 3 in another
_MOST_HOLDERS = 50
_STEP = 5
_FEW_RUNS = 60
_LEAST_RUNS = 4
_MOST_RUNS = 200_000
_BYTES = 4  # of a character in UTF-32


def sketch(text: str) -> frozenset[int]:
    """What is kept of a text: the sums of one in eight of its runs of five characters, folded, without marks.

    A text so short (some 190 characters, a teaser) that fewer than 24 would be left keeps all of them. One of fewer
    than five characters has one sum, one without any character none.
    """
    return sketch_of_words(words_of(text))


def words_of(text: str) -> str:
    """What of a text is compared: its words, folded, in small letters, without marks and spaces."""
    return fold_words(text.lower())


def sketch_of_words(words: str) -> frozenset[int]:
    """The sketch of a text of which these are the `words_of` it."""
    written = memoryview(words.encode("utf-32-le", "surrogatepass"))
    starts = range(0, max(len(written) - (_GRAM - 1) * _BYTES, min(len(written), 1)), _BYTES)
    sums = {crc32(written[start : start + _GRAM * _BYTES]) for start in starts}
    sampled = _sampled(sums)
    return frozenset(sums if len(sampled) < _FEW else sampled)


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """How much of the smaller text stands in the larger, 0 to 1, by their sketches.

    0 where the smaller is too short to tell (a few words), unless the two are the same.
    """
    return _share(one, other, len(one & other))


def families(sketches: Sequence[frozenset[int]], threshold: float) -> list[list[int]]:
    """The numbers of the texts that belong together, directly or through others; every text is in one family.

    Two belong together where their containment is `threshold` or more. The families, and the numbers in each, are in
    the order of the texts.
    """
    leaders = list(range(len(sketches)))
    shelf = Shelf()
    for number, each in enumerate(sketches):
        for known, _ in shelf.alike(each, threshold):
            first, second = sorted((_leader(leaders, known), _leader(leaders, number)))
            leaders[second] = first
        shelf.add(each)
    found: dict[int, list[int]] = {}
    for number in range(len(sketches)):
        found.setdefault(_leader(leaders, number), []).append(number)
    return list(found.values())


class Shelf:
    """The sketches of many texts, to be asked which of them a new one is like. Texts are numbered from 0.

    A run of characters that fifty texts hold already is not noted of further ones: each question stays small, and a
    fifty-first copy still meets the first fifty.
    """

    def __init__(self, sketches: Iterable[frozenset[int]] = ()) -> None:
        """Hold these."""
        self._sketches: list[frozenset[int]] = []
        self._are_sampled: list[bool] = []
        self._holders: dict[int, list[int]] = {}
        for each in sketches:
            self.add(each)

    def add(self, one: frozenset[int]) -> int:
        """Put one more on the shelf; its number comes back."""
        number = len(self._sketches)
        self._sketches.append(one)
        self._are_sampled.append(_is_sampled(one))
        for gram in one:
            holders = self._holders.setdefault(gram, [])
            if len(holders) < _MOST_HOLDERS:
                holders.append(number)
        return number

    def alike(self, one: frozenset[int], threshold: float) -> list[tuple[int, float]]:
        """Number and containment of the texts that are like this one by `threshold` or more, the likest first."""
        posted = [self._holders.get(gram, ()) for gram in one]
        unnoted = sum(len(holders) == _MOST_HOLDERS for holders in posted)
        shared = Counter(chain.from_iterable(posted))
        found, is_sampled = [], _is_sampled(one)
        for number, count in shared.items():
            other = self._sketches[number]
            if self._are_sampled[number] == is_sampled:
                most = (count + unnoted) / min(len(one), len(other))
            else:
                most = _share(one, other, count + unnoted)
            if most >= threshold and (share := containment(one, other)) >= threshold:
                found.append((number, share))
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))


class Sieve:
    """Keeps back most texts that no text on a shelf is like, in a tenth of the time that a sketch takes.

    Of the runs of five characters of a text every fifth is looked up among all those of the shelf. Two texts with
    much in common share a hundred runs and more, some twenty of which are looked at; four are enough to let a text
    through. Where the shelf holds a short text, or very many, all are let through.
    """

    def __init__(self) -> None:
        """Nothing is on the shelf yet."""
        self._runs = set[str]()
        self._lets_all = False

    def add(self, words: str, kept: frozenset[int]) -> None:
        """Put one more text on the shelf: its words, and the sketch of them."""
        if not _is_sampled(kept) or len(self._runs) + len(words) > _MOST_RUNS:
            self._lets_all = True
            self._runs.clear()
        if not self._lets_all:
            self._runs.update(_runs(words, 1))

    def lets_through(self, words: str) -> bool:
        """False of the words of a text that has little in common with those on the shelf; short ones are not judged."""
        if self._lets_all:
            return True
        runs = set(_runs(words, _STEP))
        return len(runs) < _FEW_RUNS or len(runs & self._runs) >= _LEAST_RUNS


def _runs(words: str, step: int) -> list[str]:
    return [words[start : start + _GRAM] for start in range(0, len(words) - _GRAM + 1, step)]


def _share(one: frozenset[int], other: frozenset[int], shared: int) -> float:
    """The containment, where so many sums are shared."""
    if shared and one == other:
        return 1.0
    if _is_sampled(one) != _is_sampled(other):
        one, other = _sampled(one), _sampled(other)
    smaller = min(len(one), len(other))
    return shared / smaller if smaller >= _LEAST else 0.0


def _sampled(sums: Iterable[int]) -> frozenset[int]:
    return frozenset(each for each in sums if each % _SAMPLE == 0)


def _is_sampled(one: frozenset[int]) -> bool:
    """True of a longer text's sketch, which holds the sample alone."""
    return len(one) >= _FEW and not any(each % _SAMPLE for each in one)


def _leader(leaders: list[int], number: int) -> int:
    """The first text of the family, with the way to it made shorter."""
    while leaders[number] != number:
        leaders[number] = leaders[leaders[number]]
        number = leaders[number]
    return number
