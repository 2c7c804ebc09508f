"""`make crash`: the long versions of these tests, and their figures into the documents.

    python -m crash                                         everything: about two hours on two cores
    python -m crash kills faults --kills 10000 --faults all these alone; the other figures stay as they were

Ends with 1 where anything was lost. The page is written all the same, so that it never says more than is true.
"""

import argparse
import os
import platform
import sqlite3
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import yanguan
from crash.apart import kills_apart, soak_apart
from crash.bits import flip_bits
from crash.faults import sweep
from crash.inputs import try_inputs
from crash.page import write_figures
from crash.power_cuts import power_cuts

MOST_GROWTH_MB = 20
CARELESS_CUTS = 100
"""So many moments of a day are enough to see that weaker syncing loses something."""


class Came(NamedTuple):
    """What was done how often, what came of it, and what went wrong."""

    times: int
    outcome: str
    wrong: list[str]


class Part(NamedTuple):
    """One row of the figures: how it is called on the command line and on the page, how often, and what does it."""

    option: str
    what: str
    times: str
    run: Callable[[int | None, int], Came]


def kills(count: int | None, seed: int) -> Came:
    """Sessions killed at random."""
    found = kills_apart(count or 0, seed)
    outcome = (
        f"{found['acknowledged']:,} commands had been confirmed: {found['lost']} lost. In flight: "
        f"{found['in flight']:,}, of which {found['there']:,} were there afterwards, whole"
    )
    return Came(found["kills"], outcome, found["wrong"] + ["lost"] * found["lost"])


def cuts(days: int | None, seed: int, *, has_log: bool) -> Came:
    """Every operation of so many days, with three fates each."""
    total = losing = 0
    wrong: list[str] = []
    for day in range(days or 0):
        found = power_cuts(seed + day, None, has_log=has_log)
        total, losing, wrong = total + found.cuts, losing + found.losing, [*wrong, *found.wrong]
    outcome = f"{losing} lost something that had been confirmed; {len(wrong)} left a project that was not whole"
    return Came(total, outcome, wrong + ["lost"] * losing)


def careless(count: int | None, seed: int, *, setting: str) -> Came:
    """The same with a weaker way of syncing: this one must lose labels."""
    found = power_cuts(seed, count, careless=setting)
    outcome = f"{found.losing} lost confirmed labels: what shows that the test can see a loss"
    return Came(found.cuts, outcome, [] if found.losing else ["nothing was lost"])


def faults(count: int | None, seed: int) -> Came:
    """Every fault, or so many of them, under each kind of command."""
    found = sweep(seed, count, cores=os.cpu_count() or 1)
    said = ", ".join(f"{message} {number:,}" for message, number in sorted(found.messages.items()))
    outcome = (
        f"{found.refused:,} steps refused with words ({said}), {found.done:,} done all the same; "
        f"{len(found.wrong)} half done or followed by a failure"
    )
    return Came(found.faults, outcome, found.wrong)


def bits(count: int | None, seed: int) -> Came:
    """Random bits flipped."""
    found = flip_bits(count or 0, seed)
    unseen = ", ".join(f"{column} {number}" for column, number in found.unseen.items()) or "none"
    outcome = (
        f"{found.changed:,} changed what is stored; `check` found {found.seen:,} of these, SQLite's integrity_check "
        f"alone {found.seen_by_sqlite:,}. Not found (table and column): {unseen}"
    )
    return Came(found.flipped, outcome, found.wrong)


def inputs(count: int | None, seed: int) -> Came:
    """Files that come in, changed at random."""
    found = try_inputs(count or 0, seed)
    outcome = f"{len(found.wrong)} that were neither read as articles nor refused with words; {found.formats} formats"
    return Came(found.inputs, outcome, found.wrong)


def events(count: int | None, seed: int) -> Came:
    """Events at random at the window."""
    found = soak_apart(count or 0, seed)
    grows, slows = f"{found['growth_mb']:+.1f} MB", f"{found['slower']:.2f} ×"
    outcome = (
        f"{found['steps']:,} changes made, {len(found['wrong'])} errors or warnings of Qt. "
        f"Memory after the first tenth: {grows} by the fitted line; "
        f"an event took {found['median_ms']:.0f} ms, in the last third {slows} as long as in the first"
    )
    grown = [f"memory grew by {found['growth_mb']} MB"] if found["growth_mb"] > MOST_GROWTH_MB else []
    return Came(found["events"], outcome, found["wrong"] + grown)


PARTS = (
    Part("kills", "Kills (`kill -9`)", "10000", kills),
    Part("days", "Power cuts, write-ahead log", "10", partial(cuts, has_log=True)),
    Part("journal-days", "Power cuts, rollback journal", "10", partial(cuts, has_log=False)),
    Part("normal", "Power cuts, `synchronous=NORMAL`", str(CARELESS_CUTS), partial(careless, setting="NORMAL")),
    Part("off", "Power cuts, `synchronous=OFF`", str(CARELESS_CUTS), partial(careless, setting="OFF")),
    Part("faults", "Faults of the disk", "all", faults),
    Part("bits", "Flipped bits", "10000", bits),
    Part("inputs", "Damaged or hostile inputs", "20000", inputs),
    Part("events", "Events at the window", "100000", events),
)


def main() -> int:
    """Run what was asked for, and write what came of each part at once."""
    parser = argparse.ArgumentParser(prog="make crash")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(part.option for part in PARTS)}")
    for part in PARTS:
        parser.add_argument(f"--{part.option}", default=part.times, dest=part.option)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    named = {part.option for part in PARTS}
    if unknown := set(asked.parts) - named:
        parser.error(f"no part is called {', '.join(sorted(unknown))}; there are {', '.join(sorted(named))}")
    is_well = True
    for part in PARTS:
        if part.option in asked.parts or not asked.parts:
            times = vars(asked)[part.option]
            is_well &= _ran(part, None if times == "all" else int(times), asked.seed)
    return int(not is_well)


def _ran(part: Part, times: int | None, seed: int) -> bool:
    """Run it and put its row on the page; whether nothing went wrong."""
    began = time.monotonic()
    came = part.run(times, seed)
    minutes = (time.monotonic() - began) / 60
    print(f"{part.what}: {came.times:,}. {came.outcome}.", flush=True)  # noqa: T201 - a person waits
    for wrong in came.wrong[:20]:
        print(f"  {wrong}", file=sys.stderr, flush=True)  # noqa: T201
    when = (
        f"{time.strftime('%Y-%m-%d', time.gmtime())}, {minutes:.0f} min, seed {seed}; Yanguan {yanguan.__version__}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()}"
    )
    write_figures({part.what: (f"{came.times:,}", came.outcome, when)}, [each.what for each in PARTS])
    return not came.wrong


if __name__ == "__main__":
    sys.exit(main())
