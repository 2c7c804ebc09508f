"""Lines of a dataset back to records, and the refusal of every line that breaks the contract. Nothing is derived."""

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from yanguan.domain.packed_record import PackedRecord
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.ahead import LARGE, read_ahead
from yanguan.exchange.jsonl.record_rows import packed_in, record_in
from yanguan.exchange.jsonl.rules import broken
from yanguan.exchange.jsonl.rules.line import Line
from yanguan.exchange.jsonl.shape import problem
from yanguan.exchange.jsonl.strict import Where, json_of, may_hold_floats, quick_json_of

_PIECE = 1024 * 1024
"""Bytes that are read at once."""
LONGEST_LINE = 64 * 1024 * 1024
"""Bytes; an article of 64 MB is no article, and reading on would fill the memory."""


def record_of(line: str | bytes, number: int, file: str) -> Record:
    """The record that stands on a line, which ends with its line feed.

    Raises Refusal that names the file, the line's number (from 1), the rule that is broken, and where.
    """
    return record_in(row_in(line, Where(file, number)))


def record_if_right(line: bytes) -> PackedRecord | None:
    """The record of a line that keeps every rule; else None."""
    try:
        return packed_in(row_in(line, Where("", 0)))
    except Refusal:
        return None


def row_in(line: str | bytes, where: Where) -> dict[str, Any]:
    """The JSON value of a line that keeps the contract. Raises Refusal as `record_of` does."""
    row = quick_json_of(line) or json_of(line, where)
    if found := problem(row):
        raise where.refusal("schema", where=found[0], problem=found[1])
    if may_hold_floats(row):
        row = json_of(line, where)
    may_have_points = b".0" in line if isinstance(line, bytes) else ".0" in line
    if found := broken(Line(row, may_have_points=may_have_points)):
        raise where.refusal(found[0], where=found[1])
    return cast("dict[str, Any]", row)


def records_in(path: Path) -> Iterator[Record]:
    """The records of a file, line by line. Raises Refusal as `packed_records_in` does."""
    return (packed.record() for packed in packed_records_in(path))


def packed_records_in(path: Path) -> Iterator[PackedRecord]:
    """The records of a file, line by line; a line feed is what ends a line, and nothing else.

    Raises Refusal for a file that cannot be read or is empty, for a line that breaks a rule or is too long, and for
    an article that stands there twice.
    """
    from yanguan.store.live import refuse_live  # noqa: PLC0415 - who only reads lines needs no store

    seen: dict[str, int] = {}
    refuse_live(path)
    try:
        with path.open("rb") as file:
            for number, (line, found) in enumerate(_read_ahead(file, path.name), 1):
                record = found or packed_in(row_in(line, Where(path.name, number)))
                first = seen.setdefault(record.id, number)
                if first != number:
                    raise Where(path.name, number).refusal("article_twice", where=record.id, first=first)
                yield record
    except OSError as error:
        raise Refusal("jsonl-unreadable", file=str(path), problem=error.strerror or str(error)) from error
    if not seen:
        raise Refusal("jsonl-file-empty", file=str(path))


def _read_ahead(file: BinaryIO, name: str) -> Iterator[tuple[bytes, PackedRecord | None]]:
    """The lines, each with its record where it was read already; a second process reads those of a large file."""
    lines = lines_of(file, name)
    if os.fstat(file.fileno()).st_size < LARGE:
        return ((line, None) for line in lines)
    return read_ahead(lines)


def lines_of(file: BinaryIO, name: str) -> Iterator[bytes]:
    """The lines with their line feeds. Raises Refusal for one that is too long.

    The file is read by the piece, since its own `readline` looks at each byte by itself.
    """
    number, begun = 1, b""
    while piece := file.read(_PIECE):
        for line in io.BytesIO(begun + piece):
            if len(line) > LONGEST_LINE:
                raise Where(name, number).refusal("line_long", limit=LONGEST_LINE // (1024 * 1024))
            if line.endswith(b"\n"):
                yield line
                number, begun = number + 1, b""
            else:
                begun = line
    if begun:
        yield begun
