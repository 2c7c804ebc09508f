"""Detector `regional-word`: a Taiwan word put for a mainland one that was none, but the ends of two others.

先進位造業 for 先進製造業: 進位 was put for 进制, which cuts through 先进|制造. A regional word that is only another
place's word for the same thing is no mistake and is not found here.
"""

from collections.abc import Iterator
from functools import cache

from yanguan.domain.frozen import dataclass
from yanguan.script.convert import convert
from yanguan.suggest.found import Doubt, Reason
from yanguan.suggest.lexicon import choices, table
from yanguan.suggest.phrases import regional_pairs
from yanguan.suggest.segmenter import Segmenter
from yanguan.suggest.twins import Twins

NAME = "regional-word"
SCORE = 0.9
_REACH = 6
_CERTAIN = 0.0
"""The likelihood of a cut that our list names."""
_CUT, _GAIN = 3.0, 6.0
"""How much likelier (natural log) the division that cuts through the mainland word must be than the one that keeps it,
and than the text as it stands. Measured on converted and on human text; see `yanguan bench doubt` for the time."""


@dataclass(frozen=True, slots=True)
class _Restored:
    """The clause with the mainland word put back: `[start, end)` is its place in `text` (simplified)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """`[start, end)`: the whole words, in the restored clause, that the mainland word's borders run through."""

    restored: _Restored
    start: int
    end: int
    likelihood: float


def find(twins: Twins, segmenter: Segmenter | None) -> Iterator[Doubt]:
    """Doubts of the traditional text. Without words only the cuts that our own list names are found."""
    lengths = _lengths_by_beginning()
    for start in range(len(twins.hant) - 1):
        for length in lengths.get(twins.hant[start : start + 2], ()):
            best = _best_cut(twins, start, start + length, segmenter)
            if best:
                yield _doubt(twins.hant[start : start + length], start, best)


def _best_cut(twins: Twins, start: int, end: int, segmenter: Segmenter | None) -> _Cut | None:
    """Of the mainland words that this word may have been put for, the one that fits best; None where none is cut."""
    left, right = twins.clause(start, end, _REACH)
    word, before, after = twins.hant[start:end], twins.hans[left:start], twins.hans[end:right]
    cuts = []
    for mainland in regional_pairs().get(word, ()):
        restored = _Restored(before + mainland + after, len(before), len(before) + len(mainland))
        likely = _likely_cut(twins.hans[left:right], restored, segmenter) if segmenter else []
        cuts += likely or _named_cut(word, restored)
    return max(cuts, key=lambda cut: cut.likelihood, default=None)


def _likely_cut(stands: str, restored: _Restored, segmenter: Segmenter) -> list[_Cut]:
    """The cut, where dividing through the mainland word is likelier than keeping it, and than what stands."""
    division = segmenter.divide(restored.text)
    first, last = division.word_at(restored.start), division.word_at(restored.end - 1)
    if first == last or (first[0] == restored.start and last[1] == restored.end):
        return []
    mainland = restored.text[restored.start : restored.end]
    kept = (
        segmenter.divide(restored.text[: restored.start]).score
        + (segmenter.score(mainland) if segmenter.knows(mainland) else segmenter.divide(mainland).score)
        + segmenter.divide(restored.text[restored.end :]).score
    )
    if division.score - kept < _CUT or division.score - segmenter.divide(stands).score < _GAIN:
        return []
    return [_Cut(restored, first[0], last[1], division.score)]


def _named_cut(word: str, restored: _Restored) -> list[_Cut]:
    """The cut, where one that our list names begins in the mainland word and runs out of it."""
    mainland = restored.text[restored.start : restored.end]
    for cut in _named_cuts().get((word, mainland), ()):
        for size in range(1, len(cut)):
            end = restored.end - size + len(cut)
            if mainland.endswith(cut[:size]) and restored.text[restored.end - size : end] == cut:
                return [_Cut(restored, restored.start, end, _CERTAIN)]
    return []


def _doubt(word: str, start: int, cut: _Cut) -> Doubt:
    hant = convert(cut.restored.text, "s2tw").text.text
    mainland = cut.restored.text[cut.restored.start : cut.restored.end]
    reason = Reason(
        "doubt-regional-word",
        {"stands": word, "mainland": convert(mainland, "s2tw").text.text, "words": hant[cut.start : cut.end]},
    )
    suggested = hant[cut.restored.start : cut.restored.end]
    return Doubt("hant", start, start + len(word), suggested, NAME, SCORE, reason)


@cache
def _named_cuts() -> dict[tuple[str, str], tuple[str, ...]]:
    return {(row["taiwan"], row["mainland"]): choices(row["cut"]) for row in table("regional") if row["cut"]}


@cache
def _lengths_by_beginning() -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for word in regional_pairs():
        if len(word) > 1:
            found.setdefault(word[:2], set()).add(len(word))
    return {beginning: tuple(lengths) for beginning, lengths in found.items()}
