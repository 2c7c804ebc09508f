"""Detector `official-name`: a name or slogan of the mainland in which a converter put Taiwan's word for its own.

人工智慧科技城 for 人工智能科技城: a name is not translated. It is doubted only where the text is a copy of a mainland
one, which words tell that only the mainland writes and that the converter left. A word in running text may stay.
"""

import re
from collections.abc import Iterator
from functools import cache

from yanguan.script.convert import convert
from yanguan.suggest.found import Doubt, Reason
from yanguan.suggest.phrases import regional_pairs
from yanguan.suggest.segmenter import Segmenter
from yanguan.suggest.stretches import matches
from yanguan.suggest.twins import Twins

NAME = "official-name"
SCORE = 0.6
_COMMONER = 2.0
"""In natural log: how much commoner on the mainland its own word must be than Taiwan's (資料 is common there too)."""
_REACH = 4
_LEFT = 2
"""So many different words of the mainland tell a copy."""
_MARKED = 12
"""A longer stretch in marks is speech, in which the paper's own words stand."""
_ENDS = (
    "科技城|產業園|科技園|創業園|示範區|開發區|園區|大學|學院|研究院|研究所|實驗室|公司|集團|協會|學會|研究會|聯盟|"
    "委員會|基金會|博覽會|研討會|論壇"
)
_INSTITUTION = re.compile(rf"[\u4e00-\u9fff]{{0,4}}?(?:{_ENDS})")
_SLOGAN = re.compile(rf"[「『“《〈]([\u4e00-\u9fff]{{3,{_MARKED}}})[」』”》〉]")


def find(twins: Twins, segmenter: Segmenter | None) -> Iterator[Doubt]:
    """Doubts of the traditional text. Needs words: how common each is on the mainland decides."""
    if segmenter is None or not _is_copy(twins, segmenter):
        return
    slogans = [found.span(1) for found in matches(_SLOGAN, twins.hant)]
    for found in matches(_taiwan_words(), twins.hant):
        mainland = _commoner(found[0], segmenter)
        if mainland and mainland in twins.hans:
            continue  # the text writes it elsewhere: no converter put another word for it
        name = mainland and _name(twins.hant, found.span(), slogans)
        if mainland and name and _is_word(twins, found.span(), mainland, segmenter):
            start, end = name
            suggested = convert(mainland, "s2tw").text.text
            whole = twins.hant[start : found.start()] + suggested + twins.hant[found.end() : end]
            reason = Reason("doubt-official-name", {"stands": found[0], "name": whole})
            yield Doubt("hant", *found.span(), suggested, NAME, SCORE, reason)


def _name(text: str, word: tuple[int, int], slogans: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The name of an institution that goes on from the word, or the marked slogan that holds it and more."""
    start, end = word
    if following := _INSTITUTION.match(text, end):
        return start, following.end()
    return next((each for each in slogans if each[0] <= start and end <= each[1] and each != word), None)


def _is_word(twins: Twins, place: tuple[int, int], mainland: str, segmenter: Segmenter) -> bool:
    """True where the mainland word, put back, begins where the likeliest division has a border."""
    left, right = twins.clause(*place, _REACH)
    before, after = twins.hans[left : place[0]], twins.hans[place[1] : right]
    return not before or len(before) in segmenter.divide(before + mainland + after).borders


def _is_copy(twins: Twins, segmenter: Segmenter) -> bool:
    """True where several words stand that only the mainland writes."""
    left = {found[0] for found in matches(_mainland_words(), twins.hant)}
    return sum(any(_commoner(each, segmenter) for each in _put_for()[word]) for word in left) >= _LEFT


def _commoner(word: str, segmenter: Segmenter) -> str | None:
    """The mainland word that stands for this one of Taiwan, where it is far commoner there."""
    own = convert(word, "tw2s").text.text
    likely = segmenter.score(own) if segmenter.knows(own) else segmenter.divide(own).score
    forms = [each for each in regional_pairs()[word] if segmenter.knows(each)]
    best = max(forms, key=segmenter.score, default=None)
    return best if best and segmenter.score(best) - likely >= _COMMONER else None


@cache
def _put_for() -> dict[str, list[str]]:
    """Taiwan's words by the mainland word, written in traditional characters, that they are put for."""
    found: dict[str, list[str]] = {}
    for word, forms in regional_pairs().items():
        for form in forms if len(word) > 1 else ():
            own = convert(form, "s2tw").text.text
            if len(own) > 1 and own not in regional_pairs():
                found.setdefault(own, []).append(word)
    return found


@cache
def _taiwan_words() -> re.Pattern[str]:
    return _any(word for word in regional_pairs() if len(word) > 1)


@cache
def _mainland_words() -> re.Pattern[str]:
    return _any(_put_for())


def _any(words: Iterator[str] | dict[str, list[str]]) -> re.Pattern[str]:
    """Finds any of these words, a longer one before one that it begins with."""
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))
