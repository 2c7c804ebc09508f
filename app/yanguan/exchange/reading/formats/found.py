"""What the reader of a format is given beside its source, and what it answers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.encoding import Encoding
from yanguan.exchange.reading.formats.tables import Tables
from yanguan.exchange.reading.html import Page
from yanguan.exchange.reading.sources import Source


def _unheard() -> None:
    """Nobody waits for a sign."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person said about the reading.

    `encoding` is None where it is to be told from the bytes; `columns` names, for a field (`text`, `title` …), the
    column of a table or the field of a JSON object; `tables` the same for tables of certain columns. `tick` is called
    now and then; it raises where she called it off.
    """

    encoding: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    tick: Callable[[], None] = _unheard
    tables: Tables = field(default_factory=Tables)


@dataclass(frozen=True, slots=True)
class Found:
    """An article as it stands in a file. `file` is what refusals call it, its row or its chapter included."""

    file: str
    page: Page
    encoding: Encoding | None = None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """What stands in a file and is no article: a member of another kind, a cover."""

    file: str


Piece = Found | PassedOver | Refusal | Source
Reader = Callable[[Source, Asked], Iterator[Piece]]
"""Gives articles one by one. A refusal that it gives is one article's, and it goes on; one that it raises is the end.

A source that it gives is to be read in its turn, before the next one is asked for.
"""
