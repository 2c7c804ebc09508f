"""Lines of a large file proven by a second process, while this one is busy with the records before them.

It only tells which lines may be taken as they are. Every other is left to `reading`, which says what is wrong with it:
so the second process may be slow, missing, or end at any time, and nothing is lost but time.
"""

import io
from collections import deque
from collections.abc import Iterable, Iterator

from yanguan.domain.refusal import Refusal
from yanguan.exchange.second_process import Asked, SecondProcess, answered

LARGE = 8 * 1024 * 1024
"""Bytes of a file for which a second process is worth its start, a quarter of a second."""

_AT_ONCE, _ENOUGH = 50, 2 * 1024 * 1024
"""So many lines, or bytes, are asked about together."""
_AHEAD = 4
"""How many such portions are read ahead; the memory holds no more of the file."""


def proven(lines: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """The lines in their order, each with whether it keeps every rule and holds no float.

    What `lines` raises comes after the lines before it.
    """
    failure: Exception | None = None
    waiting = deque[tuple[list[bytes], Asked | None]]()
    with SecondProcess("yanguan.exchange.jsonl.second") as prover:
        try:
            for some in _portions(lines):
                waiting.append((some, prover.begin(b"".join(some))))
                if len(waiting) > _AHEAD:
                    yield from _answered(*waiting.popleft())
        except (OSError, Refusal) as error:
            failure = error
        while waiting:
            yield from _answered(*waiting.popleft())
    if failure:
        raise failure


def _portions(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """The lines, some together; what was read before an error is given out before the error is raised."""
    some, size = list[bytes](), 0
    try:
        for line in lines:
            some.append(line)
            size += len(line)
            if len(some) >= _AT_ONCE or size >= _ENOUGH:
                yield some
                some, size = [], 0
    except (OSError, Refusal):
        if some:
            yield some
        raise
    if some:
        yield some


def _answered(some: list[bytes], asked: Asked | None) -> Iterator[tuple[bytes, bool]]:
    """The lines with what was answered."""
    answer = answered(asked) or b""
    for place, line in enumerate(some):
        yield line, answer[place : place + 1] == b"\1"


def portion(content: bytes) -> Iterator[bytes]:
    """The lines of a portion again."""
    return iter(io.BytesIO(content))
