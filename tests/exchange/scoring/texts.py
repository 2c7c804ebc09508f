"""Small articles with labels, made by hand so that a score can be worked out on paper."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from strategies.lines import AT, identifier
from yanguan.domain.article import Article as Stored
from yanguan.domain.article import Block, Text
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import (
    LAYERS,
    Appointment,
    Coverage,
    Filler,
    Holding,
    Mention,
    Names,
    Person,
    Quote,
    Role,
    Span,
    State,
    Thing,
)
from yanguan.domain.record import Record
from yanguan.exchange.jsonl.writing import line_of, row_of
from yanguan.exchange.training.article import Article
from yanguan.exchange.training.building import article_of

TEXT = "方景行說：「穩字當頭。」他又說：「不急。」\n省委決定方景行任市長、書記，祁遠山任副市長。"
"""方景行 0-3, 說 3, 「…」 5-12, 他 12, 說 14, 「…」 16-21; 省委 22, 方景行 26-29, 任 29, 市長 30-32, 書記 33-35."""


@dataclass
class Maker:
    """Makes one article; each thing gets the next id."""

    text: str = TEXT
    number: int = 1
    coverage: Mapping[str, Sequence[int]] = field(default_factory=lambda: dict.fromkeys(LAYERS, (0, 1)))
    state: State = "accepted"
    persons: list[Person] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    offset: int = 0

    @property
    def made(self) -> dict[str, Any]:
        """The next id and what every label carries."""
        self.offset += 1
        return {"id": identifier(self.number * 1000 + self.offset), "annotator": "mei", "at": AT, "state": self.state}

    def span(self, label: str, *places: tuple[int, int]) -> str:
        """Make a span; its id comes back."""
        span = Span(label=label, fragments=places, **self.made)
        self.things.append(span)
        return span.id

    def person(self, name: str, number: int) -> str:
        """A person of the registry."""
        self.persons.append(Person(identifier(number), Names(name, name)))
        return identifier(number)

    def quote(self, content: str, speakers: Iterable[str] = (), cues: Iterable[str] = (), said_by: str = "") -> None:
        """Make a quote frame of these spans; `said_by` is a person without a span."""
        fillers = [*(Filler(each) for each in speakers), *([Filler(None, said_by)] if said_by else [])]
        self.things.append(Quote(quote=content, speakers=tuple(fillers), cues=tuple(cues), **self.made))

    def appointment(self, trigger: str, **roles: str | list[str]) -> None:
        """Make an appointment; each role by its name, with a span or several."""
        named = {role: [spans] if isinstance(spans, str) else spans for role, spans in roles.items()}
        found = tuple(Role(role, span) for role, spans in named.items() for span in spans)
        self.things.append(Appointment(trigger=trigger, roles=found, **self.made))

    def holding(self, *mentions: tuple[str | None, str], person: str | None = None) -> None:
        """Make a holding of (person, post) spans."""
        found = tuple(Mention(*mention) for mention in mentions)
        self.things.append(Holding(mentions=found, person=person, **self.made))

    @property
    def record(self) -> Record:
        """All of it."""
        lines = self.text.split("\n")
        starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
        ranges = [(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]
        texts = Text(self.text, "source"), Text(self.text, "given")
        blocks = tuple(Block("paragraph", place, place) for place in ranges)
        article = Stored(identifier(self.number), "hant", *texts, blocks)
        covered = Coverage(article.id, {layer: tuple(blocks) for layer, blocks in self.coverage.items()})
        return Record(article, LabelSet.of(article.id, [*self.things, covered]), tuple(self.persons))

    @property
    def article(self) -> Article:
        """As a reader of its line has it."""
        return article_of(row_of(self.record))

    @property
    def line(self) -> str:
        """The line of the dataset."""
        return line_of(self.record)
