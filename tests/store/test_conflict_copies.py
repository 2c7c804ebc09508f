"""Other versions of a project beside it are named; what only has a name like theirs is not."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from yanguan.domain.record import Record
from yanguan.store.conflict_copies import called_as_copies, conflict_copies
from yanguan.store.project import Project

COPIES = [
    "news (Mei's conflicted copy 2026-07-07).yanguan",
    "news (conflicted copy 2026-07-07 010203).yanguan",
    "news (mei 的冲突文件 2026-07-07).yanguan",
    "news_冲突文件_mei_20260707.yanguan",
    "news (MEI-PC 的衝突複本 2026-07-07).yanguan",
    "news.sync-conflict-20260707-010203-ABCDEFG.yanguan",
    "news_conflict-20260707-010203.yanguan",
    "news-DESKTOP-4F7G2K1.yanguan",
    "news-MEI-PC-2.yanguan",
    "news 2.yanguan",
    "news (1).yanguan",
]
OTHERS = [
    "news-old.yanguan",
    "news-2.yanguan",
    "newspaper.yanguan",
    "old news.yanguan",
    "news 2026.yanguan",
    "news.yanguan.lock",
    "news 2.jsonl",
    "news (second half).yanguan",
]


@pytest.mark.parametrize("name", COPIES)
def test_each_service_s_form_is_known(name: str) -> None:
    assert called_as_copies("news.yanguan", frozenset({name, "news.yanguan"})) == [name]


@pytest.mark.parametrize("name", OTHERS)
def test_a_name_that_a_person_would_give_is_no_copy(name: str) -> None:
    assert called_as_copies("news.yanguan", frozenset({name})) == []


def test_a_computer_that_is_known_is_one_however_it_is_written() -> None:
    names = frozenset({"news-mei-laptop.yanguan"})
    assert called_as_copies("news.yanguan", names) == []
    assert called_as_copies("news.yanguan", names, frozenset({"Mei-Laptop"})) == sorted(names)


def test_only_versions_of_the_same_project_are_named(
    filled: tuple[Project, Record], path: Path, scheme: dict[str, Any]
) -> None:
    project, _ = filled
    project.save_elsewhere(path.with_name("news 2.yanguan"))
    Project.create(path.with_name("news (1).yanguan"), scheme).close()
    path.with_name("news (2).yanguan").write_bytes(b"half")
    shutil.copytree(path.parent, path.parent / "news (3).yanguan", ignore=lambda *_: ["news.yanguan"])
    before = sorted(each.name for each in path.parent.iterdir())
    assert conflict_copies(path, project.identifier()) == ["news (2).yanguan", "news 2.yanguan"]
    assert sorted(each.name for each in path.parent.iterdir()) == before


def test_a_copy_that_is_open_here_is_left_alone(project: Project, path: Path) -> None:
    other = path.with_name("news 2.yanguan")
    project.save_elsewhere(other)
    with Project(other, read_only=False):
        assert conflict_copies(path, project.identifier()) == []
    assert conflict_copies(path, project.identifier()) == ["news 2.yanguan"]


def test_a_folder_that_is_gone_has_none(tmp_path: Path) -> None:
    assert conflict_copies(tmp_path / "gone" / "news.yanguan", "a") == []
