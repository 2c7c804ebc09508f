"""Things that come one by one, taken together: so many of them, or so much. What they are is not known here."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def portions(things: Iterable[T], size: Callable[[T], int], *, most: int, enough: int) -> Iterator[list[T]]:
    """The things in their order, `most` together, or fewer as soon as their sizes come to `enough`.

    What came before an error is given out before the error is raised.
    """
    some, length = list[T](), 0
    try:
        for thing in things:
            some.append(thing)
            length += size(thing)
            if len(some) >= most or length >= enough:
                yield some
                some, length = [], 0
    except Exception:
        if some:
            yield some
        raise
    if some:
        yield some
