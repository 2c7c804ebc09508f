"""Who says what a cue attributes: the phrase before it, the subject of the sentence, or nobody who is named.

Where the words begin and end is `attribution`'s business.
"""

import re

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.suggest.cues import Cue
from yanguan.suggest.lexicon import listed
from yanguan.suggest.noun_phrases import leading_phrase, names_person
from yanguan.suggest.quote_proposal import Explicitness, Scene

_PRONOUNS = re.compile(r"(?:[我你他她它您][们]?|对方|其|自己|前者|后者|双方|两人)$")
_FROM = re.compile(
    r"(?:[^，。]{0,8}?记者)?(?:[^，。从]{0,10})?[从自](?P<source>[^，。]{2,40}?)(?:处|那里|方面|有关部门)?$"
)
_LEARNED = re.compile(r"获悉|得悉|得知|了解到|获知|知悉")
_ACCORDING = re.compile(r"(?:另?据|根据|另据|又据|依据|援引|引述)")
CREDIT = re.compile(r"新华社|中新社|中新网|法新社|路透社|美联社|央视|本报|本台")
"""The agencies whose 據…電 is a credit, no attribution (decisions 14, 28)."""
_NO_SPEAKERS = listed(
    "这 那 此 此外 其中 结果 因此 问题 原因 事实 目的 时间 目前 现在 这里 那里 什么 谁 有 是 人 没人 无人"
)


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks, with the cue as it stands: `cue` has two ranges for 據…報道."""

    speakers: tuple[Range, ...]
    cue: tuple[Range, ...]
    explicitness: Explicitness
    is_framed: bool = False
    """True for frames that need no further sign (據…報道, 記者從…獲悉)."""


def source_of(scene: Scene, cue: Cue, earlier: tuple[Range, ...]) -> Source | None:
    """Who speaks by this cue. `earlier` is the speaker of the cue before it in the sentence (decisions 9, 51).

    None where the cue attributes to nobody that the sentence names, though it is of the kind that would (據悉).
    """
    low = scene.clause_start(cue.start)
    framed = _framed(scene, cue, low)
    if framed is not None:
        return framed
    phrase = leading_phrase(scene.reading, low, cue.start, whole=True)
    if phrase is not None and scene.text[phrase[0] : phrase[1]] not in _NO_SPEAKERS:
        is_pronoun = bool(_PRONOUNS.match(scene.text[phrase[0] : phrase[1]]))
        return Source((phrase,), ((cue.start, cue.end),), "anaphoric" if is_pronoun else "explicit")
    speakers = earlier or subject_between(scene, scene.start, low)
    return Source(speakers, ((cue.start, cue.end),), "anaphoric" if speakers else "implicit")


def _framed(scene: Scene, cue: Cue, low: int) -> Source | None:
    """記者從X獲悉 and 據X報道."""
    before = scene.text[low : cue.start]
    if _LEARNED.match(cue.text):
        found = _FROM.search(before)
        if found:
            start, end = found.span("source")
            return Source(((low + start, low + end),), ((cue.start, cue.end),), "explicit", is_framed=True)
    found = _ACCORDING.match(before.lstrip("　 "))
    if not found:
        return None
    start = low + len(before) - len(before.lstrip("　 "))
    phrase = leading_phrase(scene.reading, start + found.end(), cue.start, whole=True)
    if phrase is None:
        return None
    return Source((phrase,), ((start, start + found.end()), (cue.start, cue.end)), "explicit", is_framed=True)


def is_credit(scene: Scene, source: Source) -> bool:
    """True for the credit of a wire report (據新華社北京電)."""
    return any(CREDIT.search(scene.text[start:end]) for start, end in source.speakers) and len(source.cue) > 1


def subject_between(scene: Scene, start: int, limit: int, *, only_persons: bool = False) -> tuple[Range, ...]:
    """The first phrase of `[start, limit)` that can speak, outside of quote marks; empty where there is none."""
    at = start
    while at < limit:
        pair = scene.pair_at(at)
        end = min(scene.next_mark(at), limit)
        if pair is not None and _ends(scene, pair.end, end):
            at = max(pair.end, at + 1)
            continue
        phrase = leading_phrase(scene.reading, at, end, whole=False)
        if phrase and _can_speak(scene, phrase, only_persons=only_persons):
            return (phrase,)
        at = end + 1
    return ()


def _ends(scene: Scene, pair_end: int, end: int) -> bool:
    """True where a pair at the beginning of a clause is no part of a phrase (「…」他說, not 「守港聯盟」說)."""
    return pair_end >= end or scene.text[pair_end - 2] in "，,。！？!?"


def _can_speak(scene: Scene, phrase: Range, *, only_persons: bool) -> bool:
    words = scene.text[phrase[0] : phrase[1]]
    if _PRONOUNS.match(words):
        return True
    if only_persons:
        return names_person(scene.reading, phrase)
    return len(words) > 1 and words not in _NO_SPEAKERS
