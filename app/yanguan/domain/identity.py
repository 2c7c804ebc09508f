"""Identifiers and times as the dataset contract writes them."""

import functools
import os
import threading
import time

_lock = threading.Lock()
_last = 0
_tails: list[str] = []


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
    digits = f"{number >> 12:012x}"
    return f"{digits[:8]}-{digits[8:]}-7{number & 0xFFF:03x}-{tail}"


def _random_tails(count: int) -> list[str]:
    """The random ends of ids, several at once: to ask the system for each takes as long as all the rest."""
    digits = os.urandom(8 * count).hex()
    parts = (digits[start : start + 16] for start in range(0, len(digits), 16))
    return [f"{'89ab'[int(part[0], 16) % 4]}{part[1:4]}-{part[4:]}" for part in parts]


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_tails.clear)  # never the same ends in two processes


def now() -> str:
    """The present time, UTC, to the second: `2026-07-07T01:02:03Z`."""
    return _written(int(time.time()))


@functools.lru_cache(maxsize=1)
def _written(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))
