"""The real window on a project, for a screen reader's client: every half second the caret goes on by one character.

Every three seconds a quote is selected and letters are asked for; then it is back where it was. It goes when the file
that it is told is there.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from yanguan.desktop import pictures
from yanguan.desktop.app import make_application
from yanguan.desktop.window import MainWindow
from yanguan.editing.session import Session


def ask_for_letters(window: MainWindow) -> None:
    """What can be linked with the first quote gets letters, and loses them again."""
    view, labels, caret = window.view, window.bench.labels, window.view.caret()
    assert labels is not None
    quote = next(iter(labels.quotes.values())).quote
    view.select_span(quote)
    window.bench.focus_span(quote)
    QTest.keyClick(view, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    view.select_span(None)
    view.place_caret(caret)


application = make_application()
with Session(Path(sys.argv[1]), annotator="mei") as session, pictures.shown(session) as window:
    window.activateWindow()
    window.view.setFocus()
    moves = QTimer(window)
    moves.timeout.connect(lambda: QTest.keyClick(window.view, Qt.Key.Key_Right))
    moves.start(500)
    asking = QTimer(window)
    asking.timeout.connect(lambda: ask_for_letters(window))
    asking.start(3_200)
    looking = QTimer(window)
    looking.timeout.connect(lambda: Path(sys.argv[2]).exists() and application.quit())
    looking.start(100)
    application.exec()
