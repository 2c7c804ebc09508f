"""The objects of a labelled JSON file: one on each line, or all in one array, as these tools write them."""

from collections.abc import Callable, Iterator
from typing import Any

from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.fields import Fields
from yanguan.exchange.labels_in.sheet import Sheet, Sheets
from yanguan.exchange.reading.encoding import decode
from yanguan.exchange.reading.formats.found import Asked
from yanguan.exchange.reading.formats.json_lines import loaded
from yanguan.exchange.reading.formats.stream import encoding_of, lines_in
from yanguan.exchange.reading.sources import Source

_LARGEST = 256
_SIGNS = b"\xef\xbb\xbf \t\r\n"

Numbered = tuple[str, Any]
"""What an object is called (its line, or its number in the array), and the value that stands there."""


def objects_in(source: Source, asked: Asked) -> Iterator[Numbered]:
    """The values, one by one. Raises Refusal for what is no JSON, with its line: nothing can be made of the rest."""
    if source.start.lstrip(_SIGNS).startswith(b"["):
        whole = loaded(decode(source.read(_LARGEST), file=source.file, chosen=asked.encoding).text, source.file, 1)
        if not isinstance(whole, list):
            raise Refusal("reading-no-object", file=source.file)
        yield from ((f"{source.file}:{number}", each) for number, each in enumerate(whole, 1))
        return
    if (one := _one_object(source, asked)) is not None:
        yield source.file, one
        return
    for number, line in enumerate(lines_in(source, encoding_of(source, asked)), 1):
        if line.strip():
            yield f"{source.file}:{number}", loaded(line, source.file, number)


def sheets_in(source: Source, asked: Asked, form: str, sheet_of: Callable[[Fields, str], Sheet]) -> Sheets:
    """The texts of a file whose objects are one each: what `sheet_of` makes of one and its name, or why not."""
    for place, value in objects_in(source, asked):
        try:
            yield sheet_of(Fields(value, place, form), place)
        except Refusal as refusal:
            yield refusal


def _one_object(source: Source, asked: Asked) -> Any:
    """The one object that the file is, over several lines."""
    first = source.start.lstrip(_SIGNS).partition(b"\n")[0].rstrip()
    if first.endswith(b"}") or len(source.start) < source.size:
        return None
    return loaded(decode(source.start, file=source.file, chosen=asked.encoding).text, source.file, 1)
