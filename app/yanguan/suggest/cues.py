"""The words of a text that may attribute: verbs of saying and thinking, without adverb and aspect.

Who says what by them stands in `attribution`.
"""

import re
from functools import cache, lru_cache
from typing import Literal

from yanguan.domain.frozen import dataclass
from yanguan.suggest.lexicon import listed, table
from yanguan.suggest.reading import Reading, Word

Use = Literal["clause", "comma", "marks"]
"""What a cue attributes without quote marks: a clause that follows, one after a comma or colon, or nothing."""

_USES: tuple[Use, ...] = ("clause", "comma", "marks")
_MEDIA = listed("留言 发文 贴文 发帖 发推 撰文 来信 致信 批注 回信 推文 发微博 发推文")
"""Verbs of the medium: before a verb of saying they are no part of the cue."""
_ALSO_NOUNS = listed("""
    要求 希望 建议 批评 警告 承诺 分析 呼吁 抱怨 质疑 担忧 忧虑 主张 倡议 期待 期盼 威胁 保证 判断 估计 预测 推测
    猜测 回应 解释 说明 补充 介绍 描述 回忆 抨击 指责 指控 发现 提醒 宣示 誓言 请求 提问 回答 反映 确认 通报 提议
    喊话 形容 预期 预计 报告 怀疑 感慨 感叹 自嘲 讽刺 嘲讽 叮嘱 嘱咐 告诫 问 说 话
""")
_ADVERBS = frozenset("只常还又也都就便曾均则却总才会并亦仍续笑直更再三一刚先最后中文普遍不没未他她我你们人受访时话")
_NO_OBJECTS = listed("会 要 能 可 想 来 去 应 应该 可以 可能 必须 敢 肯 继续 开始 受访 采访 出来 出面 带头 一致")


@dataclass(frozen=True, slots=True)
class Cue:
    """`[start, end)` in code points attributes what its `use` says; `text` is the image's."""

    start: int
    end: int
    text: str
    use: Use


@lru_cache(maxsize=8)
def cues_in(reading: Reading) -> tuple[Cue, ...]:
    """All cues of a text, by place; adjacent verbs are one (反駁說)."""
    found: list[Cue] = []
    for place in _pattern().finditer(reading.image):
        cue = _cue_at(reading, place.start(), place[0])
        if cue is None or (found and found[-1].end > cue.start):
            continue
        if found and found[-1].end == cue.start and found[-1].text != "话":
            last = found.pop()
            use = min(last.use, cue.use, key=_USES.index)
            start = cue.start if last.text in _MEDIA else last.start
            cue = Cue(start, cue.end, reading.image[start : cue.end], use)
        found.append(cue)
    return tuple(found)


def _cue_at(reading: Reading, start: int, longest: str) -> Cue | None:
    """The cue that begins here: the longest that is cut out as a word."""
    if longest not in _uses() or reading.image[start - 1 : start] == "被":
        return None
    for length in range(len(longest), 0, -1):
        text = longest[:length]
        again = reading.image[start + length : start + 2 * length + 1]
        if text == "话" and again[:1] in ("说", "讲", "道"):
            return None
        before = reading.image[max(0, start - 1 - length) : start]
        if again in (f"了{text}", f"一{text}") or before in (f"{text}了", f"{text}一"):
            return None
        if text in _uses() and _is_word(reading, start, start + length) and not _is_noun(reading, start, text):
            return Cue(start, start + length, text, _uses()[text])
    return None


def _is_word(reading: Reading, start: int, end: int) -> bool:
    if reading.words[reading.number_at(start)].tag == "x":
        return end - start > 1 or reading.image[end : end + 1] in tuple("，,：:「“")
    if not reading.is_border(end):
        return False
    if reading.is_border(start):
        return True
    word = reading.words[reading.number_at(start)]
    before = reading.image[word.start : start]
    return set(before) <= _ADVERBS or before[0] in "对向跟"


def _is_noun(reading: Reading, start: int, text: str) -> bool:
    """True where the word is what is spoken of, not what speaks (他的建議, 提出要求, 說的)."""
    if reading.image[start + len(text) : start + len(text) + 1] in ("的", "者"):
        return True
    before = reading.words[reading.number_at(start) - 1] if start else None
    if text not in _ALSO_NOUNS or before is None or before.end != start or before.text in _MEDIA:
        return False
    if text == "话" and before.text[-1] in "些句番的多真实空大好坏狠":
        return True
    if before.text in ("和", "与", "及", "、"):
        joined = reading.words[reading.number_at(before.start) - 1]
        return joined.end == before.start and len(joined.text) > 1  # 意见和建议, but 龍致和|回應
    return before.text in ("的", "之", "此", "该", "这", "项", "个", "份") or _takes_object(before, text)


def _takes_object(before: Word, text: str) -> bool:
    return len(text) > 1 and before.tag == "v" and len(before.text) > 1 and before.text not in _NO_OBJECTS


@cache
def _uses() -> dict[str, Use]:
    rows = table("speech_cues")
    return {row["simp"]: next(use for use in _USES if use == row["use"]) for row in rows}


@cache
def _pattern() -> re.Pattern[str]:
    """Cues and the words that only look like them, the longest first."""
    words = {*_uses(), *(row["simp"] for row in table("cue_negative"))}
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))
