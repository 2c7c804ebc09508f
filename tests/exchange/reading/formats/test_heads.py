"""What a person is shown who says which column is what."""

import json
from pathlib import Path

import pytest

from exchange.reading.formats.making import xlsx
from exchange.reading.formats.reading import PARAGRAPHS, TITLE, failure
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats.found import Asked
from yanguan.exchange.reading.formats.heads import heads_of
from yanguan.exchange.reading.formats.table_rows import Head
from yanguan.exchange.reading.sources import source_of

ROWS = [["編號", "題名", "內容"], ["1", TITLE, PARAGRAPHS[0]], ["2", TITLE, PARAGRAPHS[1]]]


def heads(folder: Path, name: str, content: bytes, **columns: str) -> list[tuple[str, Head]]:
    (folder / name).write_bytes(content)
    return heads_of(source_of(folder / name), Asked(columns=columns))


FILES = {
    "a.csv": "\n".join(",".join(row) for row in ROWS).encode(),
    "a.xlsx": xlsx(("表一", ROWS), ("空", [])),
    "a.jsonl": "\n".join(json.dumps(dict(zip(ROWS[0], row, strict=True))) for row in ROWS[1:]).encode(),
}


@pytest.mark.parametrize("name", FILES)
def test_names_rows_and_what_was_found_are_shown(tmp_path: Path, name: str) -> None:
    ((sheet, head),) = heads(tmp_path, name, FILES[name])
    assert sheet == ("表一" if name == "a.xlsx" else "")
    assert head.names == ("編號", "題名", "內容")
    assert head.rows == tuple(map(tuple, ROWS[1:]))
    assert head.chosen == {"title": 1, "text": 2}
    assert head.refusal is None


@pytest.mark.parametrize("name", FILES)
def test_what_she_says_is_shown_and_what_is_not_there_too(tmp_path: Path, name: str) -> None:
    ((_, head),) = heads(tmp_path, name, FILES[name], text="題名")
    assert head.chosen["text"] == 1
    ((_, head),) = heads(tmp_path, name, FILES[name], text="沒有")
    assert head.refusal is not None
    assert (head.refusal.message, head.chosen) == ("reading-column-missing", {})


def test_other_files_have_no_columns_and_damaged_ones_are_refused(tmp_path: Path) -> None:
    assert heads(tmp_path, "a.txt", PARAGRAPHS[0].encode()) == []
    with pytest.raises(Refusal, match="reading-damaged"):
        heads(tmp_path, "b.xlsx", FILES["a.xlsx"].replace(b"xl/worksheets/sheet1.xml", b"xl/worksheets/sheet9.xml"))


def test_a_workbook_that_swells_in_memory_is_refused(tmp_path: Path) -> None:
    import zipfile
    from io import BytesIO

    from exchange.reading.formats.making import zipped

    with zipfile.ZipFile(BytesIO(xlsx(("表", ROWS)))) as archive:
        members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    cells = "".join(f'<c r="A{n}" t="s"><v>0</v></c>' for n in range(90_000))
    members["xl/sharedStrings.xml"] = f"<sst><si><t>{''.join(map(chr, range(0x4E00, 0x9000))) * 2}</t></si></sst>"
    members["xl/worksheets/sheet1.xml"] = f"<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>"
    refused = failure(tmp_path, "a.xlsx", zipped(members))
    assert refused.refusal.message == "reading-zip-size"
