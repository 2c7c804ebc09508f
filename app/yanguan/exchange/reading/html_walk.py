"""From a tree to the lines that a reader of the page sees. It never recurses: pages nest as deep as they like."""

import re
from dataclasses import field

import lxml.html
from lxml import etree

from yanguan.domain.frozen import dataclass
from yanguan.exchange.reading.html_tree import UNSEEN

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = (
    _HEADINGS
    | {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt"}
    | {"fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "li", "main", "nav", "ol", "p", "pre"}
    | {"section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
INLINE = frozenset(
    {"a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "rb"}
    | {"rp", "rt", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_SKIPPED = UNSEEN | {"head", "title", "rt", "rp"}
_CELLS = ("td", "th")
_LONGEST_CELL = 100
_EAST = r"[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]"
_BREAK_IN_HAN = re.compile(rf"(?<={_EAST})[ \t]*\n\s*(?={_EAST})")
_BLANKS = re.compile(r"[ \t\n\f]+")
_INVISIBLE = " \t\n\u3000\xa0\u200b\ufeff"
_APART = "\u2063"  # between inline elements of a spaced walk; no blank, so that a line break before Han leaves it


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of the page, whether it stands in a heading (h1 to h6), and whether all of it is linked."""

    text: str
    is_heading: bool
    is_linked: bool = False


@dataclass(slots=True)
class _Walk:
    """The lines so far and the pieces of the line that is being put together, `unlinked` where one is in no link."""

    lines: list[PageLine] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    headings: int = 0
    preformatted: int = 0
    links: int = 0
    unlinked: bool = False

    def add(self, text: str | None) -> None:
        """Append text; in preformatted text a line feed ends the line."""
        if not text:
            return
        self.unlinked |= not self.links and not text.isspace()
        if not self.preformatted:
            self.pieces.append(text)
            return
        first, *rest = text.split("\n")
        self.pieces.append(first)
        for line in rest:
            self.flush()
            self.pieces.append(line)

    def flush(self) -> None:
        """End the line that is being put together, if it holds anything."""
        text = collapse("".join(self.pieces))
        self.pieces.clear()
        if text:
            self.lines.append(PageLine(text, self.headings > 0, is_linked=not self.unlinked))
        self.unlinked = False


def collapse(text: str) -> str:
    """The text as a browser shows it in one line: blanks run together, none between Han, none at the ends."""
    return _BLANKS.sub(" ", _BREAK_IN_HAN.sub("", text).replace(_APART, " ")).strip(_INVISIBLE)


def lines_of(root: lxml.html.HtmlElement, *, spaced: bool = False) -> list[PageLine]:
    """The lines under an element: one for each paragraph, division, list item, `br` and row of a plain table.

    `spaced` puts a blank between neighbouring inline elements, as pages do by style around date and source.
    """
    walk = _Walk()
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            _enter(walk, element, tag, spaced=spaced)
            if tag in _SKIPPED or not tag or (tag == "tr" and _is_plain_row(element)):
                events.skip_subtree()
        else:
            _leave(walk, tag)
            if element is not root:
                walk.add(element.tail)
    walk.flush()
    return walk.lines


def _enter(walk: _Walk, element: lxml.html.HtmlElement, tag: str, *, spaced: bool) -> None:
    """What an opening tag does to the lines."""
    if tag in _SKIPPED or not tag:
        return
    if tag in _BLOCKS or tag == "br":
        walk.flush()
    elif spaced:
        walk.pieces.append(_APART)
    walk.headings += tag in _HEADINGS
    walk.links += tag == "a"
    walk.preformatted += tag == "pre"
    if tag == "tr" and _is_plain_row(element):
        cells = (collapse("".join(cell.itertext())) for cell in element.iterchildren(*_CELLS))
        row = "\t".join(cells).strip(_INVISIBLE)
        if row:
            walk.lines.append(PageLine(row, is_heading=False))
        return
    walk.add(element.text)


def _leave(walk: _Walk, tag: str) -> None:
    """What a closing tag does to the lines."""
    if tag in _SKIPPED:
        return
    if tag in _BLOCKS:
        walk.flush()
    walk.headings -= tag in _HEADINGS
    walk.links -= tag == "a"
    walk.preformatted -= tag == "pre"


def _is_plain_row(row: lxml.html.HtmlElement) -> bool:
    """True of a row of a table of facts: several short cells with nothing but words in them."""
    cells = list(row.iterchildren(*_CELLS))
    if len(cells) < 2:  # noqa: PLR2004 - one cell is a layout
        return False
    for cell in cells:
        if any(child.tag in _BLOCKS or child.tag == "br" for child in cell.iterdescendants()):
            return False
    return all(len("".join(cell.itertext())) <= _LONGEST_CELL for cell in cells)
