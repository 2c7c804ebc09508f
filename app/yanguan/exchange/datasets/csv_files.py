"""CSV for spreadsheets: `quotes.csv` and `appointments.csv`, UTF-8 with a byte order mark, CRLF.

A cell that a spreadsheet would take for a formula stands behind an apostrophe; so does one that begins with an
apostrophe itself, so that the first one can always be taken off again.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import ExitStack

from yanguan.exchange.datasets.carried import Found
from yanguan.exchange.datasets.options import Options, Part
from yanguan.exchange.datasets.out import Entry, Out, Place
from yanguan.exchange.datasets.sheets import SHEETS, Row, count_apart, expected_facts, found_facts, rows_of

GUARD = "'"
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)
"""What a formula can begin with, in any spreadsheet."""


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet calculates."""
    return GUARD + text if text.startswith(RISKY) else text


def bare(cell: str) -> str:
    """The text of a cell, without its guard."""
    return cell.removeprefix(GUARD)


def write(entries: Iterable[Entry], out: Out) -> None:
    """A file for each table."""
    with ExitStack() as stack:
        files = {sheet: stack.enter_context(out.file(_name(sheet, out.part))) for sheet in SHEETS}
        for sheet, columns in SHEETS.items():
            files[sheet].write(b"\xef\xbb\xbf" + _line(columns))
        for entry in entries:
            count_apart(entry, out.losses)
            for sheet, columns in SHEETS.items():
                for row in rows_of(entry, sheet):
                    files[sheet].write(_line([_cell(row[column]) for column in columns]))


def _name(sheet: str, part: Part | None) -> str:
    return f"{sheet}.csv" if part is None else f"{sheet}-{part}.csv"


def _cell(value: str | int) -> str:
    return guarded(value) if isinstance(value, str) else str(value)


def _line(cells: Iterable[str]) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written).writerow(cells)
    return written.getvalue().encode()


def read(place: Place) -> Iterator[Found]:
    """Both tables, guards taken off."""
    yield from found_facts(_rows(place))


def _rows(place: Place) -> Iterator[tuple[str, Row]]:
    limit = csv.field_size_limit(2**31 - 1)
    try:
        for sheet in SHEETS:
            with (
                place.file(_name(sheet, place.part)) as file,
                io.TextIOWrapper(file, "utf-8-sig", newline="") as lines,
            ):
                for row in csv.DictReader(lines, strict=True):
                    yield sheet, {column: bare(cell) for column, cell in row.items()}
    finally:
        csv.field_size_limit(limit)


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """The words of every place of every frame."""
    del options
    return expected_facts(entries, str)
