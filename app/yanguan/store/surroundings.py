"""What this system tells of the place of a project file: mounts, folders above it, the synced folders it knows of.

What that means is judged in `whereabouts`.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from yanguan.store.whereabouts import Facts, Place, filesystem_in, filesystem_on_mac, is_marker, judge

ENVIRONMENT = (("OneDrive", "OneDrive"), ("OneDrive", "OneDriveConsumer"), ("OneDrive", "OneDriveCommercial"))
"""Variables that name a synced folder, and whose it is."""
_MOST_NAMES = 2_000
"""Of a folder with more, only so many names are looked at: a marker is worth no second."""
_REMOTE_DRIVE = 4


def place_of(path: Path) -> Place:
    """Where this file lies. Takes a millisecond or so; what cannot be asked counts as not so."""
    return judge(facts_of(path.resolve()))


def facts_of(path: Path) -> Facts:
    """What the system tells of a file at an absolute path."""
    parts = path.parent.parts
    tag, attributes = _of_windows(path)
    return Facts(
        parts[1:],
        filesystem=_filesystem(path),
        is_remote=_is_remote(path),
        tag=tag,
        attributes=attributes,
        roots=tuple((service, folder.parts[1:]) for service, folder in _roots()),
        beside=frozenset(_markers(path)),
    )


if sys.platform == "win32":
    import ctypes

    def _filesystem(path: Path) -> str:
        name = ctypes.create_unicode_buffer(32)
        drive = ctypes.c_wchar_p(path.anchor)
        is_told = ctypes.windll.kernel32.GetVolumeInformationW(drive, None, 0, None, None, None, name, 32)
        return name.value if is_told else ""

    def _is_remote(path: Path) -> bool:
        kind = ctypes.windll.kernel32.GetDriveTypeW(ctypes.c_wchar_p(path.anchor))
        return path.drive.startswith("\\\\") or kind == _REMOTE_DRIVE

else:

    def _filesystem(path: Path) -> str:
        if sys.platform == "darwin":
            return filesystem_on_mac(_mounts(), str(path))
        return filesystem_in(_text(Path("/proc/self/mountinfo")), str(path))

    def _is_remote(path: Path) -> bool:
        del path  # its file system says it
        return False


def _mounts() -> str:
    """What `mount` prints on a Mac."""
    try:
        return subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=2, check=False).stdout
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""


def _of_windows(path: Path) -> tuple[int, int]:
    """The reparse tag and the attributes that Windows gives a file; on other systems there are none."""
    try:
        found = path.lstat()
    except OSError:
        return 0, 0
    return getattr(found, "st_reparse_tag", 0), getattr(found, "st_file_attributes", 0)


def _roots() -> Iterator[tuple[str, Path]]:
    """Synced folders that their programs have named."""
    for service, variable in ENVIRONMENT:
        if named := os.environ.get(variable):
            yield service, Path(named)
    folders = [os.environ.get("LOCALAPPDATA"), os.environ.get("APPDATA")]
    infos = [Path(each) / "Dropbox" / "info.json" for each in folders if each]
    for info in (*infos, Path("~/.dropbox/info.json").expanduser()):
        try:
            accounts = json.loads(_text(info) or "{}")
            yield from (("Dropbox", Path(account["path"])) for account in accounts.values())
        except (ValueError, KeyError, TypeError, AttributeError):
            continue


def _markers(path: Path) -> Iterator[str]:
    """What programs that sync have left in the folders above."""
    for folder in path.parents:
        try:
            with os.scandir(folder) as entries:
                names = [each.name for each in islice(entries, _MOST_NAMES) if each.name.startswith(".")]
        except OSError:
            continue
        yield from filter(is_marker, names)


def _text(path: Path) -> str:
    """A small text of the system; empty where there is none."""
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
