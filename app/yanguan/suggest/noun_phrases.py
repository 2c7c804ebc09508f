"""Noun phrases that can speak or act: the longest of a clause, without what leads in or is the verb's.

據, 對此, 在會上, 昨天 lead in; 也, 傍晚, 用本地話, 在網誌 belong to the verb. Whose phrase it is, is not asked here.
"""

import re

from yanguan.domain.article import Range
from yanguan.domain.dates import times_in
from yanguan.suggest.lexicon import listed, simplified_titles
from yanguan.suggest.names import name_end
from yanguan.suggest.reading import Reading, Word

_NOMINAL = listed("n j m q a b r l i s f x g z k h o t vn an ad ng mq eng zg mg ag nr nrt")
"""Parts of speech that a noun phrase may hold."""
_INSIDE = frozenset("的之、和与及暨兼·・‧们等")
_PREPOSITIONS = listed("""
    在 对 向 就 于 对于 关于 针对 面对 随着 经 从 自 当 为 为了 除了 根据 据 按照 依据 依照 用 透过 通过 接受 跟 给 以
    由于 因 经过 谈到 谈及 提到 提及 说到 由 被 把 将
""")
_LEADS = listed("""
    但 但是 而 不过 然而 另外 此外 同时 其中 因此 所以 于是 并 并且 且 又 还 也 亦 则 只 仅 却 更 再 后来 随后 之后
    其后 对此 就此 为此 据此 有 也有 还有 更有 曾有 以及 至于 如果 虽然 尽管 因为 由于 正如 如 像 例如 比如 结果 最后
    最终 原来 其实 目前 现在 此前 早前 当时 事后 会后 会上 席间 其间 期间 近日 日前 昨 今 截至 根据 据 当 即使 若 而且
    只是 连 让 使 令 是 即 因 与此同时 这 那么 那 接着 然后 总 沿途 现场 一路 当天 当晚 早在 并非 不仅 不但 甚至 尤其
    特别 过去 未来
""")
"""Words that lead in and are no part of the phrase."""
_PP_ENDS = frozenset("上中里时后前下内间际外会处旁期")
_VERB_SIDE = listed("""
    也 则 还 又 曾 已 并 只 就 都 从 未 从未 没 当场 率先 再 亦 却 更 便 仍 均 续 随后 一口 带头 傍晚 昨晚 今早 沿途
    现场 一路 齐声
""")
_PERSON_TAILS = listed("他 她 他们 她们 我 我们 你 你们 您 对方 记者 自己 其 大家 众人 有人 有人士")
_HEADS = re.compile(r"[，,。；;：:！？!?\s　—…▲△•●◎※]+")


_CALLED = frozenset("员师长人者民家任记理手工授士客友官表委席监裁匠揆统相商主农妇孩童将校尉警护徒卿大")
_ORGAN_ENDS = frozenset("办厅局处部院所委会署司科组团队社台站馆校")


def leading_phrase(reading: Reading, start: int, end: int, *, whole: bool) -> Range | None:
    """The noun phrase that a clause `[start, end)` (code points) begins with.

    With `whole` what follows it must be adverbs, times and prepositional phrases only, up to `end`, where its verb
    stands; then a relative clause may belong to it (一位接近公司的人士). Without, a verb may follow.
    """
    words = _opaque(reading, start, end)
    first = _after_leads(reading, words)
    if first == len(words) or _is_gesture(words, first):
        return None
    last = _grown(words, first, whole=whole)
    if whole and last == first:
        return _last_phrase(words)
    while last > first and _is_trailing(words[last - 1]):
        last -= 1
    return _untimed(reading, words[first].start, words[last - 1].end) if last > first else None


def _is_gesture(words: list[Word], first: int) -> bool:
    """True for a clause that says how somebody stands there while speaking (指著一排騎樓說)."""
    after = words[first + 1].text if first + 1 < len(words) else ""
    return words[first].tag == "v" and (after in ("着", "了", "过") or words[first].text.endswith(("着", "了")))


def _untimed(reading: Reading, start: int, end: int) -> Range:
    """Without a word of time at the end (交易所13日)."""
    for time in times_in(reading.text, None, start, end):
        if time.end == end and time.start > start:
            return start, time.start
    return start, end


def names_person(reading: Reading, phrase: Range) -> bool:
    """True where a phrase ends in a person's name (臨江市委書記方景行)."""
    words = _opaque(reading, *phrase)
    return bool(words) and words[-1].tag == "person"


def _opaque(reading: Reading, start: int, end: int) -> list[Word]:
    """The words, each person's name, pair of marks and bracket one word."""
    found: list[Word] = []
    for word in reading.words_in(start, end):
        if found and word.start < found[-1].end:
            continue
        closed = _closed_at(reading, word.start, end) or _name_at(reading, word, found, end)
        found.append(closed or word)
    return found


def _closed_at(reading: Reading, start: int, end: int) -> Word | None:
    pair = reading.pair_at.get(start)
    if pair is not None and pair.end <= end:
        return Word(pair.start, pair.end, reading.image[pair.start : pair.end], "quoted")
    if reading.image[start] in "（(":
        closing = min((at for at in (reading.image.find(mark, start, end) for mark in "）)") if at > 0), default=-1)
        return Word(start, closing + 1, "（）", "bracket") if closing > 0 else None
    return None


def _name_at(reading: Reading, word: Word, before: list[Word], end: int) -> Word | None:
    """A person's name where it begins a phrase or follows what a person is called by (主任, 記者, 匠人)."""
    previous = before[-1] if before else None
    if previous and not (previous.tag in ("w", "c", "p", "t", "quoted", "bracket") or is_called_by(previous.text)):
        return None
    limit = name_end(reading, word.start)
    if limit is None or limit > end:
        return None
    is_whole_word = len(word.text) > 1 and word.tag not in ("x", "eng")
    if is_whole_word and not (limit > word.end and previous and previous.text in simplified_titles()):
        return None
    return Word(word.start, limit, reading.image[word.start : limit], "person")


def is_called_by(word: str) -> bool:
    """True for a word that may stand right before a person's name."""
    return (
        word in simplified_titles()
        or word[-1] in _CALLED
        or word in ("由", "任命", "免去", "和", "与", "及", "暨", "原", "前")
    )


def _after_leads(reading: Reading, words: list[Word]) -> int:
    """The number of the first word of the phrase."""
    first = 0
    while first < len(words):
        step = _lead(reading, words, first)
        if not step:
            break
        first += step
    return first


def _lead(reading: Reading, words: list[Word], first: int) -> int:
    """How many words from here only lead in."""
    word = words[first]
    if word.tag == "person":
        return 0
    if word.tag in ("w", "bracket") or _HEADS.fullmatch(word.text):
        return 1
    timed = next(times_in(reading.text, None, word.start, words[-1].end), None)
    if timed and timed.start == word.start and timed.end >= word.end:
        return sum(1 for each in words[first:] if each.end <= timed.end)
    if word.text in _PREPOSITIONS or word.tag == "p":
        return _prepositional(words, first)
    return int(word.text in _LEADS or word.tag in ("d", "c", "t", "u", "y", "tg"))


def _prepositional(words: list[Word], first: int) -> int:
    """The length of a prepositional phrase that leads in; all of the rest where its end is not to be seen."""
    for number in range(first + 1, len(words)):
        word = words[number]
        if word.tag == "f" or (
            word.text[-1] in _PP_ENDS and word.tag not in ("person", "v", "vn") and number > first + 1
        ):
            following = words[number + 1].text if number + 1 < len(words) else ""
            if following not in ("的", "、"):
                return number - first + 1
        if word.tag == "w" and word.text in "，,":
            return number - first + 1
    return len(words) - first


def _grown(words: list[Word], first: int, *, whole: bool) -> int:
    """The number after the last word of the phrase that begins with `first`."""
    number = first
    while number < len(words):
        word = words[number]
        if not (_is_nominal(word) or _is_counted(words, number)) or (number > first and _ends_before(words, number)):
            beyond = _relative(words, number, first) if whole else None
            if beyond is None:
                break
            number = beyond
            continue
        number += 1
    return number


def _ends_before(words: list[Word], number: int) -> bool:
    """True where a person or pronoun is complete and what follows cannot belong to it."""
    before, word = words[number - 1], words[number]
    complete = before.tag == "person" or before.text in _PERSON_TAILS
    joined = (
        word.text in _INSIDE
        or word.text in ("同志", "先生", "女士", "教授", "本人", "等人", "一行")
        or word.tag == "bracket"
    )
    return complete and not joined


def _last_phrase(words: list[Word]) -> Range | None:
    """The nouns right before the verb, where the clause begins with no phrase (鎮上曾有傳言說)."""
    last = len(words)
    while last and (_is_trailing(words[last - 1]) or not _is_nominal(words[last - 1])):
        last -= 1
    first = last
    while first and _is_nominal(words[first - 1]):
        first -= 1
    while first < last and words[first].tag in ("f", "b", "t"):
        first += 1
    return (words[first].start, words[last - 1].end) if first < last else None


def _relative(words: list[Word], number: int, first: int) -> int | None:
    """The number after the 的 of a relative clause whose verb stands here; None where there is none."""
    before = words[number - 1] if number > first else None
    if before and (before.tag == "person" or before.text in _PERSON_TAILS) and words[number].tag in ("p", "d", "t"):
        return None
    if before and words[number].text in ("用", "透过", "就", "对", "向", "在", "于", "跟", "给"):
        return None
    places = [at for at in range(number + 1, len(words)) if words[at].text in ("的", "之")]
    places = [at for at in places if any(map(_is_nominal, words[at + 1 : at + 3]))]
    stop = next((at for at in range(number, len(words)) if words[at].text in "，,、：" and words[at].tag == "w"), None)
    places = [at for at in places if stop is None or at < stop]
    return places[-1] + 1 if places else None


def _is_counted(words: list[Word], number: int) -> bool:
    """True for a verb that stands as a noun after its measure or 的 (一份統計, 通過的審議意見)."""
    return number > 0 and words[number].tag == "v" and words[number - 1].text[-1] in "份个项次种条篇的"


def _is_nominal(word: Word) -> bool:
    if word.tag in ("person", "quoted") or word.text in _INSIDE or word.text in simplified_titles():
        return True
    if word.text in _PREPOSITIONS or word.text in _VERB_SIDE:
        return False
    return word.tag in _NOMINAL or word.text[-1] in _ORGAN_ENDS


def _is_trailing(word: Word) -> bool:
    """True for what stands at the end of a phrase and is none of it (傍晚, 一口, 、)."""
    if word.tag in ("t", "tg", "bracket", "w", "d", "f"):
        return True
    return word.text in ("的", "、", "和", "与", "及", "等", "一口", "傍晚", "总", "从", "常")
