"""A clock that goes back changes neither what is undone first nor the order of labels and of the history."""

import time
from collections.abc import Callable

import pytest

from editing.stories import STORY
from yanguan.domain.identity import new_id
from yanguan.editing.commands import AddSpan
from yanguan.editing.session import Session
from yanguan.store.check import check

DAY = 86_400


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Turn the system's clock by so many seconds."""
    real, real_ns = time.time, time.time_ns

    def turn(seconds: int) -> None:
        monkeypatch.setattr(time, "time", lambda: real() + seconds)
        monkeypatch.setattr(time, "time_ns", lambda: real_ns() + seconds * 1_000_000_000)

    return turn


def label(session: Session, start: int) -> str:
    changes = session.apply(AddSpan(STORY.id, "time", ((start, start + 1),)))
    return next(change.id for change in changes.changes if change.kind == "span")


def spans(session: Session) -> set[str]:
    return set(session.take_up(STORY.id)[1].spans)


def test_the_last_step_is_undone_first_whatever_its_time(session: Session, set_clock: Callable[[int], None]) -> None:
    first = label(session, 0)
    assert session.clock_behind() is None
    set_clock(-400 * DAY)
    assert session.clock_behind() is not None
    second = label(session, 1)
    assert second > first  # ids of one program never go back
    set_clock(-800 * DAY)
    session.undo(STORY.id)
    assert spans(session) == {first}
    session.redo(STORY.id)
    assert spans(session) == {first, second}
    session.undo(STORY.id)
    session.undo(STORY.id)
    assert spans(session) == set()
    assert check(session.reader) == []


def test_a_program_that_starts_with_an_old_clock_goes_on_after_what_is_there(
    session: Session, set_clock: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = label(session, 0)
    session.close()
    monkeypatch.setattr("yanguan.domain.identity._last", 0)  # as in a program of its own
    set_clock(-9_000 * DAY)
    assert new_id() < first
    with Session(session.path) as again:
        second = label(again, 1)
        again.undo(STORY.id)
        assert spans(again) == {first}
        again.redo(STORY.id)
        rows = again.reader.database.execute("SELECT seq, lamport FROM edit ORDER BY seq").fetchall()
        lamports = [lamport for _, lamport in rows]
        assert lamports == sorted(lamports)
        assert spans(again) == {first, second}
        assert check(again.reader) == []


def test_a_few_minutes_are_no_fault(session: Session, set_clock: Callable[[int], None]) -> None:
    label(session, 0)
    set_clock(-300)
    assert session.clock_behind() is None
