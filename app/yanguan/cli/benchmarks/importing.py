"""Plain text articles into a project, conversion apart, against reading the same files and inserting the same rows."""

import hashlib
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from yanguan.cli.benchmarks.bare import Bare, Gleaner
from yanguan.cli.benchmarks.measure import Measured, scratch
from yanguan.cli.projects import fill, opened
from yanguan.exchange.importing import prepare
from yanguan.exchange.reading import incoming
from yanguan.resources import resource
from yanguan.script.convert import Conversion, convert

ROUNDS = 3
ARTICLES = 1000
CHARACTERS = 1500
TARGET = 1000.0
TABLES = ("article", "text", "block", "edit")


class Clock:
    """Seconds spent in what it watches."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.seconds = 0.0

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Count while the block runs."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds += time.perf_counter() - start


def measure() -> Measured:
    """Articles a second of a whole import less the time spent in conversion, and of the bare one: medians."""
    with scratch() as name:
        files = write_articles(Path(name) / "articles")
        rounds = [_round(files) for _ in range(ROUNDS)]
    ours, bare = (ARTICLES / statistics.median(seconds) for seconds in zip(*rounds, strict=True))
    return Measured("import", "articles/s", ours, bare, TARGET, "rate")


def _round(files: list[Path]) -> tuple[float, float]:
    """The seconds that one import of these files takes, ours and the bare one, each into a project of its own."""
    with scratch() as name:
        folder = Path(name)
        with opened(folder / "ours.yanguan") as session:
            session.prepare()  # the copy has what the first write brings with it
        shutil.copy(folder / "ours.yanguan", folder / "bare.yanguan")
        whole, converting, reading = Clock(), Clock(), Clock()
        with opened(folder / "ours.yanguan") as session, Bare(folder / "bare.yanguan") as bare:
            gleaner = Gleaner(session.reader.database, TABLES)
            with patch.object(incoming, "convert", _watched(converting)), whole():
                fill(session, prepare([files[0].parent]))
            with reading():
                for file in files:
                    hashlib.sha256(file.read_bytes().decode().encode()).hexdigest()
            bare_seconds = reading.seconds + bare.insert(gleaner.new_rows()) / 1000
    return whole.seconds - converting.seconds, bare_seconds


def write_articles(folder: Path) -> list[Path]:
    """Articles of 1,500 characters made of the samples' own lines, no two alike."""
    folder.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in sorted(resource("samples").glob("*.txt"))]
    written = []
    for number in range(ARTICLES):
        text = f"第{number}篇　{texts[number % len(texts)]}"
        while len(text) < CHARACTERS:
            text += texts[number % len(texts)]
        path = folder / f"{number:05}.txt"
        path.write_text(text[:CHARACTERS], encoding="utf-8")
        written.append(path)
    return written


def _watched(clock: Clock) -> Callable[..., Conversion]:
    def watched(*arguments: Any, **options: Any) -> Conversion:
        with clock():
            return convert(*arguments, **options)

    return watched
