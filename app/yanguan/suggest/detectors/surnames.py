"""Detector `surname`: a surname that keeps one form, converted as if it were the everyday word (游 → 遊)."""

import re
from collections.abc import Iterator
from functools import cache

from yanguan.domain.frozen import dataclass
from yanguan.resources import resource
from yanguan.suggest.found import Doubt, Reason
from yanguan.suggest.lexicon import speech_verbs, table, titles
from yanguan.suggest.phrases import phrases
from yanguan.suggest.segmenter import Segmenter
from yanguan.suggest.stretches import matches
from yanguan.suggest.twins import Twins

NAME = "surname"
AFTER_TITLE, IN_LIST, BEFORE_VERB, AGAIN = 0.9, 0.85, 0.8, 0.75
_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
_OTHER_TITLES = ("同學", "隊員", "選手", "成員", "書記", "黨員", "村民", "居民", "市民", "民警", "研究生", "候選人")
_HONORIFICS = ("同志", "先生", "女士", "教授", "博士", "老師", "院士", "主任", "書記", "局長", "部長", "市長")
_ENDS = ("的", "等", "為", "任", "在", "出席", "主持", "會見", "兼任", "陪同", "率", "到")
_NO_GIVEN_NAMES = frozenset(
    "的了是在和與及或等被把將從向對為有也都就而且但不沒無他她它我你們這那此該本其各每上下中內外前後時日月年天今昨"
    "早晚初末底二兩三四五六七八九十百千個位名次件項條種家間處者所說稱指問答話因則若使令讓給以來去"
)
_BOUND_NO_GIVEN = frozenset("會席區省市縣國處場面地方全公北南東西開成當同再又才便即隨現已正推任一")


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    surname: str
    score: float


def find(twins: Twins, segmenter: Segmenter | None) -> Iterator[Doubt]:
    """Doubts of the traditional text; the name, surname and given name, is the place. Needs no words."""
    del segmenter
    names: dict[str, str] = {}
    seen: set[int] = set()
    for found in _candidates(twins):
        seen.add(found.start)
        stands = twins.hant[found.start : found.end]
        names.setdefault(stands, found.surname)
        yield _doubt(found, stands)
    for stands, surname in names.items():
        for again in re.finditer(re.escape(stands), twins.hant):
            if again.start() not in seen:
                yield _doubt(_Candidate(again.start(), again.end(), surname, AGAIN), stands)


def _candidates(twins: Twins) -> Iterator[_Candidate]:
    fixed, bound = _surnames()
    for match in matches(_forms(), twins.hant):
        start = match.start()
        best = max(_names_at(twins, start, match[0] in bound), key=lambda name: name[1], default=None)
        if best:
            yield _Candidate(start, best[0], fixed[match[0]], best[1])


def _names_at(twins: Twins, start: int, is_bound: bool) -> Iterator[tuple[int, float]]:  # noqa: FBT001 - from a table
    """Where a name that begins here would end, with its score; longer names first."""
    text = twins.hant
    for length in (2, 1):
        given = text[start + 1 : start + 1 + length]
        if not re.fullmatch(_HAN * length, given) or not _NO_GIVEN_NAMES.isdisjoint(given):
            continue
        if _begins_a_word(twins, start) or (is_bound and not _BOUND_NO_GIVEN.isdisjoint(given)):
            continue
        end = start + 1 + length
        is_clean = not re.match(_HAN, text[end : end + 1])
        is_followed = bool(_followers().match(text, end))
        is_speaking = bool(_speaking().match(text, end))
        if _follows_title(text, start) and (is_clean or is_followed or is_speaking) and (is_clean or not is_bound):
            yield end, AFTER_TITLE
        elif is_clean and _stands_in_list(text, start, end):
            yield end, IN_LIST
        elif is_speaking and not is_bound and not re.match(_HAN, text[start - 1 : start] or " "):
            yield end, BEFORE_VERB


def _begins_a_word(twins: Twins, start: int) -> bool:
    """True where the dictionaries have a word here that is written with the form that stands."""
    known = phrases()
    stands = twins.hant[start].translate(known.fold)
    return any(
        word in known.readings and any(reading[0] == stands for reading in known.readings[word])
        for word in (twins.hans[start : start + length] for length in (2, 3, 4))
    )


def _follows_title(text: str, start: int) -> bool:
    return any(text[max(0, start - length) : start] in _titles() for length in range(2, 7))


def _stands_in_list(text: str, start: int, end: int) -> bool:
    """True where a neighbour in the list, before or after, is a person's name too."""
    surnames = _common_surnames()
    before = re.search(f"(?:^|[、，,：:；;\\s（(]|{_HAN})({_HAN}{{2,3}})、$", text[max(0, start - 8) : start])
    after = re.match(f"、({_HAN}{{2,3}})(?=[、，,。；;等和與及])", text[end : end + 6])
    if text[start - 1 : start] not in "、，,：:；; 　\n" and not _follows_title(text, start):
        return False
    return bool((before and _is_name(before[1], surnames)) or (after and _is_name(after[1], surnames)))


def _is_name(word: str, surnames: frozenset[str]) -> bool:
    return any(word[at] in surnames and len(word) - at >= 2 for at in (0, 1))  # noqa: PLR2004 - a name has two


def _doubt(found: _Candidate, stands: str) -> Doubt:
    suggested = found.surname + stands[1:]
    reason = Reason("doubt-surname", {"stands": stands[0], "surname": found.surname, "name": suggested})
    return Doubt("hant", found.start, found.end, suggested, NAME, found.score, reason)


@cache
def _surnames() -> tuple[dict[str, str], frozenset[str]]:
    rows = table("surnames")
    fixed = {other: row["surname"] for row in rows for other in row["others"]}
    return fixed, frozenset(other for row in rows if row["bound"] for other in row["others"])


@cache
def _forms() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_surnames()[0])}]")


@cache
def _titles() -> frozenset[str]:
    return titles() | frozenset(_OTHER_TITLES)


@cache
def _followers() -> re.Pattern[str]:
    return re.compile("|".join(_ENDS))


@cache
def _speaking() -> re.Pattern[str]:
    """What follows a name wherever it stands: a verb of saying, or a word of respect."""
    return re.compile("|".join(map(re.escape, sorted({*speech_verbs(), *_HONORIFICS}, key=len, reverse=True))))


@cache
def _common_surnames() -> frozenset[str]:
    return frozenset(resource("lexicon", "common_surnames.txt").read_text(encoding="utf-8").strip())
