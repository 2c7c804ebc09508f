"""JSON with a field for the text: an object on each line, an array of objects, or an object that holds one."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats.columns import page_of
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.formats.plain import decoded_text
from yanguan.exchange.reading.formats.stream import encoding_in, encoding_of, lines_in
from yanguan.exchange.reading.formats.table_rows import head_of
from yanguan.exchange.reading.formats.tables import Head
from yanguan.exchange.reading.sources import Source

_SAMPLE = 50
_START = 65536
_DEEPEST = 6

Numbered = tuple[str, Mapping[str, Any] | Refusal]
"""What an object is called (its line, or its number in the array), and the object, or why it is none."""


def read_json(source: Source, asked: Asked) -> Iterator[Found | Refusal]:
    """An article for each object."""
    encoding = encoding_of(source, asked)
    numbered = _numbered(source, asked)
    first = list(islice(numbered, _SAMPLE))
    head = _head(first, source, asked)
    asked.tables.note(first[0][0], head)
    if head.refusal:
        raise head.refusal
    for place, each in chain(first, numbered):
        asked.tick()
        if isinstance(each, Refusal):
            yield each
            continue
        values = _flat(each)
        try:
            page = page_of({field: values.get(head.names[column], "") for field, column in head.chosen.items()}, place)
            yield Found(place, page, encoding_in(page.text, encoding, place))
        except Refusal as refusal:
            yield refusal


def _numbered(source: Source, asked: Asked) -> Iterator[Numbered]:
    return _whole(source, asked) if _is_one_value(source) else _by_line(source, asked)


def _head(first: Sequence[Numbered], source: Source, asked: Asked) -> Head:
    """The fields that are in the first objects. Raises Refusal where there are no objects."""
    objects = [_flat(each) for _, each in first if not isinstance(each, Refusal)]
    if not objects:
        refused = (each for _, each in first if isinstance(each, Refusal))
        raise next(refused, Refusal("reading-no-rows", file=source.file))
    names = list(dict.fromkeys(chain.from_iterable(objects)))
    return head_of([[each.get(name, "") for name in names] for each in objects], asked, source.file, names)


def _is_one_value(source: Source) -> bool:
    """True where the file is one array, or one object over several lines."""
    start = source.start[:_START].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")
    if start.startswith(b"["):
        return True
    first = start.partition(b"\n")[0].rstrip()
    return start.startswith(b"{") and not first.endswith(b"}") and len(start) < _START


def _by_line(source: Source, asked: Asked) -> Iterator[Numbered]:
    """The objects line by line."""
    for number, line in enumerate(lines_in(source, encoding_of(source, asked)), 1):
        if line.strip():
            place = f"{source.file}:{number}"
            try:
                yield place, object_of(loaded(line, source.file, number), place)
            except Refusal as refusal:
                yield place, refusal


def _whole(source: Source, asked: Asked) -> Iterator[Numbered]:
    """The objects of one array, or of the longest array that an object holds; an object without one is itself it."""
    value = loaded(decoded_text(source, asked).text, source.file, 1)
    if isinstance(value, dict):
        arrays = [each for each in value.values() if isinstance(each, list) and each and isinstance(each[0], dict)]
        value = max(arrays, key=len, default=[value])
    for number, each in enumerate(value if isinstance(value, list) else [value], 1):
        place = f"{source.file}:{number}"
        try:
            yield place, object_of(each, place)
        except Refusal as refusal:
            yield place, refusal


def loaded(text: str, file: str, line: int) -> Any:
    """The JSON value of a text that begins on this line. Raises Refusal."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise Refusal("reading-no-json", file=file, line=line + error.lineno - 1, problem=error.msg) from None
    except RecursionError:
        raise Refusal("reading-no-json", file=file, line=line, problem="depth") from None
    except ValueError as error:
        raise Refusal("reading-no-json", file=file, line=line, problem=str(error)[:100]) from None


def object_of(value: Any, place: str) -> Mapping[str, Any]:
    """The value, which must be an object. Raises Refusal."""
    if not isinstance(value, dict):
        raise Refusal("reading-no-object", file=place)
    return value


def _flat(value: Mapping[str, Any]) -> dict[str, str]:
    """The texts in an object, those of objects inside it by their names with dots between (`article.body`)."""
    found: dict[str, str] = {}
    waiting: list[tuple[str, Any, int]] = [(str(name), each, 0) for name, each in value.items()]
    for name, each, depth in waiting:
        if isinstance(each, dict):
            if depth < _DEEPEST:
                waiting += [(f"{name}.{inner}", one, depth + 1) for inner, one in each.items()]
        elif isinstance(each, list):
            found[name] = "\n".join(_texts(each))
        elif isinstance(each, str | int | float) and not isinstance(each, bool):
            found[name] = str(each)
    return found


def _texts(values: Iterable[Any]) -> Iterator[str]:
    """The paragraphs of a text that is an array; a paragraph may be an object with one text."""
    for each in values:
        if isinstance(each, str | int | float):
            yield str(each)
        elif isinstance(each, dict) and isinstance(each.get("text"), str):
            yield each["text"]
