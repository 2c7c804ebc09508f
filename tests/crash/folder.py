"""Where the projects of these tests stand: in memory where the system has such a place, for nothing here needs a disk.

A killed process leaves what it wrote to the system; what a power cut takes is reckoned, not lost.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MEMORY = Path("/dev/shm")


@contextmanager
def project_folder() -> Iterator[Path]:
    """An empty folder that is gone afterwards."""
    where = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=where, prefix="yanguan-crash-") as name:
        yield Path(name)


def put(path: Path, content: bytes) -> None:
    """Let this closed project stand there, alone."""
    for each in path.parent.iterdir():
        each.unlink()
    path.write_bytes(content)
