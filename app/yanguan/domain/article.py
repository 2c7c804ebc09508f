"""An article as it was read: its two texts, its blocks, and what is known about it. Labels stand in `labels`."""

import hashlib
from dataclasses import field
from typing import Literal

from yanguan.domain.frozen import dataclass

Script = Literal["hant", "hans"]
SCRIPTS: tuple[Script, Script] = ("hant", "hans")

BlockKind = Literal[
    "headline", "subhead", "dateline", "byline", "note", "paragraph", "related_heading", "related_title", "related"
]
BLOCK_KINDS: tuple[BlockKind, ...] = (
    "headline", "subhead", "dateline", "byline", "note", "paragraph", "related_heading", "related_title", "related",
)  # fmt: skip
RELATED_KINDS: tuple[BlockKind, ...] = ("related_heading", "related_title", "related")

Status = Literal["new", "in_work", "done", "skipped"]
STATUSES: tuple[Status, ...] = ("new", "in_work", "done", "skipped")

Range = tuple[int, int]
Place = tuple[int, int, int, int]
"""`(source start, source end, counterpart start, counterpart end)` in code points."""


def other_script(script: Script) -> Script:
    """The script that is not this one."""
    return "hans" if script == "hant" else "hant"


def sha256(text: str) -> str:
    """SHA-256 of the text's UTF-8, in hexadecimal: what stands with every label set."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Override:
    """A correction that the counterpart contains; `start`, `end` are the counterpart's code points."""

    start: int
    end: int
    text: str
    scope: Literal["place", "project"]
    annotator: str
    at: str


@dataclass(frozen=True, slots=True)
class Text:
    """One script's text and where it came from.

    `origin` is `source` (what came in), `converted` (by `profile` over `dictionary`) or `given` (the user's own).
    """

    text: str
    origin: Literal["source", "converted", "given"]
    profile: str | None = None
    dictionary: str | None = None
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the article that is not blank, the whole line, indentation too.

    `source` and `counterpart` are ranges of code points in the source text and in the other script's;
    one of them is None where that side lacks the line. `published` and `outlet` stand where the block has its own.
    """

    kind: BlockKind
    source: Range | None
    counterpart: Range | None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Meta:
    """What is known about the article; dates are EDTF level 0-1 (`2016`, `2020-12`, `2020-12-05`)."""

    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    first_published: str | None = None
    first_outlet: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SchemeStamp:
    """Which scheme the article's labels were last changed under."""

    id: str
    version: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Article:
    """The reading side of an article; nothing here changes when a label is made.

    `alignment` and `differences` are places in source order, disjoint from each other; between them the two texts
    run character by character. `differences` are a given pair's, and one side of such a place may be empty.
    """

    id: str
    source_script: Script
    source: Text
    counterpart: Text
    blocks: tuple[Block, ...]
    meta: Meta = field(default_factory=Meta)
    alignment: tuple[Place, ...] = ()
    differences: tuple[Place, ...] = ()

    def text(self, script: Script) -> Text:
        """The text of one script."""
        return self.source if script == self.source_script else self.counterpart
