"""The loose text of a page's divisions, put into paragraphs before the extractor does it.

The extractor makes a paragraph of every piece of loose text and of every inline element after one, so that a link or
an underlined name in a line that ends at `br` broke the line in three. What the lines are is `html_walk`'s business.
"""

import lxml.html

from yanguan.exchange.reading.html_walk import INLINE

_Runs = list[list[lxml.html.HtmlElement]]


def wrap_runs(tree: lxml.html.HtmlElement) -> None:
    """Make a paragraph of each run of text and inline elements that stands in a division beside other things.

    A run ends at a `br`, which goes, and at a block. Runs without a word (a linked picture) stay as they are.
    """
    for division in list(tree.iter("div")):
        if _is_loose(division):
            _wrap(division)


def _is_loose(division: lxml.html.HtmlElement) -> bool:
    """True where text stands in the division itself, between elements."""
    pieces = (division.text, *(child.tail for child in division))
    return len(division) > 0 and any(piece and not piece.isspace() for piece in pieces)


def _wrap(division: lxml.html.HtmlElement) -> None:
    children = list(division)
    division[:] = []
    paragraph = _paragraph(division.text)
    division.text = None
    for child in children:
        tail, child.tail = child.tail, None
        if _is_inline(child):
            paragraph.append(child)
            child.tail = tail
            continue
        _close(division, paragraph)
        if child.tag != "br":
            division.append(child)
        paragraph = _paragraph(tail)
    _close(division, paragraph)


def _paragraph(text: str | None) -> lxml.html.HtmlElement:
    paragraph = lxml.html.Element("p")
    paragraph.text = text
    return paragraph


def _close(division: lxml.html.HtmlElement, paragraph: lxml.html.HtmlElement) -> None:
    """Put the run into the division: as a paragraph where it says something, else its elements as they were."""
    if str(paragraph.xpath("string()")).strip():
        division.append(paragraph)
    else:
        division.extend(list(paragraph))


def _is_inline(element: lxml.html.HtmlElement) -> bool:
    """True of an element that stands in a line and holds nothing but such."""
    return element.tag in INLINE and all(inner.tag in INLINE for inner in element.iterdescendants())
