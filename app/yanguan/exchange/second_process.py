"""A second process of this program that answers questions, while this one is busy with something else.

It only spares time. Whoever asks can do without an answer: so the second process may be slow, missing, or end at any
time. What it is asked is the asker's business; it is started with our modules, and answers by `serve`.
"""

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import IO, Self

from yanguan.exchange.garbage import rarely_sought

Asked = Future[bytes | None]
"""A question that was asked; what comes of it is None where the second process has ended."""
Answering = Callable[[bytes], bytes]
"""Answers a question. What it raises ends the second process."""

LENGTH = 8
"""Bytes that say how many follow."""

PATIENCE = 30.0
"""Seconds that an answer is waited for."""

_PIPE = 1024 * 1024
"""Bytes that a pipe holds, where the system lets one choose: each read of it waits until the other thread pauses."""
_QUIET = 0x0800_0000 if os.name == "nt" else 0  # CREATE_NO_WINDOW


class SecondProcess:
    """The second process, and the thread that talks with it."""

    def __init__(self, module: str, question: bytes = b"", answer: bytes = b"") -> None:
        """Start it with the `answering()` of this module; it is asked more once this question has got this answer."""
        self._process: subprocess.Popen[bytes] | None = None
        self._talk = ThreadPoolExecutor(1, "second-process")
        if sys.executable and not getattr(sys, "frozen", False) and (os.cpu_count() or 1) > 1:
            with contextlib.suppress(OSError):
                self._process = _started(module)
        self._first, self._expected = self._talk.submit(self._ask, question), answer

    def __enter__(self) -> Self:
        """The second process itself."""
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

    def begin(self, question: bytes) -> Asked | None:
        """Ask. None where nobody can be asked, or not yet."""
        if not self._first.done() or self._first.result() != self._expected:
            return None
        return self._talk.submit(self._ask, question)

    def _ask(self, question: bytes) -> bytes | None:
        if not self._process:
            return None
        assert self._process.stdin
        assert self._process.stdout
        try:
            send(self._process.stdin, question)
            return received(self._process.stdout)
        except OSError:  # it has ended
            return None


def answered(asked: Asked | None) -> bytes | None:
    """The answer, or None: what nobody has begun to look at is not waited for, nor one that is stuck for ever."""
    try:
        return None if asked is None or asked.cancel() else asked.result(PATIENCE)
    except TimeoutError:
        return None


def serve(answering: Answering) -> None:
    """Answer on standard output what comes on standard input, until that ends."""
    with rarely_sought():
        answer_all(answering, sys.stdin.buffer, sys.stdout.buffer)


def answer_all(answering: Answering, asked: IO[bytes], answers: IO[bytes]) -> None:
    """Answer question by question."""
    while (question := received(asked)) is not None:
        send(answers, answering(question))


def send(pipe: IO[bytes], content: bytes) -> None:
    """Write this so that the other side knows where it ends."""
    pipe.write(len(content).to_bytes(LENGTH, "little"))
    pipe.write(content)
    pipe.flush()


def received(pipe: IO[bytes]) -> bytes | None:
    """What was sent; None where nothing more comes."""
    length = pipe.read(LENGTH)
    size = int.from_bytes(length, "little")
    content = pipe.read(size)
    return content if len(length) == LENGTH and len(content) == size else None


def _started(module: str) -> subprocess.Popen[bytes]:
    """A process with our modules; Ctrl+C is not meant for it, and it ends when nobody can ask any more."""
    program = (
        f"import sys; sys.path[:] = {sys.path!r}; from yanguan.exchange.second_process import serve; "
        f"from {module} import answering; serve(answering())"
    )
    return subprocess.Popen(  # noqa: S603 - Python itself, with words of ours
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pipesize=_PIPE,
        creationflags=_QUIET,
        start_new_session=True,
    )
