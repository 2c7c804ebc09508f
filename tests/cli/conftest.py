"""The command line as a person sees it: what goes in, what comes out, which code it ends with."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from yanguan.cli.main import main
from yanguan.cli.samples import gold_files
from yanguan.resources import resource
from yanguan.words import words


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


Cli = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YANGUAN_LANGUAGE", "en")
    monkeypatch.setenv("COLUMNS", "200")


@pytest.fixture
def cli(capfdbinary: pytest.CaptureFixture[bytes]) -> Cli:
    """Runs a command in this process."""

    def run(*arguments: object) -> Outcome:
        capfdbinary.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(str(end.code))
        said = capfdbinary.readouterr()
        return Outcome(code, said.out.decode(), said.err.decode())

    return run


def process(*arguments: object, feed: bytes = b"", **environment: str) -> Outcome:
    """Runs a command as a process of its own, with pipes on all sides."""
    done = subprocess.run(
        [sys.executable, "-m", "yanguan", *map(str, arguments)],
        input=feed,
        capture_output=True,
        env=os.environ | environment,
        check=False,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with what it holds: equal before and after means that nothing changed."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def english(message: str, **arguments: str | float) -> str:
    """A text as the command line says it in these tests."""
    return words("en")(message, **arguments)


@pytest.fixture
def interview() -> Path:
    """A sample article as plain text."""
    return resource("samples", "interview.txt")


@pytest.fixture
def gold_project(tmp_path: Path, cli: Cli) -> Path:
    """A project with all labelled samples."""
    path = tmp_path / "gold.yanguan"
    assert cli("import", path, *gold_files()).code == 0
    return path
