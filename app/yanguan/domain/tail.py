"""The related items at the end of an article, and how much of them a project labels.

What a choice means for what is declared complete stands in `editing.finishing`.
"""

from collections.abc import Mapping
from typing import Literal

from yanguan.domain.article import RELATED_KINDS, Article, Range

Tail = Literal["skip", "appointments", "all"]
TAILS: tuple[Tail, ...] = ("skip", "appointments", "all")
"""Leave the related items out, label the changes of office in them, or label all of them as the body."""

_LAYERS: Mapping[Tail, tuple[str, ...]] = {
    "skip": (),
    "appointments": ("appointment",),
    "all": ("quote", "nonquote", "appointment", "holding", "person"),
}


def is_in_tail(layer: str, tail: Tail) -> bool:
    """True where a project of this choice labels the layer in related items too."""
    return layer in _LAYERS[tail]


def blocks_for(article: Article, layer: str, tail: Tail) -> tuple[int, ...]:
    """The numbers of the blocks in which a layer is labelled in a project of this choice."""
    with_tail = is_in_tail(layer, tail)
    return tuple(number for number, block in enumerate(article.blocks) if with_tail or block.kind not in RELATED_KINDS)


def is_labelled(article: Article, layer: str, tail: Tail, position: int) -> bool:
    """True where a layer is labelled at this code point of the source."""
    return is_in_tail(layer, tail) or not any(start <= position < end for start, end in tail_ranges(article))


def tail_ranges(article: Article) -> tuple[Range, ...]:
    """Where the related items stand, in code points of the source."""
    return tuple(block.source for block in article.blocks if block.kind in RELATED_KINDS and block.source is not None)
