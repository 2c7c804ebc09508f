"""Rows of a table to articles, whatever file the table stood in: the first row may name the columns."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.encoding import Encoding
from yanguan.exchange.reading.formats.columns import choose, is_header, page_of
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.formats.stream import encoding_in

Row = tuple[int, Sequence[str]]
"""The number by which a person finds the row, from 1, and its cells."""

_SAMPLE = 50


def articles_in(
    rows: Iterator[Row], asked: Asked, file: str, place: Callable[[int], str], encoding: Encoding | None = None
) -> Iterator[Found | Refusal]:
    """An article for each row that is not empty; `place` says how a row is called.

    Raises Refusal where no column holds a text; what is wrong with one row is given as one, and the next one read.
    """
    first = list(islice(rows, _SAMPLE))
    if not first:
        raise Refusal("reading-no-rows", file=file)
    cells = [each for _, each in first]
    names: Sequence[str] = cells[0]
    if is_header(names, cells[1:], asked.columns):
        first, cells = first[1:], cells[1:]
    else:
        names = [str(number) for number in range(1, max(map(len, cells)) + 1)]
    chosen = choose(names, cells, asked.columns, file)
    for number, row in chain(first, rows):
        asked.tick()
        values = {field: row[column] for field, column in chosen.items() if column < len(row)}
        if not any(cell.strip() for cell in row):
            continue
        try:
            page = page_of(values, place(number))
            read = encoding_in(page.text, encoding, place(number)) if encoding else None
            yield Found(place(number), page, read)
        except Refusal as refusal:
            yield refusal
