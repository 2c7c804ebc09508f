"""Where rows stand."""

from hypothesis import given
from hypothesis import strategies as st

from yanguan.desktop.parallel.heights import Heights

_HEIGHTS = st.lists(st.integers(0, 50), min_size=1, max_size=40)


@given(_HEIGHTS, st.lists(st.tuples(st.integers(0, 39), st.integers(0, 50))))
def test_tops_are_sums_after_any_corrections(heights: list[int], corrections: list[tuple[int, int]]) -> None:
    known = Heights(heights)
    for row, height in corrections:
        if row < len(heights):
            heights[row] = known[row] = height
    assert known.total == sum(heights)
    assert [known.top(row) for row in range(len(heights) + 1)] == [
        sum(heights[:row]) for row in range(len(heights) + 1)
    ]


@given(_HEIGHTS, st.integers(-10, 2_100))
def test_the_row_at_a_height_covers_it(heights: list[int], y: int) -> None:
    known = Heights(heights)
    row = known.row_at(y)
    if 0 <= y < known.total:
        assert known.top(row) <= y < known.top(row) + known[row]
        assert known[row] > 0
    assert 0 <= row < len(heights)


def test_without_rows_there_is_none_at_any_height() -> None:
    assert Heights([]).row_at(3) == -1
    assert Heights([]).total == 0
