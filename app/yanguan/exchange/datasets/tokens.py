"""A text as spaCy's `blank("zh")` cuts it: a token for each character, blank space as spaCy keeps it.

Since every character is a token, every label begins and ends with one.
"""

import bisect
from collections.abc import Sequence

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """`[start, end)` of the text in code points; `ws`: whether a space follows, which is then no token of its own."""

    text: str
    start: int
    end: int
    ws: bool


def tokens_of(text: str) -> list[Token]:
    """The characters; what blank space does not follow one as its single space stands as a token."""
    found, at = list[Token](), 0
    while at < len(text):
        start = at
        if text[at].isspace():
            while at < len(text) and text[at].isspace():
                at += 1
            found.append(Token(text[start:at], start, at, ws=False))
            continue
        ws = text[at + 1 : at + 2] == " "
        found.append(Token(text[at], at, at + 1, ws))
        at += 2 if ws else 1
    return found


def tokens_in(tokens: Sequence[Token], place: Range) -> tuple[int, int]:
    """The numbers of the first and the last token of a place that begins and ends with one."""
    first = bisect.bisect_left(tokens, place[0], key=lambda token: token.start)
    last = bisect.bisect_left(tokens, place[1], key=lambda token: token.end)
    return first, last
