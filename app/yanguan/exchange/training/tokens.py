"""A text cut into tokens with their positions, and labels laid over them. Positions are code points.

Words are jieba's, of the simplified image, which is one to one with the text: on traditional text jieba is poor.
"""

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from yanguan.domain.article import Script
from yanguan.exchange.training.frames import Span
from yanguan.script.convert import convert
from yanguan.tokenizer import tokenizer

OUTSIDE = "O"


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a character, `[start, end)` in code points of the text that was cut."""

    text: str
    start: int
    end: int


def characters(text: str) -> tuple[Token, ...]:
    """Every code point that is not blank space."""
    return tuple(Token(each, at, at + 1) for at, each in enumerate(text) if not each.isspace())


def words(text: str, script: Script) -> tuple[Token, ...]:
    """Jieba's words, and whatever stands between them but blank space."""
    image = text if script == "hans" else convert(text, "tw2s").text.text
    found = tokenizer().tokenize(image)
    return tuple(Token(text[start:end], start, end) for word, start, end in found if not word.isspace())


def bio(tokens: Sequence[Token], spans: Iterable[Span], script: Script) -> list[str]:
    """A label for each token: `B-quote` where a fragment begins, `I-quote` in it, `O` elsewhere.

    A token that a fragment touches belongs to it. Of spans that overlap the one that is given first has the token.
    """
    found = [OUTSIDE] * len(tokens)
    for span in spans:
        for start, end in span.ranges(script):
            first = bisect.bisect_right(tokens, start, key=lambda token: token.end)
            last = bisect.bisect_left(tokens, end, key=lambda token: token.start)
            for number in range(first, last):
                if found[number] == OUTSIDE:
                    found[number] = f"{'B' if number == first else 'I'}-{span.label}"
    return found
