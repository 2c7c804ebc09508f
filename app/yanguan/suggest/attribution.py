"""Who said what: proposals of quotes with their speakers and cues, for one pair of marks or a whole article.

Only ever proposals, by rules: nothing here is learned, stored or drawn. Who speaks stands in `speakers`, where
indirect speech ends in `complements`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from yanguan.domain.article import Block, BlockKind, Range
from yanguan.domain.progress import Progress, unwatched
from yanguan.suggest.complements import (
    Complement,
    complement_of,
    continued,
    fragments,
    is_conjoined,
    is_speech,
    side_by_side,
)
from yanguan.suggest.cues import Cue
from yanguan.suggest.quote_marks import MarkPair
from yanguan.suggest.quote_proposal import QuoteProposal, QuoteType, Scene, scenes_in
from yanguan.suggest.reading import Reading, Words, read
from yanguan.suggest.speakers import Source, is_credit, source_of
from yanguan.suggest.unspoken import by_document, in_heading, without_cue

HEADINGS: tuple[BlockKind, ...] = ("headline", "subhead", "related_title")
_HOLDS_A_SENTENCE = 6
"""Code points with the marks: shorter pairs hold nobody who speaks."""
_SILENT: tuple[BlockKind, ...] = ("dateline", "byline", "note", "related_heading")


def propose_quotes(
    text: str, blocks: Sequence[tuple[BlockKind, Range]], words: Words | None, progress: Progress = unwatched
) -> tuple[QuoteProposal, ...]:
    """All quotes of an article, by place; `blocks` are its lines with their kinds, in code points of `text`."""
    reading = read(text, words)
    found: list[QuoteProposal] = []
    for done, (kind, (start, end)) in enumerate(blocks):
        progress(done, len(blocks))
        if kind not in _SILENT:
            found += _in_stretch(reading, start, min(end, len(text)), is_heading=kind in HEADINGS)
    return _numbered(found)


def blocks_of(blocks: Iterable[Block]) -> tuple[tuple[BlockKind, Range], ...]:
    """An article's blocks as the rules take them: kind and range in the source text."""
    return tuple((block.kind, block.source) for block in blocks if block.source is not None)


def propose_quote(text: str, quote_fragments: tuple[Range, ...], words: Words | None) -> QuoteProposal:
    """Speaker and cue for what somebody has marked as a quote, `quote_fragments` in code points of `text`.

    Always an answer: where the sentence names nobody it is implicit, with a low score. The answer's own fragments may
    be more than was marked, where the same frame goes on (a split quote, a mixed one).
    """
    reading = read(text, words)
    start, end = quote_fragments[0][0], quote_fragments[-1][1]
    found = [each for each in _around(reading, start, end) if each.start < end and start < each.end]
    if not found:
        return QuoteProposal(quote_fragments, (), (), "direct", "implicit", 0.3, "nobody-named")
    best = max(found, key=lambda each: _overlap(each.fragments, quote_fragments))
    is_wider = best.start <= start and end <= best.end
    return best if is_wider else replace(best, fragments=quote_fragments)


def _around(reading: Reading, start: int, end: int) -> list[QuoteProposal]:
    """The proposals of the paragraph of a quote, of the one before it, and of the inside of the pairs that hold it."""
    text = reading.text
    start = reading.speech_starts.get(start, start)
    end_before = text.rfind("\n", 0, start) + 1
    while end_before and text[end_before - 1].isspace():
        end_before -= 1
    before = text.rfind("\n", 0, end_before) + 1
    high = text.find("\n", end)
    return list(_in_stretch(reading, before, len(text) if high < 0 else high))


def _overlap(one: tuple[Range, ...], other: tuple[Range, ...]) -> float:
    """How much two quotes share, as a part of both together."""
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    total = sum(end - start for start, end in (*one, *other)) - shared
    return shared / total if total else 0.0


def _in_stretch(
    reading: Reading, start: int, end: int, *, is_heading: bool = False, is_nested: bool = False
) -> Iterator[QuoteProposal]:
    """The quotes of a block, or of the inside of a pair, with those that stand in them."""
    for scene in scenes_in(reading, start, end):
        yield from _in_scene(scene, is_heading=is_heading, is_nested=is_nested)
        for pair in scene.pairs:
            if pair.end - pair.start > _HOLDS_A_SENTENCE:
                yield from _in_stretch(reading, *pair.inner, is_nested=True)


def _in_scene(scene: Scene, *, is_heading: bool, is_nested: bool) -> Iterator[QuoteProposal]:
    found = [*in_heading(scene)] if is_heading else [*by_document(scene)] if not is_nested else []
    earlier: tuple[Range, ...] = ()
    for number, cue in enumerate(scene.cues):
        if any(_holds(each, cue.start) for each in found) and not is_conjoined(scene, cue):
            found += _inside(scene, cue)
            continue
        by_cue = _by_cue(scene, cue, scene.cues[number + 1 :], found, earlier, is_nested=is_nested)
        found += by_cue
        earlier = by_cue[0].speakers if by_cue else earlier
    rest = [pair for pair in scene.pairs if not any(_touches(each, pair) for each in found)]
    return iter([*found, *without_cue(scene, rest, is_nested=is_nested)])


def _by_cue(
    scene: Scene,
    cue: Cue,
    later: tuple[Cue, ...],
    found: list[QuoteProposal],
    earlier: tuple[Range, ...],
    *,
    is_nested: bool,
) -> list[QuoteProposal]:
    """The quotes that a cue attributes: before it, after it, on both sides, or several side by side."""
    source = source_of(scene, cue, earlier)
    if source is None or is_credit(scene, source):
        return []
    complement = complement_of(scene, cue, later)
    before = _pair_before(scene, cue, found)
    if before is not None:
        return [_split(scene, cue, before, complement, source)]
    if complement is None or _is_too_weak(complement, source, is_nested=is_nested):
        return []
    said = [complement.fragments]
    if complement.type == "direct" and (pair := scene.pair_at(complement.fragments[0][0])):
        said += [fragments(scene, each) for each in side_by_side(scene, pair)]
    return [_proposal(source, parts, complement.type, complement.reason) for parts in said]


def _is_too_weak(complement: Complement, source: Source, *, is_nested: bool) -> bool:
    """Indirect speech needs somebody who speaks, and inside a quote a comma or colon as well (decision 33)."""
    if complement.type == "direct" or source.is_framed:
        return False
    if is_nested and not (complement.is_marked and source.explicitness != "implicit"):
        return True
    return not source.speakers


def _split(scene: Scene, cue: Cue, pair: MarkPair, complement: Complement | None, source: Source) -> QuoteProposal:
    """A quote before its cue, with what goes on after it (decisions 8, 50)."""
    parts = [pair]
    more = continued(scene, pair)
    if more and more[0].start > cue.end:
        parts += more
        return _proposal(source, fragments(scene, *parts), "direct", "split-by-cue")
    goes_on = complement is not None and complement.is_marked and complement.type != "direct" and cue.use != "marks"
    if goes_on and complement is not None:
        return _proposal(source, (*fragments(scene, pair), *complement.fragments), "mixed", "goes-on-after-cue")
    return _proposal(source, fragments(scene, pair), "direct", "marks-before-cue")


def _proposal(source: Source, parts: tuple[Range, ...], kind: QuoteType, reason: str) -> QuoteProposal:
    score = {"explicit": 0.9, "anaphoric": 0.8, "implicit": 0.6}[source.explicitness]
    score -= {"direct": 0.0, "mixed": 0.1, "indirect": 0.15}[kind] + (0.15 if reason == "clause" else 0)
    return QuoteProposal(parts, source.speakers, source.cue, kind, source.explicitness, round(score, 2), reason)


def _pair_before(scene: Scene, cue: Cue, found: list[QuoteProposal]) -> MarkPair | None:
    """The pair that the clause of a cue follows directly (「…」他說), unless it is somebody's already."""
    pair = scene.pair_before(scene.clause_start(cue.start))
    if pair is None and cue.end >= scene.body_end:
        pair = next((each for each in reversed(scene.pairs) if each.end <= cue.start and is_speech(scene, each)), None)
    if pair is None or any(_touches(each, pair) for each in found):
        return None
    return pair if is_speech(scene, pair) else None


def _inside(scene: Scene, cue: Cue) -> list[QuoteProposal]:
    """Somebody else's marked words in indirect speech (市府從未說過「非建不可」)."""
    source, complement = source_of(scene, cue, ()), complement_of(scene, cue, ())
    if source is None or complement is None or complement.type != "direct" or source.explicitness != "explicit":
        return []
    return [_proposal(source, complement.fragments, "direct", complement.reason)]


def _holds(proposal: QuoteProposal, position: int) -> bool:
    return any(start <= position < end for start, end in proposal.fragments)


def _touches(proposal: QuoteProposal, pair: MarkPair) -> bool:
    return any(start < pair.end and pair.start < end for start, end in (*proposal.fragments, *proposal.speakers))


def _numbered(found: list[QuoteProposal]) -> tuple[QuoteProposal, ...]:
    """By place, without doubles, each with the number of the smallest one that holds it."""
    unique = {each.fragments: each for each in sorted(found, key=lambda each: each.score)}
    ordered = sorted(unique.values(), key=lambda each: (each.start, -each.end))
    answer: list[QuoteProposal] = []
    reaching: list[int] = []
    for number, each in enumerate(ordered):
        reaching = [other for other in reaching if ordered[other].end > each.start]
        above = [other for other in reaching if _contains(ordered[other], each)]
        answer.append(replace(each, parent=above[-1] if above else None))
        reaching.append(number)
    return tuple(answer)


def _contains(outer: QuoteProposal, inner: QuoteProposal) -> bool:
    return any(start <= inner.start and inner.end <= end for start, end in outer.fragments)
