"""Carets stand only between whole characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QApplication

from yanguan.desktop.parallel.graphemes import border_after, border_before, is_border
from yanguan.desktop.parallel.utf16 import Utf16

_TRICKY = st.text(alphabet="王a é\u0301\u200d👨🏻🚒🇹🇼葛\U000e0100が\u3099，。\n한각", max_size=12)


@pytest.mark.parametrize("whole", ["👨🏻‍🚒", "葛󠄀", "e\u0301", "か\u3099", "🇹🇼", "𠮷"])
def test_a_sequence_is_crossed_in_one_step(whole: str) -> None:
    text = f"說{whole}王"
    assert border_after(text, 1) == 1 + len(whole)
    assert border_before(text, 1 + len(whole)) == 1


@given(text=_TRICKY.filter(bool))
def test_stepping_right_visits_the_borders_that_qt_draws_by(qapp: QApplication, text: str) -> None:
    position, visited = 0, [0]
    while position < len(text):
        position = border_after(text, position)
        visited.append(position)
    layout, units = QTextLayout(text.replace("\n", "\u2028"), QFont()), Utf16(text)
    assert visited == [place for place in range(len(text) + 1) if layout.isValidCursorPosition(units.units(place))]


@given(_TRICKY)
def test_stepping_left_visits_the_same_borders(text: str) -> None:
    forth = [position for position in range(len(text) + 1) if is_border(text, position)]
    position, back = len(text), [len(text)]
    while position > 0:
        position = border_before(text, position)
        back.append(position)
    assert back[::-1] == forth or text == ""


def test_the_ends_of_a_text_are_borders() -> None:
    assert is_border("", 0)
    assert is_border("e\u0301", 2)
    assert not is_border("e\u0301", 3)
    assert border_before("王", 0) == 0
    assert border_after("王", 1) == 1
