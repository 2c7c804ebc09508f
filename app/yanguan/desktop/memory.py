"""How often Python looks for garbage while the window starts and works, and what the C library keeps of large blocks.

No object of ours is known here.
"""

import gc
import sys
from functools import cache
from typing import Any

AT_START = 200_000
AT_WORK = 20_000
LARGE = 128 * 1024
"""In bytes: what is as large goes back to the system when it is freed. It is what glibc begins with."""
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of mallopt, in glibc's malloc.h

# A start makes some 40,000 objects that garbage could be among, and nearly all of them stay: to go through them after
# every 700 new ones took an eighth of it.
gc.set_threshold(AT_START)


@cache
def keep_what_started() -> None:
    """Once the window stands: what is there now stays, and is never gone through again, not at the end either.

    To close took 45 ms less (measured); a second window in the same process freezes nothing, it comes and goes.
    """
    gc.freeze()
    gc.set_threshold(AT_WORK, 20, 50)


@cache
def give_back_large_blocks() -> bool:
    """Have pixels that are freed go back to the system; True where that had to be said.

    From each picture of a window that is freed glibc learns to take the next one from its heap, where small things come
    to lie between them: the process held 36 MB more after 1,500 events, and went on growing (measured).
    """
    library = _c_library()
    if not hasattr(library, "mallopt"):  # another C library than glibc
        return False
    is_said = bool(library.mallopt(_MMAP_THRESHOLD, LARGE)) and bool(library.mallopt(_TRIM_THRESHOLD, LARGE))
    give_back_freed()  # what the start has left
    return is_said


def give_back_freed() -> None:
    """Let what a large thing has left, such as a window that went, go back to the system, where this can be said.

    The C library keeps it between things that stay. It takes some ten milliseconds: for moments when nobody works.
    """
    library = _c_library()
    if hasattr(library, "malloc_trim"):
        gc.collect()
        library.malloc_trim(0)


@cache
def _c_library() -> Any:
    """The C library of this process; None where it is not asked for anything."""
    if sys.platform != "linux":
        return None
    import ctypes  # takes 10 ms, and is not needed before

    return ctypes.CDLL(None)
