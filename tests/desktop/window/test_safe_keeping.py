"""The file goes, or its disk refuses, while the window is open: said once, and everything can be saved elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton

from desktop.window.test_files import answer, question
from yanguan.desktop import pictures
from yanguan.desktop.app import Desk, make_application
from yanguan.desktop.settings import Settings
from yanguan.desktop.window import MainWindow
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session
from yanguan.store.check import check
from yanguan.store.project import Project
from yanguan.words import Words


@pytest.fixture
def desk(session: Session, tmp_path: Path) -> Iterator[Desk]:
    """The program on the project, with settings of its own."""
    session.close()
    desk = Desk(make_application(), Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    desk.open(session.path)
    assert desk.window is not None
    assert desk.window.hands is not None
    yield desk
    desk.close()


def label(window: MainWindow, start: int) -> bool:
    assert window.bench.article is not None
    return window.bench.apply(AddSpan(window.bench.article.id, "time", ((start, start + 1),))) is not None


def press(window: MainWindow, text: str) -> None:
    """Press the notice's button that reads so."""
    (button,) = (each for each in window.notices.findChildren(QPushButton) if each.text() == text and each.isVisible())
    button.click()
    pictures.settle()


def spans(path: Path) -> int:
    with Project(path, read_only=True) as project:
        assert check(project) == []
        return sum(len(record.labels.spans) for record in project.records())


def test_a_lost_file_is_told_at_the_next_label_and_work_goes_on_elsewhere(desk: Desk, tmp_path: Path) -> None:
    window = desk.window
    assert window is not None
    assert label(window, 0)
    count = sum(len(record.labels.spans) for record in window.session.reader.records())
    window.session.path.unlink()
    assert not label(window, 1)
    assert window.session.path.name in window.notices.text
    (tmp_path / "kept").mkdir()
    press(window, window.words("save-elsewhere"))
    answer(window, tmp_path / "kept" / "news")
    pictures.settle()
    there = desk.window
    assert there is not None
    assert there is not window
    assert there.session.path == tmp_path / "kept" / "news.yanguan"
    assert there.hands is not None
    assert label(there, 1)
    desk.close()
    assert spans(tmp_path / "kept" / "news.yanguan") == count + 1


def test_an_idle_look_notices_too_and_tells_once(desk: Desk) -> None:
    window = desk.window
    assert window is not None
    window.session.path.rename(window.session.path.with_name("moved.yanguan"))
    window.hands.safe_keeping.look()
    assert window.notices.text == window.words("project-moved", file=str(window.session.path))
    window.notices.hide()
    window.hands.safe_keeping.look()
    assert window.notices.text == ""
    window.session.path.with_name("moved.yanguan").rename(window.session.path)
    window.hands.safe_keeping.look()
    assert label(window, 2)
    window.session.path.rename(window.session.path.with_name("moved.yanguan"))
    window.hands.safe_keeping.look()
    assert "moved" in window.notices.text


def test_a_full_disk_is_told_with_the_way_out(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Session) -> None:
        raise Refusal("disk-full", file="a")

    monkeypatch.setattr(Session, "tidy", full)
    window.hands.safe_keeping.look()
    assert window.notices.text == window.words("disk-full", file="a")
    press(window, window.words("save-elsewhere"))
    question(window).reject()


def test_everything_is_saved_elsewhere_from_a_project_that_is_well(window: MainWindow, tmp_path: Path) -> None:
    wanted: list[Path] = []
    window.hands.safe_keeping.project_wanted.connect(lambda path, make: wanted.append(path))
    window.menus.actions["save_elsewhere"].trigger()
    answer(window, tmp_path / "copy.yanguan")
    assert str(tmp_path / "copy.yanguan") in window.notices.text
    assert wanted == []
    press(window, window.words("go-on-there"))
    assert wanted == [tmp_path / "copy.yanguan"]
    assert spans(tmp_path / "copy.yanguan") > 0


def test_saving_over_the_open_project_is_refused_and_asked_again(window: MainWindow, english: Words) -> None:
    window.hands.safe_keeping._save([window.session.path])  # she has told the dialog that it may be replaced
    assert "is a project that is open here" in window.notices.text or "開" in window.notices.text
    press(window, window.words("save-elsewhere"))
    question(window).reject()
    assert label(window, 3)


def test_nobody_who_works_is_interrupted(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []
    monkeypatch.setattr(Session, "tidy", lambda self: looks.append(1))
    keeping = window.hands.safe_keeping
    label(window, 0)
    keeping._look_when_idle()
    assert looks == []
    monkeypatch.setattr("yanguan.desktop.safe_keeping.IDLE_MILLISECONDS", 0)
    keeping._look_when_idle()
    assert looks == [1]


def test_what_was_asked_wrongly_has_nothing_to_do_with_the_disk(window: MainWindow) -> None:
    assert window.hands.safe_keeping.notice_of(Refusal("span-gone")) is None
