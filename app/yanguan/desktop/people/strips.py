"""Where the bars of a career stand in a picture: rows, years, and how far each reaches. Pure; nothing is drawn here."""

from collections.abc import Sequence

from yanguan.domain.careers import Bar
from yanguan.domain.edtf import first_day, last_day
from yanguan.domain.frozen import dataclass

MARGIN_YEARS = 0.4
"""Space before the first and after the last thing, in years."""

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""How many months there may be from one written tick to the next."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One bar in years. `is_soft_*`: that end is not told and is drawn fading; a point has no length."""

    begin: float
    end: float
    is_soft_begin: bool
    is_soft_end: bool
    is_point: bool
    seen: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The years that a picture shows."""

    first: float
    last: float

    def part(self, year: float) -> float:
        """Where a moment stands, from 0 at the left to 1 at the right."""
        return (year - self.first) / (self.last - self.first)

    def ticks(self, room: int) -> list[tuple[float, str]]:
        """What is written above, and where: years, or months where there are few of them; at most so many."""
        months = int((self.last - self.first) * 12)
        step = next((each for each in _STEPS if months / each <= max(room, 1)), _STEPS[-1])
        first = int(self.first * 12) + 1
        found = (number for number in range(first, int(self.last * 12) + 1) if number % step == 0)
        return [(number / 12, _written(number, step)) for number in found]


def _written(month: int, step: int) -> str:
    """A month, counted from the year 0, as it is written under a step of so many months."""
    return str(month // 12) if step >= 12 else f"{month // 12}-{month % 12 + 1:02}"  # noqa: PLR2004 - a year


def year_of(day: str) -> float:
    """A day, as `first_day` and `last_day` give it, as a number of years; 0 where it is none."""
    try:
        year, month, date = (int(part) for part in day.split("-"))
    except ValueError:
        return 0.0
    return year + (month - 1) / 12 + (date - 1) / 372


def scale_of(bars: Sequence[Bar]) -> Scale:
    """From the first day that is told of to the last."""
    days = [year_of(turn(day)) for bar in bars for day in _days(bar) for turn in (first_day, last_day)]
    known = [day for day in days if day] or [2000.0, 2001.0]
    first, last = min(known), max(known)
    margin = max(MARGIN_YEARS, (last - first) * 0.04)
    return Scale(first - margin, last + margin)


def strip_of(bar: Bar, scale: Scale) -> Strip:
    """How far a bar reaches; what nobody tells reaches to the picture's border, softly."""
    seen = tuple(year_of(first_day(day)) for day in bar.seen)
    if not bar.is_firm:
        at = year_of(first_day(bar.begin)) if bar.begin else scale.first
        return Strip(at, at, is_soft_begin=False, is_soft_end=False, is_point=True, seen=())
    end = bar.end or bar.inferred_end or (bar.over_by if bar.is_over else None)
    till = year_of(first_day(end)) if end else scale.last
    since = year_of(first_day(bar.begin)) if bar.begin else min((*seen, till)) - (scale.last - scale.first) * 0.06
    since = max(since, scale.first)
    return Strip(since, max(till, since), bar.begin is None, bar.end is None, is_point=False, seen=seen)


def _days(bar: Bar) -> list[str]:
    return [day for day in (bar.begin, bar.end, bar.inferred_end, bar.over_by, *bar.seen) if day]
