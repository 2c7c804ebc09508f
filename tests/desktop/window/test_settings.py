"""What is remembered between two runs, and what stands where nothing is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from yanguan.desktop.parallel.typeface import PaneFont
from yanguan.desktop.settings import Settings
from yanguan.desktop.theme import DARK, LIGHT
from yanguan.store.listing import ArticleQuery


def settings(folder: Path) -> Settings:
    return Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def test_nothing_is_remembered_at_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YANGUAN_LANGUAGE", "zh-Hans")
    fresh = settings(tmp_path)
    assert (fresh.language, fresh.theme_name, fresh.zoom) == ("zh-Hans", "system", 100)
    assert fresh.last_project is None
    assert fresh.bytes_of("window").isEmpty()


def test_what_was_chosen_is_there_in_the_next_run(tmp_path: Path) -> None:
    project = tmp_path / "文章 項目.yanguan"
    project.touch()
    first = settings(tmp_path)
    first.language = "zh-Hant"
    first.theme_name = "dark"
    first.zoom = 140
    first.last_project = project
    first.keep_last_article(project, "article")
    first.keep_bytes("window", QByteArray(b"\x00\x01shape"))
    first._store.sync()
    again = settings(tmp_path)
    assert (again.language, again.theme, again.zoom) == ("zh-Hant", DARK, 140)
    assert again.last_project == project
    assert again.last_article(project) == "article"
    assert again.bytes_of("window").data() == b"\x00\x01shape"


def test_a_project_that_is_gone_is_not_the_last(tmp_path: Path) -> None:
    kept = settings(tmp_path)
    kept.last_project = tmp_path / "gone.yanguan"
    assert kept.last_project is None


def test_nonsense_in_the_file_is_passed_over(tmp_path: Path) -> None:
    kept = settings(tmp_path)
    project = tmp_path / "a.yanguan"
    keys = ("language", "theme", "zoom", "panes", "share", "spacing", "size/hant", "list_key", "inspector_tab")
    for key in (*keys, f"standing/{project.absolute().as_posix().replace('/', '|')}"):
        kept._store.setValue(key, "nonsense")
    assert kept.language in ("en", "zh-Hant", "zh-Hans")
    assert kept.theme in (LIGHT, DARK)
    assert kept.zoom == 100
    assert (kept.panes, kept.share, kept.spacing, kept.article_query) == ("both", 0.5, 100, ArticleQuery())
    assert (kept.pane_font("hant"), kept.inspector_tab, kept.standings(project)) == (PaneFont(), 0, {})


def test_numbers_out_of_range_are_brought_into_it(tmp_path: Path) -> None:
    kept = settings(tmp_path)
    kept.zoom, kept.spacing, kept.share = 900, 1, 7
    kept.keep_pane_font("hans", PaneFont("Noto Sans", 99))
    assert (kept.zoom, kept.spacing, kept.share) == (200, 80, 1.0)
    assert kept.pane_font("hans") == PaneFont("Noto Sans", 40)


def test_how_the_window_was_left_is_there_in_the_next_run(tmp_path: Path) -> None:
    first = settings(tmp_path)
    first.panes, first.share, first.inspector_tab, first.folder = "hans", 0.333, 2, "/tmp"
    query = ArticleQuery("published", is_descending=True)
    first.article_query, first.recent_actions = query, ["undo", "link"]
    first._store.sync()
    again = settings(tmp_path)
    assert (again.panes, again.share, again.inspector_tab, again.folder) == ("hans", 0.333, 2, "/tmp")
    assert (again.article_query, again.recent_actions) == (query, ["undo", "link"])
