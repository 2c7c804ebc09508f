"""What must hold of a project whatever happened to it, opened again the way the program opens it."""

import sqlite3
from pathlib import Path
from typing import NamedTuple

from crash.work import ANNOTATOR, Rows, back_to_the_start, history, lines
from yanguan.domain.refusal import Refusal
from yanguan.editing.session import Session
from yanguan.store.check import check


class Verdict(NamedTuple):
    """`lost`: acknowledged steps that are not there; `wrong` says what else does not hold, empty where all does."""

    lost: int
    has_unsaid: bool
    wrong: str = ""

    @property
    def is_well(self) -> bool:
        """True where nothing is lost and all holds."""
        return not self.lost and not self.wrong


def verdict(path: Path, said: Rows, unsaid: Rows, start: list[str] | None = None) -> Verdict:
    """Open the project: it has every row of `said`; of `unsaid`, the command then in flight, all or none.

    `check` finds nothing; and undo goes back to `start`, where that is given: the lines of the articles that came in.
    """
    try:
        with Session(path, annotator=ANNOTATOR) as session:
            found = history(session.reader)
            lost = len({row.step for row in said} - {row.step for row in found})
            if found not in (said, said + unsaid):
                return Verdict(lost, has_unsaid=False, wrong="" if lost else f"history: {len(found)} rows")
            has_unsaid = bool(unsaid) and found != said
            findings = check(session.reader)
            if findings:
                return Verdict(lost, has_unsaid, f"check: {findings[:3]}")
            if start is not None:
                return Verdict(lost, has_unsaid, _undone(session, start))
            return Verdict(lost, has_unsaid)
    except Refusal as refusal:
        return Verdict(len({row.step for row in said}), has_unsaid=False, wrong=f"opening: {refusal}")
    except sqlite3.DatabaseError as error:
        return Verdict(len({row.step for row in said}), has_unsaid=False, wrong=f"reading: {error}")


def _undone(session: Session, start: list[str]) -> str:
    back_to_the_start(session)
    there = lines(session)
    if there != start[: len(there)]:
        return "undo does not lead back to the start"
    findings = check(session.reader)
    return f"check after undo: {findings[:3]}" if findings else ""
