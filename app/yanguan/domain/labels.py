"""Everything a person can add to an article: spans, frames, notes. One frozen record for each kind of object.

Positions are code points of the article's source text. Ids are UUIDv7. What a scheme may say of these stands in
`scheme`, how they are written for the disk in `packing`.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from yanguan.domain.article import Meta, Place, Range, SchemeStamp, Script, Status, Text
from yanguan.domain.frozen import dataclass

State = Literal["suggested", "accepted", "edited", "rejected"]
STATES: tuple[State, ...] = ("suggested", "accepted", "edited", "rejected")
GOLD_STATES: tuple[State, ...] = ("accepted", "edited")

LAYERS = ("quote", "nonquote", "appointment", "holding", "person")
"""The layers that `Coverage` declares complete, in the contract's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What every span and frame carries: who made it, when it last changed (UTC), how, and what became of it.

    `origin` is `human`, `rule:…` or `model:…`.
    """

    id: str
    annotator: str
    at: str
    origin: str = "human"
    state: State = "accepted"
    score: float | None = None

    @property
    def is_gold(self) -> bool:
        """True where a person stands behind it; suggested and rejected labels are candidates."""
        return self.state in GOLD_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Label):
    """A labelled stretch of text: fragments `[start, end)`, ascending and disjoint; `person` is a registry id."""

    label: str
    fragments: tuple[Range, ...]
    attributes: Mapping[str, Any] = field(default_factory=dict)
    person: str | None = None

    @property
    def start(self) -> int:
        """Where the first fragment begins."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """Where the last fragment ends."""
        return self.fragments[-1][1]

    @property
    def order(self) -> tuple[int, int, str]:
        """The contract's order: start of the first fragment, its end descending, id."""
        return self.fragments[0][0], -self.fragments[0][1], self.id


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a place in a frame: a span, a person of the registry without a span (elided), or both."""

    span: str | None
    person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Label):
    """An attribution relation around one `quote` span; `parent` is the quote frame that it stands in."""

    quote: str
    speakers: tuple[Filler, ...] = ()
    cues: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    parent: str | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)
    overruled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """One filled role of an appointment; a starred role of the scheme stands several times."""

    role: str
    span: str | None
    person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Label):
    """A personnel event as one sentence tells it; mentions of one event share `event`. Dates are EDTF."""

    trigger: str
    roles: tuple[Role, ...] = ()
    event: str | None = None
    effective: str | None = None
    announced: str | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)
    overruled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a holding is said: the post's span and, where it stands there, the person's."""

    person_span: str | None
    post_span: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding(Label):
    """A state, not an event: this person is, or was, in this post."""

    mentions: tuple[Mention, ...]
    person: str | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)
    overruled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostValue:
    """The normalised value of one `post` span, in the source script; `id` is the span's."""

    id: str
    area: str | None = None
    organization: str | None = None
    unit: str | None = None
    prefix: str | None = None
    core: str | None = None
    rank: str | None = None
    overruled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """A name in both scripts; None where one is not known."""

    hant: str | None
    hans: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the project's registry; `external` maps an authority (`wikidata`) to its id."""

    id: str
    names: Names
    aliases: tuple[Names, ...] = ()
    external: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """Words on any object of the article, or on the article itself (`on` is its id)."""

    id: str
    on: str
    text: str
    annotator: str
    at: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A place where a text was converted wrongly, with the form it should have; the text itself stays."""

    id: str
    script: Script
    start: int
    end: int
    suggested: str
    reason: str | None
    annotator: str
    at: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """For each layer the blocks declared complete; only there is an absence a negative. `id` is the article's.

    A layer without blocks is not kept, so that two coverages that say the same are equal.
    """

    id: str
    blocks: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Leave out the layers that have no blocks."""
        object.__setattr__(self, "blocks", {layer: blocks for layer, blocks in self.blocks.items() if blocks})


@dataclass(frozen=True, slots=True)
class ArticleStatus:
    """How far the work on an article is; `id` is the article's."""

    id: str
    status: Status = "new"


@dataclass(frozen=True, slots=True)
class ArticleLabels:
    """The article's own labels; `id` is the article's."""

    id: str
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleMeta:
    """What is known about an article, as far as somebody says it anew; `id` is the article's."""

    id: str
    meta: Meta = field(default_factory=Meta)


@dataclass(frozen=True, slots=True)
class ArticleScheme:
    """The scheme stamp of an article; `id` is the article's."""

    id: str
    stamp: SchemeStamp


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The other script's text of an article, and where its places and blocks stand; `id` is the article's.

    `blocks` has the counterpart's range of each block of the article, in their order.
    """

    id: str
    text: Text
    alignment: tuple[Place, ...] = ()
    differences: tuple[Place, ...] = ()
    blocks: tuple[Range | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A correction of counterparts everywhere in the project: `source` in this script becomes `counterpart`."""

    id: str
    source_script: Script
    source: str
    counterpart: str
    annotator: str
    at: str


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A doubt that somebody looked at and put aside; `start` and `end` are code points of `script`'s text."""

    id: str
    script: Script
    start: int
    end: int
    suggested: str
    annotator: str
    at: str


SCHEME_ID = "scheme"


@dataclass(frozen=True, slots=True)
class ProjectScheme:
    """The scheme in force, as the project keeps it (JSON). There is one; which labels it has stands in `scheme`."""

    id: str = SCHEME_ID
    content: str = "{}"


Thing = (
    Span | Quote | Appointment | Holding | PostValue | Person | Note | Correction
    | Counterpart | ArticleMeta | Phrase | ProjectScheme | Dismissal | Coverage | ArticleStatus | ArticleLabels
    | ArticleScheme
)  # fmt: skip
"""Any object that a command changes and the history remembers."""

KINDS: Mapping[str, type[Thing]] = {
    "person": Person,
    "span": Span,
    "quote": Quote,
    "appointment": Appointment,
    "holding": Holding,
    "post": PostValue,
    "note": Note,
    "correction": Correction,
    "dismissal": Dismissal,
    "counterpart": Counterpart,
    "meta": ArticleMeta,
    "phrase": Phrase,
    "scheme": ProjectScheme,
    "coverage": Coverage,
    "status": ArticleStatus,
    "article_labels": ArticleLabels,
    "stamp": ArticleScheme,
}
"""Every kind of object by its name in the history, those that others refer to first."""

NAMES: dict[type, str] = {kind: name for name, kind in KINDS.items()}
"""The name of each kind of object."""


def kind_of(thing: Thing) -> str:
    """The name that the history has for this kind of object."""
    return NAMES[type(thing)]


def says_nothing(thing: Thing) -> bool:
    """True for what an article has without anybody having said so: whether the object is there makes no difference."""
    match thing:
        case ArticleStatus(status="new") | ArticleLabels(labels=()):
            return True
        case Coverage():
            return not thing.blocks
        case PostValue():
            return thing == PostValue(thing.id)
    return False
