"""Writing: all or nothing, on the file that was opened, and a refusal that says why not."""
# ruff: noqa: PT012 - a write is a block, and what raises inside it is what is tested

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from store.samples import arrival, bare
from yanguan.domain.refusal import Refusal
from yanguan.store import connection as connecting
from yanguan.store.project import MUCH_KILOBYTES, Project
from yanguan.store.writing import Writing


def add(writing: Writing, number: int) -> None:
    writing.insert(writing.step("import", "mei"), [arrival(bare(number))])


def rows(path: Path) -> list[str]:
    """The articles that the file at this path has."""
    with Project(path, read_only=True) as project:
        return [row.id for row in project.listing()]


def test_a_block_that_ends_is_on_the_disk(project: Project) -> None:
    with project.write() as writing:
        add(writing, 1)
    assert len(rows(project.path)) == 1


def test_a_project_that_nobody_else_reads_is_written_without_a_log_until_it_is_opened_anew(
    path: Path, scheme: dict[str, Any]
) -> None:
    log = Path(f"{path}-wal")
    with Project.create(path, scheme, is_shared=False) as project:
        with project.write() as writing:
            add(writing, 1)
        with pytest.raises(ValueError, match="no"), project.write() as writing:
            add(writing, 2)
            raise ValueError("no")
        assert not log.exists()
    with Project(path, read_only=False) as project, project.write() as writing:
        add(writing, 3)
        assert log.exists()
    assert len(rows(path)) == 2


DYING = """
import os, sys
from pathlib import Path
from store.samples import arrival, bare
from yanguan.store.project import Project
from yanguan.resources import default_scheme_content
project = Project.create(Path(sys.argv[1]), default_scheme_content(), is_shared=False)
with project.write() as writing:
    project.database.execute("PRAGMA cache_size = 10")
    writing.insert(writing.step("import", "mei"), [arrival(bare(number)) for number in range(100)])
    os._exit(9)
"""


def test_what_a_program_left_that_died_while_it_wrote_without_a_log_is_gone_for_who_only_reads(path: Path) -> None:
    paths = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", DYING, str(path)], env=paths, check=False).returncode == 9
    assert Path(f"{path}-journal").stat().st_size > 0
    assert rows(path) == []


@pytest.mark.parametrize("error", [None, ValueError])
def test_there_is_more_room_in_memory_only_while_much_is_written(
    project: Project, error: type[Exception] | None
) -> None:
    def room() -> int:
        return int(project.database.execute("PRAGMA cache_size").fetchone()[0])

    before = room()
    with pytest.raises(ValueError, match="no") if error else nullcontext(), project.write_much() as writing:
        assert room() == -MUCH_KILOBYTES
        add(writing, 1)
        if error:
            raise error("no")
    assert room() == before
    assert len(rows(project.path)) == (not error)


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, sqlite3.IntegrityError])
def test_a_block_that_raises_leaves_nothing_and_the_next_one_writes(
    project: Project, error: type[BaseException]
) -> None:
    with pytest.raises(error), project.write() as writing:
        add(writing, 1)
        raise error
    assert rows(project.path) == []
    with project.write() as writing:
        add(writing, 2)
    assert len(rows(project.path)) == 1


def test_what_refers_to_nothing_is_not_committed(filled: tuple[Project, Any]) -> None:
    project, _ = filled
    with pytest.raises(sqlite3.IntegrityError), project.write() as writing:
        writing.database.execute("DELETE FROM span WHERE label = 'cue'")
    assert not project.database.conn.in_transaction
    assert project.database.execute("SELECT count(*) FROM span WHERE label = 'cue'").fetchone()[0] == 1


def test_the_same_text_twice_is_not_written(project: Project) -> None:
    with project.write() as writing:
        add(writing, 1)
    with pytest.raises(sqlite3.IntegrityError, match="sha256"), project.write() as writing:
        twin = bare(1)
        writing.database.execute("UPDATE article SET id = 'other'")
        writing.insert(writing.step("import", "mei"), [arrival(twin)])


def test_a_transaction_that_was_left_open_stops_every_later_write(project: Project) -> None:
    project.database.conn.execute("BEGIN")
    with pytest.raises(Refusal, match="project-not-writable"), project.write():
        pass
    project.database.conn.rollback()


def test_a_write_inside_a_write_is_refused(project: Project) -> None:
    with project.write(), pytest.raises(Refusal, match="project-not-writable"), project.write():
        pass


class TestAFileThatIsNoLongerTheSame:
    """Moved, replaced or deleted behind our back: the next write says so, and nothing goes to the file now there."""

    def test_moved(self, project: Project) -> None:
        moved = project.path.rename(project.path.with_name("elsewhere.yanguan"))
        self.refuses(project)
        project.close()
        assert rows(moved) == []

    def test_deleted(self, project: Project) -> None:
        project.path.unlink()
        self.refuses(project)
        project.close()
        assert not project.path.exists()

    def test_replaced_by_another_project(self, project: Project, tmp_path: Path, scheme: dict[str, Any]) -> None:
        other = tmp_path / "other.yanguan"
        with Project.create(other, scheme) as made, made.write() as writing:
            add(writing, 7)
        content = other.read_bytes()
        other.replace(project.path)
        self.refuses(project)
        project.close()
        assert project.path.read_bytes() == content
        assert len(rows(project.path)) == 1

    def test_moved_during_the_write_is_said_at_its_end(self, project: Project) -> None:
        with pytest.raises(Refusal, match="project-moved"), project.write() as writing:
            add(writing, 1)
            project.path.rename(project.path.with_name("elsewhere.yanguan"))

    def refuses(self, project: Project) -> None:
        for number in (1, 2):
            with pytest.raises(Refusal, match="project-moved"), project.write() as writing:
                add(writing, number)


def test_a_full_disk_is_said_and_the_write_is_rolled_back(project: Project) -> None:
    pages = project.database.execute("PRAGMA page_count").fetchone()[0]
    project.database.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(Refusal) as refused, project.write() as writing:
        for number in range(200):
            add(writing, number)
    assert (refused.value.message, refused.value.arguments) == ("disk-full", {"file": str(project.path)})
    assert rows(project.path) == []
    project.database.execute("PRAGMA max_page_count = 100000")
    with project.write() as writing:
        add(writing, 1)
    assert len(rows(project.path)) == 1


def test_another_writer_in_the_way_is_said(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.database.execute("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(Refusal, match="project-busy"), project.write():
            pass
    finally:
        other.close()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("SQLITE_FULL", "disk-full"), ("SQLITE_BUSY_SNAPSHOT", "project-busy"),
        ("SQLITE_CANTOPEN", "project-cannot-open"),
        ("SQLITE_READONLY_DBMOVED", "project-moved"), ("SQLITE_READONLY_DIRECTORY", "project-read-only"),
        ("SQLITE_PROTOCOL", "project-busy"), ("SQLITE_IOERR_FSYNC", "disk-error"),
        ("SQLITE_CORRUPT_INDEX", "project-damaged"), ("SQLITE_NOTADB", "project-not-a-project"),
    ],
)  # fmt: skip
def test_what_sqlite_says_becomes_words(name: str, message: str, path: Path) -> None:
    error = sqlite3.OperationalError("said by SQLite")
    error.sqlite_errorname = name
    with pytest.raises(Refusal) as refused, connecting.told(path):
        raise error
    assert (refused.value.message, refused.value.arguments["file"], refused.value.__cause__) == (
        message, str(path), error
    )  # fmt: skip


@pytest.mark.parametrize("error", [sqlite3.OperationalError("no such column"), sqlite3.IntegrityError("x"), KeyError()])
def test_what_is_our_own_mistake_is_not_put_into_words(error: Exception, path: Path) -> None:
    with pytest.raises(type(error)), connecting.told(path):
        raise error


def test_a_file_that_may_not_be_written_is_refused_and_can_be_read(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.close()
    content = project.path.read_bytes()
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(Refusal, match="project-read-only"):
        Project(project.path, read_only=False)
    assert rows(project.path) == []
    assert project.path.read_bytes() == content
    assert len(list(project.path.parent.iterdir())) == 1


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that every user may enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


AS_NOBODY = """
import os, sys
from pathlib import Path
from yanguan.domain.refusal import Refusal
from yanguan.store.project import Project
if os.getuid() == 0:
    os.setuid(65534)
path = Path(sys.argv[1])
with Project(path, read_only=True) as project:
    print(project.size())
try:
    Project(path, read_only=False)
except Refusal as refusal:
    print(refusal.message)
"""


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o755), (0o666, 0o555)])
def test_a_project_on_a_place_that_may_not_be_written_can_be_read_and_says_so(
    shared_folder: Path, scheme: dict[str, Any], file_mode: int, folder_mode: int
) -> None:
    path = shared_folder / "a.yanguan"
    with Project.create(path, scheme) as project, project.write() as writing:
        add(writing, 1)
    path.chmod(file_mode)
    shared_folder.chmod(folder_mode)
    said = subprocess.run([sys.executable, "-c", AS_NOBODY, str(path)], capture_output=True, text=True, check=False)
    assert (said.stdout.split(), said.stderr) == (["1", "project-read-only"], "")
