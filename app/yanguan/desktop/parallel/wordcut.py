"""Words of Chinese text in either script: jieba on the simplified image, which has the same positions.

Loaded when the first word is asked for (about a second); `warm` does it ahead of time. Where jieba cannot be
loaded a word is a character. Suggestions and tagging by part of speech belong to `suggest`.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from yanguan.desktop.parallel.clauses import clause_at
from yanguan.domain.article import Range, Script

if TYPE_CHECKING:
    from yanguan.suggest.segmenter import Tokenizer

_LONGEST = 200
"""A clause without a mark for longer than this is cut in a window round the position, in code points."""


def warm() -> None:
    """Load the dictionary now; may be called from a worker."""
    _tokenizer()


def word_at(text: str, script: Script, position: int) -> Range:
    """The word that the character at a position belongs to; at the text's end, the last word."""
    start, end = clause_at(text, position)
    if end - start > _LONGEST:
        start, end = max(start, position - _LONGEST // 2), min(end, position + _LONGEST // 2)
    left = start
    for length in _lengths(text[start:end], script):
        if position < left + length:
            return left, left + length
        left += length
    return max(start, end - 1), end


def word_border_after(text: str, script: Script, position: int) -> int:
    """Where the word at the position ends; the text's length at its end."""
    return word_at(text, script, position)[1] if position < len(text) else len(text)


def word_border_before(text: str, script: Script, position: int) -> int:
    """Where the word before the position begins; 0 at the text's start."""
    return word_at(text, script, position - 1)[0] if position > 0 else 0


@lru_cache(maxsize=256)
def _lengths(clause: str, script: Script) -> tuple[int, ...]:
    """Lengths of the clause's words in code points."""
    cutter = _tokenizer()
    if cutter is None:
        return (1,) * len(clause)
    image = _simplified(clause) if script == "hant" else clause
    return tuple(len(word) for word in cutter.lcut(image))


def _tokenizer() -> "Tokenizer | None":
    from yanguan.suggest.segmenter import tokenizer

    return tokenizer()


def _simplified(text: str) -> str:
    # Imported here: converting has its price at start-up, and a window that opens has no word to cut.
    from yanguan.script.convert import convert

    return convert(text, "tw2s").text.text
