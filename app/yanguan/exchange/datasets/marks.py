"""Quotes without the quotation marks round them, by their characters alone. Which marks are speech is `suggest`'s."""

from yanguan.domain.article import Range
from yanguan.exchange.datasets.clipping import trimmed

_CLOSING = dict(zip("「『“‘｢﹁﹃〝", "」』”’｣﹂﹄〞", strict=True))
_OPENING = frozenset(_CLOSING)
_ENDS = frozenset(_CLOSING.values())
_STRAIGHT = '"＂'


def without_marks(text: str, place: Range) -> Range | None:
    """The place without a mark that opens at its start and one that closes at its end; None where nothing is left.

    A mark goes only where it does not belong to another inside: of `「甲」和「乙」` both stay. A speech over several
    paragraphs opens in each and closes once, so one of the two may be missing.
    """
    start, end = place
    partner = _partners(text, start, end)
    opens = start < end and partner.get(start, -1) in (end - 1, None)
    closes = start < end and partner.get(end - 1, -1) in (start, None)
    return trimmed(text, start + opens, end - closes)


def _partners(text: str, start: int, end: int) -> dict[int, int | None]:
    """Where each mark's other half stands; None for a mark that opens, or closes, alone."""
    found: dict[int, int | None] = {}
    waiting: list[int] = []
    straight: int | None = None
    for at in range(start, end):
        mark = text[at]
        if mark in _OPENING:
            waiting.append(at)
            found[at] = None
        elif mark in _ENDS:
            opened = next((each for each in reversed(waiting) if _CLOSING[text[each]] == mark), None)
            found[at] = opened
            if opened is not None:
                del waiting[waiting.index(opened) :]
                found[opened] = at
        elif mark in _STRAIGHT:
            found[at] = straight
            if straight is not None:
                found[straight] = at
            straight = at if straight is None else None
    return found
