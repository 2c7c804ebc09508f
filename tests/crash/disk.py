"""A disk that records what SQLite does with files, fails when a test wants it, and can die in the middle.

While it is mounted, every database that this process opens lies on it: the program needs no word of it. Close what was
opened on it before it is unmounted. What is made of the record stands in `power`.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_void_p, sizeof
from typing import Any, Literal, NamedTuple, Protocol

from crash.sqlite_files import (
    OK,
    SHM_UNLOCK,
    DeleteFile,
    FileSystem,
    Lock,
    Methods,
    OpenFile,
    ShmLock,
    Sleep,
    Sync,
    Transfer,
    Truncate,
    file_system_at,
    library,
)

Kind = Literal["open", "delete", "read", "write", "truncate", "sync", "lock", "share"]
"""`share` is a lock of the log's shared memory. What gives a lock back is never counted: it cannot fail on a disk."""


class Operation(NamedTuple):
    """One thing done to a file: at this offset these bytes; of `truncate`, the offset is the new size."""

    kind: Kind
    file: str
    offset: int = 0
    content: bytes = b""


class Mark(NamedTuple):
    """What the person at work had been told when the disk came so far."""

    said: int


class Rule(Protocol):
    """What the disk answers: SQLite's code of an error, or OK to go on."""

    def __call__(self, operation: Operation) -> int:
        """The answer to this operation."""
        ...


_KEPT: list[Any] = []
"""Every callback for as long as the process lives: SQLite calling a collected one would end it."""


class Disk:
    """`log` holds what passed, where it is `recording`; `rule` answers each operation before it is done.

    One without `has_log` lacks shared memory, like a network drive: SQLite then stays with a rollback journal.
    On an `impatient` one nothing waits for a lock: the time is over at once.
    """

    def __init__(self, *, has_log: bool = True, is_recording: bool = False, is_impatient: bool = False) -> None:
        """Not mounted yet. Raises UnreachableError where SQLite cannot be reached."""
        self.log: list[Operation | Mark] = []
        self.rule: Rule | None = None
        self.is_recording = is_recording
        self._has_log = has_log
        self._files: dict[int, str] = {}
        self._tables: dict[int, Methods] = {}
        self._base_address = library().sqlite3_vfs_find(None)
        self._base = file_system_at(self._base_address)
        self._own = FileSystem()
        ctypes.memmove(byref(self._own), self._base_address, sizeof(FileSystem))
        self._own.zName, self._own.pNext = f"disk{len(_KEPT)}".encode(), None
        if is_impatient:
            self._own.xSleep = Sleep(lambda _, microseconds: microseconds)
        self._own.xOpen, self._own.xDelete = OpenFile(self._open), DeleteFile(self._delete)
        _KEPT.append(self)

    @contextmanager
    def mounted(self) -> Iterator["Disk"]:
        """Everything that is opened inside the block lies on this disk."""
        assert library().sqlite3_vfs_register(byref(self._own), 1) == OK
        try:
            yield self
        finally:
            assert library().sqlite3_vfs_register(self._base_address, 1) == OK
            library().sqlite3_vfs_unregister(byref(self._own))

    def _pass(self, operation: Operation, act: Callable[[], int]) -> int:
        """Ask the rule, do it, and write down what was done."""
        answer = OK if self.rule is None else self.rule(operation)
        if answer == OK:
            answer = act()
            if self.is_recording and answer == OK:
                self.log.append(operation)
        return answer

    def _open(self, _: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        path = _name(name)
        slot = ctypes.cast(file, POINTER(c_void_p))
        slot[0] = None  # where opening fails there is nothing to close
        answer = self._pass(
            Operation("open", path), lambda: int(self._base.xOpen(self._base_address, name, file, flags, out))
        )
        methods = slot[0]
        if answer == OK and methods is not None:
            self._files[file] = path
            if methods not in self._tables:
                self._tables[methods] = self._table(methods)
            slot[0] = ctypes.addressof(self._tables[methods])
        return answer

    def _delete(self, _: int, name: int | None, is_synced: int) -> int:
        return self._pass(
            Operation("delete", _name(name)), lambda: int(self._base.xDelete(self._base_address, name, is_synced))
        )

    def _table(self, address: int) -> Methods:
        """The methods of a file, with ours before those that the disk has a say in."""
        base, own = Methods.from_address(address), Methods()
        ctypes.memmove(byref(own), address, sizeof(Methods))
        own.iVersion = min(base.iVersion, 2 if self._has_log else 1)  # 3 would read past us, from memory
        files, through = self._files, self._pass

        def read(file: int, content: int, size: int, offset: int) -> int:
            return through(Operation("read", files[file], offset), lambda: int(base.xRead(file, content, size, offset)))

        def write(file: int, content: int, size: int, offset: int) -> int:
            operation = Operation("write", files[file], offset, ctypes.string_at(content, size))
            return through(operation, lambda: int(base.xWrite(file, content, size, offset)))

        def truncate(file: int, size: int) -> int:
            return through(Operation("truncate", files[file], size), lambda: int(base.xTruncate(file, size)))

        def sync(file: int, flags: int) -> int:
            return through(Operation("sync", files[file]), lambda: int(base.xSync(file, flags)))

        def lock(file: int, level: int) -> int:
            return through(Operation("lock", files[file]), lambda: int(base.xLock(file, level)))

        def share(file: int, first: int, count: int, flags: int) -> int:
            if flags & SHM_UNLOCK:
                return int(base.xShmLock(file, first, count, flags))
            return through(Operation("share", files[file]), lambda: int(base.xShmLock(file, first, count, flags)))

        own.xRead, own.xWrite, own.xTruncate = Transfer(read), Transfer(write), Truncate(truncate)
        own.xSync, own.xLock = Sync(sync), Lock(lock)
        if own.iVersion > 1:
            own.xShmLock = ShmLock(share)
        return own


def _name(address: int | None) -> str:
    """The path that SQLite names; a file of its own that nobody sees has none."""
    return "" if address is None else ctypes.string_at(address).decode()
