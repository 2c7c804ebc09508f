"""She finds everything as she left it: in an article opened again, in another language, after a restart."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontInfo

from yanguan.desktop import pictures
from yanguan.desktop.app import Desk, make_application
from yanguan.desktop.parallel.standing import standing_of
from yanguan.desktop.parallel.typeface import PaneFont
from yanguan.desktop.settings import Settings
from yanguan.desktop.standings import KEPT, Standings
from yanguan.desktop.window import MainWindow
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, gold, resource


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Three articles, one of them with related items."""
    path = tmp_path / "two.yanguan"
    with Session(path, annotator="mei", scheme=default_scheme_content()) as session:
        prepared = prepare([gold() / "interview.jsonl", gold() / "transfer.jsonl"])
        session.import_records(prepared.records, is_dataset=True).result()
        session.import_records(prepare([resource("samples", "aggregator.txt")]).records, is_dataset=False).result()
    return path


@contextmanager
def run(tmp_path: Path, project: Path) -> Iterator[MainWindow]:
    """One run of the program."""
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = settings.language if settings._text("language") else "en"
    desk = Desk(make_application(), settings)
    desk.open(project)
    assert desk.window is not None
    pictures.settle()
    yield desk.window
    desk.close()
    settings._store.sync()


def test_an_article_opened_again_stands_where_it_was(tmp_path: Path, project: Path) -> None:
    with run(tmp_path, project) as window:
        first, second, _ = (row.id for row in window.session.reader.listing())
        window.view.verticalScrollBar().setValue(700)
        window.view.place_caret(300)
        was = standing_of(window.view)
        window.open_article(second)
        assert (window.view.caret(), window.view.top) == (0, 0)
        window.open_article(first)
        assert standing_of(window.view) == was
        assert window.view.top == 700


def test_after_a_restart_too_and_at_another_width_at_the_same_line(tmp_path: Path, project: Path) -> None:
    with run(tmp_path, project) as window:
        window.view.verticalScrollBar().setValue(555)
        window.view.place_caret(120)
        window.view.switch_pane()
        was = standing_of(window.view)
    with run(tmp_path, project) as window:
        assert standing_of(window.view) == was
        assert was is not None
        window.resize(1000, 700)
        pictures.settle()
    with run(tmp_path, project) as window:
        now = standing_of(window.view)
        assert now is not None
        assert (now.caret, now.script, now.top.row) == (was.caret, was.script, was.top.row)


def test_what_she_unfolded_is_unfolded(tmp_path: Path, project: Path) -> None:
    with run(tmp_path, project) as window:
        third = window.session.reader.listing()[2].id
        window.open_article(third)
        assert window.view.sheet is not None
        bar = window.view.sheet.rows.tails[0].bar
        window.view.toggle_fold(bar)
        window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().maximum())
        was = standing_of(window.view)
        assert was is not None
        assert was.top.row > bar
    with run(tmp_path, project) as window:
        assert window.bench.article is not None
        assert window.bench.article.id == third
        assert window.view.sheet is not None
        assert bar not in window.view.sheet.page.folded
        assert standing_of(window.view) == was


def test_panes_list_inspector_and_fonts_are_kept(tmp_path: Path, project: Path) -> None:
    family = QFontInfo(make_application().font()).family()
    with run(tmp_path, project) as window:
        window.menus.actions["panes_hans"].trigger()
        window.view.set_share(0.3)
        window.appearance.set_font("hans", PaneFont(family, 24))
        window.appearance.set_spacing(130)
        window.articles.search.setText("方景行")
        window.articles.table.sortByColumn(2, window.articles.table.horizontalHeader().sortIndicatorOrder())
        window.inspector.tabs.setCurrentIndex(1)
    with run(tmp_path, project) as window:
        assert (window.view.columns.shown, window.view.columns.share) == ("hans", 0.3)
        assert window.menus.actions["panes_hans"].isChecked()
        assert window.view.typeface.panes["hans"] == PaneFont(family, 24)
        assert window.view.typeface.panes["hant"] == PaneFont()
        assert window.view.typeface.spacing == 130
        assert window.articles.search.text() == "", "what was looked for yesterday hides nothing today"
        assert window.articles.table.horizontalHeader().sortIndicatorSection() == 2
        assert window.inspector.tabs.currentIndex() == 1


def test_a_side_that_was_hidden_stays_hidden_until_the_keyboard_goes_there(tmp_path: Path, project: Path) -> None:
    with run(tmp_path, project) as window:
        width = window.view.width()
        window.articles.search.setFocus()
        window.menus.actions["toggle_articles"].trigger()
        window.menus.actions["toggle_inspector"].trigger()
        pictures.settle()
        assert window.view.width() > width + 300
        assert window.view.hasFocus()
    with run(tmp_path, project) as window:
        assert window.hands is not None  # made now, however slow the machine
        assert window.articles.isHidden()
        assert window.inspector.isHidden()
        assert not window.menus.actions["toggle_articles"].isChecked()
        window.menus.actions["focus_articles"].trigger()
        assert window.menus.actions["toggle_articles"].isChecked()
        assert window.articles.isVisible()
        window.menus.actions["toggle_inspector"].trigger()
        assert window.inspector.isVisible()


def test_another_language_leaves_her_where_she_is(tmp_path: Path, project: Path) -> None:
    with run(tmp_path, project) as window:
        window.view.verticalScrollBar().setValue(400)
        window.view.place_caret(99)
        was = standing_of(window.view)
        window.menus.actions["language_zh_hant"].trigger()
        pictures.settle()
    with run(tmp_path, project) as window:
        assert window.words.language == "zh-Hant"
        assert standing_of(window.view) == was


def test_a_moment_of_quiet_is_enough_even_where_the_program_ends_without_a_word(window: MainWindow) -> None:
    window.view.place_caret(42)
    assert window.standings._timer.isActive()
    window.standings._timer.timeout.emit()
    assert window.bench.article is not None
    kept = window.settings.standings(window.session.path)
    assert kept[window.bench.article.id].startswith("[42,")


def test_nonsense_and_too_many_are_passed_over(window: MainWindow) -> None:
    project = window.session.path
    assert window.bench.article is not None
    many = {f"article {number}": "[]" for number in range(KEPT + 20)}
    broken = ['{"a": 1}', "[1,2]", '[1,"hant",[0,"hant",0,0],["x"]]', '[-5,"hant",[0,"hant",0,0],[]]', "nonsense"]
    for text in broken:
        window.settings.keep_standings(project, many | {window.bench.article.id: text})
        standings = Standings(window.settings, project, window.view)
        standings.restore()
        assert window.view.caret() == 0
        standings.keep()
        assert len(window.settings.standings(project)) == KEPT
    window.settings.keep_standings(project, {window.bench.article.id: '[999999,"hans",[9999,"hans",5,0],[77]]'})
    Standings(window.settings, project, window.view).restore()
    assert window.view.caret() == len(window.bench.article.source.text)
