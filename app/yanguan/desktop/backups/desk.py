"""Backups while the window is open: once a day by themselves, or when asked for, on a worker that only reads.

How a backup is made stands in the store. It takes the project's place in `app`, for the window has to go for that.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.desktop.background import Task
from yanguan.desktop.notices import Notice
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal

if TYPE_CHECKING:
    from yanguan.desktop.backups.sheet import RestoreSheet
    from yanguan.desktop.window import MainWindow

FIRST_MILLISECONDS = 60_000
"""When the window is at rest after its start: what a crash left without a backup gets one then."""
LOOK_MILLISECONDS = 3_600_000
DAY = timedelta(days=1)


class BackupDesk(QObject):
    """`noticed` carries a Notice, `restore_wanted` the backup that is to take the project's place."""

    noticed = Signal(object)
    restore_wanted = Signal(Path)

    def __init__(self, window: "MainWindow") -> None:
        """Look in a minute, and then every hour."""
        super().__init__(window)
        self._window, self._words = window, window.words
        self._project = window.session.path
        self._task: Task | None = None
        self._is_asked_for = False
        self.sheet: RestoreSheet | None = None
        self._first, self._timer = QTimer(self), QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self._begin)
        self._first.start(FIRST_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MILLISECONDS)

    def stop(self) -> None:
        """Call off what runs, and look no more."""
        self._first.stop()
        self._timer.stop()
        if self.sheet is not None:
            self.sheet.close()
        if self._task is not None:
            self._task.cancel()
            self._task.wait()

    def folder(self) -> Path:
        """Where this project's backups lie."""
        from yanguan.store.keeping import folder_of

        return folder_of(self._project, self._window.settings.backup_folder)

    def look(self) -> None:
        """Make a backup where the last one is a day old."""
        from yanguan.store.backing_up import last_backup

        last = last_backup(self._project, self.folder())
        if last is None or datetime.now(UTC) - last >= DAY:
            self._begin()

    def back_up_now(self) -> None:
        """Make a backup, and say where it lies."""
        if self._window.session.reading is not None:
            self.noticed.emit(Notice(self._words.refusal(self._window.session.reading)))
            return
        if not self._window.session.is_at_its_place:
            self._window.hands.safe_keeping.look()  # which says so
            return
        self.noticed.emit(Notice(self._words("backing-up"), lasting=True))
        self._begin()
        self._is_asked_for = True

    def restore_backup(self) -> None:
        """List the backups, and what each would change."""
        from yanguan.desktop.backups.sheet import RestoreSheet

        if self.sheet is None:
            self.sheet = RestoreSheet(self._words, self._window.settings, self._project, self.folder(), self._window)
            self.sheet.restore_wanted.connect(self.restore_wanted)
            self.sheet.finished.connect(self._forget_sheet)
        self.sheet.show()
        self.sheet.raise_()

    def _begin(self) -> None:
        session = self._window.session
        if self._task is not None or not session.is_at_its_place or session.reading is not None:
            return
        project, folder = self._project, self.folder()

        def work(progress: Progress) -> Path | None:
            from yanguan.store.backing_up import back_up

            return back_up(project, folder, progress)

        self._is_asked_for = False
        task = self._task = Task(work, self)
        task.finished.connect(self._finish)
        task.failed.connect(self._fail)
        task.cancelled.connect(self._end)
        task.start()

    def _finish(self, made: object) -> None:
        self._end()
        if self._is_asked_for:
            key = "backup-known" if made is None else "backup-made"
            self.noticed.emit(Notice(self._words(key, file=str(made or self.folder()))))

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, Refusal):
            raise error
        said = self._words("backup-failed", why=self._words.refusal(error))
        self.noticed.emit(Notice(said, self.back_up_now, self._words("backup-again"), lasting=True))

    def _end(self) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task = None

    def _forget_sheet(self) -> None:
        self.sheet = None
