"""She looks for words: in either script, from the keyboard, and the next key labels what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from e2e.conftest import Person
from yanguan.desktop import pictures
from yanguan.desktop.finding.find_bar import FindBar

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def bar(person: Person) -> FindBar:
    return person.window.hands.finder.bar


def look_for(person: Person, words: str) -> None:
    """Open the bar and type; QTest types Latin letters only, so the words come as an input method would give them."""
    person.press(Qt.Key.Key_F, CONTROL)
    assert bar(person).field.hasFocus()
    bar(person).field.insert(words)
    pictures.settle()


def press(person: Person, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(bar(person).field, key, modifier)
    pictures.settle()


def selected(person: Person) -> str:
    return person.view.selected_text(person.view.active_script())


@pytest.mark.parametrize("words", ["临江市委书记", "臨江市委書記"])
def test_either_script_finds_the_article_in_either_script(person: Person, words: str) -> None:
    look_for(person, words)
    total = person.text.count("臨江市委書記")
    assert (selected(person), bar(person).count) == ("臨江市委書記", f"1 of {total}")
    press(person, Qt.Key.Key_Return)
    assert bar(person).count == f"2 of {total}"
    press(person, Qt.Key.Key_Return, SHIFT)
    press(person, Qt.Key.Key_Return, SHIFT)
    assert bar(person).count == f"{total} of {total}", "before the first comes the last"


def test_escape_goes_back_to_the_text_where_a_key_labels_what_was_found(person: Person) -> None:
    look_for(person, "方景行")
    press(person, Qt.Key.Key_Return)
    press(person, Qt.Key.Key_Escape)
    assert person.view.hasFocus()
    assert bar(person).isHidden()
    person.press(Qt.Key.Key_P)
    second = person.text.index("方景行", person.text.index("方景行") + 1)
    assert person.rows("SELECT label, start, text FROM span JOIN fragment ON span.id = span") == [
        ("person", second, "方景行")
    ]


def test_what_is_selected_is_looked_for_and_f3_goes_on_from_the_text(person: Person) -> None:
    person.select("hans", "老城")
    person.press(Qt.Key.Key_F, CONTROL)
    assert bar(person).field.text() == "老城"
    person.view.setFocus()
    before = person.view.caret()
    person.press(Qt.Key.Key_F3)
    assert person.view.active_script() == "hans"
    assert person.view.caret() > before
    person.press(Qt.Key.Key_F3, SHIFT)
    assert person.view.caret() == before


def test_what_is_not_there_is_said(person: Person) -> None:
    look_for(person, "沒有這個詞")
    assert bar(person).count == "Not found"
    press(person, Qt.Key.Key_Return)
    assert selected(person) == ""


def test_every_place_is_marked_in_both_panes(person: Person) -> None:
    look_for(person, "方景行")
    sheet = person.view.sheet
    assert sheet is not None
    for script in ("hant", "hans"):
        marked = [place for row in range(len(sheet.rows.rows)) for _, place in sheet.found.in_row(row, script)]
        assert len(marked) == person.text.count("方景行")
    press(person, Qt.Key.Key_Escape)
    assert not any(sheet.found.in_row(row, "hant") for row in range(len(sheet.rows.rows)))
