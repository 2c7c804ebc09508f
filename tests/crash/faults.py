"""Faults under each kind of command: the disk fails at its n-th operation, once or from there on, and is mended."""

import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from crash.disk import Disk, Kind, Operation
from crash.folder import project_folder, put
from crash.kinds import KINDS, Act
from crash.proving import verdict
from crash.work import ANNOTATOR, ARTICLES, Rows, begin, history
from store.samples import ARTICLE
from yanguan.domain.refusal import Refusal
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session
from yanguan.store.check import check
from yanguan.words import LANGUAGES, words

FAULTS: dict[str, dict[Kind, int]] = {
    "I/O error": {
        "open": 14, "read": 266, "write": 778, "truncate": 1546, "delete": 2570, "lock": 3850, "share": 5130,
    },
    "failed sync": {"sync": 1034},
    "disk full": {"write": 13},
    "busy": {"lock": 5, "share": 5},
    "corruption": {"read": 11},
}  # fmt: skip
"""What SQLite is told, by the operation that fails: SQLITE_CANTOPEN, _IOERR_READ, _IOERR_FSYNC, _FULL, _BUSY …"""


class Probe(NamedTuple):
    """One fault: under which command, in which journal mode, at which of the operations that it can befall."""

    kind: str
    fault: str
    has_log: bool
    at: int
    lasts: bool

    def __str__(self) -> str:
        """For a person who wants to see it again."""
        mode = "WAL" if self.has_log else "DELETE"
        return f"{self.kind}, {self.fault} {'from' if self.lasts else 'at'} {self.at}, {mode}"


class _Rule:
    """Fails the chosen operations while it is armed; counts those that it could fail."""

    def __init__(self, codes: dict[Kind, int], at: int, *, lasts: bool) -> None:
        self.codes, self.at, self.lasts, self.met, self.is_armed = codes, at, lasts, 0, False

    def __call__(self, operation: Operation) -> int:
        if not self.is_armed or operation.kind not in self.codes:
            return 0
        if self.codes is FAULTS["corruption"] and operation.file.endswith("-journal"):
            return 0  # a journal has sums of its own: what is damaged in it ends it, and is no error
        self.met += 1
        is_hit = self.met >= self.at if self.lasts else self.met == self.at
        return self.codes[operation.kind] if is_hit else 0


class _Stage:
    """A project at its beginning, as often as it is wanted."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "news.yanguan"
        begin(self.path)
        self._beginning = self.path.read_bytes()

    def opened(self, kind: str) -> tuple[Session, Act]:
        """A session on it, ready for a command of this kind."""
        put(self.path, self._beginning)
        session = Session(self.path, annotator=ANNOTATOR)
        return session, KINDS[kind](session)


def probes(stage: "_Stage", kinds: list[str]) -> Iterator[Probe]:
    """Every fault there is under these kinds of commands."""
    for has_log in (True, False):
        for kind in kinds:
            for fault, codes in FAULTS.items():
                for at in range(1, _operations(stage, kind, codes, has_log=has_log) + 1):
                    for lasts in (False, True):
                        yield Probe(kind, fault, has_log, at, lasts)


def _operations(stage: _Stage, kind: str, codes: dict[Kind, int], *, has_log: bool) -> int:
    """How many operations of a command such a fault can befall."""
    disk, rule = Disk(has_log=has_log), _Rule(codes, 0, lasts=False)
    disk.rule = rule
    with disk.mounted():
        session, act = stage.opened(kind)
        with session:
            rule.is_armed = True
            act()
            rule.is_armed = False
    return rule.met


class Outcome(NamedTuple):
    """How a command under a fault ended: `said` is the message that refused it, empty where it was done."""

    said: str
    wrong: str = ""


def probed(stage: _Stage, probe: Probe) -> Outcome:
    """Let the command meet the fault: it is done or it is not, says so, and the next one works."""
    disk = Disk(has_log=probe.has_log, is_impatient=True)  # a lock that is never free is not waited for
    rule = _Rule(FAULTS[probe.fault], probe.at, lasts=probe.lasts)
    disk.rule = rule
    with disk.mounted():
        session, act = stage.opened(probe.kind)
        try:
            before = history(session.reader)
            rule.is_armed = True
            said = _said(act)
            rule.is_armed = False
            wrong = _look_again(session) or _standing(session, before, said)
            wrong = wrong or _goes_on(session)
            rows = [] if wrong else history(session.reader)
        finally:
            rule.is_armed = False
            session.close()
        if not wrong:
            wrong = verdict(stage.path, rows, []).wrong
    return Outcome(said, wrong)


def _said(act: Callable[[], object]) -> str:
    try:
        act()
    except Refusal as refusal:
        said = {words(language).refusal(refusal) for language in LANGUAGES}
        return refusal.message if len(said) == len(LANGUAGES) else f"!no words for {refusal}"
    except sqlite3.Error as error:
        return f"!{error!r} {getattr(error, 'sqlite_errorname', '')}"
    return ""


def _look_again(session: Session) -> str:
    """What the window does when it was refused."""
    try:
        session.take_up(ARTICLE)
    except (Refusal, sqlite3.Error) as error:
        return f"looking again: {error!r}"
    return ""


def _standing(session: Session, before: Rows, said: str) -> str:
    """What stands now is all of the command, or where it was refused nothing of it; memory and disk agree."""
    if said.startswith("!"):
        return said
    rows = history(session.reader)
    if said and rows != before:
        return f"{said}, but {len(rows) - len(before)} rows are there"
    if not said and rows[: len(before)] != before:
        return "what stood before is not there"
    if findings := check(session.reader):
        return f"check: {findings[:2]}"
    return _memory(session)


def _memory(session: Session) -> str:
    held = session._held
    if held is not None and held != (session.reader.article(held[0].id), session.reader.labels(held[0].id)):
        return "the session remembers what is not on the disk"
    return ""


def _goes_on(session: Session) -> str:
    """The next command works, now that the disk is mended."""
    article = max(ARTICLES)
    count = len(history(session.reader))
    try:
        session.apply(AddSpan(article, "cue", ((1, 2),)))
    except (Refusal, sqlite3.Error) as error:
        return f"the next command: {error!r}"
    if len(history(session.reader)) <= count:
        return "the next command left nothing"
    return _memory(session)


class Sweep(NamedTuple):
    """What came of many faults: how many were refused, how many were done all the same, and what went wrong."""

    faults: int
    refused: int
    done: int
    messages: Counter[str]
    wrong: list[str]


def sweep(seed: int, sample: int | None = None, kinds: list[str] | None = None, cores: int = 1) -> Sweep:
    """Meet every fault (or `sample` of them, drawn) under these kinds of commands (None: all), on so many cores."""
    with project_folder() as folder:
        every = list(probes(_Stage(folder), kinds or list(KINDS)))
    chosen = random.Random(seed).sample(every, len(every) if sample is None else min(sample, len(every)))
    if cores == 1:
        return _met(chosen)
    with ProcessPoolExecutor(cores, get_context("spawn")) as pool:
        return _together(pool.map(_met, (chosen[core::cores] for core in range(cores))))


def _met(chosen: list[Probe]) -> Sweep:
    with project_folder() as folder:
        stage = _Stage(folder)
        messages = Counter[str]()
        wrong = []
        for probe in chosen:
            came = probed(stage, probe)
            messages[came.said] += 1
            if came.wrong:
                wrong.append(f"{probe}: {came.wrong}")
    done = messages.pop("", 0)
    return Sweep(len(chosen), len(chosen) - done, done, messages, wrong)


def _together(sweeps: Iterable[Sweep]) -> Sweep:
    faults, refused, done, messages, wrong = zip(*sweeps, strict=True)
    return Sweep(sum(faults), sum(refused), sum(done), sum(messages, Counter[str]()), [*chain(*wrong)])
