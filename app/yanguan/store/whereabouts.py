"""Where a project file lies: on a disk of this computer, on a network drive, in a synced folder, on a plain stick.

It decides how the file is written there, and what a person is warned of. What the system tells is gathered in
`surroundings`; here it is only judged, so that each system's answers can be tried on any.
"""

import re
from fnmatch import fnmatchcase
from typing import Literal

from yanguan.domain.frozen import dataclass

Kind = Literal["disk", "network", "synced", "plain", "medium"]
"""`plain` file systems (FAT and its like) keep no log beside a file well; a `medium` can be written by nobody."""
Journal = Literal["WAL", "DELETE"]

NETWORK = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "afpfs", "davfs", "webdav", "ncpfs", "ceph", "fuse",
        "glusterfs", "lustre", "gpfs", "ocfs2", "gfs2", "vboxsf", "virtiofs", "prl_fs", "vmhgfs", "drvfs",
    }
)  # fmt: skip
PLAIN = frozenset({"vfat", "msdos", "fat", "fat32", "exfat", "fuseblk", "hfs"})
MEDIA = frozenset({"iso9660", "cd9660", "cdfs", "udf", "squashfs", "erofs", "cramfs", "romfs"})
_OWN_FUSE = frozenset({"fuse.mergerfs", "fuse.bindfs", "fuse.lxcfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs"})
"""These lie over another disk of this computer; every other `fuse.…` is taken for a network drive."""
SERVICES = (
    ("OneDrive", "onedrive", "onedrive*"),
    ("Dropbox", "dropbox", "dropbox (*)"),
    ("iCloud Drive", "mobile documents", "icloud drive", "icloud~*", "iclouddrive"),
    ("Google Drive", "google drive", "googledrive*", "google 雲端硬碟", "google 云端硬盘", "my drive", "drivefs"),
    ("坚果云 Nutstore", "nutstore", "nutstore files", "坚果云", "堅果雲", "我的坚果云", "我的堅果雲"),
    ("百度网盘 Baidu", "baidusyncdisk", "baidunetdisk*", "百度网盘", "百度网盘同步空间", "百度云同步盘", "百度網盤"),
    ("WPS 云盘", "wps云盘", "wps cloud files", "wpsdrive", "wps雲端硬碟"),
    ("腾讯微云", "微云同步助手", "weiyun"),
    ("Box", "box", "box sync"),
    ("pCloud", "pcloud", "pcloud drive", "pclouddrive", "pcloud sync"),
    ("Nextcloud", "nextcloud", "nextcloud[0-9]"),
    ("ownCloud", "owncloud", "owncloud[0-9]", "owncloud - *"),
    ("Seafile", "seafile", "seadrive"),
    ("Syncthing", "syncthing"),
    ("MEGA", "megasync"),
    ("Proton Drive", "proton drive", "protondrive*"),
    ("Synology Drive", "synologydrive", "synology drive"),
    ("Yandex.Disk", "yandex.disk", "yandexdisk"),
)
"""Names, in lower case, that a synced folder is given by the program that syncs it; the first is what it is called."""
MARKERS = (
    ("Dropbox", ".dropbox", ".dropbox.cache"),
    ("Syncthing", ".stfolder"),
    ("Synology Drive", ".synologyworkingdirectory"),
    ("Nextcloud", ".nextcloudsync.log", ".sync_*.db", "._sync_*.db"),
    ("ownCloud", ".owncloudsync.log"),
    ("Resilio Sync", ".sync"),
    ("Seafile", ".seafile-data"),
    ("坚果云 Nutstore", ".nutstore*"),
)
"""What such a program leaves in the folder that it syncs."""
_CLOUD_TAG, _CLOUD_MASK = 0x9000001A, 0xFFFF0FFF
_RECALLED = 0x400000
_POINT = 4
"""The field of a line of `mountinfo` that says where it is mounted."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the system tells of a file: its folders from the root on, and what stands in those that can be listed.

    `roots` are synced folders that a program has named (in the environment, in its settings). `tag` and `attributes`
    are Windows' own; `is_remote` is its word for a drive of another machine.
    """

    folders: tuple[str, ...]
    filesystem: str = ""
    is_remote: bool = False
    tag: int = 0
    attributes: int = 0
    roots: tuple[tuple[str, tuple[str, ...]], ...] = ()
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """`name` is the service that syncs, or the file system; empty on a disk of this computer."""

    kind: Kind
    name: str = ""

    @property
    def journal(self) -> Journal:
        """How SQLite is to keep what is not yet in the file.

        A log needs memory that is shared, which no network has; and it is a second file, which a program that syncs
        takes up at another time than the first.
        """
        return "WAL" if self.kind == "disk" else "DELETE"


def judge(facts: Facts) -> Place:
    """What kind of place this is. A synced folder on a network drive is called synced: that is the greater danger."""
    service = _named_root(facts) or _named_folder(facts.folders) or _marked(facts.beside)
    if facts.tag & _CLOUD_MASK == _CLOUD_TAG or facts.attributes & _RECALLED:
        service = service or "Cloud Files"
    if service:
        return Place("synced", service)
    kind = facts.filesystem.lower()
    if facts.is_remote or kind in NETWORK or (kind.startswith("fuse.") and kind not in _OWN_FUSE):
        return Place("network", facts.filesystem or "UNC")
    if kind in MEDIA:
        return Place("medium", facts.filesystem)
    return Place("plain", facts.filesystem) if kind in PLAIN else Place("disk")


def _named_root(facts: Facts) -> str:
    folded = tuple(each.casefold() for each in facts.folders)
    for service, root in facts.roots:
        wanted = tuple(each.casefold() for each in root)
        if len(wanted) > 1 and folded[: len(wanted)] == wanted:
            return service
    return ""


def _named_folder(folders: tuple[str, ...]) -> str:
    """The service of the outermost folder that is called as one; on a Mac, of what stands in CloudStorage."""
    folded = [each.casefold() for each in folders]
    if "cloudstorage" in folded[:-1]:
        called = folders[folded.index("cloudstorage") + 1]
        return _service_of(re.split(r"[-~]", called)[0]) or called
    return next(filter(None, map(_service_of, folders)), "")


def _service_of(folder: str) -> str:
    folded = folder.casefold()
    for service, *names in SERVICES:
        if any(fnmatchcase(folded, name) for name in names):
            return service
    return ""


def _marked(beside: frozenset[str]) -> str:
    folded = [each.casefold() for each in beside]
    for service, *names in MARKERS:
        if any(fnmatchcase(each, name) for name in names for each in folded):
            return service
    return ""


def is_marker(name: str) -> bool:
    """True for what a program that syncs leaves in its folder."""
    return bool(_marked(frozenset({name})))


def filesystem_in(mounts: str, path: str) -> str:
    """The file system of an absolute path, from the text of Linux's `/proc/self/mountinfo`; empty where none fits."""
    found, longest = "", -1
    for line in mounts.split("\n"):
        before, parted, after = line.partition(" - ")
        fields = before.split(" ")
        if not parted or len(fields) <= _POINT:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[_POINT])
        if is_below(path, point) and len(point) >= longest:  # a later mount covers an earlier one
            found, longest = after.split(" ")[0], len(point)
    return found


def filesystem_on_mac(mounts: str, path: str) -> str:
    """The same from what `mount` prints on a Mac: `//mei@server/news on /Volumes/news (smbfs, nodev, …)`."""
    found, longest = "", -1
    for line in mounts.split("\n"):
        match = re.fullmatch(r".*? on (/.*) \((\w+)(?:, .*)?\)", line)
        if match and is_below(path, match[1]) and len(match[1]) >= longest:
            found, longest = match[2], len(match[1])
    return found


def is_below(path: str, point: str) -> bool:
    """True where the path is this mount point, or lies in it."""
    return point in ("/", path) or path.startswith(point.rstrip("/") + "/")
