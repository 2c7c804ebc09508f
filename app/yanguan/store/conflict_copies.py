"""Other versions of a project beside it, as a program that syncs leaves them where two computers wrote in it.

What is in them, and what to do about it, is for a person to say.
"""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from yanguan.domain.refusal import Refusal
from yanguan.store.live import refuse_live

_NAMED = re.compile(r".*(?:conflict|冲突|衝突).*", re.IGNORECASE)
"""Dropbox: NAME (conflicted copy …); Syncthing: NAME.sync-conflict-…; 坚果云, 百度网盘: NAME (… 冲突文件 …)."""
_NUMBERED = re.compile(r"\s\d{1,2}|\s?\(\d{1,2}\)")
"""iCloud: NAME 2; Google Drive: NAME (1)."""
_HOST = re.compile(r"-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{2,14}(-\d{1,2})?")
"""OneDrive: NAME-HOST. A computer of Windows is called so, in capitals; what she calls a copy mostly is not."""


def called_as_copies(name: str, names: frozenset[str], hosts: frozenset[str] = frozenset()) -> list[str]:
    """Those of the names beside a project that such a program gives to another version. `hosts` are known computers."""
    stem, dot, suffix = name.rpartition(".")
    known = {host.casefold() for host in hosts}
    found = []
    for each in sorted(names - {name}):
        if not (each.startswith(stem) and each.endswith(dot + suffix)):
            continue
        middle = each[len(stem) : len(each) - len(dot + suffix)]
        is_known = middle[:1] == "-" and middle[1:].casefold() in known
        if is_known or any(form.fullmatch(middle) for form in (_NAMED, _NUMBERED, _HOST)):
            found.append(each)
    return found


def conflict_copies(project: Path, identifier: str, hosts: frozenset[str] = frozenset()) -> list[str]:
    """The names of the files beside a project that are other versions of it: called so, and not of another id.

    What cannot be read, because it is still on its way, counts as one.
    """
    try:
        names = frozenset(each.name for each in project.parent.iterdir())
    except OSError:
        return []
    found = called_as_copies(project.name, names, hosts)
    return [each for each in found if _id_of(project.with_name(each)) in (None, identifier)]


def _id_of(path: Path) -> str | None:
    """The id of the project in a file, without a trace left beside it; None where none can be read, `` for no file."""
    try:
        refuse_live(path)  # opened so it would have no lock, and its end would drop the locks of others
        if not path.is_file():
            return ""
        with closing(sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1", uri=True)) as found:
            return str(found.execute("SELECT value FROM project WHERE key = 'id'").fetchone()[0])
    except Refusal:
        return ""
    except (sqlite3.Error, TypeError, UnicodeDecodeError):
        return None
