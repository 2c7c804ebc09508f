"""When, why, where and how surely a change of office is said to happen. Who changes is `personnel`'s business."""

import re
from typing import Literal

from yanguan.domain.article import Range
from yanguan.domain.dates import Time, times_in
from yanguan.domain.frozen import dataclass
from yanguan.suggest.change_words import ChangeWord
from yanguan.suggest.notices import head_of
from yanguan.suggest.reading import Reading

Status = Literal["effective", "decided", "nominated", "proposed", "pending"]
Modality = Literal["asserted", "reported", "rumoured", "denied", "hypothetical"]
_CircumstanceRole = Literal["time_effective", "time_announced", "reason", "rank_new", "rank_old", "place"]

_ANNOUNCING = re.compile(r"判决|宣布|公告|公示|发布|通报|通知|消息|披露|公布|报道|获悉|透露|会议")
_PLANNED = re.compile(r"将|拟|料|可望|有望|预计|准备")
_RUMOURED = re.compile(r"可能|据传|传言|传闻|消息人士|或将|有望|盛传|网传|疑")
_HYPOTHETICAL = re.compile(r"如果|若|要求|呼吁|敦促|应该|应当|建议|一旦|假如")
_REASON = re.compile(
    r"因(?:为|应)?(?P<reason>[^，,。；]{2,24}?)(?=[，,。而]|被|请辞|辞|引咎|今|昨|于|自|[\d上]|退休|停职|降|离任|卸任)"
)
_AGE = re.compile(r"到龄|届龄|年届[\d一二三四五六七八九十]+岁|年满[\d一二三四五六七八九十]+岁")
_RANKS = r"(?:正|副)(?:国|部|省|厅|局|处|科|县)级|[一二三四]级(?:巡视员|调研员|主任科员)"
_DEMOTED = re.compile(rf"由(?P<old>{_RANKS})(?:降为|降至|降到)(?P<new>{_RANKS})")
_RANK_AFTER = re.compile(rf"[^，。；]{{0,30}}?[（(](?P<new>{_RANKS})[）)]")
_PLACE = re.compile(r"(?P<place>[\u4e00-\u9fff]{1,8}?(?:省|市|县|区|镇|乡|州))(?=[，。；「“任工担]|$)")
_NOW = re.compile(r"即日(?:起|生效)|当日(?:起)?生效|即时生效")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The roles beside person and posts, the two dates as EDTF, and how sure the text is."""

    roles: tuple[tuple[_CircumstanceRole, Range], ...]
    effective: str | None
    announced: str | None
    status: Status
    modality: Modality


def circumstances_of(
    reading: Reading, word: ChangeWord, published: str | None, *, has_authority: bool
) -> Circumstances:
    """What the sentence of a change word says about it."""
    start, end = reading.sentence_at(word.start)
    effective, announced = _times(reading, word, published, start, end)
    roles: list[tuple[_CircumstanceRole, Range]] = []
    if effective:
        roles.append(("time_effective", (effective.start, effective.end)))
    if announced:
        roles.append(("time_announced", (announced.start, announced.end)))
    roles += [*_reason(reading, word, start), *_ranks(reading, word), *_place(reading, word)]
    low = max(start, *(reading.image.rfind(mark, start, word.start) + 1 for mark in "，。；"))
    return Circumstances(
        tuple(roles),
        effective.value if effective else None,
        announced.value if announced else None,
        _status(reading, word, start, low, has_authority=has_authority),
        _modality(reading, word, start),
    )


def _times(
    reading: Reading, word: ChangeWord, published: str | None, start: int, end: int
) -> tuple[Time | None, Time | None]:
    """The time before the change word, as that of the change or of its announcement (both where it is 即日生效)."""
    low = reading.text.rfind("\n", 0, start) + 1
    times = [time for time in times_in(reading.text, published, low, end) if time.value]
    mine = [time for time in times if start <= time.start]
    field = next((time for time in mine if reading.image[: time.start].endswith(("生效日期：", "生效日期:"))), None)
    if field:
        return field, None
    before = [time for time in mine if time.end <= word.start]
    if not before:
        return _from_before(reading, word, published, [time for time in times if time.end <= start])
    last = before[-1]
    if _NOW.search(reading.image, word.end, end):
        return last, last
    if _ANNOUNCING.search(reading.image, last.end, word.start):
        return None, last
    return (None, None) if _is_elsewhere(reading, last, word) else (last, None)


def _from_before(
    reading: Reading, word: ChangeWord, published: str | None, earlier: list[Time]
) -> tuple[Time | None, Time | None]:
    """The time of the list of decisions, or of the meeting that the sentence before tells of."""
    head = head_of(reading, word.start)
    if head:
        return next((time for time in times_in(reading.text, published, *head) if time.value), None), None
    announced = _ANNOUNCING.search(reading.image, reading.sentence_at(word.start)[0], word.start)
    return None, earlier[-1] if earlier and announced else None


def _is_elsewhere(reading: Reading, time: Time, word: ChangeWord) -> bool:
    """True where a semicolon or another change parts the time from the change word, or it dates a birth."""
    return (
        bool(re.search(r"[；;]", reading.image[time.end : word.start]))
        or reading.image[time.end : time.end + 1] == "生"
    )


def _reason(reading: Reading, word: ChangeWord, start: int) -> list[tuple[_CircumstanceRole, Range]]:
    if word.side != "old" and word.kind != "demote":
        return []
    found = [*_REASON.finditer(reading.image, start, word.end)]
    if found:
        return [("reason", found[-1].span("reason"))]
    aged = _AGE.search(reading.image, max(start, word.start - 12), word.end)
    return [("reason", aged.span())] if aged else []


def _ranks(reading: Reading, word: ChangeWord) -> list[tuple[_CircumstanceRole, Range]]:
    demoted = _DEMOTED.search(reading.image, max(0, word.start - 8), word.end + 8)
    if demoted:
        return [("rank_new", demoted.span("new")), ("rank_old", demoted.span("old"))]
    after = _RANK_AFTER.match(reading.image, word.end)
    return [("rank_new", after.span("new"))] if after else []


def _place(reading: Reading, word: ChangeWord) -> list[tuple[_CircumstanceRole, Range]]:
    found = _PLACE.match(reading.image, word.end) if word.text in ("调往", "调到", "调至", "派往", "转赴") else None
    return [("place", found.span("place"))] if found else []


def _status(reading: Reading, word: ChangeWord, start: int, low: int, *, has_authority: bool) -> Status:
    if word.text.startswith("拟"):
        return "proposed"
    if word.kind == "nominate":
        return "nominated"
    if word.text == "当选无效":
        return "pending"
    if _PLANNED.search(reading.image, low, word.start) or _RUMOURED.search(reading.image, start, word.start):
        return "proposed"
    decided = re.search(r"决定|宣布|通报|公告|任命|批准", reading.image[start : word.start])
    return "decided" if has_authority or decided else "effective"


def _modality(reading: Reading, word: ChangeWord, start: int) -> Modality:
    before = reading.image[start : word.start]
    if "否认" in before:
        return "denied"
    if _RUMOURED.search(before):
        return "rumoured"
    return "hypothetical" if _HYPOTHETICAL.search(before) else "asserted"
