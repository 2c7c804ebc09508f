"""Whatever is made beside a project can be read by its owner alone, whatever the process would allow."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from yanguan.editing.session import Session
from yanguan.store.backing_up import back_up
from yanguan.store.keeping import folder_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")


@pytest.fixture(autouse=True)
def allowing() -> Iterator[None]:
    """A process that lets everybody read what it makes."""
    before = os.umask(0)
    yield
    os.umask(before)


def rights(folder: Path) -> set[tuple[str, int]]:
    return {(each.name, each.stat().st_mode & 0o777) for each in folder.rglob("*")}


def test_a_project_and_all_that_lies_beside_it(path: Path, scheme: dict[str, Any]) -> None:
    with Session(path, scheme=scheme) as session:
        session.choose_tail("all")
        session.save_elsewhere(path.with_name("copy.yanguan"))
        back_up(path, folder_of(path))
        found = rights(path.parent)
    names = {name for name, _ in found}
    assert {"news.yanguan", "news.yanguan-wal", "news.yanguan-shm", "news.yanguan.lock", "copy.yanguan"} <= names
    assert "news.yanguan.holder.json" in names
    assert {mode for name, mode in found if name != "news.backups"} == {0o600}
    assert ("news.backups", 0o700) in found
    assert {mode for name, mode in rights(path.parent) if name == "news.yanguan"} == {0o600}
