"""A text with labels as another tool's file has it: what every reader of such a file gives, before anything is judged.

Positions are in the file's own unit; what becomes of them is `placing`'s business, of the labels `framing`'s.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import Literal, get_args

from yanguan.domain.article import Meta, Range
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import State
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats.found import Asked, PassedOver
from yanguan.exchange.reading.sources import Source

Unit = Literal["codepoint", "utf16", "byte"]
UNITS: tuple[Unit, ...] = get_args(Unit)
"""What files count positions in: characters, UTF-16 units (Java, JavaScript), or bytes of UTF-8."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled place; `id` is what ties call it, `words` what the file says stands there, part by part.

    `person` is a registry id and a name, where the file has such.
    """

    id: str
    label: str
    places: tuple[Range, ...]
    words: tuple[str, ...] = ()
    state: State = "accepted"
    origin: str = "human"
    person: tuple[str, str | None] | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """Two marks that are joined, by their ids."""

    kind: str
    head: str
    tail: str


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said of a mark: of its `span`, or of the `quote`, `appointment` or `holding` that is tied to it."""

    on: str
    kind: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One text with all that stands on it. `file` is what refusals call it, its line or its number included.

    `unit` is what the format counts in where its rules say so; `other` is the same article in the other script,
    `other_marks` stand on that text, and `twins` gives, for those that the file itself ties to one of `marks`, its id;
    `name` is what the file itself calls it; `left` counts what the reader passed over, by what it was.
    """

    file: str
    text: str
    marks: tuple[Mark, ...]
    ties: tuple[Tie, ...] = ()
    sayings: tuple[Saying, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    meta: Meta = field(default_factory=Meta)
    unit: Unit | None = None
    other: str | None = None
    other_marks: tuple[Mark, ...] = ()
    twins: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    left: Mapping[str, int] = field(default_factory=Counter)


Beside = Callable[[str], bytes | None]
"""What stands in the file beside a source that has its name but this suffix; None where there is none."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A file of a labelled dataset, with those that belong to it."""

    source: Source
    beside: Beside


Sheets = Iterator[Sheet | Refusal | PassedOver]
Reader = Callable[[Bundle, Asked], Sheets]
"""Gives texts one by one. A refusal that it gives is one text's, and it goes on; one that it raises is the end."""
