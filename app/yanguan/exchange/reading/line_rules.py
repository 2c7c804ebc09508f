"""What a whole line of an article can be told to be by its own words: the table of kinds, patterns and zones.

Judgements that need the lines around it (subheads, the headline, related tails) stand in `blocking` and
`related_tail`. A word inside a sentence never decides: every pattern takes the line from end to end.
"""

import re
from functools import lru_cache
from typing import Literal

from yanguan.domain.article import BlockKind
from yanguan.domain.frozen import dataclass
from yanguan.exchange.reading.stamps import find_outlet, find_stamp

Zone = Literal["head", "body", "end"]
"""Before the first paragraph; among the paragraphs; after the last one."""

_LONGEST = 90  # no dateline, byline or note of the measured pages was longer
_ENDS: tuple[Zone, ...] = ("head", "end")
_ANYWHERE: tuple[Zone, ...] = ("head", "body", "end")
_REPORTER = r"(?:記者|记者|通訊員|通讯员|編譯|编译|特派員|特派员|特約撰稿人?|特约撰稿人?)"
_NAME = r"[^\W\d_]{2,5}(?:·[^\W\d_]{1,6})?"
_NAMES = rf"{_NAME}(?:[ 、　/／]+{_NAME})*"
_REPORTED = (
    r"(?:綜合|综合|專訪|专访|現場|现场|整理)?(?:報導|報道|报道|报导|專電|专电|外電|編譯|编译|特稿|攝影|摄影|電|电)"
)
_PREFIX = r"[^\s，。：:]{0,16}?"
_OPEN, _CLOSE = r"[〔（(【\[]?\s*", r"\s*[〕）)】\]]?"


@dataclass(frozen=True, slots=True)
class Rule:
    """A line that the pattern takes whole is of this kind, where the zone allows it.

    `beginnings` are the characters with one of which such a line begins: a rule for the body, where most lines are
    none of its, names them.
    """

    kind: BlockKind
    zones: tuple[Zone, ...]
    pattern: str
    beginnings: str = ""


RULES: tuple[Rule, ...] = (
    # 南河日報記者 林知遠 · 本報記者：許念青 · 記者莫子衡 報道
    Rule("byline", _ENDS, rf"{_OPEN}{_PREFIX}{_REPORTER}[\s:：]+{_NAMES}(?:\s*{_REPORTED})?{_CLOSE}"),
    # 〔記者白若寧／北城報導〕 · 編譯李青／綜合報導
    Rule("byline", _ENDS, rf"{_OPEN}{_PREFIX}{_REPORTER}\s*{_NAMES}\s*[／/]\s*\S{{0,10}}?{_REPORTED}{_CLOSE}"),
    # 記者莫子衡 報道 · （中央社記者王小明台北6日電）
    Rule("byline", _ENDS, rf"{_OPEN}{_PREFIX}{_REPORTER}\s*{_NAME}\s*{_REPORTED}{_CLOSE}"),
    Rule("byline", _ENDS, rf"[（(]{_PREFIX}{_REPORTER}\S{{2,16}}日[電电][）)]"),
    # 本報記者許念青, where no space tells where the name begins
    Rule(
        "byline",
        _ENDS,
        rf"{_OPEN}(?:本[報报台刊]|\S{{1,10}}[報报社網网台])(?:特派|特約|特约|見習|见习)?{_REPORTER}{_NAME}{_CLOSE}",
    ),
    # 文／李青 · 作者：方圓 · 撰文 李青
    Rule(
        "byline",
        _ENDS,
        rf"{_OPEN}(?:圖文|图文|文|撰文|作者|採訪|采访|撰稿|文字)\s*[/／:：|｜]\s*[^。！？，；]{{2,30}}{_CLOSE}",
    ),
    # 新华社北京7月6日电, the whole line
    Rule("dateline", ("head",), r"(?:新華社|新华社|中新社|中央社)\S{0,8}?\d{1,2}月\d{1,2}日[電电](?:[ 　]*題?)?"),
    Rule("dateline", ("head",), r"[來来]源\s*[:：]\s*\S{1,30}"),
    # the page's own doings
    Rule("note", _ANYWHERE, r"[上下]一[篇則则條条頁页](?:\s*[:：].*)?", "上下"),
    Rule(
        "note",
        _ANYWHERE,
        r"(?:原標題|原标题|原題|原题|(?:圖|图)片?[來来]源|編者按|编者按|編按)\s*[:：／/].*",
        "原圖图編编",
    ),
    Rule("note", _ANYWHERE, r"(?:圖|图|攝影?|摄影?|供圖|供图)\s*[/／:：]\s*\S.{0,40}", "圖图攝摄供"),
    Rule("note", _ANYWHERE, r"[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]", "（("),
    Rule("note", _ANYWHERE, r"[▲▼△▽↑↓※]\s*\S.*", "▲▼△▽↑↓※"),
    Rule("note", ("end",), r"[◎★☆＊●]\s*\S.*"),
    Rule(
        "note",
        _ENDS,
        r"[（(\[【]?\s*(?:責任|责任|執行|执行|實習|实习|值班|網頁|网页)?(?:編輯|编辑|責編|责编|校對|校对|監製|监制|審核|审核|總編|主編)"
        r"\s*[:：/／ ].{1,60}",
    ),
    Rule("note", ("end",), r"(?:本文|文章|資料|资料|新聞|新闻|稿件)?[來来]源\s*[:：於于自]\s*\S.{0,40}"),
    Rule(
        "note",
        ("end",),
        r"(?:版權|版权|著作權|聲明|声明|免責|免责|本文轉|本文转|以上內容|以上内容|未經授權|未经授权).*",
    ),
    # what the page offers under an article: its key words, 【糾錯】【列印】, 我要反饋, 南河日報客戶端
    Rule("note", ("end",), r"(?:文章)?(?:關鍵[詞字]|关键[词字]|標籤|标签)\s*(?:[:：]|>>|》).*"),
    Rule("note", ("end",), r"(?:[【\[][^】\]]{1,24}[】\]]\s*){2,}"),
    Rule(
        "note",
        ("end",),
        r"[【\[]?(?:我要)?(?:反饋|反馈|糾錯|纠错|舉報|举报|列印|打印|收藏|分享|返回(?:頂部|顶部|首頁|首页))(?:本[頁页文])?[】\]]?",
    ),
    Rule("note", ("end",), r"[^\s，。！？；：「」“”]{0,10}(?:客戶端|客户端|公眾號|公众号|二維碼|二维码|APP|App)"),
)


def _in_zone(zone: Zone) -> re.Pattern[str]:
    """The zone's rules as one pattern, in their order; the group that takes the line names the rule by its number."""
    patterns = (f"(?P<r{number}>{rule.pattern})" for number, rule in enumerate(RULES) if zone in rule.zones)
    return re.compile("|".join(patterns))


_IN_ZONE: dict[Zone, re.Pattern[str]] = {zone: _in_zone(zone) for zone in _ANYWHERE}

BODY_BEGINNINGS = frozenset("".join(rule.beginnings for rule in RULES if "body" in rule.zones))
"""A line of the body that begins with another character is taken by no rule."""

_LABELLED = re.compile(
    r"(?:發布|发布|發佈|更新|刊登|最後更新|最后更新|出版|上稿)?(?:時間|时间|日期|於|于)\s*[:：]?"
    r"|(?:字號|字号|分享|評論|评论|瀏覽|浏览|點擊|点击|閱讀|阅读)\S*(?:[:：]\s*\d+)?"
    r"|(?<!\S)\d+(?!\S)"
)
_WRITERS = re.compile(rf"(?:(?:作者|{_REPORTER}|責任編輯|责任编辑|編輯|编辑)\s*[:：]?\s*|\S*{_REPORTER}).*$")
_SOURCES = re.compile(r"[來来]源\s*[:：]\s*\S+")
_SENTENCE = re.compile(r"[，。！？；,;!?「」『』“”《》]")
_SEPARATORS = " \t\u3000\xa0|｜丨/／·-—()（）[]【】"
_LONGEST_OUTLET = 20


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says: EDTF date, outlet and writers, each where it stands there."""

    published: str
    outlet: str | None = None
    byline: str | None = None


@lru_cache(maxsize=4)
def read_dateline(line: str) -> Dateline | None:
    """The line as a dateline: a full date, and beside it nothing but time, outlet and writers. Else None.

    It is asked twice of a line: for its kind, and soon after for what it says.
    """
    stamp = find_stamp(line) if len(line) <= _LONGEST else None
    if stamp is None:
        return None
    rest = f"{line[: stamp.start]} {line[stamp.end :]}"
    outlet = find_outlet(rest)
    rest = _LABELLED.sub(" ", _SOURCES.sub(" ", rest))
    writers = _WRITERS.search(rest)
    byline = writers[0].strip(_SEPARATORS) if writers else None
    rest = _WRITERS.sub("", rest).strip(_SEPARATORS)
    if _SENTENCE.search(rest) or len(rest) > _LONGEST_OUTLET:
        return None
    return Dateline(stamp.published, outlet or rest or None, byline or None)


def kind_by_words(line: str, zone: Zone) -> BlockKind | None:
    """The kind that the table gives the whole line in this zone; None where no rule takes it."""
    if len(line) > _LONGEST:
        return None
    found = _IN_ZONE[zone].fullmatch(line)
    if found and found.lastgroup:
        return RULES[int(found.lastgroup[1:])].kind
    return "dateline" if zone == "head" and read_dateline(line) else None


_FIRST = re.compile(
    r"(?:刊載|刊载|原載|原载|載|载|刊登|原刊|首發|首发|刊|發表|发表)[於于]?\s*《(?P<outlet>[^》]{1,20})》"
)


def first_publication(line: str) -> tuple[str | None, str | None]:
    """EDTF date and outlet of a note that says where the article stood first: (刊載於《南河日報》2026年7月6日02版)."""
    match = _FIRST.search(line)
    if not match:
        return None, None
    stamp = find_stamp(line)
    return stamp.published if stamp else None, match["outlet"]
