"""Labelling by key and pointer: palette, armed labels, repeating, borders, steps; the disk says what came of it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from e2e.conftest import Person
from yanguan.desktop import pictures
from yanguan.desktop.labelling.label_palette import LabelPalette

Key, Modifier = Qt.Key, Qt.KeyboardModifier
# The offscreen platform does not tell < from Shift+<, as every other one does: such keys come without Shift here.
NONE = Modifier.NoModifier
SHIFT, CONTROL, ALT = Modifier.ShiftModifier, Modifier.ControlModifier, Modifier.AltModifier


def spans(person: Person) -> list[tuple[object, ...]]:
    """Label and text of each span on the disk, in the order of the text."""
    return person.rows("SELECT label, fragment.text FROM span JOIN fragment ON span.id = span ORDER BY start, label")


def select(person: Person, words: str, *, after: str = "") -> None:
    person.select("hant", words, after=after)
    pictures.settle()


@contextmanager
def palette(person: Person) -> Iterator[LabelPalette]:
    """The palette that is open."""
    found = person.window.hands.labelling.choosing.palette
    assert found is not None
    assert found.list.hasFocus()
    yield found
    pictures.settle()


class TestPalette:
    def test_a_letter_picks(self, person: Person) -> None:
        select(person, "方景行", after="6月24日")
        person.press(Key.Key_Space)
        with palette(person) as opened:
            QTest.keyClick(opened.list, Key.Key_P)
        assert spans(person) == [("person", "方景行")]
        assert person.view.hasFocus()
        assert person.window.hands.labelling.choosing.palette is None

    def test_arrows_and_enter_pick_and_the_likeliest_is_marked(self, person: Person) -> None:
        select(person, "承諾")
        person.press(Key.Key_Space)
        with palette(person) as opened:
            assert opened.list.currentItem().text() == "Cue"
            QTest.keyClick(opened.list, Key.Key_Down)
            second = opened.list.currentItem().data(Qt.ItemDataRole.UserRole)
            QTest.keyClick(opened.list, Key.Key_Return)
        assert spans(person) == [(second, "承諾")]
        assert second != "cue"

    def test_a_click_picks(self, person: Person) -> None:
        select(person, "承諾")
        person.press(Key.Key_Space)
        with palette(person) as opened:
            at = opened.list.visualItemRect(opened.list.item(0)).center()
            QTest.mouseClick(opened.list.viewport(), Qt.MouseButton.LeftButton, Modifier.NoModifier, at)
        assert spans(person) == [("cue", "承諾")]

    def test_esc_closes_and_nothing_is_lost(self, person: Person) -> None:
        select(person, "承諾")
        person.press(Key.Key_Space)
        with palette(person) as opened:
            QTest.keyClick(opened.list, Key.Key_Escape)
        assert spans(person) == []
        assert person.view.selected_text("hant") == "承諾"
        person.press(Key.Key_C)
        assert spans(person) == [("cue", "承諾")]

    def test_on_a_label_it_changes_the_label(self, person: Person) -> None:
        select(person, "家底")
        person.press(Key.Key_N)
        person.press(Key.Key_Space)
        with palette(person) as opened:
            assert opened.list.item(opened.list.count() - 1).data(Qt.ItemDataRole.UserRole) == "nonquote"
            QTest.keyClick(opened.list, Key.Key_Q)
        assert spans(person) == [("quote", "家底")]

    def test_without_a_selection_it_says_so(self, person: Person) -> None:
        person.press(Key.Key_Space)
        assert person.window.hands.labelling.choosing.palette is None
        assert "Select some text" in person.window.notices.text

    def test_a_click_elsewhere_closes_it(self, person: Person) -> None:
        select(person, "承諾")
        person.press(Key.Key_Space)
        with palette(person):
            person.view.setFocus()
        assert person.window.hands.labelling.choosing.palette is None
        assert spans(person) == []

    def test_it_never_covers_the_selection(self, person: Person) -> None:
        for words in (
            "臨江市委書記方景行",
            "「老城不是包袱，是家底。街坊捨不得這條街，也盼著廚房不再漏雨，這兩樣都要顧到。」",
        ):
            select(person, words)
            person.press(Key.Key_Space)
            with palette(person) as opened:
                start = person.text.index(words)
                for position in range(start, start + len(words)):
                    at = person.view.viewport().mapTo(person.window, person.point("hant", position, trails=False))
                    assert not opened.geometry().contains(at)
                QTest.keyClick(opened.list, Key.Key_Escape)

    def test_by_choice_it_opens_after_each_sweep(self, person: Person) -> None:
        person.window.menus.actions["palette_after_sweep"].trigger()
        select(person, "承諾")
        with palette(person) as opened:
            QTest.keyClick(opened.list, Key.Key_C)
        person.window.menus.actions["palette_after_sweep"].trigger()
        select(person, "方景行")
        assert person.window.hands.labelling.choosing.palette is None
        assert spans(person) == [("cue", "承諾")]

    def test_it_takes_no_text_from_the_input_method(self, person: Person) -> None:
        select(person, "承諾")
        person.press(Key.Key_Space)
        with palette(person) as opened:
            assert not opened.list.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
            QTest.keyClick(opened.list, Key.Key_Escape)


class TestArming:
    def test_each_sweep_is_labelled_until_esc(self, person: Person) -> None:
        person.press(Key.Key_P, SHIFT)
        select(person, "方景行", after="6月24日")
        assert spans(person) == [("person", "方景行")]
        assert "(1 so far)" in person.window.notices.text
        select(person, "家底")
        assert len(spans(person)) == 2
        person.press(Key.Key_Escape)
        assert person.window.notices.text == ""
        select(person, "承諾")
        assert len(spans(person)) == 2

    def test_it_is_plainly_seen(self, person: Person) -> None:
        bar = {action.data(): action for action in person.window.label_bar.actions()}
        person.press(Key.Key_C, SHIFT)
        assert bar["cue"].isChecked()
        assert person.view.viewport().cursor().shape() == Qt.CursorShape.BitmapCursor
        assert "Cue is armed" in person.window.notices.text
        person.press(Key.Key_C, SHIFT)  # the same once more
        assert not bar["cue"].isChecked()
        assert person.view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor

    def test_a_click_on_a_label_arms_it_where_nothing_is_selected(self, person: Person) -> None:
        bar = {action.data(): action for action in person.window.label_bar.actions()}
        button = person.window.label_bar.widgetForAction(bar["speaker"])
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert person.window.hands.labelling.arming.armed == "speaker"
        select(person, "方景行")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # a label is selected now: it has this one already
        assert person.window.hands.labelling.arming.armed == "speaker"
        person.press(Key.Key_Escape)
        select(person, "承諾")
        QTest.mouseClick(person.window.label_bar.widgetForAction(bar["cue"]), Qt.MouseButton.LeftButton)
        assert not bar["cue"].isChecked()
        assert spans(person) == [("speaker", "方景行"), ("cue", "承諾")]

    def test_a_double_click_is_labelled_once_no_third_click_can_follow(self, person: Person) -> None:
        person.press(Key.Key_O, SHIFT)
        start = person.text.index("書記方景行")
        person.view.scroll_to(start)
        pictures.settle()
        at = person.point("hant", start) + QPoint(4, 0)
        viewport = person.view.viewport()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Modifier.NoModifier, at)
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, Modifier.NoModifier, at)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Modifier.NoModifier, at)
        assert spans(person) == []
        QTest.qWait(QApplication.doubleClickInterval() + 50)
        pictures.settle()
        ((label, text),) = spans(person)
        assert (label, str(text) in person.text) == ("post", True)

    def test_a_twin_is_refused_and_the_label_stays_armed(self, person: Person) -> None:
        person.press(Key.Key_P, SHIFT)
        select(person, "方景行")
        person.press(Key.Key_Home, CONTROL)
        select(person, "方景行")
        assert len(spans(person)) == 1
        assert "Person already" in person.window.notices.text
        assert person.window.hands.labelling.arming.armed == "person"


def test_the_last_label_again(person: Person) -> None:
    person.press(Key.Key_R)
    assert "No label was made yet" in person.window.notices.text
    select(person, "方景行", after="6月24日")
    person.press(Key.Key_P)
    select(person, "家底")
    person.press(Key.Key_R)
    assert spans(person) == [("person", "家底"), ("person", "方景行")]


def test_a_twin_is_refused_with_the_way_to_the_other(person: Person) -> None:
    select(person, "家底")
    person.press(Key.Key_N)
    person.press(Key.Key_Home, CONTROL)
    select(person, "家底")
    person.press(Key.Key_N)
    assert spans(person) == [("nonquote", "家底")]
    assert "Not a quote already" in person.window.notices.text
    person.window.notices._act()
    assert person.window.bench.span is not None
    assert person.view.caret() == person.text.index("家底")


class TestBorders:
    @pytest.mark.parametrize(
        ("key", "modifier", "reads"),
        [
            (Key.Key_Right, ALT, "方景行站"),
            (Key.Key_Left, ALT, "方景"),
            (Key.Key_Left, ALT | SHIFT, "記方景行"),
            (Key.Key_Right, ALT | SHIFT, "景行"),
            (Key.Key_Less, NONE, "市委書記方景行"),
        ],
    )
    def test_an_end_moves(self, person: Person, key: Qt.Key, modifier: Qt.KeyboardModifier, reads: str) -> None:
        select(person, "方景行", after="6月24日")
        person.press(Key.Key_P)
        person.press(key, modifier)
        assert spans(person) == [("person", reads)]
        person.press(Key.Key_Z, CONTROL)
        assert spans(person) == [("person", "方景行")]

    def test_by_word_there_and_back(self, person: Person) -> None:
        select(person, "方景行", after="6月24日")
        person.press(Key.Key_P)
        person.press(Key.Key_Period)
        ((_, longer),) = spans(person)
        assert str(longer).startswith("方景行")
        assert len(str(longer)) > len("方景行")
        person.press(Key.Key_Comma)
        assert spans(person) == [("person", "方景行")]
        person.press(Key.Key_Greater)
        ((_, shorter),) = spans(person)
        assert str(shorter) in ("行", "景行")

    def test_the_label_stays_selected_and_moves_on(self, person: Person) -> None:
        select(person, "方景行", after="6月24日")
        person.press(Key.Key_P)
        for _ in range(3):
            person.press(Key.Key_Left, ALT)
        assert spans(person) == [("person", "方")]
        assert "cannot end there" in person.window.notices.text


class TestSteps:
    def prepare(self, person: Person) -> None:
        """A speaker with a person inside, a quote, another person."""
        for words, key, after in (
            ("臨江市委書記方景行", Key.Key_S, "6月24日"),
            ("方景行", Key.Key_P, "6月24日"),
            ("家底", Key.Key_Q, ""),
            ("街坊", Key.Key_P, "家底"),
        ):
            select(person, words, after=after)
            person.press(key)
        person.press(Key.Key_Home, CONTROL)

    def selected(self, person: Person) -> tuple[str, str]:
        span = person.window.bench.span
        assert span is not None
        return span.label, person.text[span.start : span.end]

    def test_next_and_previous(self, person: Person) -> None:
        self.prepare(person)
        steps = []
        for _ in range(4):
            person.press(Key.Key_BracketRight)
            steps.append(self.selected(person)[1])
        assert steps == ["家底", "街坊", "臨江市委書記方景行", "方景行"]
        person.press(Key.Key_BracketRight)
        assert "No further label" in person.window.notices.text
        person.press(Key.Key_BracketLeft)
        assert self.selected(person) == ("speaker", "臨江市委書記方景行")
        assert person.view.caret() == person.window.bench.span.start  # type: ignore[union-attr]

    def test_of_the_same_label(self, person: Person) -> None:
        self.prepare(person)
        person.press(Key.Key_BracketRight)
        person.press(Key.Key_BracketRight)
        assert self.selected(person) == ("person", "街坊")
        person.press(Key.Key_BraceRight)
        assert self.selected(person) == ("person", "方景行")
        person.press(Key.Key_BraceLeft)
        assert self.selected(person) == ("person", "街坊")

    def test_of_frames(self, person: Person) -> None:
        self.prepare(person)
        person.press(Key.Key_BracketRight, CONTROL)
        assert self.selected(person) == ("quote", "家底")
        person.press(Key.Key_BracketLeft, CONTROL)
        assert "No label before" in person.window.notices.text

    def test_through_what_overlaps_at_the_caret(self, person: Person) -> None:
        self.prepare(person)
        person.click("hant", "方景行站")
        person.press(Key.Key_Escape)
        found = []
        for _ in range(3):
            person.press(Key.Key_X)
            found.append(self.selected(person)[0])
        assert found == ["person", "speaker", "person"]
        person.press(Key.Key_Home, CONTROL)
        person.press(Key.Key_X)
        assert "No label at the caret" in person.window.notices.text


def test_a_removed_label_comes_back_by_the_notice(person: Person) -> None:
    select(person, "家底")
    person.press(Key.Key_N)
    person.press(Key.Key_Delete)
    assert spans(person) == []
    assert person.window.notices.text == "Label removed."
    person.window.notices._act()
    assert spans(person) == [("nonquote", "家底")]


def test_single_keys_work_while_an_input_method_is_active(person: Person) -> None:
    assert not person.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    keys = [QKeySequence(key) for row in person.window.keymap.rows for key in person.window.keymap.keys(row.id)]
    assert all(key.count() == 1 for key in keys)
