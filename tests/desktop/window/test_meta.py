"""What is known about the article, read and said anew in its sheet: by key, in the list, in the file; taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editing.exports import exported
from yanguan.desktop import pictures
from yanguan.desktop.inspector.meta_sheet import FIELDS, MetaSheet
from yanguan.desktop.window import MainWindow
from yanguan.domain.label_set import differing
from yanguan.store.check import check

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def sheet(window: MainWindow) -> MetaSheet:
    """The sheet, opened by its key."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_I, CONTROL | ALT)
    pictures.settle()
    sheet = window.hands.inspector_desk.meta_sheet
    assert sheet is not None
    return sheet


def say(sheet: MetaSheet, name: str, text: str) -> None:
    field = sheet.fields[name]
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    field.insert(text)  # QTest types Latin letters only
    QTest.keyClick(field, Qt.Key.Key_Return)
    pictures.settle()


def shown(sheet: MetaSheet) -> dict[str, str]:
    return {name: field.text() for name, field in sheet.fields.items()}


def test_every_line_is_shown_said_and_taken_back(window: MainWindow, sheet: MetaSheet) -> None:
    bench, before = window.bench, exported(window.session)
    assert bench.article is not None
    meta, seen = bench.article.meta, shown(sheet)
    assert (seen["title"], seen["published"], seen["tags"]) == (
        meta.title or "",
        meta.published or "",
        "、".join(meta.tags),
    )
    said = {
        "title": "新標題", "published": "2026-01", "outlet": "望潮晚報", "byline": "記者甲", "url": "https://example.org/9",
        "first_published": "2025", "first_outlet": "臨江日報", "tags": "人事、市政",
    }  # fmt: skip
    assert list(said) == list(FIELDS)
    for name, text in said.items():
        say(sheet, name, text)
    assert shown(sheet) == said
    now = window.session.reader.article(bench.article.id).meta
    assert bench.article.meta == now
    assert (now.title, now.first_published, now.tags) == ("新標題", "2025", ("人事", "市政"))
    row = window.articles.model.article(0)
    assert row is not None
    assert (row.title, row.published, row.outlet) == ("新標題", "2026-01", "望潮晚報")
    assert "2026-01 · 望潮晚報 · 人事、市政" in window.hands.inspector_desk.remarks.meta.text()
    assert check(window.session.reader) == []
    while exported(window.session) != before:
        assert window.session.can("undo", bench.article.id)
        window.hands.undo()
    assert shown(sheet) == seen


def test_what_cannot_be_a_day_stays_to_be_mended_and_escape_puts_back_what_was(
    window: MainWindow, sheet: MetaSheet
) -> None:
    article = window.bench.article
    assert article is not None
    say(sheet, "published", "soon")
    assert window.session.reader.article(article.id).meta == article.meta
    assert sheet.fields["published"].text() == "soon"
    assert "soon" in sheet.said.text()
    say(sheet, "published", "2026年3月4日")
    assert sheet.fields["published"].text() == "2026-03-04"
    QTest.keyClicks(sheet.fields["title"], "x")
    QTest.keyClick(sheet.fields["title"], Qt.Key.Key_Escape)
    assert sheet.fields["title"].text() == (article.meta.title or "")
    assert sheet.isVisible()


def test_it_says_how_many_dates_followed(window: MainWindow, sheet: MetaSheet) -> None:
    transfer = window.session.reader.listing()[1].id
    window.open_article(transfer)
    pictures.settle()
    bench, labels = window.bench, window.bench.labels
    assert bench.article is not None
    assert labels is not None
    assert shown(sheet)["title"] == (bench.article.meta.title or "")
    say(sheet, "published", "2001-01-01")
    now = bench.labels
    assert now is not None
    followed = [*differing(labels.spans, now.spans), *differing(labels.appointments, now.appointments)]
    assert len(followed) > 1
    assert sheet.said.text().startswith(f"{len(followed)} labels and dates")
    assert check(window.session.reader) == []


def test_the_inspectors_line_opens_it_and_it_goes_on_to_the_next_article(window: MainWindow, sheet: MetaSheet) -> None:
    desk = window.hands.inspector_desk
    sheet.close()
    pictures.settle()
    desk.remarks.meta.click()
    again = desk.meta_sheet
    assert again is not None
    assert again is not sheet
    window.articles.step(1)
    pictures.settle()
    assert window.bench.article is not None
    assert again.fields["title"].text() == (window.bench.article.meta.title or "")
