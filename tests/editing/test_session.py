"""A session: commands are on the disk when they return, one person writes, undo reaches back over restarts."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from editing.stories import OTHER, STORY, at, stories
from yanguan.domain.label_set import LabelSet
from yanguan.domain.packing import write
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import (
    AddSpan,
    Command,
    Link,
    Relabel,
    RemoveSpan,
    Reshape,
    SetAttribute,
    SetStatus,
    Unlink,
)
from yanguan.editing.importing import Imported
from yanguan.editing.session import Session
from yanguan.store import history
from yanguan.store.check import check

A, B = STORY.id, OTHER.id


def bytes_of(session: Session, article: str) -> str:
    """The article's labels as they are stored, to the byte."""
    return repr([write(thing) for thing in session.reader.labels(article)])


def labelled(session: Session) -> dict[str, str]:
    """A quote with speaker and cue, a trigger with a person; their ids by label, and the frames'."""
    for label, words in [
        ("quote", "「再來。」"),
        ("speaker", "他"),
        ("cue", "說"),
        ("trigger", "任命"),
        ("person", "方景行"),
    ]:
        session.apply(AddSpan(A, label, at(words)))
    labels = session.reader.labels(A)
    found = {span.label: span.id for span in labels.spans.values()}
    found |= {"frame": next(iter(labels.quotes)), "event": next(iter(labels.appointments))}
    session.apply(Link(A, found["frame"], "speaker", found["speaker"]))
    return found


def commands(of: dict[str, str]) -> list[Command]:
    """Every command once."""
    return [
        AddSpan(A, "quote", at("「𠮷田『很好』。」")),
        AddSpan(A, "nonquote", at("很好"), {"kind": "term"}),
        RemoveSpan(A, of["quote"]),
        RemoveSpan(A, of["speaker"]),
        Relabel(A, of["speaker"], "person"),
        Relabel(A, of["trigger"], "quote"),
        Reshape(A, of["quote"], at("再來")),
        Reshape(A, of["person"], at("省委")),
        Link(A, of["frame"], "cue", of["cue"]),
        Link(A, of["event"], "person", of["person"]),
        Unlink(A, of["frame"], "speaker", of["speaker"]),
        SetAttribute(A, of["frame"], "act", "denial"),
        SetAttribute(A, of["event"], "kind", "elect"),
        SetAttribute(A, of["person"], "mention", "named"),
        SetStatus(A, "done"),
    ]


@pytest.mark.parametrize("number", range(15))
def test_every_command_is_undone_and_redone_to_the_byte(session: Session, number: int) -> None:
    command = commands(labelled(session))[number]
    before = bytes_of(session, A)
    changes = session.apply(command)
    after = bytes_of(session, A)
    assert (changes.verb, set(changes.articles)) == (command.verb, {A})
    assert before != after
    for _ in range(2):
        assert session.undo(A).verb == "undo"
        assert bytes_of(session, A) == before
        assert session.redo(A).verb == "redo"
        assert bytes_of(session, A) == after
    assert check(session.reader) == []


def test_all_of_it_is_undone_to_what_was_imported_and_redone_over_a_restart(session: Session) -> None:
    imported = bytes_of(session, A)
    of = labelled(session)
    session.apply(RemoveSpan(A, of["quote"]))
    session.apply(SetStatus(A, "done"))
    last, path = bytes_of(session, A), session.path
    session.close()
    with Session(path, annotator="jun") as again:
        while again.can("undo", A):
            assert again.undo(A).changes
        assert bytes_of(again, A) == imported
        assert again.undo(A).changes == ()
    with Session(path, annotator="mei") as again:
        while again.can("redo", A):
            assert again.redo(A).changes
        assert bytes_of(again, A) == last
        assert again.redo(A).changes == ()
        assert check(again.reader) == []
        people = {edit.annotator for edit in history.all_edits(again.reader.database) if edit.verb == "undo"}
        assert people == {"jun"}


def test_undo_is_of_one_article_and_a_new_command_ends_its_redo_alone(session: Session) -> None:
    session.apply(SetStatus(A, "done"))
    session.apply(SetStatus(B, "done"))
    session.undo(A)
    session.undo(B)
    assert (session.can("undo", A), session.can("redo", A), session.can("redo", B)) == (False, True, True)
    session.apply(AddSpan(A, "cue", at("說")))
    assert (session.can("redo", A), session.can("redo", B)) == (False, True)


class Everywhere:
    """A command over both articles: its first change stands in A, its second in B."""

    article, verb = A, "status"

    def plan(self, scene: Any) -> list[Any]:
        from yanguan.domain.label_set import Change
        from yanguan.domain.labels import ArticleStatus

        return [Change(each, ArticleStatus(each), ArticleStatus(each, "in_work")) for each in (A, B)]


def test_a_step_over_several_articles_is_undone_whole_from_each(session: Session) -> None:
    for article in (A, B):
        assert session.apply(Everywhere()).articles == {A, B}
        assert session.undo(article).articles == {A, B}
        assert [session.reader.labels(each).status.status for each in (A, B)] == ["new", "new"]
    assert session.redo(B).articles == {A, B}


def test_a_step_on_which_another_article_builds_is_not_undone(session: Session) -> None:
    session.apply(Everywhere())
    session.apply(SetStatus(B, "done"))
    with pytest.raises(Refusal) as refused:
        session.undo(A)
    assert (refused.value.message, refused.value.arguments) == ("undo-built-upon", {"verb": "status"})
    assert [session.reader.labels(each).status.status for each in (A, B)] == ["in_work", "done"]
    session.undo(B)
    session.undo(A)
    assert check(session.reader) == []


def test_what_is_refused_changes_nothing(session: Session) -> None:
    before = list(history.all_edits(session.reader.database))
    with pytest.raises(Refusal):
        session.apply(AddSpan(A, "mood", at("說")))
    with pytest.raises(Refusal, match="article-unknown"):
        session.apply(SetStatus("nobody", "done"))
    assert session.apply(SetStatus(A, "new")).changes == ()
    assert list(history.all_edits(session.reader.database)) == before


def test_the_first_label_stamps_the_article_with_the_scheme_a_status_does_not(session: Session) -> None:
    session.apply(SetStatus(A, "done"))
    assert session.reader.labels(A).stamp is None
    session.apply(AddSpan(A, "cue", at("說")))
    stamp = session.reader.labels(A).stamp
    assert stamp is not None
    assert stamp.stamp == session.reader.scheme().stamp
    assert "stamp" not in {change.kind for change in session.apply(AddSpan(A, "cue", at("說", 1))).changes}


def test_a_label_is_on_the_disk_when_apply_returns(session: Session) -> None:
    for number in range(2):
        session.apply(AddSpan(A, "cue", at("說", number)))
        with closing(sqlite3.connect(f"file:{session.path}?mode=ro", uri=True)) as other:
            assert other.execute("SELECT count(*) FROM span").fetchone() == (number + 1,)


KILLED = """
import os, signal, sys
from pathlib import Path
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session
session = Session(Path(sys.argv[1]), annotator="mei")
for start in range(6):
    session.apply(AddSpan(sys.argv[2], "cue", ((start, start + 1),)))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_label_is_there_after_the_program_was_killed(session: Session) -> None:
    path = session.path
    session.close()
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path), A], check=False)
    assert killed.returncode == -9
    with Session(path) as again:
        assert len(again.reader.labels(A).spans) == 6
        assert check(again.reader) == []
        assert again.undo(A).changes
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_second_session_on_a_file_is_refused_naming_the_first(session: Session) -> None:
    with pytest.raises(Refusal) as refused:
        Session(session.path)
    assert refused.value.message == "project-held"
    assert refused.value.arguments["file"] == str(session.path)
    session.apply(SetStatus(A, "done"))


def test_a_session_that_cannot_open_leaves_no_thread_and_no_file(tmp_path: Path) -> None:
    before = threading.active_count()
    with pytest.raises(Refusal, match="project-missing"):
        Session(tmp_path / "none.yanguan")
    assert (threading.active_count(), list(tmp_path.iterdir())) == (before, [])


def test_a_closed_session_leaves_one_file_and_no_thread(path: Path, scheme: dict[str, Any]) -> None:
    before = threading.active_count()
    with Session(path, scheme=scheme) as session:
        assert session.was_made
    assert ([each.name for each in path.parent.iterdir()], threading.active_count()) == ([path.name], before)
    with Session(path, scheme=scheme) as again:
        assert not again.was_made


def test_a_file_moved_under_a_session_is_said_and_nothing_is_taken_as_done(session: Session) -> None:
    session.path.rename(session.path.with_name("moved.yanguan"))
    for _ in range(2):
        with pytest.raises(Refusal, match="project-moved"):
            session.apply(AddSpan(A, "cue", at("說")))
    session.path.with_name("moved.yanguan").rename(session.path)
    assert len(session.apply(AddSpan(A, "cue", at("說"))).changes) == 3, "span, status, stamp"


def test_a_full_disk_is_said_and_the_next_label_is_made_once_there_is_room(session: Session) -> None:
    writer = session._project.database

    def limit(pages: int) -> None:
        session._executor.submit(writer.execute, f"PRAGMA max_page_count = {pages}").result()

    limit(1)  # SQLite takes the present size
    with pytest.raises(Refusal, match="disk-full"):  # noqa: PT012 - which label fills the disk is SQLite's business
        for start in range(19):
            session.apply(AddSpan(A, "cue", ((start, start + 1),)))
            session.apply(AddSpan(A, "quote", ((start, start + 1),)))
    assert check(session.reader) == []
    made = len(session.reader.labels(A).spans)
    limit(100_000)
    session.apply(AddSpan(A, "time", at("省委")))
    assert len(session.reader.labels(A).spans) == made + 1


def test_a_change_says_where_the_article_looks_different(session: Session) -> None:
    of = labelled(session)
    before = session.reader.labels(A)
    linked = session.apply(Link(A, of["frame"], "cue", of["cue"]))
    assert linked.ranges(before) == sorted({*at("「再來。」"), *at("他"), *at("說")})
    before = session.reader.labels(A)
    moved = session.apply(Reshape(A, of["person"], at("省委")))
    assert moved.ranges(before) == sorted({*at("方景行"), *at("省委")})
    assert session.apply(SetStatus(B, "done")).ranges(before) == []


class Slow:
    """Records that are read only when the test says so."""

    def __init__(self) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()

    def __iter__(self) -> Iterator[Record]:
        self.begun.set()
        assert self.go_on.wait(10)
        yield from stories()


def test_labelling_pauses_while_an_import_is_written(empty: Session) -> None:
    slow = Slow()
    running: Future[Imported] = empty.import_records(slow, is_dataset=False)
    assert slow.begun.wait(10)
    busy = [empty.is_busy]
    for work in (
        lambda: empty.apply(SetStatus(A, "done")), lambda: empty.undo(A), lambda: empty.redo(A),
        lambda: empty.import_records([], is_dataset=False),
    ):  # fmt: skip
        with pytest.raises(Refusal, match="editing-paused"):
            work()
    assert empty.reader.listing() == []
    slow.go_on.set()
    assert running.result(10).added == [A, B]
    busy.append(empty.is_busy)
    assert busy == [True, False]
    empty.apply(SetStatus(A, "done"))


def test_a_session_that_is_closed_finishes_what_it_writes(empty: Session) -> None:
    slow = Slow()
    running = empty.import_records(slow, is_dataset=False)
    slow.go_on.set()
    empty.close()
    assert running.result().added == [A, B]


@pytest.fixture
def empty(path: Path, scheme: dict[str, Any]) -> Iterator[Session]:
    session = Session(path, annotator="mei", scheme=scheme)
    yield session
    if not session._executor._shutdown:
        session.close()


def test_the_annotator_is_the_systems_user_unless_said(path: Path, scheme: dict[str, Any]) -> None:
    import getpass

    with Session(path, scheme=scheme) as session:
        assert session.annotator == getpass.getuser()
    assert LabelSet(A).status.status == "new"


def test_an_article_that_was_opened_is_not_read_again_for_its_first_label(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, labels = session.take_up(A)
    assert (article, labels) == (session.reader.article(A), session.reader.labels(A))
    monkeypatch.setattr(session._project, "article", lambda _: pytest.fail("read again"))
    session.apply(AddSpan(A, "speaker", at("他")))
    session.apply(AddSpan(A, "cue", at("說")))
    monkeypatch.undo()
    session.undo(A)
    assert session.take_up(A)[1] == session.reader.labels(A)
    session.apply(AddSpan(A, "cue", at("說")))
    assert sorted(span.label for span in session.reader.labels(A).spans.values()) == ["cue", "speaker"]
