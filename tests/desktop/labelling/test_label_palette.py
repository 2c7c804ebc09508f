"""Where the palette of labels stands: beside the selection, never on it, and inside the window."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from yanguan.desktop.labelling.label_palette import GAP, placed

ROOM = QRect(0, 0, 1000, 800)


@st.composite
def places(draw: st.DrawFn) -> QRect:
    left, top = draw(st.integers(0, 950)), draw(st.integers(0, 780))
    return QRect(left, top, draw(st.integers(1, 1000 - left)), draw(st.integers(1, 800 - top)))


@given(places(), st.integers(100, 400), st.integers(50, 600))
def test_it_covers_nothing_of_the_place_and_stays_inside(around: QRect, width: int, height: int) -> None:
    found = placed(QSize(width, height), around, ROOM)
    assert not found.intersects(around)
    assert ROOM.contains(found) or found.height() <= 0


def test_it_stands_below_where_there_is_room_else_above() -> None:
    size = QSize(200, 300)
    assert placed(size, QRect(100, 100, 50, 20), ROOM) == QRect(100, 120 + GAP, 200, 300)
    assert placed(size, QRect(100, 700, 50, 20), ROOM) == QRect(100, 400 - GAP, 200, 300)


def test_it_stands_at_the_side_of_a_tall_place() -> None:
    size = QSize(200, 300)
    assert placed(size, QRect(100, 200, 300, 500), ROOM).left() == 400 + GAP
    assert placed(size, QRect(600, 200, 300, 500), ROOM).right() == 599 - GAP


def test_at_the_right_edge_it_moves_left() -> None:
    assert placed(QSize(200, 300), QRect(950, 100, 40, 20), ROOM).left() == 800
