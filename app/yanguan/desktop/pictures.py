"""Pictures of the real window, taken without a person: for the demo, the documents, and tests that look."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QSettings, Qt, QTemporaryDir
from PySide6.QtWidgets import QApplication

from yanguan.desktop.app import make_application
from yanguan.desktop.settings import Settings
from yanguan.desktop.theme import THEMES, apply_theme
from yanguan.desktop.window import MainWindow
from yanguan.domain.refusal import Refusal
from yanguan.editing.session import Session
from yanguan.words import Language, words

SIZE = (1440, 900)
SETTLE_MILLISECONDS = 5_000


def take(
    session: Session, article: str, path: Path, *, theme: str = "light", language: Language = "en", frame: str = ""
) -> None:
    """Save a PNG of the window with this article open, and a frame in work where one is named.

    Raises Refusal where the picture cannot be written.
    """
    with shown(session, theme=theme, language=language) as window:
        window.open_article(article)
        if frame:
            window.bench.focus_frame(frame)
        settle()
        if not window.grab().save(str(path)):
            raise Refusal("picture-not-written", file=str(path))


def paint_once(project: Path) -> None:
    """Open the window on a project, say `painted` on standard output when it is, and close it: what `bench` times."""
    with Session(project, is_prepared=False) as session, built(session) as window:
        loop = QEventLoop()

        def tell() -> None:
            """Said as soon as the paint is over: the loop may do more, such as to make the hands, before it ends."""
            sys.stdout.write("painted\n")
            sys.stdout.flush()
            loop.quit()

        window.view.painted.connect(tell, Qt.ConnectionType.QueuedConnection)
        window.show()
        loop.exec()


@contextlib.contextmanager
def shown(session: Session, *, theme: str = "light", language: Language = "en") -> Iterator[MainWindow]:
    """The real window with settings of its own, shown and painted; it goes when the block ends."""
    with built(session, theme=theme, language=language) as window:
        window.show()
        settle()
        assert window.hands is not None  # made now, however slow the machine
        settle()
        yield window


@contextlib.contextmanager
def built(session: Session, *, theme: str = "light", language: Language = "en") -> Iterator[MainWindow]:
    """The same, not yet shown."""
    application = make_application()
    folder = QTemporaryDir()  # goes with its last name
    stored = QSettings(folder.filePath("settings.ini"), QSettings.Format.IniFormat)
    settings = Settings(stored)
    settings.theme_name = theme
    settings.language = language
    window = MainWindow(session, words(language), THEMES[theme], settings)
    apply_theme(application, THEMES[theme])
    try:
        window.resize(*SIZE)
        window.open_first()
        yield window
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        stored.sync()  # what is unwritten would make the folder anew when it has gone


def settle() -> None:
    """Let Qt do all that it has to do before the window stands still."""
    deadline = QDeadlineTimer(SETTLE_MILLISECONDS)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, deadline)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, deadline)
