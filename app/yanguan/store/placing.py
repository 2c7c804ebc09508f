"""Files that are made under a draft's name, readable by their owner alone, and take their own when all is on the disk.

What is written into them is not known here.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from yanguan.domain.refusal import Refusal

OWNERS = 0o600
"""Whoever made a file, and nobody else, may read it: whatever the process would allow by itself."""
OWNERS_FOLDER = 0o700


@contextmanager
def draft(path: Path) -> Iterator[Path]:
    """A new empty file beside `path`, which takes that name, whole and durable, when the block ends.

    Where the block raises nothing of it is left, and what stood at `path` stands there still. What SQLite puts beside
    a database gets the rights of the database. Raises Refusal where the folder takes no file.
    """
    part = path.with_name(f"{path.name}.{os.urandom(4).hex()}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, OWNERS))
        yield part
        sync(part)
        part.replace(path)
        if os.name != "nt":
            sync(path.parent)
    except OSError as error:
        raise Refusal("project-cannot-open", file=str(path)) from error
    finally:
        for suffix in ("", "-journal", "-wal", "-shm"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def private_folder(path: Path) -> Path:
    """The folder, made where there is none. Raises Refusal where it cannot be made."""
    try:
        path.mkdir(mode=OWNERS_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal("project-cannot-open", file=str(path)) from error
    return path


def write_private(path: Path, text: str) -> None:
    """Write a small file that only its owner may read. Raises OSError."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, OWNERS), "w", encoding="utf-8") as file:
        file.write(text)


def sync(path: Path) -> None:
    """Wait until a closed file, or a folder, is on the disk."""
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
