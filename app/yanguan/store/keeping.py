"""Where backups lie, what they are called, and which of them are kept. Pure but for the listing; nothing is made here.

NAME.backups/NAME.20261126T164432Z.yanguan
"""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from yanguan.domain.article import sha256
from yanguan.domain.frozen import dataclass

FOLDER, SUFFIX = ".backups", ".yanguan"
LAST, DAYS, WEEKS, MONTHS = 5, 7, 4, 12
"""How many of the last backups are kept, and of how many days, weeks and months that have any the last one."""
_FORM = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(?P<stem>.+)\.(?P<at>\d{8}T\d{6}Z)\.yanguan")


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, and when it was made (UTC)."""

    path: Path
    at: datetime


def folder_of(project: Path, chosen: Path | None = None) -> Path:
    """Where the backups of a project lie: beside it or, where a folder was chosen for all, in a part of that one.

    Two projects of one name have a part each: its end comes from where the project stands.
    """
    project = project.absolute()
    if chosen is None:
        return project.with_name(project.stem + FOLDER)
    return chosen / f"{project.stem}-{sha256(str(project))[:8]}{FOLDER}"


def backups_in(folder: Path, project: Path) -> list[Backup]:
    """The backups of this project in the folder, the newest first."""
    found = []
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        name = _NAME.fullmatch(path.name)
        if name and name["stem"] == project.stem and (at := _read(name["at"])) is not None:
            found.append(Backup(path, at))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def next_name(folder: Path, project: Path, present: datetime) -> Path:
    """The name of a backup made now: later than all that are there, though the clock may have gone back."""
    there = backups_in(folder, project)
    at = max([present.astimezone(UTC), *(backup.at + timedelta(seconds=1) for backup in there[:1])])
    return folder / f"{project.stem}.{at.strftime(_FORM)}{SUFFIX}"


def superfluous(backups: Iterable[Backup]) -> list[Backup]:
    """The backups that need not be kept: neither of the last, nor the last of a day, a week or a month that counts.

    Days without a backup cost nothing: of the last seven days that have one, one each is kept.
    """
    newest_first = sorted(backups, key=lambda backup: backup.at, reverse=True)
    kept = {backup.path for backup in newest_first[:LAST]}
    for count, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept |= _last_of_each(newest_first, count, period)
    return [backup for backup in newest_first if backup.path not in kept]


def _last_of_each(newest_first: list[Backup], count: int, period: Callable[[datetime], tuple[int, ...]]) -> set[Path]:
    last: dict[tuple[int, ...], Path] = {}
    for backup in newest_first:
        last.setdefault(period(backup.at), backup.path)
    return set([*last.values()][:count])


def _day(at: datetime) -> tuple[int, ...]:
    return at.year, at.month, at.day


def _week(at: datetime) -> tuple[int, ...]:
    return tuple(at.isocalendar()[:2])


def _month(at: datetime) -> tuple[int, ...]:
    return at.year, at.month


def _read(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, _FORM).replace(tzinfo=UTC)
    except ValueError:  # digits that are no time
        return None
