"""Whom a change word changes, and the posts that the words right there give: one part for each person.

Who stands in the clauses around it is found by `clause_persons`; what roles the parts fill is `personnel`'s business.
"""

import re
from functools import lru_cache

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.suggest.change_words import ChangeWord
from yanguan.suggest.clause_persons import clause_end, clause_start, subject, text_of
from yanguan.suggest.names import name_end
from yanguan.suggest.notices import fields_of
from yanguan.suggest.noun_phrases import leading_phrase, names_person
from yanguan.suggest.reading import Reading
from yanguan.suggest.titles import Title, titles_in

_JOINT = re.compile(r"[、和及与暨兼]|、以及")
_TO = re.compile(r"[了为]?(?:出任|担任|接任|兼任|任|为|作为)?(?:新一任|下一任)?")
_KEPT = re.compile(r"(?:现任|原任?|前任?|时任)?")
_TITLED_NEW = frozenset(("到任", "上任", "就任", "履新", "履任", "走马上任"))
"""With these the title before the name is the new post (局長閻伯川到任)."""
_DUTY = re.compile(r"(?:的?一?职务?|一职|职位|之职)")
_PASSIVE = re.compile(r"(?:被|获|获得|受)$")


@dataclass(frozen=True, slots=True)
class Part:
    """One person's part in a change: who, with the posts that the words right there give."""

    person: Range | None
    posts: tuple[Title, ...] = ()
    titles: tuple[Title, ...] = ()
    rest: tuple[tuple[str, Range], ...] = ()


def parts_of(reading: Reading, word: ChangeWord, titles: tuple[Title, ...]) -> tuple[list[Part], bool]:
    """A part for each person whom the word changes; and whether somebody gives them their posts, or takes them."""
    giving = word.way == "give" and not _PASSIVE.search(reading.image[max(0, word.start - 2) : word.start])
    modified = _modified(reading, word, titles)
    parts = [modified] if modified else _given(reading, word, titles) if giving else []
    if parts:
        return parts, giving
    return [_in_fields(reading, word) or _taken(reading, word, titles)], False


@lru_cache(maxsize=64)
def titles_of(reading: Reading, start: int, end: int) -> tuple[Title, ...]:
    """The posts of a stretch, by place."""
    return tuple(titles_in(reading, start, end))


def _modified(reading: Reading, word: ChangeWord, titles: tuple[Title, ...]) -> Part | None:
    """被免職的原局長A, 某黨提名的副院長人選B."""
    if reading.image[word.end : word.end + 1] != "的":
        return None
    posts = next((found for skip in (1, 2) if (found := _chain(reading, titles, word.end + skip))), ())
    if not posts:
        return None
    start = posts[-1].end + 2 * (reading.image[posts[-1].end : posts[-1].end + 2] == "人选")
    end = name_end(reading, start)
    return Part((start, end) if end else None, posts)


def _in_fields(reading: Reading, word: ChangeWord) -> Part | None:
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
    return Part(person, told, resume, rest)


def _given(reading: Reading, word: ChangeWord, titles: tuple[Title, ...]) -> list[Part]:
    """Whom the words after a giving verb name: 任命A、B為X, 免去A的X職務、B的Y職務."""
    found: list[Part] = []
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
        found += [Part(person, posts, before) for person, before in waiting]
        waiting = []
        duty = _DUTY.match(reading.image, posts[-1].end) if posts else None
        joint = _JOINT.match(reading.image, duty.end()) if duty else None
        if joint is None:
            break
        at = joint.end()
    return found + [Part(person, (), before) for person, before in waiting]


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


def _taken(reading: Reading, word: ChangeWord, titles: tuple[Title, ...]) -> Part:
    """Who takes or leaves a post: the subject before the verb, and the posts after it."""
    goes = _TO.match(reading.image, word.end)
    posts = _chain(reading, titles, goes.end() if goes else word.end)
    if posts and word.text == "新任":
        return _newly(reading, posts)
    if word.text == "总辞":
        return Part(leading_phrase(reading, clause_start(reading, word.start), word.start, whole=True))
    by = None if posts or word.kind == "demote" else _by_whom(reading, word, titles)
    if by is not None:
        return by
    left = next(
        (title for title in titles if title.end == word.start and reading.image[title.start - 1] in "由从"), None
    )
    person = subject(reading, word, left.start - 1 if left else word.start)
    before = (left,) if left else _before(reading, titles, person) if person else ()
    if word.text in _TITLED_NEW and not posts:
        return Part(person, before)
    return Part(person, posts, before)


def _newly(reading: Reading, posts: tuple[Title, ...]) -> Part:
    end = name_end(reading, posts[-1].end)
    start = posts[-1].end
    if end is None and reading.image[start : start + 1] in ("为", "是"):
        phrase = leading_phrase(reading, start + 1, clause_end(reading, start), whole=False)
        if phrase and names_person(reading, phrase):
            titles = tuple(titles_in(reading, start + 1, phrase[1]))
            return Part((titles[-1].end, phrase[1]) if titles else phrase, posts, titles)
    return Part((start, end) if end else None, posts)


def _by_whom(reading: Reading, word: ChangeWord, titles: tuple[Title, ...]) -> Part | None:
    """X由A接任, 職務由A代理: the post stands before 由, or is the one spoken of before."""
    low = clause_start(reading, word.start)
    at = reading.image.rfind("由", low, word.start)
    if at < 0:
        return None
    phrase = leading_phrase(reading, at + 1, word.start, whole=False)
    if phrase is None or not (names_person(reading, phrase) or text_of(reading, phrase) in "他她其"):
        return None
    before = tuple(title for title in titles if phrase[0] <= title.start and title.end <= phrase[1])
    person = (before[-1].end, phrase[1]) if before and before[-1].end < phrase[1] else phrase
    posts = tuple(title for title in titles if low <= title.start and title.end <= at)
    if not posts:
        posts = tuple(title for title in titles if title.end <= low)[-1:]
    return Part(person, posts, before)


def _before(reading: Reading, titles: tuple[Title, ...], person: Range) -> tuple[Title, ...]:
    """The titles right before a name, joined by 、."""
    found: list[Title] = []
    at = person[0]
    for title in reversed(titles):
        if title.end == at or (found and _JOINT.fullmatch(reading.image, title.end, at)):
            found.insert(0, title)
            at = title.start
    return tuple(found)
