"""Paragraphs of a document, put together from their pieces, to the page that an article is made of.

How a format marks paragraphs, headings and breaks is its reader's business.
"""

from collections.abc import Callable, Sequence
from dataclasses import field

from lxml import etree

from yanguan.domain.article import BlockKind, Meta
from yanguan.domain.frozen import dataclass
from yanguan.exchange.reading.cleaning import clean_text
from yanguan.exchange.reading.html import Page
from yanguan.exchange.reading.related_tail import is_heading

_INVISIBLE = " \t\n\xa0\u3000\u200b\ufeff"
_LONGEST_HEADING = 60
_LONGEST_HEAD = 40
_MOST_HEAD = 3
_LEAST_CELLS = 2  # one is a layout
LONGEST_CELL = 100
"""A table all of whose cells have at most so many characters is one of facts: each of its rows is a line."""


@dataclass(slots=True)
class Lines:
    """The lines so far. Paragraphs may stand inside paragraphs (a text box): the inner ones follow the outer."""

    lines: list[tuple[str, bool]] = field(default_factory=list)
    _open: list[tuple[list[str], bool]] = field(default_factory=list)
    _waiting: list[tuple[str, bool]] = field(default_factory=list)

    def begin(self, *, is_heading: bool = False) -> None:
        """Begin a paragraph."""
        self._open.append(([], is_heading))

    def add(self, text: str | None) -> None:
        """Add to the paragraph that was begun last; outside any, a text is nobody's. A line feed ends a line."""
        if text and self._open:
            self._open[-1][0].append(text)

    def end(self) -> None:
        """End the paragraph that was begun last."""
        pieces, is_head = self._open.pop()
        made = [(line, is_head) for line in "".join(pieces).split("\n")]
        if self._open:
            self._waiting += made
        else:
            self.lines += made + self._waiting
            self._waiting = []

    def put(self, line: str, *, is_heading: bool = False) -> None:
        """Add a whole line."""
        self.begin(is_heading=is_heading)
        self.add(line)
        self.end()

    def page(self, file: str, meta: Meta) -> Page:
        """The page: lines without the blanks around them, headings as hints. Raises Refusal for half a character."""
        texts: list[str] = []
        hints: dict[int, BlockKind] = {}
        removed = 0
        for raw, is_head in self.lines:
            cleaned = clean_text(raw, file=file)
            removed += cleaned.removed
            for line in filter(None, (line.strip(_INVISIBLE) for line in cleaned.text.split("\n"))):
                if is_head and len(line) <= _LONGEST_HEADING and not is_heading(line):
                    hints[len(texts)] = "headline" if not hints and _is_head(texts) else "subhead"
                texts.append(line)
        return Page("\n".join(texts), hints, meta, removed)


def plain_row(
    row: etree._Element, cells: Sequence[str], table: str, lines_of: Callable[[etree._Element], Lines]
) -> str | None:
    """A row of a table as one line where it has several cells, each with one short paragraph or none; else None.

    `cells` and `table` are the names of such elements, `lines_of` reads what stands in a cell.
    """
    found = list(row.iterchildren(*cells))
    if len(found) < _LEAST_CELLS or next(row.iter(table), None) is not None:
        return None
    texts = []
    for cell in map(lines_of, found):
        lines = [line.strip() for line, _ in cell.lines if line.strip()]
        if len(lines) > 1 or any(len(line) > LONGEST_CELL for line in lines):
            return None
        texts.append(lines[0] if lines else "")
    return "\t".join(texts)


def _is_head(before: list[str]) -> bool:
    """True where what stands before a heading may be the page's name, a date, a writer: no paragraph."""
    return len(before) <= _MOST_HEAD and all(len(line) <= _LONGEST_HEAD for line in before)
