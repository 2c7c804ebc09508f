"""What days an EDTF date can mean. Dates are told by year, month or day; how words become dates stands in `dates`."""

import re
from functools import lru_cache

_EDTF = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_DATES = 65_536
"""So many dates are remembered: a project tells of the same ones again and again."""


@lru_cache(_DATES)
def first_day(date: str) -> str:
    """The first day that an EDTF date can mean, as `2016-01-01`; of anything else the text itself."""
    found = _EDTF.match(date)
    return found[0] + "-01-01"[len(found[0]) - 4 :] if found else date


@lru_cache(_DATES)
def last_day(date: str) -> str:
    """The last day that an EDTF date can mean; the 31st stands for the end of every month."""
    found = _EDTF.match(date)
    return found[0] + "-12-31"[len(found[0]) - 4 :] if found else date


def agree(one: str, other: str) -> bool:
    """True where two EDTF dates can mean the same day."""
    return first_day(one) <= last_day(other) and first_day(other) <= last_day(one)
