"""Identifiers and times as the dataset contract writes them."""

import functools
import os
import threading
import time

_lock = threading.Lock()
_last = 0
_tails: list[str] = []
_AT_ONCE = 64
_AHEAD = 1 << 64
"""A digit in front, so that the 16 after it keep their zeros."""
_VERSION = 0x7000
_SPENT = 0x8000
"""A counter of 12 bits that went on would say another version: `_NEXT` takes it to the next millisecond."""
_NEXT = 0xF000
_VARIANT = bytes(byte & 0x3F | 0x80 for byte in range(256))
"""The first two bits after the version say 10."""


def new_id() -> str:
    """A UUIDv7 (RFC 9562) in lower case, greater than every one this process made before.

    The 12 bits after the version are a counter within the millisecond (method 1 of section 6.2), so that
    the labels of one command sort in the order in which they were made.
    """
    global _last  # noqa: PLW0603 - one clock for the process
    with _lock:
        number = time.time_ns() // 1_000_000 << 16 | _VERSION
        if number <= _last:
            number = _last + 1
            if number & _SPENT:
                number += _NEXT
        _last = number
        tail = _tails.pop() if _tails else _drawn()
    digits = hex(number | _AHEAD)  # in a third of the time that a format takes
    return f"{digits[3:11]}-{digits[11:15]}-{digits[15:]}-{tail}"


def _drawn() -> str:
    """A random end; more are put by: to ask the system for each takes as long as all the rest."""
    starts, ends = bytearray(os.urandom(2 * _AT_ONCE)), os.urandom(6 * _AT_ONCE)
    starts[::2] = starts[::2].translate(_VARIANT)
    _tails.extend(map("-".join, zip(starts.hex(" ", 2).split(), ends.hex(" ", 6).split(), strict=True)))
    return _tails.pop()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_tails.clear)  # never the same ends in two processes


def now() -> str:
    """The present time, UTC, to the second: `2026-07-07T01:02:03Z`."""
    return _written(int(time.time()))


@functools.lru_cache(maxsize=1)
def _written(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
