"""A project that holds the gold articles."""

from pathlib import Path

import pytest

from exchange.datasets.written import GOLD
from yanguan.cli.main import main


@pytest.fixture(scope="session")
def gold_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed project with every gold article, for reading only."""
    path = tmp_path_factory.mktemp("gold") / "gold.yanguan"
    assert main(["import", str(path), *map(str, sorted(GOLD.glob("*.jsonl")))]) == 0
    return path
