"""Real project files in a folder of their own."""

import sqlite3
import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from store.samples import arrival, record
from yanguan.domain.record import Record
from yanguan.resources import resource
from yanguan.store.project import Project


@pytest.fixture(scope="session")
def scheme() -> dict[str, Any]:
    return tomllib.loads(resource("scheme.toml").read_text(encoding="utf-8"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the project of a test stands; there is none yet."""
    return tmp_path / "news.yanguan"


@pytest.fixture
def project(path: Path, scheme: dict[str, Any]) -> Iterator[Project]:
    """A new project, open for writing."""
    with Project.create(path, scheme) as made:
        yield made


@pytest.fixture
def filled(project: Project) -> tuple[Project, Record]:
    """A project with one article that has labels of several kinds."""
    sample = record()
    with project.write() as writing:
        writing.insert(writing.step("import", "mei"), [arrival(sample, sample.persons)])
    return project, sample


@pytest.fixture
def damage(path: Path) -> Callable[..., None]:
    """Change a closed project behind its back: triggers off, foreign keys off."""

    def change(*statements: str) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("DROP TRIGGER IF EXISTS edit_stays")
            connection.execute("DROP TRIGGER IF EXISTS edit_remains")
            connection.execute("PRAGMA ignore_check_constraints = ON")
            for statement in statements:
                assert connection.execute(statement).rowcount != 0, statement

    return change
