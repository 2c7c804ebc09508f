"""Ranges by place: every question is answered as a look at all of them would."""

from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.article import Range
from yanguan.domain.places import Places

ranges = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda each: (each[0], each[0] + each[1]))


@given(st.lists(ranges), ranges)
def test_what_is_asked_is_answered_as_by_a_look_at_all(known: list[Range], asked: Range) -> None:
    places, (start, end) = Places(known), asked
    assert sorted(places.around(start, end)) == sorted(each for each in known if each[0] <= start and end <= each[1])
    assert places.touches(start, end) == any(low < end and start < high for low, high in known)


def test_there_may_be_none() -> None:
    assert not Places(()).touches(0, 10)
    assert list(Places(()).around(0, 1)) == []
