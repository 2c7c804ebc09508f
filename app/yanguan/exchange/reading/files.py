"""Files before they are read as articles: which ones there are, of what kind, and their bytes."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.store.live import refuse_live

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ""})

_START = 512
_MEGABYTE = 1024 * 1024
_LARGEST_TEXT = 64 * _MEGABYTE
_LARGEST_PAGE = 16 * _MEGABYTE
_TAG = re.compile(
    rb"<\s*(?:!doctype\s+html|html|head|body|title|div|p|br|meta|article|section|h1|table)\b", re.IGNORECASE
)
_PAGE_START = re.compile(
    rb"[\s\x00\xef\xbb\xbf\xff\xfe]*<(?:!doctype\s+html|html|\?xml[^>]*>\s*<!doctype\s+html)", re.IGNORECASE
)
_SIGNS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP (DOCX, XLSX, ODT, EPUB)"),
    (b"\xd0\xcf\x11\xe0", "DOC / XLS"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x1f\x8b", "GZIP"),
)


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The files to read, in order, and how many in the folders were passed over (hidden, or of another kind)."""

    files: tuple[Path, ...]
    skipped: int


def find_files(paths: Iterable[Path]) -> FoundFiles:
    """The files named, whatever their suffix, and those in the folders named that look like articles.

    Folders are walked in sorted order; hidden files and folders, and links to folders, are passed over; a file that is
    named twice is read once. Raises Refusal for a path that is not there.
    """
    files: dict[Path, None] = {}
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
            else:
                skipped += 1
    return FoundFiles(tuple(files), skipped)


def read_bytes(path: Path) -> bytes:
    """What the file holds. Raises Refusal where it is missing, no file, empty, too large, or known to be no text."""
    file = str(path)
    refuse_live(path)
    try:
        stat = path.stat()
        if S_ISDIR(stat.st_mode):
            raise Refusal("reading-is-folder", file=file)
        if not S_ISREG(stat.st_mode):
            raise Refusal("reading-no-file", file=file)
        _refuse_size(file, stat.st_size, _LARGEST_TEXT)
        data = path.read_bytes()
    except FileNotFoundError:
        raise Refusal("reading-file-missing", file=str(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refusal("reading-file-unreadable", file=str(path), reason=reason) from None
    if not data:
        raise Refusal("reading-empty", file=file)
    _refuse_other_kinds(file, data)
    if len(data) > _LARGEST_PAGE and is_page(path, data):
        _refuse_size(file, len(data), _LARGEST_PAGE)
    return data


def starts_as_page(start: bytes) -> bool:
    """True where a file with this start is a web page; UTF-16 is seen through."""
    return _PAGE_START.match(start.replace(b"\x00", b"")) is not None


def is_page(path: Path, data: bytes) -> bool:
    """True where the file is a web page: it says so at its start, or by its suffix and holds tags."""
    if starts_as_page(data[:_START]):
        return True
    return path.suffix.lower() in PAGE_SUFFIXES and _TAG.search(data.replace(b"\x00", b"")) is not None


def _refuse_size(file: str, size: int, limit: int) -> None:
    if size > limit:
        raise Refusal("reading-too-large", file=file, size=size // _MEGABYTE, limit=limit // _MEGABYTE)


def _refuse_other_kinds(file: str, data: bytes) -> None:
    """Refuse what is known to be no text by its first bytes, by the name of its kind."""
    kind = next((kind for sign, kind in _SIGNS if data.startswith(sign)), None)
    if kind is None and data[:_START].lstrip().lower().startswith((b"from: <saved by", b"mime-version:")):
        kind = "MHTML"
    if kind:
        raise Refusal("reading-other-kind", file=file, kind=kind)


def _walk(folder: Path) -> Iterator[Path]:
    """The files under a folder, sorted by name in each folder; the hidden ones too, for they are counted."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names))


def _is_readable_kind(path: Path) -> bool:
    suffix = path.suffix.lower()
    return not path.name.startswith(".") and (suffix in TEXT_SUFFIXES or suffix in PAGE_SUFFIXES)
