"""The roles of a change of office, proposed from the sentence of its trigger: who, to what, from what, by whom, when.

Only proposals, by rules; the change words themselves stand in `change_words`, what belongs to time, reason and
standing in `circumstances`.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.suggest.change_words import ChangeKind, ChangeWord, change_word_at, change_words_between
from yanguan.suggest.circumstances import Circumstances, Modality, Status, circumstances_of
from yanguan.suggest.names import name_end
from yanguan.suggest.notices import fields_of, head_of, list_of
from yanguan.suggest.noun_phrases import leading_phrase, names_person
from yanguan.suggest.reading import Reading, Words, read
from yanguan.suggest.titles import Title, titles_in

RoleName = Literal[
    "person", "post_new", "org_new", "post_old", "org_old", "authority", "time_effective", "time_announced",
    "predecessor", "successor", "reason", "rank_new", "rank_old", "place",
]  # fmt: skip
_TITLED_OLD: frozenset[ChangeKind] = frozenset(
    ("transfer", "promote", "demote", "dismiss", "suspend", "resign", "leave", "retire", "appoint")
)
"""Kinds with which a title before the name is the old post (decision 18)."""
_CLAUSE = "，,。；;：:！？!?\n"
_GAP = re.compile(r"\u3000+|(?<=[\u2e80-\U0003ffff]) +(?=[\u2e80-\U0003ffff])")
_JOINT = re.compile(r"[、和及与暨兼]|、以及")
_TO = re.compile(r"[了为]?(?:出任|担任|接任|兼任|任|为|作为)?(?:新一任|下一任)?")
_ORGANS = re.compile(
    r"(?:委|委员会|常委会|会议|大会|国务院|行政院|政府|组织部|董事会|监事会|理事会|院|部|厅|局|法院|党|总统府|内阁|公司|股份|集团)$"
)
_KEPT = re.compile(r"(?:现任|原任?|前任?|时任)?")
_TITLED_NEW = frozenset(("到任", "上任", "就任", "履新", "履任", "走马上任"))
"""With these the title before the name is the new post (局長閻伯川到任)."""
_NAMING = re.compile(r"由|决定|宣布|接受|批准|同意|要求|希望|判决")
_DUTY = re.compile(r"(?:的?一?职务?|一职|职位|之职)")
_DECIDING = re.compile(r"决定|宣布|批准|同意|判决|发布的任前公示|的任前公示")
_PASSIVE = re.compile(r"(?:被|获|获得|受)$")


@dataclass(frozen=True, slots=True)
class RoleProposal:
    """One filled role: its name, and the fragments of what fills it in code points."""

    role: RoleName
    fragments: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class RolesProposal:
    """One appointment frame around a trigger, `trigger` in code points; dates are EDTF or None.

    `others` are the frames that share the trigger (免去A的X職務、B的Y職務), one for each further person (decision 17).
    """

    trigger: Range
    kind: ChangeKind
    status: Status
    modality: Modality
    roles: tuple[RoleProposal, ...]
    effective: str | None
    announced: str | None
    score: float
    others: tuple["RolesProposal", ...] = ()

    def filling(self, role: RoleName) -> tuple[Range, ...]:
        """The first fragment of everything that fills this role."""
        return tuple(each.fragments[0] for each in self.roles if each.role == role)


@dataclass(frozen=True, slots=True)
class _Part:
    """One person's part in a change: who, with the posts that the words right there give."""

    person: Range | None
    posts: tuple[Title, ...] = ()
    titles: tuple[Title, ...] = ()
    rest: tuple[tuple[str, Range], ...] = ()


def propose_roles(text: str, trigger_range: Range, words: Words | None, published: str | None) -> RolesProposal | None:
    """The frame that a trigger opens; None where the marked words are no change word of the lists.

    `published` is the EDTF date that 今日 and 7月6日 are read against.
    """
    reading = read(text, words)
    word = change_word_at(reading, *trigger_range)
    return None if word is None else _with_counterparts(reading, word, _frames(reading, word, published), published)


def _with_counterparts(
    reading: Reading, word: ChangeWord, frames: list[RolesProposal], published: str | None
) -> RolesProposal:
    """The first frame with the others in it, each with who went before and who comes after (same post, near by)."""
    low, high = list_of(reading, word.start)
    beside = [
        frame
        for other in change_words_between(reading, low, high)
        if other.start != word.start
        for frame in _frames(reading, other, published)
    ]
    related = [_related(reading, frame, beside) for frame in frames]
    return replace(related[0], others=tuple(related[1:]))


def _related(reading: Reading, frame: RolesProposal, beside: list[RolesProposal]) -> RolesProposal:
    own = frame.filling("person")
    if not own or any(each.role in ("predecessor", "successor") for each in frame.roles):
        return frame
    for other in beside:
        persons = other.filling("person")
        if not persons or _text(reading, persons[0]) == _text(reading, own[0]):
            continue
        if _shared(reading, frame, other, "post_new", "post_old"):
            return replace(frame, roles=(*frame.roles, RoleProposal("predecessor", (persons[0],))))
        if _shared(reading, frame, other, "post_old", "post_new"):
            return replace(frame, roles=(*frame.roles, RoleProposal("successor", (persons[0],))))
    return frame


def _shared(reading: Reading, one: RolesProposal, other: RolesProposal, mine: RoleName, theirs: RoleName) -> bool:
    """True where a post of the one is a post of the other, said in full or in short (總經理, 公司總經理)."""
    posts = [_post(reading, each) for each in one.roles if each.role == mine]
    others = [_post(reading, each) for each in other.roles if each.role == theirs]
    return any(post.endswith(other) or other.endswith(post) for post in posts for other in others)


def _post(reading: Reading, role: RoleProposal) -> str:
    return "".join(reading.image[start:end] for start, end in role.fragments)


def _text(reading: Reading, place: Range) -> str:
    return reading.image[place[0] : place[1]]


def _frames(reading: Reading, word: ChangeWord, published: str | None) -> list[RolesProposal]:
    """A frame for each person that the trigger changes."""
    titles = titles_of(reading, *reading.sentence_at(word.start))
    giving = word.way == "give" and not _PASSIVE.search(reading.image[max(0, word.start - 2) : word.start])
    modified = _modified(reading, word, titles)
    parts = [modified] if modified else _given(reading, word, titles) if giving else []
    giving = giving and bool(parts)
    if not parts:
        parts = [_in_fields(reading, word) or _taken(reading, word, titles)]
    around = circumstances_of(reading, word, published, has_authority=giving and word.kind != "resign")
    authority = _authority(reading, word, giving=giving)
    return [_frame(reading, word, part, around, authority) for part in parts]


def _modified(reading: Reading, word: ChangeWord, titles: tuple[Title, ...]) -> _Part | None:
    """被免職的原局長A, 某黨提名的副院長人選B."""
    if reading.image[word.end : word.end + 1] != "的":
        return None
    posts = next((found for skip in (1, 2) if (found := _chain(reading, titles, word.end + skip))), ())
    if not posts:
        return None
    start = posts[-1].end + 2 * (reading.image[posts[-1].end : posts[-1].end + 2] == "人选")
    end = name_end(reading, start)
    return _Part((start, end) if end else None, posts)


def _in_fields(reading: Reading, word: ChangeWord) -> _Part | None:
    """變動人員：A；職務：X；變動情形：辭任 (decision 43)."""
    if reading.image[word.start - 1 : word.start] not in ("：", ":"):
        return None
    start, end = reading.sentence_at(word.start)
    fields = fields_of(reading, start, end)
    person, post = fields.get("person"), fields.get("post")
    if person is None:
        return None
    told = (Title(*post, None, "unspecified", (post,)),) if post else ()
    resume = tuple(titles_in(reading, *fields["resume"])) if "resume" in fields else ()
    rest = tuple((name, fields[name]) for name in ("reason", "successor") if name in fields)
    return _Part(person, told, resume, rest)


@lru_cache(maxsize=64)
def titles_of(reading: Reading, start: int, end: int) -> tuple[Title, ...]:
    """The posts of a stretch, by place."""
    return tuple(titles_in(reading, start, end))


def _frame(
    reading: Reading, word: ChangeWord, part: _Part, around: Circumstances, authority: Range | None
) -> RolesProposal:
    said: RoleName = "post_new" if word.side == "new" else "post_old"
    person: RoleName = "org_old" if word.text == "总辞" else "person"
    roles = [RoleProposal(person, (part.person,))] if part.person else []
    roles += [RoleProposal(said, post.fragments) for post in part.posts]
    if word.kind in _TITLED_OLD and (word.side == "new" or not part.posts):
        kept = [title for title in part.titles if reading.image[title.start - 1 : title.start] != "前"]
        roles += [RoleProposal("post_old", title.fragments) for title in kept if title not in part.posts]
    if authority and authority != part.person:
        roles.append(RoleProposal("authority", (authority,)))
    roles += [RoleProposal(role, (place,)) for role, place in around.roles]
    for name, place in part.rest:
        roles.append(RoleProposal("reason" if name == "reason" else "successor", (place,)))
    is_acting = (
        any(reading.image[post.start :].startswith(("代", "暂代")) for post in part.posts) and word.side == "new"
    )
    kind: ChangeKind = "acting" if is_acting else word.kind
    score = round(min(0.9, 0.3 + 0.25 * bool(part.person) + 0.25 * bool(part.posts) + 0.1 * bool(authority)), 2)
    return RolesProposal(
        (word.start, word.end), kind, around.status, around.modality, tuple(roles), around.effective, around.announced,
        score,
    )  # fmt: skip


def _given(reading: Reading, word: ChangeWord, titles: tuple[Title, ...]) -> list[_Part]:
    """Whom the words after a giving verb name: 任命A、B為X, 免去A的X職務、B的Y職務."""
    found: list[_Part] = []
    at = word.end
    waiting: list[tuple[Range, tuple[Title, ...]]] = []
    while True:
        kept = _KEPT.match(reading.image, at)
        before = _chain(reading, titles, kept.end() if kept else at)
        start = before[-1].end if before else at
        end = name_end(reading, start)
        if end is None:
            break
        end += 2 if reading.image[end : end + 2] in ("同志", "先生", "女士") else 0
        waiting.append(((start, name_end(reading, start) or end), before))
        at = end + (reading.image[end : end + 1] == "的")
        joint = _JOINT.match(reading.image, at)
        if joint and not _begins(titles, at):
            at = joint.end()
            continue
        goes = _TO.match(reading.image, at)
        posts = _chain(reading, titles, goes.end() if goes else at)
        found += [_Part(person, posts, before) for person, before in waiting]
        waiting = []
        duty = _DUTY.match(reading.image, posts[-1].end) if posts else None
        joint = _JOINT.match(reading.image, duty.end()) if duty else None
        if joint is None:
            break
        at = joint.end()
    return found + [_Part(person, (), before) for person, before in waiting]


def _begins(titles: tuple[Title, ...], position: int) -> bool:
    return any(title.start == position for title in titles)


def _chain(reading: Reading, titles: tuple[Title, ...], start: int) -> tuple[Title, ...]:
    """The posts from `start` on, as long as only 、 and its like part them."""
    found: list[Title] = []
    for title in titles:
        starts_here = title.start == start or title.fragments[-1][0] == start
        if (not found and starts_here) or (found and _JOINT.fullmatch(reading.image, found[-1].end, title.start)):
            found.append(title)
        elif title.start > start:
            break
    return tuple(found)


def _taken(reading: Reading, word: ChangeWord, titles: tuple[Title, ...]) -> _Part:
    """Who takes or leaves a post: the subject before the verb, and the posts after it."""
    goes = _TO.match(reading.image, word.end)
    posts = _chain(reading, titles, goes.end() if goes else word.end)
    if posts and word.text == "新任":
        return _newly(reading, posts)
    if word.text == "总辞":
        return _Part(leading_phrase(reading, _clause_start(reading, word.start), word.start, whole=True))
    by = None if posts or word.kind == "demote" else _by_whom(reading, word, titles)
    if by is not None:
        return by
    left = next(
        (title for title in titles if title.end == word.start and reading.image[title.start - 1] in "由从"), None
    )
    person = _subject(reading, word, left.start - 1 if left else word.start)
    before = (left,) if left else _before(reading, titles, person) if person else ()
    if word.text in _TITLED_NEW and not posts:
        return _Part(person, before)
    return _Part(person, posts, before)


def _newly(reading: Reading, posts: tuple[Title, ...]) -> _Part:
    end = name_end(reading, posts[-1].end)
    start = posts[-1].end
    if end is None and reading.image[start : start + 1] in ("为", "是"):
        phrase = leading_phrase(reading, start + 1, _clause_end(reading, start), whole=False)
        if phrase and names_person(reading, phrase):
            titles = tuple(titles_in(reading, start + 1, phrase[1]))
            return _Part((titles[-1].end, phrase[1]) if titles else phrase, posts, titles)
    return _Part((start, end) if end else None, posts)


def _by_whom(reading: Reading, word: ChangeWord, titles: tuple[Title, ...]) -> _Part | None:
    """X由A接任, 職務由A代理: the post stands before 由, or is the one spoken of before."""
    low = _clause_start(reading, word.start)
    at = reading.image.rfind("由", low, word.start)
    if at < 0:
        return None
    phrase = leading_phrase(reading, at + 1, word.start, whole=False)
    if phrase is None or not (names_person(reading, phrase) or _text(reading, phrase) in "他她其"):
        return None
    before = tuple(title for title in titles if phrase[0] <= title.start and title.end <= phrase[1])
    person = (before[-1].end, phrase[1]) if before and before[-1].end < phrase[1] else phrase
    posts = tuple(title for title in titles if low <= title.start and title.end <= at)
    if not posts:
        posts = tuple(title for title in titles if title.end <= low)[-1:]
    return _Part(person, posts, before)


def _subject(reading: Reading, word: ChangeWord, at: int) -> Range | None:
    """The person before the verb, in its clause or in one before it in the sentence; without title.

    A pronoun that an earlier change of the sentence has taken up is left to the reader: elided (decision 42).
    """
    low = reading.sentence_at(word.start)[0]
    while at > low:
        start = max(_clause_start(reading, at), low)
        phrase = leading_phrase(reading, start, at, whole=False)
        found = [_person_in(reading, start, at), _person_of(reading, phrase) if phrase else None]
        person = max((each for each in found if each), default=None)
        if person:
            taken = bool(change_words_between(reading, person[1], word.start))
            return None if taken and _text(reading, person) in "他她其" else person
        at = start - 1
    return None


def _person_of(reading: Reading, phrase: Range) -> Range | None:
    """The name or pronoun that a phrase is, or ends in after its titles."""
    if _text(reading, phrase) in ("他", "她", "其"):
        return phrase
    titles = titles_in(reading, *phrase)
    start = titles[-1].end if titles else phrase[0]
    end = name_end(reading, start) if start < phrase[1] else None
    fits = end is not None and (end == phrase[1] or reading.image[end : end + 2] in ("同志", "先生", "女士", "一行"))
    return (start, end) if end is not None and fits else None


def _person_in(reading: Reading, start: int, end: int) -> Range | None:
    """The last name of a clause that stands after a title, or after 決定, 由, 接受."""
    places = [title.end for title in titles_in(reading, start, end)]
    places += [found.end() for found in _NAMING.finditer(reading.image, start, end)]
    for place in sorted(places, reverse=True):
        limit = place + 1 if reading.image[place : place + 1] in ("他", "她", "其") else name_end(reading, place)
        if limit is not None and limit <= end:
            return place, limit
    return None


def _before(reading: Reading, titles: tuple[Title, ...], person: Range) -> tuple[Title, ...]:
    """The titles right before a name, joined by 、."""
    found: list[Title] = []
    at = person[0]
    for title in reversed(titles):
        if title.end == at or (found and _JOINT.fullmatch(reading.image, title.end, at)):
            found.insert(0, title)
            at = title.start
    return tuple(found)


def _authority(reading: Reading, word: ChangeWord, *, giving: bool) -> Range | None:
    """Who decides: the organ before a giving verb, before 決定 or 宣布, or of the notice that the line belongs to."""
    low = _clause_start(reading, word.start)
    phrase = leading_phrase(reading, low, word.start, whole=False)
    if giving and phrase and (names_person(reading, phrase) or _ORGANS.search(_text(reading, phrase))):
        return phrase
    sentence = reading.sentence_at(word.start)[0]
    for deciding in reversed([*_DECIDING.finditer(reading.image, sentence, word.start)]):
        announced = reading.image.rfind("宣布", sentence, deciding.start())
        start = max(_clause_start(reading, deciding.start()), announced + 2 if announced >= 0 else 0)
        found = leading_phrase(reading, start, deciding.start(), whole=False)
        if found and _ORGANS.search(_text(reading, found)):
            return found
    head = head_of(reading, word.start)
    return leading_phrase(reading, reading.image.rfind("，", *head) + 1, head[1], whole=False) if head else None


def _clause_start(reading: Reading, position: int) -> int:
    """After the last mark, or the blank between two parts of a headline."""
    image = reading.image
    gap = max((gap.end() for gap in _GAP.finditer(image, max(0, position - 60), position)), default=0)
    line = image.rfind("\n", 0, position) + 1
    return max(gap, line, *(image.rfind(mark, line, position) + 1 for mark in _CLAUSE))


def _clause_end(reading: Reading, position: int) -> int:
    found = reading.image.find("\n", position)
    line = found if found >= 0 else len(reading.image)
    return min((at for mark in _CLAUSE if (at := reading.image.find(mark, position, line)) >= 0), default=line)
