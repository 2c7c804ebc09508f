"""From one text to the other and back."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from yanguan.desktop.parallel.bitext import Bitext, joined
from yanguan.domain.article import SCRIPTS, Article, Place, Script, Text, other_script


@st.composite
def bitexts(draw: st.DrawFn) -> Bitext:
    """Two texts that run together but for places where one has other characters, or none."""
    source, target, places = "", "", list[Place]()
    for _ in range(draw(st.integers(0, 4))):
        same = draw(st.integers(1, 4))
        mine, theirs = draw(st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(any))
        source, target = source + "同" * same, target + "同" * same
        places.append((len(source), len(source) + mine, len(target), len(target) + theirs))
        source, target = source + "甲" * mine, target + "乙" * theirs
    source, target = source + "末", target + "末"
    script = draw(st.sampled_from(SCRIPTS))
    return Bitext(Article("a", script, Text(source, "source"), Text(target, "given"), (), differences=tuple(places)))


@given(bitext=bitexts(), start=st.integers(0, 30), length=st.integers(1, 30), pane=st.sampled_from(SCRIPTS))
def test_a_range_comes_back_to_cover_itself(bitext: Bitext, start: int, length: int, pane: Script) -> None:
    end = min(start + length, bitext.length(pane))
    if start >= end:
        return
    there = bitext.across(pane, start, end)
    if there is None:
        assert set(bitext.text(pane)[start:end]) <= {"甲", "乙"}
        return
    back = bitext.across(other_script(pane), *there)
    assert back is not None
    if bitext.text(pane)[start] == "同":
        assert back[0] == start
    if bitext.text(pane)[end - 1] in "同末":
        assert back[1] == end


@given(bitexts(), st.integers(0, 30))
def test_common_characters_stand_for_themselves(bitext: Bitext, position: int) -> None:
    source = bitext.source_script
    if position < bitext.length(source) and bitext.text(source)[position] in "同末":
        place = bitext.across(source, position, position + 1)
        assert place is not None
        assert bitext.text(other_script(source))[slice(*place)] == bitext.text(source)[position]
        assert bitext.from_source(other_script(source), [(position, position + 1)]) == (place,)
        assert bitext.to_source(other_script(source), [place]) == ((position, position + 1),)


@given(bitext=bitexts(), position=st.integers(0, 30), pane=st.sampled_from(SCRIPTS))
def test_a_border_never_leaves_the_text(bitext: Bitext, position: int, pane: Script) -> None:
    if position <= bitext.length(pane):
        across = bitext.position_across(pane, position)
        assert 0 <= across <= bitext.length(other_script(pane))
    assert bitext.position_across(pane, 0) == 0 or bitext.text(pane)[:1] in ("甲", "乙", "末")


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: (min(pair), max(pair)))))
def test_joined_ranges_are_ascending_disjoint_and_cover_the_same(ranges: list[tuple[int, int]]) -> None:
    result = joined(ranges)
    assert {place for start, end in result for place in range(start, end)} == {
        place for start, end in ranges for place in range(start, end)
    }
    assert all(before[1] < after[0] for before, after in pairwise(result))
