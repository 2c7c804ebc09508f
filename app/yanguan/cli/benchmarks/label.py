"""One label, durable when `Session.apply` returns, against a bare SQLite transaction that inserts the same rows."""

import shutil
import statistics
import tempfile
import time
from pathlib import Path

from yanguan.cli.benchmarks.bare import Bare, rows_after
from yanguan.cli.benchmarks.measure import Measured
from yanguan.cli.samples import samples_project
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session

TURNS = 200
TARGET = 1.5
TABLES = ("span", "fragment", "edit", "live")


def measure() -> Measured:
    """The median of many labels, ours and the bare one by turns, in two files that began as equal copies."""
    ours, bare_times = list[float](), list[float]()
    with tempfile.TemporaryDirectory() as folder:
        project = samples_project(Path(folder) / "ours.yanguan")
        copy = Path(shutil.copy(project, Path(folder) / "bare.yanguan"))
        with Session(project) as session, Bare(copy) as bare:
            session.apply(_label(session, 0))  # the first one also renews the article's stamp
            bare.insert(rows_after(session.reader.database, bare.database, TABLES))
            for turn in range(1, TURNS + 1):
                ours.append(_timed_label(session, turn))
                bare_times.append(bare.insert(rows_after(session.reader.database, bare.database, TABLES)))
    return Measured("label", "ms", statistics.median(ours), statistics.median(bare_times), TARGET, "ratio")


def _label(session: Session, turn: int) -> AddSpan:
    """A label that is not there yet, on one character that is not blank, in the article that nobody has labelled."""
    article = session.reader.article(session.reader.listing()[0].id)
    places = [n for n, character in enumerate(article.source.text) if not character.isspace()]
    start = places[turn % len(places)]
    return AddSpan(article.id, "speaker", ((start, start + 1),))


def _timed_label(session: Session, turn: int) -> float:
    command = _label(session, turn)
    start = time.perf_counter()
    session.apply(command)
    return (time.perf_counter() - start) * 1000
