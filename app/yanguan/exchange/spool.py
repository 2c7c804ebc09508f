"""Records that wait to be written: a thousand in memory, the others in a temporary file, so that memory stays flat."""

import pickle
import tempfile
from collections.abc import Iterator
from typing import IO

from yanguan.domain.record import Record

IN_MEMORY = 1000


class Spool:
    """Records in their order, to be read as often as one likes. The file goes when the spool does."""

    def __init__(self) -> None:
        """Empty."""
        self._first: list[Record] = []
        self._file: IO[bytes] | None = None
        self._filed = 0

    def __len__(self) -> int:
        """How many there are."""
        return len(self._first) + self._filed

    def __iter__(self) -> Iterator[Record]:
        """Each record once."""
        yield from self._first
        place = 0
        for _ in range(self._filed):
            assert self._file is not None
            self._file.seek(place)
            yield pickle.load(self._file)  # noqa: S301 - we wrote it ourselves, into a file without a name
            place = self._file.tell()

    def append(self, record: Record) -> None:
        """Add one."""
        if len(self._first) < IN_MEMORY:
            self._first.append(record)
            return
        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="yanguan-")  # noqa: SIM115 - it lives as long as the spool
        self._file.seek(0, 2)
        pickle.dump(record, self._file, pickle.HIGHEST_PROTOCOL)
        self._filed += 1

    def close(self) -> None:
        """Give the file back; the records in it are gone."""
        if self._file is not None:
            self._file.close()
        self._file, self._filed = None, 0

    def __del__(self) -> None:
        """Nobody else may know of it."""
        self.close()
