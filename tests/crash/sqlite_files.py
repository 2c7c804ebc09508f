"""The parts of SQLite's C interface that `disk` stands between: the file system (VFS) and the methods of a file.

They are those of the very copy of SQLite that Python's own `sqlite3` uses, so that what is tested is what is shipped.
"""

import ctypes
import sqlite3
import sys
from ctypes import CFUNCTYPE, c_char_p, c_int, c_int64, c_void_p
from functools import cache
from importlib import import_module

OK, FULL = 0, 13
SHM_UNLOCK = 1

OpenFile = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
DeleteFile = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
Sleep = CFUNCTYPE(c_int, c_void_p, c_int)
CloseFile = CFUNCTYPE(c_int, c_void_p)
Transfer = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
Truncate = CFUNCTYPE(c_int, c_void_p, c_int64)
Sync = CFUNCTYPE(c_int, c_void_p, c_int)
Lock = CFUNCTYPE(c_int, c_void_p, c_int)
ShmLock = CFUNCTYPE(c_int, c_void_p, c_int, c_int, c_int)


class FileSystem(ctypes.Structure):
    """`sqlite3_vfs`."""

    _fields_ = (
        ("iVersion", c_int), ("szOsFile", c_int), ("mxPathname", c_int), ("pNext", c_void_p), ("zName", c_char_p),
        ("pAppData", c_void_p), ("xOpen", OpenFile), ("xDelete", DeleteFile),
        *((f"other{number}", c_void_p) for number in range(7)), ("xSleep", Sleep),
        *((f"another{number}", c_void_p) for number in range(8)),
    )  # fmt: skip


class Methods(ctypes.Structure):
    """`sqlite3_io_methods`."""

    _fields_ = (
        ("iVersion", c_int), ("xClose", CloseFile), ("xRead", Transfer), ("xWrite", Transfer), ("xTruncate", Truncate),
        ("xSync", Sync), ("xFileSize", c_void_p), ("xLock", Lock), ("xUnlock", Lock),
        ("xCheckReservedLock", c_void_p), ("xFileControl", c_void_p), ("xSectorSize", c_void_p),
        ("xDeviceCharacteristics", c_void_p), ("xShmMap", c_void_p), ("xShmLock", ShmLock), ("xShmBarrier", c_void_p),
        ("xShmUnmap", c_void_p), ("xFetch", c_void_p), ("xUnfetch", c_void_p),
    )  # fmt: skip


class UnreachableError(Exception):
    """This Python's SQLite cannot be reached: it is linked in without its names."""


@cache
def library() -> ctypes.CDLL:
    """The SQLite of Python's own `sqlite3`. Raises UnreachableError where its functions have no names."""
    try:
        found = ctypes.CDLL(import_module("_sqlite3").__file__)  # its dependencies are searched too
        found.sqlite3_libversion.restype = c_char_p
        found.sqlite3_vfs_find.restype, found.sqlite3_vfs_find.argtypes = c_void_p, [c_char_p]
        found.sqlite3_vfs_register.argtypes = [c_void_p, c_int]
        found.sqlite3_vfs_unregister.argtypes = [c_void_p]
    except (AttributeError, OSError, TypeError) as error:
        raise UnreachableError(f"the SQLite of {sys.executable} cannot be reached: {error}") from error
    version = found.sqlite3_libversion().decode()
    if version != sqlite3.sqlite_version:
        raise UnreachableError(f"found SQLite {version}, not {sqlite3.sqlite_version}")
    return found


def file_system_at(address: int) -> FileSystem:
    """The file system that stands there."""
    return FileSystem.from_address(address)
