"""Identifiers and times as the dataset contract writes them."""

import functools
import os
import threading
import time

_lock = threading.Lock()
_last = 0
_tails: list[str] = []
_AHEAD = 1 << 64
"""A digit in front, so that the 16 after it keep their zeros."""
_VARIANT = bytes(byte & 0x3F | 0x80 for byte in range(256))
"""The first two bits after the version say 10."""


def new_id() -> str:
    """A UUIDv7 (RFC 9562) in lower case, greater than every one this process made before.

    The 12 bits after the version are a counter within the millisecond (method 1 of section 6.2), so that
    the labels of one command sort in the order in which they were made.
    """
    global _last  # noqa: PLW0603 - one clock for the process
    with _lock:
        _last = max(_last + 1, (time.time_ns() // 1_000_000) << 12)
        number = _last
        if not _tails:
            _tails.extend(_random_tails(64))
        tail = _tails.pop()
    digits = hex(_AHEAD | number >> 12 << 16 | 0x7000 | number & 0xFFF)  # in a third of the time that a format takes
    return f"{digits[3:11]}-{digits[11:15]}-{digits[15:]}-{tail}"


def _random_tails(count: int) -> list[str]:
    """The random ends of ids, several at once: to ask the system for each takes as long as all the rest."""
    drawn = bytearray(os.urandom(8 * count))
    drawn[::8] = drawn[::8].translate(_VARIANT)
    digits = drawn.hex()
    return [f"{digits[start : start + 4]}-{digits[start + 4 : start + 16]}" for start in range(0, len(digits), 16)]


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_tails.clear)  # never the same ends in two processes


def now() -> str:
    """The present time, UTC, to the second: `2026-07-07T01:02:03Z`."""
    return _written(int(time.time()))


@functools.lru_cache(maxsize=1)
def _written(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
