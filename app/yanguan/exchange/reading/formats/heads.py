"""The columns of a table or the fields of JSON, for a person who says which one is what before she imports."""

from collections.abc import Callable, Iterator

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats.found import Asked
from yanguan.exchange.reading.formats.json_lines import json_heads
from yanguan.exchange.reading.formats.package import DAMAGES
from yanguan.exchange.reading.formats.sheets import csv_heads
from yanguan.exchange.reading.formats.table import format_of
from yanguan.exchange.reading.formats.table_rows import Head
from yanguan.exchange.reading.formats.workbook import workbook_heads
from yanguan.exchange.reading.sources import Source

_HEADS: dict[str, Callable[[Source, Asked], Iterator[tuple[str, Head]]]] = {
    "csv": csv_heads,
    "xlsx": workbook_heads,
    "jsonl": json_heads,
}


def heads_of(source: Source, asked: Asked, form: str = "auto") -> list[tuple[str, Head]]:
    """Name and head of each table in the file; the name is only a sheet's. None are in a file without tables.

    Raises Refusal where the file cannot be read.
    """
    found = _HEADS.get(format_of(source) if form == "auto" else form)
    try:
        return list(found(source, asked)) if found else []
    except DAMAGES as error:
        raise Refusal("reading-damaged", file=source.file, problem=str(error)[:200]) from None
