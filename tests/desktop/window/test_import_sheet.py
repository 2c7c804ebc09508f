"""The sheet before an import: what is recognised, what fails, other choices; all or nothing; when it is not shown."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QThread, QUrl

from desktop.window.test_files import wait
from yanguan.desktop import pictures
from yanguan.desktop.exchanging.import_rows import COLUMNS
from yanguan.desktop.exchanging.import_sheet import ImportSheet
from yanguan.desktop.window import MainWindow
from yanguan.domain.progress import Progress
from yanguan.resources import gold
from yanguan.words import words

ONE = "臨江大橋通車\n2026-07-09 南河在線\n方景行說，「大橋通了。」\n"
TWO = "臨江地鐵開工\n2026-07-10 南河在線\n周清源說，「地鐵開工了。」\n"


def bring_in(window: MainWindow, *paths: Path) -> ImportSheet:
    window.hands.importing.bring_in(paths)
    wait(window)
    return sheet_of(window)


def sheet_of(window: MainWindow) -> ImportSheet:
    sheet = window.hands.importing.sheet
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


def cells(sheet: ImportSheet, column: str) -> list[str]:
    number = COLUMNS.index(column)
    return [sheet.rows.index(row, number).data() for row in range(sheet.rows.rowCount())]


def count(window: MainWindow) -> int:
    return len(window.session.reader.listing())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(ONE, encoding="utf-8")
    (folder / "b.txt").write_text(TWO, encoding="gb18030")
    (folder / "c.png").write_bytes(b"\x89PNG")
    return folder


def test_a_folder_is_shown_before_it_comes_in(window: MainWindow, folder: Path) -> None:
    sheet = bring_in(window, folder)
    assert count(window) == 2
    assert cells(sheet, "file") == ["a.txt", "b.txt"]
    assert cells(sheet, "title") == ["臨江大橋通車", "臨江地鐵開工"]
    assert cells(sheet, "recognised") == ["text · utf-8 · traditional", "text · gb18030 · traditional"]
    assert cells(sheet, "published") == ["2026-07-09", "2026-07-10"]
    assert cells(sheet, "outlet") == ["南河在線", "南河在線"]
    assert cells(sheet, "standing") == ["new", "new"]
    assert "Passed over: 1." in sheet._standing.text()
    assert not window.notices.isVisible()
    sheet.table.selectRow(1)
    assert str(folder / "b.txt") in sheet._detail.text()
    assert "Headline 1" in sheet._detail.text()
    sheet.store.click()
    wait(window)
    assert window.hands.importing.sheet is None
    assert count(window) == 4


def test_what_is_there_already_and_copies_are_told(window: MainWindow, folder: Path) -> None:
    bring_in(window, folder).store.click()
    wait(window)
    copy = ONE.replace("大橋通了", "大橋今天通了")
    (folder / "c.txt").write_text(copy, encoding="utf-8")
    sheet = bring_in(window, folder)
    assert cells(sheet, "standing")[:2] == ["there already", "there already"]
    assert cells(sheet, "standing")[2] in ("a copy", "much in common")
    sheet.table.selectRow(2)
    assert "臨江大橋通車" in sheet._detail.text()
    assert sheet.store.text() == "Import 1"


def test_what_fails_keeps_all_out_unless_she_leaves_it_out(window: MainWindow, folder: Path) -> None:
    (folder / "d.txt").write_bytes(b"")
    sheet = bring_in(window, folder)
    assert cells(sheet, "standing") == ["cannot be read", "new", "new"]
    assert "d.txt" in sheet._detail.text()
    red = sheet.rows.index(0, 0).data(Qt.ItemDataRole.ForegroundRole)
    assert red.name() == window.theme.danger
    assert not sheet.store.isEnabled()
    assert sheet.leave_out.isVisible()
    sheet.leave_out.click()
    assert sheet.store.isEnabled()
    sheet.store.click()
    wait(window)
    assert count(window) == 4


def test_another_encoding_reads_anew(window: MainWindow, folder: Path) -> None:
    sheet = bring_in(window, folder)
    sheet.encoding.setCurrentIndex(sheet.encoding.findData("big5"))
    sheet.encoding.activated.emit(sheet.encoding.currentIndex())
    wait(window)
    assert cells(sheet, "title")[-1] != "臨江地鐵開工"
    sheet.encoding.setCurrentIndex(0)
    sheet.encoding.activated.emit(0)
    wait(window)
    assert cells(sheet, "title") == ["臨江大橋通車", "臨江地鐵開工"]


def test_the_columns_of_a_table_are_chosen_in_the_sheet(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    said, done = "方景行說大橋今天上午正式通車了。" * 6, "周清源說地鐵今天正式開工了。" * 6
    lines = ["甲,乙,丙", f"大橋通車,{said},2026-07-09", f"地鐵開工,{done},2026-07-10"]
    path.write_text("\n".join(lines), encoding="utf-8")
    sheet = bring_in(window, path)
    assert sheet.columns.isVisible()
    assert sheet.columns.choices["text"].currentText() == "乙"
    for field, name in (("title", "甲"), ("published", "丙")):
        combo = sheet.columns.choices[field]
        combo.setCurrentIndex(combo.findText(name))
        combo.activated.emit(combo.currentIndex())
        wait(window)
    assert cells(sheet, "title") == ["大橋通車", "地鐵開工"]
    assert cells(sheet, "published") == ["2026-07-09", "2026-07-10"]
    assert sheet.columns.choices["title"].currentText() == "甲"
    sheet.store.click()
    wait(window)
    assert count(window) == 4


def choose(window: MainWindow, sheet: ImportSheet, field: str, name: str) -> None:
    combo = sheet.columns.choices[field]
    combo.setCurrentIndex(combo.findText(name))
    combo.activated.emit(combo.currentIndex())
    wait(window)


def test_each_kind_of_table_has_columns_of_its_own(window: MainWindow, tmp_path: Path) -> None:
    said, done = "方景行說大橋今天上午正式通車了。" * 6, "周清源說地鐵今天正式開工了。" * 6
    for name, header, row in (
        ("a.csv", "甲,乙,丙", f"大橋通車,{said},2026-07-09"),
        ("b.csv", "子,丑", f"{done},地鐵開工"),
        ("c.csv", "甲,乙,丙", f"輪渡停航,{said}停航,2026-07-11"),
    ):
        (tmp_path / name).write_text(f"{header}\n{row}\n", encoding="utf-8")
    sheet = bring_in(window, *sorted(tmp_path.glob("?.csv")))
    tables = sheet.columns.tables
    assert tables.isVisible()
    assert [tables.itemText(n) for n in range(tables.count())] == ["a.csv and 1 more: 甲, 乙, 丙", "b.csv: 子, 丑"]
    choose(window, sheet, "title", "甲")
    choose(window, sheet, "published", "丙")
    tables.setCurrentIndex(1)
    tables.activated.emit(1)
    choose(window, sheet, "title", "丑")
    assert tables.currentIndex() == 1
    assert sheet.columns.choices["text"].currentText() == "子"
    assert cells(sheet, "title") == ["大橋通車", "地鐵開工", "輪渡停航"]
    assert cells(sheet, "published") == ["2026-07-09", "", "2026-07-11"]
    sheet.store.click()
    wait(window)
    assert count(window) == 5


def test_a_wrong_column_fails_and_can_be_taken_back(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("正文,頁\n方景行說大橋今天上午正式通車了,\n", encoding="utf-8")
    sheet = bring_in(window, path)
    combo = sheet.columns.choices["text"]
    for number, standing in ((2, "cannot be read"), (0, "new")):
        combo.setCurrentIndex(number)
        combo.activated.emit(number)
        wait(window)
        assert cells(sheet, "standing") == [standing]


def test_a_dataset_is_shown_with_its_labels(window: MainWindow) -> None:
    sheet = bring_in(window, gold() / "aggregator.jsonl")
    assert cells(sheet, "recognised")[0].startswith("yanguan-jsonl")
    assert "labels" in sheet._detail.text()
    assert not sheet.leave_out.isVisible()
    sheet.store.click()
    wait(window)
    assert count(window) == 3


def test_a_broken_line_of_a_dataset_cannot_be_left_out(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    good = (gold() / "aggregator.jsonl").read_text(encoding="utf-8")
    path.write_text(good + '{"schema": "yanguan/1"}\n', encoding="utf-8")
    sheet = bring_in(window, path)
    assert "cannot be read" in cells(sheet, "standing")
    assert not sheet.store.isEnabled()
    assert not sheet.leave_out.isVisible()


def test_one_article_without_any_doubt_needs_no_sheet(window: MainWindow, folder: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder / "a.txt"))])
    window.hands.files.import_dropped(mime)
    wait(window)
    wait(window)
    assert window.hands.importing.sheet is None
    assert count(window) == 3
    assert bring_in(window, folder / "b.txt").isVisible()  # its encoding is a guess
    assert count(window) == 3


def test_the_sheet_can_be_closed_and_nothing_came_in(window: MainWindow, folder: Path) -> None:
    bring_in(window, folder).close_button.click()
    assert window.hands.importing.sheet is None
    assert count(window) == 2


def test_storing_can_be_called_off(window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = bring_in(window, folder)

    def slow(_: object, progress: Progress) -> None:
        for done in range(2000):
            QThread.msleep(5)
            progress(done, 0)

    monkeypatch.setattr(window.hands.intake, "_store", slow)
    sheet.store.click()
    pictures.settle()
    assert sheet.cancel.isVisible()
    assert not sheet.store.isEnabled()
    sheet.cancel.click()
    wait(window)
    assert sheet._standing.text() == words("en")("called-off")
    assert sheet.store.isEnabled()
    assert count(window) == 2


def test_closing_the_sheet_while_it_reads_ends_the_reading(window: MainWindow, folder: Path) -> None:
    sheet = bring_in(window, folder)
    sheet.encoding.activated.emit(0)
    sheet.close()
    wait(window)
    assert window.hands.importing.sheet is None
    assert count(window) == 2


def test_what_is_pasted_meanwhile_leaves_the_sheet_open(window: MainWindow, folder: Path) -> None:
    sheet = bring_in(window, folder)
    mime = QMimeData()
    mime.setText("老城改造\n方景行說，「好。」")
    window.hands.intake.import_pasted(mime)
    wait(window)
    assert count(window) == 3
    assert window.hands.importing.sheet is sheet
    sheet.store.click()
    wait(window)
    assert count(window) == 5


def test_what_cannot_be_one_import_is_said(window: MainWindow, folder: Path) -> None:
    window.hands.importing.bring_in([folder / "a.txt", gold() / "aggregator.jsonl"])
    wait(window)
    assert window.hands.importing.sheet is None
    assert "aggregator.jsonl" in window.notices.text


def test_the_unit_of_labels_is_asked_for_in_the_sheet(window: MainWindow, tmp_path: Path) -> None:
    text = "𠮷祥大橋通車\n方景行說好。\n"
    start = text.index("方景行") + 1
    path = tmp_path / "doccano.jsonl"
    path.write_text(json.dumps({"text": text, "label": [[start, start + 3, "speaker"]]}), encoding="utf-8")
    sheet = bring_in(window, path)
    assert cells(sheet, "standing") == ["cannot be read"]
    assert sheet.offsets.isVisible()
    sheet.offsets.setCurrentIndex(sheet.offsets.findData("utf16"))
    sheet.offsets.activated.emit(sheet.offsets.currentIndex())
    wait(window)
    assert cells(sheet, "standing") == ["new"]
    sheet.store.click()
    wait(window)
    assert count(window) == 3
    assert window.bench.labels is not None
    (span,) = window.bench.labels.spans.values()
    assert (span.label, span.fragments) == ("speaker", ((7, 10),))


def test_labels_of_another_tool_that_fail_can_be_left_out(window: MainWindow, tmp_path: Path) -> None:
    good = {"text": "大橋通車\n方景行說好。\n", "label": [[5, 8, "speaker"]]}
    bad = {"text": "地鐵開工\n周清源說好。\n", "label": [[5, 99, "speaker"]]}
    path = tmp_path / "doccano.jsonl"
    path.write_text(f"{json.dumps(good)}\n{json.dumps(bad)}\n", encoding="utf-8")
    sheet = bring_in(window, path)
    assert cells(sheet, "standing") == ["cannot be read", "new"]
    assert not sheet.store.isEnabled()
    sheet.leave_out.click()
    sheet.store.click()
    wait(window)
    assert count(window) == 3
