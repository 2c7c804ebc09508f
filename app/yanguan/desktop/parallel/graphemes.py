"""Borders between what a reader takes for characters: no caret stands inside a combining or emoji sequence."""

import re

from PySide6.QtCore import QTextBoundaryFinder

from yanguan.desktop.parallel.utf16 import Utf16

# Characters that never join a neighbour of the same list: between two of them there is always a border.
_PLAIN = re.compile(
    "[\n\t -~\u2010-\u2015\u2018-\u2027\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uff01-\uff9d\U00020000-\U0003ffff]"
)
_REACH = 200
"""How far the walk to a certain border goes, in code points: in a text of another alphabet there may be none."""


def is_border(text: str, position: int) -> bool:
    """True where a caret may stand at this position (code points)."""
    if not 0 < position < len(text) or (_is_plain(text, position - 1) and _is_plain(text, position)):
        return 0 <= position <= len(text)
    start, end = _unclear_stretch(text, position)
    return position - start in _borders(text[start:end])


def border_before(text: str, position: int) -> int:
    """The nearest border left of the position; 0 at the text's start."""
    position -= 1
    while position > 0 and not is_border(text, position):
        position -= 1
    return max(position, 0)


def border_after(text: str, position: int) -> int:
    """The nearest border right of the position; the text's length at its end."""
    position += 1
    while position < len(text) and not is_border(text, position):
        position += 1
    return min(position, len(text))


def _is_plain(text: str, index: int) -> bool:
    return _PLAIN.match(text, index) is not None


def _unclear_stretch(text: str, position: int) -> tuple[int, int]:
    """The stretch round a position that begins and ends at borders that are certain."""
    start, end = position, position
    low, high = max(0, position - _REACH), min(len(text), position + _REACH)
    while start > low and not (_is_plain(text, start) and _is_plain(text, start - 1)):
        start -= 1
    while end < high and not (_is_plain(text, end) and _is_plain(text, end - 1)):
        end += 1
    return start, end


def _borders(stretch: str) -> set[int]:
    """Every border of a short text, by Unicode's rules."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, stretch)
    units, borders = Utf16(stretch), {0}
    while (position16 := finder.toNextBoundary()) >= 0:
        borders.add(units.code_points(position16))
    return borders
