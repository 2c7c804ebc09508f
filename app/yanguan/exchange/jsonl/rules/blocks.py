"""Rules of the blocks: one for each line of the article, in both scripts. Each yields the places where it is broken."""

from collections.abc import Iterator
from itertools import pairwise

from yanguan.exchange.jsonl.rules.line import Line


def block_lines(line: Line) -> Iterator[str]:
    """The blocks of the source are its lines that are not blank, whole and in order."""
    found = [block[line.source] for block in line.row["blocks"] if block[line.source] is not None]
    wanted = lines_of(line.texts[line.source])
    if found != wanted:
        at = next((n for n, pair in enumerate(zip(found, wanted, strict=False)) if pair[0] != pair[1]), None)
        yield f"{len(found)} / {len(wanted)}" if at is None else f"{found[at]} / {wanted[at]}"


def block_counterpart(line: Line) -> Iterator[str]:
    """A block's range in the counterpart is the projection of its range in the source."""
    for number, block in enumerate(line.row["blocks"]):
        own = block[line.source]
        if own is not None and block[line.other] != line.projector.counterpart_of(own):
            yield f"blocks/{number}"


def block_alone(line: Line) -> Iterator[str]:
    """The blocks without a source are the lines that only the counterpart has."""
    found = [block[line.other] for block in line.row["blocks"] if block[line.source] is None]
    lacking: list[list[int]] = []
    if line.row["differences"]:  # nothing else takes a whole line away
        lacking = [part for part in lines_of(line.texts[line.other]) if line.projector.source_of(part) is None]
    if found != lacking:
        yield f"{found} / {lacking}"


def block_order(line: Line) -> Iterator[str]:
    """A block that only the counterpart has stands after its predecessor there."""
    starts = [block[line.other][0] for block in line.row["blocks"] if block[line.other] is not None]
    return (str(after) for before, after in pairwise(starts) if after < before)


def coverage_blocks(line: Line) -> Iterator[str]:
    """Coverage lists blocks of the article, ascending, each once."""
    count = len(line.row["blocks"])
    for layer, blocks in line.row["coverage"].items():
        if blocks != sorted(set(blocks)) or (blocks and blocks[-1] >= count):
            yield layer


def lines_of(text: str) -> list[list[int]]:
    """The range of each line that is not blank, its indentation included."""
    found, start = [], 0
    for part in text.split("\n"):
        if part and not part.isspace():
            found.append([start, start + len(part)])
        start += len(part) + 1
    return found
