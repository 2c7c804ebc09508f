"""Excel's workbooks as tables of articles, read row by row."""

import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats import package
from yanguan.exchange.reading.formats.found import Asked, Found
from yanguan.exchange.reading.formats.table_rows import Row, articles_in
from yanguan.exchange.reading.sources import MEGABYTE, Source

_LARGEST = 256
_MOST_SHARED = 2048
_MOST_COLUMNS = 1000
_NO_ARTICLES = ("reading-no-rows", "reading-column-no-text")


def read_workbook(source: Source, asked: Asked) -> Iterator[Found | Refusal]:
    """An article for each row of the workbook's sheets; one without a column of text is passed over beside others."""
    book = _book(source)
    refusals, found = [], 0
    for name in book.sheet_names:
        place = _Placing(source.file, name if len(book.sheet_names) > 1 else "")
        try:
            for each in articles_in(_rows(book, name, source.file), asked, source.file, place):
                found += 1
                yield each
        except Refusal as refusal:
            if refusal.message not in _NO_ARTICLES:
                raise
            refusals.append(refusal)
    if refusals and not found:
        raise next((each for each in refusals if each.message == _NO_ARTICLES[1]), refusals[0])


class _Placing:
    """How a row of a sheet is called."""

    def __init__(self, file: str, sheet: str) -> None:
        self._before = f"{file}:{sheet}" if sheet else file

    def __call__(self, number: int) -> str:
        return f"{self._before}:{number}"


def _book(source: Source) -> Any:
    """The workbook. Raises Refusal where it cannot be read, or would fill the memory."""
    content = source.read(_LARGEST)
    with package.opened(source) as archive:
        _refuse_swelling(archive, source.file)
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - only a workbook needs it

    try:
        return CalamineWorkbook.from_filelike(BytesIO(content))
    except BaseException as error:  # noqa: BLE001 - the library's own panics are no ordinary errors
        raise _refused(error, source.file) from None


def _rows(book: Any, name: str, file: str) -> Iterator[Row]:
    try:
        for number, row in enumerate(book.get_sheet_by_name(name).iter_rows(), 1):
            yield number, [_text(cell) for cell in row[:_MOST_COLUMNS]]
    except BaseException as error:  # noqa: BLE001 - the library's own panics are no ordinary errors
        raise _refused(error, file) from None


def _refused(error: BaseException, file: str) -> BaseException:
    """The refusal of a workbook; what is no fault of the file stays what it is."""
    if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit | MemoryError | Refusal):
        return error
    problem = str(error).split("\n")[0][:200]
    if "password" in problem.lower():
        return Refusal("reading-password", file=file)
    return Refusal("reading-damaged", file=file, problem=problem)


def _refuse_swelling(archive: ZipFile, file: str) -> None:
    """Refuse a workbook that is larger in memory than any table of articles: one long text may stand in every cell."""
    size = sum(entry.file_size for entry in archive.infolist())
    if size > _LARGEST * MEGABYTE:
        raise Refusal("reading-zip-size", file=file, size=size // MEGABYTE, limit=_LARGEST)
    cells = longest = 0
    for entry in archive.infolist():
        if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
            cells += archive.read(entry).count(b't="s"')
        elif entry.filename == "xl/sharedStrings.xml":
            longest = max(map(len, archive.read(entry).split(b"<si")))
    if cells * longest > _MOST_SHARED * MEGABYTE:
        size = cells * longest // MEGABYTE
        raise Refusal("reading-zip-size", file=file, size=size, limit=_MOST_SHARED)


def _text(cell: Any) -> str:
    """A cell's value as it would be typed."""
    if isinstance(cell, dt.datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
