"""Which label a text will most likely get: what it has elsewhere, its marks and words, what the frame in work lacks.

An order for the palette, nothing more: no label is suggested or made by it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from yanguan.desktop.workbench import Frame
from yanguan.domain.article import Article, Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Quote
from yanguan.domain.scheme import LabelKind, Scheme
from yanguan.editing.deriving import OPENING
from yanguan.script.folding import fold
from yanguan.suggest.lexicon import speech_verbs, titles

SAME_TEXT, WORD, MARKS, SHORT_MARKS, GAP, RECENT = 8.0, 6.0, 6.0, 1.0, 4.0, 3.0
"""How much each sign weighs; marks round a short text are more often no quote (SCHEMA.md: four of five)."""
_SHORT = 10


@dataclass(frozen=True, slots=True)
class Situation:
    """What the palette is opened on: the fragments (code points of the source), and the article round them."""

    article: Article
    labels: LabelSet
    fragments: tuple[Range, ...]
    frame: Frame | None = None
    recent: Sequence[str] = ()

    @property
    def text(self) -> str:
        """The source text, folded."""
        return "".join(self.read(fragment) for fragment in self.fragments)

    def read(self, fragment: Range) -> str:
        """One fragment's text, folded."""
        return fold(self.article.source.text[slice(*fragment)])


def likely_labels(scheme: Scheme, situation: Situation) -> list[LabelKind]:
    """The visible labels, the likeliest first; those that stand on these very fragments come last."""
    weights: dict[str, float] = {}
    for label, weight in _signs(scheme, situation):
        weights[label] = weights.get(label, 0) + weight
    here = {
        span.label for span in situation.labels.spans.values() if span.is_gold and span.fragments == situation.fragments
    }
    visible = [kind for kind in scheme.labels.values() if not kind.hidden]
    return sorted(visible, key=lambda kind: (kind.name in here, -weights.get(kind.name, 0)))


def _signs(scheme: Scheme, situation: Situation) -> Iterator[tuple[str, float]]:
    text = situation.text
    yield from ((label, SAME_TEXT) for label in _labels_of_same_text(situation, text))
    yield from ((label, RECENT - 0.5 * turn) for turn, label in enumerate(situation.recent[:5]))
    yield from _missing(scheme, situation.frame)
    if text[:1] in _openings():
        yield "quote", MARKS
        yield "nonquote", MARKS + (SHORT_MARKS if len(text) <= _SHORT else -SHORT_MARKS)
    words = _words()
    if text in words["cue"]:
        yield "cue", WORD
    if any(text.endswith(title) for title in words["post"]):
        yield "post", WORD


def _labels_of_same_text(situation: Situation, text: str) -> set[str]:
    return {
        span.label
        for span in situation.labels.spans.values()
        if span.is_gold and sum(end - start for start, end in span.fragments) == len(text)
        if "".join(map(situation.read, span.fragments)) == text
    }


def _missing(scheme: Scheme, frame: Frame | None) -> Iterator[tuple[str, float]]:
    """The labels of the places that the frame in work has nothing in, the first of them most."""
    if frame is None:
        return
    if isinstance(frame, Quote):
        gaps = [name for name, fillers in (("speaker", frame.speakers), ("cue", frame.cues)) if not fillers]
    else:
        filled = {role.role for role in frame.roles}
        gaps = list(dict.fromkeys(role.label for role in scheme.roles.values() if role.name not in filled))
    yield from ((label, max(GAP - turn, 0.5)) for turn, label in enumerate(gaps))


@cache
def _openings() -> frozenset[str]:
    return frozenset(fold(OPENING))


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """Words that tell a label, folded."""
    return {"cue": frozenset(map(fold, speech_verbs())), "post": frozenset(map(fold, titles()))}
