"""What is remembered between two runs, and what stands where nothing is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from yanguan.desktop.settings import Settings
from yanguan.desktop.theme import DARK, LIGHT


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
    for key in ("language", "theme", "zoom"):
        kept._store.setValue(key, "nonsense")
    assert kept.language in ("en", "zh-Hant", "zh-Hans")
    assert kept.theme in (LIGHT, DARK)
    assert kept.zoom == 100
