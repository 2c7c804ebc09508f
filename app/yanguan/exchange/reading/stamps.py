"""Dates and sources as Chinese news pages print them, read into EDTF and the outlet's name.

Only what stands in so many words: relative dates (昨日, 7月6日 without a year) are the analyst's business.
"""

import datetime as dt
import re

from yanguan.domain.frozen import dataclass

_FULL_WIDTH = str.maketrans("０１２３４５６７８９：／．－", "0123456789:/.-")
_NUMERALS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}
_DATE = re.compile(
    r"(?<!\d)(?:(?P<year>(?:19|20)\d\d)|(?:中華)?民國\s*(?P<roc>\d{2,3})|(?P<spelt>[〇○零一二三四五六七八九]{4}))"
    r"(?:\s*年\s*(?P<month>[\d一二三四五六七八九十]{1,3})\s*月\s*(?P<day>[\d一二三四五六七八九十]{1,3})\s*日"
    r"|(?P<mark>[-/.])(?P<month2>\d{1,2})(?P=mark)(?P<day2>\d{1,2})(?!\d))"
)
_TIME = re.compile(
    r"(?:\s*[(（]?(?:星期|週|周|禮拜|礼拜)[一二三四五六日天][)）]?)?"
    r"(?:\s*[T(（]?\s*(?:上午|下午|晚上|凌晨)?\s*"
    r"(?:\d{1,2}(?::\d{2}){1,2}(?:\s*[AaPp][Mm])?|\d{1,2}[時时点點]\d{1,2}分)[)）]?)?"
)
_SOURCE = re.compile(r"[來来]源\s*[:：]\s*(?P<outlet>[^\s|｜丨()（）]{1,30})")
_DATE_SIGN = re.compile(r"[\d〇○零一二三四五六七八九](?:\s*年|(?<=\d)[-/.])")
_WIDE_SIGN = re.compile(r"\d[／．－]")
_WIDE = re.compile("[０-９：／．－]")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in a line: `published` is EDTF, `start` and `end` enclose date, weekday and time (code points)."""

    published: str
    start: int
    end: int


def find_stamp(line: str, start: int = 0) -> Stamp | None:
    """The first full date of the line from `start` on that the calendar has."""
    if not _may_hold_date(line):
        return None
    plain = line.translate(_FULL_WIDTH) if _WIDE.search(line) else line
    for match in _DATE.finditer(plain, start):
        published = _edtf(match)
        if published:
            time = _TIME.match(plain, match.end())
            return Stamp(published, match.start(), time.end() if time else match.end())
    return None


def is_stamp(line: str) -> bool:
    """True of a line that is a date, with its weekday and time, and nothing else."""
    bare = line.strip()
    stamp = find_stamp(bare)
    return stamp is not None and stamp.start == 0 and stamp.end == len(bare)


def _may_hold_date(line: str) -> bool:
    """True of all lines with a date and few others. Full-width marks alone (１／２) are no sign of one."""
    if _DATE_SIGN.search(line):
        return True
    return ("年" in line or "民國" in line) and _WIDE_SIGN.search(line) is not None


def find_outlet(line: str) -> str | None:
    """The name behind 來源： in this line."""
    match = _SOURCE.search(line)
    return match["outlet"] if match else None


def stamp_of_item(line: str) -> tuple[str, str | None] | None:
    """The own date and outlet of a related item: a date with 來源 right after it, or at an end of the line.

    A date inside the teaser's sentence (2016年12月調任) is not the item's.
    """
    stamp = find_stamp(line)
    while stamp:
        source = _SOURCE.match(line[stamp.end :].lstrip())
        if source:
            return stamp.published, source["outlet"]
        if not line[stamp.end :].strip() or (stamp.start == 0 and line[stamp.end : stamp.end + 1].isspace()):
            before = _SOURCE.search(line[: stamp.start])
            return stamp.published, before["outlet"] if before else None
        stamp = find_stamp(line, stamp.end)
    return None


def pieces_of_item(line: str) -> tuple[str, ...]:
    """What stands in a related item before and after its own date and source; the whole line where it has none."""
    if stamp_of_item(line.strip()) is None:
        return (line,)
    stamp = find_stamp(line)
    around = (line[: stamp.start], line[stamp.end :]) if stamp else (line,)
    return tuple(piece.strip() for piece in (_SOURCE.sub(" ", each) for each in around))


def _edtf(match: re.Match[str]) -> str | None:
    """The date of the match as `YYYY-MM-DD`, None for one that no calendar has."""
    if match["roc"]:
        year = int(match["roc"]) + 1911
    elif match["spelt"]:
        year = int("".join(str(_NUMERALS[digit]) for digit in match["spelt"]))
    else:
        year = int(match["year"])
    month, day = (_number(match[name] or match[name + "2"]) for name in ("month", "day"))
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _number(written: str) -> int:
    """A month or a day, in digits or spelt (二十一); 0 where it is neither."""
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _NUMERALS.get(written, 0)
    return (_NUMERALS.get(tens, 0) if tens else 1) * 10 + (_NUMERALS.get(ones, 0) if ones else 0)
