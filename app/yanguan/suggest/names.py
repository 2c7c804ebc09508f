"""Where the name of a person ends that begins at a given place: surnames, foreign names, nothing of who it is.

Jieba's own guesses at names are right one time in three; here a name is only asked for where a title, a cue or a
change word makes one likely.
"""

import re
from functools import cache

from yanguan.resources import resource
from yanguan.suggest.reading import Reading, Word

_LATIN_NAME = r"[A-ZÀ-Þ][A-Za-zÀ-ɏ\u0300-\u036f.’'-]*"
_FOREIGN = re.compile(rf"[\u4e00-\u9fff]{{1,7}}(?:[·‧・•．][\u4e00-\u9fff]{{1,8}})+|{_LATIN_NAME}(?: {_LATIN_NAME})*")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_NEVER = frozenset("的了说是在也被把都还就及与或他她它们这那此其个不没，")
"""Characters that no given name holds."""
_AFTER = frozenset(
    "说称指道问答喊率赴将已曾又还则均任为因被把向对在从与和及等出兼获当升调辞免是有并由才只于表同也接退卸转拟"
)
"""Characters that, alone, stand after a name far more often than in one."""
_TAILS = frozenset("为任说称在被将已等和同因是由兼")
"""What may be left of a word whose first character belongs to a name (方景行|为, which jieba cuts 方|景|行为)."""


_PLACES = frozenset("镇县市省区乡局部委院厅署州")
"""What looks like a name and ends in one of these is a place or an organ (云汐镇)."""
_HEARD = ("深受访", "深受邀", "深受聘")
"""Where jieba reads 深受 and a name ends in 深."""


@cache
def surnames() -> tuple[frozenset[str], frozenset[str]]:
    """Surnames of one and of two characters, simplified."""
    single, double = resource("lexicon", "family_names.txt").read_text(encoding="utf-8").strip().split("\n")
    return frozenset(single), frozenset(double.split())


def name_end(reading: Reading, start: int) -> int | None:
    """Where the name that begins at `start` (code points) ends; None where none seems to begin there."""
    image = reading.image
    foreign = _FOREIGN.match(image, start)
    if foreign and (reading.is_border(start) or not image[start].isascii()):
        return _foreign_end(reading, start, foreign.end())
    single, double = surnames()
    given = None
    if image[start : start + 2] in double:
        given = start + 2
    elif image[start : start + 1] in single:
        given = start + 1
    if given is None or not _is_given(image, given):
        return None
    end = _given_end(reading, given)
    return None if image[end - 1] in _PLACES else end


def _foreign_end(reading: Reading, start: int, end: int) -> int:
    """Without the verb or adverb that the last part of a transcribed name has run into."""
    dot = max(reading.image.rfind(mark, start, end) for mark in "·‧・•．")
    if dot < 0:
        return end
    for word in reading.words_in(dot + 1, end)[1:]:
        if word.tag in ("v", "d", "p", "c", "t", "u", "vn"):
            return word.start
    return end


def _given_end(reading: Reading, start: int) -> int:
    """One or two characters after the surname, by what follows."""
    image, second = reading.image, start + 1
    if not _is_given(image, second) or (
        image[second] in _AFTER - {"和", "与", "同"} and not _reaches(reading, start, second)
    ):
        return second
    if _reaches(reading, start, second):
        return second + 1
    word = _word_from(reading, second)
    if image[second] in "和与同" or image[second : second + 3] in _HEARD:
        return second + 1 if _is_verbal(reading, second + 1) else second
    if word is not None and len(word.text) > 1 and word.text[1:] not in _TAILS:
        return second
    return second + 1


def _is_verbal(reading: Reading, position: int) -> bool:
    """True where what follows cannot be a second name."""
    word = reading.words[reading.number_at(position)]
    return word.tag in ("v", "vn", "d", "p", "t", "w") or word.start < position


def _reaches(reading: Reading, start: int, second: int) -> bool:
    """True where one word holds both characters of the given name."""
    word = reading.words[reading.number_at(start)]
    return word.start <= start and second < word.end


def _word_from(reading: Reading, position: int) -> Word | None:
    word = reading.words[reading.number_at(position)]
    return word if word.start == position else None


def _is_given(image: str, position: int) -> bool:
    return bool(_HAN.match(image, position)) and image[position] not in _NEVER
