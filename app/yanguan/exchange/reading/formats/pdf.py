"""A PDF with text in it: its lines joined to paragraphs by where they stand on the page, without running heads.

pdfium reads the text (facts/articles_in.md: the only library that was right on every kind); a scan, or a file whose
fonts do not say which characters they show, is refused rather than read wrong.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from yanguan.domain.article import Meta
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.formats.lines import Lines
from yanguan.exchange.reading.formats.pdf_lines import PdfLine, paragraphs_of, without_running_heads
from yanguan.exchange.reading.sources import Source

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_LARGEST = 256
_MOST_PAGES = 2000
_MOST_CHARACTERS = 2_000_000
_LEAST_HAN = 0.3
_HAN = re.compile(r"[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_RADICALS = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}


def read_pdf(source: Source, asked: Asked) -> Iterator[Found]:
    """The article of the file."""
    import pypdfium2  # noqa: PLC0415 - only a PDF needs it

    try:
        document = pypdfium2.PdfDocument(source.read(_LARGEST))
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Refusal("reading-password", file=source.file) from None
        raise Refusal("reading-damaged", file=source.file, problem=str(error)[:200]) from None
    try:
        pages = _pages(document, source.file, asked)
        title = str(document.get_metadata_dict(skip_empty=True).get("Title", "")) or None
    except (pypdfium2.PdfiumError, ValueError) as error:
        raise Refusal("reading-damaged", file=source.file, problem=str(error)[:200]) from None
    finally:
        document.close()
    _refuse_unreadable(pages, source.file)
    lines = Lines()
    for paragraph in paragraphs_of(without_running_heads(pages)):
        lines.put(paragraph)
    yield Found(source.file, lines.page(source.file, Meta(title=title)))


def _pages(document: "PdfDocument", file: str, asked: Asked) -> list[list[PdfLine]]:
    """The lines of each page."""
    if len(document) > _MOST_PAGES:
        raise Refusal("reading-pdf-pages", file=file, count=len(document), limit=_MOST_PAGES)
    pages, characters = [], 0
    for number in range(len(document)):
        asked.tick()
        page = document[number]
        text = page.get_textpage()
        characters += text.count_chars()
        if characters > _MOST_CHARACTERS:
            raise Refusal("reading-too-large", file=file, size=characters // 500_000, limit=_MOST_CHARACTERS // 500_000)
        pages.append(list(_lines(text)))
        text.close()
        page.close()
    return pages


def _lines(text: "PdfTextPage") -> Iterator[PdfLine]:
    """The lines of a page as pdfium orders them, with their boxes."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    characters: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    for number in range(text.count_chars()):
        character = _character(pdfium.FPDFText_GetUnicode(text, number))
        if character in "\r\n":
            if characters:
                yield PdfLine.around("".join(characters), boxes)
            characters, boxes = [], []
            continue
        characters.append(character)
        if not character.isspace():
            boxes.append(text.get_charbox(number))
    if characters:
        yield PdfLine.around("".join(characters), boxes)


def _character(code: int) -> str:
    """The character of a code; one that is none is a blank, a radical the ideograph that it looks like."""
    if code == 0 or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:  # noqa: PLR2004
        return ""
    return _RADICALS.get(code) or chr(code)


def _refuse_unreadable(pages: list[list[PdfLine]], file: str) -> None:
    """Refuse a file without text, and one most of whose characters are no Chinese."""
    written = "".join(line.text for page in pages for line in page)
    written = "".join(written.split())
    if not written:
        raise Refusal("reading-pdf-scan", file=file)
    share = len(_HAN.findall(written)) / len(written)
    if share < _LEAST_HAN:
        raise Refusal("reading-pdf-no-han", file=file, share=round(share * 100))
