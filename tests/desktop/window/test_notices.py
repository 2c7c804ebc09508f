"""Notices: one line, one thing to do, gone by itself unless it matters."""

from pytestqt.qtbot import QtBot

from yanguan.desktop import notices
from yanguan.desktop.notices import Notice, NoticeBar
from yanguan.words import words


def bar(qtbot: QtBot) -> NoticeBar:
    made = NoticeBar(words("en"))
    qtbot.addWidget(made)
    return made


def test_the_bar_is_hidden_until_there_is_something_to_say(qtbot: QtBot) -> None:
    made = bar(qtbot)
    assert made.isHidden()
    assert made.text == ""
    made.tell(Notice("Saved."))
    assert made.text == "Saved."


def test_its_button_does_what_it_says_once(qtbot: QtBot) -> None:
    made, done = bar(qtbot), list[str]()
    made.tell(Notice("Removed.", lambda: done.append("undo"), "Undo"))
    assert not made._button.isHidden()
    made._button.click()
    assert done == ["undo"]
    assert made.isHidden()


def test_a_notice_without_anything_to_do_has_no_button(qtbot: QtBot) -> None:
    made = bar(qtbot)
    made.tell(Notice("Removed.", lambda: None, "Undo"))
    made.tell(Notice("Saved."))
    assert made._button.isHidden()


def test_it_goes_by_itself_unless_it_is_to_last(qtbot: QtBot, monkeypatch: object) -> None:
    made = bar(qtbot)
    made.tell(Notice("Saved."))
    assert made._timer.isActive()
    assert made._timer.interval() == notices.SHOWN_MILLISECONDS
    made._timer.timeout.emit()
    assert made.isHidden()
    made.tell(Notice("Cannot be opened.", lasting=True))
    assert not made._timer.isActive()


def test_progress_shows_how_far_the_work_is(qtbot: QtBot) -> None:
    made = bar(qtbot)
    made.tell_progress(Notice("Importing…"), 3, 10)
    assert (made._progress.value(), made._progress.maximum()) == (3, 10)
    assert not made._progress.isHidden()
    made.tell(Notice("Done."))
    assert made._progress.isHidden()
