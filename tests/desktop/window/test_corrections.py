"""The list of corrections in the window: read, removed, added, taken back, as a file; the disk looked at afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.window.test_files import answer
from yanguan.desktop import pictures
from yanguan.desktop.conversion.correction_sheet import CorrectionSheet
from yanguan.desktop.window import MainWindow
from yanguan.editing.commands import AddSpan
from yanguan.editing.corrections import CorrectEverywhere, CorrectPlace
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content
from yanguan.store.check import check

FIRST = "互联网大会\n方景行说，“软件业要用互联网。”\n"
SECOND = "软件业协会\n软件业开会。\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    for name, text in (("a", FIRST), ("b", SECOND)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        prepared = prepare([tmp_path / "a.txt", tmp_path / "b.txt"])
        session.import_records(prepared.records, is_dataset=False).result()
        session.apply_everywhere(CorrectEverywhere("hans", "软件业", "軟體業")).result()
        session.apply(CorrectPlace(session.reader.listing()[0].id, 0, 3, "網際網路"))
        yield session


@pytest.fixture
def window(session: Session) -> Iterator[MainWindow]:
    with pictures.shown(session) as window:
        yield window


def opened(window: MainWindow) -> CorrectionSheet:
    window.menus.actions["show_corrections"].trigger()
    settle(window)
    assert window.hands.correcting.sheet is not None
    return window.hands.correcting.sheet


def settle(window: MainWindow) -> None:
    """Let what runs in the background end, and be shown."""
    for _ in range(2):
        for task in (window.hands.intake._task, window.hands.correcting._task):
            if task is not None:
                task.wait()
        pictures.settle()


def shown(sheet: CorrectionSheet) -> list[list[str]]:
    table = sheet.table
    cells = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[cell.text() if cell else "" for cell in row] for row in cells]


def said(sheet: CorrectionSheet) -> str:
    return sheet.findChildren(QLabel)[0].text()


def phrases(window: MainWindow) -> list[tuple[str, str]]:
    return [(each.source, each.counterpart) for each in window.session.reader.phrases()]


def counterpart(window: MainWindow, number: int) -> str:
    reader = window.session.reader
    return reader.article(reader.listing()[number].id).counterpart.text


def test_both_kinds_are_listed_with_author_time_and_reach(window: MainWindow) -> None:
    first, second = shown(opened(window))
    at = window.session.reader.phrases()[0].at
    assert first == ["软件业", "軟體業", "everywhere", "mei", at[:16].replace("T", " "), "2"]
    assert second[:4] == ["互联网", "網際網路", "this article", "mei"]
    window.articles.step(1)
    settle(window)
    assert window.hands.correcting.sheet is not None
    assert [row[0] for row in shown(window.hands.correcting.sheet)] == ["软件业"], (
        "the other article has none of its own"
    )


def test_a_phrase_is_removed_and_brought_back_by_the_lists_own_undo(window: MainWindow) -> None:
    sheet = opened(window)
    sheet.table.setCurrentCell(0, 0)
    sheet.buttons["remove"].click()
    settle(window)
    assert phrases(window) == []
    assert "軟件業" in counterpart(window, 1)
    assert said(sheet) == "Taken back in 2 articles."
    assert window.bench.article is not None
    assert "軟件業" in window.bench.article.counterpart.text
    sheet.buttons["undo"].click()
    assert phrases(window) == [("软件业", "軟體業")]
    assert [counterpart(window, number).count("軟體業") for number in (0, 1)] == [1, 2]
    assert check(window.session.reader) == []


def test_the_articles_own_correction_is_removed(window: MainWindow) -> None:
    sheet = opened(window)
    sheet.table.setCurrentCell(1, 0)
    sheet.buttons["remove"].click()
    assert counterpart(window, 0).startswith("互聯網大會")
    assert [row[0] for row in shown(sheet)] == ["软件业"]
    assert "taken back" in window.notices.text
    window.hands.undo()
    assert counterpart(window, 0).startswith("網際網路大會")


def test_a_phrase_that_no_article_has_is_added_and_undone_by_the_key(window: MainWindow) -> None:
    sheet = opened(window)
    assert not sheet.add.isEnabled()
    assert sheet.script.currentData() == "hans"
    sheet.source.insert("鼠标")
    sheet.counterpart.insert("滑鼠")
    QTest.keyClick(sheet.counterpart, Qt.Key.Key_Return)
    settle(window)
    assert ("鼠标", "滑鼠") in phrases(window)
    assert [row[5] for row in shown(sheet) if row[0] == "鼠标"] == ["0"]
    assert said(sheet) == "The phrase is on the list; no article has it yet."
    window.menus.actions["undo"].trigger()
    assert ("鼠标", "滑鼠") not in phrases(window)
    assert "鼠标 → 滑鼠" in window.notices.text
    window.menus.actions["redo"].trigger()
    assert ("鼠标", "滑鼠") in phrases(window)
    assert check(window.session.reader) == []


def test_the_notice_of_a_wide_step_takes_back_just_that_step(window: MainWindow) -> None:
    sheet = opened(window)
    sheet.source.setText("协会")
    sheet.counterpart.setText("公會")
    sheet.add.click()
    settle(window)
    assert counterpart(window, 1).startswith("軟體業公會")
    window.notices._button.click()
    assert counterpart(window, 1).startswith("軟體業協會")
    assert window.session.reader.phrases()[0].source == "软件业"


def test_the_lists_undo_reaches_past_a_label_made_since(window: MainWindow) -> None:
    sheet = opened(window)
    article = window.session.reader.listing()[0].id
    window.bench.apply(AddSpan(article, "organization", ((0, 3),)))
    sheet.buttons["undo"].click()
    assert counterpart(window, 0).startswith("互聯網大會")
    sheet.buttons["undo"].click()
    assert phrases(window) == []
    assert not sheet.buttons["undo"].isEnabled()
    assert len(window.session.reader.labels(article).spans) == 1, "the label stays"


def test_the_list_goes_to_a_file_and_comes_back_from_it(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "c.tsv"
    sheet = opened(window)
    before = shown(sheet)
    sheet.buttons["export"].click()
    answer(window, file)
    settle(window)
    assert len(file.read_text(encoding="utf-8").splitlines()) == 3
    sheet.buttons["undo"].click()
    sheet.buttons["undo"].click()
    assert shown(sheet) == []
    sheet.buttons["import"].click()
    answer(window, file)
    settle(window)
    assert shown(sheet) == before
    sheet.buttons["import"].click()
    answer(window, file)
    settle(window)
    assert said(sheet) == "Nothing to do: all of it stands already."


def test_a_file_that_is_no_list_is_refused_in_words(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "x.tsv").write_text("no list\n", encoding="utf-8")
    sheet = opened(window)
    sheet.buttons["import"].click()
    answer(window, tmp_path / "x.tsv")
    settle(window)
    assert "x.tsv" in said(sheet)
    assert phrases(window) == [("软件业", "軟體業")]


def test_the_sheet_is_one_and_goes_when_it_is_closed(window: MainWindow) -> None:
    sheet = opened(window)
    assert opened(window) is sheet
    sheet.close()
    pictures.settle()
    assert window.hands.correcting.sheet is None
    window.articles.step(1)
    assert opened(window) is not sheet
