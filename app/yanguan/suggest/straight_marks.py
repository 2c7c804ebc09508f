"""Straight quotes, which do not tell an opening mark from a closing one, paired by parity within one paragraph.

Marks that have a shape of their own are paired in `quote_marks`.
"""

import re
from itertools import accumulate

from yanguan.domain.article import Range

STRAIGHT = "\"'＂＇"
_LATIN = re.compile(r"[A-Za-z0-9À-ɏ]")
_MEASURE = re.compile(r"\d['＇]\d+$")
_AFTER_CLOSING = "，,。.；;：:！!？?、…—）)"


def straight_pairs(text: str, within: Range) -> tuple[list[Range], list[int]]:
    """The straight quotes of the paragraph `within`: `(place of the opening, of the closing)`, and those left alone.

    All in code points. Apostrophes (it's) and inches (6'2") are no quotes. Of an odd number one has lost its partner:
    the one without which the others stand best, by what stands on their two sides.
    """
    pairs: list[Range] = []
    alone: list[int] = []
    for mark in STRAIGHT:
        places = [at for at in range(*within) if text[at] == mark and not _is_apostrophe(text, at, within)]
        if len(places) % 2:
            alone.append(places.pop(_loneliest([_leaning(text, at, within) for at in places])))
        pairs += zip(places[::2], places[1::2], strict=True)
    return pairs, alone


def opens(text: str, at: int, within: Range) -> bool:
    """True where what stands beside the quote does not say that it closes."""
    return _leaning(text, at, within) >= 0


def _loneliest(leanings: list[int]) -> int:
    """Which of an odd number of quotes the others pair best without; the last where it makes no difference."""
    signed = [lean * (-1) ** number for number, lean in enumerate(leanings)]
    before = list(accumulate(signed, initial=0))
    return max(range(len(leanings)), key=lambda number: (before[number] + before[number + 1], number))


def _leaning(text: str, at: int, within: Range) -> int:
    """Above 0 where what stands beside the quote says that it opens, below where it closes."""
    before = text[at - 1] if at > within[0] else "\n"
    after = text[at + 1] if at + 1 < within[1] else "\n"
    ended = before in "。！？!?…"
    opening = (before.isspace() or before in "，,：:。（(說说") - ended
    closing = (after.isspace() or after in _AFTER_CLOSING) + (ended or before in "，,")
    return int(opening) - int(closing)


def _is_apostrophe(text: str, at: int, within: Range) -> bool:
    before = text[at - 1] if at > within[0] else ""
    after = text[at + 1] if at + 1 < within[1] else ""
    if text[at] in "'＇":
        return bool(_LATIN.match(before)) and (bool(_LATIN.match(after)) or before.isdigit())
    return bool(_MEASURE.search(text[max(within[0], at - 8) : at]))
