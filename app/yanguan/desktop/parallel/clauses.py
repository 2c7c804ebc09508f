"""Clauses and sentences of one line of Chinese: where punctuation cuts it. Words are `wordcut`'s business."""

import re
from bisect import bisect_right
from functools import lru_cache

from yanguan.domain.article import Range

QUOTE_MARKS = "「」『』“”‘’〝〞\"'"
CLAUSE_ENDS = frozenset("，。；！？：,;!?\n" + QUOTE_MARKS)
"""What stands between two clauses; each is a unit of its own."""
_CLAUSE_BORDER = re.compile("[" + re.escape("".join(sorted(CLAUSE_ENDS))) + "]")
_SENTENCE_END = re.compile("\n|[。！？!?]+[。！？!?」』”’〞）)\"']*")
_STRAIGHT = "\"'"


def clause_at(text: str, position: int) -> Range:
    """The stretch between two marks of `，。；！？：` or quote marks round a position, without them.

    On a mark it is that mark alone; in an empty text it is empty.
    """
    index = min(position, len(text) - 1)
    if index < 0:
        return 0, 0
    return _stretch(_clause_borders(text), index)


def sentence_at(text: str, position: int) -> Range:
    """The sentence round a position, its closing mark and the marks that close behind it included."""
    if not text:
        return 0, 0
    return _stretch(_sentence_borders(text), min(position, len(text) - 1))


def sentences_over(text: str, start: int, end: int) -> Range:
    """All sentences of a text of many lines that `[start, end)` reaches into, without the blank space round them."""
    low, high = _whole_sentence(text, start)[0], _whole_sentence(text, max(end - 1, start))[1]
    part = text[low:high]
    return low + len(part) - len(part.lstrip()), high - len(part) + len(part.rstrip())


def _whole_sentence(text: str, position: int) -> Range:
    """The sentence of this position, which ends with its line at the latest."""
    line = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    start, stop = sentence_at(text[line : end if end >= 0 else len(text)], position - line)
    return line + start, line + stop


def _stretch(borders: tuple[int, ...], index: int) -> Range:
    after = bisect_right(borders, index)
    return borders[after - 1], borders[after]


@lru_cache(maxsize=64)
def _clause_borders(text: str) -> tuple[int, ...]:
    """Where clauses and marks begin and end, in order, both ends of the text among them."""
    borders = {0, len(text)}
    for found in _CLAUSE_BORDER.finditer(text):
        borders.update(found.span())
    return tuple(sorted(borders))


@lru_cache(maxsize=64)
def _sentence_borders(text: str) -> tuple[int, ...]:
    """Where sentences end, in order, both ends of the text among them.

    A straight quote mark behind a full stop closes only where one is open: else it opens the next sentence.
    """
    borders = {0, len(text)}
    for found in _SENTENCE_END.finditer(text):
        end = found.end()
        while text[end - 1] in _STRAIGHT and text.count(text[end - 1], 0, end - 1) % 2 == 0:
            end -= 1
        borders.add(end)
    return tuple(sorted(borders))
