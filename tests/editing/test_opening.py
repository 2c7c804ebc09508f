"""A project that may not be written here now is read along where that is asked for, and says why nothing is made."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from editing.stories import STORY, stories
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session
from yanguan.store import surroundings
from yanguan.store.check import check
from yanguan.store.project import Project
from yanguan.store.whereabouts import MEDIA

LABEL = AddSpan(STORY.id, "time", ((0, 1),))
HOLD = """
import sys
from pathlib import Path
from yanguan.editing.session import Session
session = Session(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.readline()
"""
FAR = {"user": "jun", "host": "elsewhere", "boot": "another", "pid": 1, "since": "2026-07-07T01:02:03Z"}


@contextmanager
def held(path: Path) -> "Iterator[subprocess.Popen[str]]":
    """Another program has it open for writing; it is killed in the end."""
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.fixture
def closed(session: Session) -> Path:
    """A project with two articles that nobody has open."""
    session.close()
    return session.path


def refused(session: Session) -> str:
    with pytest.raises(Refusal) as refusal:
        session.apply(LABEL)
    return refusal.value.message


def test_the_second_reads_along_says_who_writes_and_makes_nothing(session: Session) -> None:
    with Session(session.path, access="read") as second:
        assert second.reading is not None
        assert second.reading.arguments["pid"] == str(os.getpid())
        assert refused(second) == "reading-held"
        for ask in (
            lambda: second.undo(STORY.id),
            lambda: second.redo(STORY.id),
            lambda: second.undo_step("none"),
            lambda: second.choose_tail("all"),
            lambda: second.import_records(stories(), is_dataset=False),
            lambda: second.return_to(STORY.id, 0),
        ):
            with pytest.raises(Refusal, match="reading-held"):
                ask()
        assert not second.can("undo", STORY.id)
        seen = second.reader.data_version()
        session.apply(LABEL)
        assert second.reader.data_version() != seen
        _, labels = second.take_up(STORY.id)
        assert len(labels.spans) == 1
    assert session.is_at_its_place
    session.undo(STORY.id)


def test_the_command_line_is_still_refused(session: Session) -> None:
    with pytest.raises(Refusal, match="project-held"):
        Session(session.path)


def test_what_is_only_read_is_saved_elsewhere_all_the_same(session: Session, tmp_path: Path) -> None:
    session.apply(LABEL)
    with Session(session.path, access="read") as second:
        second.save_elsewhere(tmp_path / "copy.yanguan")
        second.tidy()
        second.prepare()
    with Project(tmp_path / "copy.yanguan", read_only=True) as copy:
        assert (copy.size(), check(copy)) == (2, [])
        assert len(copy.labels(STORY.id).spans) == 1


def test_a_holder_that_is_killed_frees_the_project_for_who_reads_along(closed: Path) -> None:
    with held(closed) as other, Session(closed, access="read") as second:
        assert second.reading is not None
        assert second.reading.arguments["pid"] == str(other.pid)
        assert not second.is_free()
        other.kill()
        other.wait()
        assert second.is_free()
        with Session(closed, access="read") as third:
            assert third.reading is None
            third.apply(LABEL)
            assert not second.is_free()
    with Session(closed) as again:
        assert again.can("undo", STORY.id)


def test_all_stands_in_the_one_file_though_a_reader_stays(session: Session) -> None:
    second = Session(session.path, access="read")
    session.apply(LABEL)
    session.close()
    assert session.path.with_name(session.path.name + "-wal").stat().st_size == 0
    assert second.is_free()
    second.close()
    with Session(session.path) as again:
        assert again.can("undo", STORY.id)
    assert [each.name for each in session.path.parent.iterdir()] == [session.path.name]


def test_the_words_of_another_machine_are_asked_about_and_not_believed_blindly(closed: Path) -> None:
    words = closed.with_name(closed.name + ".holder.json")
    words.write_text(json.dumps(FAR), encoding="utf-8")
    with pytest.raises(Refusal, match="project-held-far"):
        Session(closed)
    with Session(closed, access="read") as session:
        assert refused(session) == "reading-held-far"
        assert not session.is_free()
        assert session.reading is not None
        assert (session.reading.arguments["host"], session.reading.arguments["since"]) == ("elsewhere", FAR["since"])
    assert json.loads(words.read_text(encoding="utf-8")) == FAR
    assert sorted(each.name for each in closed.parent.iterdir()) == [closed.name, words.name]
    with Session(closed, access="force") as session:
        assert session.reading is None
        session.apply(LABEL)
    assert not words.exists()


def test_one_that_reads_because_of_another_machine_is_free_when_that_has_closed_it(closed: Path) -> None:
    words = closed.with_name(closed.name + ".holder.json")
    words.write_text(json.dumps(FAR), encoding="utf-8")
    with Session(closed, access="read") as session:
        words.unlink()
        assert session.is_free()


def test_force_does_not_open_what_a_program_here_writes(session: Session) -> None:
    with Session(session.path, access="force") as second:
        assert refused(second) == "reading-held"


@contextmanager
def nobody(folder: Path) -> Iterator[None]:
    """Ask as a user who may not write: root may write everywhere."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    folder.chmod(0o555)
    for each in folder.parents[:3] if is_root else ():
        each.chmod(each.stat().st_mode | 0o055)
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.mark.parametrize("mode", [0o444, 0o644])
def test_a_folder_that_may_not_be_written_is_read(closed: Path, mode: int, monkeypatch: pytest.MonkeyPatch) -> None:
    closed.chmod(mode)
    monkeypatch.setattr(os, "access", partial(os.access, effective_ids=True))  # for whom it acts now
    with nobody(closed.parent), Session(closed, access="read") as session:
        assert refused(session) == "reading-kept"
        assert not session.is_free()
        article, _ = session.take_up(STORY.id)
        assert article == STORY
    closed.chmod(0o644)
    assert [each.name for each in closed.parent.iterdir()] == [closed.name]


def with_mark_of_log(path: Path) -> None:
    """As a crash leaves it whose log was taken in, and then lost."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal"
    assert path.read_bytes()[18] == 2
    path.chmod(0o644)


@pytest.mark.parametrize("kind", ["iso9660", "squashfs", "ext4", "nfs"])
def test_only_on_a_medium_is_a_log_s_mark_read_without_locks(
    closed: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mark_of_log(closed)
    monkeypatch.setattr(surroundings, "_filesystem", lambda _: kind)
    monkeypatch.setattr(os, "access", partial(os.access, effective_ids=True))
    with nobody(closed.parent):
        if kind in MEDIA:
            with Session(closed, access="read") as session:
                assert refused(session) == "reading-kept"
                assert session.take_up(STORY.id)[0] == STORY
        else:
            with pytest.raises(Refusal, match="project-read-only"):
                Session(closed, access="read")
    assert [each.name for each in closed.parent.iterdir()] == [closed.name]
