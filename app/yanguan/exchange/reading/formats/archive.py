"""A ZIP of files: its members in the order of their names, each by its own reader. Nothing is written to the disk."""

import codecs
import stat
from collections.abc import Iterator
from functools import partial
from zipfile import ZipFile, ZipInfo

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.encoding import decode
from yanguan.exchange.reading.formats import package
from yanguan.exchange.reading.formats.found import Asked, PassedOver
from yanguan.exchange.reading.formats.names import READABLE
from yanguan.exchange.reading.sources import Source, member_of

DEEPEST = 2
"""An archive inside an archive is opened, one inside that is not."""

_UTF8_NAME = 0x800


def read_zip(source: Source, asked: Asked) -> Iterator[Source | PassedOver | Refusal]:
    """The files in the archive that look like articles; the hidden ones, links and other kinds are passed over."""
    if source.depth >= DEEPEST:
        raise Refusal("reading-zip-nested", file=source.file, limit=DEEPEST)
    with package.opened(source) as archive:
        for name, entry in sorted(names_in(archive, source.file).items()):
            asked.tick()
            if not _is_article(name, entry):
                yield PassedOver(f"{source.file}/{name}")
                continue
            try:
                package.refuse_locked(entry, f"{source.file}/{name}")
                yield member_of(source, name, entry.file_size, partial(archive.open, entry))
            except Refusal as refusal:
                yield refusal
            except package.DAMAGES as error:
                yield Refusal("reading-damaged", file=f"{source.file}/{name}", problem=str(error)[:200])


def names_in(archive: ZipFile, file: str) -> dict[str, ZipInfo]:
    """The members that are files, by their names as they were meant. Raises Refusal for one that leads elsewhere."""
    found = {}
    for entry in archive.infolist():
        name = _name(entry).replace("\\", "/")
        if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
            raise Refusal("reading-zip-path", file=file, member=name)
        if not name.endswith("/"):
            found[name] = entry
    return found


def _name(entry: ZipInfo) -> str:
    """The name; one that is not marked as UTF-8 stands in the encoding of the machine that packed it."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.filename
    try:
        written = entry.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    if written.isascii():
        return entry.filename
    try:
        return decode(written, file="").text
    except Refusal:
        return codecs.decode(written, "gb18030", "replace")


def _is_article(name: str, entry: ZipInfo) -> bool:
    parts = name.split("/")
    if any(part.startswith((".", "__MACOSX")) for part in parts) or stat.S_ISLNK(entry.external_attr >> 16):
        return False
    _, dot, suffix = parts[-1].rpartition(".")
    return (f".{suffix.lower()}" if dot else "") in READABLE
