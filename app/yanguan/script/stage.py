"""One pass of dictionaries over a text: longest match anywhere first, with the places where lengths may change.

How the passes of a profile are joined stands in `engine`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from yanguan.domain.article import Place
from yanguan.script.dictionaries import Stage
from yanguan.script.tables import filled

Hit = tuple[int, int, int]
"""`(rank, start, end)` of a key found in a text; of two that overlap the smaller one in this order stands."""
_RANK = 1000
_SHORT = 200


class Pass:
    """Compiled dictionaries. Most characters are mapped by `str.translate`; only around a *trigger*, a character at
    which some phrase would say something else than that, the phrases are looked up.
    """

    def __init__(self, stage: Stage) -> None:
        """Compile the dictionaries of one pass; about 0.1 s for 50,000 phrases."""
        self._stage = stage
        self._table = _table(stage)
        self._ranks = _ranks(stage)
        self._patches, self._blocks = self._differing()
        self._lengths = _lengths(self._ranks)
        self._longest = max(map(len, self._ranks), default=1)
        self._inside = frozenset("".join(self._ranks))
        self._pairs, self._trigger = self._triggers()

    @cached_property
    def _filled(self) -> dict[int, str | None]:
        """The table for texts that are long enough to be worth its megabyte."""
        return filled(self._table)

    def apply(self, text: str) -> tuple[str, list[Place]]:
        """The text after this pass, and the places where it does not run character by character."""
        plain = text.translate(self._filled if len(text) > _SHORT else self._table)
        done, pieces, places, shift = 0, list[str](), list[Place](), 0
        for start, end, key in self._patched(text):
            value = self._patches[key]
            pieces += plain[done:start], value
            done = end
            if key in self._blocks:
                places.append((start, end, start + shift, start + shift + len(value)))
                shift += len(value) - (end - start)
        if not pieces:
            return plain, places
        pieces.append(plain[done:])
        return "".join(pieces), places

    def _patched(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The matches, in order, that say something else than the single characters."""
        if self._trigger is None:
            return
        done, pairs = 0, self._pairs
        for trigger in self._trigger.finditer(text):
            at = trigger.start()
            if at < done or pairs.isdisjoint((text[at], text[at : at + 2], text[max(0, at - 1) : at + 1])):
                continue
            start, done, hits = self._around(text, at)
            matches = [(first, end, text[first:end]) for first, end in _standing(hits, start)]
            yield from ((first, end, key) for first, end, key in matches if key in self._patches)

    def _around(self, text: str, at: int) -> tuple[int, int, list[Hit]]:
        """All keys that stand in the stretch of overlapping keys around a position, and where the stretch ends."""
        lengths, ranks = self._lengths, self._ranks
        start = self._beginning(text, at)
        hits, first, end = list[Hit](), start, at + 1
        while first < end:
            for length in (1, *lengths.get(text[first : first + 2], ())):
                rank = ranks.get(text[first : first + length])
                if rank is not None and first + length <= len(text):
                    hits.append((rank, first, first + length))
                    end = max(end, first + length)
            first += 1
        return start, end, hits

    def _beginning(self, text: str, at: int) -> int:
        """Where the stretch of overlapping keys that holds a position begins."""
        lengths, ranks, inside = self._lengths, self._ranks, self._inside
        start, first = at, at - 1
        while first >= 0 and first > start - self._longest and text[first] in inside:
            for length in lengths.get(text[first : first + 2], ()):
                if start < first + length <= len(text) and text[first : first + length] in ranks:
                    start = first
                    break
            first -= 1
        return start

    def variants(self) -> Iterator[tuple[str, str]]:
        """Pairs of characters that this pass takes for forms of one another."""
        for dictionary in self._stage:
            if dictionary.keeps_length:
                yield from ((key, value) for key, values in dictionary.variants.items() for value in values)
        for key, value in self._patches.items():
            if key not in self._blocks:
                yield from zip(key, value, strict=True)

    def _differing(self) -> tuple[dict[str, str], frozenset[str]]:
        """What the keys become that the single characters do not make, and those of them that may change lengths."""
        values, blocks = dict[str, str](), set[str]()
        for dictionary in reversed(self._stage):
            values |= dictionary.entries
            (blocks.difference_update if dictionary.keeps_length else blocks.update)(dictionary.entries)
        keys = list(self._ranks)
        plain = "\n".join(keys).translate(self._table).split("\n") if keys else []
        patches = {key: values[key] for key, made in zip(keys, plain, strict=True) if values[key] != made}
        return patches, frozenset(blocks)

    def _triggers(self) -> tuple[frozenset[str], re.Pattern[str] | None]:
        """For each patch, the pair of characters that holds the one at which it differs; and a search for those."""
        characters, pairs = set[str](), set[str]()
        for key, value in self._patches.items():
            at = _difference(key.translate(self._table), value)
            characters.add(key[at])
            pairs.add(key[at : at + 2] if at + 1 < len(key) else key[max(0, at - 1) :])
        pattern = "[" + "".join(map(re.escape, sorted(characters))) + "]"
        return frozenset(pairs), re.compile(pattern) if characters else None


def _table(stage: Stage) -> dict[int, str]:
    """What single characters become, by the first dictionary of variants that knows them."""
    table = dict[int, str]()
    for dictionary in reversed(stage):
        if dictionary.keeps_length:
            table |= {ord(key): value for key, value in dictionary.entries.items() if len(key) == 1}
    return table


def _ranks(stage: Stage) -> dict[str, int]:
    """The keys that are looked for and their ranks: an earlier dictionary first, in it the longer key first.

    Single characters are only looked for where they are no variants, or may bar a phrase of a later dictionary.
    """
    ranks, later = dict[str, int](), set[str]()
    for number, dictionary in reversed(list(enumerate(stage))):
        every = not dictionary.keeps_length
        keys = [key for key in dictionary.entries if len(key) > 1 or every or key in later]
        ranks |= {key: number * _RANK - len(key) for key in keys}
        if number:
            later.update(*keys)
    return ranks


def _lengths(keys: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of the keys that begin with a pair of characters."""
    masks = dict[str, int]()
    for key in keys:
        pair = key[:2]
        masks[pair] = masks.get(pair, 0) | 1 << len(key)
    lengths = {mask: tuple(bit for bit in range(2, mask.bit_length()) if mask >> bit & 1) for mask in {*masks.values()}}
    return {pair: lengths[mask] for pair, mask in masks.items()}


def _standing(hits: list[Hit], origin: int) -> list[tuple[int, int]]:
    """The hits that no better one overlaps, in the order of the text."""
    taken, standing = 0, list[tuple[int, int]]()
    for _, start, end in sorted(hits):
        mask = (1 << (end - origin)) - (1 << (start - origin))
        if not taken & mask:
            taken |= mask
            standing.append((start, end))
    return sorted(standing)


def _difference(plain: str, value: str) -> int:
    """Where the two begin to differ; 0 where the lengths do."""
    if len(plain) != len(value):
        return 0
    return next(at for at, (one, other) in enumerate(zip(plain, value, strict=True)) if one != other)
