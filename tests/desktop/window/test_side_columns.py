"""In a narrow window the outer columns give way to the text, and come back."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from yanguan.desktop.guard import unguarded_overrides
from yanguan.desktop.side_columns import LEAST, LEAST_MIDDLE, USUAL, SideColumns, outer_widths
from yanguan.desktop.window import MainWindow
from yanguan.domain.article import SCRIPTS


def test_no_override_is_without_its_guard() -> None:
    assert unguarded_overrides(SideColumns) == []


@given(left=st.integers(0, 700), right=st.integers(0, 700), room=st.integers(200, 4_000))
def test_the_middle_has_its_room_as_long_as_the_others_can_spare_it(left: int, right: int, room: int) -> None:
    first, last = outer_widths((left, right), room)
    assert 0 <= first <= left
    assert 0 <= last <= right
    assert first >= min(left, LEAST[0])
    assert last >= min(right, LEAST[1])
    if room - left - right >= LEAST_MIDDLE:
        assert (first, last) == (left, right)
    elif (first > LEAST[0] and left) or (last > LEAST[1] and right):
        assert room - first - last >= LEAST_MIDDLE - 1


def test_a_narrow_window_keeps_both_panes_readable_and_a_wide_one_is_as_before(window: MainWindow) -> None:
    before = window.splitter.sizes()
    window.resize(700, 600)
    QApplication.processEvents()
    columns = window.view.columns
    assert all(columns.text_width(script) >= 6 * 17 for script in SCRIPTS)
    assert columns.text_left("hant") + columns.text_width("hant") < columns.pane("hans")[0]
    assert window.view.overview.geometry().left() >= window.view.viewport().geometry().right()
    window.resize(1440, 900)
    QApplication.processEvents()
    assert window.splitter.sizes() == before
    assert (before[0], before[2]) == USUAL


def test_what_she_chose_is_kept_and_what_a_narrow_window_took_is_not(window: MainWindow) -> None:
    splitter = window.splitter
    splitter.moveSplitter(300, 1)
    window.resize(1300, 900)
    QApplication.processEvents()
    assert splitter.sizes()[0] == 300
    wide = splitter.saveState()
    window.resize(700, 600)
    QApplication.processEvents()
    narrow = splitter.saveState()
    window.resize(1440, 900)
    QApplication.processEvents()
    for state in (narrow, wide):
        splitter.moveSplitter(200, 1)
        assert splitter.restoreState(state)
        assert splitter.sizes()[0] == 300
    assert not splitter.restoreState(b"what another version wrote")
    assert splitter.sizes()[0] == 300


def test_a_column_that_was_closed_stays_closed(window: MainWindow) -> None:
    window.splitter.moveSplitter(0, 1)
    assert window.splitter.sizes()[0] == 0
    for width in (900, 1440):
        window.resize(width, 900)
        QApplication.processEvents()
        assert window.splitter.sizes()[0] == 0
