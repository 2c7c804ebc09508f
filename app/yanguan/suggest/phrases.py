"""The phrase dictionaries of opencc-python-reimplemented, read as evidence: which form a word has in which script.

Converting a text is `script`'s business; here the dictionaries are asked one word at a time.
"""

from functools import cache
from pathlib import Path

import opencc

from yanguan.domain.frozen import dataclass
from yanguan.resources import resource
from yanguan.suggest.lexicon import choices, table

SHORTEST, LONGEST = 2, 5
"""Phrases of other lengths are not asked for: longer ones are made of these."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """What stands for a simplified phrase in traditional script, each form folded to one variant.

    `readings` holds phrases with a character that has several traditional forms; `choices_of` those characters.
    `fold` is for `str.translate`; `free` holds pairs (what stands, what the dictionary has) that are both good.
    """

    readings: dict[str, tuple[str, ...]]
    choices_of: dict[str, frozenset[str]]
    fold: dict[int, str]
    free: frozenset[tuple[str, str]]

    def covering(self, hans: str, position: int) -> list[tuple[int, int]]:
        """The places of all phrases in `hans` that hold the character at this position."""
        return [
            (start, end)
            for start in range(max(0, position - LONGEST + 1), position + 1)
            for end in range(max(position + 1, start + SHORTEST), min(len(hans), start + LONGEST) + 1)
            if hans[start:end] in self.readings
        ]

    def allows(self, phrase: str, offset: int, character: str) -> bool:
        """True where the phrase may have this (folded) character there, or one that is as good."""
        forms = {reading[offset] for reading in self.readings[phrase]}
        return character in forms or any((character, form) in self.free for form in forms)


@cache
def phrases() -> Phrases:
    """The phrases of STPhrases; 25 ms the first time."""
    fold = _variants()
    characters = _entries("STCharacters")
    choices_of = {key: frozenset(value.translate(fold) for value in values) for key, values in characters.items()}
    choices_of = {key: values for key, values in choices_of.items() if len(values) > 1}
    readings = {
        key: tuple(value.translate(fold) for value in values if len(value) == len(key))
        for key, values in _entries("STPhrases").items()
        if SHORTEST <= len(key) <= LONGEST and not choices_of.keys().isdisjoint(key)
    }
    for phrase in resource("lexicon", "ignored_phrases.txt").read_text(encoding="utf-8").split():
        readings.pop(phrase, None)  # it misreads more than it reads: 觸球|後
    return Phrases({key: values for key, values in readings.items() if values}, choices_of, fold, _free(fold))


@cache
def regional_pairs() -> dict[str, tuple[str, ...]]:
    """Words of Taiwan (traditional) and the mainland words (simplified) that converters put them for.

    Those of TWPhrases, read backwards, and those of our own list, which other sites' converters use.
    """
    to_hans = {key: values[0] for key, values in _entries("TSCharacters").items()}
    folded = {ord(key): value for key, value in to_hans.items()}
    taiwan = {ord(key): values[0] for key, values in _entries("TWVariants").items()}
    pairs: dict[str, list[str]] = {}
    for mainland, values in _entries("TWPhrases").items():
        for value in values:
            pairs.setdefault(value.translate(taiwan), []).append(mainland.translate(folded))
    for row in table("regional"):
        pairs.setdefault(row["taiwan"], []).extend(choices(row["mainland"]))
    return {
        word: tuple(dict.fromkeys(form for form in forms if form != word.translate(folded)))
        for word, forms in pairs.items()
        if any(form != word.translate(folded) for form in forms)
    }


def _variants() -> dict[int, str]:
    """Every Taiwan, Hong Kong and standard variant to Taiwan's."""
    taiwan = {key: values[0] for key, values in _entries("TWVariants").items()}
    hong_kong = {
        value: taiwan.get(key, key)
        for key, values in _entries("HKVariants").items()
        for value in values
        if value != key
    }
    return {ord(key): value for key, value in (hong_kong | taiwan).items() if key not in "台只"}


def _free(fold: dict[int, str]) -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for row in table("free_variants"):
        for stands in row["stands"].translate(fold):
            pairs.update((stands, other) for other in row["instead_of"].translate(fold) if other != stands)
    return frozenset(pairs)


def _entries(name: str) -> dict[str, tuple[str, ...]]:
    path = Path(opencc.__file__).parent / "dictionary" / f"{name}.txt"
    lines = path.read_text(encoding="utf-8").split("\n")
    return {key: tuple(values.split(" ")) for key, _, values in (line.partition("\t") for line in lines) if values}
