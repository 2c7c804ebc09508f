"""The power fails: what a disk holds that lost, kept by chance, or tore what was not yet synced.

Making and deleting a file count as durable at once, and so does everything that a sync ended; what was written before a
sync may have reached the disk in any order.
"""

import random
from collections.abc import Iterator
from typing import Literal, NamedTuple

from crash.disk import Mark, Operation

Fate = Literal["dropped", "by chance", "torn"]
FATES: tuple[Fate, ...] = ("dropped", "by chance", "torn")
SECTOR = 512
"""Bytes of which a disk writes all or none."""
CHANGING = ("write", "truncate", "sync", "delete")


class _File(NamedTuple):
    """What is on the disk for certain, and what came since, in its order."""

    certain: bytearray
    since: list[Operation]


class Cut(NamedTuple):
    """The disk at a moment: which operation came last, what had been said, and every file."""

    number: int
    said: int
    files: dict[str, _File]

    def disk(self, fate: Fate, drawn: random.Random) -> dict[str, bytes]:
        """What is found on it when the power is back, by path."""
        return {path: _found(file, fate, drawn) for path, file in self.files.items()}


def cuts(log: list[Operation | Mark], there: dict[str, bytes], wanted: set[int] | None = None) -> Iterator[Cut]:
    """The disk after each operation that changed it (or after those numbers), beginning with what was `there`.

    A cut holds until the next one is asked for.
    """
    files = {path: _File(bytearray(content), []) for path, content in there.items()}
    said, number = 0, 0
    for each in log:
        if isinstance(each, Mark):
            said = each.said
        elif each.kind == "open":
            files.setdefault(each.file, _File(bytearray(), []))
        elif each.kind in CHANGING:
            _pass(files, each)
            if wanted is None or number in wanted:
                yield Cut(number, said, files)
            number += 1


def count(log: list[Operation | Mark]) -> int:
    """How many cuts there are."""
    return sum(isinstance(each, Operation) and each.kind in CHANGING for each in log)


def _pass(files: dict[str, _File], operation: Operation) -> None:
    if operation.kind == "delete":
        files.pop(operation.file, None)
        return
    file = files[operation.file]
    if operation.kind == "sync":
        for each in file.since:
            _make(file.certain, each)
        file.since.clear()
    else:
        file.since.append(operation)


def _make(content: bytearray, operation: Operation) -> None:
    """Let it have reached the disk."""
    end = operation.offset + len(operation.content)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    if operation.kind == "truncate":
        del content[operation.offset :]
    else:
        content[operation.offset : end] = operation.content


def _found(file: _File, fate: Fate, drawn: random.Random) -> bytes:
    content = bytearray(file.certain)
    for each in file.since if fate != "dropped" else ():
        for part in _parts(each) if fate == "torn" else (each,):
            if drawn.random() < 0.5:
                _make(content, part)
    return bytes(content)


def _parts(operation: Operation) -> Iterator[Operation]:
    """A write as the sectors that a disk can tear it into."""
    if operation.kind == "truncate":
        yield operation
    for start in range(0, len(operation.content), SECTOR):
        piece = operation.content[start : start + SECTOR]
        yield operation._replace(offset=operation.offset + start, content=piece)
