"""What a page says of its article outside the article's own lines: title, date, address, site.

The rules were measured on 70 pages (facts/articles_in.md): titles 66 of 69, dates 54 of 55. What libraries and meta
elements call author or outlet was wrong too often; those come from the lines 記者… and 來源：.
"""

import copy
import datetime as dt
import logging
import re
from collections.abc import Iterator, Sequence

import lxml.html

from yanguan.exchange.reading.html_walk import PageLine, collapse, lines_of
from yanguan.exchange.reading.line_rules import read_dateline
from yanguan.exchange.reading.stamps import find_stamp

# It logs what it could not read, on standard error where nobody has set up logging.
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_SHORTEST_TITLE, _LONGEST_TITLE, _LONGEST_IN_LETTERS, _LONGEST_NAME = 6, 80, 200, 300
_HAN = re.compile("[\u4e00-\u9fff]")
_TITLE_BREAK = re.compile(r"\s*(?:_|[|｜丨]|--|\s[-–—»]\s)\s*")
_ANY_BREAK = re.compile(r"\s*[-–—_|｜丨]+\s*")
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_UTC = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?:Z|\+00:?00)$")
_EAST = dt.timezone(dt.timedelta(hours=8))
_ABOVE_DATELINE = 3  # lines: a category or the writer may stand between
_FIRST_PUBLISHED = ("article:published_time", "firstpublishedtime", "pubdate", "publishdate", "datepublished")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=(?:\(\d+\))?(\S+)\s*-->")
_HEAD_OF_SOURCE = 4096
_LONGEST_SITE = 20
_OWNERS = ("版权", "版權", "©", "http")


def title_of(tree: lxml.html.HtmlElement) -> str | None:
    """The longest heading that stands inside `<title>` or og:title; else what of these stands on the page as a line;
    else the heading over the dateline; else the first part of one of these.
    """
    given = (_meta_content(tree, "og:title"), _title_element(tree))
    names = [name for name in given if name and len(name) <= _LONGEST_NAME]
    whole = " ".join(map(squeeze, names))
    found = ""
    for element in tree.iter("h1", "h2", "h3", "div", "p", "span", "a", "strong", "td"):
        if not (element.tag in ("h1", "h2") or _is_named_title(element)):
            continue
        text = collapse(str(element.xpath("string()")))
        if len(found) < len(text) and _can_be_title(text) and squeeze(text) in whole:
            found = text
    return found or _told_title(names, lines_of(tree))


def _told_title(names: Sequence[str], lines: Sequence[PageLine]) -> str | None:
    """The title where no heading of the page stands in its name: sites cut their names off in many ways."""
    shown = {squeeze(line.text) for line in lines}
    begins = (name[: sign.start()] for name in names for sign in reversed(list(_ANY_BREAK.finditer(name))))
    for begin in begins:
        if _can_be_title(begin) and squeeze(begin) in shown:
            return begin
    first = next(filter(None, map(_without_site, names)), None)
    heading = _heading_over_dateline(lines)
    return heading if first and heading and len(heading) > len(first) else first


def _heading_over_dateline(lines: Sequence[PageLine]) -> str | None:
    """The heading that stands right over the first line of date and source: some names say only the column."""
    dated = next((index for index, line in enumerate(lines) if read_dateline(line.text)), 0)
    above = (line for line in reversed(lines[max(dated - _ABOVE_DATELINE, 0) : dated]) if line.is_heading)
    return next((line.text for line in above if _can_be_title(line.text)), None)


def _can_be_title(text: str) -> bool:
    """True of a text as long as a title: in letters one says with 200 what Han say with 80."""
    return _SHORTEST_TITLE <= len(text) <= (_LONGEST_TITLE if _HAN.search(text) else _LONGEST_IN_LETTERS)


def date_of(tree: lxml.html.HtmlElement) -> str | None:
    """The day of publication as EDTF, by what the page's source says of it."""
    stated = _first_published(tree)
    if stated:
        return stated
    from htmldate import find_date  # noqa: PLC0415 - 65 ms that only a page need take

    for extensive in (False, True):
        try:
            found = find_date(copy.deepcopy(tree), extensive_search=extensive)
        except Exception:  # noqa: BLE001 - a page's date is not worth the page; the library names no errors
            return None
        if found:
            return str(found)
    return None


def _first_published(tree: lxml.html.HtmlElement) -> str | None:
    """The day in the places where publishing systems state it; others say when the file was made or changed."""
    is_eastern = _HAN.search(_title_element(tree) or "") is not None
    days = (_day(stated, is_eastern=is_eastern) for stated in _stated_times(tree))
    return next(filter(None, days), None)


def _stated_times(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """Days and times of publication as `meta` elements and the page's linked data give them."""
    for element in tree.iter("meta"):
        if any(str(element.get(name, "")).lower() in _FIRST_PUBLISHED for name in ("property", "name", "itemprop")):
            yield str(element.get("content", ""))
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        yield from _LINKED_DATA.findall(str(script))


def _day(stated: str, *, is_eastern: bool) -> str | None:
    """The day of a time; one in UTC is told as the day in China, Taiwan and Hong Kong where the page is Chinese."""
    if is_eastern and (utc := _UTC.match(stated.strip())):
        try:
            return dt.datetime.fromisoformat(f"{utc[1]}+00:00").astimezone(_EAST).date().isoformat()
        except (ValueError, OverflowError):
            return None
    stamp = find_stamp(stated)
    return stamp.published if stamp else None


def address_of(tree: lxml.html.HtmlElement, source: str) -> str | None:
    """Where the page stood: its canonical address, og:url, or what the browser wrote down when it saved it."""
    links = tree.xpath("//link[translate(@rel, 'CANOIL', 'canoil')='canonical']/@href")
    saved = _SAVED_FROM.search(source, 0, _HEAD_OF_SOURCE)
    for address in (*links, _meta_content(tree, "og:url"), saved[1] if saved else None):
        if address and str(address).strip().startswith(("http://", "https://")):
            return str(address).strip()
    return None


def site_of(tree: lxml.html.HtmlElement) -> str | None:
    """The site's name, where the page gives one that is a name."""
    name = _meta_content(tree, "og:site_name")
    if not name or len(name) > _LONGEST_SITE or any(map(name.__contains__, _OWNERS)):
        return None
    return name


def squeeze(text: str) -> str:
    """The text without any blank: how lines from two walks, and titles, are compared."""
    return "".join(text.split())


def _meta_content(tree: lxml.html.HtmlElement, name: str) -> str | None:
    found = tree.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
    return collapse(str(found[0])) or None if found else None


def _title_element(tree: lxml.html.HtmlElement) -> str | None:
    element = tree.find(".//title")
    return collapse(str(element.xpath("string()"))) or None if element is not None else None


def _is_named_title(element: lxml.html.HtmlElement) -> bool:
    return "title" in f"{element.get('class', '')} {element.get('id', '')}".lower()


def _without_site(title: str) -> str:
    """The title up to the first sign that sets the site's name apart."""
    parts = [part for part in _TITLE_BREAK.split(title) if part]
    return next((part for part in parts if len(part) >= _SHORTEST_TITLE), parts[0] if parts else "")
