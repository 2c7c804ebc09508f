"""The tail of related items that aggregators append: where it begins, and what each of its lines is.

A heading counts only as a whole line, after some body, and where what follows looks like a list of items: words
like 相關報導 inside an article, or 相关新闻： before it, cut nothing.
"""

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from yanguan.domain.article import BlockKind
from yanguan.domain.frozen import dataclass
from yanguan.exchange.reading.line_rules import kind_by_words
from yanguan.exchange.reading.stamps import find_stamp, is_stamp, stamp_of_item

_LONGEST_HEADING = 18
_LEAST_BODY = 60
_SHORT, _LONGEST_TITLE = 45, 60
_LEAST_SHARE = 0.4
_LONGEST_AFTER_EDITOR = 3  # a third of the article
_SOURCE = re.compile(r"本文[來来]源\s*[:：].{1,30}")
_EDITOR = re.compile(r"[（(\[【]?(?:責任編輯|责任编辑|責編|责编)\s*[:：／/ ].{0,30}")
_FOLD = str.maketrans(
    "關聞閱讀薦熱點類題報導為貼歡門編輯選訊資網話區評論內給還興連結視頻專條則圖鏈際週這們猜喜頭項讚錯過擴擊氣時許會別輯觀榜數",
    "关闻阅读荐热点类题报导为贴欢门编辑选讯资网话区评论内给还兴连结视频专条则图链际周这们猜喜头项赞错过扩击气时许会别辑观榜数",
)
_WHAT = r"(?:新闻|文章|报导|报道|阅读|推荐|资讯|内容|话题|主题|专题|焦点|影音|视频|图集|链接|连结|消息|排行榜?|影片)"
_WHOSE = r"(?:为您|为你|编辑|小编|精彩|今日|热门|热点|最新|焦点|火热|猜你|站内|图文|全球|本周|一周)"
_HEADING = re.compile(
    rf"""(?:
      相关[·・]?(?:热门|推荐)?{_WHAT}{{1,2}}
    | (?:延伸|扩展|拓展)(?:[·・]?{_WHAT}){{1,2}}
    | (?:推荐|推介)(?:相关)?{_WHAT}{{0,2}}(?:相关主题)?
    | {_WHOSE}?(?:热门|热点|推荐|精选|精彩|热文|热话)(?:[·・]?{_WHAT}){{0,2}}
    | {_WHOSE}?(?:热|最)新?(?:闻|话题|新闻|文章|消息)
    | (?:最新|焦点|头条|今日|重点){_WHAT}
    | (?:新闻|文章){_WHAT}
    | (?:点击|跟贴|阅读|本周|一周|人气|热门|24小时)排行榜?
    | 猜你(?:喜欢|想看|感兴趣)(?:的)?
    | 你(?:可能|或许|也许)?(?:也|还)?(?:会)?(?:想看|喜欢|感兴趣)(?:的)?{_WHAT}?
    | (?:大家|网友|其他人|别人)(?:都|也)在(?:看|读|关注)
    | (?:探索|查?看)?更多(?:.{{0,8}}?{_WHAT})?
    | 往期\S{{0,6}}
    | 别错过|不要错过
    | [上下]一[篇则条]
    )""",
    re.VERBOSE,
)
_ORNAMENT = " \t\u3000\xa0:：【】[]〔〕▼▲▶►>»≫◆■●★☆※|｜丨…-—─━=_#＞"
_SIGN = re.compile(r"\s*(?:[•·●◆■▪▶►▷▸○◎※★☆▲△➤→👉*＊]\s*|[-–]\s+)(?=\S)")
_NUMBER = re.compile(r"\s*[【\[(（]?\d{1,2}(?:[.、．)）\]】]\s*|\s+)(?=\S)")
_FINAL = "。；;"


@dataclass(frozen=True, slots=True)
class TailLine:
    """A line of the tail: its kind, and the date (EDTF) and outlet of the item that it belongs to."""

    kind: BlockKind
    published: str | None = None
    outlet: str | None = None


def is_heading(line: str) -> bool:
    """True where the whole line is a heading under which related items stand."""
    if len(line) > _LONGEST_HEADING:
        return False
    return _HEADING.fullmatch("".join(line.translate(_FOLD).strip(_ORNAMENT).split())) is not None


def tail_start(lines: Sequence[str], boxes: Container[int] = ()) -> int:
    """The index of the line that begins the tail: a heading, a title with its date under it, or what follows the
    editor's name; the number of lines where there is none. `boxes` are headings under which the article goes on.
    """
    body = 0
    for index, line in enumerate(lines):
        bare = line.strip()
        if (
            body > _LEAST_BODY
            and index not in boxes
            and len(line) <= _LONGEST_HEADING + 6
            and is_heading(bare)
            and _lists(lines[index + 1 :])
        ):
            return index
        body += len(bare)
    return min(_dated_items_start(lines), _after_editor_start(lines))


def _dated_items_start(lines: Sequence[str]) -> int:
    """Where two or more titles end the lines, each with its date alone in the line under it."""
    start = len(lines)
    while start > 1 and is_stamp(lines[start - 1]) and _is_title(lines[start - 2].strip(), _LONGEST_TITLE):
        start -= 2
    return start if len(lines) - start >= 2 * 2 and _has_body(lines[:start]) else len(lines)


def _after_editor_start(lines: Sequence[str]) -> int:
    """Where something short stands after the line that names the editor, which is an article's last."""
    signed = (index for index in reversed(range(len(lines))) if "责" in lines[index] or "責" in lines[index])
    last = next((index for index in signed if _EDITOR.fullmatch(lines[index].strip())), None)
    if last is None or not _has_body(lines[:last]):
        return len(lines)
    length = sum(len(line.strip()) for line in lines[last:])
    if length * _LONGEST_AFTER_EDITOR > sum(len(line.strip()) for line in lines[:last]):
        return len(lines)
    strange = (index for index in range(last + 1, len(lines)) if not kind_by_words(lines[index].strip(), "end"))
    return next(strange, len(lines))


def _has_body(lines: Sequence[str]) -> bool:
    return sum(len(line.strip()) for line in lines) > _LEAST_BODY


def read_tail(lines: Sequence[str]) -> list[TailLine]:
    """What each line of the tail is. The lines of one item share the date and the outlet that one of them names."""
    bullet = next((sign for sign in (_SIGN, _NUMBER) if _bulleted(lines, sign)), None)
    kinds = [_kind(line, bullet) for line in lines]
    read: list[TailLine] = []
    for first, last in _items(kinds):
        stamps = (stamp_of_item(line.strip()) for line in lines[first:last])
        published, outlet = next((stamp for stamp in stamps if stamp), (None, None))
        read += [TailLine(kind, published, outlet) for kind in kinds[first:last]]
    return read


def _lists(lines: Sequence[str]) -> bool:
    """True where lines look like items: two bullets, or four in ten short without a full stop; true of no lines."""
    if not lines:
        return True
    if _bulleted(lines, _SIGN) or _bulleted(lines, _NUMBER):
        return True
    short = sum(_is_title(_bare(line), _SHORT) for line in lines)
    return short >= _LEAST_SHARE * len(lines)


def _bulleted(lines: Sequence[str], bullet: re.Pattern[str]) -> bool:
    """True where two lines begin with the bullet: one may be a dash or a number of the text."""
    return sum(1 for line in lines if bullet.match(line)) >= 2  # noqa: PLR2004


def _kind(line: str, bullet: re.Pattern[str] | None) -> BlockKind:
    """Heading, title or teaser: by the bullet that the titles of this tail have, else by length and last mark; a note
    where the page names its editor or source under the tail.
    """
    stripped = line.strip()
    if _EDITOR.fullmatch(stripped) or _SOURCE.fullmatch(stripped):
        return "note"
    if is_heading(stripped):
        return "related_heading"
    if bullet:
        return "related_title" if bullet.match(line) else "related"
    bare = _bare(line)
    is_title = 0 < len(bare) <= _SHORT or _is_title(bare, _LONGEST_TITLE)
    return "related_title" if is_title else "related"


def _bare(line: str) -> str:
    """The line without the date and source that end it."""
    stamp = find_stamp(line) if stamp_of_item(line.strip()) else None
    bare = line[: stamp.start] if stamp else line
    return bare.strip()


def _is_title(bare: str, longest: int) -> bool:
    """True of words that are short and no sentence; a question may be a title."""
    return 0 < len(bare) <= longest and bare[-1] not in _FINAL


def _items(kinds: Sequence[BlockKind]) -> list[tuple[int, int]]:
    """The lines of each item: a title with the teasers after it; every other line by itself."""
    borders = [index for index, kind in enumerate(kinds) if kind != "related" or not index]
    borders += [index + 1 for index, kind in enumerate(kinds) if kind == "related_heading"]
    ends = sorted({*borders, len(kinds)})
    return list(pairwise(ends))
