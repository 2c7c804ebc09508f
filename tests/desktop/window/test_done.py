"""Done: what is open is shown first; done all the same at the second stroke, with what is complete in the dataset."""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from editing.exports import exported
from yanguan.desktop import pictures
from yanguan.desktop.open_things import open_here
from yanguan.desktop.window import MainWindow
from yanguan.domain.labels import Quote
from yanguan.editing.commands import SetStatus, Unlink

CONTROL = Qt.KeyboardModifier.ControlModifier


def row(window: MainWindow, article: str) -> dict[str, Any]:
    rows = [json.loads(each) for each in exported(window.session).split(b"\n") if each]
    return next(each for each in rows if each["id"] == article)


def done(window: MainWindow) -> None:
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.view, Qt.Key.Key_Return, CONTROL)
    pictures.settle()


def without_speaker(window: MainWindow) -> str:
    """An article in work whose first quote has lost its speaker; the quote's id."""
    article, labels = window.bench.article, window.bench.labels
    assert article is not None
    assert labels is not None
    window.bench.apply(SetStatus(article.id, "in_work"))
    quote = min((q for q in labels.quotes.values() if q.speakers), key=lambda q: labels.spans[q.quote].order)
    window.bench.apply(Unlink(article.id, quote.id, "speaker", quote.speakers[0].span or ""))
    return quote.id


def here(window: MainWindow) -> str:
    assert window.bench.article is not None
    return window.bench.article.id


def test_what_is_open_is_shown_and_she_stays(window: MainWindow) -> None:
    quote, article = without_speaker(window), here(window)
    before = exported(window.session)
    done(window)
    assert here(window) == article
    assert exported(window.session) == before
    assert "Quote without a speaker" in window.notices.text
    assert "Ctrl+Enter again" in window.notices.text
    desk = window.hands.inspector_desk
    assert window.inspector.tabs.currentWidget() is desk.open_list
    lines = [desk.open_list.list.item(n).text() for n in range(desk.open_list.list.count())]
    assert len(lines) == len(open_here(window.bench, with_marks=True))
    assert any("Quote without a speaker" in line for line in lines)
    assert window.view.hasFocus(), "the next key is the text's"
    assert quote in {each.frame for each in open_here(window.bench, with_marks=False)}


def test_the_second_stroke_says_done_all_the_same_and_undo_takes_it_back(window: MainWindow) -> None:
    without_speaker(window)
    article, before = here(window), exported(window.session)
    done(window)
    done(window)
    assert here(window) != article, "the next article is on the table"
    there = row(window, article)
    assert there["status"] == "done"
    assert there["coverage"]["quote"] == list(range(len(there["blocks"])))
    assert "is done, with" in window.notices.text
    undo = next(each for each in window.notices.findChildren(QPushButton) if each.text() == "Undo")
    undo.click()
    assert exported(window.session) == before


def test_what_she_mends_in_between_is_looked_at_anew(window: MainWindow) -> None:
    without_speaker(window)
    article = here(window)
    done(window)
    quote = next(each for each in open_here(window.bench, with_marks=False) if each.check == "quote-speaker").frame
    window.bench.focus_frame(quote or "")
    QTest.keyClick(window.view, Qt.Key.Key_B)
    left = open_here(window.bench, with_marks=True)
    done(window)
    assert (here(window) == article) == bool(left)


def test_an_article_without_anything_open_is_done_at_once(window: MainWindow, no_marks: Callable[[], None]) -> None:
    no_marks()
    article = here(window)
    window.bench.apply(SetStatus(article, "in_work"))
    assert open_here(window.bench, with_marks=True) == []
    done(window)
    assert row(window, article)["status"] == "done"
    assert here(window) != article


def test_a_line_leads_to_its_place_and_the_header_counts(window: MainWindow) -> None:
    quote = without_speaker(window)
    pictures.settle()
    count = len(open_here(window.bench, with_marks=False))
    assert window.view.header.open == f"{count} open"
    window.menus.actions["show_open"].trigger()
    lines = window.hands.inspector_desk.open_list.list
    number = next(n for n in range(lines.count()) if "Quote without a speaker" in lines.item(n).text())
    lines.setCurrentRow(-1)
    lines.setCurrentRow(number)
    frame = window.bench.frame
    assert isinstance(frame, Quote)
    assert frame.id == quote
    assert window.view.selected_span() == frame.quote
    window.hands.undo()
    pictures.settle()
    left = len(open_here(window.bench, with_marks=True))
    assert left < count
    assert window.view.header.open == (f"{left} open" if left else "")


def test_nothing_open_is_said(window: MainWindow, no_marks: Callable[[], None]) -> None:
    no_marks()
    window.menus.actions["show_open"].trigger()
    assert "Nothing is open" in window.notices.text
