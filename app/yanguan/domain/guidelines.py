"""The decisions about what is tagged and how, each with an example: what the guide shows beside a label.

They are data (`resources/guidelines.toml`); how they are drawn or printed does not stand here.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from yanguan.domain.article import Range
from yanguan.domain.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """What is tagged in an example: a label and its fragments (code points of the example)."""

    label: str
    fragments: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence in the traditional script; nothing is tagged in it where there are no marks.

    `says` are attributes of the frame that it makes.
    """

    text: str
    marks: tuple[Mark, ...]
    says: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision with its number, the labels that it concerns, and its title and rule by language."""

    number: int
    labels: tuple[str, ...]
    titles: Mapping[str, str]
    rules: Mapping[str, str]
    example: Example


def read_decisions(content: Mapping[str, Any]) -> tuple[Decision, ...]:
    """The decisions of `guidelines.toml`. Raises KeyError where a part is missing, ValueError for a wrong mark."""
    return tuple(
        Decision(part["id"], tuple(part["labels"]), part["title"], part["rule"], _example(part["example"]))
        for part in content["decisions"]
    )


def decisions_about(label: str, decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """Those that concern a label; first those in which it comes first."""
    own = [decision for decision in decisions if label in decision.labels]
    return tuple(sorted(own, key=lambda decision: decision.labels[0] != label))


def _example(part: Mapping[str, Any]) -> Example:
    return Example(part["hant"], tuple(_marks(part["hant"], part["marks"])), part.get("says", {}))


def _marks(text: str, marks: list[list[str]]) -> Iterator[Mark]:
    """The second mark of one text is its second place, and so on."""
    after: dict[str, int] = {}
    for label, *pieces in marks:
        fragments = []
        for piece in pieces:
            start = text.index(piece, after.get(piece, 0))
            after[piece] = start + len(piece)
            fragments.append((start, start + len(piece)))
        yield Mark(label, tuple(fragments))
