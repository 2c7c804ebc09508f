"""What is said aloud: the paragraph, what the caret passes, what is selected, what is labelled. Nothing to nobody."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from yanguan.desktop import pictures
from yanguan.desktop.access.announcer import CHOICES_SAID
from yanguan.desktop.window import MainWindow

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_the_caret_says_what_it_passes_and_the_paragraph_it_comes_to(window: MainWindow, heard: list[str]) -> None:
    sheet = window.view.sheet
    assert sheet is not None
    text = sheet.bitext.text("hant")
    QTest.keyClick(window.view, Qt.Key.Key_Home, CONTROL)
    heard.clear()
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    assert heard == [text[0]]
    heard.clear()
    window.view.place_caret(sheet.rows.rows[2].hant[0] - 1)
    assert heard[-1] == "Blank line"
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    assert heard[-1] == text[slice(*sheet.rows.rows[2].hant)]


def test_a_selection_says_what_is_selected(window: MainWindow, heard: list[str]) -> None:
    sheet = window.view.sheet
    assert sheet is not None
    QTest.keyClick(window.view, Qt.Key.Key_Home, CONTROL)
    heard.clear()
    QTest.keyClick(window.view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(window.view, Qt.Key.Key_Right, SHIFT)
    text = sheet.bitext.text("hant")
    assert heard == [f"Selected: {text[:1]}", f"Selected: {text[:2]}"]


def test_a_label_that_is_made_or_goes_is_said(window: MainWindow, heard: list[str]) -> None:
    window.view.select(((0, 2),))
    QTest.keyClick(window.view, Qt.Key.Key_N)
    sheet = window.view.sheet
    assert sheet is not None
    text = sheet.bitext.text("hant")[:2]
    assert f"Labelled. Not a quote: {text}" in heard
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    assert f"Label removed. Not a quote: {text}" in heard


def test_a_mark_says_what_it_is_linked_with(window: MainWindow, heard: list[str]) -> None:
    labels = window.bench.labels
    assert labels is not None
    quote = next(quote for quote in labels.quotes.values() if quote.speakers and quote.cues)
    window.view.select_span(quote.quote)
    assert heard[-1].startswith("Quote: ")
    assert "Speaker " in heard[-1]
    assert "Cue " in heard[-1]


def test_letters_and_the_places_to_choose_from_are_said(window: MainWindow, heard: list[str]) -> None:
    labels = window.bench.labels
    assert labels is not None
    trigger = next(event for event in labels.appointments.values() if event.roles).trigger
    window.view.select_span(trigger)
    window.bench.focus_span(trigger)
    window.view.scroll_to(labels.spans[trigger].start)
    QTest.keyClick(window.view, Qt.Key.Key_L, SHIFT)
    shown = window.view.links.letters.shown
    assert heard[-1].startswith("Pick by letter. A: ")
    assert heard[-1].count("; ") == min(len(shown), CHOICES_SAID + 1) - 1
    person = next(code for code, span in shown.items() if labels.spans[span].label == "person")
    for letter in person:
        QTest.keyClick(window.view, Qt.Key(ord(letter)))
    assert heard[-1].startswith("For which place? 1: ")
    assert len(window.view.links.letters.choices) == heard[-1].count(": ")


def test_offers_are_said(window: MainWindow, heard: list[str]) -> None:
    labels = window.bench.labels
    assert labels is not None
    quote = labels.spans[next(quote for quote in labels.quotes.values() if quote.speakers and quote.cues).quote]
    window.view.select_span(quote.id)
    window.bench.focus_span(quote.id)
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    window.view.select(list(quote.fragments))
    QTest.keyClick(window.view, Qt.Key.Key_Q)
    pictures.settle()
    window.hands.offers.wait()
    pictures.settle()
    assert any(said.startswith("Offered: ") and "Speaker: " in said for said in heard), heard


def test_without_a_screen_reader_nothing_is_worked_out(
    window: MainWindow, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    window.hands.access.announcer._saying = None  # type: ignore[assignment]
    QTest.keyClick(window.view, Qt.Key.Key_Right)
    window.view.select(((0, 2),))
    QTest.keyClick(window.view, Qt.Key.Key_N)
    assert heard == []
