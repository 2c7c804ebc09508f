"""A record in plain lists, each object as `packing` has it: what one process hands to another, and what becomes rows.

Nothing is decided here. The objects themselves stand in `record`, their lists' form in `packing`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from yanguan.domain.article import Article, sha256
from yanguan.domain.frozen import dataclass
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import KINDS, Person, Span, kind_of
from yanguan.domain.packing import pack, unpack
from yanguan.domain.record import Record

Packed = Sequence[Any]
"""The fields of an object, in the order of its class."""

_LABEL = [each.name for each in fields(Span)].index("label")


@dataclass(frozen=True, slots=True)
class PackedRecord:
    """An article, its labels by kind in the order of `KINDS`, and the persons whom they refer to.

    `digests` are the SHA-256 of the source text and of the counterpart. `written` is what `listed` gives as compact
    JSON, where somebody has made it already.
    """

    article: Packed
    things: Mapping[str, Sequence[Packed]]
    persons: Sequence[Packed]
    digests: Sequence[str]
    written: str | None = None

    @property
    def id(self) -> str:
        """The article's id."""
        return str(self.article[0])

    @property
    def text(self) -> str:
        """The source text."""
        return str(self.article[2][0])

    @property
    def span_labels(self) -> Iterable[str]:
        """The labels of its spans, each once."""
        return dict.fromkeys(span[_LABEL] for span in self.things.get("span", ()))

    def listed(self) -> list[tuple[str, Packed]]:
        """The labels as the history keeps them: each after its kind."""
        return [(kind, thing) for kind, things in self.things.items() for thing in things]

    def record(self) -> Record:
        """The record, unpacked."""
        things = (unpack(KINDS[kind], each) for kind, packed in self.things.items() for each in packed)
        persons = tuple(unpack(Person, person) for person in self.persons)
        return Record(unpack(Article, self.article), LabelSet.of(self.id, things), persons)


Arriving = Record | PackedRecord
"""A record on its way into a project."""


def packed(record: Record) -> PackedRecord:
    """The record in plain lists."""
    article = record.article
    things: dict[str, list[Packed]] = {}
    for thing in record.labels:
        things.setdefault(kind_of(thing), []).append(pack(thing))
    digests = sha256(article.source.text), sha256(article.counterpart.text)
    return PackedRecord(pack(article), things, [pack(person) for person in record.persons], digests)
