"""A backup takes the project's place again. What differs between the two is told in `differing`.

The project is closed for it, here and elsewhere; what it holds is backed up before.
"""

import contextlib
import os
import sqlite3
from pathlib import Path

from yanguan.domain.identity import now
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.refusal import Refusal
from yanguan.store.backing_up import back_up, copy_to, prove
from yanguan.store.connection import connect, told
from yanguan.store.elsewhere import refuse_left_behind
from yanguan.store.holder import Holder
from yanguan.store.live import refuse_live
from yanguan.store.placing import draft
from yanguan.store.site import begin_site

BESIDE = ("", "-wal", "-journal")


def restore(project: Path, backup: Path, folder: Path, progress: Progress = unwatched) -> Path | None:
    """Put what this backup holds in the project's place; where the state before it was kept comes back, if it was new.

    From then on it is another copy of the project: its edits are told apart from those that were made after the
    backup. Raises Refusal where anybody has one of the two open, the backup is damaged, or the disk refuses: then the
    project is as it was.
    """
    refuse_live(project)
    refuse_live(backup)
    if not backup.is_file():
        raise Refusal("project-missing", file=str(backup))
    prove(backup)
    holder = Holder(project)
    try:
        with told(project), draft(project) as part:
            copy_to(backup, part, progress)
            _renew_site(part, project)
            kept = _keep_present(project, folder, progress)
            refuse_left_behind(project)
        return kept
    finally:
        holder.release()


def _renew_site(part: Path, project: Path) -> None:
    database = connect(part, read_only=False)
    try:
        begin_site(database, project)
    finally:
        database.conn.close()


def _keep_present(project: Path, folder: Path, progress: Progress) -> Path | None:
    """Back up what the project holds and leave it as one file; one that is damaged is put aside as it is."""
    if not project.is_file():
        return None
    try:
        kept = back_up(project, folder, progress)
        _settle(project)
    except Refusal as refusal:
        if refusal.message not in ("project-damaged", "project-not-a-project"):
            raise
        return _put_aside(project)
    return kept


def _settle(project: Path) -> None:
    """Take in the log that a crash left. A reader in another program keeps it: `refuse_left_behind` sees it then."""
    database = connect(project, read_only=False)
    try:
        with contextlib.suppress(sqlite3.Error):
            database.execute("PRAGMA journal_mode = DELETE")
    finally:
        database.conn.close()


def _put_aside(project: Path) -> Path:
    """Move a damaged project, and what lies beside it, to a name beside its own that is no project's."""
    stamp = now().replace("-", "").replace(":", "")
    name = project.with_name(f"{project.stem}.{stamp}.damaged")
    for suffix in BESIDE:
        with contextlib.suppress(FileNotFoundError):
            os.replace(f"{project}{suffix}", f"{name}{suffix}")  # noqa: PTH105 - names, not paths, get a suffix
    return name
