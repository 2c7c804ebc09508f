"""Every kind of place is recognised from what a system tells, whatever stands round it; nothing else is suspected."""

import string
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yanguan.store.whereabouts import (
    MARKERS,
    MEDIA,
    NETWORK,
    PLAIN,
    SERVICES,
    Facts,
    Place,
    filesystem_in,
    filesystem_on_mac,
    judge,
)

HOME = ("home", "mei")
OWN = st.text(alphabet=string.ascii_lowercase + "新聞稿件 ", min_size=1, max_size=8).map(lambda name: f"1{name}")
FOLDERS = st.lists(OWN, max_size=4).map(tuple)
FUSE = {"fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.unheard-of"}
LOCAL = st.sampled_from(["ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "apfs", "NTFS", "ntfs3", "hfsplus", ""])


@given(FOLDERS, LOCAL, st.frozensets(OWN))
def test_a_folder_on_a_disk_is_nothing_else(folders: tuple[str, ...], kind: str, beside: frozenset[str]) -> None:
    assert judge(Facts(folders, kind, beside=beside)) == Place("disk")
    assert Place("disk").journal == "WAL"


@given(FOLDERS, FOLDERS, LOCAL, st.sampled_from(SERVICES), st.sampled_from([str.upper, str.title, str]))
def test_a_folder_called_as_a_service_calls_it_is_synced(
    before: tuple[str, ...], after: tuple[str, ...], kind: str, service: tuple[str, ...], form: Callable[[str], str]
) -> None:
    called = service[1].replace("*", "").replace("[0-9]", "2")
    place = judge(Facts((*before, form(called), *after), kind))
    assert (place, place.journal) == (Place("synced", service[0]), "DELETE")


@given(FOLDERS, LOCAL, st.sampled_from(MARKERS), st.frozensets(OWN))
def test_what_a_service_leaves_in_its_folder_gives_it_away(
    folders: tuple[str, ...], kind: str, marker: tuple[str, ...], beside: frozenset[str]
) -> None:
    left = marker[-1].replace("*", "_ab12")
    assert judge(Facts(folders, kind, beside=beside | {left})) == Place("synced", marker[0])


@given(FOLDERS, st.sampled_from(sorted(NETWORK | FUSE)))
def test_network_file_systems_and_unknown_fuse_have_no_log(folders: tuple[str, ...], kind: str) -> None:
    place = judge(Facts(folders, kind))
    assert (place, place.journal) == (Place("network", kind), "DELETE")


@pytest.mark.parametrize(("kinds", "wanted"), [(PLAIN, "plain"), (MEDIA, "medium")])
def test_plain_drives_and_media_have_no_log(kinds: frozenset[str], wanted: str) -> None:
    for kind in kinds:
        place = judge(Facts(HOME, kind))
        assert (place.kind, place.journal) == (wanted, "DELETE")


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        (Facts(("Users", "mei", "OneDrive - 臨江日報", "新聞"), "NTFS"), Place("synced", "OneDrive")),
        (Facts(("Users", "mei", "Library", "CloudStorage", "OneDrive-Personal"), "apfs"), Place("synced", "OneDrive")),
        (Facts(("Users", "mei", "Library", "CloudStorage", "Odd-mei"), "apfs"), Place("synced", "Odd-mei")),
        (Facts(("Users", "mei", "Library", "Mobile Documents", "a"), "apfs"), Place("synced", "iCloud Drive")),
        (Facts(("home", "mei", "Dropbox (臨江)", "a"), "ext4"), Place("synced", "Dropbox")),
        (Facts(("BaiduSyncdisk", "news"), "NTFS"), Place("synced", "百度网盘 Baidu")),
        (Facts(("Users", "mei", "Nutstore", "1", "我的坚果云"), "NTFS"), Place("synced", "坚果云 Nutstore")),
        (Facts(HOME, "NTFS", tag=0x9000601A), Place("synced", "Cloud Files")),
        (Facts(HOME, "NTFS", attributes=0x400020), Place("synced", "Cloud Files")),
        (Facts((*HOME, "d"), roots=(("Dropbox", ("home", "MEI", "d")),)), Place("synced", "Dropbox")),
        (Facts((*HOME, "e"), roots=(("Dropbox", ("home", "mei", "d")),)), Place("disk")),
        (Facts(HOME, roots=(("OneDrive", ()),)), Place("disk")),
        (Facts(("share",), "NTFS", is_remote=True), Place("network", "NTFS")),
        (Facts(("share",), is_remote=True), Place("network", "UNC")),
        (Facts(("mnt", "Dropbox"), "cifs"), Place("synced", "Dropbox")),
        (Facts((*HOME, "about dropbox"), "ext4"), Place("disk")),
        (Facts((*HOME, "boxes"), "fuse.mergerfs"), Place("disk")),
    ],
)
def test_places_of_real_systems(facts: Facts, wanted: Place) -> None:
    assert judge(facts) == wanted


MOUNTS = r"""27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
28 27 0:20 / /mnt/news\040room rw shared:5 - cifs //server/news rw,vers=3.0
29 27 0:21 / /mnt/news rw - nfs4 server:/news rw
30 29 0:22 / /mnt/news/own rw - ext4 /dev/vdb rw
31 27 0:23 / /media/stick rw - ext4 /dev/sda1 rw
32 27 0:24 / /media/stick rw - exfat /dev/sdb1 rw
not a line
"""


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/home/mei/a.yanguan", "ext4"),
        ("/mnt/news room/a.yanguan", "cifs"),
        ("/mnt/news/a.yanguan", "nfs4"),
        ("/mnt/newspaper/a.yanguan", "ext4"),
        ("/mnt/news/own/b/a.yanguan", "ext4"),
        ("/media/stick/a.yanguan", "exfat"),
    ],
)
def test_the_innermost_and_latest_mount_is_the_one(path: str, wanted: str) -> None:
    assert filesystem_in(MOUNTS, path) == wanted


def test_mounts_that_say_nothing() -> None:
    assert filesystem_in("", "/a") == ""
    assert filesystem_on_mac("nonsense", "/a") == ""


ON_MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)
//mei@server/news on /Volumes/news room (smbfs, nodev, nosuid, mounted by mei)
/dev/disk4s1 on /Volumes/STICK (exfat, local, nodev, nosuid)
server:/x on /Volumes/x (nfs)
"""


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/Users/mei/a.yanguan", "apfs"),
        ("/Volumes/news room/a.yanguan", "smbfs"),
        ("/Volumes/STICK/a.yanguan", "exfat"),
        ("/Volumes/x/a.yanguan", "nfs"),
    ],
)
def test_what_mount_prints_on_a_mac(path: str, wanted: str) -> None:
    assert filesystem_on_mac(ON_MAC, path) == wanted
