"""Backups of real files: whole, private, beside a busy writer, and never in place of an older one that is good."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from crash.disk import Disk
from crash.sqlite_files import FULL
from store.samples import ARTICLE, STATUS, arrival, bare
from store.test_history import record
from yanguan.domain.label_set import Change
from yanguan.domain.labels import ArticleStatus
from yanguan.domain.progress import Cancelled
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.store import backing_up, keeping
from yanguan.store.backing_up import back_up, copy_to, prove
from yanguan.store.check import check
from yanguan.store.history import all_edits
from yanguan.store.keeping import backups_in, folder_of
from yanguan.store.project import Project

Filled = tuple[Project, Record]


def add(project: Project, number: int) -> None:
    with project.write() as writing:
        writing.insert(writing.step("import", "mei"), [arrival(bare(number))])


def same(one: Path, other: Project) -> bool:
    with Project(one, read_only=True) as opened:
        assert check(opened) == []
        return list(all_edits(opened.database)) == list(all_edits(other.database))


def test_a_backup_of_an_open_project_is_whole_and_one_file(filled: Filled) -> None:
    project, _ = filled
    folder = folder_of(project.path)
    path = back_up(project.path, folder)
    assert path is not None
    assert [*folder.iterdir()] == [path]
    assert same(path, project)
    assert project.database.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    add(project, 1)  # the writer goes on


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_its_owner_may_read_a_backup_whatever_the_process_allows(filled: Filled) -> None:
    project, _ = filled
    before = os.umask(0)
    try:
        path = back_up(project.path, folder_of(project.path))
    finally:
        os.umask(before)
    assert path is not None
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_nothing_is_written_where_nothing_has_changed(filled: Filled) -> None:
    project, _ = filled
    folder = folder_of(project.path)
    assert back_up(project.path, folder) is not None
    assert back_up(project.path, folder) is None
    record(project, Change(ARTICLE, STATUS, ArticleStatus(ARTICLE, "done")))
    assert back_up(project.path, folder) is not None
    with project.write() as writing:
        writing.keep_setting("tail", "all")
    assert back_up(project.path, folder) is not None
    assert back_up(project.path, folder) is None
    assert len(backups_in(folder, project.path)) == 3


def test_a_last_backup_that_cannot_be_read_is_no_reason_to_make_none(filled: Filled) -> None:
    project, _ = filled
    folder = folder_of(project.path)
    path = back_up(project.path, folder)
    assert path is not None
    path.write_bytes(b"rotten")
    assert back_up(project.path, folder) is not None


def test_superfluous_ones_go_and_other_files_stay(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DAYS", "WEEKS", "MONTHS"):
        monkeypatch.setattr(keeping, name, 1)
    project, _ = filled
    folder = folder_of(project.path)
    made = []
    for number in range(1, 9):
        add(project, number)
        made.append(back_up(project.path, folder))
    (folder / "notes.txt").touch()
    add(project, 9)
    made.append(back_up(project.path, folder))
    assert [each.path for each in reversed(backups_in(folder, project.path))] == made[-keeping.LAST :]
    assert (folder / "notes.txt").exists()


WRITING = """
import sys, time
from pathlib import Path
from yanguan.editing.commands import SetStatus
from yanguan.editing.session import Session
with Session(Path(sys.argv[1]), annotator="mei") as session:
    for number in range(1_000_000):
        session.apply(SetStatus(sys.argv[2], ("done", "skipped")[number % 2]))
        if number == 1:
            print("busy", flush=True)
"""


def test_a_backup_beside_a_busy_writer_ends_and_is_of_one_moment(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing_up, "PAGES", 1)  # as long as it can take
    project, _ = filled
    project.close()
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(project.path), ARTICLE], stdout=subprocess.PIPE, env=os.environ
    )
    try:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"busy\n"
        paths = [back_up(project.path, folder_of(project.path)) for _ in range(3)]
        assert writer.poll() is None
    finally:
        writer.kill()
        writer.communicate()
    for path in paths:
        assert path is not None
        with Project(path, read_only=True) as backup:
            assert check(backup) == []
            assert len(list(all_edits(backup.database))) > 1


def test_a_disk_that_is_full_leaves_the_older_ones_and_nothing_half_made(filled: Filled) -> None:
    project, _ = filled
    folder = folder_of(project.path)
    kept = back_up(project.path, folder)
    add(project, 1)
    project.close()
    disk = Disk()
    disk.rule = lambda operation: FULL if operation.kind == "write" and ".part" in operation.file else 0
    with disk.mounted(), pytest.raises(Refusal, match="disk-full"):
        back_up(project.path, folder)
    assert [*folder.iterdir()] == [kept]
    assert back_up(project.path, folder) is not None


KILLED = """
import os, signal, sys
from pathlib import Path
from yanguan.store import backing_up
from yanguan.store.keeping import folder_of
backing_up.PAGES = 1
def die(done, total):
    if done >= total // 2:
        os.kill(os.getpid(), signal.SIGKILL)
path = Path(sys.argv[1])
backing_up.back_up(path, folder_of(path), die)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals")
def test_a_kill_in_the_middle_leaves_the_older_ones_and_the_next_backup_is_made(filled: Filled) -> None:
    project, _ = filled
    folder = folder_of(project.path)
    kept = back_up(project.path, folder)
    assert kept is not None
    add(project, 1)
    done = subprocess.run([sys.executable, "-c", KILLED, str(project.path)], check=False, env=os.environ)
    assert done.returncode == -signal.SIGKILL
    assert [each.path for each in backups_in(folder, project.path)] == [kept]
    prove(kept)
    later = back_up(project.path, folder)
    assert later is not None
    assert same(later, project)


def test_it_can_be_called_off(filled: Filled) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    project, _ = filled
    folder = folder_of(project.path)
    with pytest.raises(Cancelled):
        back_up(project.path, folder, stop)
    assert [*folder.iterdir()] == []


def test_a_damaged_project_is_no_backup(filled: Filled, damage: Callable[..., None]) -> None:
    project, _ = filled
    folder = folder_of(project.path)
    kept = back_up(project.path, folder)
    project.close()
    damage("PRAGMA writable_schema = ON", "UPDATE sqlite_master SET rootpage = 3 WHERE name = 'span_article'",
           "INSERT INTO project VALUES ('setting.x', 'y')")  # fmt: skip
    with pytest.raises(Refusal, match="project-damaged"):
        back_up(project.path, folder)
    assert [*folder.iterdir()] == [kept]
    copy_to(project.path, folder / "as it is.yanguan", is_proven=False)
    assert (folder / "as it is.yanguan").exists()


def test_what_is_missing_or_open_here_is_refused(filled: Filled, tmp_path: Path) -> None:
    project, _ = filled
    with pytest.raises(Refusal, match="project-missing"):
        copy_to(tmp_path / "none.yanguan", tmp_path / "copy.yanguan")
    with pytest.raises(Refusal, match="project-is-open-here"):
        copy_to(project.path, project.path)
    (tmp_path / "text.yanguan").write_text("no project")
    with pytest.raises(Refusal, match="project-not-a-project"):
        copy_to(tmp_path / "text.yanguan", tmp_path / "copy.yanguan")
