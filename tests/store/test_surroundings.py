"""What this system tells of a place is gathered, and the journal is chosen by it, with a real project file."""

import json
from pathlib import Path
from typing import Any

import pytest

from yanguan.store import surroundings
from yanguan.store.project import Project
from yanguan.store.surroundings import facts_of, place_of
from yanguan.store.whereabouts import Place


@pytest.fixture
def no_services(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A home without any service, on a disk."""
    for _, variable in surroundings.ENVIRONMENT:
        monkeypatch.delenv(variable, raising=False)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr(surroundings, "_filesystem", lambda _: "ext4")
    return home


def journal(path: Path, scheme: dict[str, Any]) -> str:
    """How a project at this path is written, while it is open and afterwards."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with Project.create(path, scheme) as project:
        mode = str(project.database.execute("PRAGMA journal_mode").fetchone()[0])
        assert project.place.journal.lower() == mode
        with project.write() as writing:
            writing.keep_setting("a", "b")
        assert path.with_name(path.name + "-wal").exists() == (mode == "wal")
    assert [each.name for each in path.parent.iterdir() if each.name.startswith(path.name)] == [path.name]
    with Project(path, read_only=True) as project:
        assert project.setting("a") == "b"
    return mode


def test_a_log_on_a_disk_and_none_in_a_synced_folder(no_services: Path, scheme: dict[str, Any]) -> None:
    assert journal(no_services / "a.yanguan", scheme) == "wal"
    assert journal(no_services / "OneDrive - 臨江日報" / "a.yanguan", scheme) == "delete"


@pytest.mark.parametrize("kind", ["nfs4", "fuse.sshfs", "vfat", "9p"])
def test_none_on_a_network_or_a_stick(
    no_services: Path, scheme: dict[str, Any], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surroundings, "_filesystem", lambda _: kind)
    assert journal(no_services / "a.yanguan", scheme) == "delete"


def test_a_project_left_with_a_log_loses_it_in_a_synced_folder(no_services: Path, scheme: dict[str, Any]) -> None:
    path = no_services / "a.yanguan"
    with Project.create(path, scheme) as project:
        reader = Project(path, read_only=True)
        with project.write() as writing:
            writing.keep_setting("a", "b")
    reader.close()
    (no_services / ".stfolder").mkdir()
    with Project(path, read_only=False) as project:
        assert project.database.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert (project.place, project.setting("a")) == (Place("synced", "Syncthing"), "b")


def test_a_folder_far_above_counts(no_services: Path) -> None:
    folder = no_services / "a" / "b"
    folder.mkdir(parents=True)
    assert place_of(folder / "c.yanguan") == Place("disk")
    (no_services / ".dropbox.cache").mkdir()
    assert place_of(folder / "c.yanguan") == Place("synced", "Dropbox")


def test_a_link_into_a_synced_folder_is_in_it(no_services: Path) -> None:
    (no_services / "Dropbox").mkdir()
    (no_services / "Dropbox" / "a.yanguan").touch()
    (no_services / "link.yanguan").symlink_to(no_services / "Dropbox" / "a.yanguan")
    assert place_of(no_services / "link.yanguan").name == "Dropbox"


def test_what_programs_say_of_their_folders(no_services: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(no_services / "work"))
    (no_services / ".dropbox").mkdir()
    info = no_services / ".dropbox" / "info.json"
    info.write_text(json.dumps({"personal": {"path": str(no_services / "box of mei")}}), encoding="utf-8")
    inside = no_services / "else"
    monkeypatch.setattr(surroundings, "_markers", lambda _: [])
    assert place_of(no_services / "work" / "a.yanguan") == Place("synced", "OneDrive")
    assert place_of(no_services / "box of mei" / "b" / "a.yanguan") == Place("synced", "Dropbox")
    assert place_of(inside / "a.yanguan") == Place("disk")
    for nonsense in ("", "[]", "{", '{"personal": {}}', '{"personal": 3}'):
        info.write_text(nonsense, encoding="utf-8")
        assert place_of(no_services / "box of mei" / "a.yanguan") == Place("disk")


def test_this_system_says_what_it_is_mounted_on(tmp_path: Path) -> None:
    assert facts_of(tmp_path / "a.yanguan").filesystem != ""
