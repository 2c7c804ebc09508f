"""Who keeps the sheet of an export: the dry run beside her, the writing, and what she chose last in each project."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from yanguan.desktop.background import Task
from yanguan.desktop.intake import Intake
from yanguan.desktop.notices import Notice
from yanguan.desktop.settings import Settings
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.store.project import Project
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.exchanging.export_sheet import ExportSheet
    from yanguan.exchange.exporting import Report, Wish

PAUSE_MILLISECONDS = 150
"""So long after her last choice the dry run begins."""


class ExportDesk(QObject):
    """There is at most one sheet."""

    def __init__(self, words: Words, settings: Settings, project: Path, intake: Intake, window: QWidget) -> None:
        """No sheet yet."""
        super().__init__(window)
        self._words, self._settings, self._project, self._intake = words, settings, project, intake
        self._window = window
        self._task: Task | None = None
        self._is_writing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._look)
        self.sheet: ExportSheet | None = None

    def export_dataset(self) -> None:
        """Show the sheet; where it is shown already, bring it to the front."""
        if self.sheet is None:
            self._make()
        assert self.sheet is not None
        self.sheet.show()
        self.sheet.raise_()
        self.sheet.activateWindow()

    def stop(self) -> None:
        """Count no further, and wait until nothing runs."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task.wait()
            self._task.deleteLater()
            self._task = None

    def wait(self) -> None:
        """Block until the dry run is over."""
        if self._pause.isActive():
            self._pause.stop()
            self._look()
        if self._task is not None:
            self._task.wait()

    def _make(self) -> None:
        from yanguan.desktop.exchanging.export_sheet import ExportSheet
        from yanguan.exchange.datasets.formats import FORMATS

        kept = self._settings.export_choices(self._project)
        sheet = self.sheet = ExportSheet(self._words, FORMATS.values(), kept, self._window)
        sheet.choice_changed.connect(self._soon)
        sheet.export_wanted.connect(self._ask)
        sheet.cancel_wanted.connect(self._intake.cancel)
        sheet.folder_wanted.connect(self._open_folder)
        sheet.finished.connect(self._forget)
        self._intake.advanced.connect(self._show_progress)
        self._intake.written.connect(self._show_written)
        self._intake.noticed.connect(self._show_ended)
        self._soon()

    def _forget(self) -> None:
        """The sheet is closed; what is being written is written on, and told in the window."""
        self.stop()
        if self.sheet is not None:
            self._settings.keep_export_choices(self._project, self.sheet.kept())
        self._intake.advanced.disconnect(self._show_progress)
        self._intake.written.disconnect(self._show_written)
        self._intake.noticed.disconnect(self._show_ended)
        self.sheet, self._is_writing = None, False

    # The dry run: the last choice counts.

    def _soon(self) -> None:
        if self.sheet is not None:
            self.sheet.show_looking()
        self._pause.start(PAUSE_MILLISECONDS)

    def _look(self) -> None:
        self.stop()
        if self.sheet is None:
            return
        try:
            asked = self.sheet.wish()
        except Refusal as refusal:
            self.sheet.show_refusal(refusal)
            return
        self._settings.keep_export_choices(self._project, self.sheet.kept())
        path = self._project
        task = self._task = Task(lambda progress: _foreseen(path, asked, progress), self)
        task.finished.connect(self._show_foreseen)
        task.failed.connect(self._show_failed)
        task.start()

    def _show_foreseen(self, report: "Report") -> None:
        if self.sheet is not None and self.sender() is self._task and not self._pause.isActive():
            self.sheet.show_foreseen(report)

    def _show_failed(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        if self.sheet is not None and self.sender() is self._task:
            self.sheet.show_refusal(error)

    # The writing.

    def _ask(self) -> None:
        from yanguan.desktop.file_question import FileQuestion

        assert self.sheet is not None
        try:
            asked = self.sheet.wish()
        except Refusal as refusal:
            self.sheet.show_refusal(refusal)
            return
        self._settings.keep_export_choices(self._project, self.sheet.kept())
        kinds = f"{asked.form.name} (*)" if asked.is_folder else f"{asked.form.name} (*{asked.form.suffix})"
        proposed = str(proposed_path(self._project, asked))
        question = FileQuestion(self.sheet, self._settings, self._words("export-title"), "new", kinds, proposed)
        question.setDefaultSuffix("" if asked.is_folder else asked.form.suffix.removeprefix("."))
        question.answered.connect(self._write)

    def _write(self, paths: list[Path]) -> None:
        if self.sheet is None:
            return
        self.stop()
        if not self._intake.export(paths[0], self.sheet.wish(), verifies=self.sheet.verify.isChecked()):
            self.sheet.show_ended(Notice(self._words("editing-paused")))

    def _show_progress(self, notice: Notice, done: int, total: int) -> None:
        if self.sheet is not None and self._intake.writes:
            self._is_writing = True
            self.sheet.show_progress(notice, done, total)

    def _show_written(self, path: Path, report: "Report", verdict: object) -> None:
        from yanguan.exchange.datasets.verifying import Verdict

        self._is_writing = False
        if self.sheet is not None:
            self.sheet.show_written(path, report, verdict if isinstance(verdict, Verdict) else None)

    def _show_ended(self, notice: Notice) -> None:
        """What the window is told while the dataset is written: it was refused, or called off."""
        if self.sheet is not None and self._is_writing:
            self._is_writing = False
            self.sheet.show_ended(notice)

    def _open_folder(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def proposed_path(project: Path, asked: "Wish") -> Path:
    """Beside the project: a file of its name, or a folder that is not there yet."""
    if not asked.is_folder:
        return project.with_suffix(asked.form.suffix)
    name = f"{project.stem.replace('.', '_')}-{asked.form.name}"
    number = 1
    while (path := project.with_name(name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return path


def _foreseen(path: Path, asked: "Wish", progress: Progress) -> "Report":
    from yanguan.exchange.exporting import foresee

    with Project(path, read_only=True) as project:
        return foresee(project, asked, progress)
