"""Where the tellings of careers cannot all be true: for a person to look at, never to be put right by itself.

Only what is said is held against what is said; ends that were inferred prove nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Literal

from yanguan.domain.careers import Bar
from yanguan.domain.edtf import first_day, last_day
from yanguan.domain.frozen import dataclass
from yanguan.domain.tellings import Office

Problem = Literal["two-holders", "end-before-start", "two-posts"]
PROBLEMS: tuple[Problem, ...] = ("two-holders", "end-before-start", "two-posts")

_SHARED_CORES = frozenset((
    "委員", "委员", "常委", "議員", "议员", "立委", "代表", "董事", "獨立董事", "独立董事", "監事", "监事", "理事",
    "成員", "成员", "顧問", "顾问", "教授", "院士", "秘書", "秘书", "參事", "参事", "法官", "檢察官", "检察官", "律師",
    "律师", "研究員", "研究员", "工程師", "工程师", "科長", "科长", "大使", "調研員", "调研员", "巡視員", "巡视员",
))  # fmt: skip
"""Cores of posts that several people hold at once."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two bars that cannot both be true; the later one stands second."""

    problem: Problem
    one: Bar
    other: Bar


def contradictions(careers: Mapping[str, list[Bar]]) -> list[Contradiction]:
    """Everything in these careers (by person) that cannot be, by the kind of problem."""
    bars = [bar for own in careers.values() for bar in own if bar.is_firm]
    found = [*_two_holders(bars), *_ends_before_starts(bars), *_two_posts(bars)]
    return sorted(found, key=lambda each: (PROBLEMS.index(each.problem), first_day(each.other.first or "")))


def is_exclusive(office: Office) -> bool:
    """True for a post that one person holds at a time: the head of something that is named."""
    if office.core is None or office.organization is None or office.core in _SHARED_CORES:
        return False
    return not any(
        each in (office.prefix or "") for each in ("副", "助理", "名譽", "名誉", "榮譽", "荣誉", "顧問", "顾问")
    )


def _two_holders(bars: Iterable[Bar]) -> Iterator[Contradiction]:
    by_post: dict[str, list[Bar]] = defaultdict(list)
    for bar in bars:
        if is_exclusive(bar.office):
            by_post[bar.office.key].append(bar)
    for own in by_post.values():
        for one, other in _at_once(own):
            if one.person != other.person:
                yield Contradiction("two-holders", one, other)


def _two_posts(bars: Iterable[Bar]) -> Iterator[Contradiction]:
    """The same head's post of two organisations: nobody is mayor of two cities."""
    by_person: dict[tuple[str | None, str | None], list[Bar]] = defaultdict(list)
    for bar in bars:
        if is_exclusive(bar.office):
            by_person[bar.person, bar.office.core].append(bar)
    for own in by_person.values():
        for one, other in _at_once(own):
            if one.office.key != other.office.key:
                yield Contradiction("two-posts", one, other)


def _ends_before_starts(bars: Iterable[Bar]) -> Iterator[Contradiction]:
    """Somebody left a post, or was told to have left it, before the only time that she came to it."""
    by_both: dict[tuple[str | None, str], list[Bar]] = defaultdict(list)
    for bar in bars:
        by_both[bar.person, bar.office.key].append(bar)
        if bar.begin and bar.end and last_day(bar.end) < first_day(bar.begin):
            yield Contradiction("end-before-start", bar, bar)
    for own in by_both.values():
        ended = [bar for bar in own if bar.begin is None and bar.end is not None and not bar.seen]
        begun = [bar for bar in own if bar.begin is not None]
        if len(own) == 2 and ended and begun:  # noqa: PLR2004 - one that only ends, one that only begins
            one, other = ended[0], begun[0]
            if other.end is None and other.begin and one.end and last_day(one.end) < first_day(other.begin):
                yield Contradiction("end-before-start", one, other)


def _at_once(bars: Iterable[Bar]) -> Iterator[tuple[Bar, Bar]]:
    """The pairs of which both are said to hold on one day, the one that is known earlier first."""
    begun = sorted(((first_day(bar.first), bar) for bar in bars if bar.first), key=itemgetter(0))
    for number, (_, one) in enumerate(begun):
        reach = first_day(one.end) if one.end else max(map(first_day, one.seen), default="")
        for since, other in begun[number + 1 :]:
            if since >= reach:
                break
            if _are_at_once(one, other):
                yield one, other


def _are_at_once(one: Bar, other: Bar) -> bool:
    """True where both are said to hold on one day; `one` is known the earlier."""
    if other.first is None:
        return False
    starts, ends = last_day(other.first), one.end
    if other.end is not None and one.begin is not None and last_day(other.end) < first_day(one.begin):
        return False
    if ends is not None:
        return starts < first_day(ends)
    return other.begin is not None and any(first_day(day) > starts for day in one.seen)
