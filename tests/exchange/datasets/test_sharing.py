"""Lines that a second process makes are those that this one would have made, of the same moment, in their place."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from yanguan.domain.progress import Cancelled, Progress, unwatched
from yanguan.editing.remarks import AddNote
from yanguan.editing.session import Session
from yanguan.exchange import exporting
from yanguan.exchange.datasets import sharing
from yanguan.exchange.exporting import Report, export_dataset, wish
from yanguan.exchange.jsonl.writing import bytes_of
from yanguan.exchange.second_process import Asked, SecondProcess
from yanguan.store.project import Project

SECONDS = 60.0


class Watched:
    """The questions that second processes were asked, each of them waited for until it can be asked."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.asked = list[Asked | None]()
        self.processes = list[SecondProcess]()
        begin = SecondProcess.begin

        def waiting(second: SecondProcess, question: bytes) -> Asked | None:
            second._first.result(SECONDS)
            self.processes.append(second)
            self.asked.append(begin(second, question))
            return self.asked[-1]

        patch.setattr(SecondProcess, "begin", waiting)

    def answered(self) -> int:
        """How many portions the second process made."""
        done = [each for each in self.asked if each is not None and not each.cancelled()]
        return sum(each.result(SECONDS) is not None for each in done)


@pytest.fixture
def project(gold_project: Path) -> Iterator[Project]:
    with Project(gold_project, read_only=True) as opened:
        yield opened


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Watched:
    monkeypatch.setattr(exporting, "MANY", 0)
    monkeypatch.setattr(sharing, "_AT_ONCE", 2)
    return Watched(monkeypatch)


def exported(project: Project, folder: Path, progress: Progress = unwatched) -> tuple[bytes, Report]:
    report = export_dataset(project, folder / "all.jsonl", progress=progress)
    return (folder / "all.jsonl").read_bytes(), report | {"at": None}


def test_two_processes_write_what_one_writes(tmp_path: Path, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = exported(project, tmp_path)
    assert alone[0] == b"".join(map(bytes_of, project.records()))
    monkeypatch.setattr(exporting, "MANY", 0)
    monkeypatch.setattr(sharing, "_AT_ONCE", 2)
    watched = Watched(monkeypatch)
    steps = list[tuple[int, int]]()
    assert exported(project, tmp_path, lambda *step: steps.append(step)) == alone
    assert watched.answered() > 1
    assert steps == [(done, project.size()) for done in range(project.size() + 1)]


def test_only_the_articles_asked_for_go_out(tmp_path: Path, project: Project, watched: Watched) -> None:
    nums = [row.num for row in project.listing()][::3]
    with project.snapshot():
        found = list(sharing.portions(project, nums))
    wanted = [bytes_of(next(project.records(num, num))) for num in nums]
    assert b"".join(portion.lines for portion in found) == b"".join(wanted)
    assert [portion.articles for portion in found][:-1] == [2] * (len(found) - 1)
    assert watched.answered() > 0


def test_a_second_process_that_sees_another_moment_is_not_asked(
    tmp_path: Path, gold_project: Path, watched: Watched
) -> None:
    path = tmp_path / "own.yanguan"
    shutil.copyfile(gold_project, path)
    with Session(path, annotator="mei") as session, Project(path, read_only=True) as project, project.snapshot():
        before = b"".join(map(bytes_of, project.records()))
        article = next(row.id for row in project.listing())
        session.apply(AddNote(article, article, "later"))
        assert exported(project, tmp_path)[0] == before
        assert watched.asked
        assert set(watched.asked) == {None}
        assert b"".join(map(bytes_of, session.reader.records())) != before


def test_what_a_second_process_that_ended_did_not_make_is_made_here(
    tmp_path: Path, project: Project, watched: Watched
) -> None:
    def kill(done: int, _: int) -> None:
        if done == 1:
            process = watched.processes[0]._process
            assert process
            process.kill()

    assert exported(project, tmp_path, kill)[0] == b"".join(map(bytes_of, project.records()))
    assert watched.answered() < len(watched.asked)


def test_an_export_that_is_called_off_leaves_no_process_behind(
    tmp_path: Path, project: Project, watched: Watched
) -> None:
    def stop(done: int, _: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        exported(project, tmp_path, stop)
    process = watched.processes[0]._process
    assert process
    assert process.poll() is not None
    assert list(tmp_path.iterdir()) == []


def test_names_that_are_hidden_and_parts_are_left_to_one_process(
    tmp_path: Path, project: Project, watched: Watched
) -> None:
    export_dataset(project, tmp_path / "hidden.jsonl", wish(anonymise=True))
    export_dataset(project, tmp_path / "parts", wish(split=(60, 20, 20), seed=3))
    assert watched.asked == []
