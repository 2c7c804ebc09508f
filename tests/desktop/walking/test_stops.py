"""Where a walk goes from a place: on, back, and round at the end; each open stop once in a round."""

from hypothesis import given
from hypothesis import strategies as st

from yanguan.desktop.walking.stops import key_of, step
from yanguan.suggest.survey import ChangeStop, Stop

PLACES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda each: (each[0], each[0] + each[1])),
    max_size=8,
    unique=True,
)


def stops_at(places: list[tuple[int, int]]) -> list[Stop]:
    found: list[Stop] = [ChangeStop(place, (), ()) for place in places]
    return sorted(found, key=key_of)


@given(PLACES, st.integers(-1, 45))
def test_a_round_meets_each_stop_once_and_ends_where_it_began(places: list[tuple[int, int]], start: int) -> None:
    stops = stops_at(places)
    for direction in (1, -1):
        here, met = (start, -99), list[Stop]()
        for _ in stops:
            found = step(stops, here, direction)
            assert found is not None
            met.append(found)
            here = key_of(found)
        assert sorted(met, key=key_of) == stops
        if met:
            assert step(stops, here, direction) == met[0]


@given(PLACES)
def test_back_is_the_reverse_of_on(places: list[tuple[int, int]]) -> None:
    stops = stops_at(places)
    for stop in stops:
        there = step(stops, key_of(stop), 1)
        assert there is not None
        assert step(stops, key_of(there), -1) == stop


def test_without_stops_it_leads_nowhere() -> None:
    assert step([], (0, 0), 1) is None
