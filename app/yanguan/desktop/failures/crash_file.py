"""Where Python writes its stack when the process itself comes to an end in C, and what the last end left there."""

import contextlib
import faulthandler
import os
from pathlib import Path
from typing import TextIO

KEPT = "crash.log"
_OURS = "crash-{pid}.log"


class CrashFile:
    """The file of this process; it is empty, and goes with a good end, unless the process crashed."""

    def __init__(self, folder: Path) -> None:
        """Have crashes written here. Where no file can be made they go where they went before."""
        self._folder = folder
        self._path = folder / _OURS.format(pid=os.getpid())
        self._file: TextIO | None = None
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = self._path.open("w", encoding="utf-8")
            faulthandler.enable(self._file)

    def left_before(self) -> str:
        """The report of a process that crashed since this was last asked; empty where none did.

        It is kept under `KEPT`, so that it is told once.
        """
        for path in sorted(self._folder.glob(_OURS.format(pid="*"))):
            with contextlib.suppress(OSError):
                if path != self._path and path.stat().st_size:
                    from yanguan.desktop.failures.report import at_home, machine  # not for a start after a good end

                    path.replace(self._folder / KEPT)
                    told = (self._folder / KEPT).read_text(encoding="utf-8", errors="replace")
                    return "\n".join([*machine(), at_home(told)])
        return ""

    def close(self) -> None:
        """The process ends well."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._path.unlink(missing_ok=True)
