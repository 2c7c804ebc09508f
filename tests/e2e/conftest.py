"""A person at the window: a project of our own sample, hands on mouse and keyboard, eyes on the database."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from yanguan.desktop import pictures
from yanguan.desktop.guard import on_error
from yanguan.desktop.window import MainWindow
from yanguan.domain.article import Script
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, resource


class Person:
    """Acts on a window by pointer and key only, and looks into the project file with a connection of her own."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.view = window.view
        self.view.setFocus()
        QTest.qWaitForWindowActive(window)

    @property
    def text(self) -> str:
        """The open article's source text."""
        assert self.window.bench.article is not None
        return self.window.bench.article.source.text

    def text_in(self, script: Script) -> str:
        assert self.window.bench.article is not None
        return self.window.bench.article.text(script).text

    def select(self, script: Script, words: str, *, after: str = "") -> None:
        """Sweep over these words in one pane with Alt held, so that nothing snaps."""
        text = self.text_in(script)
        start = text.index(words, text.index(after) if after else 0)
        self.view.scroll_to(start)
        pictures.settle()
        begin, end = self.point(script, start), self.point(script, start + len(words), trails=True)
        alt = Qt.KeyboardModifier.AltModifier
        QTest.mousePress(self.view.viewport(), Qt.MouseButton.LeftButton, alt, begin)
        QTest.mouseMove(self.view.viewport(), (begin + end) / 2)
        QTest.mouseMove(self.view.viewport(), end)
        QTest.mouseRelease(self.view.viewport(), Qt.MouseButton.LeftButton, alt, end)

    def click(self, script: Script, words: str) -> None:
        """Click into the middle of these words."""
        start = self.text_in(script).index(words)
        self.view.scroll_to(start)
        pictures.settle()
        at = (self.point(script, start) + self.point(script, start + len(words), trails=True)) / 2
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def point(self, script: Script, position: int, *, trails: bool = False) -> QPoint:
        """The middle of the line at a border between two characters, in the viewport's pixels."""
        return self.view.place_rect(script, position, trails=trails).center()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifier)
        pictures.settle()

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What stands on the disk, read by another connection than the program's."""
        connection = sqlite3.connect(f"file:{self.window.session.path}?mode=ro", uri=True)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the sample interview, not labelled."""
    path = tmp_path / "tour.yanguan"
    with Session(path, annotator="mei", scheme=default_scheme_content()) as session:
        prepared = prepare([resource("samples", "interview.txt")])
        session.import_records(prepared.records, is_dataset=False).result()
    return path


@pytest.fixture
def person(project: Path) -> Iterator[Person]:
    """Somebody in front of the window."""
    with at_the_window(project) as somebody:
        yield somebody


@contextmanager
def at_the_window(project: Path) -> Iterator[Person]:
    """Somebody who opens the window on a project, and closes it in the end; no override of Qt may fail meanwhile."""
    errors: list[str] = []
    forget = on_error(lambda error, where: errors.append(f"{where}: {error!r}"))
    with Session(project, annotator="mei") as session, pictures.shown(session) as window:
        yield Person(window)
    forget()
    assert not errors
