"""Notices: one line, one thing to do, gone by itself unless it matters."""

from pytestqt.qtbot import QtBot

from yanguan.desktop import notices
from yanguan.desktop.notice_sheet import NoticeSheet
from yanguan.desktop.notices import Notice, NoticeBar
from yanguan.desktop.window import MainWindow
from yanguan.domain.refusal import Refusal
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


def test_what_was_told_can_be_read_again_the_latest_first(window: MainWindow) -> None:
    window.notices.tell(Notice("First."))
    window.notices.tell(Notice("Second."))
    window.menus.actions["show_notices"].trigger()
    (sheet,) = window.findChildren(NoticeSheet)
    assert [sheet.list.item(row).text()[-7:] for row in range(2)] == ["Second.", " First."]
    window.notices.tell(Notice("Third."))
    assert sheet.list.item(0).text().endswith("Third.")
    for number in range(notices.KEPT + 5):
        window.notices.tell(Notice(f"Number {number}"))
    assert sheet.list.count() == notices.KEPT
    sheet.close()


def test_done_and_next_says_what_is_done_and_takes_it_back(window: MainWindow) -> None:
    first, second = window.session.reader.listing()
    window.menus.actions["status_new"].trigger()
    window.menus.actions["done_and_next"].trigger()
    assert window.bench.article is not None
    assert window.bench.article.id == second.id
    assert window.notices.text == f"Done: {first.title}"
    window.notices._button.click()
    assert window.session.reader.listing()[0].status == "new"


def test_a_refusal_names_labels_and_roles_as_the_scheme_does(window: MainWindow) -> None:
    refusal = Refusal("link-wrong-label", role="successor", label="person")
    said = window.hands.labelling.notice_of(refusal).text
    scheme = window.bench.scheme
    assert window.words.pick(scheme.roles["successor"].names) in said
    assert window.words.pick(scheme.labels["person"].names) in said
