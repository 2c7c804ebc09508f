"""Tables of articles: CSV with whatever stands between its cells, and Excel's workbooks."""

import csv
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats import package
from yanguan.exchange.reading.formats.columns import FIELDS
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.formats.stream import LONGEST_LINE, encoding_of, lines_in
from yanguan.exchange.reading.formats.table_rows import Row, articles_in
from yanguan.exchange.reading.sources import Source

_DELIMITERS = (",", "\t", ";", "|", "，", "；")
_SAMPLE_LINES = 30
_LARGEST_WORKBOOK = 256
_MOST_COLUMNS = 1000


def read_csv(source: Source, asked: Asked) -> Iterator[Found | Refusal]:
    """An article for each record of a CSV or TSV file, called by the line on which it begins."""
    encoding = encoding_of(source, asked)
    sample = []
    for line in lines_in(source, encoding):
        sample.append(line)
        if len(sample) == _SAMPLE_LINES:
            break
    delimiter = delimiter_of(sample)
    yield from articles_in(
        _records(lines_in(source, encoding), delimiter, source.file),
        asked,
        source.file,
        lambda number: f"{source.file}:{number}",
        encoding,
    )


def delimiter_of(lines: Sequence[str]) -> str:
    """What stands between the cells: what makes known names of the first line, else what makes rows of equal length.

    Full-width marks stand in every Chinese sentence, so they only count where the first line is made of known names.
    """
    known = {name for names in FIELDS.values() for name in names}
    header = lines[0].strip().lower() if lines else ""
    named = {each: sum(cell.strip(' "') in known for cell in header.split(each)) for each in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda each: named[each])
    if named[best] > 1:
        return best
    return max(_DELIMITERS[:4], key=lambda each: _evenness(lines, each))


def _evenness(lines: Sequence[str], delimiter: str) -> float:
    """How many of the records have the commonest number of cells, if that is more than one."""
    try:
        counts = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
    except csv.Error:
        return 0.0
    (cells, often) = Counter(counts).most_common(1)[0] if counts else (0, 0)
    return often / len(counts) * min(cells, 10) if cells > 1 else 0.0


def _records(lines: Iterator[str], delimiter: str, file: str) -> Iterator[Row]:
    """The records with the numbers of the lines on which they begin."""
    csv.field_size_limit(LONGEST_LINE)
    reader = csv.reader((line.replace("\0", "") for line in lines), delimiter=delimiter)
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise Refusal("reading-csv-broken", file=file, line=number, problem=str(error)) from None
        if row is None:
            return
        if not (number == 1 and len(row) <= 2 and row[:1] and row[0].lower().startswith("sep=")):  # noqa: PLR2004
            yield number, row


def read_workbook(source: Source, asked: Asked) -> Iterator[Found | Refusal]:
    """An article for each row of the workbook's sheets; one without a column of text is passed over beside others."""
    sheets = _sheets(source)
    refusals, found = [], 0
    for name, rows in sheets:
        place = _placing(source.file, name, alone=len(sheets) == 1)
        try:
            for each in articles_in(iter(rows), asked, source.file, place):
                found += 1
                yield each
        except Refusal as refusal:
            refusals.append(refusal)
    if refusals and not found:
        raise refusals[0]


class _Placing:
    """How a row of a sheet is called."""

    def __init__(self, file: str, sheet: str) -> None:
        self._before = f"{file}:{sheet}" if sheet else file

    def __call__(self, number: int) -> str:
        return f"{self._before}:{number}"


def _placing(file: str, sheet: str, *, alone: bool) -> _Placing:
    return _Placing(file, "" if alone else sheet)


def _sheets(source: Source) -> list[tuple[str, list[Row]]]:
    """The sheets that are not empty, with their rows. Raises Refusal for a workbook that cannot be read."""
    content = source.read(_LARGEST_WORKBOOK)
    with package.opened(source):
        pass  # it unpacks to no more than it may
    try:
        return [(name, rows) for name, rows in _cells(content) if rows]
    except MemoryError:
        raise
    except BaseException as error:  # the library's own panics are no ordinary errors
        if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit):
            raise
        problem = str(error).split("\n")[0][:200]
        message = "reading-password" if "password" in problem.lower() else "reading-damaged"
        if message == "reading-password":
            raise Refusal("reading-password", file=source.file) from None
        raise Refusal("reading-damaged", file=source.file, problem=problem) from None


def _cells(content: bytes) -> Iterable[tuple[str, list[Row]]]:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - only a workbook needs it

    with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            first = (sheet.start or (0, 0))[0] + 1
            rows = sheet.to_python(skip_empty_area=True)
            yield name, [(first + n, [_text(cell) for cell in row[:_MOST_COLUMNS]]) for n, row in enumerate(rows)]


def _text(cell: Any) -> str:
    """A cell's value as it would be typed."""
    if isinstance(cell, dt.datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
