"""A session on a real project with two articles."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from editing.stories import STORY, stories
from yanguan.domain.label_set import LabelSet
from yanguan.editing.scene import Scene
from yanguan.editing.session import Session
from yanguan.resources import default_scheme, resource


@pytest.fixture(scope="session")
def scheme() -> dict[str, Any]:
    return tomllib.loads(resource("scheme.toml").read_text(encoding="utf-8"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the project of a test stands; there is none yet."""
    return tmp_path / "news.yanguan"


@pytest.fixture
def empty(path: Path, scheme: dict[str, Any]) -> Iterator[Session]:
    """A session on a new project without articles."""
    with Session(path, annotator="mei", scheme=scheme) as session:
        yield session


@pytest.fixture
def session(empty: Session) -> Session:
    """A session on a project with two articles."""
    empty.import_records(stories(), is_dataset=False).result()
    return empty


@pytest.fixture
def scene() -> Scene:
    """The first article before its first label."""
    return Scene(STORY, LabelSet(STORY.id), default_scheme(), "mei", "2026-07-07T01:02:03Z")
