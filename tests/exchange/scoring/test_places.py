"""Where a span stands, as scores compare it: marks, blanks and cuts do not matter, characters do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.exchange.scoring.places import MARKS, likeness, place_of, size

PLACES = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 4)), max_size=3).map(
    lambda found: [(start, start + length) for start, length in found]
)
TEXTS = st.text(st.sampled_from("甲乙丙，。「」『』 \n“”"), min_size=20, max_size=20)


@pytest.mark.parametrize(
    ("text", "ranges", "expected"),
    [
        ("「甲乙。」", [(0, 5)], ((1, 4),)),
        ("「甲乙。」", [(1, 4)], ((1, 4),)),
        ("「『甲』乙」", [(0, 6)], ((2, 5),)),
        ("說「甲」", [(0, 4)], ((0, 3),)),
        ("「甲，\n「乙」", [(0, 7)], ((1, 3), (5, 6))),
        ("「甲，\n「乙」", [(0, 3), (4, 7)], ((1, 3), (5, 6))),
        ("甲乙丙", [(0, 1), (1, 3)], ((0, 3),)),
        ("甲乙丙", [(0, 2), (1, 3)], ((0, 3),)),
        ("John Doe說", [(0, 8)], ((0, 4), (5, 8))),
        ("「」甲", [(0, 2)], ((0, 2),)),
        ("𠮷「😀」", [(1, 4)], ((2, 3),)),
        ("甲", [], ()),
    ],
)
def test_a_place_is_its_characters(
    text: str, ranges: list[tuple[int, int]], expected: tuple[tuple[int, int], ...]
) -> None:
    assert place_of(ranges, text) == expected


def test_likeness_is_the_shared_part_of_all() -> None:
    assert likeness(((0, 4),), ((2, 6),)) == 2 / 6
    assert likeness(((0, 2), (4, 6)), ((0, 6),)) == 4 / 6
    assert likeness(((0, 2),), ((2, 4),)) == 0
    assert likeness(((0, 2),), ((0, 2),)) == 1


@given(PLACES, PLACES, TEXTS)
def test_places_hold_what_a_set_of_positions_would(
    one: list[tuple[int, int]], other: list[tuple[int, int]], text: str
) -> None:
    a, b = place_of(one, text), place_of(other, text)
    sets = [{at for start, end in place for at in range(start, end)} for place in (a, b)]
    assert (size(a), size(b)) == (len(sets[0]), len(sets[1]))
    union = sets[0] | sets[1]
    assert likeness(a, b) == likeness(b, a) == pytest.approx(len(sets[0] & sets[1]) / len(union) if union else 1.0)
    assert not any(text[at].isspace() for at in sets[0])
    named = {at for start, end in one for at in range(start, end) if not text[at].isspace()}
    assert all(text[at] in MARKS for at in named - sets[0])
