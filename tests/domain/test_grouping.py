"""Which mentions are offered as one event."""

from domain.offices import MAYOR, SECRETARY, comes, goes, holds
from yanguan.domain.grouping import offered_groups
from yanguan.domain.tellings import Telling


def offered(*tellings: Telling) -> list[list[str]]:
    return [[each.frame for each in group.tellings] for group in offered_groups(tellings)]


def test_the_same_person_post_and_date_are_offered() -> None:
    assert offered(comes("a", "fang", MAYOR, "2019-03"), comes("b", "fang", MAYOR, "2019-03-05")) == [["a", "b"]]


def test_another_person_post_side_or_date_is_not() -> None:
    one = comes("a", "fang", MAYOR, "2019-03")
    assert offered(one, comes("b", "qi", MAYOR, "2019-03")) == []
    assert offered(one, comes("b", "fang", SECRETARY, "2019-03")) == []
    assert offered(one, comes("b", "fang", MAYOR, "2020")) == []
    assert offered(one, goes("b", "fang", MAYOR, "2019-03")) == []
    assert offered(one, holds("b", "fang", MAYOR, "2019-03-05")) == []


def test_without_a_date_articles_of_the_same_weeks_are_offered() -> None:
    headline = comes("a", "fang", MAYOR, None, published="2026-07-17")
    assert offered(headline, comes("b", "fang", MAYOR, None, published="2026-07-20")) == [["a", "b"]]
    assert offered(headline, comes("b", "fang", MAYOR, None, published="2026-09-20")) == []
    assert offered(headline, comes("b", "fang", MAYOR, None, published=None)) == []
    assert offered(headline, comes("b", "fang", MAYOR, "2026-07-16")) == [["a", "b"]]


def test_what_is_said_already_is_not_offered_again_but_its_like_is() -> None:
    one, two = comes("a", "fang", MAYOR, "2019-03", event="e"), comes("b", "fang", MAYOR, "2019-03", event="e")
    assert offered(one, two) == []
    assert offered(one, two, comes("c", "fang", MAYOR, "2019-03")) == [["a", "b", "c"]]
    (group,) = offered_groups([one, comes("c", "fang", MAYOR, "2019-03")])
    assert group.is_dated
    assert group.events == ("e",)
