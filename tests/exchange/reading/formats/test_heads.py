"""What a person is shown who says which column is what."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from exchange.reading.formats.making import xlsx, zipped
from exchange.reading.formats.reading import PARAGRAPHS, TITLE, failure
from yanguan.exchange.reading.articles import Wishes, read_source
from yanguan.exchange.reading.formats.tables import Names, Tables
from yanguan.exchange.reading.sources import source_of

ROWS = [["編號", "題名", "內容"], ["1", TITLE, PARAGRAPHS[0]], ["2", TITLE, PARAGRAPHS[1]]]


def tables(folder: Path, name: str, content: bytes, said: Mapping[Names, Mapping[str, str]] | None = None) -> Tables:
    """What a reading of this file comes upon."""
    (folder / name).write_bytes(content)
    found = Tables(said or {})
    list(read_source(source_of(folder / name), Wishes(tables=found)))
    return found


FILES = {
    "a.csv": "\n".join(",".join(row) for row in ROWS).encode(),
    "a.xlsx": xlsx(("表一", ROWS), ("空", [])),
    "a.jsonl": "\n".join(json.dumps(dict(zip(ROWS[0], row, strict=True))) for row in ROWS[1:]).encode(),
}


NAMES = ("編號", "題名", "內容")


@pytest.mark.parametrize("name", FILES)
def test_names_rows_and_what_was_found_are_shown(tmp_path: Path, name: str) -> None:
    (table,) = tables(tmp_path, name, FILES[name])
    assert Path(table.name).name == ("a.xlsx:表一" if name == "a.xlsx" else name)
    assert table.head.names == NAMES
    assert table.head.rows == tuple(map(tuple, ROWS[1:]))
    assert table.head.chosen == {"title": 1, "text": 2}
    assert table.head.refusal is None


@pytest.mark.parametrize("name", FILES)
def test_what_she_says_is_shown_and_what_is_not_there_too(tmp_path: Path, name: str) -> None:
    (table,) = tables(tmp_path, name, FILES[name], {NAMES: {"text": "題名"}})
    assert table.head.chosen["text"] == 1
    (table,) = tables(tmp_path, name, FILES[name], {NAMES: {"text": "沒有"}})
    assert table.head.refusal is not None
    assert (table.head.refusal.message, table.head.chosen) == ("reading-column-missing", {})


def test_tables_of_other_columns_are_other_tables_and_an_archive_is_looked_into(tmp_path: Path) -> None:
    other = [["篇", "正文"], [TITLE, PARAGRAPHS[0]]]
    members = {**FILES, "b.csv": "\n".join(",".join(row) for row in other).encode(), "c.txt": PARAGRAPHS[0].encode()}
    found = tables(tmp_path, "all.zip", zipped(members), {("篇", "正文"): {"title": "1"}})
    assert [(table.head.names, table.count) for table in found] == [(NAMES, 3), (("篇", "正文"), 1)]
    assert [dict(table.head.chosen) for table in found] == [{"title": 1, "text": 2}, {"title": 0, "text": 1}]


def test_a_number_that_she_says_makes_no_header_of_a_row_that_holds_it(tmp_path: Path) -> None:
    rows = [["1", PARAGRAPHS[0]], ["2", PARAGRAPHS[1]]]
    (table,) = tables(
        tmp_path, "a.csv", "\n".join(",".join(row) for row in rows).encode(), {("1", "2"): {"title": "1"}}
    )
    assert table.head.rows == tuple(map(tuple, rows))
    assert table.head.chosen == {"title": 0, "text": 1}


def test_other_files_have_no_columns(tmp_path: Path) -> None:
    assert list(tables(tmp_path, "a.txt", PARAGRAPHS[0].encode())) == []


def test_a_workbook_that_swells_in_memory_is_refused(tmp_path: Path) -> None:
    import zipfile
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(xlsx(("表", ROWS)))) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    cells = "".join(f'<c r="A{n}" t="s"><v>0</v></c>' for n in range(90_000))
    members["xl/sharedStrings.xml"] = f"<sst><si><t>{''.join(map(chr, range(0x4E00, 0x9000))) * 2}</t></si></sst>"
    members["xl/worksheets/sheet1.xml"] = f"<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>"
    refused = failure(tmp_path, "a.xlsx", zipped(members))
    assert refused.refusal.message == "reading-zip-size"
