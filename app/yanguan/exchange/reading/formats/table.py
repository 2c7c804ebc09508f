"""The table of formats: how each is recognised, by what stands in a file, then by its suffix, and its reader.

A new kind of file is a name in `names`, a module here, and a row.
"""

import re
from collections.abc import Callable
from types import MappingProxyType

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.files import holds_tags, starts_as_page
from yanguan.exchange.reading.formats import package
from yanguan.exchange.reading.formats.archive import read_zip
from yanguan.exchange.reading.formats.docx import read_docx
from yanguan.exchange.reading.formats.epub import read_epub
from yanguan.exchange.reading.formats.found import Reader
from yanguan.exchange.reading.formats.json_lines import read_json
from yanguan.exchange.reading.formats.markdown import read_markdown
from yanguan.exchange.reading.formats.names import PLAIN, SUFFIXES
from yanguan.exchange.reading.formats.odt import read_odt
from yanguan.exchange.reading.formats.page import read_html, read_mhtml
from yanguan.exchange.reading.formats.pdf import read_pdf
from yanguan.exchange.reading.formats.plain import read_text
from yanguan.exchange.reading.formats.sheets import read_csv
from yanguan.exchange.reading.formats.workbook import read_workbook
from yanguan.exchange.reading.sources import Source

READERS: MappingProxyType[str, Reader] = MappingProxyType(
    {
        "text": read_text,
        "html": read_html,
        "mhtml": read_mhtml,
        "markdown": read_markdown,
        "docx": read_docx,
        "odt": read_odt,
        "pdf": read_pdf,
        "epub": read_epub,
        "csv": read_csv,
        "xlsx": read_workbook,
        "jsonl": read_json,
        "zip": read_zip,
    }
)

_START = 2048
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PDF = re.compile(rb"[^%]{0,1024}%PDF-\d")
_MAIL = re.compile(rb"(?:[\w-]+:[^\n]*\n|[ \t][^\n]*\n)*?(?:mime-version|content-type):[^\n]*\n", re.IGNORECASE)
_OBJECT = re.compile(rb"[\s\x00\xef\xbb\xbf\xff\xfe]*\{\s*(?:\"(?:[^\"\\]|\\.)*\"\s*:|\})")
_ARRAY = re.compile(rb"[\s\x00\xef\xbb\xbf\xff\xfe]*\[\s*\{\s*\"")
_OTHER_KINDS = (
    (b"\xd0\xcf\x11\xe0", "DOC / XLS"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!", "RAR"),
)


def format_of(source: Source) -> str:
    """The name of the source's format. Raises Refusal for a kind of file that is known and cannot be read."""
    for recognises, name in _BY_CONTENT:
        if recognises(source):
            return name
    if source.start.startswith(_ZIP):
        return package.kind_of(source)
    kind = next((kind for sign, kind in _OTHER_KINDS if source.start.startswith(sign)), None)
    if kind:
        raise Refusal("reading-other-kind", file=source.file, kind=kind)
    by_suffix = next((name for name, suffixes in SUFFIXES.items() if source.suffix in suffixes), "text")
    if by_suffix == "html" and not holds_tags(source.start):
        return "text"
    return by_suffix if by_suffix in PLAIN | {"html"} else "text"


def reader_of(source: Source, form: str) -> tuple[str, Reader]:
    """The format's name and reader; `form` is the person's word for it, or `auto`.

    Raises Refusal where the file is plainly of another format.
    """
    found = format_of(source)
    if form not in ("auto", found):
        if not {form, found} <= PLAIN:
            raise Refusal("reading-other-format", file=source.file, format=form, found=found)
        found = form
    return found, READERS[found]


def _is_pdf(source: Source) -> bool:
    start = source.start[:_START]
    return b"%PDF-" in start and _PDF.match(start) is not None


def _is_web_archive(source: Source) -> bool:
    """True of a message with headers at its start: MIME-Version, or a type."""
    return _MAIL.match(source.start[:_START]) is not None


def _is_page(source: Source) -> bool:
    return starts_as_page(source.start[:_START])


def is_json(source: Source) -> bool:
    """True where the text begins as a JSON object does, or as an array of them."""
    start = source.start[:_START]
    return _OBJECT.match(start) is not None or _ARRAY.match(start) is not None


_BY_CONTENT: tuple[tuple[Callable[[Source], bool], str], ...] = (
    (_is_pdf, "pdf"),
    (_is_web_archive, "mhtml"),
    (_is_page, "html"),
    (is_json, "jsonl"),
)
