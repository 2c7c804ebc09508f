"""Rows of a table to articles, whatever file the table stood in: the first row may name the columns."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.encoding import Encoding
from yanguan.exchange.reading.formats.columns import choose, is_header, page_of
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.formats.stream import encoding_in
from yanguan.exchange.reading.formats.tables import Head

Row = tuple[int, Sequence[str]]
"""The number by which a person finds the row, from 1, and its cells."""

_SAMPLE = 50


def head_of(rows: Sequence[Sequence[str]], asked: Asked, file: str, names: Sequence[str] | None = None) -> Head:
    """The head of a table of which these are the first rows; without `names` the first one may hold them."""
    if names is None:
        is_named = is_header(rows[0], rows[1:], asked.columns)
        names = rows[0] if is_named else [str(number) for number in range(1, max(map(len, rows)) + 1)]
        rows = rows[1:] if is_named else rows
    named, shown = tuple(names), tuple(map(tuple, rows))
    try:
        columns = {**asked.columns, **asked.tables.said.get(named, {})}
        return Head(named, shown, choose(names, rows, columns, file))
    except Refusal as refusal:
        return Head(named, shown, {}, refusal)


def first_of(rows: Iterator[Row], file: str) -> list[Row]:
    """The first rows that are not empty. Raises Refusal where all are."""
    first = list(islice((row for row in rows if _is_filled(row)), _SAMPLE))
    if not first:
        raise Refusal("reading-no-rows", file=file)
    return first


def articles_in(
    rows: Iterator[Row], asked: Asked, file: str, place: Callable[[int], str], encoding: Encoding | None = None
) -> Iterator[Found | Refusal]:
    """An article for each row that is not empty; `place` says how a row is called.

    Raises Refusal where no column holds a text; what is wrong with one row is given as one, and the next one read.
    """
    first = first_of(rows, file)
    head = head_of([cells for _, cells in first], asked, file)
    asked.tables.note(place(first[0][0]), head)
    if head.refusal:
        raise head.refusal
    for number, cells in chain(first[len(first) - len(head.rows) :], filter(_is_filled, rows)):
        asked.tick()
        values = {field: cells[column] for field, column in head.chosen.items() if column < len(cells)}
        try:
            page = page_of(values, place(number))
            read = encoding_in(page.text, encoding, place(number)) if encoding else None
            yield Found(place(number), page, read)
        except Refusal as refusal:
            yield refusal


def _is_filled(row: Row) -> bool:
    return any(cell.strip() for cell in row[1])
