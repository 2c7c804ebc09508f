"""A text without some of its blocks, and where what is left of a place then stands. Pure; labels are `cutting`'s."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from yanguan.domain.article import BlockKind, Range, Script
from yanguan.domain.frozen import dataclass
from yanguan.exchange.datasets.view import ViewBlock


@dataclass(frozen=True, slots=True)
class Clip:
    """The stretches of a text that stay, with a line feed between two that were not neighbours."""

    text: str
    stretches: tuple[Range, ...]

    def places(self, start: int, end: int) -> list[Range]:
        """What is left of a place, ascending, without blank space at the ends of each piece."""
        found, moved = [], 0
        for first, last in self.stretches:
            kept = max(start, first), min(end, last)
            if kept[0] < kept[1] and (piece := trimmed(self.text, kept[0] - first + moved, kept[1] - first + moved)):
                found.append(piece)
            moved += last - first + 1
        return found


def clip_of(text: str, blocks: Sequence[Mapping[str, Any]], kinds: Collection[BlockKind], script: Script) -> Clip:
    """The text with the blocks of these kinds alone; all of it where it has no others."""
    placed = [(block["kind"] in kinds, block[script]) for block in blocks if block[script] is not None]
    stay = merged((start, end) for is_kept, (start, end) in placed if is_kept)
    go = sorted((start, end) for is_kept, (start, end) in placed if not is_kept)
    if not go:
        return Clip(text, ((0, len(text)),))
    stretches = list[Range]()
    for start, end in stay:
        before = stretches[-1][1] if stretches else 0
        is_neighbour = not any(first < start and last > before for first, last in go)
        if is_neighbour and stretches:
            stretches[-1] = stretches[-1][0], end
        else:
            stretches.append((0 if is_neighbour else start, end))
    if stretches and not any(last > stretches[-1][1] for _, last in go):
        stretches[-1] = stretches[-1][0], len(text)
    return Clip("\n".join(text[start:end] for start, end in stretches), tuple(stretches))


def blocks_of(
    clip: Clip, blocks: Sequence[Mapping[str, Any]], kinds: Collection[BlockKind], script: Script
) -> tuple[ViewBlock, ...]:
    """The blocks of these kinds, in the order of the text; each is one stretch of it."""
    found = []
    for number, block in enumerate(blocks):
        if block["kind"] in kinds and block[script] is not None and (pieces := clip.places(*block[script])):
            place = pieces[0][0], pieces[-1][1]
            found.append(ViewBlock(block["kind"], *place, number, block["published"], block["outlet"]))
    return tuple(sorted(found, key=lambda block: (block.start, block.end, block.number)))


def merged(places: Iterable[Range]) -> list[Range]:
    """The places ascending, those that overlap as one."""
    found = list[Range]()
    for start, end in sorted(places):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def trimmed(text: str, start: int, end: int) -> Range | None:
    """The place without the blank space at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
