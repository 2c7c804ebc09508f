"""A file, or a member of an archive, before it is known what it is: its name, its start, its bytes.

What kind it is and what stands in it is `formats`' business.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG
from typing import IO

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.store.live import refuse_live

MEGABYTE = 1024 * 1024
_SMALL = MEGABYTE


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read. `file` is what refusals and notices call it; `suffix` is in small letters, with its dot.

    `size` counts bytes, `start` is the first megabyte, which mostly is all. `depth` counts the archives around it.
    """

    file: str
    suffix: str
    size: int
    start: bytes
    opener: Callable[[], IO[bytes]]
    depth: int = 0

    def open(self) -> IO[bytes]:
        """What it holds, to be read from the beginning."""
        return BytesIO(self.start) if len(self.start) == self.size else self.opener()

    def read(self, limit: int) -> bytes:
        """All that it holds. Raises Refusal for more than `limit` megabytes."""
        if self.size > limit * MEGABYTE:
            raise Refusal("reading-too-large", file=self.file, size=self.size // MEGABYTE, limit=limit)
        if len(self.start) == self.size:
            return self.start
        with reading(self.file), self.opener() as opened:
            return opened.read()


def source_of(path: Path) -> Source:
    """The file. Raises Refusal where it is missing, no ordinary file, empty, or cannot be read."""
    file = str(path)
    refuse_live(path)
    with reading(file):
        stat = path.stat()
        if S_ISDIR(stat.st_mode):
            raise Refusal("reading-is-folder", file=file)
        if not S_ISREG(stat.st_mode):
            raise Refusal("reading-no-file", file=file)
        with path.open("rb", buffering=0) as opened:
            start = opened.readall() if stat.st_size < _SMALL else opened.read(_SMALL)
    if not start:
        raise Refusal("reading-empty", file=file)
    size = len(start) if stat.st_size < _SMALL else max(stat.st_size, len(start))
    return Source(file, path.suffix.lower(), size, start, lambda: path.open("rb"))


def member_of(source: Source, name: str, size: int, opener: Callable[[], IO[bytes]]) -> Source:
    """A member of an archive, by its name there, with slashes. Raises Refusal where it is empty."""
    file = f"{source.file}/{name}"
    with opener() as opened:
        start = opened.read(_SMALL)
    if not start:
        raise Refusal("reading-empty", file=file)
    whole = len(start) if len(start) < _SMALL else max(size, len(start))
    return Source(file, PurePosixPath(name).suffix.lower(), whole, start, opener, source.depth + 1)


@contextmanager
def reading(file: str) -> Iterator[None]:
    """What the system says against the reading becomes a Refusal that names the file."""
    try:
        yield
    except FileNotFoundError:
        raise Refusal("reading-file-missing", file=file) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refusal("reading-file-unreadable", file=file, reason=reason) from None
