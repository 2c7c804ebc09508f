"""Notes, the article's own labels, and the list of holdings, by key, in the window and in the dataset."""

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editing.exports import exported
from yanguan.desktop import pictures
from yanguan.desktop.inspector.desk import InspectorDesk
from yanguan.desktop.window import MainWindow

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(window: MainWindow) -> InspectorDesk:
    """The window is in front, and its inspector ready."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    return window.hands.inspector_desk


def row(window: MainWindow) -> dict[str, Any]:
    assert window.bench.article is not None
    rows = [json.loads(each) for each in exported(window.session).split(b"\n") if each]
    return next(each for each in rows if each["id"] == window.bench.article.id)


def write(window: MainWindow, desk: InspectorDesk, text: str) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL | SHIFT)
    assert desk.remarks.note.hasFocus()
    desk.remarks.note.setText(text)
    QTest.keyClick(desk.remarks.note, Qt.Key.Key_Return)
    pictures.settle()


def test_a_note_on_the_article_the_frame_and_the_span(window: MainWindow, desk: InspectorDesk) -> None:
    there = len(row(window)["notes"])
    before = exported(window.session)
    labels, article = window.bench.labels, window.bench.article
    assert labels is not None
    assert article is not None
    quote = next(q for q in labels.quotes.values() if q.speakers and q.speakers[0].span)
    write(window, desk, "all of it")
    window.bench.focus_frame(quote.id)
    write(window, desk, "this quote")
    window.view.select_span(quote.speakers[0].span)
    write(window, desk, "this speaker")
    added = row(window)["notes"][there:]
    assert [(each["on"], each["text"]) for each in added] == [
        (article.id, "all of it"), (quote.id, "this quote"), (quote.speakers[0].span, "this speaker"),
    ]  # fmt: skip
    assert window.inspector.tabs.tabText(window.inspector.tabs.indexOf(desk.remarks)) == f"Article {there + 3}"
    for _ in range(3):
        window.hands.undo()
    assert exported(window.session) == before


def test_a_note_is_changed_with_enter_and_removed_with_delete(window: MainWindow, desk: InspectorDesk) -> None:
    write(window, desk, "why?")
    notes = desk.remarks.notes
    notes.setFocus()
    notes.setCurrentRow(notes.count() - 1)
    QTest.keyClick(notes, Qt.Key.Key_Return)
    assert desk.remarks.note.text() == "why?"
    desk.remarks.note.setText("because")
    QTest.keyClick(desk.remarks.note, Qt.Key.Key_Return)
    pictures.settle()
    assert row(window)["notes"][-1]["text"] == "because"
    count = notes.count()
    notes.setCurrentRow(count - 1)
    QTest.keyClick(notes, Qt.Key.Key_Delete)
    assert len(row(window)["notes"]) == count - 1


def test_a_notes_line_leads_to_what_it_is_on(window: MainWindow, desk: InspectorDesk) -> None:
    labels = window.bench.labels
    assert labels is not None
    quote = next(q for q in labels.quotes.values() if q.is_gold)
    window.bench.focus_frame(quote.id)
    write(window, desk, "this quote")
    window.view.select_span(None)
    desk.remarks.notes.setCurrentRow(-1)
    desk.remarks.notes.setCurrentRow(desk.remarks.notes.count() - 1)
    assert window.view.selected_span() == quote.quote


def test_the_article_gets_labels_of_its_own(window: MainWindow, desk: InspectorDesk) -> None:
    before = exported(window.session)
    window.menus.actions["label_article"].trigger()
    assert desk.remarks.labels.hasFocus()
    assert desk.remarks.labels.text() == "interview"
    desk.remarks.labels.setText("訪談、 重要,  訪談")
    QTest.keyClick(desk.remarks.labels, Qt.Key.Key_Return)
    pictures.settle()
    assert row(window)["labels"] == ["訪談", "重要"]
    assert desk.remarks.labels.text() == "訪談、重要"
    window.hands.undo()
    pictures.settle()
    assert exported(window.session) == before
    assert desk.remarks.labels.text() == "interview"


def test_escape_forgets_what_was_typed(window: MainWindow, desk: InspectorDesk) -> None:
    before = exported(window.session)
    window.menus.actions["label_article"].trigger()
    desk.remarks.labels.setText("x")
    QTest.keyClick(desk.remarks.labels, Qt.Key.Key_Escape)
    assert desk.remarks.labels.text() == "interview"
    assert exported(window.session) == before


def test_holdings_are_listed_in_order_and_lead_to_their_posts(window: MainWindow, desk: InspectorDesk) -> None:
    window.articles.step(1)
    labels = window.bench.labels
    assert labels is not None
    gold = [each for each in labels.holdings.values() if each.is_gold]
    assert desk.holdings.count() == len(gold) > 1
    desk.holdings.setCurrentRow(-1)
    desk.holdings.setCurrentRow(1)
    chosen = labels.holdings[desk.holdings.marked]
    assert window.view.selected_span() == chosen.mentions[0].post_span
    starts = [labels.spans[labels.holdings[each].mentions[0].post_span].order for each, _ in desk.holdings._lines]
    assert starts == sorted(starts)


def test_a_holdings_time_holder_and_end_by_key(window: MainWindow, desk: InspectorDesk) -> None:
    window.articles.step(1)
    before = exported(window.session)
    window.inspector.tabs.setCurrentWidget(desk.holdings)
    desk.holdings.setFocus()
    desk.holdings.setCurrentRow(0)
    marked = desk.holdings.marked

    def held() -> dict[str, Any] | None:
        return next((each for each in row(window)["holdings"] if each["id"] == marked), None)

    QTest.keyClick(desk.holdings, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_C)
    found = held()
    assert found is not None
    assert found["attributes"]["temporal"] == "unspecified"
    QTest.keyClick(desk.holdings, Qt.Key.Key_P)
    assert desk.picker is not None
    desk.picker.field.setText("宋聽竹")
    QTest.keyClick(desk.picker.field, Qt.Key.Key_Return)
    found = held()
    assert found is not None
    names = {each["id"]: each["names"]["hans"] for each in row(window)["persons"]}
    assert names[found["person"]] == "宋听竹"
    QTest.keyClick(desk.holdings, Qt.Key.Key_Delete)
    assert held() is None
    for _ in range(3):
        window.hands.undo()
    assert exported(window.session) == before
