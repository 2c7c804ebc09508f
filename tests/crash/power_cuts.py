"""Power cuts under a real session: a day is recorded, and its disk rebuilt at one operation after the other."""

import random
from pathlib import Path
from typing import NamedTuple

from crash.disk import Disk, Mark, Operation
from crash.folder import project_folder, put
from crash.power import FATES, Fate, count, cuts
from crash.proving import verdict
from crash.work import ANNOTATOR, Rows, Work, begin, history, lines
from yanguan.editing.session import Session

ACTS = 20
"""How many commands a recorded day has."""
PAGES = 40
"""After so many pages SQLite takes its log into the file by itself: often enough to be met in a short day."""


class Recording(NamedTuple):
    """A day's disk, what the history held after each command, and how the articles began."""

    log: list[Operation | Mark]
    rows: Rows
    ends: list[int]
    start: list[str]


def recorded(path: Path, seed: int, *, has_log: bool = True, careless: str = "") -> Recording:
    """Work for a day on a disk that records. `careless` is a weaker way of syncing, set behind the program's back."""
    disk = Disk(has_log=has_log, is_recording=True)
    with disk.mounted(), Session(path, annotator=ANNOTATOR) as session:
        connection = session._project.database.conn
        connection.execute(f"PRAGMA wal_autocheckpoint = {PAGES}")
        if careless:
            connection.execute(f"PRAGMA synchronous = {careless}")
        work, start = Work(session, seed), lines(session)
        ends = [len(history(session.reader))]
        for number in range(ACTS):
            work.act()
            disk.log.append(Mark(number + 1))
            ends.append(len(history(session.reader)))
        rows = history(session.reader)
    return Recording(disk.log, rows, ends, start)


class Cuts(NamedTuple):
    """What so many cuts did: how many there were and how many lost something that had been said."""

    cuts: int = 0
    losing: int = 0
    lost: int = 0
    wrong: tuple[str, ...] = ()


def power_cuts(
    seed: int, sample: int | None, *, has_log: bool = True, careless: str = "", fates: tuple[Fate, ...] = FATES
) -> Cuts:
    """Cut the power of one day at `sample` operations drawn from all (None: at each), with each fate."""
    drawn, found = random.Random(seed), Cuts()
    with project_folder() as folder:
        path = folder / "news.yanguan"
        begin(path)
        beginning = {str(path): path.read_bytes()}
        day = recorded(path, seed, has_log=has_log, careless=careless)
        total = count(day.log)
        wanted = set(drawn.sample(range(total), min(sample, total))) if sample is not None else None
        for cut in cuts(day.log, beginning, wanted):
            for fate in fates:
                _rebuild(path, cut.disk(fate, drawn))
                said = day.rows[: day.ends[cut.said]]
                unsaid = day.rows[day.ends[cut.said] : day.ends[min(cut.said + 1, ACTS)]]
                came = verdict(path, said, unsaid)
                wrong = (f"day {seed}, operation {cut.number}, {fate}: {came.wrong}",) if came.wrong else ()
                found = Cuts(
                    found.cuts + 1, found.losing + bool(came.lost), found.lost + came.lost, found.wrong + wrong
                )
    return found


def _rebuild(path: Path, disk: dict[str, bytes]) -> None:
    """Put back what the disk holds; the lock beside the project died with the machine."""
    put(path, disk[str(path)])
    for name, content in disk.items():
        if name != str(path) and Path(name).parent == path.parent:
            Path(name).write_bytes(content)
