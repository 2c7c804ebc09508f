"""Lanes that stay where they are."""

from hypothesis import given
from hypothesis import strategies as st

from yanguan.desktop.parallel.lanes import Lanes
from yanguan.desktop.parallel.typeface import LANES
from yanguan.domain.article import Range

_RANGES = st.tuples(st.integers(0, 400), st.integers(1, 200)).map(lambda pair: ((pair[0], pair[0] + pair[1]),))
_MARKS = st.dictionaries(st.integers(0, 30).map(lambda number: f"{number:02d}"), _RANGES, max_size=15)

Marks = dict[str, tuple[Range, ...]]


def _overlap(one: tuple[Range, ...], other: tuple[Range, ...]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def test_marks_side_by_side_share_the_first_lane() -> None:
    lanes = Lanes()
    lanes.update([], {"a": ((0, 2),), "b": ((2, 4),)})
    assert (lanes.lane("a"), lanes.lane("b")) == (0, 0)


def test_marks_on_the_same_range_lie_under_each_other_in_the_order_of_making() -> None:
    lanes = Lanes()
    lanes.update([], {"b": ((0, 2),), "a": ((0, 2),), "c": ((1, 3),)})
    assert [lanes.lane(span) for span in "abc"] == [0, 1, 2]


def test_a_counted_mark_moves_up_when_a_lane_falls_free() -> None:
    lanes = Lanes()
    lanes.update([], dict.fromkeys("abcd", ((0, 2),)))
    assert lanes.lane("d") == LANES
    assert lanes.update(["b"], {}) == {"d"}
    assert [lanes.lane(span) for span in "acd"] == [0, 2, 1]


def test_a_mark_that_is_nudged_keeps_its_lane() -> None:
    lanes = Lanes()
    lanes.update([], {"a": ((0, 2),), "b": ((0, 4),)})
    assert lanes.update([], {"b": ((3, 6),)}) == set()
    assert lanes.lane("b") == 1


def test_each_fragment_keeps_clear_of_other_marks() -> None:
    lanes = Lanes()
    lanes.update([], {"a": ((0, 2), (10, 12)), "b": ((4, 6),), "c": ((11, 13),)})
    assert [lanes.lane(span) for span in "abc"] == [0, 0, 1]


@given(_MARKS, _MARKS, st.sets(st.integers(0, 30).map(lambda number: f"{number:02d}")))
def test_marks_never_share_a_lane_and_new_ones_move_none(first: Marks, second: Marks, gone: set[str]) -> None:
    lanes = Lanes()
    lanes.update([], first)
    before = {span: lanes.lane(span) for span in first}
    second = {span: ranges for span, ranges in second.items() if span not in first}
    lanes.update([], second)
    assert {span: lanes.lane(span) for span in first} == before
    lanes.update(sorted(gone), {})
    left = {span: ranges for span, ranges in {**first, **second}.items() if span not in gone}
    for span, ranges in left.items():
        for other, others in left.items():
            if span < other and _overlap(ranges, others):
                assert lanes.lane(span) != lanes.lane(other)
