"""An article of a dataset as one object: both texts, its labels, what is known to be complete, its tokens.

How a line becomes one is `building`'s business.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from yanguan.domain.article import RELATED_KINDS, BlockKind, Meta, Range, Script, Status
from yanguan.domain.labels import Person
from yanguan.exchange.training.frames import Appointment, Holding, Labels, Quote, Span
from yanguan.exchange.training.tokens import Token, characters, words


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the article that is not blank, with its range in each script's text; None where it lacks the line."""

    kind: BlockKind
    hant: Range | None
    hans: Range | None
    published: str | None
    outlet: str | None

    @property
    def is_related(self) -> bool:
        """True for teasers of other articles: leave them out and you have the article alone."""
        return self.kind in RELATED_KINDS

    def range(self, script: Script) -> Range | None:
        """Where it stands in this script's text."""
        return self.hant if script == "hant" else self.hans


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of an article in which a layer is complete; spans are `(start, end, label)` in the passage's own text."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One line of a dataset. `spans` and frames are gold; `candidates` are suggested or rejected.

    Wherever a method takes a script, the article's source script is meant unless said.
    """

    id: str
    source_script: Script
    hant: str
    hans: str
    meta: Meta
    blocks: tuple[Block, ...]
    gold: Labels
    candidates: Labels
    persons: tuple[Person, ...]
    coverage: Mapping[str, tuple[int, ...]]
    labels: tuple[str, ...]
    status: Status
    scheme: Mapping[str, str | int | None]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The gold spans, in the order of the text."""
        return self.gold.spans

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The gold quotes."""
        return self.gold.quotes

    @property
    def appointments(self) -> tuple[Appointment, ...]:
        """The gold appointments."""
        return self.gold.appointments

    @property
    def holdings(self) -> tuple[Holding, ...]:
        """The gold holdings."""
        return self.gold.holdings

    def text(self, script: Script | None = None) -> str:
        """The text of a script."""
        return self.hans if (script or self.source_script) == "hans" else self.hant

    def labelled(self, *names: str) -> tuple[Span, ...]:
        """The gold spans with one of these labels."""
        return tuple(span for span in self.spans if span.label in names)

    def mask(self, layer: str, script: Script | None = None) -> bytes:
        """One byte for each character of the text: 1 where this layer was declared complete, else 0.

        Only where it is 1 is the absence of a label a negative. `numpy.frombuffer(mask, "u1")` takes it as it is.
        """
        found = bytearray(len(self.text(script)))
        for number in self.coverage.get(layer, ()):
            place = self.blocks[number].range(script or self.source_script)
            if place is not None:
                found[place[0] : place[1]] = b"\1" * (place[1] - place[0])
        return bytes(found)

    def tokens(self, script: Script | None = None, by: Literal["word", "character"] = "word") -> tuple[Token, ...]:
        """The text cut into jieba's words, or into characters; blank space is no token."""
        text = self.text(script)
        return characters(text) if by == "character" else words(text, script or self.source_script)

    def passages(self, layer: str, *labels: str, script: Script | None = None, flat: bool = False) -> Iterator[Passage]:
        """The lines in which this layer is complete, with the spans of these labels: what a tagger is trained on.

        A span that goes on in another line stands in each with its part of it. `flat`: of spans that overlap, only
        the longest stays, as token taggers need it.
        """
        script = script or self.source_script
        places = [(*place, span.label) for span in self.labelled(*labels) for place in span.ranges(script)]
        for number in self.coverage.get(layer, ()):
            if (line := self.blocks[number].range(script)) is not None:
                start, end = line
                inside = [(max(a, start) - start, min(b, end) - start, label) for a, b, label in places]
                inside = [(a, b, label) for a, b, label in inside if a < b]
                yield Passage(self.text(script)[start:end], tuple(sorted(_apart(inside) if flat else inside)))


def _apart(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The longest first, each as far as it overlaps none that was taken."""
    taken: list[tuple[int, int, str]] = []
    for start, end, label in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        if all(end <= a or b <= start for a, b, _ in taken):
            taken.append((start, end, label))
    return taken
