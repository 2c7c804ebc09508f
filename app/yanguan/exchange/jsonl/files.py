"""A dataset file, written whole or not at all. What stands on a line is `writing`'s business."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from yanguan.domain.frozen import dataclass
from yanguan.domain.progress import Progress
from yanguan.domain.record import Record
from yanguan.exchange.drafts import replacing_file
from yanguan.exchange.jsonl.writing import bytes_of


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
    digest, done = hashlib.sha256(), 0
    with replacing_file(path) as file:
        progress(0, total)
        for done, record in enumerate(records, 1):
            line = bytes_of(record)
            file.write(line)
            digest.update(line)
            progress(done, total)
    return Written(done, digest.hexdigest())
