"""The path through the day: done, the next article that is not, and there the first thing that is open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from e2e.conftest import Person, at_the_window
from e2e.test_walk import CONTROL, press, read, selected, sign
from yanguan.editing.commands import SetStatus
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content

TEXTS = ("甲\n\n市長方景行表示，路要修。\n", "乙\n\n已經標完。\n", "丙\n\n市長方景行說：「橋先修好。」\n")


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Person]:
    paths = [tmp_path / f"{number}.txt" for number, _ in enumerate(TEXTS)]
    for path, text in zip(paths, TEXTS, strict=True):
        path.write_text(text, encoding="utf-8")
    with Session(tmp_path / "day.yanguan", annotator="mei", scheme=default_scheme_content()) as session:
        session.import_records(prepare(paths).records, is_dataset=False).result()
        session.apply(SetStatus(session.reader.listing()[1].id, "done"))
    with at_the_window(tmp_path / "day.yanguan") as somebody:
        read(somebody)
        yield somebody


def title(person: Person) -> str:
    assert person.window.bench.article is not None
    return person.window.bench.article.source.text[0]


def statuses(person: Person) -> list[str]:
    return [row.status for row in person.window.session.reader.listing()]


def test_done_goes_on_to_the_next_that_is_not_and_stands_at_its_first_open_thing(reader: Person) -> None:
    assert title(reader) == "甲"
    press(reader, Qt.Key.Key_Return, CONTROL)
    assert title(reader) == "丙", "what is done already is passed over"
    assert selected(reader) == "「橋先修好。」"
    assert sign(reader) == "「」 1 undecided"
    assert statuses(reader) == ["done", "done", "new"]
    assert reader.view.hasFocus()


def test_what_is_open_is_named_first_and_done_declares_what_was_looked_at(reader: Person) -> None:
    press(reader, Qt.Key.Key_Return, CONTROL)
    press(reader, Qt.Key.Key_Return, CONTROL)
    assert statuses(reader)[-1] == "new", "a pair is undecided"
    press(reader, Qt.Key.Key_M)
    press(reader, Qt.Key.Key_Return)
    press(reader, Qt.Key.Key_Return, CONTROL)
    assert statuses(reader) == ["done"] * 3
    assert title(reader) == "丙", "there is no further article"
    layers = reader.rows("SELECT DISTINCT layer FROM coverage ORDER BY layer")
    assert layers == [("appointment",), ("holding",), ("nonquote",), ("person",), ("quote",)]


def test_a_frame_that_lacks_something_is_open_too(reader: Person) -> None:
    press(reader, Qt.Key.Key_K)
    assert selected(reader) == "路要修"
    press(reader, Qt.Key.Key_Q)
    press(reader, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ShiftModifier)
    press(reader, Qt.Key.Key_Home, CONTROL)
    press(reader, Qt.Key.Key_K)
    assert reader.window.bench.span is not None
    assert reader.window.bench.span.label == "quote"
    assert reader.window.notices.text != ""
