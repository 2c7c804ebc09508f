"""The operating system's own lock on a file, which is free again when its process dies. Who holds it stands elsewhere.

filelock does the same, by the same call where there is `flock`; but to import it takes the window 8 ms of its start
(filelock 4.2). So it is asked only where the system has no `flock`.
"""

import contextlib
import os
import sys
from pathlib import Path


class HeldError(Exception):
    """Somebody else has the lock."""


if sys.platform == "win32":
    import filelock

    class FileLock:
        """A lock on the file at this path, which is made where it is not there."""

        def __init__(self, path: Path) -> None:
            """Not yet taken."""
            self._lock = filelock.FileLock(path, timeout=0, mode=0o600)

        def acquire(self) -> None:
            """Take it. Raises HeldError at once where somebody has it, OSError where the place is not writable."""
            try:
                self._lock.acquire()
            except filelock.Timeout as error:
                raise HeldError from error

        def release(self) -> None:
            """Give it back."""
            self._lock.release()

else:
    import fcntl

    class FileLock:
        """A lock on the file at this path, which is made where it is not there."""

        def __init__(self, path: Path) -> None:
            """Not yet taken."""
            self._path = path
            self._file: int | None = None

        def acquire(self) -> None:
            """Take it. Raises HeldError at once where somebody has it, OSError where the place is not writable."""
            while self._file is None:
                file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError as error:
                    os.close(file)
                    raise HeldError from error
                except BaseException:
                    os.close(file)
                    raise
                if _is_at(file, self._path):
                    self._file = file
                else:  # whoever had it took the file away between the two lines above: nobody else would see this lock
                    os.close(file)

        def release(self) -> None:
            """Give it back."""
            if self._file is not None:
                file, self._file = self._file, None
                os.close(file)


def _is_at(file: int, path: Path) -> bool:
    """True where the open file is still the one at this path."""
    with contextlib.suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(file), path.stat())
    return False
