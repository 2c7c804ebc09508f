"""Days as tables, JSON and books write them (2026/7/6 08:00, 20260706, seconds since 1970), to EDTF."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from yanguan.exchange.reading.stamps import find_stamp

_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4}|\d{6})?")
_PARTIAL = re.compile(r"((?:19|20)\d\d)(?:[-/.年](\d{1,2})月?|年)?")
_SECONDS = re.compile(r"(\d{10})(?:\.\d+)?|(\d{10})\d{3}")
_EAST = dt.timezone(dt.timedelta(hours=8))
_MONTHS = 12


def edtf(written: str | None) -> str | None:
    """The day, month or year that is written; None where nothing can be read out of it.

    Seconds since 1970 are taken as the day in China, Taiwan and Hong Kong, whose clocks are the same.
    """
    text = (written or "").strip()
    stamp = find_stamp(text)
    return stamp.published if stamp else _by_form(text)


def _by_form(text: str) -> str | None:
    if found := _COMPACT.fullmatch(text):
        return _day(*map(int, found.groups()))
    if found := _SECONDS.fullmatch(text):
        return dt.datetime.fromtimestamp(int(found[1] or found[2]), _EAST).date().isoformat()
    if found := _PARTIAL.fullmatch(text):
        return _month(found[1], found[2])
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(year: str, month: str | None) -> str | None:
    if month is None:
        return year
    return f"{year}-{int(month):02}" if 1 <= int(month) <= _MONTHS else None
