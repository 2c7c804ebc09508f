"""`make crash`: the long versions of these tests, and their figures into the documents.

    python -m crash --kills 10000 --days 10 --faults all --bits 10000 --inputs 20000 --events 100000

Ends with 1 where anything was lost. The page is written all the same, so that it never says more than is true.
"""

import argparse
import platform
import sqlite3
import sys
import time
from collections.abc import Callable
from typing import NamedTuple

import yanguan
from crash.apart import kills_apart, soak_apart
from crash.bits import flip_bits
from crash.faults import sweep
from crash.inputs import try_inputs
from crash.page import write_figures
from crash.power_cuts import power_cuts

ASKED = {
    "kills": "10000",
    "days": "10",
    "faults": "all",
    "bits": "10000",
    "inputs": "20000",
    "events": "100000",
    "seed": "1",
}
MOST_GROWTH_MB = 20


class Row(NamedTuple):
    """One line of the figures: what was done how often, and what came of it."""

    what: str
    times: int
    outcome: str
    wrong: list[str]


def kills(count: int, seed: int) -> Row:
    """Sessions killed at random."""
    found = kills_apart(count, seed)
    outcome = (
        f"{found['acknowledged']} commands had been confirmed: {found['lost']} lost. In flight: {found['in flight']}, "
        f"of which {found['there']} were there afterwards, whole"
    )
    return Row("Kills (`kill -9`)", found["kills"], outcome, found["wrong"] + ["lost"] * found["lost"])


def cuts(days: int, seed: int, *, has_log: bool) -> Row:
    """Every operation of so many days, with three fates each."""
    total = losing = 0
    wrong: list[str] = []
    for day in range(days):
        found = power_cuts(seed + day, None, has_log=has_log)
        total, losing, wrong = total + found.cuts, losing + found.losing, [*wrong, *found.wrong]
    mode = "write-ahead log" if has_log else "rollback journal"
    outcome = f"{losing} lost something that had been confirmed; {len(wrong)} left a project that was not whole"
    return Row(f"Power cuts, {mode}", total, outcome, wrong + ["lost"] * losing)


def careless(setting: str, seed: int) -> Row:
    """The same with a weaker way of syncing: this one must lose labels."""
    found = power_cuts(seed, 100, careless=setting)
    outcome = f"{found.losing} lost confirmed labels: what shows that the test can see a loss"
    return Row(
        f"Power cuts, `synchronous={setting}`", found.cuts, outcome, [] if found.losing else ["nothing was lost"]
    )


def faults(count: int | None, seed: int) -> Row:
    """Every fault, or so many of them, under each kind of command."""
    found = sweep(seed, count)
    said = ", ".join(f"{message} {number}" for message, number in sorted(found.messages.items()))
    outcome = (
        f"{found.refused} steps refused with words ({said}), {found.done} done all the same; "
        f"{len(found.wrong)} half done or followed by a failure"
    )
    return Row("Faults of the disk", found.faults, outcome, found.wrong)


def bits(count: int, seed: int) -> Row:
    """Random bits flipped."""
    found = flip_bits(count, seed)
    unseen = ", ".join(f"{column} {number}" for column, number in found.unseen.items()) or "none"
    outcome = (
        f"{found.changed} changed what is stored; `check` found {found.seen} of these, SQLite's integrity_check alone "
        f"{found.seen_by_sqlite}. Not found (table and column): {unseen}"
    )
    return Row("Flipped bits", found.flipped, outcome, found.wrong)


def events(count: int, seed: int) -> Row:
    """Events at random at the window."""
    found = soak_apart(count, seed)
    grows, slows = f"{found['growth_mb']:+.1f} MB", f"{found['slower']:.2f} ×"
    outcome = (
        f"{found['steps']:,} changes made, {len(found['wrong'])} errors or warnings of Qt. "
        f"Memory after the first tenth: {grows} by the fitted line; "
        f"an event took {found['median_ms']:.0f} ms, in the last third {slows} as long as in the first"
    )
    grown = [f"memory grew by {found['growth_mb']} MB"] if found["growth_mb"] > MOST_GROWTH_MB else []
    return Row("Events at the window", found["events"], outcome, found["wrong"] + grown)


def inputs(count: int, seed: int) -> Row:
    """Files that come in, changed at random."""
    found = try_inputs(count, seed)
    outcome = f"{len(found.wrong)} that were neither read as articles nor refused with words; {found.formats} formats"
    return Row("Damaged or hostile inputs", found.inputs, outcome, found.wrong)


def main() -> int:
    """Run all of it and write the page."""
    parser = argparse.ArgumentParser(prog="make crash")
    for name, default in ASKED.items():
        parser.add_argument(f"--{name}", default=default)
    asked = parser.parse_args()
    seed = int(asked.seed)
    runs: list[Callable[[], Row]] = [
        lambda: kills(int(asked.kills), seed),
        lambda: cuts(int(asked.days), seed, has_log=True),
        lambda: cuts(int(asked.days), seed, has_log=False),
        lambda: careless("NORMAL", seed),
        lambda: careless("OFF", seed),
        lambda: faults(None if asked.faults == "all" else int(asked.faults), seed),
        lambda: bits(int(asked.bits), seed),
        lambda: inputs(int(asked.inputs), seed),
        lambda: events(int(asked.events), seed),
    ]
    began, rows = time.monotonic(), []
    for run in runs:
        rows.append(row := run())
        print(f"{row.what}: {row.times}. {row.outcome}.", flush=True)  # noqa: T201 - a person waits
        for wrong in row.wrong[:20]:
            print(f"  {wrong}", file=sys.stderr, flush=True)  # noqa: T201
    minutes = (time.monotonic() - began) / 60
    setting = (
        f"{time.strftime('%Y-%m-%d', time.gmtime())}, Yanguan {yanguan.__version__}, Python "
        f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()}, seed {seed}, "
        f"{minutes:.0f} minutes."
    )
    write_figures(setting, [(row.what, row.times, row.outcome) for row in rows])
    return int(any(row.wrong for row in rows))


if __name__ == "__main__":
    sys.exit(main())
