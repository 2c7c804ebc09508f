"""What a cue attributes: where the words that follow it begin and end.

Whose words these are is `speakers`' business.
"""

import re

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.suggest.cues import Cue
from yanguan.suggest.mark_guess import guesses
from yanguan.suggest.quote_marks import MarkPair, fragments_of
from yanguan.suggest.quote_proposal import QuoteType, Scene

_ASPECT = re.compile(r"[过着了]?(?:(?:这样|了|过)?(?:一句话|一句|几句|几个字|道))?")
_TOLD = re.compile(r"(?:告诉|告知|问|问道|提醒|告诫|叮嘱|嘱咐|勉励)$")
_ADDRESSEE = re.compile(r"[^，,：:「“『‘。]{1,10}(?=[，,：:「“『‘])|[我你他她您](?:们)?")
_CONJOINED = re.compile(r"(?:并且?|同时|且|而且|但是?|只是|不过|继而|随后|接着|另外|此外|又|还|也|亦|再|而)")
_ADVERBS_ONLY = re.compile(r"[也还又再曾从没未已只不都就则一度当场分别一并再次同时特别多次表向对记者媒体外界]*$")
_VERBAL = frozenset(("v", "d", "a", "vn", "vg", "p", "c"))
_MODAL = re.compile(r"[是有会将应要能可须得被把让为在不没已]")
_DECISION = re.compile(r"的(?:决定|消息|通知|公告|名单|计划|方案|要求|问题|意见|事实|情况)$")
_MATTER = re.compile(r"[^，,。；;：:「“『‘]{0,10}[：:]")
"""What stands between a cue and its colon (宣布省委決定：, 說了三句話：)."""
_LONGEST_NAME = 8
"""With its marks, in code points."""
_SHORTEST = 4
"""A clause without comma before it has at least so many code points."""


@dataclass(frozen=True, slots=True)
class Complement:
    """The words after a cue; `is_marked` where a comma, a colon or quote marks part them from it."""

    fragments: tuple[Range, ...]
    type: QuoteType
    is_marked: bool
    reason: str


def complement_of(scene: Scene, cue: Cue, later: tuple[Cue, ...]) -> Complement | None:
    """What follows a cue in its sentence, or in the paragraphs after it; None where nothing there is said by it."""
    at, is_marked = _start(scene, cue)
    if at >= scene.end:
        return _speech_after(scene) if is_marked else None
    pair = scene.pair_at(at)
    if pair is not None and is_marked and _stands_alone(scene, pair):
        return None if _is_shown(scene, pair) else _direct(scene, pair)
    if cue.use == "marks" or (cue.use == "comma" and not is_marked):
        return None
    end = _end(scene, at, later)
    if end <= at or not (is_marked or _is_clause(scene, at, end)):
        return None
    reason = "clause-after-comma" if is_marked else "clause"
    return Complement(((at, end),), _type(scene, at, end), is_marked, reason)


def is_conjoined(scene: Scene, cue: Cue) -> bool:
    """True where a cue begins something new in its sentence: 並警告, 但不認為, X則說."""
    low = scene.clause_start(cue.start)
    head = scene.text[low : cue.start].strip()
    if not head or low <= scene.start:
        return False
    if head.endswith(("则", "却")) or (head[-1:] == "也" and len(head) > 2):  # noqa: PLR2004
        return True
    found = _CONJOINED.match(head)
    return bool(found and (_ADVERBS_ONLY.match(head[found.end() :]) or found[0] in ("并", "但", "但是", "不过")))


def side_by_side(scene: Scene, pair: MarkPair) -> list[MarkPair]:
    """The pairs that stand right after this one (「…」「…」)."""
    found: list[MarkPair] = []
    while (following := scene.pair_at(pair.end)) is not None and scene.text[pair.end - 2] not in "。！？!?":
        found.append(following)
        pair = following
    return found


def continued(scene: Scene, pair: MarkPair) -> list[MarkPair]:
    """The pairs with which the speech of this one goes on in the sentence (「…，」他停了停，「…」)."""
    found: list[MarkPair] = []
    while scene.text[pair.end - 2] in "，,、：" or not found:
        following = next((each for each in scene.pairs if each.start > pair.end), None)
        between = scene.text[pair.end : following.start] if following else ""
        if following is None or len(between) > 30 or between[-1:] not in tuple("，,：:"):  # noqa: PLR2004
            break
        if not is_speech(scene, following):
            break
        found.append(following)
        pair = following
    return found


def is_speech(scene: Scene, pair: MarkPair) -> bool:
    """True where the pair is guessed to be speech."""
    guess = guesses(scene.reading)[scene.reading.pair_numbers[pair]]
    return guess is not None and guess.is_quote


def fragments(scene: Scene, *pairs: MarkPair) -> tuple[Range, ...]:
    """The fragments of these pairs together, a speech over several paragraphs with all of its own."""
    numbers = [scene.reading.pair_numbers[pair] for pair in pairs]
    return tuple(sorted({part for number in numbers for part in fragments_of(scene.reading.pairs, number)}))


def _start(scene: Scene, cue: Cue) -> tuple[int, bool]:
    """Where the complement begins, and whether a mark parts it from the cue."""
    aspect = _ASPECT.match(scene.text, cue.end, scene.end)
    at = aspect.end() if aspect else cue.end
    if _TOLD.match(cue.text):
        addressee = _ADDRESSEE.match(scene.text, at, scene.end)
        at = addressee.end() if addressee else _after_named(scene, at)
    at = _over_blank(scene, at)
    matter = _MATTER.match(scene.text, at, scene.end)
    at = matter.end() - 1 if matter else at
    is_marked = at < scene.end and scene.text[at] in "，,：:"
    return (_over_blank(scene, at + 1), True) if is_marked else (at, scene.pair_at(at) is not None)


def _after_named(scene: Scene, at: int) -> int:
    """After a paper or group in marks that somebody tells something (告訴「晚報」，…)."""
    pair = scene.pair_at(at)
    is_name = pair is not None and pair.end - pair.start <= _LONGEST_NAME and scene.text[pair.end] in "，,：:"
    return pair.end if pair is not None and is_name and pair.end < scene.body_end else at


def _over_blank(scene: Scene, at: int) -> int:
    while at < scene.end and scene.text[at].isspace():
        at += 1
    return at


def _speech_after(scene: Scene) -> Complement | None:
    """The speech that a colon at the end of a paragraph announces."""
    reading = scene.reading
    pair = reading.pair_after(scene.end)
    if pair is None or reading.text[scene.end : pair.start].strip() or scene.text[scene.end - 1] not in "：:，,":
        return None
    return Complement(fragments(scene, pair), "direct", is_marked=True, reason="speech-follows")


def _stands_alone(scene: Scene, pair: MarkPair) -> bool:
    """True where the sentence does not run on after the pair: what it holds is all that is said."""
    following = scene.text[pair.end : pair.end + 1]
    if following in "了的" and pair.end + 1 >= scene.body_end:
        return True
    if pair.end >= scene.body_end or following in "「『“‘\"'" or scene.text[pair.end - 2] in "。！？!?":
        return True
    if following not in "，,；;、":
        return False
    rest = next((each for each in scene.pairs if each.start > pair.end), None)
    return rest is None or not scene.text[pair.end : rest.start].startswith(("，不是", "，而是", ",不是", ",而是"))


def _is_shown(scene: Scene, pair: MarkPair) -> bool:
    """True for what a placard or a title says: nobody's speech (decision 12)."""
    guess = guesses(scene.reading)[scene.reading.pair_numbers[pair]]
    return guess is not None and guess.kind in ("slogan", "title", "name", "proverb") and guess.score > 0.7  # noqa: PLR2004


def _direct(scene: Scene, pair: MarkPair) -> Complement:
    more = continued(scene, pair) if scene.text[pair.end - 2] in "，," else []
    return Complement(fragments(scene, pair, *more), "direct", is_marked=True, reason="marks-after-cue")


def _end(scene: Scene, at: int, later: tuple[Cue, ...]) -> int:
    """Where the words end: with the sentence, or before a cue that begins something new."""
    end = scene.body_end
    new = next((cue for cue in later if cue.start >= at and is_conjoined(scene, cue)), None)
    if new is not None:
        end = min(end, scene.clause_start(new.start))
    while end > at and scene.text[end - 1] in "，,；;：: \u3000":
        end -= 1
    return end


def _is_clause(scene: Scene, at: int, end: int) -> bool:
    """True where what follows a verb without a comma is a clause, not a noun (認為這不行, not 追問人選)."""
    if end - at < _SHORTEST - 1 or scene.text[at] in "的了着者为、和与及。）)" or _DECISION.search(scene.text, at, end):
        return False
    first = min(scene.next_mark(at), end)
    words = scene.reading.words_in(at, first)
    return any(word.tag in _VERBAL for word in words) or bool(_MODAL.search(scene.text, at, first))


def _type(scene: Scene, at: int, end: int) -> QuoteType:
    """Mixed where words of the speaker's own stand in it, indirect where only terms and names do."""
    own = [pair for pair in scene.pairs if at <= pair.start and pair.end <= end]
    for pair in own:
        guess = guesses(scene.reading)[scene.reading.pair_numbers[pair]]
        ends_clause = pair.end >= end or scene.text[pair.end] in "，,；;"
        if guess and (guess.is_quote or (guess.reason == "short" and ends_clause)):
            return "mixed"
    return "indirect"
