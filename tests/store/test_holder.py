"""One window writes; the next is told who that is. A crash leaves nothing that must be cleaned."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from yanguan.domain.refusal import Refusal
from yanguan.store.holder import Holder
from yanguan.store.project import Project

HOLD = """
import sys, time
from pathlib import Path
from yanguan.store.project import Project
project = Project(Path(sys.argv[1]), read_only=False)
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def other_window(project: Project) -> Iterator["subprocess.Popen[str]"]:
    """Another process that holds the project."""
    project.close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(project.path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def refused(path: Path) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        Project(path, read_only=False)
    return refusal.value


def test_a_project_that_another_process_holds_is_refused_naming_it(
    project: Project, other_window: "subprocess.Popen[str]"
) -> None:
    said = refused(project.path)
    assert said.message == "project-held"
    assert said.arguments["pid"] == str(other_window.pid)
    assert said.arguments["host"] == socket.gethostname()
    assert set(said.arguments) == {"file", "user", "host", "pid", "since"}


def test_it_can_be_read_meanwhile(project: Project, other_window: "subprocess.Popen[str]") -> None:
    with Project(project.path, read_only=True) as reader:
        assert reader.size() == 0


def test_a_killed_process_holds_nothing(project: Project, other_window: "subprocess.Popen[str]") -> None:
    refused(project.path)
    os.kill(other_window.pid, signal.SIGKILL)
    other_window.wait()
    started = time.monotonic()
    Project(project.path, read_only=False).close()
    assert time.monotonic() - started < 2
    assert [each.name for each in project.path.parent.iterdir()] == ["news.yanguan"]


def test_the_same_process_does_not_get_it_twice(project: Project) -> None:
    assert refused(project.path).arguments["pid"] == str(os.getpid())
    with project.write():
        pass


def test_a_link_to_the_file_is_the_same_file(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    link = folder / "link.yanguan"
    link.symlink_to(project.path)
    assert refused(link).message == "project-held"


@pytest.mark.parametrize("words", ["", "{}", "[1]", "null", '{"user": "mei"}', "\xff"])
def test_a_holder_whose_words_cannot_be_read_is_still_a_holder(path: Path, words: str) -> None:
    holder = Holder(path)
    path.with_name("news.yanguan.holder.json").write_text(words, encoding="latin-1")
    with pytest.raises(Refusal, match="project-held-unknown"):
        Holder(path)
    holder.release()


def test_the_words_of_a_dead_holder_do_not_hold(path: Path) -> None:
    path.with_name("news.yanguan.holder.json").write_text('{"user": "mei"}', encoding="utf-8")
    path.with_name("news.yanguan.lock").touch()
    holder = Holder(path)
    said = json.loads(path.with_name("news.yanguan.holder.json").read_text(encoding="utf-8"))
    assert (said["pid"], set(said)) == (os.getpid(), {"user", "host", "boot", "pid", "since"})
    holder.release()
    assert list(path.parent.iterdir()) == []


def test_a_holder_that_cannot_say_its_words_holds_nothing(path: Path) -> None:
    words = path.with_name("news.yanguan.holder.json")
    words.mkdir()
    with pytest.raises(Refusal, match="project-read-only"):
        Holder(path)
    words.rmdir()
    Holder(path).release()


def test_a_refused_opening_holds_nothing(path: Path) -> None:
    path.write_text("no project", encoding="utf-8")
    for _ in range(2):
        assert refused(path).message == "project-not-a-project"
