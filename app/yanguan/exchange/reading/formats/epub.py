"""An electronic book: each document of its reading order is an article; contents, covers and the like are not."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote
from zipfile import ZipFile

from lxml import etree

from yanguan.domain.article import Meta
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.cleaning import clean_text
from yanguan.exchange.reading.encoding import decode
from yanguan.exchange.reading.formats import package
from yanguan.exchange.reading.formats.dates import edtf
from yanguan.exchange.reading.formats.found import Asked, Found, PassedOver
from yanguan.exchange.reading.formats.lines import Lines
from yanguan.exchange.reading.formats.markup import parse_xml
from yanguan.exchange.reading.html import Page, declared_encoding
from yanguan.exchange.reading.html_tree import parse, prune
from yanguan.exchange.reading.html_walk import lines_of
from yanguan.exchange.reading.sources import Source

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_LEAST = 60
_CLOSED = re.compile(r"<(title|script|style|a|div|p|span|i|b|em|strong|iframe|textarea|td|th|li)\b([^<>]*)/>")
_DC = "{http://purl.org/dc/elements/1.1/}"


def read_epub(source: Source, asked: Asked) -> Iterator[Found | PassedOver | Refusal]:
    """The articles of the book, in reading order; a document of less than 60 characters is passed over."""
    with package.opened(source) as archive:
        name, book = _book(archive, source.file)
        about = _about(book)
        locked = _locked(archive, source.file)
        for chapter in _spine(book, posixpath.dirname(name)):
            asked.tick()
            file = f"{source.file}/{chapter}"
            if chapter not in archive.namelist():
                continue
            if chapter in locked:
                raise Refusal("reading-password", file=source.file)
            try:
                page = _chapter(package.member(archive, chapter, source.file), file, asked)
            except Refusal as refusal:
                yield refusal
                continue
            if len(page.text) < _LEAST:
                yield PassedOver(file)
            else:
                yield Found(file, replace(page, meta=about))


def _book(archive: ZipFile, file: str) -> tuple[str, etree._Element]:
    """Name and root of the package document."""
    container = parse_xml(package.member(archive, _CONTAINER, file), file=file)
    for root in container.iter("{*}rootfile"):
        name = posixpath.normpath(str(root.get("full-path", "")))
        if name in archive.namelist():
            return name, parse_xml(package.member(archive, name, file), file=file)
    raise Refusal("reading-damaged", file=file, problem=_CONTAINER)


def _spine(book: etree._Element, folder: str) -> list[str]:
    """The names of the documents in reading order, without the table of contents."""
    chapters = {
        item.get("id"): item
        for item in book.iter("{*}item")
        if "html" in str(item.get("media-type", "")) and "nav" not in str(item.get("properties", "")).split()
    }
    found: dict[str, None] = {}
    for reference in book.iter("{*}itemref"):
        item = chapters.get(reference.get("idref"))
        if item is not None and item.get("href"):
            found[posixpath.normpath(posixpath.join(folder, unquote(str(item.get("href")))))] = None
    return list(found)


def _locked(archive: ZipFile, file: str) -> frozenset[str]:
    """The members that only the shop's own reader can open; fonts are often among them, and do not matter."""
    if _ENCRYPTION not in archive.namelist():
        return frozenset()
    encryption = parse_xml(package.member(archive, _ENCRYPTION, file), file=file)
    return frozenset(unquote(str(each.get("URI", ""))) for each in encryption.iter("{*}CipherReference"))


def _about(book: etree._Element) -> Meta:
    """What the book says of all its documents: who published it, and when."""
    return Meta(published=edtf(book.findtext(f".//{_DC}date")), outlet=book.findtext(f".//{_DC}publisher") or None)


def _chapter(content: bytes, file: str, asked: Asked) -> Page:
    """The text of one document; it has no navigation round it that would have to be told apart."""
    decoded = decode(content, file=file, chosen=asked.encoding, declared=declared_encoding(content))
    cleaned = clean_text(decoded.text, file=file)
    tree = parse(_CLOSED.sub(r"<\1\2></\1>", cleaned.text), file=file)
    prune(tree)
    lines = Lines()
    for line in lines_of(tree):
        lines.put(line.text, is_heading=line.is_heading)
    page = lines.page(file, Meta())
    return replace(page, removed=page.removed + cleaned.removed)
