"""The lock on a file: one has it, the next is told so at once, and it is never held on a file that is gone."""

import fcntl
from pathlib import Path

import pytest

from yanguan.store.locking import FileLock, HeldError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.lock"


def test_one_has_it_until_it_is_given_back(path: Path) -> None:
    one, other = FileLock(path), FileLock(path)
    one.acquire()
    for _ in range(2):
        with pytest.raises(HeldError):
            other.acquire()
    one.release()
    other.acquire()
    other.release()
    assert path.stat().st_mode & 0o777 == 0o600


def test_to_give_it_back_twice_or_unasked_does_nothing(path: Path) -> None:
    lock = FileLock(path)
    lock.release()
    lock.acquire()
    lock.release()
    lock.release()


def test_a_place_where_nothing_can_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        FileLock(tmp_path / "gone" / "a.lock").acquire()


def test_a_file_that_its_holder_took_away_meanwhile_is_made_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, lock, third = fcntl.flock, FileLock(path), FileLock(path)

    def after_the_holder_left(file: int, how: int) -> None:
        real(file, how)
        monkeypatch.setattr(fcntl, "flock", real)
        path.unlink()

    monkeypatch.setattr(fcntl, "flock", after_the_holder_left)
    lock.acquire()
    with pytest.raises(HeldError):
        third.acquire()
    lock.release()
