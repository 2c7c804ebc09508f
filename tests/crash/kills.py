"""`kill -9`, at random, exactly before the n-th file operation, or between doing and saying: what is left behind.

Run in a process of its own without threads or windows, which forks the sessions that die:
`python -m crash.kills COUNT SEED` prints what came of it as JSON. With a third argument, `hasty`, the sessions say that
a command is done before they do it: what the test must find.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import NamedTuple

from crash.disk import Disk, Operation
from crash.folder import project_folder, put
from crash.proving import verdict
from crash.work import ANNOTATOR, Rows, Work, back_to_the_start, begin, history, lines, repeatable
from yanguan.editing.session import Session

ACTS = 12
"""How many commands a session makes before it closes."""
KILLS_PER_DAY = 20
"""How often one and the same day is killed, each time elsewhere."""


class Day(NamedTuple):
    """A day that nobody kills: what stands in the history after each command, how long it was, and what it began with.

    `operations` counts what its disk was asked to do.
    """

    seed: int
    rows: Rows
    ends: list[int]
    seconds: float
    operations: int
    start: list[str]


def live(path: Path, seed: int, pipe: int, mute: int | None, *, is_hasty: bool) -> None:
    """Work for a day; before each command its number goes into the pipe, and again when it is done.

    Command number `mute` is done and not said: the session dies in between.
    """
    with repeatable(seed), Session(path, annotator=ANNOTATOR) as session:
        work = Work(session, seed)
        for number in range(ACTS):
            os.write(pipe, bytes((number, number) if is_hasty else (number,)))
            work.act()
            if number == mute:
                os.kill(os.getpid(), signal.SIGKILL)
            os.write(pipe, b"" if is_hasty else bytes((number,)))


def whole_day(path: Path, seed: int, beginning: bytes) -> Day:
    """The same day as `live` has, to its end."""
    put(path, beginning)
    disk, ends = Disk(is_recording=True), []
    with disk.mounted():
        began = time.perf_counter()
        with repeatable(seed), Session(path, annotator=ANNOTATOR) as session:
            work, count = Work(session, seed), len(history(session.reader))
            for _ in range(ACTS):
                work.act()
                ends.append(len(history(session.reader)))
            rows = history(session.reader)
        seconds = time.perf_counter() - began
    operations = len(disk.log)
    disk.log.clear()  # the disk is kept for ever, and each kill copies the process
    with Session(path, annotator=ANNOTATOR) as session:
        back_to_the_start(session)
        return Day(seed, rows, [count, *ends], seconds, operations, lines(session))


def killed(path: Path, day: Day, drawn: random.Random, *, is_hasty: bool) -> bytes:
    """Let a process live the day and die in it; what it said until then comes back."""
    listening, saying = os.pipe()
    way = drawn.random()
    before = drawn.randint(1, day.operations) if way < 0.4 else 0
    mute = drawn.randrange(ACTS) if way > 0.8 else None
    moment = drawn.uniform(0, day.seconds)
    child = os.fork()
    if child == 0:
        os.close(listening)
        _die_in(path, day.seed, saying, before, mute, is_hasty=is_hasty)
    os.close(saying)
    if not before and mute is None:
        time.sleep(moment)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(listening, "rb") as heard:
        said = heard.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or said.count(ACTS - 1) == 2, f"the session ended by itself: {status}"
    return said


def _die_in(path: Path, seed: int, pipe: int, before: int, mute: int | None, *, is_hasty: bool) -> None:
    """In the child: work until somebody kills it, or the disk is asked for operation `before`, or `mute` is done."""
    asked = 0

    def count(operation: Operation) -> int:
        nonlocal asked
        asked += 1
        if asked == before:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    disk = Disk()
    disk.rule = count
    try:
        with disk.mounted():
            live(path, seed, pipe, mute, is_hasty=is_hasty)
    finally:
        os._exit(0)  # what a fork has of its parent is not its own to close


def kills(count: int, seed: int, *, is_hasty: bool = False) -> dict[str, object]:
    """Kill so many sessions. Counts what was lost, what was in flight, and whether it was there afterwards."""
    drawn, found = random.Random(seed), {"kills": 0, "acknowledged": 0, "lost": 0, "in flight": 0, "there": 0}
    wrong: list[str] = []
    with project_folder() as folder:
        path = folder / "news.yanguan"
        first = begin(path)
        beginning = path.read_bytes()
        for number in range(count):
            if number % KILLS_PER_DAY == 0:
                day = whole_day(path, drawn.randrange(1 << 30), beginning)
                assert day.start[: len(first)] == first
            put(path, beginning)
            said = killed(path, day, drawn, is_hasty=is_hasty)
            done = len(said) // 2
            rows, unsaid = day.rows[: day.ends[done]], day.rows[day.ends[done] : day.ends[done + len(said) % 2]]
            came = verdict(path, rows, unsaid, day.start)
            found["kills"] += 1
            found["acknowledged"] += done
            found["lost"] += came.lost
            found["in flight"] += len(said) % 2
            found["there"] += came.has_unsaid
            if came.wrong:
                wrong.append(f"day {day.seed}, {done} commands said: {came.wrong}")
    return {**found, "wrong": wrong}


if __name__ == "__main__":
    found = kills(int(sys.argv[1]), int(sys.argv[2]), is_hasty="hasty" in sys.argv[3:])
    print(json.dumps(found))  # noqa: T201 - what a caller reads
