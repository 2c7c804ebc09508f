"""The guide beside the text: F2, what it follows, what it finds, in each language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from yanguan.desktop import pictures
from yanguan.desktop.guide.page import found
from yanguan.desktop.guide.sheet import GuideSheet
from yanguan.desktop.window import MainWindow
from yanguan.editing.session import Session
from yanguan.resources import decisions
from yanguan.words import LANGUAGES, Language, words

BOTH = ("手上的牌子寫著", "手上的牌子写着")


def opened(window: MainWindow) -> GuideSheet:
    window.view.setFocus()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert window.hands.guide.sheet is not None
    return window.hands.guide.sheet


def select(window: MainWindow, label: str) -> None:
    assert window.bench.labels is not None
    span = next(span for span in window.bench.labels.spans.values() if span.label == label)
    window.bench.focus_span(span.id)


def said(sheet: GuideSheet) -> str:
    return sheet.browser.toPlainText()


def test_it_opens_with_every_decision_and_the_same_key_puts_it_away(window: MainWindow) -> None:
    sheet = opened(window)
    assert sheet.isVisible()
    assert QApplication.focusWidget() is sheet.search
    assert all(words("en").pick(decision.titles) in said(sheet) for decision in decisions())
    QTest.keyClick(sheet.search, Qt.Key.Key_F2)
    assert not sheet.isVisible()
    assert window.view.hasFocus()


def test_it_follows_the_selected_span_and_the_armed_label(window: MainWindow) -> None:
    sheet = opened(window)
    select(window, "speaker")
    assert sheet.label == "speaker"
    assert "Speaker S" in said(sheet)
    assert "The speaker's whole noun phrase" in said(sheet)
    assert "A post inherits its organisation" not in said(sheet)
    window.menus.actions["arm_post"].trigger()
    assert sheet.label == "post"
    assert "A post inherits its organisation" in said(sheet)
    window.menus.actions["disarm"].trigger()
    assert sheet.label == "speaker"


def test_an_example_stands_in_both_scripts_with_its_labels(window: MainWindow) -> None:
    sheet = opened(window)
    select(window, "cue")
    assert "葉望舒說，水庫" not in said(sheet)
    sheet.search.setText("4")
    sheet.search.setText("Pronoun or bare")
    text = said(sheet)
    assert "他 [Speaker] 說 [Cue]" in text
    assert "他 [Speaker] 说 [Cue]" in text
    assert "防洪牆必須加高 [Quote]" in text
    assert text.rstrip().endswith("Speaker given: Pronoun or title")


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        *((text, {14}) for text in ("dateline", "电头", "電頭", "雲嶺社", "云岭社")),
        ("陸知遠 調任", {18}),
        ("qqq", set()),
    ],
)
def test_it_finds_words_in_any_language_and_either_script(window: MainWindow, asked: str, numbers: set[int]) -> None:
    assert {decision.number for decision in found(decisions(), asked)} == numbers
    sheet = opened(window)
    QTest.keyClicks(sheet.search, asked) if asked.isascii() else sheet.search.setText(asked)
    assert ("No decision fits." in said(sheet)) is (not numbers)


def test_while_something_is_searched_for_it_does_not_follow(window: MainWindow) -> None:
    sheet = opened(window)
    sheet.search.setText("dateline")
    select(window, "speaker")
    assert sheet.label == ""
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert sheet.search.text() == ""
    assert sheet.isVisible()
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    assert sheet.isVisible()


def test_esc_in_the_text_still_means_the_text_while_it_is_open(window: MainWindow) -> None:
    opened(window)
    window.view.setFocus()
    window.view.select([(200, 204)])
    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.view.selection() is None


def test_what_is_no_example_of_a_label_says_so(window: MainWindow) -> None:
    sheet = opened(window)
    sheet.search.setText("Datelines")
    assert "Nothing is tagged here." in said(sheet)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stands_in_every_language(session: Session, language: Language) -> None:
    with pictures.shown(session, language=language, theme="dark") as window:
        sheet = opened(window)
        select(window, "nonquote")
        kind = window.bench.scheme.labels["nonquote"]
        assert words(language).pick(kind.guidance) in said(sheet)
        assert words(language).pick(decisions()[53].rules) in said(sheet)
        shown = sorted(BOTH, key=said(sheet).index)
        assert (shown[0] == BOTH[1]) == (language == "zh-Hans"), "her own script first"
