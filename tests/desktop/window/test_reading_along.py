"""A second window on a project reads along, says who writes, and offers to write when the first one goes."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QSettings, Qt
from PySide6.QtTest import QTest

from desktop.window.test_safe_keeping import press
from editing.test_opening import FAR, held
from yanguan.desktop import pictures
from yanguan.desktop.app import Desk, make_application
from yanguan.desktop.settings import Settings
from yanguan.desktop.window import MainWindow
from yanguan.domain.scheme_edits import ChangeLabel
from yanguan.editing.commands import AddSpan, SetStatus
from yanguan.editing.scheming import ChangeScheme
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import gold


@pytest.fixture
def desk(session: Session, tmp_path: Path) -> Iterator[Desk]:
    """A program that opens the project which `session` has open for writing."""
    desk = Desk(make_application(), Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    desk.open(session.path)
    assert window_of(desk).hands is not None
    yield desk
    desk.close()


def window_of(desk: Desk) -> MainWindow:
    assert desk.window is not None
    return desk.window


def label(session: Session, article: str, start: int) -> None:
    session.apply(AddSpan(article, "time", ((start, start + 1),)))


def wait(is_so: Callable[[], bool]) -> None:
    """Until it is so, ten seconds at most."""
    until = QDeadlineTimer(10_000)
    while not is_so():
        assert not until.hasExpired()
        pictures.settle()


def test_it_says_who_writes_and_that_keys_make_nothing(desk: Desk, session: Session) -> None:
    window = window_of(desk)
    assert session.reading is None
    assert window.session.reading is not None
    said = window.words.refusal(window.session.reading)
    assert window.notices.text == said
    assert str(window.session.reading.arguments["user"]) in said
    assert window.words("reading-only") in window.windowTitle()
    window.notices.hide()
    window.view.select([(0, 2)])
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_T)
    assert window.notices.text == said
    assert not window.menus.actions["undo"].isEnabled()
    window.menus.actions["tail_skip"].trigger()
    assert window.notices.text == said
    assert window.menus.actions[f"tail_{session.tail}"].isChecked()
    window.hands.intake.import_paths([gold() / "interview.jsonl"])
    wait(lambda: not window.hands.intake.is_busy)
    assert window.notices.text == said


def test_it_follows_what_is_done_and_she_stays_where_she_is(desk: Desk, session: Session) -> None:
    window = window_of(desk)
    article = window.bench.article
    assert article is not None
    assert window.bench.labels is not None
    window.view.place_caret(150)
    window.view.verticalScrollBar().setValue(40)
    top, count = window.view.verticalScrollBar().value(), len(window.bench.labels.spans)
    chosen = next(iter(window.bench.labels.spans))
    window.bench.focus_span(chosen)
    label(session, article.id, 3)
    window.hands.reading_along.look()
    assert len(window.bench.labels.spans) == count + 1
    assert (window.view.caret(), window.view.verticalScrollBar().value()) == (150, top)
    assert window.bench.span is not None
    assert window.bench.span.id == chosen
    session.undo(article.id)
    window.hands.reading_along.look()
    assert len(window.bench.labels.spans) == count


def test_the_list_follows_states_and_articles_that_come_in(desk: Desk, session: Session, tmp_path: Path) -> None:
    window = window_of(desk)
    first = session.reader.first_article()
    assert first is not None
    session.apply(SetStatus(first, "skipped"))
    window.hands.reading_along.look()
    row = window.articles.model.number_of(first)
    assert row is not None
    shown = window.articles.model.article(row)
    assert shown is not None
    assert shown.status == "skipped"
    (tmp_path / "new.txt").write_text("新橋通車\n\n昨天開放。\n", encoding="utf-8")
    session.import_records(prepare([tmp_path / "new.txt"]).records, is_dataset=False).result()
    window.hands.reading_along.look()
    wait(lambda: window.articles.model.rowCount() == 3)


def test_another_scheme_builds_the_window_anew(desk: Desk, session: Session) -> None:
    window = window_of(desk)
    session.apply_to_scheme(ChangeScheme(ChangeLabel("time", {"key": "9"})))
    window.hands.reading_along.look()
    pictures.settle()
    assert desk.window is not window
    assert window_of(desk).bench.scheme.labels["time"].key == "9"


def test_when_the_writer_goes_one_click_makes_it_the_writer(desk: Desk, session: Session) -> None:
    window = window_of(desk)
    article = window.bench.article
    assert article is not None
    window.view.place_caret(120)
    window.hands.reading_along.look()
    session.close()
    window.notices.hide()
    window.hands.reading_along.look()
    free = window.words("reading-free", file=session.path.name)
    assert window.notices.text == free
    window.notices.hide()
    window.hands.reading_along.look()
    assert window.notices.text == ""  # said once
    assert window.bench.apply(AddSpan(article.id, "time", ((0, 1),))) is None
    assert window.notices.text == free  # and again to who asks for a label
    press(window, window.words("reading-write"))
    writer = window_of(desk)
    assert writer is not window
    assert writer.session.reading is None
    assert writer.hands is not None
    assert writer.bench.article == article
    assert writer.view.caret() == 120
    assert writer.bench.apply(AddSpan(article.id, "time", ((0, 1),))) is not None
    assert writer.words("reading-only") not in writer.windowTitle()


def test_two_windows_of_two_programs_and_the_first_is_killed(desk: Desk, session: Session) -> None:
    path = session.path
    session.close()
    desk.close()
    with held(path) as other:
        desk.open(path)
        window = window_of(desk)
        assert window.session.reading is not None
        assert window.session.reading.arguments["pid"] == str(other.pid)
        window.hands.reading_along.look()
        other.kill()
        other.wait()
        window.hands.reading_along.look()
        press(window, window.words("reading-write"))
    assert window_of(desk).session.reading is None


def test_it_asks_before_it_writes_what_another_machine_has(desk: Desk, session: Session) -> None:
    path = session.path
    session.close()
    desk.close()
    path.with_name(path.name + ".holder.json").write_text(json.dumps(FAR), encoding="utf-8")
    desk.open(path)
    window = window_of(desk)
    assert window.hands is not None
    assert str(FAR["host"]) in window.notices.text
    assert str(FAR["since"]) in window.notices.text
    press(window, window.words("reading-force"))
    assert window_of(desk).session.reading is None


def test_another_version_that_comes_to_its_place_is_opened(desk: Desk, session: Session, tmp_path: Path) -> None:
    path = session.path
    session.save_elsewhere(tmp_path / "newer.yanguan")
    session.close()
    desk.close()
    path.with_name(path.name + ".holder.json").write_text(json.dumps(FAR), encoding="utf-8")
    desk.open(path)
    window = window_of(desk)
    with Session(tmp_path / "newer.yanguan") as newer:
        (tmp_path / "new.txt").write_text("新橋通車\n\n昨天開放。\n", encoding="utf-8")
        newer.import_records(prepare([tmp_path / "new.txt"]).records, is_dataset=False).result()
    (tmp_path / "newer.yanguan").replace(path)
    window.hands.reading_along.look()
    pictures.settle()
    assert desk.window is not window
    assert window_of(desk).session.reader.size() == 3


def test_the_project_that_is_written_here_stays_so_when_it_is_opened_again(desk: Desk, session: Session) -> None:
    session.close()
    desk.close()
    desk.open(session.path)
    window = window_of(desk)
    link = session.path.with_name("link.yanguan")
    link.symlink_to(session.path)
    for path in (session.path, link):
        window.project_wanted.emit(path, False)
        pictures.settle()
        assert desk.window is window
    assert window.session.reading is None


def test_a_window_that_writes_follows_nobody(window: MainWindow) -> None:
    assert window.session.reading is None
    assert not window.hands.reading_along._timer.isActive()
    assert window.words("reading-only") not in window.windowTitle()
