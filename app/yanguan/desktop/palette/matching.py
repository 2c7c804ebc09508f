"""How well a few letters fit a text: in any case, and in either script. Nothing here knows an action or a widget."""

import re
from itertools import pairwise

from yanguan.domain.frozen import dataclass

_WORD_START = re.compile(r"(?<![^\W_])[^\W_]")


@dataclass(frozen=True, slots=True)
class Match:
    """`cost` is smaller for a better fit; `places` are the positions of the text (code points) that were asked for."""

    cost: int
    places: frozenset[int]


def match(query: str, text: str) -> Match | None:
    """How the words of a query, in any order, fit a text; None where one of them does not. An empty query fits all.

    Both come folded (see `folded`). A word fits best at the text's beginning, then where a word of it begins, then
    anywhere, then with letters left out.
    """
    cost, places = 0, set[int]()
    for word in query.split():
        found = _match_word(word, text)
        if found is None:
            return None
        cost += found.cost
        places |= found.places
    return Match(cost, frozenset(places))


def folded(text: str) -> str:
    """The text as it is compared: small letters, one form for all variants of a character; of the same length."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    if lower.isascii():
        return lower
    # Imported here: it reads the dictionaries, which nobody needs who types Latin letters.
    from yanguan.script.folding import fold

    return fold(lower)


def _match_word(word: str, text: str) -> Match | None:
    starts = {found.start() for found in _WORD_START.finditer(text)}
    at = text.find(word)
    if at < 0:
        return _match_letters(word, text, starts)
    while at not in starts and (further := text.find(word, at + 1)) >= 0:
        at = further
    at = at if at in starts else text.find(word)
    cost = 0 if at == 0 else 10 if at in starts else 20
    return Match(cost + min(at, 9), frozenset(range(at, at + len(word))))


def _match_letters(word: str, text: str, starts: set[int]) -> Match | None:
    """The letters in their order with others between them; a letter that begins a word is preferred."""
    places: list[int] = []
    for letter in word:
        after = places[-1] + 1 if places else 0
        beginnings = [at for at in starts if at >= after and text[at] == letter]
        near = after if places and text[after : after + 1] == letter else -1
        at = near if near >= 0 else min(beginnings) if beginnings else text.find(letter, after)
        if at < 0:
            return None
        places.append(at)
    breaks = sum(following != at + 1 for at, following in pairwise(places))
    loose = sum(at not in starts and at - 1 not in places for at in places)
    return Match(40 + 5 * breaks + 20 * loose, frozenset(places))
