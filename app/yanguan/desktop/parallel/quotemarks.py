"""Quote marks of one line: which open, which close, and which belong together. What they mean is the person's to say.

A mark without its partner pairs with nothing and turns no other mark round.
"""

from functools import lru_cache

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass

_PARTNERS = {"「": "」", "『": "』", "“": "”", "‘": "’", "〝": "〞", "﹁": "﹂", "﹃": "﹄"}
_OPENERS = {closing: opening for opening, closing in _PARTNERS.items()} | {"〟": "〝"}
_STRAIGHT = "\"＂'"
_APOSTROPHES = "'’"


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """A mark at a position (code points of the line)."""

    position: int
    opens: bool

    @property
    def inner(self) -> int:
        """The border on the side of what is quoted."""
        return self.position + 1 if self.opens else self.position


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """The marks of one line in order, and the pairs among them as `(opening, closing)` positions."""

    marks: tuple[QuoteMark, ...]
    pairs: tuple[Range, ...]

    def enclosing(self, start: int, end: int) -> Range | None:
        """The narrowest pair that has all of `[start, end)` between its marks."""
        around = [pair for pair in self.pairs if pair[0] < start and end <= pair[1]]
        return max(around, default=None)


@lru_cache(maxsize=64)
def quote_marks(line: str) -> QuoteMarks:
    """The quote marks of a line; an apostrophe between Latin letters is none, a line break ends every quotation."""
    marks, pairs = list[QuoteMark](), list[Range]()
    open_marks = list[tuple[str, int]]()
    for position, character in enumerate(line):
        if character == "\n":
            open_marks.clear()
        elif character in _APOSTROPHES and _is_inside_word(line, position):
            continue
        elif (opens := _opens(character, open_marks)) is not None:
            marks.append(QuoteMark(position, opens))
            if opens:
                open_marks.append((character, position))
            elif (start := _close(character, open_marks)) is not None:
                pairs.append((start, position))
    return QuoteMarks(tuple(marks), tuple(sorted(pairs)))


def _opens(character: str, open_marks: list[tuple[str, int]]) -> bool | None:
    """True for a mark that opens, False for one that closes, None for what is no mark; straight ones take turns."""
    if character in _PARTNERS:
        return True
    if character in _OPENERS:
        return False
    if character in _STRAIGHT:
        return all(opened != character for opened, _ in open_marks)
    return None


def _close(character: str, open_marks: list[tuple[str, int]]) -> int | None:
    """Take the partner that was opened last, and what was opened inside it and left open; its position."""
    wanted = _OPENERS.get(character, character)
    for index in range(len(open_marks) - 1, -1, -1):
        if open_marks[index][0] == wanted:
            start = open_marks[index][1]
            del open_marks[index:]
            return start
    return None


def _is_inside_word(line: str, position: int) -> bool:
    return (
        0 < position < len(line) - 1
        and line[position - 1].isascii()
        and line[position - 1].isalnum()
        and line[position + 1].isascii()
        and line[position + 1].isalnum()
    )
