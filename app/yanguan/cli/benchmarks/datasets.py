"""Datasets in and out, beside Python's own `json` reading and writing the same lines; and what that takes in memory.

The articles are `labelled`'s. Time runs as the commands' own work does: in, from the file to the commit; out, from the
project to the file and its report on the disk.
"""

import gc
import json
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from yanguan.cli.benchmarks.labelled import records
from yanguan.cli.benchmarks.measure import Measured, scratch
from yanguan.cli.projects import fill, opened
from yanguan.domain.frozen import dataclass
from yanguan.domain.progress import unwatched
from yanguan.exchange.exporting import export_dataset
from yanguan.exchange.importing import prepare
from yanguan.exchange.jsonl.files import write_dataset
from yanguan.store.project import Project

ARTICLES = 5000
FEW = 1000
IMPORT_TARGET = 1000.0
EXPORT_TARGET = 2000.0
GROWTH_TARGET = 16.0
"""Megabytes that four thousand articles more may take: an id and a number for each, never its text."""

_CHUNK = 100
_PROCESS = Path("/proc/self")
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds, and the highest that the process's memory stood meanwhile, in megabytes (None: it cannot be told)."""

    seconds: float
    peak: float | None


def measure() -> list[Measured]:
    """Articles a second in and out; and, where the system tells, what memory grows by from few articles to many."""
    with scratch() as name:
        few, many = Path(name) / "few.jsonl", Path(name) / "many.jsonl"
        for path, count in ((few, FEW), (many, ARTICLES)):
            write_dataset(path, records(count), count, unwatched)
        runs = [_there_and_back(path) for path in (few, many)]
        more = (many.stat().st_size - few.stat().st_size) / _MEGABYTE
        reading, writing = _plain(many, many.with_suffix(".plain"))
    (few_in, few_out), (many_in, many_out) = runs
    unit = "articles/s"
    return [
        Measured("datasets-import", unit, ARTICLES / many_in.seconds, ARTICLES / reading, IMPORT_TARGET, "rate"),
        Measured("datasets-export", unit, ARTICLES / many_out.seconds, ARTICLES / writing, EXPORT_TARGET, "rate"),
        *_grown("datasets-import-memory", few_in, many_in, more),
        *_grown("datasets-export-memory", few_out, many_out, more),
    ]


def _there_and_back(path: Path) -> tuple[Run, Run]:
    """The import of this dataset into a new project, and its export from there."""
    project, out = path.with_suffix(".yanguan"), path.with_suffix(".out.jsonl")
    with opened(project) as session:
        came_in = _run(lambda: fill(session, prepare([path])))
    with Project(project, read_only=True) as reader:
        went_out = _run(lambda: export_dataset(reader, out))
    return came_in, went_out


def _run(work: Callable[[], object]) -> Run:
    gc.collect()
    _forget_peak()
    start = time.perf_counter()
    work()
    return Run(time.perf_counter() - start, _peak())


def _grown(name: str, few: Run, many: Run, more: float) -> Iterator[Measured]:
    """The growth from few articles to many, beside the megabytes that those have on the disk."""
    if few.peak is not None and many.peak is not None:
        yield Measured(name, "MB", max(0.0, many.peak - few.peak), more, GROWTH_TARGET, "most")


def _plain(path: Path, out: Path) -> tuple[float, float]:
    """Seconds that `json` takes to read every line, and to write them again."""
    reading = writing = 0.0
    with path.open("rb") as file, out.open("wb") as again:
        while lines := list(islice(file, _CHUNK)):
            start = time.perf_counter()
            rows = [json.loads(line) for line in lines]
            read = time.perf_counter()
            for row in rows:
                again.write((json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n").encode())
            reading, writing = reading + read - start, writing + time.perf_counter() - read
    return reading, writing


def _forget_peak() -> None:
    """Let the highest mark begin anew (Linux)."""
    if (_PROCESS / "clear_refs").exists():
        (_PROCESS / "clear_refs").write_text("5", encoding="ascii")


def _peak() -> float | None:
    """The highest that the process's memory stood since, in megabytes."""
    if not (_PROCESS / "clear_refs").exists():
        return None
    lines = (_PROCESS / "status").read_text(encoding="utf-8").split("\n")
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmHWM")), None)
