"""The log of errors: a few files of bounded size in a private folder, made when there is something to write."""

import logging
from pathlib import Path

import platformdirs

from yanguan.desktop.failures.repeats import Repeats

NAME = "errors.log"
BYTES, FILES = 512 * 1024, 4
PLAIN = logging.WARNING


def log_folder() -> Path:
    """Where the log lies; it need not be there."""
    return Path(platformdirs.user_log_path("Yanguan", appauthor=False))


class ErrorLog(logging.Handler):
    """Writes what is logged as reports. Where it cannot, it says nothing: an error must not bring another."""

    def __init__(self, folder: Path) -> None:
        """Nothing is opened yet."""
        super().__init__(PLAIN)
        self._folder = folder
        self._file: logging.Handler | None = None
        self._repeats = Repeats()

    def emit(self, record: logging.LogRecord) -> None:
        """Write one report, or, where it is no error with a trace, one line."""
        from yanguan.desktop.failures.report import report_of, scrubbed  # what a start without errors does not need

        error = record.exc_info[1] if record.exc_info else None
        where = scrubbed(record.getMessage())
        if error is not None and not self._repeats.is_worth_telling(error, where):
            return
        text = f"{record.levelname} {where}" if error is None else report_of(error, where)
        try:
            self._writer().emit(logging.makeLogRecord({"msg": text, "levelno": record.levelno}))
        except OSError:
            self._file = None

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
        super().close()

    def _writer(self) -> logging.Handler:
        if self._file is None:
            from logging.handlers import RotatingFileHandler  # 15 ms of the same sort

            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder.chmod(0o700)
            self._file = RotatingFileHandler(
                self._folder / NAME, maxBytes=BYTES, backupCount=FILES - 1, encoding="utf-8"
            )
        return self._file
