"""The sheet of people over all samples, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from yanguan.desktop import pictures
from yanguan.desktop.people.sheet import PeopleSheet
from yanguan.desktop.window import MainWindow
from yanguan.domain.labels import Person
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, gold


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A project with labelled samples that tell careers."""
    names = ("transfer", "interview", "aggregator", "notice", "company")
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        records = prepare([gold() / f"{name}.jsonl" for name in names]).records
        session.import_records(records, is_dataset=True).result()
        yield session


@pytest.fixture
def window(session: Session) -> Iterator[MainWindow]:
    with pictures.shown(session) as window:
        yield window


@pytest.fixture
def sheet(window: MainWindow) -> PeopleSheet:
    """The sheet, opened by its action, with what the project knows."""
    window.menus.actions["show_people"].trigger()
    settle(window)
    assert window.hands.people.sheet is not None
    return window.hands.people.sheet


def settle(window: MainWindow) -> None:
    """Let what runs beside the window end, and be shown."""
    for _ in range(3):
        if window.hands.intake._task is not None:
            window.hands.intake._task.wait()
        pictures.settle()
        window.hands.people.wait()
        pictures.settle()


def person(session: Session, name: str) -> Person:
    """A person of the registry by her traditional name."""
    return next(each for each in session.reader.registry() if each.names.hant == name)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
