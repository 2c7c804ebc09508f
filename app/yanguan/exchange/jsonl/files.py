"""A dataset file, written whole or not at all. What stands on a line is `writing`'s business."""

import contextlib
import hashlib
import os
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from yanguan.domain.frozen import dataclass
from yanguan.domain.progress import Progress
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.exchange.jsonl.writing import line_of
from yanguan.store.live import refuse_live


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the number of lines, and the SHA-256 of the file."""

    lines: int
    sha256: str


def write_dataset(path: Path, records: Iterable[Record], total: int, progress: Progress) -> Written:
    """Write a line for each record; `total` is how many there will be, for `progress`.

    The file appears, or is replaced, when all is safely on the disk. Where the work is cancelled or fails, what
    stood there before stays as it was. Raises Refusal where the file cannot be written, Cancelled from `progress`.
    """
    try:
        target = path.resolve()
        refuse_live(target)
        if target.exists() and not target.is_file():
            raise Refusal("jsonl-not-a-file", file=str(path))
        with _replacing(target) as file:
            return _write(file, records, total, progress)
    except OSError as error:
        raise Refusal("jsonl-unwritable", file=str(path), problem=error.strerror or str(error)) from error


def _write(file: BinaryIO, records: Iterable[Record], total: int, progress: Progress) -> Written:
    digest, done = hashlib.sha256(), 0
    progress(0, total)
    for done, record in enumerate(records, 1):
        line = line_of(record).encode()
        file.write(line)
        digest.update(line)
        progress(done, total)
    return Written(done, digest.hexdigest())


@contextlib.contextmanager
def _replacing(target: Path) -> Iterator[BinaryIO]:
    """A new file beside the target that takes its place when the block ends well."""
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with draft.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
        _sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where the system can: Windows opens no folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
