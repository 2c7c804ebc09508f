"""How a command speaks: lines of the chosen language on standard output, one line of failure, progress where one looks.

What is said stands in `resources/translations/*/cli.ftl`.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from yanguan.domain.frozen import dataclass
from yanguan.domain.progress import Progress, unwatched
from yanguan.words import Words


@dataclass(frozen=True, slots=True)
class Terminal:
    """The words of one language, and where they go."""

    words: Words

    def say(self, message: str, /, **arguments: str | float) -> None:
        """Print a text with its places filled on standard output."""
        print(self.words(message, **arguments))

    def fail(self, text: str) -> int:
        """Print what went wrong as one line on standard error; the exit code for it comes back."""
        print(" ".join(text.split("\n")), file=sys.stderr)
        return 1

    @contextmanager
    def progress(self, message: str, /) -> Iterator[Progress]:
        """How far long work is, as a bar on standard error while the block runs; nothing where nobody looks (a pipe).

        The progress may be called from any thread.
        """
        if not sys.stderr.isatty():
            yield unwatched
            return
        from rich.console import Console  # noqa: PLC0415 - 60 ms that a pipe need not wait for
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
        from rich.progress import Progress as Bars  # noqa: PLC0415

        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
        with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
            task = bars.add_task(self.words(message), total=None)
            yield lambda done, total: bars.update(task, completed=done, total=total or None)
