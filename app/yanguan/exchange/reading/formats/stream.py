"""The lines of a text that may be as large as one likes, decoded as they are read."""

import io
from collections.abc import Iterator

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.encoding import Encoding, decode
from yanguan.exchange.reading.formats.found import Asked
from yanguan.exchange.reading.sources import Source

LONGEST_LINE = 4_000_000
"""In characters; one line may hold a whole article, and its markup."""

_SAMPLE = 256 * 1024
_BROKEN_SHARE = 100


def encoding_of(source: Source, asked: Asked) -> Encoding:
    """How the text is to be read, by its first lines. Raises Refusal where that cannot be told."""
    sample = source.start[:_SAMPLE]
    if len(sample) < source.size:
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    try:
        return decode(sample, file=source.file, chosen=asked.encoding).encoding
    except Refusal as refusal:
        if refusal.message != "reading-undecodable":
            raise
        return Encoding(str(refusal.arguments["encoding"]), None, 0)  # which rows are lost, each row tells


def lines_in(source: Source, encoding: Encoding) -> Iterator[str]:
    """The lines with their line feeds; a carriage return alone ends none. What cannot be read is U+FFFD.

    Raises Refusal, with its number, for a line that is longer than any article.
    """
    name = {"utf-8": "utf-8-sig"}.get(encoding.name, encoding.name)
    with source.open() as opened:
        text = io.TextIOWrapper(opened, encoding=name, errors="replace", newline="\n")
        number = 0
        while line := text.readline(LONGEST_LINE + 1):
            number += 1
            if len(line) > LONGEST_LINE:
                raise Refusal("reading-long-line", file=source.file, line=number, count=len(line), limit=LONGEST_LINE)
            yield line.removeprefix("\ufeff") if number == 1 else line


def encoding_in(text: str, encoding: Encoding, file: str) -> Encoding:
    """The encoding as it did for this text. Raises Refusal where more than one character in a hundred is lost."""
    replaced = text.count("\ufffd")
    if replaced > 1 and replaced * _BROKEN_SHARE > len(text):
        raise Refusal("reading-replaced", file=file, encoding=encoding.name, count=replaced)
    return Encoding(encoding.name, encoding.score, replaced)
