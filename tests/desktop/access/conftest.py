"""The window with a labelled sample, and a screen reader that listens: announcements and questions, without a bus."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from yanguan.desktop import pictures
from yanguan.desktop.window import MainWindow
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, gold


@pytest.fixture
def window(tmp_path: Path) -> Iterator[MainWindow]:
    """The window on the labelled aggregator copy, which has everything: quotes, events, a tail that folds."""
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        prepared = prepare([gold() / "aggregator.jsonl", gold() / "interview.jsonl"])
        session.import_records(prepared.records, is_dataset=True).result()
        with pictures.shown(session) as window:
            yield window


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said aloud."""
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said
