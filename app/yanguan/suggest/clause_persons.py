"""Who stands in the clauses around a change word, and where they begin and end. What they get: `change_parts`."""

import re

from yanguan.domain.article import Range
from yanguan.suggest.change_words import ChangeWord, change_words_between
from yanguan.suggest.names import name_end
from yanguan.suggest.notices import head_of
from yanguan.suggest.noun_phrases import leading_phrase, names_person
from yanguan.suggest.reading import Reading
from yanguan.suggest.titles import titles_in

_CLAUSE = "，,。；;：:！？!?\n"
_GAP = re.compile(r"\u3000+|(?<=[\u2e80-\U0003ffff]) +(?=[\u2e80-\U0003ffff])")
_ORGANS = re.compile(
    r"(?:委|委员会|常委会|会议|大会|国务院|行政院|政府|组织部|董事会|监事会|理事会|院|部|厅|局|法院|党|总统府|内阁|公司|股份|集团)$"
)
_NAMING = re.compile(r"由|决定|宣布|接受|批准|同意|要求|希望|判决")
_DECIDING = re.compile(r"决定|宣布|批准|同意|判决|发布的任前公示|的任前公示")


def subject(reading: Reading, word: ChangeWord, at: int) -> Range | None:
    """The person before the verb, in its clause or in one before it in the sentence; without title.

    A pronoun that an earlier change of the sentence has taken up is left to the reader: elided (decision 42).
    """
    low = reading.sentence_at(word.start)[0]
    while at > low:
        start = max(clause_start(reading, at), low)
        phrase = leading_phrase(reading, start, at, whole=False)
        found = [_person_in(reading, start, at), _person_of(reading, phrase) if phrase else None]
        person = max((each for each in found if each), default=None)
        if person:
            taken = bool(change_words_between(reading, person[1], word.start))
            return None if taken and text_of(reading, person) in "他她其" else person
        at = start - 1
    return None


def authority(reading: Reading, word: ChangeWord, *, giving: bool) -> Range | None:
    """Who decides: the organ before a giving verb, before 決定 or 宣布, or of the notice that the line belongs to."""
    low = clause_start(reading, word.start)
    phrase = leading_phrase(reading, low, word.start, whole=False)
    if giving and phrase and (names_person(reading, phrase) or _ORGANS.search(text_of(reading, phrase))):
        return phrase
    sentence = reading.sentence_at(word.start)[0]
    for deciding in reversed([*_DECIDING.finditer(reading.image, sentence, word.start)]):
        announced = reading.image.rfind("宣布", sentence, deciding.start())
        start = max(clause_start(reading, deciding.start()), announced + 2 if announced >= 0 else 0)
        found = leading_phrase(reading, start, deciding.start(), whole=False)
        if found and _ORGANS.search(text_of(reading, found)):
            return found
    head = head_of(reading, word.start)
    return leading_phrase(reading, reading.image.rfind("，", *head) + 1, head[1], whole=False) if head else None


def clause_start(reading: Reading, position: int) -> int:
    """After the last mark, or the blank between two parts of a headline."""
    image = reading.image
    gap = max((gap.end() for gap in _GAP.finditer(image, max(0, position - 60), position)), default=0)
    line = image.rfind("\n", 0, position) + 1
    return max(gap, line, *(image.rfind(mark, line, position) + 1 for mark in _CLAUSE))


def clause_end(reading: Reading, position: int) -> int:
    """Before the next mark, or the end of the line."""
    found = reading.image.find("\n", position)
    line = found if found >= 0 else len(reading.image)
    return min((at for mark in _CLAUSE if (at := reading.image.find(mark, position, line)) >= 0), default=line)


def text_of(reading: Reading, place: Range) -> str:
    """What a place reads, in simplified characters."""
    return reading.image[place[0] : place[1]]


def _person_of(reading: Reading, phrase: Range) -> Range | None:
    """The name or pronoun that a phrase is, or ends in after its titles."""
    if text_of(reading, phrase) in ("他", "她", "其"):
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
