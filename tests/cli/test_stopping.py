"""Ctrl+C: nothing half-done stays, whenever it comes; and progress is shown only where somebody looks."""

import os
import pty
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from cli.conftest import Cli, files_of
from yanguan.cli import projects
from yanguan.cli.projects import fill, opened, uninterrupted
from yanguan.cli.samples import gold_files
from yanguan.cli.terminal import Terminal
from yanguan.domain.progress import Cancelled, unwatched
from yanguan.domain.record import Record
from yanguan.exchange.importing import Prepared, prepare
from yanguan.words import words


@pytest.fixture(autouse=True)
def is_heard() -> Iterator[None]:
    """Ctrl+C is heard here even where these tests run in the background of a shell, which has it ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupting(records: list[Record], after: int) -> Iterator[Record]:
    """The records; Ctrl+C is pressed after some of them."""
    for number, record in enumerate(records):
        if number == after:
            main = threading.main_thread().ident
            assert main is not None
            signal.pthread_kill(main, signal.SIGINT)
            time.sleep(0.5)  # the main thread must have heard it
        yield record


@pytest.mark.parametrize("after", [0, 3, 8])
def test_ctrl_c_in_the_middle_leaves_an_old_project_as_it_was(tmp_path: Path, after: int) -> None:
    path = tmp_path / "p.yanguan"
    with opened(path) as session:
        fill(session, prepare(gold_files()[:1]))
    with opened(path) as session:
        records = list(prepare(gold_files()[1:]).records)
        with pytest.raises(Cancelled):
            fill(session, Prepared(interrupting(records, after), is_dataset=True))
        assert session.reader.size() == 1
    assert list(files_of(tmp_path)) == ["p.yanguan"]


def test_ctrl_c_in_the_middle_takes_a_new_project_away_again(tmp_path: Path) -> None:
    records = list(prepare(gold_files()).records)
    with pytest.raises(Cancelled), opened(tmp_path / "p.yanguan") as session:
        fill(session, Prepared(interrupting(records, 5), is_dataset=True))
    assert files_of(tmp_path) == {}


def test_ctrl_c_that_comes_too_late_says_what_was_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pressed_after_the_end(works: list[Future[object]], timeout: float) -> None:
        works[0].result()
        raise KeyboardInterrupt

    monkeypatch.setattr(projects, "wait", pressed_after_the_end)
    with opened(tmp_path / "p.yanguan") as session:
        assert len(fill(session, prepare(gold_files())).added) == len(gold_files())


def test_ctrl_c_while_a_project_is_opened_or_closed_waits_until_that_is_done(tmp_path: Path) -> None:
    steps: list[str] = []

    def opening() -> None:
        with uninterrupted():
            signal.raise_signal(signal.SIGINT)
            steps.append("went on")

    with pytest.raises(KeyboardInterrupt):
        opening()
    assert steps == ["went on"]
    with uninterrupted():
        steps.append("nothing was pressed")
    other = threading.Thread(target=lambda: uninterrupted().__enter__())
    other.start()
    other.join()


def test_ctrl_c_after_the_last_word_is_forgotten(tmp_path: Path) -> None:
    with opened(tmp_path / "p.yanguan") as session:
        fill(session, prepare(gold_files()[:1]))
        close = session.close

        def close_under_ctrl_c() -> None:
            signal.raise_signal(signal.SIGINT)
            close()

        session.close = close_under_ctrl_c  # type: ignore[method-assign]
    assert list(files_of(tmp_path)) == ["p.yanguan"]


def test_the_command_answers_ctrl_c_with_1_and_one_line(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("yanguan.cli.importing.prepare", interrupted)
    outcome = cli("import", tmp_path / "p.yanguan", gold_files()[0])
    assert (outcome.code, outcome.out, outcome.err) == (1, "", "Stopped. Nothing half-done was kept.\n")
    assert files_of(tmp_path) == {}


def test_a_process_that_is_stopped_at_any_moment_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    text = gold_files()[0].with_suffix("").stem * 3 + "。他說：「好。」\n" * 200
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"第{number}篇\n\n{text}", encoding="utf-8")
    project = tmp_path / "out" / "p.yanguan"
    project.parent.mkdir()
    for seconds in (0.4, 0.9, 1.4, 1.9):
        program = [sys.executable, "-m", "yanguan", "import", str(project), str(folder)]
        with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            time.sleep(seconds)
            running.send_signal(signal.SIGINT)
            out, _ = running.communicate(timeout=60)
        if running.returncode == 0:
            assert b"300" in out
            project.unlink()
        assert files_of(project.parent) == {}


def test_a_mistake_of_the_program_is_one_line_and_the_trace_only_on_demand(
    tmp_path: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("one\ntwo")

    monkeypatch.setattr("yanguan.cli.importing.prepare", mistaken)
    outcome = cli("import", tmp_path / "p.yanguan", gold_files()[0])
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert "ZeroDivisionError: one two" in outcome.err
    assert files_of(tmp_path) == {}
    monkeypatch.setenv("YANGUAN_TRACE", "1")
    assert "Traceback" in cli("import", tmp_path / "p.yanguan", gold_files()[0]).err


def test_nobody_looking_means_no_progress() -> None:
    with Terminal(words("en")).progress("cli-import-writing") as progress:
        assert progress is unwatched


def test_a_terminal_shows_progress_and_takes_it_away_again(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    program = [sys.executable, "-m", "yanguan", "import", str(tmp_path / "p.yanguan"), *map(str, gold_files())]
    environment = os.environ | {"TERM": "xterm-256color", "YANGUAN_LANGUAGE": "en"}
    done = subprocess.run(program, stderr=theirs, stdout=subprocess.PIPE, env=environment, check=True)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # Linux says so at the end of a pseudo-terminal
        pass
    os.close(ours)
    assert b"Writing" in shown
    assert shown.rstrip().endswith(b"\x1b[2K")
    assert done.stdout.startswith(b"10 articles came into")
