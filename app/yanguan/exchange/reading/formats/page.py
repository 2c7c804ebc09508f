"""A saved web page, by itself or in a web archive (MHTML)."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.cleaning import clean_text
from yanguan.exchange.reading.encoding import decode
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.html import Page, declared_encoding, read_page
from yanguan.exchange.reading.sources import Source

_LARGEST_PAGE = 16
_LARGEST_ARCHIVE = 64
_MOST_PARTS = 5000


def read_html(source: Source, asked: Asked) -> Iterator[Found]:
    """The article of a saved page."""
    yield _found(source.read(_LARGEST_PAGE), source.file, asked, None)


def read_mhtml(source: Source, asked: Asked) -> Iterator[Found]:
    """The article of a web archive: its first page. A browser that writes no charset leaves it to the bytes."""
    try:
        message = email.message_from_bytes(source.read(_LARGEST_ARCHIVE), policy=email.policy.compat32)
        part = next((part for part in _parts(message) if part.get_content_type() == "text/html"), None)
        content = part.get_payload(decode=True) if part is not None else None
    except (RecursionError, LookupError, ValueError, AssertionError) as error:
        raise Refusal("reading-damaged", file=source.file, problem=str(error)[:200]) from None
    if part is None or not isinstance(content, bytes) or not content:
        raise Refusal("reading-no-article", file=source.file)
    found = _found(content, source.file, asked, part.get_content_charset())
    address = message.get("Snapshot-Content-Location") or part.get("Content-Location")
    meta = replace(found.page.meta, url=found.page.meta.url or _web_address(str(address or "")))
    yield replace(found, page=replace(found.page, meta=meta))


def page_of(source: str, file: str) -> Page:
    """The article of a page's source, cleaned before and after: a page can spell any character as `&#…;`."""
    before = clean_text(source, file=file)
    page = read_page(before.text, file=file)
    after = clean_text(page.text, file=file)
    return replace(page, text=after.text, removed=before.removed + after.removed)


def _found(content: bytes, file: str, asked: Asked, declared: str | None) -> Found:
    charset = declared_encoding(content) or declared
    decoded = decode(content, file=file, chosen=asked.encoding, declared=charset)
    return Found(file, page_of(decoded.text, file), decoded.encoding)


def _parts(message: Message) -> Iterator[Message]:
    """The message and the parts in it, in their order; not by recursion, and not without end."""
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        one = waiting.pop()
        yield one
        if one.is_multipart():
            waiting += reversed(one.get_payload())  # type: ignore[arg-type]


def _web_address(address: str) -> str | None:
    return address.strip() if address.strip().startswith(("http://", "https://")) else None
