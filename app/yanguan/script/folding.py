"""Folding of text in either script to one form for all variants of a character: for pairing, and for finding.

How two texts are aligned is `pairing`'s business, which words a profile changes is `convert`'s.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import opencc

from yanguan.script.tables import filled

_DICTIONARIES = (
    "TSCharacters", "TSPhrases", "STCharacters", "STPhrases",
    "TWVariants", "TWVariantsRev", "TWVariantsRevPhrases",
    "HKVariants", "HKVariantsRev", "HKVariantsPhrases", "HKVariantsRevPhrases",
)  # fmt: skip
"""Those that only choose between variants. TWPhrases and its reverse choose words; JPVariants joins 欠 and 缺."""

_MARKS = (
    "“「﹁", "”」﹂", "‘『﹃", "’』﹄",
    "·‧・･•∙⋅", "—―─", "…⋯", "~～〜", " \u3000\xa0",
    *(chr(code) + chr(code + 0xFEE0) for code in range(0x21, 0x7E)),
)  # fmt: skip
"""The regional forms and widths of one mark, letter or digit; the first one stands for all."""

_COMPATIBILITY = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
"""The blocks of ideographs that Unicode says to be another one."""

_MARK_BLOCKS = (range(0x80, 0x3100), range(0xFE10, 0xFE70), range(0xFF00, 0xFFF0))
"""The blocks that hold the marks of texts."""


def fold(text: str) -> str:
    """The text with every character replaced by the one that stands for its variants; of the same length.

    Two characters are variants where any dictionary of variants writes one for the other (說 说, 里 裡 裏, 乾 干 幹),
    where Unicode calls them the same ideograph, and where they are the regional form or the width of one mark
    (「 “, ‧ ·, ， ,): a label is exact across these, and nobody wants them listed as differences of two texts.
    Straight quotes stay apart: they do not tell an opening mark from a closing one. Line breaks stay themselves.
    """
    return text.translate(_filled())


def fold_words(text: str) -> str:
    """The folded text without its marks and spaces: letters, ideographs and digits only."""
    folded = text.translate(_word_classes())
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


def variants(character: str) -> str:
    """Every character that folds to the same one, this one among them."""
    return _members().get(fold(character), character)


@cache
def _filled() -> dict[int, str | None]:
    return filled(_classes())


@cache
def _word_classes() -> dict[int, str | None]:
    """As `_filled`, with None for what stands for no word; of the characters without variants, for the usual ones."""
    marks = {code: chr(code) for block in _MARK_BLOCKS for code in block}
    return {code: leader if leader and leader.isalnum() else None for code, leader in (marks | _filled()).items()}


@cache
def _members() -> dict[str, str]:
    """All characters of each class, by the one that stands for them."""
    members: dict[str, str] = {}
    for code, leader in _classes().items():
        members[leader] = members.get(leader, leader).replace(chr(code), "") + chr(code)
    return members


@cache
def _classes() -> dict[int, str]:
    """What stands for each character that has variants: the least of its class, or the first form of a mark."""
    leaders: dict[str, str] = {}

    def leader(character: str) -> str:
        while (above := leaders.get(character, character)) != character:
            character = above
        return character

    for one, other in _pairs():
        low, high = sorted((leader(one), leader(other)))
        if low != high:
            leaders[high] = low
    table = {ord(character): leader(character) for character in leaders}
    return table | {ord(mark): forms[0] for forms in _MARKS for mark in forms[1:]}


def _pairs() -> Iterator[tuple[str, str]]:
    """Every two characters that are said to be variants of each other."""
    folder = Path(opencc.__file__).parent / "dictionary"
    for name in _DICTIONARIES:
        for line in (folder / f"{name}.txt").read_text(encoding="utf-8").split("\n"):
            key, _, values = line.partition("\t")
            for value in values.split():
                if len(value) == len(key) and value != key:
                    yield from (pair for pair in zip(key, value, strict=True) if pair[0] != pair[1])
    for code in (code for block in _COMPATIBILITY for code in block):
        same = unicodedata.normalize("NFC", chr(code))
        if same != chr(code):
            yield chr(code), same
