"""Projection against an oracle that writes down, character by character, what stands for what."""

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.article import Place, Range
from yanguan.script.alignment import Alignment


class Drawn(NamedTuple):
    """An alignment, and the target characters that each source character stands for."""

    alignment: Alignment
    oracle: list[set[int]]
    inserted: list[tuple[int, set[int]]]
    """Target characters that nothing in the source stands for, and the source border at which they are."""


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    """Stretches that run together and places, in any order, one-sided ones too; also with two places side by side."""
    places, oracle, inserted, target = list[Place](), list[set[int]](), list[tuple[int, set[int]]](), 0
    for _ in range(draw(st.integers(0, 8))):
        if draw(st.booleans()):
            length = draw(st.integers(0, 4))
            oracle += [{target + n} for n in range(length)]
            target += length
            continue
        own, other = draw(st.sampled_from([(0, 1), (0, 3), (1, 0), (2, 0), (1, 1), (1, 2), (2, 1), (3, 2)]))
        whole = set(range(target, target + other))
        places.append((len(oracle), len(oracle) + own, target, target + other))
        if not own:
            inserted.append((len(oracle), whole))
        oracle += [whole] * own
        target += other
    return Drawn(Alignment(len(oracle), target, tuple(places)), oracle, inserted)


def expected(case: Drawn, start: int, end: int) -> Range | None:
    """The smallest cover of what the characters of `[start, end)` stand for, and of what is inserted between them."""
    touched = set().union(*case.oracle[start:end], *(what for at, what in case.inserted if start < at < end))
    return (min(touched), max(touched) + 1) if touched else None


def ranges(length: int) -> list[Range]:
    return [(start, end) for start in range(length + 1) for end in range(start, length + 1)]


@given(drawn())
def test_every_range_projects_to_what_its_characters_stand_for(case: Drawn) -> None:
    for start, end in ranges(len(case.oracle)):
        assert case.alignment.project(start, end) == (expected(case, start, end) if start < end else None)


@given(drawn())
def test_there_and_back_contains_where_it_began_unless_nothing_stands_for_its_ends(case: Drawn) -> None:
    back = case.alignment.inverse()
    for start, end in ranges(case.alignment.source_length):
        there = case.alignment.project(start, end)
        if there and case.oracle[start] and case.oracle[end - 1]:
            again = back.project(*there)
            assert again is not None
            assert again[0] <= start < end <= again[1]


@given(drawn())
def test_projection_is_stable_after_one_widening(case: Drawn) -> None:
    back = case.alignment.inverse()
    for start, end in ranges(case.alignment.source_length):
        there = case.alignment.project(start, end)
        again = there and back.project(*there)
        if there and again and case.oracle[start] and case.oracle[end - 1]:
            assert case.alignment.project(*again) == there


@given(drawn())
def test_exact_means_that_it_projects_back_to_itself(case: Drawn) -> None:
    back = case.alignment.inverse()
    for start, end in ranges(case.alignment.source_length):
        there = case.alignment.project(start, end)
        assert case.alignment.is_exact(start, end) == (there is not None and back.project(*there) == (start, end))


@given(drawn())
def test_a_wider_range_never_has_a_narrower_projection(case: Drawn) -> None:
    for start, end in ranges(case.alignment.source_length):
        inner, outer = case.alignment.project(start, end), case.alignment.project(start, case.alignment.source_length)
        if inner and outer:
            assert outer[0] <= inner[0]
            assert inner[1] <= outer[1]


@given(drawn())
def test_the_inverse_of_the_inverse_is_the_alignment(case: Drawn) -> None:
    assert case.alignment.inverse().inverse() == case.alignment


@given(drawn())
def test_borders_go_to_borders_in_order_from_the_beginning_to_the_end(case: Drawn) -> None:
    positions = [case.alignment.position(border) for border in range(case.alignment.source_length + 1)]
    assert positions == sorted(positions)
    assert all(0 <= position <= case.alignment.target_length for position in positions)
    assert positions[-1] == case.alignment.target_length


@given(drawn())
def test_a_border_between_characters_that_run_together_is_exact(case: Drawn) -> None:
    single = [stands for stands in case.oracle if len(stands) == 1]
    for at, (before, after) in enumerate(pairwise(case.oracle), 1):
        inside = any(start < at < end for start, end, _, _ in case.alignment.places)
        inserted = any(border == at for border, _ in case.inserted)
        if before in single and after in single and not inside and not inserted and max(before) + 1 == min(after):
            assert case.alignment.position(at) == min(after)


def test_texts_that_run_together_project_to_the_same_positions() -> None:
    alignment = Alignment.identity(9)
    assert alignment.is_identity
    assert (alignment.project(2, 5), alignment.position(7), alignment.is_exact(2, 5)) == ((2, 5), 7, True)


def test_a_place_is_projected_whole() -> None:
    alignment = Alignment(10, 9, ((3, 6, 3, 5),))  # 互联网 / 網路
    assert not alignment.is_identity
    assert (alignment.project(4, 5), alignment.project(2, 4), alignment.project(6, 8)) == ((3, 5), (2, 5), (5, 7))
    assert (alignment.is_exact(4, 5), alignment.is_exact(3, 6)) == (False, True)


def test_a_border_inside_a_place_goes_to_the_nearer_border_of_the_place() -> None:
    alignment = Alignment(10, 9, ((3, 6, 3, 5),))
    assert [alignment.position(border) for border in (3, 4, 5, 6, 7)] == [3, 3, 5, 5, 6]


def test_a_sentence_that_the_other_text_lacks_projects_to_nothing() -> None:
    alignment = Alignment(10, 6, ((3, 7, 3, 3),))
    assert alignment.project(3, 7) is None
    assert alignment.project(4, 5) is None
    assert alignment.project(2, 8) == (2, 4)
    assert not alignment.is_exact(3, 7)


def test_an_empty_range_projects_to_nothing() -> None:
    assert Alignment.identity(5).project(3, 3) is None


@pytest.mark.parametrize(
    ("source", "target", "places"),
    [
        (5, 6, ()),
        (5, 5, ((0, 2, 1, 2),)),
        (5, 5, ((3, 2, 3, 2),)),
        (5, 5, ((2, 4, 2, 4), (3, 5, 3, 5))),
        (5, 5, ((4, 6, 4, 6),)),
        (5, 5, ((3, 4, 3, 4), (1, 2, 1, 2))),
    ],
)
def test_places_that_do_not_describe_the_two_texts_are_refused(
    source: int, target: int, places: tuple[Place, ...]
) -> None:
    with pytest.raises(ValueError, match="places do not fit texts of these lengths"):
        Alignment(source, target, places)
