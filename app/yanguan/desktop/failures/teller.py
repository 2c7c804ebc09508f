"""Tells the person that something went wrong, and gives her the report to send."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from yanguan.desktop.failures.repeats import Repeats
from yanguan.desktop.notices import Notice, NoticeBar
from yanguan.words import Words


class FailureTeller(QObject):
    """Shows errors at the window's foot; the session goes on."""

    def __init__(self, words: Words, notices: NoticeBar) -> None:
        """Nothing has gone wrong."""
        super().__init__(notices)
        self._words, self._notices = words, notices
        self._repeats = Repeats()
        self._last = ""

    def tell(self, error: Exception, where: str) -> None:
        """An error that nobody expected was held back in this function."""
        if self._repeats.is_worth_telling(error, where):
            from yanguan.desktop.failures.report import report_of

            self._show(report_of(error, where), self._words("unexpected-error", where=where))

    def tell_crash(self, report: str) -> None:
        """The program ended by itself when it was last open."""
        self._show(report, self._words("ended-by-itself"))

    def copy_report(self) -> None:
        """Put the report of the last error on the clipboard; where there was none, what the machine is."""
        from yanguan.desktop.failures.report import machine

        self._copy(self._last or "\n".join(machine()) + "\n")

    def _show(self, report: str, said: str) -> None:
        self._last = report
        self._notices.tell(Notice(said, partial(self._copy, report), self._words("action-copy_report"), lasting=True))

    def _copy(self, report: str) -> None:
        QGuiApplication.clipboard().setText(report)
        self._notices.tell(Notice(self._words("report-copied")))
