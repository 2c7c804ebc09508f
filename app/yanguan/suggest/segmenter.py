"""How well a stretch of simplified text falls into words, by jieba's dictionary.

Which word the caret stands in is the window's business.
"""

import logging
import math
from collections.abc import Mapping
from dataclasses import field
from functools import cache, lru_cache
from typing import Any

from yanguan import tokenizer as loading
from yanguan.domain.frozen import dataclass
from yanguan.tokenizer import Tokenizer

_LONGEST = 8
"""Longer words are not looked for, in code points."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Division:
    """A text divided into words: `borders` are its inner and outer borders, `score` its natural log probability."""

    borders: tuple[int, ...]
    score: float

    def word_at(self, position: int) -> tuple[int, int]:
        """The word that holds the character at this position."""
        start = max(border for border in self.borders if border <= position)
        return start, min(border for border in self.borders if border > position)


@dataclass(frozen=True)
class Segmenter:
    """Divides texts by these frequencies; a word with the frequency 0 is none."""

    frequencies: Mapping[str, int]
    total: int
    divide: Any = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember what was divided last: articles repeat themselves."""
        object.__setattr__(self, "divide", lru_cache(maxsize=4096)(self._divide))

    def knows(self, word: str) -> bool:
        """True where this is a word."""
        return self.frequencies.get(word, 0) > 0

    def score(self, word: str) -> float:
        """The word's natural log probability; that of the rarest word where it is not known."""
        return math.log((self.frequencies.get(word) or 1) / self.total)

    def _divide(self, text: str) -> Division:
        """The likeliest division; a character that is no word stands alone."""
        best: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, len(text) + 1):
            ways = (
                (best[start][0] + self.score(text[start:end]), start)
                for start in range(max(0, end - _LONGEST), end)
                if end - start == 1 or self.knows(text[start:end])
            )
            best.append(max(ways))
        borders, at = [len(text)], len(text)
        while at:
            at = best[at][1]
            borders.append(at)
        return Division(tuple(reversed(borders)), best[-1][0])


@cache
def tokenizer() -> Tokenizer | None:
    """Jieba; None where it cannot be loaded."""
    try:
        return loading.tokenizer()
    except (ImportError, OSError):
        _log.warning("jieba cannot be loaded: words are single characters", exc_info=True)
        return None


@cache
def segmenter() -> Segmenter | None:
    """The segmenter over jieba's dictionary; None where it cannot be loaded."""
    loaded = tokenizer()
    return None if loaded is None else Segmenter(loaded.FREQ, loaded.total)
