"""Alignments one after the other, back from the target, and as lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.domain.article import Place
from yanguan.script.alignment import Alignment

TWO_SIDED = [(1, 1), (1, 2), (2, 1), (3, 2), (2, 2)]
ONE_SIDED = [(0, 1), (0, 3), (1, 0), (2, 0)]


@st.composite
def chains(draw: st.DrawFn, links: int, sides: list[tuple[int, int]]) -> list[Alignment]:
    """Alignments each of which begins from the text that the one before leads to."""
    length, chain = draw(st.integers(0, 12)), list[Alignment]()
    for _ in range(links):
        chain.append(draw(_from_length(length, sides)))
        length = chain[-1].target_length
    return chain


@st.composite
def _from_length(draw: st.DrawFn, length: int, sides: list[tuple[int, int]]) -> Alignment:
    source, target, places = 0, 0, list[Place]()
    while source < length:
        gap = draw(st.integers(0, length - source))
        source, target = source + gap, target + gap
        own, other = draw(st.sampled_from(sides))
        if source + own > length:
            break
        places.append((source, source + own, target, target + other))
        source, target = source + own, target + other
    return Alignment(length, target + length - source, tuple(places))


def reached(alignments: list[Alignment], character: int) -> set[int]:
    """The characters of the last text that one of the first stands for, and all that are tied to it on the way."""
    found = {character}
    for alignment in alignments:
        ranges = [alignment.project(each, each + 1) for each in found]
        found = {each for place in ranges if place for each in range(*place)}
    return found


@given(chains(2, TWO_SIDED + ONE_SIDED))
def test_a_composition_reaches_all_that_its_parts_reach(chain: list[Alignment]) -> None:
    composed = chain[0].compose(chain[1])
    for character in range(composed.source_length):
        place = composed.project(character, character + 1)
        assert reached(chain, character) <= set(range(*place) if place else ())


@given(chains(2, TWO_SIDED))
def test_a_composition_widens_no_further_than_characters_are_tied_to_each_other(chain: list[Alignment]) -> None:
    composed, (there, on) = chain[0].compose(chain[1]), chain
    back, whole = [on.inverse(), there.inverse()], list(range(composed.source_length))
    for character in whole:
        tied, before = {character}, set[int]()
        while tied != before:
            before = tied
            targets = {each for one in tied for each in reached(chain, one)}
            tied = tied | {each for one in targets for each in reached(back, one)}
        targets = {each for one in tied for each in reached(chain, one)}
        assert composed.project(character, character + 1) == (min(targets), max(targets) + 1)


@given(chains(3, TWO_SIDED))
def test_it_does_not_matter_which_two_are_composed_first(chain: list[Alignment]) -> None:
    one, two, three = chain
    assert one.compose(two).compose(three) == one.compose(two.compose(three))


@given(chains(2, TWO_SIDED))
def test_the_inverse_of_a_composition_is_that_of_its_parts_the_other_way_round(chain: list[Alignment]) -> None:
    one, two = chain
    assert one.compose(two).inverse() == two.inverse().compose(one.inverse())


@given(chains(1, TWO_SIDED + ONE_SIDED))
def test_composed_with_texts_that_run_together_it_stays(chain: list[Alignment]) -> None:
    (one,) = chain
    assert Alignment.identity(one.source_length).compose(one) == one
    assert one.compose(Alignment.identity(one.target_length)) == one


@given(chains(1, TWO_SIDED + ONE_SIDED))
def test_the_way_back_is_that_of_the_inverse(chain: list[Alignment]) -> None:
    (one,) = chain
    for start in range(one.target_length + 1):
        for end in range(start, one.target_length + 1):
            assert one.project_back(start, end) == one.inverse().project(start, end)


@given(chains(1, TWO_SIDED + ONE_SIDED))
def test_lists_give_the_same_alignment_back(chain: list[Alignment]) -> None:
    (one,) = chain
    assert Alignment.from_lists(one.source_length, one.target_length, one.as_lists()) == one


def test_what_is_put_in_and_taken_out_again_leaves_no_place() -> None:
    insertion, deletion = Alignment(4, 6, ((2, 2, 2, 4),)), Alignment(6, 4, ((2, 4, 2, 2),))
    assert insertion.compose(deletion).is_identity


def test_texts_that_do_not_follow_on_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="4 code points do not follow on 5"):
        Alignment.identity(5).compose(Alignment.identity(4))


def test_lists_that_are_no_places_are_refused() -> None:
    with pytest.raises(ValueError, match="expected 4"):
        Alignment.from_lists(5, 5, [[1, 2, 3]])
