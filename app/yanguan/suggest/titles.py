"""Where posts stand in a text, whose they are by standing before a name, and when: 臨江市委書記方景行, 時任副市長.

Only states are proposed here; changes of office are `personnel`'s business.
"""

import re
from dataclasses import replace
from functools import cache
from typing import Literal

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.suggest.lexicon import listed
from yanguan.suggest.names import name_end, surnames
from yanguan.suggest.noun_phrases import leading_phrase, names_person
from yanguan.suggest.posts import core_pattern, shape_of
from yanguan.suggest.reading import Reading, Word, Words, read

Temporal = Literal["current", "former", "unspecified"]

_STOPS = frozenset("任由原前现时曾兼为是在对与访的、，。和及从向被把将已也又还等名位令让请经该称叫派选获拟升降改续")
_STOP_WORDS = listed("""
    现任 原任 时任 曾任 历任 前任 新任 继任 候任 任命 担任 出任 委任 聘任 免去 辞去 同志 先生 女士 记者 接替 接任 升任
    调任 转任 改任 兼任 代理 暂代 提名 当选 选举 推举 推选 决定 宣布 会见 走进 主持 出席 陪同 率领 以及 还有 包括 例如
    至于 关于 根据 通过 其中 以下 以上 成为 作为 身为 一位 一名 多名 几名 这位 那位 两位 三位 各位 他们 我们 自己 告诉
    采访 专访 对话 屬意
""")
_ORGAN_VERBS = listed("""
    组织 宣传 发展 审议 管理 建设 保障 监督 检查 调查 研究 保护 规划 教育 生产 应急 改革 服务 统计 审计 监察 巡视 信访
    更新 领导 执行 投资 交易 监管 开发 援助 培训 治理 防治 仲裁 出版 广播 运输 通信 通讯 卫生 救援 消防 护理 办 代表
    协调 指挥 设计 测试 试验 考试 评议 公证 检察 审判 安全 工程 海巡 海工 装备 联合 青年 研修 理工 科技 政务 政法 编译
""")
"""Verbs that stand in the names of organs."""
_LEFT = listed("n j m a b vn x f s ns nz g k zg i l ng an eng q z r h")
_FORMER = re.compile(r"(?:时任|曾任|历任|原任|前任|先后任|先后担任|曾担任|曾出任|曾兼任|原|前)$")
_PARTING = re.compile(r"新任|原任?|前任?|现任|时任")
_CHANGES = re.compile(
    r"[^，。；]{0,14}(?:辞职|辞任|请辞|辞去|退休|停职|免职|撤职|卸任|离任|调任|升任|改任|转任|降为|无效|被免|不再|出任|接任)"
)
_CURRENT = re.compile(r"(?:现任|仍任|仍兼任|续任|留任)$")
_STATES = re.compile(r"(?:曾任|历任|先后担任|先后任|曾担任|曾出任|曾兼任|现任|仍兼任|此前任|此前担任|此前曾任|此前为)")
_JOINT = re.compile(r"[、兼暨及和]")
_HELD_BEFORE = re.compile(r"此前|曾|历|先后|原")


@dataclass(frozen=True, slots=True)
class Title:
    """A post in a text, `[start, end)` in code points; `organization` is the part before prefix and core."""

    start: int
    end: int
    organization: Range | None
    temporal: Temporal
    fragments: tuple[Range, ...] = ()
    """The post itself: two where 新任 or 原 stands in the middle of it (臨江新任市委書記)."""

    def moved(self, by: int) -> "Title":
        """The same in a text before which so many code points more stand."""
        organization = _moved(self.organization, by) if self.organization else None
        fragments = tuple(_moved(each, by) for each in self.fragments)
        return Title(self.start + by, self.end + by, organization, self.temporal, fragments)


@dataclass(frozen=True, slots=True)
class HoldingProposal:
    """Posts that one person holds or held: those before a name (`person` is its range), or those that 曾任 lists.

    `person` is None where the sentence does not name it.
    """

    posts: tuple[Title, ...]
    person: Range | None
    temporal: Temporal
    score: float
    reason: str

    def moved(self, by: int) -> "HoldingProposal":
        """The same in a text before which so many code points more stand."""
        posts = tuple(title.moved(by) for title in self.posts)
        return replace(self, posts=posts, person=_moved(self.person, by) if self.person else None)


def holdings_at(text: str, position: int, words: Words | None) -> tuple[HoldingProposal, ...]:
    """The holdings of the line that holds this position: what is said there is read by itself."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return tuple(each.moved(start) for each in propose_holdings(text[start : end if end >= 0 else len(text)], words))


def propose_holdings(text: str, words: Words | None) -> tuple[HoldingProposal, ...]:
    """All holdings that titles before names and lists after 曾任 tell, by place (decisions 42, 44, 48)."""
    reading = read(text, words)
    titles = titles_in(reading, 0, len(text))
    found = [*_before_names(reading, titles), *_after_states(reading, titles)]
    unique = {(each.posts[0].start, each.temporal): each for each in sorted(found, key=lambda each: each.score)}
    return tuple(sorted(unique.values(), key=lambda each: each.posts[0].start))


def _moved(place: Range, by: int) -> Range:
    return place[0] + by, place[1] + by


def titles_in(reading: Reading, start: int, end: int) -> list[Title]:
    """The posts of a stretch, by place; a post without its organisation is one too."""
    found: list[Title] = []
    for place in _cores().finditer(reading.image, start, end):
        if not _is_cut_out(reading, place):
            continue
        left = _leftmost(reading, place.start(), max(start, found[-1].end if found else start))
        found.append(_title(reading, left, place))
    return found


def _title(reading: Reading, left: int, place: re.Match[str]) -> Title:
    shape = shape_of(reading.image[left : place.end()])
    end = left + (shape.organization_end + len(shape.shared) if shape else 0)
    before = reading.image[max(0, left - 4) : left]
    temporal: Temporal = "former" if _FORMER.search(before) else "current" if _CURRENT.search(before) else "unspecified"
    parted = _PARTING.search(reading.image, max(0, left - 2), left)
    start = _leftmost(reading, parted.start(), 0) if parted and parted.end() == left else left
    if parted is None or start >= parted.start() or not _is_organ(reading.image[start : parted.start()], left, reading):
        return Title(left, place.end(), (left, end) if end > left else None, temporal, ((left, place.end()),))
    return Title(start, place.end(), (start, parted.start()), temporal, ((start, parted.start()), (left, place.end())))


def _is_organ(piece: str, left: int, reading: Reading) -> bool:
    """True where what stands before 新任 is the organ, or the place that 市委 leaves open."""
    return piece.endswith(tuple("委局厅部院署处办会府司所校团组")) or reading.image[left] in "省市县区"


@cache
def _cores() -> re.Pattern[str]:
    return re.compile(core_pattern())


def _is_cut_out(reading: Reading, place: re.Match[str]) -> bool:
    """True where the core is no part of a longer word (主席台, 書記處, 代表團, 主任務)."""
    following = reading.image[place.end() : place.end() + 1]
    if following in tuple("台处团室级会部院局团署") and not reading.is_border(place.end()):
        return False
    word = reading.words[reading.number_at(place.end() - 1)]
    if word.end > place.end() and word.tag != "x" and len(word.text) > 1:
        return name_end(reading, place.end()) is not None and word.text[:-1].endswith(place["core"][-1])
    return True


def _leftmost(reading: Reading, at: int, limit: int) -> int:
    """Where the organisation of a post begins whose prefix or core begins at `at`."""
    right = at
    while at > limit:
        word = reading.words[reading.number_at(at - 1)]
        piece = reading.image[max(word.start, limit) : at]
        if not _belongs(reading, word, piece, at, right):
            break
        at = max(word.start, limit)
    return _without_rest(reading, at, right)


def _belongs(reading: Reading, word: Word, piece: str, at: int, right: int) -> bool:
    """True where a word to the left of `at` is part of the organisation."""
    if word.text in _STOP_WORDS or (len(piece) == 1 and piece in _STOPS and piece != "和"):
        return False
    if piece == "和":
        return _joins(reading, word, at, right)
    if word.tag in ("w", "p", "d", "c", "u", "t", "uj", "ul", "y", "tg") and word.text not in _ORGAN_VERBS:
        return False
    if word.tag == "v" and word.text not in _ORGAN_VERBS:
        return len(piece) == 1 and bool(re.match(r"[^，。、]?[省市县区镇乡州]", reading.image[at:right]))
    return word.tag in _LEFT or word.text in _ORGAN_VERBS


def _joins(reading: Reading, word: Word, at: int, right: int) -> bool:
    """True for the 和 inside a name (發展和改革委員會)."""
    number = reading.number_at(word.start)
    beside = reading.words[number - 1 : number] + reading.words[number + 1 : number + 2]
    inside = all(each.tag in ("v", "vn", "n") and len(each.text) > 1 for each in beside)
    return inside and bool(re.search(r"(?:委员会|部|局|厅|办)", reading.image[at:right]))


def _without_rest(reading: Reading, at: int, right: int) -> int:
    """Without what is left of a word before the organisation: a surname alone, a number, 前 and its like."""
    piece = reading.image[at:right]
    if piece in surnames()[0] or (len(piece) == 1 and not re.match("[省市县区校院局厅部署台社会镇乡村党]", piece)):
        return right
    lead = re.match(r"(?:新任|原|前|现任|时任|[\d一二三四五六七八九十]+[岁年月日届])", piece)
    return at + lead.end() if lead and lead.end() < len(piece) else at


def _before_names(reading: Reading, titles: list[Title]) -> list[HoldingProposal]:
    """The titles that stand before a name, those joined by 、 together."""
    found: list[HoldingProposal] = []
    group: list[Title] = []
    for title in titles:
        joined = group and _JOINT.fullmatch(reading.image, group[-1].end, title.start)
        group = [*group, title] if joined else [title]
        end = name_end(reading, title.end)
        if end is None or reading.image[title.end : title.end + 1] in "、，":
            continue
        temporal = group[0].temporal if group[0].temporal != "unspecified" else "current"
        changes = bool(_CHANGES.match(reading.image, end)) or reading.image[
            max(0, group[0].start - 3) : group[0].start
        ].endswith("的原")
        score, reason = (0.45, "title-in-a-change") if changes else (0.85, "title-before-name")
        found.append(HoldingProposal(tuple(group), (title.end, end), temporal, score, reason))
        group = []
    return found


def _after_states(reading: Reading, titles: list[Title]) -> list[HoldingProposal]:
    """The posts that 曾任 and its like list, with the person where the clause names one."""
    found: list[HoldingProposal] = []
    for state in _STATES.finditer(reading.image):
        listed_here = _chain(reading, titles, state.end())
        if not listed_here or name_end(reading, listed_here[-1].end):
            continue
        line = reading.image.rfind("\n", 0, state.start()) + 1
        low = max(line, *(reading.image.rfind(mark, line, state.start()) + 1 for mark in "，。；！？,;"))
        phrase = leading_phrase(reading, low, state.start(), whole=True)
        if phrase is None:
            phrase = leading_phrase(reading, reading.sentence_at(state.start())[0], state.start(), whole=False)
        person = phrase if phrase and (names_person(reading, phrase) or phrase[1] - phrase[0] == 1) else None
        temporal: Temporal = "former" if _HELD_BEFORE.search(state[0]) else "current"
        found.append(HoldingProposal(tuple(listed_here), person, temporal, 0.75, "listed"))
    return found


def _chain(reading: Reading, titles: list[Title], start: int) -> list[Title]:
    """The posts from `start` on, as long as only 、 and its like part them."""
    found: list[Title] = []
    for title in titles:
        if title.start == start or (found and _JOINT.fullmatch(reading.image, found[-1].end, title.start)):
            found.append(title)
        elif title.start > start:
            break
    return found
