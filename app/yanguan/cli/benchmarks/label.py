"""One label, durable when `Session.apply` returns, against a bare SQLite transaction that inserts the same rows."""

import shutil
import statistics
import time
from itertools import chain
from pathlib import Path

from yanguan.cli.benchmarks.bare import Bare, Gleaner, Rows
from yanguan.cli.benchmarks.measure import Measured, scratch
from yanguan.cli.samples import samples_project
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session

ROUNDS, TURNS = 9, 200
TARGET = 1.5
TABLES = ("site", "span", "fragment", "edit", "live")


def measure() -> Measured:
    """The median of many labels, ours and the bare one by turns, in two files that began as equal copies.

    Several rounds, each with copies of its own: one takes a tenth of a second, and a moment in which the machine is
    slow would fall on all of it. The round before them does not count: it loads what there is to load.
    """
    with scratch() as name:
        project = samples_project(Path(name) / "project.yanguan")
        labels = labels_for(project)
        rounds = [_round(project, labels) for _ in range(ROUNDS + 1)][1:]
    ours, bare = (statistics.median(chain.from_iterable(times)) for times in zip(*rounds, strict=True))
    return Measured("label", "ms", ours, bare, TARGET, "ratio")


def _round(project: Path, labels: list[AddSpan]) -> tuple[list[float], list[float]]:
    """The milliseconds that each label took, ours and bare, each in a copy of this project.

    The rows come from a rehearsal in a third copy, so that nothing but the two is done while the clock runs.
    """
    ours, bare_times = list[float](), list[float]()
    with scratch() as name:
        copies = (Path(name) / f"{each}.yanguan" for each in ("ours", "bare", "rehearsal"))
        own, other, rehearsal = (Path(shutil.copy(project, copy)) for copy in copies)
        rows = rehearsed(rehearsal, labels)
        with Session(own) as session, Bare(other) as bare:
            for label, each in zip(labels, rows, strict=True):
                start = time.perf_counter()
                session.apply(label)
                ours.append((time.perf_counter() - start) * 1000)
                bare_times.append(bare.insert(each))
    # The first label also renews the article's stamp, and the bare one names the copy: neither counts.
    return ours[1:], bare_times[1:]


def labels_for(project: Path) -> list[AddSpan]:
    """A label for each of the first characters, blank ones left out, of the article that nobody has labelled."""
    with Session(project) as session:
        return labels_for_article(session)


def labels_for_article(session: Session) -> list[AddSpan]:
    """The same, of a project that is open."""
    article = session.reader.article(session.reader.listing()[0].id)
    places = [n for n, character in enumerate(article.source.text) if not character.isspace()]
    return [AddSpan(article.id, "speaker", ((start, start + 1),)) for start in places[: TURNS + 1]]


def rehearsed(project: Path, labels: list[AddSpan]) -> list[Rows]:
    """The rows that each of these labels writes."""
    with Session(project, annotator="rehearsal") as session:
        gleaner = Gleaner(session.reader.database, TABLES[1:])
        rows = []
        for label in labels:
            session.apply(label)
            rows.append(gleaner.new_rows())
        sites = Gleaner(session.reader.database, ()).all("site")
    rows[0]["site"] = sites[-1:]
    return [{table: each[table] for table in TABLES if table in each} for each in rows]
