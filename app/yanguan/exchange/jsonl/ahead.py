"""Lines of a large file read ahead by a second process, while this one is busy with the records before them.

It only reads lines that may be taken as they are. Every other is left to `reading`, which says what is wrong with it:
so the second process may be slow, missing, or end at any time, and nothing is lost but time.
"""

import io
from collections import deque
from collections.abc import Iterable, Iterator

import orjson

from yanguan.domain.packed_record import Packed, PackedRecord
from yanguan.domain.portions import portions
from yanguan.domain.refusal import Refusal
from yanguan.exchange.second_process import Asked, SecondProcess, answered

LARGE = 8 * 1024 * 1024
"""Bytes of a file for which a second process is worth its start, a quarter of a second."""

_AT_ONCE, _ENOUGH = 50, 2 * 1024 * 1024
"""So many lines, or bytes, are asked about together."""
_AHEAD = 4
"""How many such portions are read ahead; the memory holds no more of the file."""


def read_ahead(lines: Iterable[bytes]) -> Iterator[tuple[bytes, PackedRecord | None]]:
    """The lines in their order, each with its record, where the second process has found it to be right.

    What `lines` raises comes after the lines before it.
    """
    failure: Exception | None = None
    waiting = deque[tuple[list[bytes], Asked | None]]()
    with SecondProcess("yanguan.exchange.jsonl.second") as second:
        try:
            for some in portions(lines, len, most=_AT_ONCE, enough=_ENOUGH):
                waiting.append((some, second.begin(b"".join(some))))
                if len(waiting) > _AHEAD:
                    yield from _answered(*waiting.popleft())
        except (OSError, Refusal) as error:
            failure = error
        while waiting:
            yield from _answered(*waiting.popleft())
    if failure:
        raise failure


def _answered(some: list[bytes], asked: Asked | None) -> Iterator[tuple[bytes, PackedRecord | None]]:
    """The lines with what was answered."""
    answer = answered(asked)
    if answer is None:
        return ((line, None) for line in some)
    told = iter(portion(answer))
    return ((line, uncarried(next(told), next(told))) for line in some)


def portion(content: bytes) -> Iterator[bytes]:
    """The lines of a portion again."""
    return iter(io.BytesIO(content))


def carried(record: PackedRecord | None) -> bytes:
    """The record as it goes from one process to another: two lines of JSON, empty ones where it cannot.

    The labels stand apart, as the history keeps them.
    """
    try:
        if record is not None:
            head = orjson.dumps((record.article, record.persons, record.digests))
            return b"%b\n%b\n" % (head, orjson.dumps(record.listed()))
    except TypeError:  # a number of more than 64 bits
        pass
    return b"\n\n"


def uncarried(head: bytes, labels: bytes) -> PackedRecord | None:
    """The record of two lines that `carried` gave."""
    if head == b"\n":
        return None
    article, persons, digests = orjson.loads(head)
    things: dict[str, list[Packed]] = {}
    for kind, thing in orjson.loads(labels):
        things.setdefault(kind, []).append(thing)
    return PackedRecord(article, things, persons, digests, labels[:-1].decode())
