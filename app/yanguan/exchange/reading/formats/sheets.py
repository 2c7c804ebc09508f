"""Tables of articles as CSV, with whatever stands between the cells."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.encoding import Encoding
from yanguan.exchange.reading.formats.columns import FIELDS
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.formats.stream import LONGEST_LINE, encoding_of, lines_in
from yanguan.exchange.reading.formats.table_rows import Row, articles_in
from yanguan.exchange.reading.sources import Source

_DELIMITERS = (",", "\t", ";", "|", "，", "；")
_SAMPLE_LINES = 30


def read_csv(source: Source, asked: Asked) -> Iterator[Found | Refusal]:
    """An article for each record of a CSV or TSV file, called by the line on which it begins."""
    encoding = encoding_of(source, asked)
    rows = _records(source, encoding)
    yield from articles_in(rows, asked, source.file, lambda number: f"{source.file}:{number}", encoding)


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


def _records(source: Source, encoding: Encoding) -> Iterator[Row]:
    """The records with the numbers of the lines on which they begin."""
    delimiter = delimiter_of(list(islice(lines_in(source, encoding), _SAMPLE_LINES)))
    csv.field_size_limit(LONGEST_LINE)
    reader = csv.reader((line.replace("\0", "") for line in lines_in(source, encoding)), delimiter=delimiter)
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise Refusal("reading-csv-broken", file=source.file, line=number, problem=str(error)) from None
        if row is None:
            return
        if not (number == 1 and len(row) <= 2 and row[:1] and row[0].lower().startswith("sep=")):  # noqa: PLR2004
            yield number, row
