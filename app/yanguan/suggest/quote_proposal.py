"""What the rules propose for a quote, and the stretch of text that they look at. The rules stand in `attribution`."""

import bisect
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, TypeVar

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass
from yanguan.suggest.cues import Cue, cues_in
from yanguan.suggest.quote_marks import MarkPair
from yanguan.suggest.reading import Reading

QuoteType = Literal["direct", "indirect", "mixed"]
Explicitness = Literal["explicit", "anaphoric", "implicit"]

SENTENCE_ENDS = "。！？!?…"
CLAUSE_MARKS = "，,。；;：:！？!?\n"
Placed = TypeVar("Placed", MarkPair, Cue)
_BRACKETS = dict(zip("（(《〈", "）)》〉", strict=True))


@dataclass(frozen=True, slots=True)
class QuoteProposal:
    """A quote with its speakers and cue, ranges in code points of the text.

    `fragments` may be wider than the marks it was asked for (a mixed quote holds the whole complement). `cue` has two
    ranges for a frame such as 據…報道, none where no word attributes. `parent` is the number, among the proposals of
    the same answer, of the quote that this one stands in. `score` from 0 to 1; `reason` is a stable key.
    """

    fragments: tuple[Range, ...]
    speakers: tuple[Range, ...]
    cue: tuple[Range, ...]
    type: QuoteType
    explicitness: Explicitness
    score: float
    reason: str
    parent: int | None = None

    @property
    def start(self) -> int:
        """Where the first fragment begins."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """Where the last fragment ends."""
        return self.fragments[-1][1]


@dataclass(frozen=True)
class Scene:
    """A sentence `[start, end)`, the pairs of marks that stand right in it, and the cues outside of these."""

    reading: Reading
    start: int
    end: int
    pairs: tuple[MarkPair, ...]
    cues: tuple[Cue, ...]

    @property
    def text(self) -> str:
        """The whole text's image."""
        return self.reading.image

    @property
    def body_end(self) -> int:
        """The end without the marks that close the sentence, unless these stand in quote marks."""
        end = self.end
        while end > self.start and self.text[end - 1] in SENTENCE_ENDS:
            end -= 1
        return end

    def pair_at(self, start: int) -> MarkPair | None:
        """The pair that begins here."""
        return next((pair for pair in self.pairs if pair.start == start), None)

    def pair_before(self, end: int) -> MarkPair | None:
        """The pair that ends here, or with a comma between."""
        ends = (end, end - 1) if self.text[end - 1 : end] in tuple("，,") else (end,)
        return next((pair for pair in reversed(self.pairs) if pair.end in ends), None)

    def is_outside(self, position: int) -> bool:
        """True where no pair of the scene holds this position."""
        return not any(pair.start <= position < pair.end for pair in self.pairs)

    def clause_start(self, position: int) -> int:
        """Where the clause of this position begins: after a mark outside of pairs and brackets, or after a pair."""
        at = position
        while at > self.start:
            pair = next((pair for pair in self.pairs if pair.end == at), None)
            if pair is not None:
                if _ends_speech(self.text, pair):
                    return at
                at = pair.start
                continue
            if self.text[at - 1] in CLAUSE_MARKS and not _in_number(self.text, at - 1):
                return at
            if _is_gap(self.text, at - 1) and self.start < at - 1:
                return at
            at = _over_bracket(self.text, at, self.start)
        return at

    def next_mark(self, position: int) -> int:
        """Where the next mark that ends a clause stands, outside of pairs; the end of the sentence without one."""
        at = position
        while at < self.body_end:
            pair = self.pair_at(at)
            if pair is not None:
                at = pair.end
            elif self.text[at] in CLAUSE_MARKS and not _in_number(self.text, at):
                return at
            else:
                at += 1
        return min(at, max(self.body_end, position))


def scenes_in(reading: Reading, start: int, end: int) -> Iterator[Scene]:
    """The sentences of a stretch (a block, or the inside of a pair), each with what stands right in it."""
    pairs = list(_outermost(reading, start, end))
    cues = [cue for cue in _within(cues_in(reading), start, end) if cue.end <= end]
    for low, high in _sentences(reading, start, end, pairs):
        scene = Scene(reading, low, high, tuple(pair for pair in pairs if low <= pair.start < high), ())
        outside = (cue for cue in cues if low <= cue.start and cue.end <= high and scene.is_outside(cue.start))
        yield replace(scene, cues=tuple(outside))


def _outermost(reading: Reading, start: int, end: int) -> Iterator[MarkPair]:
    reached = start
    for pair in _within(reading.pairs, start, end):
        if pair.start >= reached and pair.end <= end and pair.is_walked:
            yield pair
            reached = pair.end


def _within(placed: tuple[Placed, ...], start: int, end: int) -> tuple[Placed, ...]:
    """Those that begin in `[start, end)`; they stand in order."""
    first, last = (bisect.bisect_left(placed, limit, key=lambda each: each.start) for limit in (start, end))
    return placed[first:last]


def _sentences(reading: Reading, start: int, end: int, pairs: list[MarkPair]) -> Iterator[Range]:
    text = reading.text
    low = at = start
    beginning = {pair.start: pair for pair in pairs}
    while at < end:
        pair = beginning.get(at)
        if pair is not None:
            at = pair.end
            if text[at - 2] in "。！？!?" and at in beginning:
                yield from _stripped(text, low, at)
                low = at
            continue
        at += 1
        if _is_end(text, at - 1):
            yield from _stripped(text, low, at)
            low = at
    yield from _stripped(text, low, end)


def _is_end(text: str, at: int) -> bool:
    return text[at] == "\n" or (text[at] in "。！？!?" and text[at + 1 : at + 2] not in tuple(SENTENCE_ENDS))


def _stripped(text: str, start: int, end: int) -> Iterator[Range]:
    body = text[start:end]
    if body.strip():
        yield start + len(body) - len(body.lstrip()), end - len(body) + len(body.rstrip())


def _ends_speech(image: str, pair: MarkPair) -> bool:
    return image[pair.end - 2 : pair.end - 1] in tuple("，,。！？!?…；—") or pair.end - pair.start > 12  # noqa: PLR2004


def _in_number(image: str, at: int) -> bool:
    return image[at] in ",:" and image[at - 1 : at].isdigit() and image[at + 1 : at + 2].isdigit()


def _is_gap(image: str, at: int) -> bool:
    """True for the blank between two parts of a headline; one between Latin words is none."""
    beside = (*image[at - 1 : at], *image[at + 1 : at + 2])
    return image[at] == "\u3000" or (image[at] == " " and min(beside, default=" ") >= "\u2e80")


def _over_bracket(image: str, at: int, low: int) -> int:
    """One step to the left, over a bracket or a book title as a whole."""
    opening = next((mark for mark, closing in _BRACKETS.items() if image[at - 1] == closing), None)
    if opening is not None:
        begun = image.rfind(opening, low, at - 1)
        return begun if begun >= 0 else at - 1
    return at - 1
