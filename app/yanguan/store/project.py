"""The project file: opened, read, and written through one context manager. The way in for every other room.

One connection writes; all others read. A writing project belongs to the thread that opened it.
"""

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from yanguan.domain.article import Article, Script
from yanguan.domain.label_set import LabelSet, persons_in
from yanguan.domain.labels import Person, Phrase, Span
from yanguan.domain.record import Record
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme import Scheme, read_scheme
from yanguan.store import articles, listing, live, loading, log, things
from yanguan.store.connection import (
    connect,
    identity_of,
    is_older,
    refuse,
    refuse_strangers,
)
from yanguan.store.database import Database, writable
from yanguan.store.holder import Holder
from yanguan.store.laying_out import make, statements
from yanguan.store.listing import ArticleQuery, ArticleRow
from yanguan.store.project_file import ProjectFile
from yanguan.store.scheme_use import SchemeUse, scheme_use
from yanguan.store.site import begin_site, known_site
from yanguan.store.writing import Known, Writing

if TYPE_CHECKING:
    from yanguan.store.whereabouts import Place

BATCH = 100
"""How many articles are read at once where all are read."""
MUCH_KILOBYTES = 16_000
"""How much of the file may stand in memory while much comes in; else SQLite keeps 2 MB."""


class Project(ProjectFile):
    """An open project. `read_only` ones follow what the writer commits."""

    _is_shared = True

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool,
        is_prepared: bool = True,
        is_forced: bool = False,
        backups: Path | None = None,
    ) -> None:
        """Open the file. Raises Refusal where it is missing, no project, newer, damaged, held, or not writable.

        One that is not `prepared` leaves it as it was at rest until the first write, or `prepare`; but the tables of an
        older version are brought to the present form, after a copy into the folder `backups` (beside it unless said).
        `is_forced` opens it although another machine says that it has it open.
        """
        self.path = path
        self._name = str(path)  # at each commit, it is quicker to look at than the path
        self.read_only = read_only
        self._scheme: tuple[str, Scheme] | None = None
        self._known = Known("", 0)
        self._identity: tuple[int, int] | None = None
        self._is_prepared = False
        self._is_unsettled = False
        if not path.is_file():
            raise Refusal("project-is-folder" if path.is_dir() else "project-missing", file=str(path))
        if not read_only and not os.access(path, os.W_OK):
            raise Refusal("project-read-only", file=str(path))
        self._holder = None if read_only else Holder(path, is_forced=is_forced)
        self._live = live.enter(path)
        try:
            self.database = self._connected()
            self._identity = identity_of(path)
            self._enter(backups, is_prepared=is_prepared)
        except BaseException:
            live.leave(self._live)
            if self._holder:
                self._holder.release()
            raise

    def _enter(self, backups: Path | None, *, is_prepared: bool) -> None:
        """Make sure that the file is a project that this version can use."""
        try:
            refuse_strangers(self.database, self.path)
            self._bring_up_to_date(backups)
            if is_prepared:
                self.prepare()
        except BaseException:
            self.database.conn.close()
            raise

    def _connected(self) -> Database:
        """A connection; on a medium that nobody can write, one that makes no files beside the project."""
        try:
            return connect(self.path, read_only=self.read_only)
        except Refusal as refusal:
            is_frozen = self.read_only and self.place.kind == "medium" and not log.log_bytes(self.path)
            if not is_frozen or refusal.message not in ("project-read-only", "project-cannot-open"):
                raise
            return connect(self.path, read_only=True, is_frozen=True)

    @classmethod
    def create(cls, path: Path, scheme: Mapping[str, Any], *, is_shared: bool = True) -> "Project":
        """Make a new project with this scheme and open it for writing. Raises Refusal where the name is taken.

        One that is not `shared` nobody else reads: it is written without a log, with which all would be written twice.
        """
        make(path, scheme)
        made = cls(path, read_only=False, is_prepared=is_shared)
        made._is_shared = is_shared
        return made

    def __enter__(self) -> Self:
        """The project itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file; a written one is left as one file, without a log beside it, unless a reader has it open."""
        try:
            if not self.read_only and self.is_same_file():
                with contextlib.suppress(sqlite3.Error):
                    # Where a reader has it the next opening does it; but all of it stands in the one file by then.
                    log.take_in(self.database)
                    self.database.conn.execute("PRAGMA busy_timeout = 0")
                    self.database.conn.execute("PRAGMA journal_mode = DELETE")
        finally:
            self.database.conn.close()
            live.leave(self._live)
            self._live = None
            if self._holder:
                self._holder.release()

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """One transaction: all of it is on the disk when the block ends, or nothing of it where the block raises.

        Raises Refusal where the file was moved or replaced, or the disk refuses.
        """
        self._prove_idle()
        self._prove_same_file()
        self.prepare()
        self.database = writable(self.database)
        connection = self.database.conn
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield Writing(self.database, self._known)
            connection.execute("COMMIT")
        except BaseException as error:
            self._roll_back(error)
            refuse(error, self.path)
            raise
        self._prove_idle()
        self._prove_same_file()

    @contextmanager
    def write_much(self) -> Iterator[Writing]:
        """As `write`, with room in memory: ids that were made elsewhere stand anywhere in the indexes."""
        conn = self.database.conn
        before = conn.execute("PRAGMA cache_size").fetchone()[0]
        conn.execute(f"PRAGMA cache_size = -{MUCH_KILOBYTES}")
        try:
            with self.write() as writing:
                yield writing
        finally:
            with contextlib.suppress(sqlite3.ProgrammingError):  # it was given up, and closed
                conn.execute(f"PRAGMA cache_size = {before}")
                conn.execute("PRAGMA shrink_memory")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """What is read inside the block is of one moment, whatever is committed meanwhile."""
        connection = self.database.conn
        if connection.in_transaction:
            yield
            return
        connection.execute("BEGIN")
        try:
            yield
        finally:
            connection.rollback()  # it was only read

    @cached_property
    def place(self) -> "Place":
        """Where the file lies, as it was when this was first asked."""
        from yanguan.store.surroundings import place_of  # noqa: PLC0415 - not before the first paint

        return place_of(self.path)

    def identifier(self) -> str:
        """The project's id, which every version of it has."""
        return str(self.database.execute("SELECT value FROM project WHERE key = 'id'").fetchone()[0])

    def data_version(self) -> int:
        """A number that changes when another connection has committed."""
        return int(self.database.execute("PRAGMA data_version").fetchone()[0])

    def last_edit(self) -> str:
        """The id of the last edit of the history: where that is the same, so is everything that follows from it."""
        found = self.database.execute("SELECT id FROM edit ORDER BY seq DESC LIMIT 1").fetchone()
        return "" if found is None else str(found[0])

    def scheme(self) -> Scheme:
        """The scheme in force."""
        if self._known.scheme is not None:
            return self._known.scheme
        digest = self.database.execute("SELECT sha256 FROM scheme ORDER BY rowid DESC LIMIT 1").fetchone()[0]
        if self._scheme is None or self._scheme[0] != digest:
            self._scheme = digest, read_scheme(self.scheme_content())
        if not self.read_only:  # nobody else can change it
            self._known.scheme = self._scheme[1]
        return self._scheme[1]

    def scheme_content(self) -> dict[str, Any]:
        """The scheme in force as plain data, to be changed and put in force anew."""
        return dict(json.loads(self.scheme_text()))

    def scheme_text(self) -> str:
        """The scheme in force as it is kept (JSON)."""
        return str(self.database.execute("SELECT content FROM scheme ORDER BY rowid DESC LIMIT 1").fetchone()[0])

    def scheme_use(self) -> SchemeUse:
        """How often the scheme's parts are used; it reads every label."""
        return scheme_use(self.database)

    def setting(self, key: str) -> str | None:
        """A choice that holds for the whole project; None where nobody has made it."""
        row = self.database.execute("SELECT value FROM project WHERE key = ?", (f"setting.{key}",)).fetchone()
        return str(row[0]) if row else None

    def listing(self) -> list[ArticleRow]:
        """Every article, in the order in which they came."""
        return listing.listing(self.database)

    def listed(self, query: ArticleQuery) -> Sequence[int]:
        """The row numbers of the articles listed so, in their order."""
        return listing.listed(self.database, query)

    def article_rows(self, nums: Iterable[int]) -> dict[int, ArticleRow]:
        """What the list shows of these articles, by their row numbers."""
        return listing.rows_of(self.database, nums)

    def article_number(self, identifier: str) -> int:
        """The row number of an article. Raises Refusal where the project has it not."""
        return articles.number_of(self.database, identifier)

    def first_article(self) -> str | None:
        """The id of the article that came first."""
        found = self.database.execute("SELECT id FROM article ORDER BY num LIMIT 1").fetchone()
        return None if found is None else str(found[0])

    def progress(self) -> tuple[int, int]:
        """How many articles are done or left out, and how many there are."""
        return listing.progress(self.database)

    def article(self, identifier: str) -> Article:
        """One article. Raises Refusal where the project has it not."""
        num = articles.number_of(self.database, identifier)
        return articles.load(self.database, num, num)[num]

    def labels(self, identifier: str) -> LabelSet:
        """The labels of one article. Raises Refusal where the project has it not."""
        with self.snapshot():
            num = articles.number_of(self.database, identifier)
            return loading.label_sets(self.database, num, num)[num]

    def with_source_texts(self, digests: Iterable[str]) -> dict[str, str]:
        """The ids of the articles whose source texts have these SHA-256, by SHA-256."""
        return articles.with_source_texts(self.database, digests)

    def having(self, ids: Iterable[str]) -> set[str]:
        """Those of these ids that articles of the project have."""
        return articles.having(self.database, ids)

    def has(self, identifier: str) -> bool:
        """True where the project has an article with this id."""
        return self.database.execute("SELECT 1 FROM article WHERE id = ?", (identifier,)).fetchone() is not None

    def with_source_text(self, digest: str) -> str | None:
        """The id of the article whose source text has this SHA-256."""
        return articles.with_source_text(self.database, digest)

    def record(self, identifier: str) -> Record:
        """One article with everything that belongs to it. Raises Refusal where the project has it not."""
        num = articles.number_of(self.database, identifier)
        return next(self.records(num, num))

    def person(self, identifier: str) -> Person | None:
        """A person of the registry."""
        return things.persons(self.database, [identifier]).get(identifier)

    def persons(self, ids: Iterable[str]) -> dict[str, Person]:
        """The persons of the registry with these ids, those that are there."""
        return things.persons(self.database, ids)

    def phrases(self, script: Script | None = None) -> list[Phrase]:
        """The project's corrections of counterparts everywhere, of this source script or of both, by source."""
        return things.phrases(self.database, script)

    def source_texts(self) -> Iterator[tuple[Script, str]]:
        """Script and text of every article as it came in."""
        return articles.source_texts(self.database)

    def titled_texts(self) -> Iterator[tuple[str, str | None, str]]:
        """Id, title and source text of every article."""
        return articles.titled_texts(self.database)

    def phrase_reach(self) -> dict[str, int]:
        """In how many articles each phrase stands, by its id; one that stands nowhere is not in here."""
        return articles.phrase_reach(self.database)

    def articles_with(self, script: Script, text: str) -> list[str]:
        """The ids of the articles whose source text is in this script and holds these words."""
        return articles.holding(self.database, script, text)

    def registry(self) -> list[Person]:
        """Every person of the project, by id."""
        ids = [row[0] for row in self.database.execute("SELECT id FROM person ORDER BY id").fetchall()]
        return list(things.persons(self.database, ids).values())

    def records(self, first: int = 1, last: int | None = None) -> Iterator[Record]:
        """Every article with its labels and persons, by row number, in the order in which they came.

        Each is of one moment; where all of them should be, read them inside `snapshot`.
        """
        if last is None:
            last = self.database.execute("SELECT coalesce(max(num), 0) FROM article").fetchone()[0]
        for start in range(first, last + 1, BATCH):
            end = min(start + BATCH - 1, last)
            with self.snapshot():
                labels = loading.label_sets(self.database, start, end)
                found = articles.load(self.database, start, end)
                referred = {num: persons_in(each) for num, each in labels.items()}
                people = things.persons(self.database, set().union(*referred.values()))
            for num, article in found.items():
                yield Record(
                    article, labels[num], tuple([people[who] for who in sorted(people.keys() & referred[num])])
                )

    def articles(self) -> Iterator[tuple[int, Article]]:
        """Every article by its row number, without its labels, in the order in which they came."""
        last = self.database.execute("SELECT coalesce(max(num), 0) FROM article").fetchone()[0]
        for start in range(1, last + 1, BATCH):
            with self.snapshot():
                found = articles.load(self.database, start, start + BATCH - 1)
            yield from found.items()

    def spans(self, num: int) -> list[Span]:
        """The spans of the article with this row number."""
        with self.snapshot():
            return loading.spans(self.database, num)

    def taken(self, ids: Iterable[str]) -> set[str]:
        """Those of these ids that an object of the project has, or had and can have again."""
        return things.taken(self.database, ids)

    def size(self) -> int:
        """How many articles there are."""
        return int(self.database.execute("SELECT count(*) FROM article").fetchone()[0])

    def _bring_up_to_date(self, backups: Path | None) -> None:
        """An older project: its tables get the present form, in memory where it is only read."""
        if not is_older(self.database):
            return
        from yanguan.store import backing_up, keeping, migrating  # noqa: PLC0415 - rarely

        if self.read_only:
            old, self.database = self.database, migrating.migrated_copy(self.database, self.path)
            old.conn.close()
        else:
            backing_up.back_up(self.path, backups or keeping.folder_of(self.path))
            migrating.migrate(self.database, self.path)

    def _begin_writing(self) -> None:
        self.database.conn.execute(f"PRAGMA journal_mode = {self.place.journal if self._is_shared else 'DELETE'}")
        self.database.conn.executescript(statements("counting"))
        self._known.lamport = int(self.database.execute("SELECT coalesce(max(lamport), 0) FROM edit").fetchone()[0])
        self._known.site = self._present_site()

    def _present_site(self) -> str:
        """The id of this copy of the project; a new one where the file came to another machine or path."""
        if (found := known_site(self.database, self.path)) is not None:
            return found
        with self.write():
            return begin_site(self.database, self.path)
