"""ZIP files of strangers, and what is made of them (DOCX, ODT, EPUB, XLSX): opened within limits, never unpacked.

What an archive declares is summed up before anything of it is read; zipfile gives no member more than it declares.
"""

import lzma
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats.markup import parse_xml
from yanguan.exchange.reading.sources import MEGABYTE, Source

DAMAGES = (
    BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    etree.LxmlError,
    EOFError,
    NotImplementedError,
    OSError,
    RecursionError,
    ValueError,  # zipfile, of places that lie outside the file
)
"""What the libraries say of files that are damaged on purpose or by chance."""

MOST_ENTRIES = 100_000
MOST_MEGABYTES = 1024
_MOST_RATIO = 200
_SURELY_SMALL = MEGABYTE
_ENCRYPTED = 0x1
_BY_MIMETYPE = {
    b"application/epub+zip": "epub",
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
}
_BY_MEMBER = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", ""))


@contextmanager
def opened(source: Source) -> Iterator[ZipFile]:
    """The archive. Raises Refusal where it is damaged, locked by a password, or would unpack without end."""
    with source.open() as file:
        try:
            archive = ZipFile(file)
        except (BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as error:
            raise Refusal("reading-damaged", file=source.file, problem=str(error)[:200]) from None
        with archive:
            _refuse_bomb(archive.infolist(), source.file)
            yield archive


def member(archive: ZipFile, name: str, file: str) -> bytes:
    """What a member holds. Raises Refusal where there is none of the name, or it is locked."""
    try:
        found = archive.getinfo(name)
    except KeyError:
        raise Refusal("reading-damaged", file=file, problem=name) from None
    refuse_locked(found, file)
    return archive.read(found)


def xml_part(archive: ZipFile, name: str, file: str) -> etree._Element | None:
    """The root of a member that a document may do without; one that is damaged counts as missing."""
    if name not in archive.namelist():
        return None
    try:
        return parse_xml(member(archive, name, file), file=file)
    except Refusal as refusal:
        if refusal.message == "reading-xml-damaged":
            return None
        raise


def refuse_locked(entry: ZipInfo, file: str) -> None:
    """Refuse a member that a password locks."""
    if entry.flag_bits & _ENCRYPTED:
        raise Refusal("reading-password", file=file)


def kind_of(source: Source) -> str:
    """The format of a file that is a ZIP: by its mimetype, by the members that only one format has, else `zip`.

    Raises Refusal for another office format.
    """
    with opened(source) as archive:
        names = archive.namelist()
        mimetype = member(archive, "mimetype", source.file)[:100].strip() if "mimetype" in names else b""
    if mimetype in _BY_MIMETYPE:
        return _BY_MIMETYPE[mimetype]
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        raise Refusal("reading-other-kind", file=source.file, kind="OpenDocument")
    if "[Content_Types].xml" in names:
        for start, form in _BY_MEMBER:
            if any(name.startswith(start) for name in names):
                if not form:
                    raise Refusal("reading-other-kind", file=source.file, kind="PPTX")
                return form
    return "zip"


def _refuse_bomb(entries: list[ZipInfo], file: str) -> None:
    """Refuse what would unpack to more than anybody's articles do."""
    if len(entries) > MOST_ENTRIES:
        raise Refusal("reading-zip-entries", file=file, count=len(entries), limit=MOST_ENTRIES)
    whole = sum(entry.file_size for entry in entries)
    if whole > MOST_MEGABYTES * MEGABYTE:
        raise Refusal("reading-zip-size", file=file, size=whole // MEGABYTE, limit=MOST_MEGABYTES)
    for entry in entries:
        if entry.file_size > _SURELY_SMALL and entry.file_size > _MOST_RATIO * max(entry.compress_size, 1):
            raise Refusal("reading-zip-bomb", file=file, member=entry.filename, ratio=_MOST_RATIO)
