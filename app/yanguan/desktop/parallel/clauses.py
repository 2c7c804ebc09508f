"""Clauses and sentences of one line of Chinese: where punctuation cuts it. Words are `wordcut`'s business."""

from yanguan.domain.article import Range

QUOTE_MARKS = "「」『』“”‘’〝〞\"'"
_CLAUSE_ENDS = frozenset("，。；！？：,;!?\n" + QUOTE_MARKS)
_SENTENCE_ENDS = frozenset("。！？!?\n")
_CLOSERS = frozenset("」』”’〞）)\"'")


def clause_at(text: str, position: int) -> Range:
    """The stretch between two marks of `，。；！？：` or quote marks round a position, without them.

    On a mark it is that mark alone; in an empty text it is empty.
    """
    index = min(position, len(text) - 1)
    if index < 0:
        return 0, 0
    if text[index] in _CLAUSE_ENDS:
        return index, index + 1
    start, end = index, index
    while start > 0 and text[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    while end < len(text) and text[end] not in _CLAUSE_ENDS:
        end += 1
    return start, end


def sentence_at(text: str, position: int) -> Range:
    """The sentence round a position, its closing mark and the marks that close behind it included."""
    start = 0
    for end in _sentence_borders(text):
        if position < end:
            return start, end
        start = end
    return min(start, len(text)), len(text)


def _sentence_borders(text: str) -> list[int]:
    """Where sentences end, in order; the text's end is the last."""
    borders, index = [], 0
    while index < len(text):
        if text[index] in _SENTENCE_ENDS:
            while index + 1 < len(text) and text[index + 1] in (_SENTENCE_ENDS | _CLOSERS) - {"\n"}:
                index += 1
            borders.append(index + 1)
        index += 1
    return [*borders, len(text)]
