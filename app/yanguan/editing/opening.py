"""How a session gets its project: to write in it or, where nobody may write here now, to read along.

Who holds a project, and on what machine, is known to the store.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from yanguan.domain.refusal import Refusal
from yanguan.store.project import Project

Access = Literal["write", "alone", "read", "force"]
"""To write or not at all, and a new project `alone`: nobody reads it while something is written, until it is closed.
To read along where writing is refused; to write although another machine has it.
"""
READABLE = {
    "project-held": "reading-held",
    "project-held-unknown": "reading-held-unknown",
    "project-held-far": "reading-held-far",
    "project-read-only": "reading-kept",
}
"""Why a project is not opened for writing that can be read all the same, and what is said of it then."""


def opened(
    path: Path, scheme: Mapping[str, Any] | None, *, is_prepared: bool, access: Access, backups: Path | None = None
) -> tuple[Project, Refusal | None]:
    """The project, and why it is only read; None where it is written. Raises Refusal as `Project` does.

    An older version's is copied into `backups` before it is changed.
    """
    if scheme is not None and not path.exists():
        return Project.create(path, scheme, is_shared=access != "alone"), None
    try:
        is_forced = access == "force"
        return Project(path, read_only=False, is_prepared=is_prepared, is_forced=is_forced, backups=backups), None
    except Refusal as refusal:
        if access in ("write", "alone") or refusal.message not in READABLE:
            raise
        return Project(path, read_only=True), Refusal(READABLE[refusal.message], **refusal.arguments)
