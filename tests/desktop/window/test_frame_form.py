"""Every field of a frame by key, looked at in the window and in the dataset that is exported."""

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from editing.exports import exported
from yanguan.desktop import pictures
from yanguan.desktop.inspector.fields import OVERRULED, TextField, ValueField
from yanguan.desktop.window import MainWindow
from yanguan.domain.labels import Appointment, Quote
from yanguan.editing.commands import AddSpan
from yanguan.editing.frames import SetEvent

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def quote(window: MainWindow) -> str:
    """The first quote with a speaker, in work; the keyboard at the first field of its form."""
    labels = window.bench.labels
    assert labels is not None
    found = min((q for q in labels.quotes.values() if q.speakers), key=lambda q: labels.spans[q.quote].order)
    return in_work(window, found.id)


@pytest.fixture
def event(window: MainWindow) -> str:
    """An appointment whose day of announcement was read from words, in the second article."""
    window.articles.step(1)
    labels = window.bench.labels
    assert labels is not None
    return in_work(window, next(e.id for e in labels.appointments.values() if e.is_gold and e.announced))


def in_work(window: MainWindow, frame: str) -> str:
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.bench.focus_frame(frame)
    QTest.keyClick(window, Qt.Key.Key_F4)
    pictures.settle()
    return frame


def field() -> str:
    """The field that has the keyboard."""
    focused = QApplication.focusWidget()
    return str(focused.property("field")) if focused is not None else ""


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)
    pictures.settle()


def go_to(name: str) -> QWidget:
    """Tab until a field has the keyboard."""
    for _ in range(60):
        if field() == name:
            focused = QApplication.focusWidget()
            assert focused is not None
            return focused
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name}")


def field_text(name: str) -> str:
    """What the field that has the keyboard shows."""
    shown = go_to(name)
    assert isinstance(shown, ValueField)
    return shown.text()


def told_of(window: MainWindow, event: str) -> list[str]:
    """The mentions of an event in the open article."""
    return [each["id"] for each in row(window)["appointments"] if each["event"] == event]


def row(window: MainWindow) -> dict[str, Any]:
    """The open article's line of the dataset."""
    assert window.bench.article is not None
    rows = [json.loads(each) for each in exported(window.session).split(b"\n") if each]
    return next(each for each in rows if each["id"] == window.bench.article.id)


def frame_of(window: MainWindow, identifier: str) -> dict[str, Any]:
    found = row(window)
    return next(each for each in (*found["quotes"], *found["appointments"]) if each["id"] == identifier)


class TestQuote:
    def test_a_letter_says_a_value_and_delete_gives_it_back(self, window: MainWindow, quote: str) -> None:
        before = exported(window.session)
        go_to("medium")
        press(Qt.Key.Key_C)
        assert frame_of(window, quote)["attributes"]["medium"] == "thought"
        assert frame_of(window, quote)["overruled"] == ["medium"]
        assert field() == "medium", "the keyboard stays at the field though the form is another"
        focused = QApplication.focusWidget()
        assert isinstance(focused, ValueField)
        assert focused.text().startswith(OVERRULED)
        press(Qt.Key.Key_Delete)
        assert frame_of(window, quote)["attributes"]["medium"] == "speech"
        assert frame_of(window, quote)["overruled"] == []
        press(Qt.Key.Key_Z, CONTROL)
        press(Qt.Key.Key_Z, CONTROL)
        assert exported(window.session) == before

    def test_enter_opens_the_values_with_letters_and_the_way_back(self, window: MainWindow, quote: str) -> None:
        go_to("act")
        press(Qt.Key.Key_Return)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert len(menu.actions()) == 6
        press(Qt.Key.Key_D)
        assert frame_of(window, quote)["attributes"]["act"] == "promise"
        press(Qt.Key.Key_Return)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.actions()[-1].trigger()
        menu.close()
        pictures.settle()
        assert frame_of(window, quote)["attributes"]["act"] == "statement"

    def test_a_speaker_is_let_go_and_taken_again_by_key(self, window: MainWindow, quote: str) -> None:
        speakers = frame_of(window, quote)["speakers"]
        go_to("speaker:0")
        press(Qt.Key.Key_Delete)
        assert frame_of(window, quote)["speakers"] == []
        assert field() == "speaker:+"
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_A)
        assert frame_of(window, quote)["speakers"] == speakers

    def test_nobody_is_named_is_said_in_the_menu_or_by_one_key(self, window: MainWindow, quote: str) -> None:
        window.menus.actions["say_implicit"].trigger()
        assert "Take the speaker out" in window.notices.text
        go_to("speaker:0")
        press(Qt.Key.Key_Delete)
        assert "Quote without a speaker" in said(window)
        press(Qt.Key.Key_Return)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(each for each in menu.actions() if "implicit" in each.text()).trigger()
        menu.close()
        pictures.settle()
        assert frame_of(window, quote)["overruled"] == ["explicitness"]
        assert "Quote without a speaker" not in said(window)
        window.hands.undo()
        window.view.setFocus()
        QTest.keyClick(window.view, Qt.Key.Key_B)
        assert frame_of(window, quote)["attributes"]["explicitness"] == "implicit"
        assert frame_of(window, quote)["overruled"] == ["explicitness"]

    def test_a_quote_is_put_into_another(self, window: MainWindow, quote: str) -> None:
        go_to("parent")
        press(Qt.Key.Key_B)
        parent = frame_of(window, quote)["parent"]
        assert parent in {each["id"] for each in row(window)["quotes"]} - {quote}
        press(Qt.Key.Key_A)
        assert frame_of(window, quote)["parent"] is None

    def test_escape_goes_back_to_the_text(self, window: MainWindow, quote: str) -> None:
        del quote
        press(Qt.Key.Key_Escape)
        assert window.view.hasFocus()


class TestEvent:
    def test_a_date_shows_what_was_read_and_takes_another(self, window: MainWindow, event: str) -> None:
        before = frame_of(window, event)["dates"]["announced"]
        typed = go_to("announced")
        assert isinstance(typed, TextField)
        assert typed.text() == before
        assert f"→ {before}" in typed.toolTip()
        typed.selectAll()
        QTest.keyClicks(typed, "2026-07")
        press(Qt.Key.Key_Return)
        assert frame_of(window, event)["dates"]["announced"] == "2026-07"
        assert frame_of(window, event)["overruled"] == ["announced"]
        go_to("announced:back")
        press(Qt.Key.Key_Return)
        assert frame_of(window, event)["dates"]["announced"] == before
        assert frame_of(window, event)["overruled"] == []

    def test_bad_input_is_refused_in_words_and_stays_to_be_mended(self, window: MainWindow, event: str) -> None:
        before = exported(window.session)
        typed = go_to("effective")
        assert isinstance(typed, TextField)
        QTest.keyClicks(typed, "soon")
        press(Qt.Key.Key_Return)
        assert "“soon” is no date" in window.notices.text
        assert typed.text() == "soon"
        assert exported(window.session) == before
        typed.setText("昨日")
        press(Qt.Key.Key_Tab)
        assert frame_of(window, event)["dates"]["effective"] == "2026-07-16", "words are read against the publication"

    def test_another_mention_tells_of_the_same_event(self, window: MainWindow, event: str) -> None:
        go_to("event")
        press(Qt.Key.Key_D)
        found = frame_of(window, event)["event"]
        assert found is not None
        assert sum(each["event"] == found for each in row(window)["appointments"]) >= 2
        press(Qt.Key.Key_A)
        assert frame_of(window, event)["event"] is None

    def test_a_mention_alone_is_an_event_leaves_its_group_and_is_told_of_elsewhere(
        self, window: MainWindow, event: str
    ) -> None:
        before = exported(window.session)
        go_to("event")
        press(Qt.Key.Key_B)
        own = frame_of(window, event)["event"]
        assert own is not None
        assert told_of(window, own) == [event]
        assert "an event of its own" in field_text("event")
        press(Qt.Key.Key_D)
        assert len(told_of(window, frame_of(window, event)["event"])) > 1
        press(Qt.Key.Key_B)
        alone = frame_of(window, event)["event"]
        assert told_of(window, alone) == [event]
        assert window.bench.article is not None
        other = next(each.id for each in window.session.reader.listing() if each.id != window.bench.article.id)
        start = window.session.reader.article(other).source.text.index("。")
        changes = window.session.apply(AddSpan(other, "trigger", ((start - 2, start),))).changes
        frame = next(change.id for change in changes if change.kind == "appointment")
        window.session.apply(SetEvent(other, frame, alone))
        window.inspector.form.show_frame(None)
        in_work(window, event)
        assert "1 other article" in field_text("event")
        window.session.undo(other)
        window.session.undo(other)
        for _ in range(3):
            window.hands.undo()
        assert exported(window.session) == before

    def test_its_kind_goes_back_to_what_the_rules_read(self, window: MainWindow, event: str) -> None:
        before = frame_of(window, event)["attributes"]["kind"]
        assert before == "transfer"
        go_to("kind")
        press(Qt.Key.Key_I)
        assert frame_of(window, event)["attributes"]["kind"] == "suspend"
        press(Qt.Key.Key_Delete)
        assert frame_of(window, event)["attributes"]["kind"] == before, "not the default"
        assert frame_of(window, event)["overruled"] == []

    def test_it_stands_in_a_quote(self, window: MainWindow, event: str) -> None:
        go_to("inside_quote")
        press(Qt.Key.Key_B)
        assert frame_of(window, event)["attributes"]["inside_quote"] in {each["id"] for each in row(window)["quotes"]}

    def test_an_elided_person_is_found_by_a_part_of_her_name(self, window: MainWindow, event: str) -> None:
        go_to("predecessor:+")
        press(Qt.Key.Key_Return)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.actions()[-1].trigger()
        menu.close()
        picker = window.hands.inspector_desk.picker
        assert picker is not None
        picker.field.setText("宋听")
        press(Qt.Key.Key_Return)
        role = next(each for each in frame_of(window, event)["roles"] if each["role"] == "predecessor")
        named = {each["id"]: each["names"]["hant"] for each in row(window)["persons"]}
        assert (role["span"], named[role["person"]]) == (None, "宋聽禾")
        go_to("predecessor:0")
        press(Qt.Key.Key_Delete)
        assert all(each["role"] != "predecessor" for each in frame_of(window, event)["roles"])


class TestPointer:
    def test_crosses_rings_and_lists_do_what_keys_do(self, window: MainWindow, quote: str) -> None:
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        before = exported(window.session)
        cross = next(each for each in window.inspector.form.findChildren(QToolButton) if each.text() == "✕")
        QTest.mouseClick(cross, left, none)
        pictures.settle()
        assert frame_of(window, quote)["speakers"] == []
        window.hands.undo()
        ring = next(each for each in window.inspector.form.findChildren(QToolButton) if each.text() in "●○")
        QTest.mouseClick(ring, left, none)
        picker = window.hands.inspector_desk.picker
        assert picker is not None
        picker.field.setText("宋聽竹")
        QTest.mouseClick(picker.list.viewport(), left, none, picker.list.visualItemRect(picker.list.item(0)).center())
        assert frame_of(window, quote)["speakers"][0]["person"] is not None
        window.hands.undo()
        value = next(each for each in window.inspector.form.findChildren(ValueField) if each.property("field") == "act")
        QTest.mouseClick(value, left, none)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.mouseClick(menu, left, none, menu.actionGeometry(menu.actions()[1]).center())
        pictures.settle()
        assert frame_of(window, quote)["attributes"]["act"] == "order"
        window.hands.undo()
        assert exported(window.session) == before


class TestPerson:
    def test_a_speaker_is_said_to_be_somebody_new_in_both_scripts(self, window: MainWindow, quote: str) -> None:
        before = exported(window.session)
        go_to("speaker:0")
        press(Qt.Key.Key_P)
        picker = window.hands.inspector_desk.picker
        assert picker is not None
        picker.field.setText("宋聽竹")
        press(Qt.Key.Key_Return)
        (speaker,) = frame_of(window, quote)["speakers"]
        names = {each["id"]: each["names"] for each in row(window)["persons"]}
        assert names[speaker["person"]] == {"hant": "宋聽竹", "hans": "宋听竹"}
        window.hands.undo()
        assert exported(window.session) == before

    def test_the_selected_span_means_nobody_known_any_more(self, window: MainWindow, quote: str) -> None:
        (speaker,) = frame_of(window, quote)["speakers"]
        window.view.setFocus()
        window.view.select_span(speaker["span"])
        QTest.keyClick(window.view, Qt.Key.Key_H)
        press(Qt.Key.Key_PageDown)
        press(Qt.Key.Key_PageDown)
        press(Qt.Key.Key_PageDown)
        press(Qt.Key.Key_Return)
        assert frame_of(window, quote)["speakers"] == [{"span": speaker["span"], "person": None}]

    def test_escape_changes_nothing(self, window: MainWindow, quote: str) -> None:
        del quote
        before = exported(window.session)
        go_to("speaker:0")
        press(Qt.Key.Key_P)
        press(Qt.Key.Key_Escape)
        assert window.hands.inspector_desk.picker is None or window.hands.inspector_desk.picker.isHidden()
        assert field() == "speaker:0"
        assert exported(window.session) == before


def test_without_a_frame_there_is_nothing_to_edit(window: MainWindow) -> None:
    window.menus.actions["edit_frame"].trigger()
    assert "Select a quote or a change word" in window.notices.text


def test_the_caret_marks_the_line_and_the_key_takes_it_in_work(window: MainWindow) -> None:
    labels = window.bench.labels
    assert labels is not None
    frame = next(q for q in labels.quotes.values() if q.is_gold and q.parent is None)
    window.view.place_caret(labels.spans[frame.quote].start + 2)
    assert window.inspector.quotes.marked == frame.id
    QTest.keyClick(window, Qt.Key.Key_F4)
    assert isinstance(window.bench.frame, Quote | Appointment)
    assert window.bench.frame.id == frame.id


def said(window: MainWindow) -> str:
    """What the form says is missing."""
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in window.inspector.form.findChildren(QLabel, "missing"))
