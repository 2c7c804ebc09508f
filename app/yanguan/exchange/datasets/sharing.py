"""The contract's lines of many articles, some made here, others meanwhile by a second process; the bytes are the same.

The second process reads the project through a connection of its own, and is asked only where it sees the same moment.
"""

import os
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import orjson

from yanguan.domain.frozen import dataclass
from yanguan.exchange.datasets.choosing import Outgoing, records
from yanguan.exchange.datasets.formats import format_named
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.options import Options
from yanguan.exchange.datasets.out import Out
from yanguan.exchange.jsonl.writing import encoded
from yanguan.exchange.second_process import Answering, Asked, SecondProcess, answered
from yanguan.store.project import Project

MANY = 500
"""Articles for which a second process is worth its start, a quarter of a second."""

_AT_ONCE = 50
"""So many articles are a portion."""
_AHEAD = 4
"""How many portions may wait for the one before them; the memory holds no more of the dataset."""
_ASKED = 2
"""Portions that the second process is asked for: one that it makes, and the next."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Some articles as they go out: how many they are, what stands on them by kind and label, and their lines."""

    articles: int
    counts: Counter[str]
    lines: bytes


def write_shared(project: Project, nums: Sequence[int], out: Out, step: Callable[[], None]) -> Counter[str]:
    """Write a line for each article, as `native` does; what stands on them comes back, counted."""
    counts = Counter[str]()
    with out.file() as file:
        for portion in portions(project, nums):
            file.write(portion.lines)
            counts.update(portion.counts)
            for _ in range(portion.articles):
                step()
    return counts


def portions(project: Project, nums: Sequence[int]) -> Iterator[Portion]:
    """The articles with these row numbers in their order. The project must be in a snapshot meanwhile."""
    waiting = deque[tuple[Sequence[int], Asked | Portion]]()
    with SecondProcess(__name__, os.fsencode(project.path.absolute()), project.last_edit().encode()) as second:
        for start in range(0, len(nums), _AT_ONCE):
            some = nums[start : start + _AT_ONCE]
            asked = second.begin(orjson.dumps(some)) if sum(map(_is_awaited, waiting)) < _ASKED else None
            waiting.append((some, asked or _made(project, some)))
            while waiting and (len(waiting) > _AHEAD or not _is_awaited(waiting[0])):
                yield _answered(project, *waiting.popleft())
        for each in waiting:
            yield _answered(project, *each)


def answering() -> Answering:
    """Answers with the last edit that it sees of the project at a path, then with portions of that project, packed."""
    opened, as_long_as_asked = list[Project](), ExitStack()

    def answer(question: bytes) -> bytes:
        if opened:
            return _packed(_made(opened[0], orjson.loads(question)))
        opened.append(as_long_as_asked.enter_context(Project(Path(os.fsdecode(question)), read_only=True)))
        as_long_as_asked.enter_context(opened[0].snapshot())
        return opened[0].last_edit().encode()

    return answer


def _is_awaited(waiting: tuple[Sequence[int], Asked | Portion]) -> bool:
    return not isinstance(waiting[1], Portion) and not waiting[1].done()


def _answered(project: Project, nums: Sequence[int], found: Asked | Portion) -> Portion:
    """The portion; where the second process has not made it, it is made here."""
    if isinstance(found, Portion):
        return found
    answer = answered(found)
    return _made(project, nums) if answer is None else _unpacked(answer)


def _made(project: Project, nums: Sequence[int]) -> Portion:
    outgoing = Outgoing(format_named("yanguan-jsonl"), Options())
    lines = [encoded(entry.row) for entry in outgoing.entries(records(project, nums), Losses(), lambda: None)]
    return Portion(len(lines), outgoing.counts, b"".join(lines))


def _packed(portion: Portion) -> bytes:
    return b"%b\n%b" % (orjson.dumps([portion.articles, portion.counts]), portion.lines)


def _unpacked(packed: bytes) -> Portion:
    head, _, lines = packed.partition(b"\n")
    articles, counts = orjson.loads(head)
    return Portion(articles, Counter(counts), lines)
