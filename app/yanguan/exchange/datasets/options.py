"""What may be chosen about an export, and which choices a format refuses. How it is carried out stands elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from yanguan.domain.article import BLOCK_KINDS, RELATED_KINDS, STATUSES, BlockKind, Status
from yanguan.domain.frozen import dataclass
from yanguan.domain.labels import GOLD_STATES, State
from yanguan.domain.refusal import Refusal

ScriptChoice = Literal["source", "hant", "hans", "both"]
SCRIPT_CHOICES: tuple[ScriptChoice, ...] = ("source", "hant", "hans", "both")
Offsets = Literal["codepoint", "utf16"]
OFFSETS: tuple[Offsets, ...] = ("codepoint", "utf16")
Marks = Literal["keep", "strip"]
MARKS: tuple[Marks, ...] = ("keep", "strip")
Part = Literal["train", "dev", "test"]
PARTS: tuple[Part, ...] = ("train", "dev", "test")
Shares = tuple[int, int, int]
BODY_KINDS: tuple[BlockKind, ...] = tuple(kind for kind in BLOCK_KINDS if kind not in RELATED_KINDS)
"""The blocks of an article without its tail of related items."""

_SHARES = re.compile(r"(\d{1,3})/(\d{1,3})/(\d{1,3})", re.ASCII)
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Options:
    """One person's choices. `script` of `source`: each article in the script that it was labelled in.

    `split` holds the shares of train, dev and test in per cent; `seed` says which of all such splits. `marks`: whether
    quotes keep the quotation marks round them.
    """

    statuses: tuple[Status, ...] = STATUSES
    script: ScriptChoice = "source"
    offsets: Offsets = "codepoint"
    blocks: tuple[BlockKind, ...] = BLOCK_KINDS
    states: tuple[State, ...] = GOLD_STATES
    marks: Marks = "keep"
    split: Shares | None = None
    seed: int = 0
    anonymise: bool = False

    def written(self, names: tuple[str, ...]) -> dict[str, Any]:
        """Those of these names as a report has them."""
        found: dict[str, Any] = {}
        for name in names:
            value = getattr(self, name)
            found["status" if name == "statuses" else name] = list(value) if isinstance(value, tuple) else value
        return found


CUTTING = ("script", "offsets", "blocks", "states", "marks")
"""The options that change what stands in an article: never for a format that keeps all."""
EVERYWHERE = ("statuses", "split", "seed", "anonymise")


def chosen(given: Mapping[str, Any], defaults: Options) -> Options:
    """The options of a format, with those that somebody gave in the place of its own; None is not given."""
    return replace(defaults, **{name: value for name, value in given.items() if value is not None})


def read_shares(written: str) -> Shares:
    """The shares that `80/10/10` says. Raises Refusal where they are not three that make a hundred."""
    found = _SHARES.fullmatch(written)
    shares = tuple(map(int, found.groups())) if found else ()
    if sum(shares) != _WHOLE:
        raise Refusal("export-split-shares", split=written)
    train, dev, test = shares
    return train, dev, test
