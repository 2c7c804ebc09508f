"""The project's file, looked after while nobody works; where its disk refuses, everything can be saved elsewhere.

What a fault is, and what it means for the labels, is known to the store alone.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from yanguan.desktop.files import PROJECT_SUFFIX
from yanguan.desktop.notices import Notice
from yanguan.domain.refusal import Refusal

if TYPE_CHECKING:
    from yanguan.desktop.window import MainWindow

LOOK_MILLISECONDS = 5_000
IDLE_MILLISECONDS = 2_000
"""Whoever has labelled nothing for so long does not feel it."""
LATEST_MILLISECONDS = 60_000
"""Whoever never rests is interrupted after so long: about ten milliseconds."""
OF_THE_DISK = frozenset(
    {
        "project-moved", "project-reopened", "project-log-grows", "project-read-only", "project-damaged",
        "project-cannot-open", "project-not-writable", "disk-full", "disk-error",
    }
)  # fmt: skip
"""What is refused because of the file, not because of what was asked."""


class SafeKeeping(QObject):
    """`noticed` carries a Notice; `project_wanted` a project to go on with, as `Files` has it."""

    noticed = Signal(object)
    project_wanted = Signal(Path, bool)

    def __init__(self, window: "MainWindow") -> None:
        """Look at the file every few seconds."""
        super().__init__(window)
        self._window, self._words, self._session = window, window.words, window.session
        self._told = ""
        self._worked, self._looked = QElapsedTimer(), QElapsedTimer()
        self._worked.start()
        self._looked.start()
        window.bench.applied.connect(self._worked.restart)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_when_idle)
        self._timer.start(LOOK_MILLISECONDS)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def notice_of(self, refusal: Refusal) -> Notice | None:
        """What the disk refused, with the way out; None for what has nothing to do with it."""
        if refusal.message not in OF_THE_DISK:
            return None
        self._told = refusal.message
        return Notice(self._words.refusal(refusal), self.save_elsewhere, self._words("save-elsewhere"), lasting=True)

    def look(self) -> None:
        """Look after the file. What is wrong is told once, until it is well again."""
        self._looked.restart()
        before = self._told
        try:
            self._session.tidy()
        except Refusal as refusal:
            notice = self.notice_of(refusal)
            if notice is not None and before != refusal.message:
                self.noticed.emit(notice)
        else:
            self._told = ""

    def save_elsewhere(self) -> None:
        """Ask where everything is to be saved, and save it."""
        from yanguan.desktop.file_question import FileQuestion

        kinds = f"{self._words('project-files')} (*{PROJECT_SUFFIX})"
        title, name = self._words("action-save_elsewhere"), self._session.path.name
        question = FileQuestion(self._window, self._window.settings, title, "new", kinds, name)
        question.answered.connect(self._save)

    def _look_when_idle(self) -> None:
        if self._worked.elapsed() >= IDLE_MILLISECONDS or self._looked.elapsed() >= LATEST_MILLISECONDS:
            self.look()

    def _save(self, paths: list[Path]) -> None:
        """Save it there, and go on there where the file of this project is gone."""
        path = paths[0].with_suffix(PROJECT_SUFFIX)
        try:
            self._session.save_elsewhere(path)
        except Refusal as refusal:
            text, again = self._words.refusal(refusal), self._words("save-elsewhere")
            self.noticed.emit(Notice(text, self.save_elsewhere, again, lasting=True))
            return
        if self._session.is_at_its_place:
            text = self._words("saved-elsewhere", file=str(path))
            self.noticed.emit(Notice(text, partial(self._go_on_at, path), self._words("go-on-there")))
        else:
            self._go_on_at(path)

    def _go_on_at(self, path: Path) -> None:
        self.project_wanted.emit(path, False)  # noqa: FBT003 - a signal's
