"""What was being done, for the report of an error: names of actions and commands, never what they were done to."""

from collections import deque
from datetime import UTC, datetime

KEPT = 30

_steps: deque[tuple[datetime, str]] = deque(maxlen=KEPT)


def leave(step: str) -> None:
    """Remember that this was done now: the id of an action, the verb of a command."""
    _steps.append((datetime.now(UTC), step))


def steps() -> list[str]:
    """The last things done, the newest last, each with its time (UTC)."""
    return [f"{when:%H:%M:%S} {step}" for when, step in _steps]
