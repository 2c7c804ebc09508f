"""Where a format writes: files under their names, each counted and hashed as it grows; or nowhere, to see what is lost.

How files come to stand where they belong is `drafts`' business.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from yanguan.domain.frozen import dataclass
from yanguan.domain.scheme import Scheme
from yanguan.exchange.datasets.losses import Losses
from yanguan.exchange.datasets.options import Options, Part
from yanguan.exchange.datasets.view import View
from yanguan.store.live import refuse_live

Opening = Callable[[str], AbstractContextManager[BinaryIO | None]]
"""Opens a file by its name in the dataset; None where nothing is written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article on its way out: the contract's row, and what the options leave of it, a view for each script."""

    row: Mapping[str, Any]
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of a dataset stands: `path` is the file, or the folder of a format that is one."""

    path: Path
    part: Part | None
    options: Options

    @contextmanager
    def file(self, name: str = "") -> Iterator[BinaryIO]:
        """The file, or the one of this name in the folder, for reading."""
        path = self.path / name if name else self.path
        refuse_live(path)
        with path.open("rb") as file:
            yield file


def views_in(entries: Iterable[Entry]) -> Iterator[View]:
    """All views, article by article."""
    for entry in entries:
        yield from entry.views


class Out:
    """The place for one part of a dataset, with what a format must know to write it.

    `part` is train, dev or test of a split, or None; `losses` takes what the format cannot carry, `seen` whatever the
    format must know when it has written all parts, `front_matter` what it adds to the head of the dataset card.
    """

    def __init__(
        self, opening: Opening, options: Options, scheme: Scheme, suffix: str = "", part: Part | None = None
    ) -> None:
        """Write by `opening`; no loss is known yet. `suffix` ends the file's name, where the format is one file."""
        self._opening, self._suffix = opening, suffix
        self.options, self.scheme, self.part = options, scheme, part
        self.losses = Losses()
        self.hashes: dict[str, str] = {}
        self.front_matter: dict[str, Any] = {}
        self.seen: Counter[str] = Counter()

    def of(self, part: Part | None) -> "Out":
        """The same place for another part: what is lost and written there counts here."""
        other = Out(self._opening, self.options, self.scheme, self._suffix, part)
        other.losses, other.hashes = self.losses, self.hashes
        other.seen, other.front_matter = self.seen, self.front_matter
        return other

    @contextmanager
    def file(self, name: str = "") -> Iterator[BinaryIO]:
        """A new file of the dataset, by its path inside; a format that is one file gives no name."""
        if not name and self.part is not None:
            name = f"{self.part}{self._suffix}"
        with self._opening(name) as file:
            tap = Tap(file)
            yield cast("BinaryIO", tap)
            self.hashes[name] = tap.sha256


class Tap:
    """A file that is only written, from start to end; it knows the SHA-256 of what went through."""

    closed = False

    def __init__(self, file: BinaryIO | None) -> None:
        """Write to this file, or nowhere."""
        self._file, self._digest, self._size = file, hashlib.sha256(), 0

    def write(self, content: bytes) -> int:
        """Add this; the number of bytes comes back."""
        self._digest.update(content)
        self._size += len(content)
        return len(content) if self._file is None else self._file.write(content)

    def tell(self) -> int:
        """How many bytes were written."""
        return self._size

    def flush(self) -> None:
        """Hand on what waits."""
        if self._file is not None:
            self._file.flush()

    def close(self) -> None:
        """Whoever opened the file closes it."""

    def readable(self) -> bool:
        """Nothing can be read."""
        return False

    def writable(self) -> bool:
        """It can be written."""
        return True

    def seekable(self) -> bool:
        """There is no way back."""
        return False

    @property
    def sha256(self) -> str:
        """Of everything written so far, in hexadecimal."""
        return self._digest.hexdigest()


@contextmanager
def nowhere(name: str) -> Iterator[None]:
    """Opens nothing: what is written is only counted."""
    del name
    yield


def into_file(file: BinaryIO) -> Opening:
    """Opens the one file that the dataset is."""

    @contextmanager
    def opening(name: str) -> Iterator[BinaryIO]:
        assert name == "", "a format of one file names no other"
        yield file

    return opening


def into_folder(folder: Path) -> Opening:
    """Opens files below a folder."""

    @contextmanager
    def opening(name: str) -> Iterator[BinaryIO]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            yield file

    return opening
