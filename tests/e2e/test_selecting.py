"""Selecting up to the label on the disk: a split quote and a clause without the mouse, a handle in either pane."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from e2e.conftest import Person
from yanguan.desktop.parallel import warm_words
from yanguan.desktop.parallel.handles import grips
from yanguan.domain.article import Script

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture(autouse=True)
def words_loaded() -> None:
    """Words are jieba's, as they are a moment after the window has opened."""
    warm_words()


def fragments(person: Person) -> list[str]:
    """The covered text of every fragment on the disk."""
    return [str(text) for (text,) in person.rows("SELECT text FROM fragment ORDER BY start")]


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_a_split_quote_is_labelled_in_either_pane(person: Person, pane: Script) -> None:
    person.press(KEY.Key_Home, CONTROL)
    if person.view.active_script() != pane:
        person.press(KEY.Key_F6)
    first = person.text.index("「")
    second = person.text.index("「", person.text.index("」", first))
    person.press(KEY.Key_PageDown, ALT)
    assert person.view.caret() == first + 1
    person.press(KEY.Key_I, SHIFT)
    person.press(KEY.Key_F)
    person.press(KEY.Key_PageDown, ALT)
    person.press(KEY.Key_I, SHIFT)
    person.press(KEY.Key_Q)
    ends = (person.text.index("」", place) + 1 for place in (first, second))
    expected = [person.text[start:end] for start, end in zip((first, second), ends, strict=True)]
    assert fragments(person) == expected
    assert person.rows("SELECT label FROM span") == [("quote",)]
    person.press(KEY.Key_Z, CONTROL)
    assert fragments(person) == []


def test_a_clause_is_grown_to_and_labelled(person: Person) -> None:
    person.press(KEY.Key_Home, CONTROL)
    person.press(KEY.Key_PageDown, ALT)
    for _ in range(3):
        person.press(KEY.Key_W)
    assert person.view.selected_text("hans").startswith("「老城不是包袱，是家底。")
    person.press(KEY.Key_W, SHIFT)
    person.press(KEY.Key_N)
    assert fragments(person) == ["老城不是包袱"]


@pytest.mark.parametrize("pane", ["hant", "hans"])
def test_the_end_of_a_label_is_dragged_in_either_pane(person: Person, pane: Script) -> None:
    person.select("hant", "臨江市委書記方景行", after="6月24日")
    person.press(KEY.Key_S)
    view = person.view
    assert view.sheet is not None
    seen = grips(view.sheet, view.top, view.viewport().height())
    grip = next(each for each in seen if each.handle.script == pane and not each.handle.is_end)
    to = person.point(pane, grip.handle.position + 5)
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=grip.knob.center().toPoint())
    QTest.mouseMove(viewport, to + QPoint(0, 2))
    QTest.mouseMove(viewport, to)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=to)
    (after,) = fragments(person)
    assert after == "方景行"
    assert person.rows("SELECT count(*) FROM edit WHERE verb = 'reshape'") == [(1,)]
    person.press(KEY.Key_Z, CONTROL)
    assert fragments(person) == ["臨江市委書記方景行"]
