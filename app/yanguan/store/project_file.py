"""The file under an open project: whether it is still the one that was opened, and what is done where its disk fails.

Commands and articles are not known here; `project` is what other rooms see.
"""

import contextlib
import sqlite3
from pathlib import Path

from yanguan.domain.refusal import Refusal
from yanguan.store import log
from yanguan.store.connection import connect, identity_of, told
from yanguan.store.database import Database
from yanguan.store.elsewhere import save_elsewhere
from yanguan.store.writing import Known

_LOOK = "SELECT count(*) FROM format"
"""The least that one can ask of a project."""


class ProjectFile:
    """The one connection of an open project, and the file that it was opened on."""

    path: Path
    _name: str
    read_only: bool
    database: Database
    _known: Known
    _identity: tuple[int, int] | None
    _is_prepared: bool
    _is_unsettled: bool

    def prepare(self) -> None:
        """Get ready to write, where that has not been done; until then the file is as it was at rest.

        Raises Refusal where the disk refuses.
        """
        if not self.read_only and not self._is_prepared:
            self._is_prepared = True
            try:
                with told(self.path):
                    self._begin_writing()
            except BaseException:
                self._is_prepared = False
                raise

    def tidy(self) -> None:
        """Bring what stands in the log beside the file into it, and prove that the file is still the one opened.

        Done when nobody works: SQLite does the first by itself, but where it cannot it says nothing. Raises Refusal
        where the disk refuses, or the file is gone.
        """
        if self.read_only or not self._is_prepared:
            return
        self._prove_idle()
        self._prove_same_file()
        self.settle()
        with told(self.path):
            log.take_in(self.database)
        log.refuse_growth(self.path)

    def settle(self) -> None:
        """Clear away what a step left that failed: without a log, readers are shut out until the writer has done it.

        Raises Refusal where the disk still refuses.
        """
        if not self._is_unsettled:
            return
        with told(self.path):
            try:
                self.database.execute(_LOOK).fetchone()
            except sqlite3.Error:  # it may be only what this connection remembers
                self._reopen()
                self.database.execute(_LOOK).fetchone()
        self._is_unsettled = False

    def save_elsewhere(self, path: Path) -> None:
        """Save everything that this connection sees under another name, whatever became of the file at its own.

        Raises Refusal where that is a project open here, or its disk refuses.
        """
        if not self.read_only:
            self._prove_idle()
        save_elsewhere(self.database, path)

    def _begin_writing(self) -> None:
        """What the first write needs; `Project` says what."""
        raise NotImplementedError

    def _prove_idle(self) -> None:
        """A transaction left open by a rollback that failed would swallow every later command."""
        if self.read_only or self.database.conn.in_transaction:
            raise Refusal("project-not-writable", file=str(self.path))

    def _roll_back(self, error: BaseException) -> None:
        """End the transaction. Where even that fails its connection is given up, and with it all that was begun.

        Left open, it would swallow every later command. Raises Refusal then.
        """
        self._known.forget()
        self._is_unsettled = True
        connection = self.database.conn
        with contextlib.suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        if connection.in_transaction:
            self._reopen()
            raise Refusal("project-reopened", file=str(self.path)) from error
        with contextlib.suppress(Refusal):
            self.settle()

    def _reopen(self) -> None:
        """Give up the connection with all that it remembers, and make another."""
        self._prove_same_file()
        old = self.database.conn
        self.database, self._is_prepared = connect(self.path, read_only=False), False
        old.close()

    def is_same_file(self) -> bool:
        """True while the file that was opened stands where it stood."""
        return identity_of(self._name) == self._identity

    def _prove_same_file(self) -> None:
        if not self.is_same_file():
            raise Refusal("project-moved", file=str(self.path))
