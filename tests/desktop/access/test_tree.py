"""The canvas as a screen reader finds it: a document of paragraphs with their marks, true after every change."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from yanguan.desktop import pictures
from yanguan.desktop.window import MainWindow
from yanguan.domain.article import SCRIPTS

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def tree(window: MainWindow) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(window.view)


def children(parent: QAccessibleInterface) -> list[QAccessibleInterface]:
    found = [parent.child(number) for number in range(parent.childCount())]
    assert parent.child(parent.childCount()) is None
    assert all(each is not None and each.isValid() for each in found)
    return found


def test_the_canvas_is_a_document_named_by_its_article(window: MainWindow) -> None:
    article = window.bench.article
    assert article is not None
    root = tree(window)
    assert (root.role(), root.text(NAME)) == (QAccessible.Role.Document, article.meta.title)
    assert "F6" in root.text(DESCRIPTION)


def test_every_paragraph_reads_as_it_stands_and_says_what_it_is(window: MainWindow) -> None:
    sheet = window.view.sheet
    assert sheet is not None
    rows = [row for row in sheet.rows.rows if not row.is_bar]
    found = [each for each in children(tree(window)) if each.role() != QAccessible.Role.Button]
    texts = {script: sheet.bitext.text(script) for script in SCRIPTS}
    assert [each.text(NAME) for each in found] == [texts["hant"][slice(*row.hant)] for row in rows]
    assert found[0].text(DESCRIPTION) == f"Headline. {texts['hans'][slice(*rows[0].hans)]}"
    window.view.switch_pane()
    assert [each.text(NAME) for each in found] == [texts["hans"][slice(*row.hans)] for row in rows]


def test_every_mark_stands_in_the_paragraph_where_it_begins(window: MainWindow) -> None:
    labels = window.bench.labels
    assert labels is not None
    hidden = {kind.name for kind in window.bench.scheme.labels.values() if kind.hidden}
    shown = [span for span in labels.spans.values() if span.state != "rejected" and span.label not in hidden]
    marks = [mark for paragraph in children(tree(window)) for mark in children(paragraph)]
    assert len(marks) == len(shown)
    names = [mark.text(NAME) for mark in marks]
    quote = next(quote for quote in labels.quotes.values() if quote.speakers and quote.cues)
    said = window.hands.access.announcer._saying
    sheet = window.view.sheet
    assert sheet is not None
    speaker = labels.spans[str(quote.speakers[0].span)]
    assert f"Speaker: {said.text(sheet, speaker, 'hant')}" in names
    mark = marks[names.index(said.mark(sheet, labels.spans[quote.quote], "hant"))]
    assert f"Speaker {said.text(sheet, speaker, 'hant')}" in mark.text(DESCRIPTION)
    assert (mark.role(), mark.childCount()) == (QAccessible.Role.Link, 0)


def test_it_follows_what_is_labelled_and_what_is_taken_away(window: MainWindow) -> None:
    root = tree(window)
    first = children(root)[0]
    before = first.childCount()
    held = children(first)
    window.view.select(((0, 1),))
    QTest.keyClick(window.view, Qt.Key.Key_N)
    assert first.childCount() == before + 1
    made = next(mark for mark in children(first) if mark.text(NAME).startswith("Not a quote: "))
    assert made.state().selected
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    assert first.childCount() == before
    assert len([mark for mark in held if mark.isValid()]) == before


def test_folded_paragraphs_are_out_of_sight_and_their_bar_says_so(window: MainWindow) -> None:
    sheet = window.view.sheet
    assert sheet is not None
    bar = next(number for number, row in enumerate(sheet.rows.rows) if row.is_bar)
    root = tree(window)
    assert root.child(bar).role() == QAccessible.Role.Button
    assert "related item" in root.child(bar).text(NAME)
    assert root.child(bar).state().collapsed
    assert root.child(bar + 1).state().offscreen
    window.view.toggle_fold(bar)
    assert root.child(bar).state().expanded


def test_points_and_places_agree(window: MainWindow) -> None:
    root = tree(window)
    for number in (0, 1, 2):
        place = root.child(number).rect()
        found = root.childAt(place.center().x(), place.center().y())
        assert root.indexOfChild(found) == number
    assert root.childAt(-500, -500) is None


def test_the_focus_is_in_the_caret_s_paragraph(window: MainWindow) -> None:
    root = tree(window)
    window.activateWindow()
    window.view.setFocus()
    assert root.indexOfChild(root.focusChild()) == 0
    QTest.keyClick(window.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert root.focusChild().state().focused
    assert root.indexOfChild(root.focusChild()) > 0


def test_another_article_leaves_no_child_of_the_one_before(window: MainWindow) -> None:
    held = children(tree(window))
    last = held[-1]
    window.menus.actions["next_article"].trigger()
    now = children(tree(window))
    assert [each for each in held if each.isValid()] == held[: len(now)] or len(now) >= len(held)
    assert last.isValid() == (len(now) >= len(held))


@pytest.mark.parametrize("turn", range(3))
def test_windows_come_and_go_under_a_screen_reader(window: MainWindow, turn: int, tmp_path: Path) -> None:
    """What was given away is asked after the view is gone: it answers, empty, and nothing ends."""
    held = [tree(window), *children(tree(window))]
    held += [mark for paragraph in held[1:] for mark in children(paragraph)]
    article = window.bench.article
    assert article is not None
    with pictures.shown(window.session) as other:
        inner = [*children(tree(other))]
        inner += [mark for paragraph in inner for mark in children(paragraph)]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not any(each.isValid() for each in inner)
    assert {each.text(NAME) for each in inner} == {""}
    assert all(each.rect().isEmpty() for each in inner)
    assert all(each.isValid() for each in held)
