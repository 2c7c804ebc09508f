"""What a page says of its article outside the article's own lines: title, date, address, site.

The rules were measured on 70 pages (facts/articles_in.md): titles 66 of 69, dates 54 of 55. What libraries and meta
elements call author or outlet was wrong too often; those come from the lines 記者… and 來源：.
"""

import copy
import logging
import re

import lxml.html

from yanguan.exchange.reading.html_walk import collapse

# It logs what it could not read, on standard error where nobody has set up logging.
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_SHORTEST_TITLE, _LONGEST_TITLE, _LONGEST_NAME = 6, 80, 300
_TITLE_BREAK = re.compile(r"\s*(?:_|[|｜丨]|--|\s[-–—]\s)\s*")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=(?:\(\d+\))?(\S+)\s*-->")
_HEAD_OF_SOURCE = 4096
_LONGEST_SITE = 20
_OWNERS = ("版权", "版權", "©", "http")


def title_of(tree: lxml.html.HtmlElement) -> str | None:
    """The longest heading that stands inside `<title>` or og:title; else the first part of one of these."""
    given = (_meta_content(tree, "og:title"), _title_element(tree))
    names = [name for name in given if name and len(name) <= _LONGEST_NAME]
    whole = " ".join(map(squeeze, names))
    found = ""
    for element in tree.iter("h1", "h2", "h3", "div", "p", "span", "a", "strong", "td"):
        if not (element.tag in ("h1", "h2") or _is_named_title(element)):
            continue
        text = collapse(str(element.xpath("string()")))
        if len(found) < len(text) <= _LONGEST_TITLE and len(text) >= _SHORTEST_TITLE and squeeze(text) in whole:
            found = text
    return found or next(filter(None, map(_without_site, names)), None)


def date_of(tree: lxml.html.HtmlElement) -> str | None:
    """The day of publication as EDTF, by what the page's source says of it."""
    from htmldate import find_date  # noqa: PLC0415 - 65 ms that only a page need take

    for extensive in (False, True):
        try:
            found = find_date(copy.deepcopy(tree), extensive_search=extensive)
        except Exception:  # noqa: BLE001 - a page's date is not worth the page; the library names no errors
            return None
        if found:
            return str(found)
    return None


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
