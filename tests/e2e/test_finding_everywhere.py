"""She looks for words in the whole project, and labels all that she found as one step: from the find bar, by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from e2e.conftest import Person, at_the_window
from yanguan.desktop import pictures
from yanguan.desktop.finding.find_bar import FindBar
from yanguan.desktop.occurrences.panel import OccurrencePanel
from yanguan.editing.session import Session
from yanguan.exchange.importing import prepare
from yanguan.resources import default_scheme_content, resource

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    """Somebody in front of a project of three articles in both scripts."""
    project = tmp_path / "three.yanguan"
    with Session(project, annotator="mei", scheme=default_scheme_content()) as session:
        prepared = prepare([resource("samples", f"{name}.txt") for name in ("interview", "transfer", "taiwan")])
        session.import_records(prepared.records, is_dataset=False).result()
    with at_the_window(project) as somebody:
        yield somebody


def bar(person: Person) -> FindBar:
    return person.window.hands.finder.bar


def listed(person: Person) -> OccurrencePanel:
    """The list, once the search is over."""
    finding = person.window.hands.labelling.occurrences.finding
    assert finding is not None
    for _ in range(400):
        QTest.qWait(5)
        if finding._task is None and not person.window.hands.intake.is_busy:
            break
    pictures.settle()
    return finding.panel


def press(person: Person, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(bar(person).field, key, modifier)
    pictures.settle()


def stored(person: Person) -> list[str]:
    """Every source text on the disk."""
    return [str(text) for (text,) in person.rows("SELECT text FROM text WHERE origin = 'source'")]


@pytest.mark.parametrize("words", ["书记", "書記"])
def test_words_typed_in_either_script_are_listed_over_the_project(person: Person, words: str) -> None:
    person.press(Key.Key_F, CONTROL | SHIFT)
    assert bar(person).field.hasFocus()
    assert bar(person).wide.isChecked()
    assert person.window.hands.labelling.occurrences.finding is None, "nothing is looked for without words"
    bar(person).field.insert(words)  # as an input method does
    press(person, Key.Key_Return)
    panel = listed(person)
    total = sum(text.count("書記") + text.count("书记") for text in stored(person))
    assert panel.model.counts == (total, total, total)
    assert panel.scope.currentData() == "project"
    assert panel.windowTitle() == f"Every occurrence of “{words}”"
    assert panel.table.hasFocus()


def test_enter_in_the_list_opens_the_article_where_the_bar_marks_the_same_words(person: Person) -> None:
    here = person.window.bench.article
    person.select("hant", "書記")
    person.press(Key.Key_F, CONTROL | SHIFT)
    panel = listed(person)
    line = next(n for n in range(panel.model.rowCount()) if panel.model.found(n).article != here.id)  # type: ignore[union-attr]
    panel.mark(line)
    QTest.keyClick(panel.table, Key.Key_Return)
    pictures.settle()
    assert person.window.bench.article is not here
    total = person.text.count("書記") + person.text.count("书记")
    assert bar(person).count == f"{total} found"
    sheet = person.view.sheet
    assert sheet is not None
    marked = [place for row in range(len(sheet.rows.rows)) for place in sheet.found.in_row(row, "hans")]
    assert len(marked) == total


def test_all_that_the_bar_found_is_labelled_as_one_step(person: Person) -> None:
    person.press(Key.Key_F, CONTROL)
    bar(person).field.insert("临江")
    press(person, Key.Key_D, CONTROL | SHIFT)
    panel = listed(person)
    count = person.text.count("臨江")
    assert panel.scope.currentData() == "article"
    assert panel.model.counts == (count, count, count)
    panel.label.setCurrentIndex(panel.label.findData("place"))
    panel.button.setFocus()
    QTest.keyClick(panel.button, Key.Key_Space)
    listed(person)
    assert person.rows("SELECT DISTINCT label, text FROM span JOIN fragment ON span = span.id") == [("place", "臨江")]
    assert len(person.rows("SELECT id FROM span")) == count
    person.press(Key.Key_Z, CONTROL)
    assert person.rows("SELECT id FROM span") == []


def test_the_buttons_of_the_bar_do_the_same_and_ctrl_f_is_for_the_article_again(person: Person) -> None:
    person.press(Key.Key_F, CONTROL)
    bar(person).field.insert("書記")
    QTest.mouseClick(bar(person).wide, Qt.MouseButton.LeftButton)
    assert listed(person).scope.currentData() == "project"
    QTest.mouseClick(bar(person).label, Qt.MouseButton.LeftButton)
    assert listed(person).scope.currentData() == "project"
    person.press(Key.Key_F, CONTROL)
    assert not bar(person).wide.isChecked()
    QTest.mouseClick(bar(person).label, Qt.MouseButton.LeftButton)
    assert listed(person).scope.currentData() == "article"


def test_without_words_nothing_is_listed(person: Person) -> None:
    person.press(Key.Key_D, CONTROL | SHIFT)
    press(person, Key.Key_Return)
    QTest.mouseClick(bar(person).wide, Qt.MouseButton.LeftButton)
    press(person, Key.Key_Return)
    assert person.window.hands.labelling.occurrences.finding is None
    assert bar(person).field.hasFocus()
