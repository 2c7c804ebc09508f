"""A project that is open in this process is touched by nothing but SQLite: reading it would drop SQLite's locks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.files import write_dataset
from yanguan.exchange.jsonl.reading import records_in
from yanguan.exchange.reading.articles import read_file
from yanguan.resources import default_scheme_content
from yanguan.store.live import refuse_live
from yanguan.store.project import Project


def made(folder: Path) -> Path:
    path = folder / "p.yanguan"
    Project.create(path, default_scheme_content()).close()
    return path


@pytest.mark.parametrize("read_only", [True, False])
def test_it_is_live_from_opening_to_closing(tmp_path: Path, *, read_only: bool) -> None:
    path = made(tmp_path)
    refuse_live(path)
    with Project(path, read_only=read_only), pytest.raises(Refusal, match="project-is-open-here"):
        refuse_live(path)
    refuse_live(path)


def test_a_reader_that_closes_leaves_it_live_for_the_writer(tmp_path: Path) -> None:
    path = made(tmp_path)
    with Project(path, read_only=False):
        Project(path, read_only=True).close()
        with pytest.raises(Refusal, match="project-is-open-here"):
            refuse_live(path)


def test_other_names_of_the_file_and_what_stands_beside_it_are_live_too(tmp_path: Path) -> None:
    path = made(tmp_path)
    os.link(path, tmp_path / "article.txt")
    (tmp_path / "link.txt").symlink_to(path)
    with Project(path, read_only=False):
        for name in ("article.txt", "link.txt", "p.yanguan-wal", "p.yanguan-shm"):
            with pytest.raises(Refusal, match="project-is-open-here"):
                refuse_live(tmp_path / name)
    refuse_live(tmp_path / "article.txt")


def test_an_opening_that_was_refused_leaves_nothing_live(tmp_path: Path) -> None:
    path = tmp_path / "no.yanguan"
    path.write_bytes(b"no project at all")
    with pytest.raises(Refusal):
        Project(path, read_only=True)
    refuse_live(path)


def test_every_way_in_and_out_asks(tmp_path: Path) -> None:
    path = made(tmp_path)
    with Project(path, read_only=False):
        for touch in (
            lambda: read_file(path),
            lambda: list(records_in(path)),
            lambda: write_dataset(path, [], 0, lambda *_: None),
        ):
            with pytest.raises(Refusal, match="project-is-open-here"):
                touch()


def test_labels_survive_another_program_and_a_kill_where_somebody_tried_to_import_the_project(tmp_path: Path) -> None:
    """The careless version, which reads the file before it refuses, loses every label of this."""
    path = made(tmp_path)
    child = """
import os, signal, subprocess, sys
from pathlib import Path
from yanguan.domain.label_set import Change
from yanguan.domain.labels import Names, Person
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.articles import read_file
from yanguan.store.project import Project
path = Path(sys.argv[1])
project = Project(path, read_only=False)
try:
    read_file(path)
except Refusal:
    pass
visit = "import sqlite3, sys; other = sqlite3.connect(sys.argv[1]); " \\
        "other.execute('SELECT count(*) FROM person').fetchall(); other.close()"
subprocess.run([sys.executable, "-c", visit, str(path)], check=True)
for number in range(20):
    person = Person(f"019815a0-0000-7000-8000-{number:012d}", Names("方景行", None))
    with project.write() as writing:
        writing.record(writing.step("add", "mei"), [Change(None, None, person)])
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", child, str(path)], check=False)
    with Project(path, read_only=True) as project:
        assert len(project.registry()) == 20
