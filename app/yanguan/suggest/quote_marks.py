"""Quote marks, paired: nesting, marks without a partner, and speeches that run over several paragraphs.

What a pair probably is (speech, a term, a name …) is `mark_guess`'s business; who speaks is `attribution`'s.
"""

from collections.abc import Iterator
from dataclasses import replace

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.suggest.straight_marks import opens, straight_pairs

_SHAPED = dict(zip("「『“‘｢﹁﹃〝《〈", "」』”’｣﹂﹄〞》〉", strict=True))
_CLOSINGS = frozenset(_SHAPED.values()) | {"〟"}
_CURLY = {'"': "”", "＂": "”", "'": "’", "＇": "’"}
"""What a straight quote that has no partner of its own may stand for."""
_TITLES = frozenset("《〈")
_SENTENCE_ENDS = "。！？!?…；;\u3000"
_CLAUSE_ENDS = _SENTENCE_ENDS + "，,、：:"


@dataclass(frozen=True, slots=True)
class MarkPair:
    """A pair of marks and what they hold, `[start, end)` in code points of the whole text, marks included.

    `parent` is the number of the pair that it stands in, `depth` how many those are. Pairs of one `group` are the
    paragraphs of one speech, whose opening mark repeats and whose closing mark stands once; None for all others.
    Where a mark is missing (`is_balanced` false), `start` or `end` is where the words probably begin or end.
    """

    start: int
    end: int
    mark: str
    depth: int
    parent: int | None
    group: int | None
    is_balanced: bool
    inner: Range
    """What stands between the marks, `[start, end)`; a mark that is missing takes nothing away."""

    @property
    def is_walked(self) -> bool:
        """True for marks that quote; 《》 and 〈〉 only ever hold titles."""
        return self.mark not in _TITLES


@dataclass(slots=True)
class _Open:
    """What is known of a pair while its paragraph is read; `end` is None until its closing mark stands there."""

    start: int
    mark: str
    partner: int | None = None
    end: int | None = None
    is_balanced: bool = True


def pairs_of(text: str) -> tuple[MarkPair, ...]:
    """Every pair of quote marks, by start. Each paragraph (line) begins anew: its marks change no other's.

    The exception: a mark that is open at the end of a paragraph and stands again at the beginning of the next one.
    """
    found: list[MarkPair] = []
    groups = 0
    open_before: int | None = None
    for within in _paragraphs(text):
        first = len(found)
        found += _nested(_pairs_in(text, within), first)
        continued = _continued(text, found, first, within, open_before)
        if continued is not None and open_before is not None:
            groups += found[open_before].group is None
            _join(found, open_before, continued, groups - 1)
        open_before = _left_open(found, first, within)
    return tuple(found)


def fragments_of(pairs: tuple[MarkPair, ...], number: int) -> tuple[Range, ...]:
    """What this pair marks: its own range, or, of a speech over several paragraphs, a range for each of these."""
    group = pairs[number].group
    if group is None:
        return ((pairs[number].start, pairs[number].end),)
    return tuple((pair.start, pair.end) for pair in pairs if pair.group == group)


def _paragraphs(text: str) -> Iterator[Range]:
    """The lines that are not blank, without the blank space around them."""
    start = 0
    for line in text.split("\n"):
        body = line.strip()
        if body:
            lead = start + len(line) - len(line.lstrip())
            yield lead, lead + len(body)
        start += len(line) + 1


def _pairs_in(text: str, within: Range) -> list[_Open]:
    """The pairs of one paragraph, by start, each with an end."""
    straight, alone = straight_pairs(text, within)
    partners = dict(straight)
    closing_at = {close: start for start, close in straight}
    stack: list[_Open] = []
    done: list[_Open] = []
    for at in range(*within):
        character = text[at]
        if character in _SHAPED or at in partners or (at in alone and _opens_alone(text, at, within, stack)):
            stack.append(_Open(at, character, partners.get(at)))
        elif at in closing_at or at in alone or (character in _CLOSINGS and not _is_apostrophe(text, at)):
            _close(text, within, at, stack, done, is_alone=at in alone)
    _end(text, within[1], stack, done)
    return sorted(done, key=lambda pair: (pair.start, -(pair.end or 0)))


def _opens_alone(text: str, at: int, within: Range, stack: list[_Open]) -> bool:
    """True for a straight quote without partner that opens, and does not close a curly one (“…")."""
    closes = any(_SHAPED.get(opened.mark) == _CURLY[text[at]] for opened in stack)
    return not closes and opens(text, at, within)


def _close(text: str, within: Range, at: int, stack: list[_Open], done: list[_Open], *, is_alone: bool) -> None:
    """Close the mark that this one belongs to, and those left open inside it; with none, its words begin earlier."""
    closing = _CURLY.get(text[at], text[at]) if is_alone else text[at]
    number = next((number for number in reversed(range(len(stack))) if _belongs(stack[number], closing, at)), None)
    if number is None:
        start = _probable_start(text, within, at, stack, done)
        done.append(_Open(start, text[at], None, at + 1, is_balanced=False))
        return
    inner = stack[number + 1 :]
    del stack[number + 1 :]
    _end(text, at, inner, done)
    pair = stack.pop()
    pair.end = at + 1
    done.append(pair)


def _belongs(opened: _Open, closing: str, at: int) -> bool:
    if opened.partner is not None:
        return opened.partner == at
    if opened.mark in _CURLY:
        return _CURLY[opened.mark] == closing
    return _SHAPED.get(opened.mark) == closing or (opened.mark == "〝" and closing == "〟")


def _end(text: str, limit: int, opened: list[_Open], done: list[_Open]) -> None:
    """Give the marks that nothing closes an end: `limit`, or before the next pair of the same marks."""
    for pair in reversed(opened):
        followers = [other.start for other in done if other.start > pair.start and other.mark == pair.mark]
        follower = min((start for start in followers if start < limit), default=None)
        pair.end = limit if follower is None else _clause_end(text, pair.start + 1, follower)
        for other in [each for each in done if pair.start < each.start < pair.end < (each.end or 0)]:
            pair.end = other.start
        pair.end = max(pair.end, pair.start + 1)
        pair.is_balanced = False
        done.append(pair)
    opened.clear()


def _clause_end(text: str, start: int, limit: int) -> int:
    """After the last mark that ends a clause before `limit`; `limit` where none stands there."""
    ends = [at + 1 for at in range(start, limit) if text[at] in _CLAUSE_ENDS]
    return ends[-1] if ends else limit


def _probable_start(text: str, within: Range, at: int, stack: list[_Open], done: list[_Open]) -> int:
    """Where the words of a closing mark without an opening one begin: after the sentence, pair or mark before it."""
    start = max([within[0], *(pair.start + 1 for pair in stack), *(pair.end or 0 for pair in done if pair.end)])
    sentence = max((place + 1 for place in range(start, at - 1) if text[place] in _SENTENCE_ENDS), default=start)
    while sentence < at and (text[sentence].isspace() or text[sentence] in "，,、。；;"):
        sentence += 1
    return sentence


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at - 1 : at].isascii() and text[at - 1 : at].isalnum()


def _nested(pairs: list[_Open], first: int) -> list[MarkPair]:
    """The pairs with their parents; `first` is the number of the first one."""
    found: list[MarkPair] = []
    above: list[int] = []
    for number, pair in enumerate(pairs, first):
        end = pair.end if pair.end is not None else pair.start + 1
        while above and found[above[-1] - first].end < end:
            above.pop()
        parent = above[-1] if above else None
        found.append(
            MarkPair(pair.start, end, pair.mark, len(above), parent, None, pair.is_balanced, _inner(pair, end))
        )
        above.append(number)
    return found


def _inner(pair: _Open, end: int) -> Range:
    if pair.is_balanced:
        return pair.start + 1, end - 1
    return (pair.start, end - 1) if pair.mark in _CLOSINGS else (pair.start + 1, end)


def _left_open(found: list[MarkPair], first: int, within: Range) -> int | None:
    """The number of the pair that is still open at the end of the paragraph."""
    numbers = (number for number in range(first, len(found)) if _is_left_open(found[number], within))
    return next(numbers, None)


def _is_left_open(pair: MarkPair, within: Range) -> bool:
    misses_closing = pair.mark in _SHAPED or pair.mark in "\"'＂＇"
    return not pair.depth and misses_closing and not pair.is_balanced and pair.end == within[1] and pair.is_walked


def _continued(text: str, found: list[MarkPair], first: int, within: Range, before: int | None) -> int | None:
    """The number of the pair with which the paragraph takes up the speech `before`."""
    if before is None or first == len(found):
        return None
    pair = found[first]
    takes_up = pair.start == within[0] and text[pair.start] == found[before].mark
    return first if takes_up and not pair.depth else None


def _join(found: list[MarkPair], before: int, number: int, group: int) -> None:
    """Make two pairs parts of one speech. A repeated opening mark needs no closing one but in the last paragraph."""
    found[before] = replace(found[before], group=group, is_balanced=True)
    found[number] = replace(found[number], group=group)
