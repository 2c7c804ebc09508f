"""The sheet of an export: every format of the table, what will be left out, what was written, what she chose last."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.window.test_files import wait
from yanguan.desktop import pictures
from yanguan.desktop.exchanging.export_desk import proposed_path
from yanguan.desktop.exchanging.export_sheet import ExportSheet, verdict_told
from yanguan.desktop.file_question import FileQuestion
from yanguan.desktop.window import MainWindow
from yanguan.domain.progress import Cancelled
from yanguan.exchange.datasets.carried import Found
from yanguan.exchange.datasets.formats import FORMATS
from yanguan.exchange.datasets.options import EVERYWHERE
from yanguan.exchange.datasets.verifying import Verdict
from yanguan.exchange.exporting import wish
from yanguan.words import LANGUAGES, words


@pytest.fixture
def sheet(window: MainWindow) -> Iterator[ExportSheet]:
    window.menus.actions["export_dataset"].trigger()
    yield opened(window)
    window.hands.exporting.stop()


def opened(window: MainWindow) -> ExportSheet:
    found = window.hands.exporting.sheet
    assert found is not None
    return found


def look(window: MainWindow) -> None:
    """Wait for the dry run."""
    window.hands.exporting.wait()
    pictures.settle()


def choose(sheet: ExportSheet, name: str) -> None:
    sheet.formats.setCurrentRow(list(FORMATS).index(name))


def losses(sheet: ExportSheet) -> dict[str, str]:
    model = sheet.table.model()
    rows = range(model.rowCount())
    return {model.index(row, 0).data(): model.index(row, 1).data() for row in rows}


def export(window: MainWindow, sheet: ExportSheet, path: Path) -> None:
    sheet.export.click()
    (question,) = (each for each in sheet.findChildren(FileQuestion) if each.isVisible())
    question.answered.emit([path])
    question.reject()
    wait(window)
    pictures.settle()


def test_every_format_of_the_table_says_what_it_is_for(sheet: ExportSheet) -> None:
    assert [sheet.formats.item(row).text() for row in range(sheet.formats.count())] == list(FORMATS)
    for language in LANGUAGES:
        for name in FORMATS:
            assert words(language)(f"export-for-{name}") != f"export-for-{name}"


def test_a_format_is_asked_only_what_it_takes_and_every_wish_can_be_had(window: MainWindow, sheet: ExportSheet) -> None:
    for name, form in FORMATS.items():
        choose(sheet, name)
        assert tuple(sheet.options.given()) == form.takes
        assert sheet.wish() == wish(name)
        shown = {each for each, row in sheet.options._rows.items() if not row.isHidden()}
        assert shown == {each for each in form.takes if each != "seed"}
    assert set(FORMATS["yanguan-jsonl"].takes) == set(EVERYWHERE)


def test_what_will_be_left_out_is_told_before(window: MainWindow, sheet: ExportSheet) -> None:
    look(window)
    assert losses(sheet) == {}
    assert words("en")("export-nothing-left-out") == sheet._said.text()
    choose(sheet, "doccano")
    assert sheet._heading.text() == words("en")("export-counting")
    look(window)
    told = losses(sheet)
    assert words("en")("loss-attributes") in told
    sheet.options.ticks["blocks"]["paragraph"].setChecked(False)
    look(window)
    assert losses(sheet) != told


def test_it_is_written_verified_and_told(window: MainWindow, sheet: ExportSheet, tmp_path: Path) -> None:
    choose(sheet, "doccano")
    look(window)
    before = losses(sheet)
    export(window, sheet, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8").count("\n") == 2
    assert losses(sheet) == before
    assert str(tmp_path / "out.jsonl") in sheet._heading.text()
    assert "Read back: 2 texts" in sheet._said.text()
    assert sheet.open_folder.isVisible()
    assert sheet.export.isVisible()
    assert not sheet.progress.isVisible()


def test_the_folder_can_be_opened(
    window: MainWindow, sheet: ExportSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    choose(sheet, "brat")
    sheet.verify.setChecked(False)
    export(window, sheet, tmp_path / "brat")
    assert "Read back" not in sheet._said.text()
    sheet.open_folder.click()
    assert [Path(url.toLocalFile()) for url in shown] == [tmp_path]


def test_the_file_is_asked_for_beside_the_project(window: MainWindow, sheet: ExportSheet, tmp_path: Path) -> None:
    sheet.export.click()
    (question,) = (each for each in sheet.findChildren(FileQuestion) if each.isVisible())
    assert [Path(each).name for each in question.selectedFiles()] == ["two.jsonl"]
    question.reject()
    (tmp_path / "two-brat").mkdir()
    assert proposed_path(tmp_path / "two.yanguan", wish("brat")) == tmp_path / "two-brat-2"


def test_what_was_chosen_is_there_again(window: MainWindow, sheet: ExportSheet) -> None:
    choose(sheet, "label-studio")
    sheet.options.choices["script"].setCurrentIndex(sheet.options.choices["script"].findData("hans"))
    sheet.options.ticks["statuses"]["new"].setChecked(False)
    sheet.options.splits.setChecked(True)
    sheet.options.split.setText("60/20/20")
    sheet.options.seed.setValue(7)
    sheet.options.anonymise.setChecked(True)
    sheet.verify.setChecked(False)
    asked = sheet.wish()
    sheet.close()
    assert window.hands.exporting.sheet is None
    window.menus.actions["export_dataset"].trigger()
    again = opened(window)
    assert again.form.name == "label-studio"
    assert again.wish() == asked
    assert asked.options.split == (60, 20, 20)
    assert not again.verify.isChecked()
    json.dumps(again.kept())


def test_what_cannot_be_had_is_said_at_once(window: MainWindow, sheet: ExportSheet) -> None:
    choose(sheet, "doccano")
    sheet.options.splits.setChecked(True)
    sheet.options.split.setText("80/30")
    assert "80/30" in sheet._heading.text()
    assert not sheet.export.isEnabled()
    sheet.options.split.setText("80/10/10")
    look(window)
    assert sheet.export.isEnabled()
    for tick in sheet.options.ticks["states"].values():
        tick.setChecked(False)
    assert words("en")("export-states") in sheet._heading.text()
    assert not sheet.export.isEnabled()


def test_a_refused_export_is_said_in_the_sheet_too(window: MainWindow, sheet: ExportSheet, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "mine.txt").touch()
    choose(sheet, "brat")
    export(window, sheet, tmp_path / "there")
    assert "mine.txt" in sheet._said.text()
    assert sheet.export.isVisible()
    assert not sheet.open_folder.isVisible()


def test_it_can_be_called_off(
    window: MainWindow, sheet: ExportSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*arguments: object) -> object:
        progress = arguments[3]
        assert callable(progress)
        for done in range(2000):
            QThread.msleep(5)
            progress(done, 0)
        raise AssertionError(Cancelled)

    monkeypatch.setattr("yanguan.exchange.exporting.export_dataset", slow)
    sheet.export.click()
    (question,) = (each for each in sheet.findChildren(FileQuestion) if each.isVisible())
    question.answered.emit([tmp_path / "out.jsonl"])
    question.reject()
    pictures.settle()
    assert sheet.progress.isVisible()
    sheet.cancel.click()
    wait(window)
    pictures.settle()
    assert sheet._said.text() == words("en")("called-off")
    assert not (tmp_path / "out.jsonl").exists()
    assert not sheet.progress.isVisible()


def test_a_verdict_that_differs_names_the_first_place() -> None:
    verdict = Verdict()
    verdict.compare([Found("a", "天", Counter())], [Found("a", "地", Counter())])
    assert "a: its text is another one" in verdict_told(words("en"), verdict)
