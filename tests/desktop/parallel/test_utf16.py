"""Code points and UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.desktop.parallel.utf16 import Utf16


@pytest.mark.parametrize(
    ("text", "code_points", "units"),
    [
        ("外長😀😀說王毅", 5, 7),
        ("「𫜰𠮷田」說王毅", 6, 8),
        ("👨🏻‍🚒 說王毅", 6, 9),
        ("葛󠄀飾區長王毅", 5, 6),
    ],
)
def test_the_name_stands_where_the_facts_say(text: str, code_points: int, units: int) -> None:
    assert text.index("王毅") == code_points
    assert Utf16(text).units(code_points) == units
    assert Utf16(text).code_points(units) == code_points


@given(st.text())
def test_every_position_comes_back(text: str) -> None:
    units = Utf16(text)
    for position in range(len(text) + 1):
        assert units.units(position) == len(text[:position].encode("utf-16-le")) // 2
        assert units.code_points(units.units(position)) == position
    assert units.length16 == units.units(len(text))


def test_a_position_inside_a_pair_is_the_start_of_its_character() -> None:
    assert Utf16("a𠮷b").code_points(2) == 1


def test_a_lone_surrogate_counts_as_one_unit() -> None:
    assert Utf16("a\ud800b").units(3) == 3
