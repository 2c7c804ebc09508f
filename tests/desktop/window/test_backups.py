"""Backups at the window: when one closes, now, once a day; and the way back to one, with what it changes."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QThread

from desktop.window.test_files import answer
from desktop.window.test_safe_keeping import label, press, spans
from yanguan.desktop import pictures
from yanguan.desktop.app import Desk, make_application
from yanguan.desktop.backups.sheet import RestoreSheet
from yanguan.desktop.settings import Settings
from yanguan.desktop.window import MainWindow
from yanguan.editing.session import Session
from yanguan.store.backing_up import back_up
from yanguan.store.check import check
from yanguan.store.keeping import Backup, backups_in, folder_of
from yanguan.store.project import Project
from yanguan.words import LANGUAGES, Language


@pytest.fixture
def desk(session: Session, tmp_path: Path) -> Iterator[Desk]:
    """The program on the project, with settings of its own."""
    session.close()
    desk = Desk(make_application(), Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    desk.open(session.path)
    assert opened(desk).hands is not None
    yield desk
    desk.close()


def opened(desk: Desk) -> MainWindow:
    assert desk.window is not None
    return desk.window


def backups(window: MainWindow) -> list[Backup]:
    return backups_in(window.hands.backups.folder(), window.session.path)


def wait(is_over: Callable[[], bool]) -> None:
    """Give the window its turns until it is over."""
    for _ in range(2_000):
        pictures.settle()
        if is_over():
            return
        QThread.msleep(5)
    raise AssertionError


def settled(window: MainWindow) -> None:
    """Wait for the worker."""
    wait(lambda: window.hands.backups._task is None)


def sheet_of(window: MainWindow) -> RestoreSheet:
    window.menus.actions["restore_backup"].trigger()
    sheet = window.hands.backups.sheet
    assert sheet is not None
    wait(lambda: sheet._task is None)
    return sheet


def column(sheet: RestoreSheet, number: int) -> list[str]:
    """What a column of the differences says."""
    model = sheet.steps.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def test_closing_backs_up_and_closing_again_does_not(desk: Desk) -> None:
    path = opened(desk).session.path
    assert label(opened(desk), 0)
    desk.close()
    (made,) = backups_in(folder_of(path), path)
    assert spans(made.path) == spans(path)
    desk.open(path)
    desk.close()
    assert backups_in(folder_of(path), path) == [made]


def test_a_backup_now_is_said_with_its_place_while_one_goes_on(desk: Desk) -> None:
    window = opened(desk)
    window.menus.actions["back_up_now"].trigger()
    assert label(window, 0)
    settled(window)
    (made,) = backups(window)
    assert str(made.path) in window.notices.text
    label(window, 1)
    window.menus.actions["back_up_now"].trigger()
    settled(window)
    window.menus.actions["back_up_now"].trigger()
    settled(window)
    assert window.notices.text == window.words("backup-known", file=str(window.hands.backups.folder()))


def test_once_a_day_while_it_is_open(desk: Desk) -> None:
    window = opened(desk)
    window.hands.backups.look()
    settled(window)
    (made,) = backups(window)
    assert not window.notices.isVisible()  # nobody is told of what is as it should be
    label(window, 0)
    window.hands.backups.look()
    settled(window)
    assert backups(window) == [made]
    yesterday = datetime.now(UTC) - timedelta(days=1, seconds=1)
    made.path.rename(made.path.with_name(f"two.{yesterday:%Y%m%dT%H%M%SZ}.yanguan"))
    window.hands.backups.look()
    settled(window)
    assert len(backups(window)) == 2


def test_a_chosen_folder_is_used_and_one_that_takes_nothing_is_told(desk: Desk, tmp_path: Path) -> None:
    window = opened(desk)
    window.menus.actions["show_settings"].trigger()
    assert window.hands.sheets.preferences is not None
    page = window.hands.sheets.preferences.backups
    (tmp_path / "kept").mkdir()
    page.choose.click()
    answer(window, tmp_path / "kept")
    assert page.folder.text() == str(tmp_path / "kept")
    window.menus.actions["back_up_now"].trigger()
    settled(window)
    assert [each.path.parent.parent for each in backups(window)] == [tmp_path / "kept"]
    (tmp_path / "file").touch()
    window.settings.backup_folder = tmp_path / "file"
    window.menus.actions["back_up_now"].trigger()
    settled(window)
    assert window.notices.text.startswith(window.words("backup-failed", why="").split(".")[0])
    page.beside.click()
    assert window.settings.backup_folder is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_backup_that_failed_at_the_close_is_said_at_the_next_start(
    desk: Desk, tmp_path: Path, language: Language
) -> None:
    window = opened(desk)
    path, settings = window.session.path, window.settings
    settings.language = language
    assert label(window, 0)
    settings.backup_folder = tmp_path / "file"
    settings.backup_folder.touch()
    desk.close()
    settings._store.sync()
    again = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    next_start = Desk(make_application(), again)
    next_start.open(path)
    there = opened(next_start)
    why = there.words("project-cannot-open", file=str(folder_of(path, tmp_path / "file")))
    assert there.notices.text == there.words("backup-failed-at-close", file=path.name, why=why)
    assert there.hands is not None
    again.backup_folder = None
    press(there, there.words("backup-again"))
    settled(there)
    assert len(backups(there)) == 1
    next_start.close()
    next_start.open(path)
    assert opened(next_start).notices.text == ""  # told once, and all is well since
    next_start.close()


def test_a_project_that_another_one_took_the_place_of_is_said_without_a_button(desk: Desk, tmp_path: Path) -> None:
    window = opened(desk)
    assert label(window, 0)
    window.settings.backup_folder = tmp_path / "file"
    (tmp_path / "file").touch()
    desk.open(tmp_path / "other.yanguan", make=True)
    there = opened(desk)
    assert there.session.path.name == "other.yanguan"
    assert window.session.path.name in there.notices.text
    assert not there.notices._button.isVisible()


def test_the_way_back_says_what_goes_and_can_be_gone_back_again(desk: Desk) -> None:
    window = opened(desk)
    window.menus.actions["back_up_now"].trigger()
    settled(window)
    before = spans(window.session.path)
    assert label(window, 0)
    assert label(window, 1)
    sheet = sheet_of(window)
    assert sheet.backups.rowCount() == 1
    assert column(sheet, 0) == [window.words("restore-goes")] * 2
    assert column(sheet, 1) == [window.words("verb-add")] * 2
    sheet.button.click()
    pictures.settle()
    there = opened(desk)
    assert there is not window
    assert spans(there.session.path) == before
    assert "two." in there.notices.text
    assert label(there, 2)
    sheet = sheet_of(there)
    assert sheet.backups.rowCount() == 2
    assert column(sheet, 0) == [there.words("restore-goes"), *[there.words("restore-comes")] * 2]
    sheet.button.click()
    pictures.settle()
    with Project(opened(desk).session.path, read_only=True) as project:
        assert check(project) == []
        assert sum(len(record.labels.spans) for record in project.records()) == before + 2


def test_a_backup_from_elsewhere_and_a_damaged_one(desk: Desk, tmp_path: Path) -> None:
    window = opened(desk)
    sheet = sheet_of(window)
    assert (sheet.backups.rowCount(), sheet.button.isEnabled()) == (0, False)
    elsewhere = back_up(window.session.path, tmp_path / "usb")
    assert elsewhere is not None
    sheet.other.click()
    answer(window, elsewhere)
    wait(lambda: sheet._task is None)
    assert sheet.counts.text().endswith(window.words("restore-same"))
    assert sheet.button.isEnabled()
    bad = tmp_path / "bad.yanguan"
    bad.write_bytes(b"no project")
    sheet.add(bad)
    wait(lambda: sheet._task is None)
    assert not sheet.button.isEnabled()
    assert "bad.yanguan" in sheet.counts.text()
    bad.write_bytes(elsewhere.read_bytes()[:5000])
    label(window, 0)
    before = spans(window.session.path)
    window.restore_wanted.emit(bad)
    pictures.settle()
    assert opened(desk) is not window
    assert opened(desk).notices.text.startswith(window.words("restore-refused", why="").strip())
    assert spans(opened(desk).session.path) == before


def test_what_a_check_found_is_listed_and_repaired(desk: Desk) -> None:
    window = opened(desk)
    path = window.session.path
    before = spans(path)
    with window.session._project.write() as writing:
        writing.database.execute("DELETE FROM fragment WHERE n = 0")
    window.menus.actions["check_project"].trigger()
    wait(lambda: not window.hands.intake.is_busy)
    sheet = window.hands.checking.sheet
    assert sheet is not None
    assert sheet.table.rowCount() > 1
    assert sheet.button.isEnabled()
    sheet.button.click()
    wait(lambda: not window.hands.intake.is_busy)
    assert sheet.table.rowCount() == 0
    assert window.words("check-repaired", file=path.name) in sheet.said.text()
    assert spans(path) == before
    assert label(window, 0)
    window.menus.actions["check_project"].trigger()
    wait(lambda: not window.hands.intake.is_busy)
    assert window.hands.checking.sheet is None
    assert window.notices.text == window.words("project-whole")


def test_what_cannot_be_repaired_leads_to_the_backups(desk: Desk) -> None:
    window = opened(desk)
    with window.session._project.write() as writing:
        writing.database.execute("UPDATE block SET source_end = 99999 WHERE n = 0")
    window.menus.actions["check_project"].trigger()
    wait(lambda: not window.hands.intake.is_busy)
    sheet = window.hands.checking.sheet
    assert sheet is not None
    assert not sheet.button.isEnabled()
    sheet.restore.click()
    assert window.hands.backups.sheet is not None
    wait(lambda: window.hands.backups.sheet is not None and window.hands.backups.sheet._task is None)
