"""Lines of a printed page to paragraphs, and what is printed on every page left out. Lengths are points of the page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from yanguan.domain.frozen import dataclass

_INDENTED = 1.2
_SHORT = 1.6
_GAP = 1.6
_OTHER_SIZE = 0.12
_EDGE = 2
_NUMBER = re.compile(r"\d+|[〇一二三四五六七八九十百]+")
_PAGE_NUMBER = re.compile(r"[\s—–\-·•第]*\d{1,4}\s*(?:[/／]\s*\d{1,4}|[页頁])?[\s—–\-·•]*(?:共\s*\d{1,4}\s*[页頁])?")
_TEXT_LONG = 4
_NEVER_FIRST = tuple("，。、；：！？」』”’）》〉】…,.;:!?)")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line with the box around its characters; `size` is the height of one. Bottom and top grow upwards."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float

    @classmethod
    def around(cls, text: str, boxes: Sequence[tuple[float, float, float, float]]) -> "PdfLine":
        """The line of these characters."""
        if not boxes:
            return cls(text, 0, 0, 0, 0, 0)
        left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
        return cls(text, left, right, bottom, top, max(max(box[3] - box[1], box[2] - box[0]) for box in boxes))


def without_running_heads(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """The pages without their numbers, and without the lines at their edges that most pages have, but for a number."""
    edges = [{_plain(line) for line in _edges(page)} for page in pages]
    often = Counter(plain for edge in edges for plain in edge)
    return [[line for line in page if not _is_running(line, page, often, len(pages))] for page in pages]


def _is_running(line: PdfLine, page: Sequence[PdfLine], often: Counter[str], pages: int) -> bool:
    if not line.text.strip():
        return True
    if not any(line is each for each in _edges(page)):
        return False
    return _PAGE_NUMBER.fullmatch(line.text.strip()) is not None or (pages > 1 and often[_plain(line)] * 2 > pages)


def _edges(page: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines at the top and at the bottom of the page."""
    by_height = sorted((line for line in page if line.text.strip()), key=lambda line: -line.top)
    return by_height[:_EDGE] + by_height[_EDGE:][-_EDGE:]


def _plain(line: PdfLine) -> str:
    return _NUMBER.sub("#", "".join(line.text.split()))


def paragraphs_of(pages: Sequence[Sequence[PdfLine]]) -> Iterator[str]:
    """The paragraphs, over the ends of columns and pages."""
    pieces: list[str] = []
    before: tuple[PdfLine, float] | None = None
    longest = _long([line for page in pages for line in page])
    for column in _columns([_turned(page) for page in pages]):
        left = _margin([line.left for line in column])
        right = max(line.right for line in column)
        gap = _usual_gap(column)
        for line in column:
            if pieces and before and _begins(line, before, left, gap, longest):
                yield _joined(pieces)
                pieces = []
            pieces.append(line.text)
            before = (line, right)
    if pieces:
        yield _joined(pieces)


def _turned(page: Sequence[PdfLine]) -> Sequence[PdfLine]:
    """A page set from top to bottom as if it were set from left to right: its columns, from the right, are lines."""
    upright = [line for line in page if _is_upright(line)]
    if sum(len(line.text) for line in upright) * 2 <= sum(len(line.text) for line in page):
        return page
    by_column = sorted(page, key=lambda line: (-line.right, -line.top))
    return [PdfLine(line.text, -line.top, -line.bottom, line.left, line.right, line.size) for line in by_column]


def _columns(pages: Sequence[Sequence[PdfLine]]) -> Iterator[list[PdfLine]]:
    """Lines that follow each other downwards."""
    for page in pages:
        column: list[PdfLine] = []
        for line in page:
            if column and line.bottom > column[-1].top:
                yield column
                column = []
            column.append(line)
        if column:
            yield column


def _begins(line: PdfLine, before: tuple[PdfLine, float], left: float, gap: float, longest: float) -> bool:
    """True where a paragraph begins: indented, after a short line, after a gap, in another size."""
    last, right = before
    if line.text.lstrip()[:1] in _NEVER_FIRST:
        return False
    em = last.size or 1.0
    if line.left == line.right or last.left == last.right:
        return len(last.text.strip()) < longest - _TEXT_LONG
    if abs(line.size - last.size) > _OTHER_SIZE * max(line.size, last.size):
        return True
    is_below = line.top <= last.bottom + em
    if is_below and gap and last.bottom - line.top > max(gap * _GAP, gap + em / 2):
        return True
    return line.left > left + _INDENTED * em or last.right < right - _SHORT * em


def _is_upright(line: PdfLine) -> bool:
    """True of a line that runs from top to bottom."""
    return line.top - line.bottom > 2 * (line.right - line.left) and len(line.text.strip()) > 2  # noqa: PLR2004


def _usual_gap(column: Sequence[PdfLine]) -> float:
    """The usual distance between two lines of a column."""
    gaps = [above.bottom - below.top for above, below in pairwise(column)]
    return max(median(gaps), 0.1) if gaps else 0.0


def _margin(lefts: Sequence[float]) -> float:
    """Where lines begin that are not indented: the commonest place, of two as common ones the outer."""
    often = Counter(round(left) for left in lefts)
    return min(often, key=lambda left: (-often[left], left))


def _long(lines: Sequence[PdfLine]) -> float:
    """The length in characters that nine lines of ten do not exceed."""
    lengths = sorted(len(line.text.strip()) for line in lines)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _joined(pieces: Sequence[str]) -> str:
    """The lines as one: a blank between words that are no Chinese, none elsewhere, and a word's hyphen taken out."""
    text = ""
    for piece in map(str.strip, pieces):
        if text and text[-1].isascii() and text[-1].isalnum() and piece[:1].isascii() and piece[:1].isalnum():
            text += " "
        text += piece
    return text
