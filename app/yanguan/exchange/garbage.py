"""How often Python looks for garbage while thousands of articles come in or go out. No object of ours is known here."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG_OBJECTS = 50_000
"""How many new objects are waited for: at Python's own 700 it costs a fifth of an import, a tenth of an export."""


@contextmanager
def rarely_sought() -> Iterator[None]:
    """Garbage is looked for rarely inside the block. There is hardly any: nothing of an article refers back to it."""
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], YOUNG_OBJECTS), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
