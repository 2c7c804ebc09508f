"""Words of Chinese text in either script: jieba on the simplified image, which has the same positions.

Nothing waits for jieba: until `warm` has loaded it (about a second, on a worker), and where it cannot be loaded, a
word is one character, or a run of Latin letters and digits. Suggestions belong to `suggest`.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from yanguan.desktop.parallel.clauses import clause_at
from yanguan.domain.article import Range, Script

if TYPE_CHECKING:
    from yanguan.tokenizer import Tokenizer

_LONGEST = 200
"""A clause without a mark for longer than this is cut in pieces of this length, in code points."""
_LATIN = "[0-9A-Za-z\u00c0-\u024f]+"
_RULE = re.compile(f"{_LATIN}|.", re.DOTALL)
_loaded: list["Tokenizer"] = []


def warm() -> None:
    """Load the dictionaries of words and of conversion; may be called from a worker, and again."""
    from yanguan.suggest.segmenter import tokenizer

    cutter = tokenizer()
    if cutter is not None and not _loaded:
        cutter.lcut(_simplified("說"))
        _loaded.append(cutter)


def is_warm() -> bool:
    """True once words are jieba's."""
    return bool(_loaded)


def word_at(text: str, script: Script, position: int) -> Range:
    """The word that the character at a position belongs to; at the text's end, the last word."""
    start, end = clause_at(text, position)
    position = min(position, end - 1)
    start += max(position - start, 0) // _LONGEST * _LONGEST
    left = start
    for length in _lengths(text[start : min(end, start + _LONGEST)], script):
        if position < left + length:
            return left, left + length
        left += length
    return start, end


def _lengths(clause: str, script: Script) -> tuple[int, ...]:
    """Lengths of the clause's words in code points."""
    if not _loaded:
        return tuple(len(found) for found in _RULE.findall(clause))
    return _cut(clause, script)


@lru_cache(maxsize=512)
def _cut(clause: str, script: Script) -> tuple[int, ...]:
    image = _simplified(clause) if script == "hant" else clause
    return tuple(map(len, _joined(_loaded[0].lcut(image))))


def _joined(words: list[str]) -> list[str]:
    """The words, with the pieces made one into which jieba cuts a Latin word with accents."""
    joined: list[str] = []
    for word in words:
        if joined and re.fullmatch(_LATIN, joined[-1]) and re.fullmatch(_LATIN, word):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _simplified(text: str) -> str:
    # Imported here: converting has its price at start-up, and a window that opens has no word to cut.
    from yanguan.script.convert import convert

    return convert(text, "tw2s").text.text
