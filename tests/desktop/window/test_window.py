"""The window as a whole: articles, notices, languages, themes, closing."""

import statistics
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QSettings, QUrl
from PySide6.QtGui import QImage, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from yanguan.desktop import app, pictures
from yanguan.desktop.app import PICTURES_KB, Desk, make_application
from yanguan.desktop.settings import Settings
from yanguan.desktop.theme import DARK, LIGHT
from yanguan.desktop.walking.sign import OpenSign
from yanguan.desktop.window import MainWindow
from yanguan.domain.refusal import Refusal
from yanguan.editing.session import Session
from yanguan.resources import resource
from yanguan.words import LANGUAGES, Language


def wait(window: MainWindow) -> None:
    """Until no long work runs."""
    while window.hands.intake.is_busy:
        if window.hands.intake._task is not None:
            window.hands.intake._task.wait()
        pictures.settle()


def test_the_first_article_is_open(window: MainWindow) -> None:
    assert window.bench.article is not None
    assert window.bench.article.id == window.session.reader.listing()[0].id


def test_done_and_next_marks_this_article_and_opens_the_next(window: MainWindow) -> None:
    first, second = window.session.reader.listing()
    window.menus.actions["status_new"].trigger()
    window.menus.actions["done_and_next"].trigger()
    assert window.session.reader.listing()[0].status == "done"
    assert window.bench.article is not None
    assert window.bench.article.id == second.id
    window.menus.actions["previous_article"].trigger()
    assert window.bench.article is not None
    assert window.bench.article.id == first.id


def test_dropped_files_come_in_and_the_first_is_opened(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("臨江大橋通車\n2026-07-09 南河在線\n方景行說，「大橋通了。」\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    window.hands.files.import_dropped(mime)
    wait(window)
    assert window.bench.article is not None
    assert window.bench.article.meta.title == "臨江大橋通車"
    assert window.notices.text.startswith("1 articles came in; 0 were here already.")
    window.hands.files.import_dropped(mime)
    wait(window)
    assert window.notices.text.startswith("0 articles came in; 1 were here already.")
    assert len(window.session.reader.listing()) == 3


def test_a_pasted_text_becomes_an_article(window: MainWindow) -> None:
    QApplication.clipboard().setText("临江大桥通车\n方景行说，“大桥通了。”")
    window.menus.actions["paste_article"].trigger()
    wait(window)
    assert window.bench.article is not None
    assert window.bench.article.source_script == "hans"
    assert "大橋" in window.bench.article.counterpart.text


def test_what_cannot_be_read_is_said_and_changes_nothing(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    window.hands.intake.import_paths([path])
    wait(window)
    assert "empty.txt" in window.notices.text
    assert len(window.session.reader.listing()) == 2


def test_the_project_is_proved_whole_from_the_menu(window: MainWindow) -> None:
    window.menus.actions["check_project"].trigger()
    wait(window)
    assert "whole" in window.notices.text


def test_an_error_in_an_override_is_told_and_the_window_goes_on(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, no_guarded_errors: list[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr(window.articles.model, "article", broken)
    window.articles.table.viewport().repaint()
    window.articles.model.index(0, 1).data()
    assert "ArticleModel" in window.notices.text
    assert no_guarded_errors
    no_guarded_errors.clear()
    monkeypatch.undo()
    assert window.articles.model.index(0, 1).data() is not None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_window_stands_in_every_language_and_theme(
    session: Session, tmp_path: Path, language: Language, theme: object
) -> None:
    name = DARK.name if theme is DARK else LIGHT.name
    path = tmp_path / "window.png"
    pictures.take(session, session.reader.listing()[1].id, path, theme=name, language=language)
    image = QImage(str(path))
    assert (image.width(), image.height()) == pictures.SIZE
    middle = (image.pixelColor(image.width() // 2, y).lightness() for y in range(150, image.height(), 7))
    background = statistics.median(middle)
    assert (background < 100) == (name == "dark")
    assert len({image.pixel(x, 150) for x in range(0, image.width(), 3)}) > 5, "there is something to see"


def test_a_picture_that_cannot_be_written_is_refused(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="picture-not-written"):
        pictures.take(session, session.reader.listing()[0].id, tmp_path / "nowhere" / "window.png")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def test_another_language_or_theme_is_the_same_project_in_a_new_window(
    tmp_path: Path, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_back: list[bool] = []
    monkeypatch.setattr(app, "RESTED_MILLISECONDS", 1)
    monkeypatch.setattr(app, "give_back_freed", lambda: given_back.append(True))
    desk = Desk(make_application(), settings)
    desk.open(tmp_path / "new.yanguan", make=True)
    before = desk.window
    assert before is not None
    assert before.hands is not None
    before.menus.actions["language_zh_hant"].trigger()
    pictures.settle()
    assert desk.window is not None
    assert desk.window is not before
    assert desk.window.hands is not None
    assert desk.window.menuBar().actions()[0].text() == "檔案(&F)"
    QPixmapCache.insert("drawn for a window that goes", QPixmap(8, 8))
    desk.window.menus.actions["theme_dark"].trigger()
    pictures.settle()
    assert not QPixmapCache.find("drawn for a window that goes", QPixmap())
    assert QPixmapCache.cacheLimit() == PICTURES_KB
    assert desk.window is not None
    assert desk.window.hands is not None
    assert desk.window.menus.actions["theme_dark"].isChecked()
    assert settings.theme is DARK
    qtbot.waitUntil(lambda: len(given_back) == 2)  # a window went, twice
    desk.close()


def test_a_project_that_cannot_be_opened_leaves_the_one_that_is_open(tmp_path: Path, settings: Settings) -> None:
    desk = Desk(make_application(), settings)
    desk.open(tmp_path / "new.yanguan", make=True)
    assert desk.window is not None
    there = tmp_path / "no.yanguan"
    there.write_text("not a project", encoding="utf-8")
    desk.window.hands.files.project_wanted.emit(there, False)
    pictures.settle()
    assert desk.window is not None
    assert desk.window.session.path.name == "new.yanguan"
    assert "no.yanguan" in desk.window.notices.text
    desk.close()


def test_an_empty_project_says_how_to_begin(tmp_path: Path, settings: Settings) -> None:
    desk = Desk(make_application(), settings)
    desk.open(tmp_path / "new.yanguan", make=True)
    assert desk.window is not None
    assert "Drop files here" in desk.window.notices.text or "拖" in desk.window.notices.text
    desk.close()


def test_the_article_that_was_open_is_open_again(window: MainWindow, session: Session, settings: Settings) -> None:
    second = session.reader.listing()[1].id
    settings.keep_last_article(session.path, second)
    assert settings.last_article(session.path) == second


def test_the_icon_ships(window: MainWindow) -> None:
    assert resource("icons", "yanguan.svg").is_file()
    assert not QApplication.windowIcon().isNull()


def test_the_text_does_not_move_when_the_count_of_undecided_marks_appears(window: MainWindow) -> None:
    sign = window.findChild(QToolButton, "open-marks")
    assert isinstance(sign, OpenSign)
    heights = []
    for count in (-1, 17):
        sign.show_count(count)
        pictures.settle()
        heights.append(window.view.mapTo(window, window.view.rect().topLeft()).y())
    assert sign.isVisible()
    assert heights[0] == heights[1]
