"""What cannot all be true is listed, and nothing else."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from domain.offices import DEPUTY, MAYOR, OTHER_MAYOR, SECRETARY, comes, goes, holds
from yanguan.domain.careers import Bar, careers
from yanguan.domain.contradictions import _are_at_once, _at_once, contradictions, is_exclusive
from yanguan.domain.edtf import first_day
from yanguan.domain.tellings import Telling


def found(*tellings: Telling) -> list[tuple[str, str | None, str | None]]:
    return [(each.problem, each.one.person, each.other.person) for each in contradictions(careers(tellings))]


def test_two_holders_at_once() -> None:
    assert found(
        comes("a", "fang", MAYOR, "2019"), comes("b", "qi", MAYOR, "2021"), goes("c", "fang", MAYOR, "2023")
    ) == [("two-holders", "fang", "qi")]
    assert found(
        comes("a", "fang", MAYOR, "2019"), comes("b", "qi", MAYOR, "2021-01"), holds("c", "fang", MAYOR, "2022-05-01")
    ) == [("two-holders", "fang", "qi")]


def test_one_holder_after_the_other_is_none() -> None:
    before = comes("a", "fang", MAYOR, "2019")
    assert found(before, goes("b", "fang", MAYOR, "2021-03"), comes("c", "qi", MAYOR, "2021-03")) == []
    assert found(before, comes("c", "qi", MAYOR, "2021-03")) == [], "what nobody said to go on proves nothing"
    assert found(before, goes("b", "fang", MAYOR, "2021"), comes("c", "qi", MAYOR, "2021-03")) == [], "within a year"


def test_deputies_are_many() -> None:
    assert (
        found(
            comes("a", "fang", DEPUTY, "2019"),
            comes("b", "qi", DEPUTY, "2020"),
            holds("c", "fang", DEPUTY, "2021-05-01"),
        )
        == []
    )
    assert not is_exclusive(DEPUTY)
    assert is_exclusive(MAYOR)


def test_mayor_of_two_cities_but_not_mayor_and_secretary() -> None:
    own = [comes("a", "fang", MAYOR, "2019"), holds("b", "fang", MAYOR, "2022-05-01")]
    assert found(*own, comes("c", "fang", OTHER_MAYOR, "2021")) == [("two-posts", "fang", "fang")]
    assert found(*own, comes("c", "fang", SECRETARY, "2021")) == []


def test_left_before_she_came() -> None:
    assert found(goes("a", "fang", MAYOR, "2018"), comes("b", "fang", MAYOR, "2019")) == [
        ("end-before-start", "fang", "fang")
    ]
    assert found(comes("a", "fang", MAYOR, "2017"), goes("b", "fang", MAYOR, "2018")) == []
    again = comes("a", "fang", MAYOR, "2010"), goes("b", "fang", MAYOR, "2012"), comes("c", "fang", MAYOR, "2019")
    assert found(*again) == []


def test_what_is_only_proposed_contradicts_nothing() -> None:
    assert (
        found(
            comes("a", "fang", MAYOR, "2019"),
            goes("b", "fang", MAYOR, "2023"),
            comes("c", "qi", MAYOR, "2021", kind="nominate", status="nominated"),
        )
        == []
    )


DAYS = st.none() | st.sampled_from(["2015", "2016-03", "2016-03-09", "2018", "2018-11-30", "2019-01", "2022-05-01"])
BARS = st.lists(
    st.builds(
        Bar,
        person=st.sampled_from(["fang", "qi", "lu"]),
        office=st.sampled_from([MAYOR, OTHER_MAYOR]),
        begin=DAYS,
        end=DAYS,
        seen=st.lists(DAYS.filter(bool), max_size=2).map(tuple),
    ),
    max_size=8,
)


@given(BARS)
def test_those_passed_over_could_not_have_been_at_once(bars: list[Bar]) -> None:
    begun = sorted((bar for bar in bars if bar.first), key=lambda bar: first_day(bar.first or ""))
    expected = [pair for pair in combinations(begun, 2) if _are_at_once(*pair)]
    assert list(_at_once(bars)) == expected
