"""Which of the files to import bring labels of other tools, what belongs together of them, and what stands in them.

A text with an `.ann` beside it is brat's; CoNLL files of one folder may be layers of the same texts; an archive is
looked into. What a file's labels become is `entries`' business.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.exchange.labels_in.conll import joined
from yanguan.exchange.labels_in.entries import LabelledEntry, entry_of
from yanguan.exchange.labels_in.sheet import Bundle, Sheet, Sheets, Unit
from yanguan.exchange.labels_in.table import BRAT, CONLL, Tool, tool_named, tool_of
from yanguan.exchange.reading.articles import Failure, Wishes
from yanguan.exchange.reading.formats import package
from yanguan.exchange.reading.formats.archive import names_in
from yanguan.exchange.reading.formats.found import Asked, PassedOver
from yanguan.exchange.reading.formats.names import LABELLED
from yanguan.exchange.reading.sources import MEGABYTE, Source, member_of, source_of

_LARGEST = 64
_HELD = 32 * MEGABYTE
_CARD = "README.md"

Opening = Callable[[], Iterator[Bundle]]


@dataclass(frozen=True, slots=True)
class Group:
    """Files of one tool that are read together; `opening` gives them, one after another."""

    tool: Tool
    file: Path
    opening: Opening


@dataclass(slots=True)
class Sorted:
    """Files sorted out: those with labels in groups, the texts, and how many are neither.

    Of the texts that had to be opened for that, the first 32 MB are held, so that they need not be opened again.
    """

    groups: list[Group] = field(default_factory=list)
    texts: list[Path] = field(default_factory=list)
    passed_over: int = 0
    _held: dict[Path, Source] = field(default_factory=dict)
    _size: int = 0

    def hold(self, path: Path, source: Source) -> None:
        """This file was opened."""
        self._size += len(source.start)
        if self._size <= _HELD:
            self._held[path] = source

    def source(self, path: Path) -> Source:
        """One of the texts, which is not held any more. Raises Refusal as `source_of`."""
        return self._held.pop(path, None) or source_of(path)


def sort_out(named: Iterable[Path], files: Sequence[Path], maybe: Sequence[Path], form: str) -> Sorted:
    """Look at the files; `maybe` are those of folders that are only read where they bring labels.

    `form` is a name of the table, `auto`, or another format's: then all are texts. Raises Refusal for an `.ann`
    without its text.
    """
    asked = tool_named(form)
    if asked is None and form not in ("auto", "zip"):
        return Sorted(texts=list(files), passed_over=len(maybe))
    sorted_out, layers, sure = Sorted(), dict[Path, list[Path]](), set(files)
    for path in dict.fromkeys(_texts_of_brat((*files, *maybe), asked)):
        tool = _tool(path, asked, sorted_out, is_sure=path in sure)
        if tool is CONLL:
            layers.setdefault(path.parent, []).append(path)
        elif tool is not None:
            sorted_out.groups.append(Group(tool, path, partial(_alone, path)))
        elif groups := _archived(path, asked):
            sorted_out.groups += groups
        elif path in sure:
            sorted_out.texts.append(path)
        else:
            sorted_out.passed_over += 1
    for folder, paths in layers.items():
        if not (folder.name == "word" and folder.with_name("char") in layers):  # our own export, a second time
            sorted_out.groups.append(Group(CONLL, paths[0], partial(_each, paths)))
    if sorted_out.groups:
        cards = [path for path in sorted_out.texts if path.name == _CARD and path not in named]
        sorted_out.texts = [path for path in sorted_out.texts if path not in cards]
        sorted_out.passed_over += len(cards)
    return sorted_out


def _texts_of_brat(files: Iterable[Path], asked: Tool | None) -> Iterator[Path]:
    """The files, with the text in the place of each `.ann`."""
    for path in files:
        if path.suffix.lower() == ".ann" and asked in (None, BRAT):
            text = path.with_suffix(".txt")
            if not text.is_file():
                raise Refusal("labels-brat-no-text", file=str(path), text=text.name)
            yield text
        else:
            yield path


def _tool(path: Path, asked: Tool | None, sorted_out: Sorted, *, is_sure: bool) -> Tool | None:
    """The tool whose file this is; one that cannot be opened is told of when it is read."""
    suffix = path.suffix.lower()
    if asked in (None, BRAT) and suffix == ".txt" and path.with_suffix(".ann").is_file():
        return BRAT
    if asked is not None and is_sure and suffix not in (".zip", ".md"):
        return asked
    if suffix not in _SUFFIXES:
        return None
    try:
        source = source_of(path)
        found = tool_of(source)
    except Refusal:
        return None
    if found is None and is_sure:
        sorted_out.hold(path, source)
    return found if asked in (None, found) else None


_SUFFIXES = LABELLED | {".jsonl", ".ndjson", ".txt", ".tsv", ".xml"}


def _alone(path: Path) -> Iterator[Bundle]:
    def beside(suffix: str) -> bytes | None:
        other = path.with_suffix(suffix)
        if not other.is_file():
            return None
        return source_of(other).read(_LARGEST) if other.stat().st_size else b""

    yield Bundle(source_of(path), beside)


def _each(paths: Sequence[Path]) -> Iterator[Bundle]:
    return chain.from_iterable(map(_alone, paths))


def _archived(path: Path, asked: Tool | None) -> list[Group]:
    """A group for each tool whose files are in an archive."""
    if path.suffix.lower() != ".zip":
        return []
    try:
        source = source_of(path)
        if not source.start.startswith(b"PK"):
            return []
        with package.opened(source) as archive:
            tools = list(dict.fromkeys(tool for tool, _, _ in _members(archive, source, asked)))
    except (Refusal, *package.DAMAGES):
        return []
    return [Group(tool, path, partial(_unpacked, path, tool, asked)) for tool in tools]


def _members(archive: ZipFile, source: Source, asked: Tool | None) -> Iterator[tuple[Tool, str, ZipInfo]]:
    """The members with labels, by name; nothing but their starts is read, and of texts only where one asks for it."""
    names = names_in(archive, source.file)
    for name, entry in sorted(names.items()):
        path = PurePosixPath(name)
        if any(part.startswith((".", "__MACOSX")) for part in path.parts):
            continue
        if path.suffix.lower() == ".txt" and str(path.with_suffix(".ann")) in names and asked in (None, BRAT):
            yield BRAT, name, entry
        elif path.suffix.lower() in (_SUFFIXES if asked else _SUFFIXES - {".txt"}) and entry.file_size:
            package.refuse_locked(entry, f"{source.file}/{name}")
            found = tool_of(member_of(source, name, entry.file_size, partial(archive.open, entry)))
            if found is not None and asked in (None, found):
                yield found, name, entry


def _unpacked(path: Path, tool: Tool, asked: Tool | None) -> Iterator[Bundle]:
    """The members of one tool, while the archive is open."""
    source = source_of(path)
    with package.opened(source) as archive:
        names = names_in(archive, source.file)

        def beside(suffix: str, *, name: str) -> bytes | None:
            entry = names.get(str(PurePosixPath(name).with_suffix(suffix)))
            if entry is None:
                return None
            if entry.file_size > _LARGEST * MEGABYTE:
                raise Refusal(
                    "reading-too-large", file=f"{path}/{name}", size=entry.file_size // MEGABYTE, limit=_LARGEST
                )
            package.refuse_locked(entry, f"{path}/{name}")
            return archive.read(entry)

        found = [(name, entry) for each, name, entry in _members(archive, source, asked) if each is tool]
        folders = {PurePosixPath(name).parent for name, _ in found}
        for name, entry in found:
            folder = PurePosixPath(name).parent
            if tool is CONLL and folder.name == "word" and folder.with_name("char") in folders:
                continue
            member = member_of(source, name, entry.file_size, partial(archive.open, entry))
            yield Bundle(member, partial(beside, name=name))


def entries_of(group: Group, wishes: Wishes, offsets: Unit | None) -> Iterator[LabelledEntry | Failure | PassedOver]:
    """The articles of a group, and what of it failed. Nothing but Cancelled is raised."""
    asked = Asked(wishes.encoding, wishes.columns, wishes.tick)
    making = (wishes.profile, wishes.dictionary)
    try:
        for each in _sheets(group, asked):
            wishes.tick()
            yield _answer(each, group, making, offsets)
    except Refusal as refusal:
        yield Failure(str(group.file), refusal)
    except package.DAMAGES as error:
        problem = Refusal("reading-damaged", file=str(group.file), problem=str(error)[:200])
        yield Failure(str(group.file), problem)


def _sheets(group: Group, asked: Asked) -> Sheets:
    sheets = chain.from_iterable(group.tool.read(bundle, asked) for bundle in group.opening())
    return joined(sheets) if group.tool is CONLL else sheets


def _answer(
    each: Sheet | Refusal | PassedOver, group: Group, making: tuple[str | None, str | None], offsets: Unit | None
) -> LabelledEntry | Failure | PassedOver:
    if isinstance(each, PassedOver):
        return each
    if isinstance(each, Refusal):
        return Failure(str(each.arguments.get("file", group.file)), each)
    try:
        return entry_of(each, group.tool.name, making, offsets)
    except Refusal as refusal:
        return Failure(each.file, refusal)
