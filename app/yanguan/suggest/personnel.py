"""The roles of a change of office, proposed from the sentence of its trigger: who, to what, from what, by whom, when.

Only proposals, by rules; the change words themselves stand in `change_words`, whom they change and the posts there in
`change_parts`, what belongs to time, reason and standing in `circumstances`.
"""

from dataclasses import replace
from typing import Literal

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.suggest.change_parts import Part, parts_of, titles_of
from yanguan.suggest.change_words import ChangeKind, ChangeWord, change_word_at, change_words_between
from yanguan.suggest.circumstances import Circumstances, Modality, Status, circumstances_of
from yanguan.suggest.clause_persons import authority, text_of
from yanguan.suggest.notices import list_of
from yanguan.suggest.reading import Reading, Words, read

RoleName = Literal[
    "person", "post_new", "org_new", "post_old", "org_old", "authority", "time_effective", "time_announced",
    "predecessor", "successor", "reason", "rank_new", "rank_old", "place",
]  # fmt: skip
_TITLED_OLD: frozenset[ChangeKind] = frozenset(
    ("transfer", "promote", "demote", "dismiss", "suspend", "resign", "leave", "retire", "appoint")
)
"""Kinds with which a title before the name is the old post (decision 18)."""


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
        if not persons or text_of(reading, persons[0]) == text_of(reading, own[0]):
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


def _frames(reading: Reading, word: ChangeWord, published: str | None) -> list[RolesProposal]:
    """A frame for each person that the trigger changes."""
    parts, giving = parts_of(reading, word, titles_of(reading, *reading.sentence_at(word.start)))
    around = circumstances_of(reading, word, published, has_authority=giving and word.kind != "resign")
    decider = authority(reading, word, giving=giving)
    return [_frame(reading, word, part, around, decider) for part in parts]


def _frame(
    reading: Reading, word: ChangeWord, part: Part, around: Circumstances, decider: Range | None
) -> RolesProposal:
    said: RoleName = "post_new" if word.side == "new" else "post_old"
    person: RoleName = "org_old" if word.text == "总辞" else "person"
    roles = [RoleProposal(person, (part.person,))] if part.person else []
    roles += [RoleProposal(said, post.fragments) for post in part.posts]
    if word.kind in _TITLED_OLD and (word.side == "new" or not part.posts):
        kept = [title for title in part.titles if reading.image[title.start - 1 : title.start] != "前"]
        roles += [RoleProposal("post_old", title.fragments) for title in kept if title not in part.posts]
    if decider and decider != part.person:
        roles.append(RoleProposal("authority", (decider,)))
    roles += [RoleProposal(role, (place,)) for role, place in around.roles]
    for name, place in part.rest:
        roles.append(RoleProposal("reason" if name == "reason" else "successor", (place,)))
    is_acting = (
        any(reading.image[post.start :].startswith(("代", "暂代")) for post in part.posts) and word.side == "new"
    )
    kind: ChangeKind = "acting" if is_acting else word.kind
    score = round(min(0.9, 0.3 + 0.25 * bool(part.person) + 0.25 * bool(part.posts) + 0.1 * bool(decider)), 2)
    return RolesProposal(
        (word.start, word.end), kind, around.status, around.modality, tuple(roles), around.effective, around.announced,
        score,
    )  # fmt: skip
