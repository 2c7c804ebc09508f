"""A window on a small project of ours, with settings of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from yanguan.desktop import pictures
from yanguan.desktop.window import MainWindow
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, gold
from yanguan.suggest.undecided import undecided_marks


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A project with two labelled samples."""
    with Session(tmp_path / "two.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        prepared = prepare([gold() / "interview.jsonl", gold() / "transfer.jsonl"])
        session.import_records(prepared.records, is_dataset=True).result()
        yield session


@pytest.fixture
def window(session: Session) -> Iterator[MainWindow]:
    """The window, shown."""
    with pictures.shown(session) as window:
        yield window


@pytest.fixture
def no_marks(window: MainWindow) -> Callable[[], None]:
    """Decides every pair of quote marks of the open article: what nobody has labelled is no speech."""

    def decide() -> None:
        article, labels = window.bench.article, window.bench.labels
        assert article is not None
        assert labels is not None
        for pair in undecided_marks(article, labels):
            window.bench.apply(AddSpan(article.id, "nonquote", ((pair.start, pair.end),)))

    return decide
