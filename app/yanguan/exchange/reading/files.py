"""Which files there are to read, and what tells that a text is a web page."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats.names import LABELLED, READABLE

_TAG = re.compile(
    rb"<\s*(?:!doctype\s+html|html|head|body|title|div|p|br|meta|article|section|h1|table)\b", re.IGNORECASE
)
_PAGE_START = re.compile(
    rb"[\s\x00\xef\xbb\xbf\xff\xfe]*<(?:!doctype\s+html|html|\?xml[^>]*>\s*<!doctype\s+html)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The files to read, in order, and how many in the folders were passed over (hidden, or of another kind).

    `maybe` are those in the folders that are only read where they bring labels.
    """

    files: tuple[Path, ...]
    skipped: int
    maybe: tuple[Path, ...] = ()


def find_files(paths: Iterable[Path]) -> FoundFiles:
    """The files named, whatever their suffix, and those in the folders named that look like articles.

    Folders are walked in sorted order; hidden files and folders, and links to folders, are passed over; a file that is
    named twice is read once. Raises Refusal for a path that is not there.
    """
    files: dict[Path, None] = {}
    maybe: dict[Path, None] = {}
    skipped = 0
    for path in paths:
        if not path.exists():
            raise Refusal("reading-file-missing", file=str(path))
        if not path.is_dir():
            files[path] = None
            continue
        for found in _walk(path):
            if _is_readable_kind(found):
                files[found] = None
            elif not found.name.startswith(".") and found.suffix.lower() in LABELLED:
                maybe[found] = None
            else:
                skipped += 1
    return FoundFiles(tuple(files), skipped, tuple(path for path in maybe if path not in files))


def starts_as_page(start: bytes) -> bool:
    """True where a file with this start is a web page; UTF-16 is seen through."""
    return _PAGE_START.match(start.replace(b"\x00", b"")) is not None


def holds_tags(start: bytes) -> bool:
    """True where tags of a web page stand in the text; UTF-16 is seen through."""
    return _TAG.search(start.replace(b"\x00", b"")) is not None


def _walk(folder: Path) -> Iterator[Path]:
    """The files under a folder, sorted by name in each folder; the hidden ones too, for they are counted."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names))


def _is_readable_kind(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix.lower() in READABLE
