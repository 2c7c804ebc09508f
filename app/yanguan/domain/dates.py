"""Words of time and the day they mean, as EDTF level 0-1 (`2016`, `2020-12`, `2020-12-05`), never padded.

Read against the day of publication. Which event a time belongs to is not decided here.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from yanguan.domain.frozen import dataclass
from yanguan.domain.time_words import EXPRESSION, number

_OFFSETS = {"大前": -3, "前": -2, "昨": -1, "今": 0, "即": 0, "明": 1, "後": 2, "后": 2}
_NEXT_DAY = ("翌", "次", "隔")
_SAME_DAY = ("當", "当", "同")
_YEARS = {"今": 0, "本": 0, "去": -1, "前": -2, "明": 1, "後": 2, "后": 2}
_WEEKDAYS = "一二三四五六日"
_FIRST_YEAR_OF_THE_REPUBLIC = 1911
_A_SEASON = 100
"""In days: a date without a year that is farther off in the year beside is of the publication's own year."""


@dataclass(frozen=True, slots=True)
class Time:
    """A word of time, `[start, end)` in code points; `value` is EDTF, None where the words do not tell (日前)."""

    start: int
    end: int
    value: str | None


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a day; later parts only where the earlier ones are."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, value: str | None) -> "_Known":
        """From EDTF. What is not of the three plain forms is not known."""
        found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", value or "")
        return cls(*(int(part) if part else None for part in found.groups())) if found else cls()

    @property
    def date(self) -> date | None:
        """The day, where it is known and there is one."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def edtf(self) -> str | None:
        """What is known, to the finest part that is; None where a day is none of the calendar's."""
        if self.year is None or not 1 <= self.year <= date.max.year:
            return None
        if self.month is None:
            return f"{self.year:04}"
        if not 1 <= self.month <= 12:  # noqa: PLR2004
            return None
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        return self.date.isoformat() if self.date else None


def is_edtf(value: str) -> bool:
    """True for a year, a month or a day of the calendar, `?`, `~` or `%` after it where it is not certain."""
    found = re.fullmatch(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)[~?%]?", value, re.ASCII)
    return found is not None and _Known.read(found[1]).edtf == found[1]


def normalise(words: str, published: str | None, before: str | None = None) -> str | None:
    """The EDTF value of one word of time (今日, 7月6日, 去年12月, 上周五) in an article of `published`, itself EDTF.

    `before` is the value of the time last spoken of, which 同日, 當天, 翌日, 同年 refer to.
    """
    found = EXPRESSION.match(words.strip())
    return _value(found, _Known.read(published), _Known.read(before)) if found else None


def times_in(text: str, published: str | None, start: int = 0, end: int | None = None) -> Iterator[Time]:
    """The words of time in `[start, end)`, in order, each read against the publication and the one before it."""
    day, before = _Known.read(published), _Known()
    for found in EXPRESSION.finditer(text, start, len(text) if end is None else end):
        value = _value(found, day, before)
        yield Time(found.start(), found.end(), value)
        before = _Known.read(value) if value else before


def _value(found: re.Match[str], day: _Known, before: _Known) -> str | None:
    groups = found.groupdict()
    if groups["iso"]:
        return _Known(*map(int, re.findall(r"\d+", groups["iso"]))).edtf
    if groups["named"] or groups["weekday"]:
        return _named(groups, day, before)
    year = groups["year"] or groups["year2"]
    month = groups["month"] or groups["month2"] or groups["month3"]
    if groups["vague"]:
        return None
    if groups["day3"]:
        return _near_day(number(groups["day3"]), day, before)
    return _calendar(year, month, groups["day"], day, before)


def _named(groups: dict[str, str | None], day: _Known, before: _Known) -> str | None:
    bracket = groups["bracket"] or groups["bracket2"]
    if bracket:
        return _near_day(number(bracket), day, before)
    word = groups["named"] or groups["weekday"] or ""
    if groups["weekday"]:
        return _weekday(word, day.date)
    if word.startswith((*_SAME_DAY, *_NEXT_DAY)):
        spoken = before.date
        return _moved(spoken, int(word.startswith(_NEXT_DAY)))
    offset = next(days for beginning, days in _OFFSETS.items() if word.startswith(beginning))
    return _moved(day.date, offset)


def _moved(day: date | None, days: int) -> str | None:
    try:
        return (day + timedelta(days)).isoformat() if day else None
    except OverflowError:
        return None


def _weekday(word: str, day: date | None) -> str | None:
    """上周五 stands in the week before, 下周一 in the one after, 週三 is the last one up to today."""
    if day is None:
        return None
    wanted = _WEEKDAYS.index(word[-1].replace("天", "日"))
    weeks = {"上": -7, "下": 7}.get(word[0], 0)
    if weeks or word[0] in "本這这":
        return _moved(day, weeks + wanted - day.weekday())
    return _moved(day, -((day.weekday() - wanted) % 7))


def _calendar(year: str | None, month: str | None, day: str | None, published: _Known, before: _Known) -> str | None:
    """A year, month and day as far as they are said; a year that is not said is the nearest one."""
    known_year = _year(year, published, before) if year else None
    if year and known_year is None:
        return None
    if month is None:
        return _Known(known_year).edtf
    if not month[0].isdigit() and month[0] in "本上下這这當当同":
        return _relative_month(month, known_year, day, published, before)
    wanted = number(month)
    known_year = _near_year(wanted, day, published) if known_year is None else known_year
    return _Known(known_year, wanted, number(day) if day else None).edtf


def _year(word: str, published: _Known, before: _Known) -> int | None:
    if word[0] in "同當当":
        return before.year
    if word[0] in _YEARS and not word[0].isdigit():
        return None if published.year is None else published.year + _YEARS[word[0]]
    wanted = number(word)
    return wanted + _FIRST_YEAR_OF_THE_REPUBLIC if word.startswith("民") else wanted


def _relative_month(word: str, year: int | None, day: str | None, published: _Known, before: _Known) -> str | None:
    base = before if word[0] in "當当同" else published
    if base.year is None or base.month is None or year is not None:
        return None
    months = base.year * 12 + base.month - 1 + {"上": -1, "下": 1}.get(word[0], 0)
    return _Known(months // 12, months % 12 + 1, number(day) if day else None).edtf


def _near_year(month: int, day: str | None, published: _Known) -> int | None:
    """The year of the publication, or a year beside it that puts this month, or day, within a season of it."""
    if published.year is None or published.month is None:
        return published.year
    written, printed = month * 31 + (number(day) if day else 0), published.month * 31 + (published.day or 0)
    if day is None or published.day is None:
        written, printed = month * 31, published.month * 31
    beside = (years for years in (-1, 1) if abs(years * 372 + written - printed) <= _A_SEASON)
    return published.year + next(beside, 0)


def _near_day(wanted: int, published: _Known, before: _Known) -> str | None:
    """A bare day: of the month last spoken of where that is long past, else the nearest to the publication."""
    if published.year is None or published.month is None:
        return None
    today = published.date
    if today is None:
        return _Known(published.year, published.month, wanted).edtf
    if before.date and before.date < today - timedelta(45):
        return _Known(before.year, before.month, wanted).edtf
    months = [published.year * 12 + published.month - 1 + step for step in (-1, 0, 1)]
    days = [_Known(month // 12, month % 12 + 1, wanted).date for month in months if month // 12]
    real = [day for day in days if day]
    return min(real, key=lambda day: abs(day - today)).isoformat() if real else None
