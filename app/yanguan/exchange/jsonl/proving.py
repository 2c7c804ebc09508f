"""Lines of a large file proven by a second process, while this one is busy with the records before them.

It only tells which lines may be taken as they are. Every other is left to `reading`, which says what is wrong with it:
so the second process may be slow, missing, or end at any time, and nothing is lost but time.
"""

import contextlib
import io
import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from yanguan.domain.refusal import Refusal

LARGE = 8 * 1024 * 1024
"""Bytes of a file for which a second process is worth its start, a quarter of a second."""

LENGTH = 8
"""Bytes that say how many follow."""

_AT_ONCE, _ENOUGH = 50, 2 * 1024 * 1024
"""So many lines, or bytes, are asked about together."""
_AHEAD = 4
"""How many such portions are read ahead; the memory holds no more of the file."""
_QUIET = 0x0800_0000 if os.name == "nt" else 0  # CREATE_NO_WINDOW


def proven(lines: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """The lines in their order, each with whether it keeps every rule and holds no float.

    What `lines` raises comes after the lines before it.
    """
    failure: Exception | None = None
    waiting = deque[tuple[list[bytes], Future[bytes] | None]]()
    with Prover() as prover:
        try:
            for some in _portions(lines):
                waiting.append((some, prover.begin(some)))
                if len(waiting) > _AHEAD:
                    yield from _answered(*waiting.popleft())
        except (OSError, Refusal) as error:
            failure = error
        while waiting:
            yield from _answered(*waiting.popleft())
    if failure:
        raise failure


def _portions(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """The lines, some together; what was read before an error is given out before the error is raised."""
    some, size = list[bytes](), 0
    try:
        for line in lines:
            some.append(line)
            size += len(line)
            if len(some) >= _AT_ONCE or size >= _ENOUGH:
                yield some
                some, size = [], 0
    except (OSError, Refusal):
        if some:
            yield some
        raise
    if some:
        yield some


def _answered(some: list[bytes], asked: Future[bytes] | None) -> Iterator[tuple[bytes, bool]]:
    """The lines with what was answered; where nobody has begun to look, they are not waited for."""
    answer = b"" if asked is None or asked.cancel() else asked.result()
    for place, line in enumerate(some):
        yield line, answer[place : place + 1] == b"\1"


class Prover:
    """The second process, and the thread that talks with it."""

    def __init__(self) -> None:
        """Start it; it is asked once it says that it is ready."""
        self._process: subprocess.Popen[bytes] | None = None
        self._talk = ThreadPoolExecutor(1, "prover")
        if sys.executable and not getattr(sys, "frozen", False):
            with contextlib.suppress(OSError):
                self._process = _started()
        self._ready = self._talk.submit(self._read, 1)

    def __enter__(self) -> Self:
        """The prover itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End it at once, whatever it is doing."""
        if self._process:
            self._process.kill()
            self._process.wait()
        self._talk.shutdown(cancel_futures=True)
        for pipe in (self._process.stdin, self._process.stdout) if self._process else ():
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()

    def begin(self, lines: list[bytes]) -> Future[bytes] | None:
        """Ask about these lines, a byte for each, 1 for those that are proven; None where nobody can be asked yet."""
        if not self._ready.done() or self._ready.result() != b"\1":
            return None
        return self._talk.submit(self._ask, lines)

    def _ask(self, lines: list[bytes]) -> bytes:
        content = b"".join(lines)
        try:
            assert self._process
            assert self._process.stdin
            self._process.stdin.write(len(content).to_bytes(LENGTH, "little") + content)
            self._process.stdin.flush()
        except OSError:  # it has ended
            return b""
        return self._read(len(lines))

    def _read(self, size: int) -> bytes:
        try:
            return self._process.stdout.read(size) if self._process and self._process.stdout else b""
        except OSError:
            return b""


def _started() -> subprocess.Popen[bytes]:
    """A process with our modules; Ctrl+C is not meant for it, and it ends when nobody can ask any more."""
    program = f"import sys; sys.path[:] = {sys.path!r}; from yanguan.exchange.jsonl import second; second.serve()"
    return subprocess.Popen(  # noqa: S603 - Python itself, with words of ours
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_QUIET,
        start_new_session=True,
    )


def portion(content: bytes) -> Iterator[bytes]:
    """The lines of a portion again."""
    return iter(io.BytesIO(content))
