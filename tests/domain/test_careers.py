"""What tellings come to: events once each, bars of careers, the holders of a post."""

from hypothesis import given
from hypothesis import strategies as st

from domain.offices import DEPUTY, MAYOR, OTHER_MAYOR, SECRETARY, comes, goes, holds, telling
from yanguan.domain.careers import Telling, agree, career_of, events_of, first_day, last_day, offices_of

OFFICES = (MAYOR, SECRETARY, DEPUTY, OTHER_MAYOR)
DATES = st.none() | st.sampled_from(["2016", "2019-03", "2020-12-05", "2026-07-16", "1999~"])


@st.composite
def told(draw: st.DrawFn) -> list[Telling]:
    """Anything at all that articles can tell."""
    found = []
    for number in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from(["holding", "appoint", "transfer", "leave", "nominate", "concurrent"]))
        offices = st.lists(st.sampled_from(OFFICES), max_size=2, unique=True).map(tuple)
        found.append(
            telling(
                f"f{number}",
                draw(st.sampled_from([None, "fang", "qi"])),
                kind,
                entered=draw(offices),
                left=() if kind == "holding" else draw(offices),
                effective=None if kind == "holding" else draw(DATES),
                announced=None if kind == "holding" else draw(DATES),
                published=draw(DATES),
                event=draw(st.sampled_from([None, None, "e1", "e2"])) if kind != "holding" else None,
                status=draw(st.sampled_from(["effective", "decided", "proposed"])),
                temporal=draw(st.sampled_from(["current", "former", "unspecified"])),
            )
        )
    return found


@given(told())
def test_every_mention_is_of_exactly_one_event(tellings: list[Telling]) -> None:
    events = events_of(tellings)
    assert sorted(each.frame for event in events for each in event.tellings) == sorted(
        each.frame for each in tellings if not each.is_holding
    )
    by_id: dict[str, set[int]] = {}
    for number, event in enumerate(events):
        for each in event.tellings:
            if each.event:
                by_id.setdefault(each.event, set()).add(number)
    assert all(len(numbers) == 1 for numbers in by_id.values()), "one event id is one event"


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


@given(DATES, DATES)
def test_dates_agree_where_they_can_mean_one_day(one: str | None, other: str | None) -> None:
    if one and other:
        assert first_day(one) <= last_day(one)
        assert agree(one, other) == agree(other, one)
        assert agree(one, one)


def test_a_date_is_as_long_as_what_it_says() -> None:
    assert (first_day("2016"), last_day("2016")) == ("2016-01-01", "2016-12-31")
    assert (first_day("2019-03"), last_day("2019-03")) == ("2019-03-01", "2019-03-31")
    assert first_day("2020-12-05") == last_day("2020-12-05") == "2020-12-05"
    assert first_day("1999~") == "1999-01-01"
    assert agree("2019-03", "2019")
    assert not agree("2019-03", "2019-04-01")


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
