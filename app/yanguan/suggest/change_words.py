"""The words of a text that say a change of office, and what kind of change each says.

Who changes, and to what, stands in `personnel`.
"""

import re
from bisect import bisect_left
from functools import cache, lru_cache
from typing import Literal

from yanguan.domain.frozen import dataclass
from yanguan.domain.places import Places
from yanguan.suggest.lexicon import table
from yanguan.suggest.reading import Reading, Words, read
from yanguan.suggest.stretches import matches
from yanguan.suggest.titles import Title, titles_in

ChangeKind = Literal[
    "appoint", "concurrent", "acting", "promote", "elect", "transfer", "demote", "dismiss", "suspend", "resign",
    "leave", "retire", "nominate",
]  # fmt: skip
_KINDS: tuple[ChangeKind, ...] = (
    "appoint", "concurrent", "acting", "promote", "elect", "transfer", "demote", "dismiss", "suspend", "resign",
    "leave", "retire", "nominate",
)  # fmt: skip
_NEVER = re.compile(
    r"何出任|出任何|做出任务|作出任务|主任命|担任何|负责任|责任|信任|任何|任务|任意|任性|任期|任由|任凭|任免|任重|一任|前任"
    r"|历任|现任|时任|原任|曾任|首任|兼顾|兼容|兼职|退休金|退休人员|退休生活|代理人|代理商|辞职报告|辞职信|当选人|候任|任上"
    r"|离任审计|提名奖|推荐信|推荐阅读|先后任|先后担任|曾担任|曾出任|此前任|此前担任|仍兼任|任内|在任|胜任|放任|听任|下台阶"
    r"|上任何|继任者|新官上任|接任者|继任人|免职权|任职要求"
)
"""Words that hold a change word's characters and say no change (出任何, 做出任務, 主任命)."""
_NOUNS = re.compile(r"(?:的|项|次|新|这一|人事|有关)$")
_MODIFIES = re.compile(
    r"的(?:人员|决定|通知|消息|干部|程序|权力|人事|人选|仪式|时间|传闻)|[书状令函权制会仪式请]|申请|报告|传闻|典礼"
)
_GENERAL = re.compile(r"规定|应当|由[^，。]{1,12}(?:或者|选举产生)|每届|条例|章程")
_COUNTED = re.compile(r"[\d一二两三四五六七八九十数多]+(?:人|名干部|名官员)")
_OF_ANYTHING = frozenset(
    ("获选", "连任", "蝉联", "胜选", "当选", "调整为", "升至", "升为", "降为", "调到", "调至", "推荐", "撤销", "解除")
)
"""Words that say a change of office only where the sentence names one (當選年度球員, 降為三級)."""
_HABITUAL = re.compile(r"(?:没有|并未|并没有|未曾|从未|不会|不|没|拒绝|婉拒|避免)$")


@dataclass(frozen=True, slots=True)
class ChangeWord:
    """`[start, end)` in code points; `side` is the post's that follows, `way` who stands before: the taker or giver."""

    start: int
    end: int
    text: str
    kind: ChangeKind
    side: Literal["new", "old"]
    way: Literal["give", "take"]
    score: float
    reason: str


class _Titles:
    """The posts of a text, asked for by place."""

    def __init__(self, titles: list[Title]) -> None:
        self._starts = [title.start for title in titles]
        self._own_starts = {start for title in titles for start in (title.start, title.fragments[-1][0])}

    def begin_in(self, start: int, end: int) -> bool:
        """True where one begins in `[start, end)`."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end

    def has_start(self, position: int) -> bool:
        """True where one begins, or goes on after 新任."""
        return position in self._own_starts


def change_words_between(reading: Reading, start: int, end: int) -> tuple[ChangeWord, ...]:
    """The change words that begin in `[start, end)`."""
    words = change_words_in(reading)
    first, last = (bisect_left(words, at, key=lambda word: word.start) for at in (start, end))
    return words[first:last]


def propose_triggers(text: str, words: Words | None) -> tuple[ChangeWord, ...]:
    """The change words of a text that may open an appointment, by place; in a chain the deciding one (decision 36)."""
    return change_words_in(read(text, words))


def change_word_at(reading: Reading, start: int, end: int) -> ChangeWord | None:
    """The change word that somebody has marked, whether or not the rules would have; None where it is none."""
    entry = next((_entries()[key] for key in _parts_of(reading.image[start:end]) if key in _entries()), None)
    if entry is None:
        return None
    return ChangeWord(start, end, reading.image[start:end], *entry, score=0.5, reason="marked")


@lru_cache(maxsize=8)
def change_words_in(reading: Reading) -> tuple[ChangeWord, ...]:
    """All change words of a text."""
    found: list[ChangeWord] = []
    titles = _Titles(titles_in(reading, 0, len(reading.text)))
    never = Places(place.span() for place in matches(_NEVER, reading.image))
    for place in matches(_pattern(), reading.image):
        if never.touches(*place.span()):
            continue
        word = _judged(reading, place, titles)
        if word is None or (found and _is_chained(reading, found[-1], word)):
            continue
        found.append(word)
    return tuple(found)


def _judged(reading: Reading, place: re.Match[str], titles: _Titles) -> ChangeWord | None:
    """The change word with its score; None for a noun, a negated one and one that nobody's post goes with."""
    start, end = place.span()
    if not _is_event(reading, place, titles):
        return None
    sentence = reading.sentence_at(start)
    near = titles.begin_in(*sentence)
    if _GENERAL.search(reading.image, *sentence) or (place[0] in _OF_ANYTHING and not near):
        return None
    score, reason = (0.8, "near-post") if near else (0.5, "word")
    return ChangeWord(start, end, place[0], *_entries()[place[0]], score=score, reason=reason)


def _is_event(reading: Reading, place: re.Match[str], titles: _Titles) -> bool:
    start, end = place.span()
    before, after = reading.image[max(0, start - 24) : start], reading.image[end : end + 8]
    if place[0] == "新任":
        return titles.has_start(end) or (before.endswith(("：", ":")) and after[:1] in tuple("；;，,。\n"))
    if _NOUNS.search(before) or _MODIFIES.match(after) or _COUNTED.match(after):
        return False
    if _HABITUAL.search(before.removesuffix("已")) and not place[0].startswith("不再"):
        return False
    if len(place[0]) > 1 and place[0] not in ("代理", "署理"):
        return True
    by_somebody = len(place[0]) > 1 and bool(re.search(r"由[^，。]{2,20}$", before))
    return by_somebody or (titles.has_start(end) and (len(place[0]) > 1 or reading.is_border(start)))


def _is_chained(reading: Reading, deciding: ChangeWord, taking: ChangeWord) -> bool:
    """True for 出任 in 任命X出任, 任 in 當選並任: the same clause goes on with the verb that takes the post."""
    between = reading.image[deciding.end : taking.start]
    if re.search(r"[，。；：！？\n]", between) or len(between) > 30:  # noqa: PLR2004
        return False
    if between.startswith("的"):
        return False
    if deciding.way == "give" and taking.side == deciding.side == "new":
        return taking.way == "take"
    return not between and deciding.side == taking.side


def _parts_of(image: str) -> list[str]:
    """The marked word and what of it may be in the list (任命為, 獲准辭職)."""
    return [
        image,
        *(image[:length] for length in range(len(image) - 1, 0, -1)),
        *(image[at:] for at in range(1, len(image))),
    ]


@cache
def _entries() -> dict[str, tuple[ChangeKind, Literal["new", "old"], Literal["give", "take"]]]:
    return {
        row["simp"]: (
            next(kind for kind in _KINDS if kind == row["kind"]),
            "new" if row["side"] == "new" else "old",
            "give" if row["way"] == "give" else "take",
        )
        for row in table("change_words")
    }


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _entries()), key=len, reverse=True)))
