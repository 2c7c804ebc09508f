"""The history and the bin in the window, by key and pointer; the disk looked at afterwards."""

import sqlite3
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget

from yanguan.desktop import pictures
from yanguan.desktop.past.bin_sheet import BinSheet
from yanguan.desktop.past.history_sheet import HistorySheet
from yanguan.desktop.past.told import _UNSAID
from yanguan.desktop.window import MainWindow
from yanguan.domain.labels import KINDS, Names, Span
from yanguan.editing.commands import AddSpan, Relabel, RemoveSpan, Reshape, SetAttribute, SetStatus
from yanguan.editing.holding_fields import SetHolding
from yanguan.editing.persons import MakePerson
from yanguan.editing.registry import AddPerson, RemovePerson
from yanguan.editing.remarks import AddNote, ChangeNote
from yanguan.editing.session import Session
from yanguan.store.check import check
from yanguan.words import LANGUAGES, Language, words


def article(window: MainWindow) -> str:
    assert window.bench.article is not None
    return window.bench.article.id


def spans(window: MainWindow, label: str = "") -> list[Span]:
    """The spans on the disk, in their order."""
    found = window.session.reader.labels(article(window)).spans.values()
    return sorted((span for span in found if label in ("", span.label)), key=lambda span: span.order)


def opened(window: MainWindow) -> HistorySheet:
    QTest.keyClick(window.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    pictures.settle()
    assert window.hands.history.sheet is not None
    return window.hands.history.sheet


def opened_bin(window: MainWindow) -> BinSheet:
    QTest.keyClick(
        window.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settle(window)
    assert window.hands.history.bin is not None
    return window.hands.history.bin


def settle(window: MainWindow) -> None:
    """Let what runs in the background end, and be shown."""
    for _ in range(3):
        for task in (window.hands.intake._task, window.hands.history._task):
            if task is not None:
                task.wait()
        pictures.settle()


def mark(table: QTableWidget, row: int) -> None:
    """Click on a row."""
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        table.visualRect(table.model().index(row, 0)).center(),
    )  # fmt: skip


def lines(table: QTableWidget) -> list[list[str]]:
    cells = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[cell.text() if cell else "" for cell in row] for row in cells]


def verbs(window: MainWindow) -> list[str]:
    database = sqlite3.connect(f"file:{window.session.path}?mode=ro", uri=True)
    try:
        rows = database.execute("SELECT verb FROM edit WHERE article = ? ORDER BY seq", (article(window),)).fetchall()
        return list(dict.fromkeys(row[0] for row in rows))
    finally:
        database.close()


def test_the_steps_are_read_the_last_first(window: MainWindow) -> None:
    cue = spans(window, "cue")[0]
    window.bench.apply(RemoveSpan(article(window), cue.id))
    window.bench.apply(SetStatus(article(window), "in_work"))
    window.bench.undo()
    sheet = opened(window)
    found = lines(sheet.table)
    assert [row[2] for row in found] == ["Undo", "Set the status (taken back)", "Remove a label", "Import"]
    assert {row[1] for row in found} == {"mei"}
    assert found[1][3] == "Status: Done → In work"
    assert "Cue “說”: deleted" in found[2][3]
    assert sheet.table.currentRow() == 0


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (lambda a, s: Reshape(a, s.id, ((s.start, s.end + 1),)), "words “"),
        (lambda a, s: Relabel(a, s.id, "person"), "label Speaker → Person"),
        (lambda a, s: AddSpan(a, "place", ((s.start, s.start + 2),)), "Place “臨江”: made"),
    ],
)
def test_a_line_says_what_changed(
    window: MainWindow, command: Callable[[str, Span], Reshape | Relabel | AddSpan], said: str
) -> None:
    speaker = next(each for each in spans(window, "speaker") if each.end - each.start > 6)
    window.bench.apply(command(article(window), speaker))
    assert said in lines(opened(window).table)[0][3]


def test_a_frames_line_names_its_quote_and_the_values(window: MainWindow) -> None:
    frame = next(iter(window.session.reader.labels(article(window)).quotes.values()))
    window.bench.apply(SetAttribute(article(window), frame.id, "act", "promise"))
    line = lines(opened(window).table)[0][3]
    assert line.startswith("Quote, its links “「")
    assert line.endswith("Act Statement → Promise")


def test_the_article_is_shown_as_it_was_and_is_not_touched(window: MainWindow) -> None:
    cue = spans(window, "cue")[0]
    window.bench.apply(RemoveSpan(article(window), cue.id))
    sheet = opened(window)
    shown = sheet.view.sheet
    assert shown is not None
    assert shown.labels is not None
    assert cue.id not in shown.labels.spans
    QTest.keyClick(sheet.table, Qt.Key.Key_Down)
    pictures.settle()
    shown = sheet.view.sheet
    assert shown is not None
    assert shown.labels is not None
    assert cue.id in shown.labels.spans
    assert "Import" in sheet.shown.text()
    assert cue.id not in {span.id for span in spans(window)}
    QTest.keyClick(sheet.view, Qt.Key.Key_Delete)
    assert verbs(window) == ["import", "remove"]


def test_going_back_by_key_and_taking_it_back_by_key(window: MainWindow) -> None:
    before = spans(window)
    for span in before[:3]:
        window.bench.apply(RemoveSpan(article(window), span.id))
    removed = spans(window)
    sheet = opened(window)
    assert not sheet.back.isEnabled(), "she is there already"
    QTest.keyClick(sheet.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(sheet.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    pictures.settle()
    assert spans(window) == before
    assert window.view.sheet is not None
    assert window.view.sheet.labels is not None
    assert set(window.view.sheet.labels.spans) == {span.id for span in before}
    assert "then" in window.notices.text
    assert lines(sheet.table)[0][2] == "Go back in the history"
    QTest.keyClick(sheet.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    pictures.settle()
    assert spans(window) == removed
    assert check(window.session.reader) == []


def test_going_back_by_the_button(window: MainWindow) -> None:
    before = spans(window)
    window.bench.apply(RemoveSpan(article(window), before[0].id))
    sheet = opened(window)
    mark(sheet.table, 1)
    QTest.mouseClick(sheet.back, Qt.MouseButton.LeftButton)
    pictures.settle()
    assert spans(window) == before


def test_where_a_person_is_gone_it_says_so(window: MainWindow) -> None:
    span = spans(window, "person")[0]
    window.bench.apply(RemoveSpan(article(window), spans(window, "cue")[0].id))
    window.bench.apply(MakePerson(article(window), Names("方一", "方一"), span=span.id))
    window.bench.undo()
    sheet = opened(window)
    mark(sheet.table, 1)
    QTest.mouseClick(sheet.back, Qt.MouseButton.LeftButton)
    pictures.settle()
    assert "registry" in sheet.said.text()
    assert verbs(window)[-1] == "undo"


def test_a_labels_own_history_and_its_persons(window: MainWindow) -> None:
    span = next(each for each in spans(window, "person") if each.end - each.start > 2)
    window.bench.apply(MakePerson(article(window), Names("方一", "方一"), span=span.id))
    window.bench.apply(RemoveSpan(article(window), spans(window, "cue")[0].id))
    window.view.select_span(span.id)
    window.bench.focus_span(span.id)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.view, Qt.Key.Key_H, keys)
    pictures.settle()
    sheet = window.hands.history.sheet
    assert sheet is not None
    assert [row[2] for row in lines(sheet.table)] == ["Make a person"]
    assert "Person" in sheet.scope.currentText()
    sheet.scope.setCurrentIndex(2)
    pictures.settle()
    assert sheet.scope.currentText() == "方一 in the registry"
    assert [row[3] for row in lines(sheet.table)] == ["Person 方一: made"]
    sheet.scope.setCurrentIndex(0)
    pictures.settle()
    assert len(lines(sheet.table)) == 3


def test_another_article_brings_its_own_history(window: MainWindow) -> None:
    window.bench.apply(RemoveSpan(article(window), spans(window)[0].id))
    sheet = opened(window)
    window.open_article(window.session.reader.listing()[1].id)
    pictures.settle()
    assert [row[2] for row in lines(sheet.table)] == ["Import"]
    sheet.close()
    pictures.settle()
    assert window.hands.history.sheet is None


def test_the_bin_is_read_and_brought_back_by_key(window: MainWindow) -> None:
    before = window.session.reader.labels(article(window))
    quote = next(iter(before.quotes.values()))
    window.bench.apply(RemoveSpan(article(window), quote.cues[0]))
    window.bench.apply(RemoveSpan(article(window), quote.quote))
    sheet = opened_bin(window)
    found = lines(sheet.table)
    assert [row[0].split()[0] for row in found] == ["Quote", "Cue"]
    assert [row[2:4] for row in found] == [["Remove a label", "mei"]] * 2
    QTest.keyClick(sheet.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sheet.button.text() == "Bring back 2"
    QTest.keyClick(sheet.table, Qt.Key.Key_Return)
    settle(window)
    after = window.session.reader.labels(article(window))
    assert (after.spans, after.quotes) == (before.spans, before.quotes)
    assert lines(sheet.table) == []
    assert "Brought back" in window.notices.text
    QTest.mouseClick(sheet.undo, Qt.MouseButton.LeftButton)
    settle(window)
    assert len(lines(sheet.table)) == 2
    assert quote.quote not in window.session.reader.labels(article(window)).spans


def test_the_projects_bin_has_every_article(window: MainWindow) -> None:
    here = article(window)
    cue = spans(window, "cue")[0].id
    window.bench.apply(RemoveSpan(here, cue))
    window.open_article(window.session.reader.listing()[1].id)
    trigger = spans(window, "trigger")[0]
    window.bench.apply(RemoveSpan(article(window), trigger.id))
    sheet = opened_bin(window)
    assert len(lines(sheet.table)) == 1
    sheet.scope.setCurrentIndex(1)
    settle(window)
    assert len(lines(sheet.table)) == 2
    sheet.filter.setText("cue")
    assert [sheet.table.isRowHidden(row) for row in range(2)] == [True, False]
    mark(sheet.table, 1)
    QTest.mouseClick(sheet.button, Qt.MouseButton.LeftButton)
    settle(window)
    assert cue in window.session.reader.labels(here).spans
    assert [each[0].split()[0] for each in lines(sheet.table)] == ["Change"]
    assert check(window.session.reader) == []


def test_a_note_and_a_person_stand_in_the_bin_with_their_words(window: MainWindow, session: Session) -> None:
    (note,) = session.apply(AddNote(article(window), article(window), "要再看")).changes
    session.apply(ChangeNote(article(window), note.id, ""))
    session.apply_everywhere(AddPerson(Names("盧見微", "卢见微"))).result()
    her = next(each.id for each in session.reader.registry() if each.names.hant == "盧見微")
    session.apply_everywhere(RemovePerson(her)).result()
    bin_sheet = opened_bin(window)
    assert [row[0] for row in lines(bin_sheet.table)][:1] == ["Note “要再看”"]
    bin_sheet.scope.setCurrentIndex(1)
    settle(window)
    assert lines(bin_sheet.table)[0][:2] == ["Person “盧見微 / 卢见微”", ""]
    mark(bin_sheet.table, 0)
    QTest.keyClick(bin_sheet.table, Qt.Key.Key_Return)
    settle(window)
    assert her in {each.id for each in session.reader.registry()}
    assert check(session.reader) == []


def test_a_labels_history_has_the_holding_that_it_stands_in(window: MainWindow, session: Session) -> None:
    holding = next(each for each in session.reader.labels(article(window)).holdings.values() if each.is_gold)
    session.apply(SetHolding(article(window), holding.id, "temporal", "former"))
    window.bench.open(article(window))
    window.bench.focus_span(holding.mentions[0].post_span)
    QTest.keyClick(window.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    pictures.settle()
    sheet = window.hands.history.sheet
    assert sheet is not None
    assert lines(sheet.table)[0][3].endswith("when now → before")


def test_where_the_place_is_taken_the_bin_says_so(window: MainWindow) -> None:
    cue = spans(window, "cue")[0]
    window.bench.apply(RemoveSpan(article(window), cue.id))
    window.bench.apply(AddSpan(article(window), "cue", cue.fragments))
    sheet = opened_bin(window)
    mark(sheet.table, 0)
    QTest.mouseClick(sheet.button, Qt.MouseButton.LeftButton)
    settle(window)
    assert "taken" in sheet.said.text()
    sheet.close()
    pictures.settle()
    assert window.hands.history.bin is None


def test_an_empty_bin_says_so(window: MainWindow, session: Session) -> None:
    assert session.path == window.session.path
    assert "Nothing" in opened_bin(window).said.text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"span", *_UNSAID}))
def test_every_kind_of_object_has_its_name(kind: str, language: Language) -> None:
    assert words(language)(f"history-kind-{kind}") != f"history-kind-{kind}"


def test_what_kind_of_words_a_mark_holds_is_no_kind_of_change(window: MainWindow) -> None:
    span = spans(window, "nonquote")[0]
    window.bench.apply(SetAttribute(article(window), span.id, "kind", "proverb"))
    assert "; " not in lines(opened(window).table)[0][3]
    assert ": kind Term → Proverb" in lines(opened(window).table)[0][3].title().replace("Kind", "kind")
