"""A step that a full disk refused is done again when she asks, or by itself, unless she went on; not drawn before."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings

from desktop.window.test_hard_times import fill, label_until_full, make_room
from desktop.window.test_safe_keeping import press
from yanguan.desktop import pictures, trying_again
from yanguan.desktop.app import Desk, make_application
from yanguan.desktop.settings import Settings
from yanguan.desktop.window import MainWindow
from yanguan.domain.article import Range
from yanguan.domain.refusal import Refusal
from yanguan.editing.changes import Changes
from yanguan.editing.commands import AddSpan, RemoveSpan
from yanguan.editing.session import Session
from yanguan.words import LANGUAGES, Language


def places(window: MainWindow) -> list[Range]:
    """Where times are labelled, as it is shown; what the file holds must be the same."""
    assert window.bench.article is not None
    assert window.bench.labels is not None
    shown = window.bench.labels.spans
    assert shown == dict(window.session.reader.labels(window.bench.article.id).spans)
    return sorted(span.fragments[0] for span in shown.values() if span.label == "time" and span.end - span.start == 1)


def refused(window: MainWindow) -> Range:
    """Label until the disk is full; where the label that was refused would stand."""
    fill(window)
    number = label_until_full(window)
    assert (number, number + 1) not in places(window)
    assert window.hands.trying_again.is_possible
    return number, number + 1


def is_drawn(window: MainWindow, place: Range) -> bool:
    """Whether a time is underlined there: the canvas knows its line."""
    sheet = window.view.sheet
    assert sheet is not None
    assert sheet.labels is not None
    spans = sheet.labels.spans.values()
    return any(span.label == "time" and span.fragments == (place,) for span in spans)


@pytest.mark.parametrize("language", LANGUAGES)
def test_she_tries_it_again_when_there_is_room(session: Session, language: Language) -> None:
    with pictures.shown(session, language=language) as window:
        words = window.words
        place = refused(window)
        full = f"{words('disk-full', file=str(session.path))} {words('tries-again')}"
        assert window.notices.text == full
        press(window, words("action-try_again"))
        assert window.notices.text == full  # there is no room yet: said again, with the same ways
        assert not is_drawn(window, place)
        make_room(window)
        press(window, words("action-try_again"))
        assert window.notices.text == words("tried-again")
        assert place in places(window)
        assert is_drawn(window, place)
        assert not window.hands.trying_again.is_possible
        press(window, words("action-undo"))
        assert place not in places(window)


def test_it_is_tried_by_itself_after_a_while(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trying_again.TryingAgain, "_free_bytes", lambda _: 0)
    place = refused(window)
    hand = window.hands.trying_again
    make_room(window)
    hand.look()
    assert place not in places(window)  # a moment ago there was none
    monkeypatch.setattr(hand, "_wait", 0)
    hand.look()
    assert place in places(window)
    assert window.notices.text == window.words("tried-again")
    assert not hand._timer.isActive()


def test_room_that_is_seen_needs_no_waiting(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    free = [0]
    monkeypatch.setattr(trying_again.TryingAgain, "_free_bytes", lambda _: free[0])
    place = refused(window)
    window.notices.hide()
    free[0] += trying_again.ROOM
    window.hands.trying_again.look()  # room for others: our pages are not among it
    assert place not in places(window)
    assert window.notices.text == ""
    assert window.hands.trying_again._wait == 2 * trying_again.FIRST_WAIT
    make_room(window)
    free[0] += trying_again.ROOM
    window.hands.trying_again.look()
    assert place in places(window)


def test_a_step_is_forgotten_once_anything_else_is_done(window: MainWindow) -> None:
    place = refused(window)
    make_room(window)
    assert window.bench.article is not None
    assert window.bench.apply(AddSpan(window.bench.article.id, "place", ((300, 302),))) is not None
    assert not window.hands.trying_again.is_possible
    assert not window.menus.is_enabled("try_again")
    window.hands.trying_again.look()
    window.hands.trying_again.try_again()
    assert place not in places(window)
    assert window.notices.text == window.words("nothing-to-try")


def test_in_another_article_it_waits_and_her_key_goes_back(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    place = refused(window)
    make_room(window)
    first, second = (row.id for row in window.session.reader.listing())
    window.open_article(second)
    hand = window.hands.trying_again
    monkeypatch.setattr(hand, "_wait", 0)
    hand.look()
    assert hand.is_possible
    assert window.menus.is_enabled("try_again")
    window.menus.actions["try_again"].trigger()
    assert window.bench.article is not None
    assert window.bench.article.id == first
    assert place in places(window)


def test_a_window_in_another_theme_goes_on_trying(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.close()
    desk = Desk(make_application(), Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    desk.open(session.path)
    first = desk.window
    assert first is not None
    assert first.hands is not None  # made now
    place = refused(first)
    first.menus.actions["theme_dark"].trigger()
    pictures.settle()
    window = desk.window
    assert window is not None
    assert window is not first
    make_room(window)
    monkeypatch.setattr(window.hands.trying_again, "_wait", 0)
    window.hands.trying_again.look()
    assert place in places(window)
    desk.close()


def test_what_no_longer_applies_is_said_and_not_done(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """A span that another window took away meanwhile, say, cannot be removed."""
    bench = window.bench
    assert bench.article is not None
    assert bench.labels is not None
    gone = Refusal("span-gone", span="1")
    answers = [Refusal("disk-full", file="a"), gone]

    def answer(*_: object) -> Changes:
        raise answers.pop(0)

    monkeypatch.setattr(window.session, "apply", answer)
    assert bench.apply(RemoveSpan(bench.article.id, next(iter(bench.labels.spans)))) is None
    hand = window.hands.trying_again
    monkeypatch.setattr(hand, "_wait", 0)
    hand.look()
    assert answers == []
    assert window.notices.text == window.words.refusal(gone)
    assert not hand.is_possible


def test_a_refused_undo_or_redo_is_tried_again_too(window: MainWindow) -> None:
    refused(window)
    for number in range(500):
        turn = (window.bench.undo, window.bench.redo)[number % 2]
        if turn() is None:
            break
    before = places(window)
    make_room(window)
    press(window, window.words("action-try_again"))
    assert len(places(window)) - len(before) == (-1, 1)[number % 2]
    assert window.notices.text == window.words("tried-again")


def test_long_work_that_the_disk_refuses_offers_another_place_to_save(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("臨江市今天通車。\n" * 20_000, encoding="utf-8")
    fill(window)
    window.hands.intake.import_paths([tmp_path / "long.txt"])
    assert window.hands.intake._task is not None
    window.hands.intake._task.wait()
    pictures.settle()
    assert window.notices.text == window.words("disk-full", file=str(window.session.path))
    assert not window.hands.trying_again.is_possible
    press(window, window.words("save-elsewhere"))
    make_room(window)


def test_the_notice_has_room_for_both_ways(session: Session) -> None:
    with pictures.shown(session, language="zh-Hant") as window:
        window.resize(1000, 700)
        refused(window)
        pictures.settle()
        shown = [each for each in (window.notices._button, window.notices._second) if each.isVisible()]
        assert [each.text() for each in shown] == [window.words("action-try_again"), window.words("save-elsewhere")]
        for button in shown:
            assert button.width() >= button.sizeHint().width()
            assert window.rect().contains(button.mapTo(window, QPoint(button.width(), button.height())))
