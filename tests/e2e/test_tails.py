"""Related items: the bar says what they hold, one key opens only those, the project says how much is labelled."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from e2e.conftest import Person, at_the_window
from e2e.test_walk import CONTROL, read
from yanguan.desktop import pictures
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content

TEXT = """市長談老城

市長方景行站在石埠街口，指著一排剛刷過灰漿的騎樓說：「橋先修好，路再修直。」他在老城走了一個上午，看了四條街、兩座橋和一處碼頭，沿路同居民交談，也聽了施工隊的難處。

相關新聞

  • 張望舒任南河市市長
    張望舒任南河市市長 2026-07-19 18:20 來源:南河在線
  • 慢城開街
    遊人如織，夜市也開了張。往後每個週末，街上都有人唱戲、說書、賣糖畫。
  • 祁遠山談河岸
    祁遠山說：「河岸明年修好。」岸邊的步道同時鋪設，預計後年春天開放。
"""


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Person]:
    (tmp_path / "tail.txt").write_text(TEXT, encoding="utf-8")
    with Session(tmp_path / "tail.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare([tmp_path / "tail.txt"]).records, is_dataset=False).result()
    with at_the_window(tmp_path / "tail.yanguan") as somebody:
        somebody.window.hands.walking.surveying.when_ready(pictures.settle)
        read(somebody)
        yield somebody


def shown(person: Person) -> list[str]:
    """The related items that are not folded."""
    sheet = person.view.sheet
    assert sheet is not None
    (tail,) = sheet.rows.tails
    rows = [row for row in range(tail.first, tail.last) if not sheet.page.is_hidden(row)]
    texts = [person.text_in("hant")[slice(*sheet.rows.rows[row].hant)].strip() for row in rows]
    return [text for text in texts if text]


def test_the_bar_says_what_they_hold(reader: Person) -> None:
    sheet = reader.view.sheet
    assert sheet is not None
    (said,) = sheet.said_of_bars.values()
    assert said.startswith(" · 2 change words · ")
    assert "quote" in said


def test_one_key_opens_those_that_hold_something_then_all_then_none(reader: Person) -> None:
    assert shown(reader) == []
    reader.press(Qt.Key.Key_J, CONTROL)
    assert shown(reader) == ["• 張望舒任南河市市長", "張望舒任南河市市長 2026-07-19 18:20 來源:南河在線"]
    reader.press(Qt.Key.Key_J, CONTROL)
    assert len(shown(reader)) == 7
    reader.press(Qt.Key.Key_J, CONTROL)
    assert shown(reader) == []


def test_what_holds_something_follows_the_choice_of_the_project(reader: Person) -> None:
    reader.window.menus.actions["tail_all"].trigger()
    reader.press(Qt.Key.Key_J, CONTROL)
    assert "• 祁遠山談河岸" in shown(reader)
    assert "• 慢城開街" not in shown(reader)
    assert reader.rows("SELECT value FROM project WHERE key = 'setting.tail'") == [("all",)]
    assert reader.window.menus.actions["tail_all"].isChecked()


def test_the_undecided_marks_are_those_of_the_choice(reader: Person) -> None:
    sign = reader.window.hands.walking.sign
    assert sign.text() == "「」 1 undecided"
    reader.window.menus.actions["tail_all"].trigger()
    assert sign.text() == "「」 2 undecided"
