"""XLSX for spreadsheets: a workbook with the sheets `quotes` and `appointments`, by openpyxl.

Every cell is a text or a number, never a formula. A cell holds 32,767 characters at most, and no control characters:
what does not fit is cut and counted.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from yanguan.exchange.datasets.carried import Found
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Entry, Out, Place
from yanguan.exchange.datasets.sheets import SHEETS, Row, count_apart, expected_facts, found_facts, rows_of

LONGEST_CELL = 32_767
"""Characters, as Excel counts them: in UTF-16 units."""

_WITHOUT_TIME = (1980, 1, 1, 0, 0, 0)
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_NO_STAMP = b"1980-01-01T00:00:00Z"


def fitting(text: str) -> str:
    """The text as a cell can hold it."""
    text = _FORBIDDEN.sub("", text)
    return text.encode("utf-16-le")[: 2 * LONGEST_CELL].decode("utf-16-le", "ignore")


def write(entries: Iterable[Entry], out: Out) -> None:
    """A workbook, row by row. The same entries make the same bytes: it carries no time."""
    from openpyxl import Workbook  # noqa: PLC0415 - 0.2 s, for this format alone
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415

    book = Workbook(write_only=True)
    sheets = {sheet: book.create_sheet(sheet) for sheet in SHEETS}
    for sheet, columns in SHEETS.items():
        sheets[sheet].freeze_panes = "A2"
        sheets[sheet].append(columns)
    with _put_away(sheets.values()):
        for entry in entries:
            count_apart(entry, out.losses)
            for sheet, columns in SHEETS.items():
                for row in rows_of(entry, sheet):
                    sheets[sheet].append([_cell(row[column], sheets[sheet], out) for column in columns])
    with out.file() as file:
        ExcelWriter(book, _Timeless(file, "w", ZIP_DEFLATED, allowZip64=True)).save()


@contextmanager
def _put_away(sheets: Iterable[Any]) -> Iterator[None]:
    """Where the work is called off, end the sheets and take away the files that openpyxl keeps their rows in."""
    try:
        yield
    except BaseException:
        for sheet in sheets:
            sheet.close()
            sheet._writer.cleanup()  # noqa: SLF001 - openpyxl offers no other way
        raise


def _cell(value: str | int, sheet: Any, out: Out) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

    if isinstance(value, int):
        return value
    text = fitting(value)
    out.losses.count("loss-cells-cut", len(value.encode("utf-16-le")) > 2 * LONGEST_CELL)
    out.losses.count("loss-cells-control", _FORBIDDEN.search(value) is not None)
    cell: Any = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell


class _Timeless(ZipFile):
    """A package whose parts all have one date, its own properties too."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any, **__: Any) -> None:
        """Add a part."""
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        content = data.encode() if isinstance(data, str) else data
        if name == "docProps/core.xml":
            content = _STAMP.sub(_NO_STAMP, content)
        super().writestr(_part(name), content)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Add a part that waits in a file."""
        with Path(filename).open("rb") as waiting, self.open(_part(arcname), "w", force_zip64=True) as part:
            while piece := waiting.read(1 << 20):
                part.write(piece)


def _part(name: str) -> ZipInfo:
    info = ZipInfo(name, _WITHOUT_TIME)
    info.compress_type = ZIP_DEFLATED
    return info


def read(place: Place) -> Iterator[Found]:
    """Both sheets, as openpyxl reads them."""
    yield from found_facts(_rows(place))


def _rows(place: Place) -> Iterator[tuple[str, Row]]:
    from openpyxl import load_workbook  # noqa: PLC0415

    with place.file() as file:
        book = load_workbook(file, read_only=True)
        for sheet in SHEETS:
            rows = book[sheet].iter_rows(values_only=True)
            columns = cast("tuple[str, ...]", next(rows))
            for row in rows:
                values = (cast("str | int", value or "") for value in row)
                yield sheet, dict(zip(columns, values, strict=True))


def expected(entries: Iterable[Entry], options: Options) -> Iterator[Found]:
    """The words of every place of every frame, as far as a cell holds them."""
    del options
    return expected_facts(entries, fitting)
