"""These tests stand below SQLite: where that is not possible they say so."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from crash.folder import project_folder
from crash.sqlite_files import UnreachableError, library


@pytest.fixture(autouse=True)
def below_sqlite(request: pytest.FixtureRequest) -> None:
    """Where SQLite is linked in without its names nothing can stand below it: said aloud, and a failure in CI."""
    try:
        library()
    except UnreachableError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder, in memory where there is such a place."""
    with project_folder() as made:
        yield made
