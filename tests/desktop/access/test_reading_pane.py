"""The reading pane: the caret's paragraph as plain text, walked by its own keys, labelled from where it is read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from yanguan.desktop import pictures
from yanguan.desktop.access.reading_pane import ReadingPane
from yanguan.desktop.window import MainWindow

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


def opened(window: MainWindow) -> ReadingPane:
    window.activateWindow()
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_F9)
    pictures.settle()
    assert window.hands.access.reading.text.hasFocus()
    return window.hands.access.reading


def press(pane: ReadingPane, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(pane.text, key, modifier)
    pictures.settle()


def test_it_shows_the_caret_s_paragraph_and_its_marks(window: MainWindow) -> None:
    article = window.bench.article
    assert article is not None
    pane = opened(window)
    assert pane.text.toPlainText() == article.source.text.split("\n")[0]
    assert pane.marks.toPlainText().count("\n") + 1 >= 1
    press(pane, Qt.Key.Key_F9)
    assert pane.isHidden()
    assert window.view.hasFocus()


def test_up_and_down_lead_from_paragraph_to_paragraph(window: MainWindow) -> None:
    sheet = window.view.sheet
    assert sheet is not None
    pane = opened(window)
    texts = [sheet.bitext.text("hant")[slice(*row.hant)] for row in sheet.rows.rows]
    seen = [pane.text.toPlainText()]
    for _ in range(60):
        press(pane, Qt.Key.Key_Down)
        if pane.text.toPlainText() != seen[-1]:
            seen.append(pane.text.toPlainText())
    folded = next(number for number, row in enumerate(sheet.rows.rows) if row.is_bar)
    assert [text for text in seen if text] == [text for text in texts[:folded] if text]
    press(pane, Qt.Key.Key_Up)
    press(pane, Qt.Key.Key_Up)
    assert pane.text.hasFocus()


def test_what_is_selected_here_is_labelled_there(window: MainWindow) -> None:
    article = window.bench.article
    assert article is not None
    pane = opened(window)
    press(pane, Qt.Key.Key_Home)
    for _ in range(3):
        press(pane, Qt.Key.Key_Right, SHIFT)
    selection = window.view.selection()
    assert selection is not None
    assert selection.fragments == ((0, 3),)
    press(pane, Qt.Key.Key_N)
    labels = window.bench.labels
    assert labels is not None
    assert any(span.label == "nonquote" and span.fragments == ((0, 3),) for span in labels.spans.values())
    assert f"Not a quote: {article.source.text[:3]}" in pane.marks.toPlainText()


def test_positions_behind_an_astral_character_are_right(window: MainWindow) -> None:
    pane = opened(window)
    pane._show("hant", 0, "外長😀😀說")
    cursor = pane.text.textCursor()
    cursor.setPosition(6)
    cursor.setPosition(7, cursor.MoveMode.KeepAnchor)
    pane.text.setTextCursor(cursor)
    sheet = window.view.sheet
    assert sheet is not None
    assert (sheet.selection.anchor, sheet.selection.position) == (4, 5)
