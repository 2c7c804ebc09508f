"""The window says that something went wrong, and gives the report to send."""

import logging

from PySide6.QtGui import QGuiApplication

from desktop.failures.test_failures import ARTICLE, raised
from yanguan.desktop.failures.repeats import SAME
from yanguan.desktop.guard import report
from yanguan.desktop.window import MainWindow


def test_the_window_tells_it_and_gives_the_report(window: MainWindow, no_guarded_errors: list[str]) -> None:
    logging.getLogger("yanguan.desktop.guard").setLevel(logging.CRITICAL)
    for _ in range(10):
        report(raised(KeyError(ARTICLE)), "Row.paint")
    logging.getLogger("yanguan.desktop.guard").setLevel(logging.NOTSET)
    assert "Row.paint" in window.notices.text
    assert sum("Row.paint" in text for _, text in window.notices.past) == SAME
    window.hands.sheets._run("copy_report")
    copied = QGuiApplication.clipboard().text()
    assert "KeyError" in copied
    assert "臨" not in copied
    assert "article" in window.notices.text
    no_guarded_errors.clear()
