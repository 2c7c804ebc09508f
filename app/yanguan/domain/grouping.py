"""Which mentions of appointments are likely one event: offered to a person, who says so. Ids are given in `editing`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from yanguan.domain.edtf import agree, first_day
from yanguan.domain.frozen import dataclass
from yanguan.domain.tellings import Telling

CLOSE_DAYS = 30
"""Mentions that say no date are of one event where their articles appeared within so many days."""


@dataclass(frozen=True, slots=True)
class Offered:
    """Mentions that may be one event and are not yet all said to be; `is_dated` where all say the same day."""

    tellings: tuple[Telling, ...]
    is_dated: bool

    @property
    def events(self) -> tuple[str, ...]:
        """The events that some of them are said to be already."""
        return tuple(sorted({each.event for each in self.tellings if each.event}))


def offered_groups(tellings: Iterable[Telling]) -> list[Offered]:
    """Groups of two and more, by person, in the order in which they came; what is settled is not among them."""
    by_person: dict[str, list[Telling]] = defaultdict(list)
    for each in tellings:
        if each.person is not None and not each.is_holding:
            by_person[each.person].append(each)
    return [offered for own in by_person.values() for offered in _groups(own)]


def is_likely_one(one: Telling, other: Telling) -> bool:
    """Same person, a post in common on the same side, dates that can mean one day."""
    if one.person is None or one.person != other.person:
        return False
    if one.event is not None and one.event == other.event:
        return True
    return _share_a_post(one, other) and _at_one_time(one, other)


def _groups(own: list[Telling]) -> Iterator[Offered]:
    groups: list[list[Telling]] = []
    for each in own:
        near = [group for group in groups if any(is_likely_one(each, other) for other in group)]
        merged = [telling for group in near for telling in group]
        groups = [group for group in groups if group not in near] + [[*merged, each]]
    for group in groups:
        if len(group) > 1 and (len({each.event for each in group}) > 1 or group[0].event is None):
            dated = all(each.effective for each in group)
            yield Offered(tuple(group), dated and all(_same_day(*pair) for pair in combinations(group, 2)))


def _share_a_post(one: Telling, other: Telling) -> bool:
    for side in ("entered", "left"):
        keys = [{office.key for office in getattr(each, side)} for each in (one, other)]
        if keys[0] & keys[1]:
            return True
    return False


def _at_one_time(one: Telling, other: Telling) -> bool:
    if one.effective and other.effective:
        return agree(one.effective, other.effective)
    if one.announced and other.announced:
        return agree(one.announced, other.announced)
    return _days_between(one.day, other.day) <= CLOSE_DAYS


def _same_day(one: Telling, other: Telling) -> bool:
    return one.effective == other.effective


def _days_between(one: str | None, other: str | None) -> int:
    """Days between the beginnings of two dates; many where one is not known."""
    if one is None or other is None:
        return CLOSE_DAYS + 1
    if agree(one, other):
        return 0
    try:
        return abs((date.fromisoformat(first_day(one)) - date.fromisoformat(first_day(other))).days)
    except ValueError:
        return CLOSE_DAYS + 1
