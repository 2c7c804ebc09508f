"""Mentions of personnel events put together: each is of one."""

from hypothesis import given

from domain.offices import told
from yanguan.domain.events import events_of
from yanguan.domain.tellings import Telling


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
