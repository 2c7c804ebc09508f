"""The one place at which every unexpected error of the window's process arrives, whatever raised it.

An override's error comes from `guard`, a slot's and the start's from `sys.excepthook`, a thread's from
`threading.excepthook`, Qt's own words from its message handler. Each is logged, and told in the window's thread.
"""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from yanguan.desktop.failures.crash_file import CrashFile
from yanguan.desktop.failures.log import ErrorLog, log_folder
from yanguan.desktop.guard import report

_qt = logging.getLogger("yanguan.qt")
_QT_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Watch(QObject):
    """Listens from when it is made until `stop`. There is one in a process."""

    _elsewhere = Signal(object, str)

    def __init__(self, folder: Path | None = None) -> None:
        """Take every hook; what they were comes back with `stop`."""
        super().__init__()
        folder = folder or log_folder()
        self.log = ErrorLog(folder)
        self.crash_file = CrashFile(folder)
        self._before = sys.excepthook, threading.excepthook
        self._elsewhere.connect(report)
        logging.getLogger("yanguan").addHandler(self.log)
        sys.excepthook = self._raised
        threading.excepthook = self._raised_in_thread
        self._qt_before = qInstallMessageHandler(_log_qt)

    def stop(self) -> None:
        """Give every hook back, and close the files."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(self._qt_before)
        logging.getLogger("yanguan").removeHandler(self.log)
        self.log.close()
        self.crash_file.close()

    def _raised(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            report(error, _place(error))
        else:  # Ctrl+C at the terminal, an end that was asked for
            self._before[0](kind, error, trace)

    def _raised_in_thread(self, raised: threading.ExceptHookArgs) -> None:
        if isinstance(raised.exc_value, Exception):
            self._elsewhere.emit(raised.exc_value, _place(raised.exc_value))


def _place(error: BaseException) -> str:
    """The function that raised it."""
    trace, name = error.__traceback__, "?"
    while trace is not None:
        name = trace.tb_frame.f_code.co_qualname
        trace = trace.tb_next
    return name


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    del context
    if kind in _QT_LEVELS:
        _qt.log(_QT_LEVELS[kind], "%s", message)
