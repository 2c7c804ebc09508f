"""What a pair of quote marks probably holds: speech, or one of the kinds that are none.

Only a first guess for the walk from mark to mark. Who speaks is `attribution`'s business.
"""

import bisect
import re
from functools import lru_cache
from typing import Literal

from yanguan.domain.frozen import dataclass
from yanguan.suggest.cues import cues_in
from yanguan.suggest.quote_marks import MarkPair
from yanguan.suggest.reading import Reading

Kind = Literal["quote", "nonquote"]
NonquoteKind = Literal["term", "slogan", "scare", "title", "name", "mention", "proverb"]

_SHORT, _LONG = 8, 14
"""Code points between the marks: a short one is hardly ever a sentence, a long one hardly ever a name."""
_LEAD = re.compile(
    r"(?:[过着了]?(?:[我你他她您]们?|记者|大家|对方)?[了过]?(?:一句|一句话|几句话|这样一句话)?)?[，,：:\s]?$"
)
_BEFORE: tuple[tuple[str, NonquoteKind, float], ...] = (
    ("(?:正所谓|俗话说(?:得好)?|常言道|古语(?:有)?云|古人(?:云|说)|谚语(?:说)?|成语)[，,：:]?$", "proverb", 0.9),
    ("(?:所谓的?|美其名曰|号称)$", "scare", 0.85),
    (
        "(?:横幅|标语|布条|海报|牌子|条幅|标牌|墙上|上面|幅字)[^，。]{0,6}(?:是|写着|写有|印着|印有|标着)?[，,：:]?$",
        "slogan",
        0.85,
    ),
    ("(?:写着|印着|印有|写有|绣着|刻着|挂着|打出|举着|高举|写的是|书写)$", "slogan", 0.85),
    ("(?:口号(?:是|为)?|以)$", "slogan", 0.6),
    (
        "(?:歌曲|电影|影片|老歌|小说|专辑|节目|剧集|电视剧|纪录片|话剧|画作|主题为?|题为|命题为|展览|讲座|论坛)$",
        "title",
        0.85,
    ),
    ("(?:名为|名叫|叫做|叫作|取名|起名|命名为|网友|用户|昵称|外号|绰号|人称)$", "name", 0.85),
    ("(?:被?称为|被?称作|称之为|被?誉为|获评|获称|代号|品牌)$", "name", 0.85),
    ("(?:用|使用|提到|提及|用到|出现|听到|爱用)$", "mention", 0.5),
    ("(?:不是|而非|并非|成了|成为|沦为|被当成|当成|当作)$", "scare", 0.6),
    ("(?:加入|组成|成立|设立|组建|发起|创办)[^，。]{0,4}$", "name", 0.7),
)
_AFTER: tuple[tuple[str, NonquoteKind, float], ...] = (
    (
        "(?:[一二两三四五六七八九十几]个字|[一二两三四]?字|一词|这个[词字]|这几个字|一语|这句话|字样|字眼)",
        "mention",
        0.9,
    ),
    ("(?:专案小组|领导小组|小组|联盟|协会|奖学金|基金|计划|工程|行动|专案|项目|平台|品牌|奖|大赛|杯)", "name", 0.75),
    ("(?:清单|公司|集团|号|党|队|社区|论坛)", "name", 0.75),
    ("(?:工作法|理论|战略|政策|方针|模式|规划|概念|现象|效应|经济|产业|精神|体系|机制|思想|原则)", "term", 0.8),
    ("(?:要求|目标|理念|标准|时代|建设)", "term", 0.8),
    ("(?:标语|横幅|口号|布条)", "slogan", 0.85),
)
_BEFORE_PATTERNS = tuple((re.compile(pattern), kind, score) for pattern, kind, score in _BEFORE)
_AFTER_PATTERNS = tuple((re.compile(pattern), kind, score) for pattern, kind, score in _AFTER)
_SPOKEN = re.compile(r"[我你您咱俺]|[吗呢吧啊呀啦嘛喔哦唷咧]")


@dataclass(frozen=True, slots=True)
class MarkGuess:
    """`kind` is the nonquote's kind, None for speech; `score` from 0 to 1 says how sure; `reason` is a stable key."""

    is_quote: bool
    kind: NonquoteKind | None
    score: float
    reason: str


@lru_cache(maxsize=8)
def guesses(reading: Reading) -> tuple[MarkGuess | None, ...]:
    """A guess for each pair of the text, in their order; None for those that nobody walks (《》)."""
    cue_ends = [cue.end for cue in cues_in(reading)]
    cue_starts = [cue.start for cue in cues_in(reading)]
    return tuple(_guess(reading, pair, cue_starts, cue_ends) if pair.is_walked else None for pair in reading.pairs)


def _guess(reading: Reading, pair: MarkPair, cue_starts: list[int], cue_ends: list[int]) -> MarkGuess:
    image = reading.image
    body = image[pair.start + 1 : max(pair.start + 1, pair.end - 1)]
    before, after = image[max(0, pair.start - 16) : pair.start].rpartition("\n")[2], image[pair.end : pair.end + 16]
    ends_sentence = body[-1:] in tuple("。！？!?…")
    if pair.group is not None:
        return MarkGuess(is_quote=True, kind=None, score=0.97, reason="continued")
    found = _by_neighbours(before, after)
    if found and not ends_sentence:
        return found
    lead = _LEAD.search(before)
    if _stands_in(cue_ends, pair.start - len(lead[0] if lead else ""), pair.start) and _fits(body, after):
        return MarkGuess(is_quote=True, kind=None, score=0.95, reason="after-cue")
    if ends_sentence or body[-1:] in tuple("，,"):
        said = _stands_in(cue_starts, pair.end, pair.end + 14)
        return MarkGuess(is_quote=True, kind=None, score=0.95 if said else 0.85, reason="sentence")
    return _by_body(body, before, after)


def _stands_in(places: list[int], low: int, high: int) -> bool:
    """True where one of the places, which are in order, is from `low` to `high`."""
    at = bisect.bisect_left(places, low)
    return at < len(places) and places[at] <= high


def _fits(body: str, after: str) -> bool:
    """True where what follows a cue is said by it, not a term in what is said (提出「三高四新」戰略)."""
    return len(body) > _SHORT or not re.match(r"[\u4e00-\u9fff]", after) or bool(re.search(r"[，。！？]", body))


def _by_neighbours(before: str, after: str) -> MarkGuess | None:
    for pattern, kind, score in _AFTER_PATTERNS:
        if pattern.match(after):
            return MarkGuess(is_quote=False, kind=kind, score=score, reason=f"before-{kind}-word")
    for pattern, kind, score in _BEFORE_PATTERNS:
        if pattern.search(before):
            return MarkGuess(is_quote=False, kind=kind, score=score, reason=f"after-{kind}-word")
    return None


def _by_body(body: str, before: str, after: str) -> MarkGuess:
    clauses = len(re.findall(r"[，,；;：:]", body))
    if _SPOKEN.search(body) and len(body) > _SHORT // 2:
        return MarkGuess(is_quote=True, kind=None, score=0.75, reason="spoken")
    if clauses and len(body) >= _SHORT:
        return MarkGuess(is_quote=True, kind=None, score=0.65 + (before[-1:] in tuple("：:")) * 0.2, reason="clauses")
    if len(body) > _LONG:
        return MarkGuess(is_quote=True, kind=None, score=0.55, reason="long")
    if before.endswith(("：", ":")) and not after.strip("。！？!?\n "):
        return MarkGuess(is_quote=True, kind=None, score=0.7, reason="after-colon")
    if re.search(r"[一二两三四五六七八九十百\d]", body) or before.endswith(("、", "」", "”")):
        return MarkGuess(is_quote=False, kind="term", score=0.8, reason="short")
    return MarkGuess(is_quote=False, kind="term", score=0.6, reason="short")
