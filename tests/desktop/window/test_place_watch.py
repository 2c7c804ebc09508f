"""The window warns once of a synced folder, and names other versions of the project and other computers in it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from desktop.window.test_files import question
from desktop.window.test_safe_keeping import press
from editing.test_opening import FAR
from yanguan.desktop.app import Desk, make_application
from yanguan.desktop.settings import Settings
from yanguan.desktop.window import MainWindow
from yanguan.editing.session import Session
from yanguan.resources import default_scheme_content


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project in a folder that Dropbox syncs."""
    (tmp_path / "Dropbox").mkdir()
    path = tmp_path / "Dropbox" / "news.yanguan"
    Session(path, scheme=default_scheme_content()).close()
    return path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The program without a window."""
    desk = Desk(make_application(), Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    yield desk
    desk.close()


def opened(desk: Desk, path: Path) -> MainWindow:
    desk.open(path)
    assert desk.window is not None
    assert desk.window.hands is not None
    return desk.window


def test_a_synced_folder_is_warned_of_once_with_the_way_out(desk: Desk, path: Path) -> None:
    window = opened(desk, path)
    assert window.notices.text == window.words("place-warn-synced", file="news.yanguan", place="Dropbox")
    press(window, window.words("save-elsewhere"))
    question(window).reject()
    desk.close()
    again = opened(desk, path)
    assert again.notices.text == again.words("project-empty")
    moved = path.parent.parent / "Nextcloud" / "news.yanguan"
    moved.parent.mkdir()
    desk.close()
    path.rename(moved)
    assert "Nextcloud" in opened(desk, moved).notices.text


def test_another_version_is_named_at_opening_and_when_it_comes(desk: Desk, path: Path) -> None:
    with Session(path) as session:
        session.save_elsewhere(path.with_name("news (conflicted copy).yanguan"))
    window = opened(desk, path)
    said = window.words("place-copies", file="news.yanguan", copies="news (conflicted copy).yanguan", count=1)
    assert window.notices.text.endswith(said)
    window.notices.hide()
    window.hands.place_watch.look()
    assert window.notices.text == ""
    window.session.save_elsewhere(path.with_name("news 2.yanguan"))
    window.hands.place_watch.look()
    assert window.notices.text == window.words("place-copies", file="news.yanguan", copies="news 2.yanguan", count=1)


def test_another_computer_that_opens_it_as_well_is_named_once(desk: Desk, path: Path) -> None:
    window = opened(desk, path)
    path.with_name("news.yanguan.holder.json").write_text(json.dumps(FAR), encoding="utf-8")
    window.hands.place_watch.look()
    told = {key: str(FAR[key]) for key in ("user", "host", "since")}
    assert window.notices.text == window.words("place-far-holder", **told)
    window.notices.hide()
    window.hands.place_watch.look()
    assert window.notices.text == ""


def test_a_project_on_a_disk_that_stands_alone_says_nothing(window: MainWindow) -> None:
    assert not [text for _, text in window.notices.past if "place" in text or "Dropbox" in text]
    window.hands.place_watch.look()
    assert window.notices.text == ""
