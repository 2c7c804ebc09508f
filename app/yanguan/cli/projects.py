"""A project while a command fills it: made where there is none, and removed again where that comes to nothing."""

import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from yanguan.domain.progress import Cancelled, Progress, unwatched
from yanguan.editing.importing import Imported
from yanguan.editing.session import Session
from yanguan.exchange.garbage import rarely_sought
from yanguan.exchange.importing import Prepared
from yanguan.resources import default_scheme_content

T = TypeVar("T")

POLL_SECONDS = 0.05
"""How often a wait looks up: one without an end may not hear Ctrl+C (on Windows never)."""


@contextmanager
def opened(path: Path, *, makes: bool = True) -> Iterator[Session]:
    """A session on the project; where `makes`, it is made with our scheme where there is none.

    Where the block raises, a project made here is gone again; where it ends, Ctrl+C comes too late to say anything.
    Raises Refusal as `Session` does.
    """
    session: Session | None = None
    is_done = False
    try:
        with uninterrupted():
            session = Session(path, scheme=default_scheme_content() if makes else None, access="alone")
        with rarely_sought():
            yield session
        is_done = True
    finally:
        if session is not None:
            with uninterrupted(is_too_late=is_done):
                session.close()
                if session.was_made and not is_done:
                    path.unlink(missing_ok=True)


@contextmanager
def uninterrupted(*, is_too_late: bool = False) -> Iterator[None]:
    """Ctrl+C waits for the end of the block: a project that is half open would leave its lock and log behind.

    Where all is done already it `is_too_late`, and is forgotten: nobody shall be told that what is there was stopped.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed and not is_too_late:
        raise KeyboardInterrupt


def fill(
    session: Session, prepared: Prepared, progress: Progress = unwatched, *, as_suggestions: bool = False
) -> Imported:
    """Write what was prepared, all or none. Ctrl+C stops it while it can: then nothing of it remains."""
    return outcome(
        lambda watched: session.import_records(
            prepared.arriving,
            is_dataset=prepared.is_dataset,
            as_suggestions=as_suggestions,
            total=prepared.total,
            progress=watched,
        ),
        progress,
    )


def outcome(begin: Callable[[Progress], Future[T]], progress: Progress) -> T:
    """What long work comes to. Ctrl+C stops it while it can: then Cancelled is raised, and nothing of it remains."""
    stop = threading.Event()

    def watched(done: int, total: int, /) -> None:
        if stop.is_set():
            raise Cancelled
        progress(done, total)

    work: Future[T] | None = None
    try:
        with uninterrupted():  # a thread that nobody has hold of could not be stopped
            work = begin(watched)
        while not wait([work], timeout=POLL_SECONDS).done:
            pass
    except KeyboardInterrupt:
        stop.set()
        if work is None:
            raise
    return work.result()  # or, where all was written already, says so
