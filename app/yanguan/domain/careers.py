"""What many articles tell of people's offices, put together: the bars of a career, in order.

Nothing is stored of it: it is derived from holdings and appointments each time. What is wrong in it, says
`contradictions`; where the tellings stand, the store knows.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Literal

from yanguan.domain.edtf import agree, first_day, last_day
from yanguan.domain.events import events_of
from yanguan.domain.frozen import dataclass
from yanguan.domain.tellings import Office, Telling

SIDE_KINDS = ("concurrent", "acting")
"""Kinds that give an office beside those that one has."""
_LAG = "31"


@dataclass(frozen=True, slots=True)
class Bar:
    """One person in one post, from `begin` to `end` as far as anybody tells (EDTF); None where nobody does.

    `seen` are the days on which articles tell that it was so. `inferred_end` is where another office began that one
    does not hold beside it: always shown as inferred. `is_over`: told as former, without a day; `over_by` is then the
    publication's. `is_firm` is false for what was only proposed, nominated, rumoured or denied: a point, not a stretch
    of time.
    """

    person: str | None
    office: Office
    begin: str | None = None
    end: str | None = None
    seen: tuple[str, ...] = ()
    is_over: bool = False
    over_by: str | None = None
    is_firm: bool = True
    inferred_end: str | None = None
    kind: str = "holding"
    tellings: tuple[Telling, ...] = ()

    @property
    def first(self) -> str | None:
        """The earliest day that is known of it."""
        days = [day for day in (self.begin, self.end, *self.seen) if day]
        return min(days, key=first_day, default=None)

    @property
    def last(self) -> str | None:
        """The latest day that is known of it."""
        days = [day for day in (self.begin, self.end, *self.seen) if day]
        return max(days, key=last_day, default=None)


def career_of(person: str, tellings: Iterable[Telling]) -> list[Bar]:
    """A person's bars, the earliest first; those without any day stand last."""
    own = [each for each in tellings if each.person == person]
    return _with_inferred_ends(_bars(person, own))


def careers(tellings: Iterable[Telling]) -> Mapping[str, list[Bar]]:
    """The career of every person who has one, by id."""
    by_person: dict[str, list[Telling]] = defaultdict(list)
    for each in tellings:
        if each.person is not None:
            by_person[each.person].append(each)
    return {person: career_of(person, own) for person, own in by_person.items()}


Step = Literal["enter", "seen", "leave", "over", "point"]
_TURNS: tuple[Step, ...] = ("enter", "seen", "leave", "over", "point")


@dataclass(frozen=True, slots=True)
class _Mark:
    """One thing that is told of one person in one post."""

    day: str | None
    step: Step
    office: Office
    kind: str
    tellings: tuple[Telling, ...]

    @property
    def order(self) -> tuple[bool, str, int]:
        return self.day is None, first_day(self.day or ""), _TURNS.index(self.step)


def _bars(person: str, tellings: Collection[Telling]) -> list[Bar]:
    marks: dict[str, list[_Mark]] = defaultdict(list)
    for mark in (*_told_by_events(tellings), *_told_by_holdings(tellings)):
        marks[mark.office.key].append(mark)
    bars: list[Bar] = []
    for own in marks.values():
        bars += _bars_of_office(person, sorted(own, key=lambda mark: mark.order))
    return sorted(bars, key=_order)


def _told_by_events(tellings: Iterable[Telling]) -> Iterable[_Mark]:
    for event in events_of(tellings):
        steps: tuple[Step, Step] = ("enter", "leave") if event.is_firm else ("point", "point")
        for step, offices in zip(steps, (event.entered, event.left), strict=True):
            for office in offices:
                yield _Mark(event.day, step, office, event.kind, event.tellings)


def _told_by_holdings(tellings: Iterable[Telling]) -> Iterable[_Mark]:
    for each in tellings:
        if each.is_holding:
            for office in each.entered:
                yield _Mark(each.published, "over" if each.temporal == "former" else "seen", office, "holding", (each,))


def _bars_of_office(person: str, marks: Iterable[_Mark]) -> list[Bar]:
    """The bars of one person in one post, from marks in order of time."""
    bars: list[Bar] = []
    for mark in marks:
        before = bars[-1] if bars and bars[-1].is_firm else None
        if mark.step == "point":
            point = Bar(person, mark.office, mark.day, is_firm=False, kind=mark.kind, tellings=mark.tellings)
            bars.insert(len(bars) - 1 if bars else 0, point)
        elif before is not None and _goes_on(before, mark):
            bars[-1] = _joined(before, mark)
        else:
            bars.append(_joined(Bar(person, mark.office, kind=mark.kind), mark))
    return bars


def _goes_on(bar: Bar, mark: _Mark) -> bool:
    """True where a mark is about the bar before it, and not about another time in the same post."""
    if mark.day is None:
        return True
    if bar.end is not None:
        return mark.step in ("leave", "over") or (mark.step == "seen" and first_day(mark.day) <= _after(bar.end))
    if bar.is_over:
        return mark.step != "enter"
    return mark.step != "enter" or bar.begin is None or agree(bar.begin, mark.day)


def _after(date: str) -> str:
    """About a month after the end of this date: the news still gives people the titles that they have just left."""
    day = last_day(date)
    year, month = int(day[:4]), int(day[5:7] or 12)
    year, month = (year + 1, 1) if month == 12 else (year, month + 1)  # noqa: PLR2004 - December
    return f"{year:04}-{month:02}-{day[8:] or _LAG}"


def _joined(bar: Bar, mark: _Mark) -> Bar:
    tellings = _each_telling((*bar.tellings, *mark.tellings))
    match mark.step:
        case "enter":
            return replace(bar, tellings=tellings, begin=_finest(bar.begin, mark.day), kind=mark.kind)
        case "leave":
            return replace(bar, tellings=tellings, end=_finest(bar.end, mark.day))
        case "over":
            over_by = min(filter(None, (bar.over_by, mark.day)), default=None)
            return replace(bar, tellings=tellings, is_over=True, over_by=over_by)
    return replace(bar, tellings=tellings, seen=(*bar.seen, mark.day) if mark.day else bar.seen)


def _each_telling(tellings: Iterable[Telling]) -> tuple[Telling, ...]:
    """Each once; a frame is told of once, so that its id says which it is."""
    return tuple({each.frame: each for each in tellings}.values())


def _with_inferred_ends(bars: list[Bar]) -> list[Bar]:
    """The bars with an end where another office began, unless the news saw them go on."""
    opened = [bar for bar in bars if bar.is_firm and bar.begin and bar.kind not in SIDE_KINDS]
    ends = [_next_begin(bar, opened) for bar in bars]
    return [replace(bar, inferred_end=end) if end else bar for bar, end in zip(bars, ends, strict=True)]


def _next_begin(bar: Bar, opened: Iterable[Bar]) -> str | None:
    if bar.end or not bar.is_firm or bar.first is None:
        return None
    since = last_day(bar.last or bar.first)
    later = [other.begin for other in opened if other.begin and first_day(other.begin) > since]
    return min(later, key=first_day, default=None)


def _order(bar: Bar) -> tuple[bool, str, str]:
    return bar.first is None, first_day(bar.first or ""), bar.office.key


def _finest(one: str | None, other: str | None) -> str | None:
    if one is None or other is None:
        return one or other
    return max(one, other, key=len)
