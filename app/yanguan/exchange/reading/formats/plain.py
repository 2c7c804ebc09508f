"""Plain text: every line as it stands."""

from collections.abc import Iterator

from yanguan.domain.article import Meta
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.cleaning import clean_text
from yanguan.exchange.reading.encoding import Decoded, decode
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.html import Page
from yanguan.exchange.reading.sources import Source

LONGEST_LINE = 1_000_000
"""In characters: a longer one no window could lay out."""

_LONGEST_BYTES = 4 * LONGEST_LINE + 1
_LARGEST = 64


def read_text(source: Source, asked: Asked) -> Iterator[Found]:
    """The article that the text is."""
    decoded = decoded_text(source, asked)
    cleaned = clean_text(decoded.text, file=source.file)
    yield Found(source.file, Page(cleaned.text, {}, Meta(), cleaned.removed), decoded.encoding)


def decoded_text(source: Source, asked: Asked) -> Decoded:
    """All of the text. Raises Refusal where it is too long, has too long a line, or cannot be read."""
    content = source.read(_LARGEST)
    _refuse_long_bytes(content, source.file)
    return decode(content, file=source.file, chosen=asked.encoding)


def _refuse_long_bytes(data: bytes, file: str) -> None:
    """Refuse such a line before it is decoded: no encoding needs more than four bytes a character."""
    if len(data) < _LONGEST_BYTES:
        return
    for number, line in enumerate(data.replace(b"\r", b"\n").split(b"\n"), 1):
        if len(line) >= _LONGEST_BYTES:
            raise Refusal("reading-long-line", file=file, line=number, count=len(line) // 4, limit=LONGEST_LINE)
