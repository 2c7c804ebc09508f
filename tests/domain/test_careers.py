"""What tellings come to: the bars of careers."""

from hypothesis import given

from domain.offices import DEPUTY, MAYOR, SECRETARY, comes, goes, holds, told
from yanguan.domain.careers import career_of
from yanguan.domain.edtf import first_day
from yanguan.domain.events import events_of
from yanguan.domain.tellings import Telling, offices_of


@given(told())
def test_whatever_is_told_of_a_post_has_its_bar(tellings: list[Telling]) -> None:
    for person in ("fang", "qi"):
        bars = career_of(person, tellings)
        own = [each for each in tellings if each.person == person]
        for each in own:
            for office in (*each.entered, *each.left):
                assert any(bar.office.key == office.key and each in bar.tellings for bar in bars)
        assert all(bar.person == person and bar.tellings for bar in bars)
        assert all(each in own or each.event for bar in bars for each in bar.tellings)
        days = [first_day(bar.first) for bar in bars if bar.first]
        assert days == sorted(days)


@given(told())
def test_the_order_in_which_articles_came_changes_no_bar(tellings: list[Telling]) -> None:
    def shape(some: list[Telling]) -> list[tuple[object, ...]]:
        return sorted(
            (bar.office.key, bar.begin or "", bar.end or "", sorted(bar.seen), bar.is_over, bar.is_firm)
            for bar in career_of("fang", some)
        )

    settled = [each for each in tellings if each.event is None]
    assert shape(settled) == shape(settled[::-1])


def test_mentions_of_one_event_are_one_bar() -> None:
    tellings = [
        comes("a", "fang", MAYOR, "2019-03"),
        comes("b", "fang", MAYOR, "2019-03"),
        comes("c", "fang", MAYOR, None, event="e", announced="2019-03-02"),
        comes("d", "fang", MAYOR, "2019-03", event="e"),
    ]
    (bar,) = career_of("fang", tellings)
    assert (bar.begin, bar.end, len(bar.tellings)) == ("2019-03", None, 4)
    (event,) = events_of(tellings)
    assert event.id == "e"
    assert event.is_dated


def test_a_career_is_in_order_and_an_office_left_is_closed() -> None:
    tellings = [
        comes("b", "fang", SECRETARY, "2023-01"),
        comes("a", "fang", MAYOR, "2019-03"),
        goes("c", "fang", SECRETARY, "2026-07-16"),
        holds("d", "fang", SECRETARY, "2026-07-07"),
        holds("e", "fang", SECRETARY, "2026-07-20"),
    ]
    mayor, secretary = career_of("fang", tellings)
    assert (mayor.begin, mayor.end, mayor.inferred_end) == ("2019-03", None, "2023-01"), "the next office ended it"
    assert (secretary.begin, secretary.end) == ("2023-01", "2026-07-16")
    assert secretary.seen == ("2026-07-07", "2026-07-20"), "the news keeps a title for some weeks"


def test_a_concurrent_office_ends_no_other_and_a_later_sighting_keeps_one_open() -> None:
    tellings = [
        comes("a", "fang", MAYOR, "2019-03"),
        comes("b", "fang", DEPUTY, "2020", kind="concurrent"),
        comes("c", "fang", SECRETARY, "2023-01"),
        holds("d", "fang", MAYOR, "2024-05-01"),
    ]
    assert career_of("fang", tellings)[0].inferred_end is None


def test_what_is_only_proposed_is_a_point() -> None:
    (bar,) = career_of("fang", [comes("a", "fang", MAYOR, None, kind="nominate", status="proposed")])
    assert not bar.is_firm
    assert bar.begin == "2026-07-17"


def test_the_same_post_twice_is_two_bars() -> None:
    tellings = [
        comes("a", "fang", MAYOR, "2010"),
        goes("b", "fang", MAYOR, "2012"),
        comes("c", "fang", MAYOR, "2019"),
        holds("d", "fang", MAYOR, "2020-01-01"),
    ]
    assert [(bar.begin, bar.end) for bar in career_of("fang", tellings)] == [("2010", "2012"), ("2019", None)]


def test_a_former_office_is_over_by_the_day_of_the_news() -> None:
    (bar,) = career_of("fang", [holds("a", "fang", MAYOR, "2026-07-17", "former")])
    assert (bar.is_over, bar.over_by, bar.first) == (True, "2026-07-17", None)


def test_every_post_that_is_told_of_is_there_once() -> None:
    tellings = [
        comes("b", "qi", SECRETARY, "2026-07-16"),
        comes("a", "fang", SECRETARY, "2023-01"),
        comes("x", "fang", MAYOR, "2019"),
    ]
    assert set(offices_of(tellings)) == {MAYOR.key, SECRETARY.key}
