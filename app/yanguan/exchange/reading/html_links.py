"""Which lines of a page are related items because they are links from end to end.

Related items that are told by their words alone are `related_tail`'s business.
"""

from collections.abc import Iterator, Sequence

from yanguan.domain.article import BlockKind
from yanguan.exchange.reading.html_walk import PageLine
from yanguan.exchange.reading.line_rules import kind_by_words
from yanguan.exchange.reading.related_tail import is_heading
from yanguan.exchange.reading.stamps import is_stamp

_LEAST_BODY = 60
_LEAST_LINKS = 2
_LEAST_LINES, _NEXT_LINES = 2, 4


def related_lines(body: Sequence[PageLine]) -> dict[int, BlockKind]:
    """The kinds of the lines that are related items, by index: boxes of links inside the article, and links at its end.

    A heading is told only where the article goes on under its links.
    """
    found = _links_at_end(body)
    for index, line in enumerate(body):
        links = list(_links_after(body, index)) if is_heading(line.text) else []
        if links and _goes_on(body[links[-1] + 1 :]):
            found[index] = "related_heading"
            found.update(dict.fromkeys(links, "related_title"))
    return found


def _links_after(body: Sequence[PageLine], heading: int) -> Iterator[int]:
    for index in range(heading + 1, len(body)):
        if not _is_link(body[index]):
            return
        yield index


def _goes_on(rest: Sequence[PageLine]) -> bool:
    """True where an article goes on: several lines first that are no links (teasers stand alone), and more of it."""
    lines = [line for line in rest if not kind_by_words(line.text, "end")]
    if len(lines) < _LEAST_LINES or any(line.is_linked for line in lines[:_NEXT_LINES]):
        return False
    said = sum(len(line.text) for line in lines if not line.is_linked)
    return said > max(_LEAST_BODY, sum(len(line.text) for line in lines if line.is_linked))


def _links_at_end(body: Sequence[PageLine]) -> dict[int, BlockKind]:
    """The links that the body ends with, where there are two at least and an article stands before them.

    Notes may stand after them, and dates between them.
    """
    end = len(body)
    while end and not _is_link(body[end - 1]) and kind_by_words(body[end - 1].text, "end"):
        end -= 1
    start = end
    while start and (_is_link(body[start - 1]) or is_stamp(body[start - 1].text)):
        start -= 1
    while start < end and not _is_link(body[start]):
        start += 1
    links = sum(map(_is_link, body[start:end]))
    before = sum(len(line.text) for line in body[:start] if not line.is_linked)
    if links < _LEAST_LINKS or before <= _LEAST_BODY:
        return {}
    return {index: "related_title" if _is_link(body[index]) else "related" for index in range(start, end)}


def _is_link(line: PageLine) -> bool:
    return line.is_linked and not kind_by_words(line.text, "end")
