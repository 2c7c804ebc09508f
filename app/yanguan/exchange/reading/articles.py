"""Files to articles: each file by the reader of its format, archives and tables article by article.

Nothing is stored here. What a format's file holds is its reader's business, what an article is made of `incoming`'s.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from pathlib import Path

from yanguan.domain.frozen import dataclass
from yanguan.domain.refusal import Refusal
from yanguan.exchange.reading.formats.found import Asked, PassedOver, Piece
from yanguan.exchange.reading.formats.package import DAMAGES
from yanguan.exchange.reading.formats.table import reader_of
from yanguan.exchange.reading.formats.tables import Tables
from yanguan.exchange.reading.incoming import Incoming, incoming_of
from yanguan.exchange.reading.sources import Source, source_of


def _unheard() -> None:
    """Nobody waits for a sign."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How files are to be read. `form` is a name of `FORMATS`, or `auto`; the others as in `read_file` and `Asked`."""

    form: str = "auto"
    encoding: str | None = None
    profile: str | None = None
    dictionary: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    tick: Callable[[], None] = _unheard
    tables: Tables = field(default_factory=Tables)


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of a file. `file` is what notices call it, with row, chapter or member; `form` the format's name."""

    file: str
    form: str
    incoming: Incoming


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be read, and why."""

    file: str
    refusal: Refusal


Answer = Entry | Failure | PassedOver | Source


def read_source(source: Source, wishes: Wishes) -> Iterator[Entry | Failure | PassedOver]:
    """The articles of a file, and what of it failed. Nothing but Cancelled is raised."""
    waiting = [_opened(source, wishes.form, wishes)]
    while waiting:
        one = next(waiting[-1], None)
        if one is None:
            waiting.pop()
        elif isinstance(one, Source):
            waiting.append(_opened(one, "auto" if wishes.form == "zip" else wishes.form, wishes))
        else:
            yield one
        wishes.tick()


def read_file(
    path: Path, *, profile: str | None = None, dictionary: str | None = None, encoding: str | None = None
) -> Incoming:
    """The one article in a file. `encoding` is the user's choice, else it is detected; `profile` makes the
    counterpart, else the default one of the article's script does, with the set of dictionaries of this name, else the
    usual one.

    Raises Refusal, naming the file, for whatever cannot be read as an article, and where the file holds several.
    """
    found: Incoming | None = None
    wishes = Wishes(encoding=encoding, profile=profile, dictionary=dictionary)
    for each in read_source(source_of(path), wishes):
        if isinstance(each, Failure):
            raise each.refusal
        if isinstance(each, PassedOver):
            continue
        if found is not None:
            raise Refusal("reading-several", file=str(path))
        found = each.incoming
    if found is None:
        raise Refusal("reading-no-rows", file=str(path))
    return found


def _opened(source: Source, form: str, wishes: Wishes) -> Iterator[Answer]:
    """What the reader of the source gives, until it ends or fails; an archive that is asked to be another is opened."""
    try:
        name, reader = reader_of(source, form)
        for each in reader(source, Asked(wishes.encoding, wishes.columns, wishes.tick, wishes.tables)):
            yield _answer(each, source, name, wishes)
    except Refusal as refusal:
        yield Failure(source.file, refusal)
    except DAMAGES as error:
        yield Failure(source.file, Refusal("reading-damaged", file=source.file, problem=str(error)[:200]))


def _answer(each: Piece, source: Source, form: str, wishes: Wishes) -> Answer:
    if isinstance(each, Source | PassedOver):
        return each
    if isinstance(each, Refusal):
        return Failure(str(each.arguments.get("file", source.file)), each)
    try:
        making = (wishes.profile, wishes.dictionary)
        return Entry(each.file, form, incoming_of(each.page, each.file, making, each.encoding))
    except Refusal as refusal:
        return Failure(each.file, refusal)
