"""The article in a saved web page: its headline, dateline, writers and paragraphs, one to a line.

readability-lxml finds the body; what the lines are is told by the page's headings first and by `blocking` second, the
tail of related items by `blocking` alone (no extractor drops it where it stands in the body).
"""

import copy
import itertools
import logging
import re
from collections.abc import Mapping, Sequence

import lxml.html

from yanguan.domain.article import BlockKind, Meta
from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading import html_facts
from yanguan.exchange.reading.html_facts import squeeze
from yanguan.exchange.reading.html_links import related_lines
from yanguan.exchange.reading.html_runs import wrap_runs
from yanguan.exchange.reading.html_tree import densest, parse, prune
from yanguan.exchange.reading.html_walk import PageLine, lines_of
from yanguan.exchange.reading.line_rules import kind_by_words, read_dateline
from yanguan.exchange.reading.related_tail import is_heading

# It logs a traceback of every page it gives up on, which we answer for ourselves.
logging.getLogger("readability").setLevel(logging.CRITICAL)

_DECLARED = re.compile(rb"(?:charset\s*=|<\?xml[^>]{0,80}encoding\s*=)\s*[\"']?\s*([A-Za-z0-9_.:-]{2,30})")
_HEAD_OF_SOURCE = 4096
_HEAD_LINES = 12
_HEAD_KINDS: tuple[BlockKind, ...] = ("dateline", "byline")
_LONGEST_HEADING = 60
_TELLING = 10
_LEAST_BODY = 60


@dataclass(frozen=True, slots=True)
class Page:
    """An article's text; what is known of its lines that are not blank, by number; what the page says about it.

    `removed` counts the characters that were taken out of the text.
    """

    text: str
    hints: Mapping[int, BlockKind]
    meta: Meta
    removed: int = 0


def read_page(source: str, *, file: str) -> Page:
    """The article of a page. Raises Refusal where the page cannot be parsed or holds no article."""
    tree = parse(source, file=file)
    whole = copy.deepcopy(tree)
    prune(tree)
    title = html_facts.title_of(tree)
    body = _below_title(_body_lines(tree), title)
    if not body:
        raise Refusal("reading-no-article", file=file)
    head = _head_lines(lines_of(tree, spaced=True), title, body)
    lines, hints = _assembled(title, head, body)
    is_dated = any(read_dateline(text) for text, _ in head)
    meta = Meta(
        published=None if is_dated else html_facts.date_of(whole),
        outlet=html_facts.site_of(tree),
        url=html_facts.address_of(tree, source),
    )
    return Page("\n".join(lines), hints, meta)


def headings_of(source: str) -> frozenset[str]:
    """The texts of the headings of a pasted fragment; none where it cannot be parsed."""
    try:
        tree = parse(source, file="")
    except Refusal:
        return frozenset()
    prune(tree)
    return frozenset(line.text for line in lines_of(tree) if line.is_heading)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page says it is in: only a tie-break, for it is often wrong."""
    match = _DECLARED.search(data, 0, _HEAD_OF_SOURCE)
    return match[1].decode("ascii") if match else None


def _body_lines(tree: lxml.html.HtmlElement) -> Sequence[PageLine]:
    """The lines of the element that holds the article; the extractor drops a short one with a list of links in it,
    and then the element counts that holds most of the page's text outside links.
    """
    # Imported here: it takes 85 ms, and a window that opens has no page to read.
    from readability import Document  # noqa: PLC0415
    from readability.readability import Unparseable  # noqa: PLC0415

    wrap_runs(tree)
    source = lxml.html.tostring(tree, encoding="unicode")
    try:
        summary = Document(source, min_text_length=10).summary(html_partial=True)
        found = lines_of(parse(summary, file="")) if summary else []
    except (Unparseable, Refusal):
        found = []
    if sum(len(line.text) for line in found if not line.is_heading and not _head_kind(line.text)) >= _LEAST_BODY:
        return found
    return lines_of(densest(tree)) or found


def _below_title(body: Sequence[PageLine], title: str | None) -> Sequence[PageLine]:
    """The body without the title and what stands above it (the site's navigation), where the extractor took these."""
    said = [index for index, line in enumerate(body[:_HEAD_LINES]) if title and _says(line.text, title)]
    return body[said[-1] + 1 :] if said else body


def _head_lines(page: Sequence[PageLine], title: str | None, body: Sequence[PageLine]) -> list[tuple[str, BlockKind]]:
    """Datelines and bylines that the page has between the title and the first line that is surely the body's."""
    telling = {squeeze(line.text) for line in body if len(line.text) >= _TELLING and not _head_kind(line.text)}
    start = next((index for index, line in enumerate(page) if squeeze(line.text) in telling), 0)
    titles = [index for index in range(start) if title and _says(page[index].text, title)]
    after = titles[-1] if titles else max(start - _HEAD_LINES, 0)
    found: dict[str, BlockKind] = {}
    for line in page[after:start]:
        kind = _head_kind(line.text)
        if kind:
            found[line.text] = kind
    return list(found.items())[:_HEAD_LINES]


def _head_kind(line: str) -> BlockKind | None:
    kind = kind_by_words(line, "head")
    return kind if kind in _HEAD_KINDS else None


def _says(line: str, title: str) -> bool:
    """True where the line is the title, give or take blanks."""
    return squeeze(line) == squeeze(title)


def _assembled(
    title: str | None, head: Sequence[tuple[str, BlockKind]], body: Sequence[PageLine]
) -> tuple[list[str], dict[int, BlockKind]]:
    """The lines of the article in their order, and the kinds that the page tells."""
    lines = [title] if title else []
    hints: dict[int, BlockKind] = {0: "headline"} if title else {}
    for text, kind in head:
        hints[len(lines)] = kind
        lines.append(text)
    taken = {squeeze(text) for text, _ in head}
    body = list(itertools.dropwhile(lambda line: squeeze(line.text) in taken, body))
    related = related_lines(body)
    for index, line in enumerate(body):
        if index in related:
            hints[len(lines)] = related[index]
        elif line.is_heading and len(line.text) <= _LONGEST_HEADING and not is_heading(line.text):
            hints[len(lines)] = "subhead"
        lines.append(line.text)
    return lines, hints
