"""The real window on a project, for a screen reader's client: every second the caret goes on by one character."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from yanguan.desktop import pictures
from yanguan.desktop.app import make_application
from yanguan.editing.session import Session

application = make_application()
with Session(Path(sys.argv[1]), annotator="mei") as session, pictures.shown(session) as window:
    window.activateWindow()
    window.view.setFocus()
    moves = QTimer(window)
    moves.timeout.connect(lambda: QTest.keyClick(window.view, Qt.Key.Key_Right))
    moves.start(500)
    QTimer.singleShot(int(sys.argv[2]), application.quit)
    application.exec()
