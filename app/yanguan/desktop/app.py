"""The window's process: Qt started once, a project opened, the window built and, for another language, built anew."""

import faulthandler
import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, qVersion
from PySide6.QtGui import QIcon, QPixmapCache
from PySide6.QtWidgets import QApplication

from yanguan.desktop.failures.watch import Watch
from yanguan.desktop.memory import give_back_freed
from yanguan.desktop.notices import Notice
from yanguan.desktop.settings import Settings
from yanguan.desktop.theme import apply_theme
from yanguan.desktop.window import MainWindow
from yanguan.domain.refusal import Refusal
from yanguan.editing.opening import Access
from yanguan.editing.session import Session
from yanguan.resources import default_scheme_content, resource
from yanguan.store.connection import identity_of
from yanguan.store.keeping import folder_of
from yanguan.words import words

RESTED_MILLISECONDS = 1_000
"""So long after the new window was shown, nobody minds ten milliseconds."""
PICTURES_KB = 2_048
"""What Qt may keep of the icons and frames it drew: fields of every width that a window has had are among them."""
BROKEN_QT = (6, 12, 0)
"""PySide6 6.12.0 drops a reference to None with each void call on Python 3.11 and ends the process (FACTS.md)."""


class Desk(QObject):
    """The open window and what it needs to be replaced: by another project, language or theme."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        """No window yet."""
        super().__init__(application)
        self._application = application
        self._settings = settings
        self.window: MainWindow | None = None
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    def open(self, path: Path, *, make: bool = False, access: Access = "read") -> None:
        """Show this project; where it may not be written here now, it is read along. One that is written here stays.

        Raises Refusal, and leaves the window that is there, where it cannot be opened.
        """
        if self._writes(path):
            return
        session = Session(
            path,
            scheme=default_scheme_content() if make else None,
            is_prepared=False,
            access=access,
            backups=folder_of(path, self._settings.backup_folder),
        )
        old = self.window
        if old is not None:
            old.keep_state()
        self._settings.last_project = path
        self._build(session)
        self._drop(old)
        if old is not None:
            old.session.close()
            self._keep(old.session)
        self._tell_unkept()

    def close(self) -> None:
        """Close window and project."""
        if self.window is not None:
            session = self.window.session
            self._drop(self.window)
            session.close()
            self._keep(session)
            self.window = None

    def _writes(self, path: Path) -> bool:
        """True where the window that is there writes in this very file."""
        session = self.window.session if self.window is not None else None
        if session is None or session.reading is not None or not session.is_at_its_place:
            return False
        return identity_of(path) == identity_of(session.path)

    def _keep(self, session: Session) -> None:
        """Back up a project that was closed. Where that cannot be, it is said in the next window."""
        from yanguan.store.backing_up import back_up

        if session.reading is not None:  # whoever writes in it does
            return
        try:
            back_up(session.path, folder_of(session.path, self._settings.backup_folder))
        except Refusal as refusal:
            self._settings.unkept = session.path, words(self._settings.language).refusal(refusal)

    def _tell_unkept(self) -> None:
        """Say once of which project no backup could be made when it was closed, and why."""
        found, window = self._settings.unkept, self.window
        if found is None or window is None:
            return
        self._settings.unkept = None
        path, why = found
        said = window.words("backup-failed-at-close", file=path.name, why=why)
        again = self._back_up_again if window.session.path.absolute() == path else None
        window.notices.tell(Notice(said, again, window.words("backup-again"), lasting=True))

    def _back_up_again(self) -> None:
        if self.window is not None:
            self.window.hands.backups.back_up_now()

    def _restore(self, backup: Path) -> None:
        """Put this backup in the open project's place, and show it."""
        window = self.window
        if window is None or window.hands.intake.is_busy:
            if window is not None:
                window.tell_key("editing-paused")
            return
        path = window.session.path
        window.keep_state()
        self._application.setQuitOnLastWindowClosed(False)
        self._drop(window)
        window.session.close()
        self.window = None
        said = self._restored(path, backup)
        self.open(path)
        self._application.setQuitOnLastWindowClosed(True)
        self._tell(said)

    def _restored(self, path: Path, backup: Path) -> str:
        """Restore it; what came of that comes back."""
        say = words(self._settings.language)
        try:
            from yanguan.store.returning import restore

            kept = restore(path, backup, folder_of(path, self._settings.backup_folder))
        except Refusal as refusal:
            return say("restore-refused", why=say.refusal(refusal))
        done = say("restore-done", backup=backup.name)
        return done if kept is None else f"{done} {say('restore-kept', kept=kept.name)}"

    def _rebuild(self) -> None:
        """The same project in a new window: another language, another theme."""
        old = self.window
        if old is None:
            return
        if old.hands.intake.is_busy:
            # When it has ended: a window does not go while something runs in it.
            once = Qt.ConnectionType.SingleShotConnection
            old.hands.intake.busy_changed.connect(self._rebuild_soon, once)
            return
        old.keep_state()
        self._build(old.session).take_over(old)
        self._drop(old)
        QTimer.singleShot(RESTED_MILLISECONDS, give_back_freed)

    def _rebuild_soon(self) -> None:
        QTimer.singleShot(0, self._rebuild)

    def _restore_soon(self, backup: Path) -> None:
        QTimer.singleShot(0, lambda: self._restore(backup))

    def _follow_system(self) -> None:
        """The system has become light or dark."""
        if self._settings.theme_name == "system":
            self._rebuild_soon()

    def _build(self, session: Session) -> MainWindow:
        theme = self._settings.theme
        window = self.window = MainWindow(session, words(self._settings.language), theme, self._settings)
        # After it is built: a style sheet that is there already is worked through for each part at each step.
        apply_theme(self._application, theme)
        # Later, when the signal that asked for it has been dealt with: the window that sent it goes.
        window.rebuild_wanted.connect(self._rebuild_soon)
        window.project_wanted.connect(lambda path, make: QTimer.singleShot(0, lambda: self._switch(path, make)))
        window.force_wanted.connect(lambda path: QTimer.singleShot(0, lambda: self._switch(path, access="force")))
        window.restore_wanted.connect(self._restore_soon)
        window.open_first()
        window.show()
        return window

    def _switch(self, path: Path, make: bool = False, access: Access = "read") -> None:  # noqa: FBT001, FBT002 - a signal's
        try:
            self.open(path, make=make, access=access)
        except Refusal as refusal:
            self._tell(words(self._settings.language).refusal(refusal))

    def _tell(self, said: str) -> None:
        if self.window is not None:
            self.window.notices.tell(Notice(said, lasting=True))

    def _drop(self, window: MainWindow | None) -> None:
        if window is not None:
            window.close()
            window.deleteLater()
            QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
            QPixmapCache.clear()  # 15 kB of what was drawn for this window, and for no other


def make_application() -> QApplication:
    """Qt, started once in this process, with crashes written to the error stream."""
    if sys.version_info < (3, 12) and tuple(map(int, qVersion().split("."))) == BROKEN_QT:
        raise Refusal("qt-broken", version=qVersion())
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _started()
    application.setApplicationName("Yanguan")
    application.setDesktopFileName("yanguan")
    QPixmapCache.setCacheLimit(PICTURES_KB)
    application.setWindowIcon(QIcon(str(resource("icons", "yanguan.svg"))))
    return application


def _started() -> QApplication:
    if sys.stderr is not None and hasattr(sys.stderr, "fileno"):
        faulthandler.enable()
    # The wheels carry no plug-in for fcitx; asked for ibus, Qt speaks to it all the same.
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"
    return QApplication([*sys.argv[:1], "-style", "fusion"])


def run(project: Path) -> int:
    """Open the window on a project and stay until it is closed. Raises Refusal where it cannot be opened."""
    application = make_application()
    watch = Watch()
    try:
        desk = Desk(application, Settings())
        desk.open(project)
        if desk.window is not None and (report := watch.crash_file.left_before()):
            desk.window.failures.tell_crash(report)
        code = application.exec()
        desk.close()
    finally:
        watch.stop()
    return code
