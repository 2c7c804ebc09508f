"""A backup takes the project's place: what stood there is kept, and nothing is half done."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from store.samples import ARTICLE, STATUS, bare
from store.test_backing_up import add
from store.test_history import record
from yanguan.domain.label_set import Change
from yanguan.domain.labels import ArticleStatus
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.store.backing_up import back_up
from yanguan.store.check import check
from yanguan.store.differing import Count, count_of, difference
from yanguan.store.history import Edit, all_edits
from yanguan.store.keeping import backups_in, folder_of
from yanguan.store.project import Project
from yanguan.store.returning import restore

Filled = tuple[Project, Record]


@pytest.fixture
def backed_up(filled: Filled) -> tuple[Path, Path]:
    """A closed project that went on after its backup, and the backup."""
    project, _ = filled
    backup = back_up(project.path, folder_of(project.path))
    add(project, 1)
    record(project, Change(ARTICLE, STATUS, ArticleStatus(ARTICLE, "done")))
    project.close()
    assert backup is not None
    return project.path, backup


def edits(path: Path) -> list[Edit]:
    with Project(path, read_only=True) as project:
        assert check(project) == []
        return list(all_edits(project.database))


def sites(path: Path) -> list[str]:
    with Project(path, read_only=True) as project:
        return [row[0] for row in project.database.execute("SELECT id FROM site ORDER BY rowid").fetchall()]


def test_there_and_back(backed_up: tuple[Path, Path]) -> None:
    path, backup = backed_up
    before, then = edits(path), edits(backup)
    kept = restore(path, backup, folder_of(path))
    assert kept is not None
    assert (edits(path), edits(kept)) == (then, before)
    restore(path, kept, folder_of(path))
    assert edits(path) == before
    assert sorted(each.name for each in path.parent.iterdir()) == ["news.backups", "news.yanguan"]


def test_it_is_another_copy_of_the_project_from_then_on(backed_up: tuple[Path, Path]) -> None:
    path, backup = backed_up
    before = sites(path)
    restore(path, backup, folder_of(path))
    assert sites(path)[:-1] == before
    with Project(path, read_only=False) as project:
        add(project, 2)
        last = project.database.execute("SELECT site FROM edit ORDER BY seq DESC LIMIT 1").fetchone()[0]
    assert last == sites(path)[-1]
    assert last not in before


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_it_is_its_owners_alone(backed_up: tuple[Path, Path]) -> None:
    path, backup = backed_up
    backup.chmod(0o644)
    restore(path, backup, folder_of(path))
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_open_project_is_refused_here_and_elsewhere(backed_up: tuple[Path, Path]) -> None:
    path, backup = backed_up
    with Project(path, read_only=True), pytest.raises(Refusal, match="project-is-open-here"):
        restore(path, backup, folder_of(path))
    holding = (
        "import sys; from pathlib import Path; from yanguan.store.project import Project\n"
        "with Project(Path(sys.argv[1]), read_only=False): print('open', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", holding, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ
    )
    assert other.stdout is not None
    other.stdout.readline()
    with pytest.raises(Refusal, match="project-held"):
        restore(path, backup, folder_of(path))
    other.communicate()
    before = edits(path)
    assert len(before) == 3


def test_a_reader_elsewhere_keeps_its_project(backed_up: tuple[Path, Path]) -> None:
    """With its log beside it, another file would be spoiled by that."""
    path, backup = backed_up
    before = edits(path)
    reading = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA journal_mode = WAL'); c.execute('BEGIN'); c.execute('SELECT * FROM edit').fetchone()\n"
        "print('reading', flush=True); sys.stdin.read(); c.execute('ROLLBACK')\n"
        "c.execute('PRAGMA journal_mode = DELETE')"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", reading, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ
    )
    assert other.stdout is not None
    other.stdout.readline()
    with pytest.raises(Refusal, match="project-name-used"):
        restore(path, backup, folder_of(path))
    other.communicate()
    assert edits(path) == before
    assert not list(path.parent.glob("*.part"))


def test_a_damaged_backup_changes_nothing(backed_up: tuple[Path, Path]) -> None:
    path, backup = backed_up
    before = edits(path)
    content = bytearray(backup.read_bytes())
    content[4096:8192] = os.urandom(4096)
    backup.write_bytes(content)
    with pytest.raises(Refusal, match="project-damaged"):
        restore(path, backup, folder_of(path))
    backup.unlink()
    with pytest.raises(Refusal, match="project-missing"):
        restore(path, backup, folder_of(path))
    assert edits(path) == before


def test_a_damaged_project_is_put_aside(backed_up: tuple[Path, Path]) -> None:
    path, backup = backed_up
    then = edits(backup)
    path.write_bytes(b"something else")
    aside = restore(path, backup, folder_of(path))
    assert aside is not None
    assert (aside.suffix, aside.read_bytes()) == (".damaged", b"something else")
    assert edits(path) == then


def test_a_project_that_is_gone_comes_back(backed_up: tuple[Path, Path]) -> None:
    path, backup = backed_up
    path.unlink()
    assert restore(path, backup, folder_of(path)) is None
    assert edits(path) == edits(backup)
    assert [each.path for each in backups_in(folder_of(path), path)] == [backup]


def test_what_differs_is_told(backed_up: tuple[Path, Path]) -> None:
    path, backup = backed_up
    found = difference(path, backup)
    assert (found.backup.articles, found.backup.edits) == (1, 1)
    assert found.present == Count(2, found.backup.labels, 3)
    assert [(step.verb, step.articles) for step in found.going] == [("test", 1), ("import", 1)]
    assert found.going[1].title == (bare(1).article.meta.title or "")
    assert found.coming == ()
    assert difference(backup, backup).going == ()
    assert count_of(path) == found.present


def test_what_only_the_backup_has_is_told_after_both_went_on(backed_up: tuple[Path, Path]) -> None:
    path, backup = backed_up
    kept = restore(path, backup, folder_of(path))
    assert kept is not None
    with Project(path, read_only=False) as project:
        add(project, 2)
    found = difference(path, kept)
    assert [step.verb for step in found.going] == ["import"]
    assert [step.verb for step in found.coming] == ["test", "import"]
