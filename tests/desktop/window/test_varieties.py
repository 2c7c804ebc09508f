"""Whose characters a source is written in, as the window says it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from yanguan.desktop import pictures
from yanguan.desktop.window import MainWindow
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, resource

PASSAGE = "他在那裡看著計程車。\n" * 20 + "劏房着火。\n记者说话。\n"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    (tmp_path / "a.txt").write_text(PASSAGE, encoding="utf-8")
    with Session(tmp_path / "p.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        prepared = prepare([tmp_path / "a.txt", resource("samples", "hongkong.txt"), resource("samples", "speech.txt")])
        session.import_records(prepared.records, is_dataset=False).result()
        yield session


@pytest.fixture
def window(session: Session) -> Iterator[MainWindow]:
    with pictures.shown(session) as window:
        yield window


def settle(window: MainWindow) -> None:
    window.hands.varieties._timer.stop()  # its pause is over
    window.hands.varieties._begin()
    assert window.hands.varieties._task is not None
    window.hands.varieties._task.wait()
    pictures.settle()


def test_the_strip_above_the_source_says_it_and_the_tip_names_the_lines_that_differ(window: MainWindow) -> None:
    settle(window)
    header = window.view.header
    assert header.variety == "Traditional, Taiwan (+ 2 lines otherwise)"
    assert "line 21: Traditional, Hong Kong" in header.toolTip()
    assert "line 22: Simplified" in header.toolTip()


def test_another_article_has_its_own(window: MainWindow) -> None:
    window.articles.step(1)
    settle(window)
    assert window.view.header.variety == window.view.header.toolTip() == "Traditional, Hong Kong"
    window.articles.step(1)
    settle(window)
    assert window.view.header.variety == "Simplified"


def test_without_an_article_nothing_is_said(window: MainWindow) -> None:
    settle(window)
    window.bench.clear()
    pictures.settle()
    assert (window.view.header.variety, window.view.header.toolTip()) == ("", "")


def test_the_list_says_it_in_its_tips(window: MainWindow) -> None:
    model = window.articles.model
    tips = [model.data(model.index(row, 1), Qt.ItemDataRole.ToolTipRole) for row in range(3)]
    assert ["Taiwan" in tips[0], "Hong Kong" in tips[1], "Simplified" in tips[2]] == [True, True, True]


def test_what_is_said_is_painted_beside_the_name(window: MainWindow) -> None:
    settle(window)
    header = window.view.header
    said = header.grab().toImage()
    header.show_variety(("", ""))
    assert header.grab().toImage() != said


def test_an_import_of_many_says_in_how_many_both_scripts_stand(window: MainWindow, tmp_path: Path) -> None:
    settle(window)
    for number in (1, 2):
        (tmp_path / f"mixed{number}.txt").write_text(f"{number}說話記者说话记者\n", encoding="utf-8")
    window.hands.intake.import_paths([tmp_path / "mixed1.txt", tmp_path / "mixed2.txt"])
    while (task := window.hands.intake._task) is not None:
        task.wait()
        pictures.settle()
    assert "In 2 of them both scripts stand, the first is mixed1.txt." in window.notices.text
