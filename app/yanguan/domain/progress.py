"""How long work says how far it is, and how it is stopped."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with `(done, total)`; a total of 0 is not known yet. It raises `Cancelled` where the work should stop."""


class Cancelled(Exception):  # noqa: N818 - it is a wish, not an error
    """The person who asked for the work has called it off; nothing of it remains."""


def unwatched(done: int, total: int, /) -> None:
    """Progress that nobody looks at."""
