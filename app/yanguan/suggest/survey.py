"""Everything that the rules propose to look at in an article, in the order of the text: pairs of marks, change words.

It is read once, on a worker, and says nothing of what is labelled by now; the walk (`desktop.walking`) compares.
"""

import bisect
from collections.abc import Iterable, Mapping, Sequence

from yanguan.domain.article import Article, Block, Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.progress import Progress, unwatched
from yanguan.suggest.attribution import blocks_of, propose_quote, propose_quotes
from yanguan.suggest.change_parts import titles_of
from yanguan.suggest.change_words import change_words_in, propose_triggers
from yanguan.suggest.cues import cues_in
from yanguan.suggest.mark_guess import MarkGuess, guesses
from yanguan.suggest.personnel import propose_roles
from yanguan.suggest.quote_marks import MarkPair, fragments_of
from yanguan.suggest.quote_proposal import QuoteProposal
from yanguan.suggest.reading import Reading, Words, read
from yanguan.suggest.titles import HoldingProposal, propose_holdings

_STRETCH = 1_000
_UNSURE = "short"
"""The reason of a guess that nothing but its length speaks for: within reported words, marks are rather theirs."""


@dataclass(frozen=True, slots=True)
class MarkStop:
    """A pair of marks and what it probably is; all ranges in code points of the source. `pair` is None for a quote
    that no marks show.

    `fragments` is what a quote would cover, often more than the pair (a speech of several paragraphs, a mixed quote).
    """

    pair: MarkPair | None
    is_quote: bool
    kind: str | None
    score: float
    fragments: tuple[Range, ...]
    speakers: tuple[Range, ...] = ()
    cue: tuple[Range, ...] = ()

    @property
    def start(self) -> int:
        """Where the pair begins, or the quote."""
        return self.place[0]

    @property
    def place(self) -> Range:
        """The pair with its marks, or the quote's first piece."""
        return (self.pair.start, self.pair.end) if self.pair else self.fragments[0]


@dataclass(frozen=True, slots=True)
class ChangeStop:
    """A change word and the frame that it probably opens: roles with their fragments, and what the event is."""

    trigger: Range
    roles: tuple[tuple[str, tuple[Range, ...]], ...]
    values: tuple[tuple[str, str], ...]

    @property
    def start(self) -> int:
        """Where the word begins."""
        return self.trigger[0]

    @property
    def place(self) -> Range:
        """The word."""
        return self.trigger

    @property
    def fragments(self) -> tuple[Range, ...]:
        """The word, as a span would cover it."""
        return (self.trigger,)


Stop = MarkStop | ChangeStop


@dataclass(frozen=True, slots=True)
class Survey:
    """What was read in one article; each in the order of the text."""

    article: str
    marks: tuple[MarkStop, ...]
    indirect: tuple[MarkStop, ...]
    changes: tuple[ChangeStop, ...]
    holdings: tuple[HoldingProposal, ...]
    quotes: tuple[QuoteProposal, ...]


def survey(article: Article, words: Words | None, progress: Progress = unwatched) -> Survey:
    """Read an article whole; it takes some tenths of a second for a long one. `progress` may call it off."""
    text = article.source.text
    reading = read(text, words)
    quotes = propose_quotes(text, blocks_of(article.blocks), words, progress)
    marks = tuple(_mark_stops(reading, quotes, words, progress))
    shown = {stop.fragments for stop in marks}
    indirect = tuple(_as_quote(None, quote.score, quote) for quote in quotes if quote.fragments not in shown)
    changes = tuple(_change_stops(article, words))
    return Survey(article.id, marks, indirect, changes, propose_holdings(text, words), quotes)


def let_go() -> None:
    """Keep no reading any longer: of a long text it is a million objects, which every look for garbage goes through."""
    for kept in (read, guesses, change_words_in, cues_in, titles_of):
        kept.cache_clear()


def _mark_stops(
    reading: Reading, quotes: Sequence[QuoteProposal], words: Words | None, progress: Progress
) -> Iterable[MarkStop]:
    """A stop for each pair that is walked.

    In marked speech only what is no speech, or what the rules see as somebody else's words: the rest is the speech's.
    """
    by_stretch = _by_stretch(quotes)
    for number, guess in enumerate(guesses(reading)):
        pair = reading.pairs[number]
        progress(number, len(reading.pairs))
        if guess is None:
            continue
        proposal = _proposal_at(reading, by_stretch.get(pair.start // _STRETCH, ()), pair, guess)
        if proposal is not None:
            yield _as_quote(pair, max(proposal.score, guess.score * guess.is_quote), proposal)
        elif not guess.is_quote:
            yield MarkStop(
                pair, is_quote=False, kind=guess.kind, score=guess.score, fragments=((pair.start, pair.end),)
            )
        elif not _is_nested(reading, pair):
            proposal = propose_quote(reading.text, fragments_of(reading.pairs, number), words)
            yield _as_quote(pair, guess.score, proposal)


def _as_quote(pair: MarkPair | None, score: float, proposal: QuoteProposal) -> MarkStop:
    return MarkStop(
        pair, is_quote=True, kind=None, score=score,
        fragments=proposal.fragments, speakers=proposal.speakers, cue=proposal.cue,
    )  # fmt: skip


def _by_stretch(quotes: Sequence[QuoteProposal]) -> Mapping[int, Sequence[QuoteProposal]]:
    """The quotes that reach into each stretch of the text, in their order."""
    found: dict[int, dict[int, QuoteProposal]] = {}
    for number, each in enumerate(quotes):
        for start, end in each.fragments:
            for stretch in range(start // _STRETCH, end // _STRETCH + 1):
                found.setdefault(stretch, {})[number] = each
    return {stretch: tuple(quotes.values()) for stretch, quotes in found.items()}


def _proposal_at(
    reading: Reading, near: Sequence[QuoteProposal], pair: MarkPair, guess: MarkGuess
) -> QuoteProposal | None:
    """The shortest quote that is this pair; else one that holds it, and no pair between, where that is likelier.

    `near` are the quotes that reach into the stretch in which the pair begins.
    """
    place = pair.start, pair.end
    exact = [each for each in near if place in each.fragments]
    if not exact:
        around = [each for each in near if any(_holds(reading, fragment, pair) for fragment in each.fragments)]
        exact = [each for each in around if guess.is_quote or (each.type == "mixed" and guess.reason == _UNSURE)]
    return min(exact, key=lambda each: each.end - each.start, default=None)


def _holds(reading: Reading, fragment: Range, pair: MarkPair) -> bool:
    start, end = fragment
    if not (start <= pair.start and pair.end <= end):
        return False
    above = reading.pairs[pair.parent] if pair.parent is not None else None
    return above is None or not (above.is_walked and start <= above.start and above.end <= end)


def _is_nested(reading: Reading, pair: MarkPair) -> bool:
    return pair.parent is not None and reading.pairs[pair.parent].is_walked


def _change_stops(article: Article, words: Words | None) -> Iterable[ChangeStop]:
    """A stop for each change word, with its roles read against the day of its block."""
    text = article.source.text
    blocks = [block for block in article.blocks if block.source is not None]
    starts = [block.source[0] for block in blocks if block.source is not None]
    for word in propose_triggers(text, words):
        trigger = word.start, word.end
        read_roles = propose_roles(text, trigger, words, _published(article, blocks, starts, word.start))
        if read_roles is not None:
            roles = tuple((role.role, role.fragments) for role in read_roles.roles)
            said = ("kind", read_roles.kind), ("status", read_roles.status), ("modality", read_roles.modality)
            yield ChangeStop(trigger, roles, said)


def _published(article: Article, blocks: Sequence[Block], starts: Sequence[int], position: int) -> str | None:
    """The day of the block at a position, else the article's."""
    number = bisect.bisect_right(starts, position) - 1
    return (blocks[number].published if number >= 0 else None) or article.meta.published
