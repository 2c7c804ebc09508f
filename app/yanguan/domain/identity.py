"""Identifiers and times as the dataset contract writes them."""

import functools
import os
import threading
import time

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """A UUIDv7 (RFC 9562) in lower case, greater than every one this process made before.

    The 12 bits after the version are a counter within the millisecond (method 1 of section 6.2), so that
    the labels of one command sort in the order in which they were made.
    """
    global _last  # noqa: PLW0603 - one clock for the process
    with _lock:
        _last = max(_last + 1, (time.time_ns() // 1_000_000) << 12)
        milliseconds, counter = _last >> 12, _last & 0xFFF
    number = milliseconds << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | int.from_bytes(os.urandom(8)) >> 2
    digits = f"{number:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def now() -> str:
    """The present time, UTC, to the second: `2026-07-07T01:02:03Z`."""
    return _written(int(time.time()))


@functools.lru_cache(maxsize=1)
def _written(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
