"""What loses labels without a word: each is noticed and said, and each test shows what the careless program loses."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crash.disk import Disk, Operation
from crash.sqlite_files import FULL
from crash.work import ANNOTATOR, begin, history, lines
from store.samples import ARTICLE
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session
from yanguan.store import log
from yanguan.store.check import check
from yanguan.store.project import Project


@pytest.fixture
def session(folder: Path) -> Iterator[Session]:
    """A session on the project that every day begins with."""
    begin(folder / "news.yanguan")
    with Session(folder / "news.yanguan", annotator=ANNOTATOR) as opened:
        yield opened


def label(session: Session, number: int) -> None:
    session.apply(AddSpan(ARTICLE, "time", ((number, number + 1),)))


COPYING = """
import os, signal, subprocess, sys
from pathlib import Path
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session
path, article, is_careless = Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "careless"
session = Session(path, annotator="mei")
session.apply(AddSpan(article, "time", ((0, 1),)))
if is_careless:
    path.read_bytes()
else:
    session.save_elsewhere(path.with_name("copy.yanguan"))
visit = "import sqlite3, sys; other = sqlite3.connect(sys.argv[1]); " \\
        "other.execute('SELECT count(*) FROM span').fetchall(); other.close()"
subprocess.run([sys.executable, "-c", visit, str(path)], check=True)
for number in range(1, 10):
    session.apply(AddSpan(article, "time", ((number, number + 1),)))
os.kill(os.getpid(), signal.SIGKILL)
"""


def labels_after_a_copy(folder: Path, how: str) -> int:
    """Ten labels are made, a copy after the first, and another program looks at the project; then a kill."""
    path = folder / "news.yanguan"
    begin(path)
    subprocess.run([sys.executable, "-c", COPYING, str(path), ARTICLE, how], check=False, env=os.environ)
    with Project(path, read_only=True) as project:
        return sum(span.label == "time" for span in project.labels(ARTICLE).spans.values())


@pytest.mark.skipif(os.name == "nt", reason="these are POSIX locks")
def test_a_copy_of_the_live_file_is_made_by_sqlite_alone(folder: Path) -> None:
    assert labels_after_a_copy(folder, "by SQLite") == 10


@pytest.mark.skipif(os.name == "nt", reason="these are POSIX locks")
def test_a_copy_made_by_python_loses_what_is_said_afterwards(folder: Path) -> None:
    """Why the architecture tests forbid it."""
    assert labels_after_a_copy(folder, "careless") < 10


def interrupted(session: Session, act: object = None) -> None:
    """A command whose rollback fails as well: SQLite is interrupted in both."""
    connection = session._project.database.conn
    with session._project.write() as writing:
        writing.keep_setting("tail", "all")
        connection.set_progress_handler(lambda: 1, 1)
        connection.execute("SELECT count(*) FROM edit")


def test_a_rollback_that_fails_is_noticed_and_the_project_opened_anew(session: Session) -> None:
    before = history(session.reader)
    broken = session._project.database.conn
    with pytest.raises(Refusal, match="project-reopened"):
        interrupted(session)
    assert session._project.database.conn is not broken
    label(session, 1)
    assert len(history(session.reader)) > len(before)
    assert session.tail == "appointments"
    session.close()
    with Project(session.path, read_only=True) as project:
        assert len(history(project)) > len(before)
        assert check(project) == []


def test_a_transaction_that_was_left_open_swallows_what_comes_after(session: Session) -> None:
    """The careless program trusts its ROLLBACK; the next savepoint succeeds, and closing takes all of it away."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Project, "_roll_back", lambda self, error: None)
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            interrupted(session)
    connection = session._project.database.conn
    connection.set_progress_handler(None, 0)
    assert connection.in_transaction
    with pytest.raises(Refusal, match="project-not-writable"):  # what even then keeps the next label from being lost
        label(session, 1)


def lose(path: Path, how: str) -> None:
    """The file goes while it is open."""
    if how == "deleted":
        path.unlink()
    elif how == "moved":
        path.rename(path.with_name("elsewhere.yanguan"))
    else:
        other = path.with_name("other.yanguan")
        other.write_bytes(b"something else")
        other.replace(path)


@pytest.mark.parametrize("how", ["deleted", "moved", "replaced"])
def test_a_file_that_goes_is_noticed_and_everything_saved_elsewhere(session: Session, folder: Path, how: str) -> None:
    label(session, 1)
    there, rows = lines(session), history(session.reader)
    lose(session.path, how)
    with pytest.raises(Refusal, match="project-moved"):
        label(session, 2)
    with pytest.raises(Refusal, match="project-moved"):
        session.tidy()
    saved = folder / "saved" / "news.yanguan"
    saved.parent.mkdir()
    session.save_elsewhere(saved)
    assert [each.name for each in saved.parent.iterdir()] == [saved.name]
    with Session(saved, annotator=ANNOTATOR) as other:
        assert (lines(other), history(other.reader), check(other.reader)) == (there, rows, [])
        label(other, 2)


@pytest.mark.parametrize("how", ["deleted", "moved", "replaced"])
def test_sqlite_itself_notices_nothing(session: Session, how: str) -> None:
    """The careless program writes on and is told nothing; what it wrote is in no file of that name."""
    lose(session.path, how)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Project, "is_same_file", lambda self: True)
        label(session, 2)
    if how == "replaced":
        assert session.path.read_bytes() == b"something else"
    else:
        assert not session.path.exists()


def test_a_project_is_not_saved_over_one_that_is_open_here_or_into_nowhere(session: Session, folder: Path) -> None:
    with pytest.raises(Refusal, match="project-is-open-here"):
        session.save_elsewhere(session.path)
    for nowhere in (folder / "none" / "a.yanguan", folder):
        with pytest.raises(Refusal):
            session.save_elsewhere(nowhere)
    assert not list(folder.glob("*.part"))


def test_a_copy_that_does_not_fit_its_disk_leaves_what_stood_there(session: Session, folder: Path) -> None:
    kept = folder / "kept.yanguan"
    kept.write_bytes(b"kept")
    session.close()
    disk = Disk()
    disk.rule = lambda operation: FULL if operation.kind == "write" and ".part" in operation.file else 0
    with disk.mounted(), Session(session.path, annotator=ANNOTATOR) as opened:
        with pytest.raises(Refusal, match="disk-full"):
            opened.save_elsewhere(kept)
        label(opened, 1)
    assert kept.read_bytes() == b"kept"
    assert not list(folder.glob("*.part"))


def test_a_log_that_cannot_be_taken_in_is_noticed(session: Session) -> None:
    """SQLite fails at it after every commit, and no commit says so."""
    session.close()
    disk, main = Disk(), str(session.path)

    def is_full(operation: Operation) -> int:
        return FULL if operation.kind == "write" and operation.file == main else 0

    with disk.mounted(), Session(session.path, annotator=ANNOTATOR) as opened:
        opened._project.database.execute("PRAGMA wal_autocheckpoint = 1")
        disk.rule = is_full
        for number in range(5):
            label(opened, number)  # the careless program hears of nothing
        assert log.log_bytes(opened.path) > 0
        with pytest.raises(Refusal, match="disk-full"):
            opened.tidy()
        disk.rule = None
        opened.tidy()
        assert log.log_bytes(opened.path) == 0
        rows = history(opened.reader)
    with Project(session.path, read_only=True) as project:
        assert history(project) == rows


def test_a_log_that_grows_because_somebody_reads_is_noticed(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "MOST_BYTES", 10_000)
    with Project(session.path, read_only=True) as other, other.snapshot():
        other.size()
        label(session, 1)
        with pytest.raises(Refusal, match="project-log-grows"):
            session.tidy()
    session.tidy()
    assert log.log_bytes(session.path) == 0


def test_a_session_that_is_not_prepared_is_left_at_rest(folder: Path) -> None:
    path = folder / "news.yanguan"
    begin(path)
    with Session(path, annotator=ANNOTATOR, is_prepared=False) as session:
        session.tidy()
        assert not path.with_name(path.name + "-wal").exists()


def test_a_name_with_another_projects_log_beside_it_is_refused(session: Session, folder: Path) -> None:
    """SQLite would take that log for the new file's own: the deleted project's own name is such a name."""
    label(session, 1)
    lose(session.path, "deleted")
    with pytest.raises(Refusal, match="project-name-used"):
        session.save_elsewhere(session.path)
    assert not session.path.exists()
