"""Projects, articles and datasets by file dialog, drop and paste: asks where, and hands on."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from yanguan.desktop.intake import Intake
from yanguan.words import Words

PROJECT_SUFFIX = ".yanguan"


class Files(QObject):
    """`project_wanted` carries the path of another project, and whether it is to be made."""

    project_wanted = Signal(Path, bool)

    def __init__(self, words: Words, project: Path, intake: Intake, window: QWidget) -> None:
        """Ready."""
        super().__init__(window)
        self._words, self._project, self._intake, self._window = words, project, intake, window

    def new_project(self) -> None:
        """Make a project where she says."""
        path, _ = QFileDialog.getSaveFileName(self._window, self._words("action-new_project"), "", self._projects())
        if path:
            self.project_wanted.emit(Path(path).with_suffix(PROJECT_SUFFIX), True)  # noqa: FBT003 - a signal's

    def open_project(self) -> None:
        """Open another project in place of this one."""
        path, _ = QFileDialog.getOpenFileName(self._window, self._words("action-open_project"), "", self._projects())
        if path:
            self.project_wanted.emit(Path(path), False)  # noqa: FBT003 - a signal's

    def import_files(self) -> None:
        """Bring in files that she picks."""
        kinds = f"{self._words('importable-files')} (*.txt *.md *.html *.htm *.xhtml *.jsonl);;* (*)"
        paths, _ = QFileDialog.getOpenFileNames(self._window, self._words("action-import_files"), "", kinds)
        if paths:
            self._intake.import_paths([Path(path) for path in paths])

    def import_folder(self) -> None:
        """Bring in a whole folder."""
        if folder := QFileDialog.getExistingDirectory(self._window, self._words("action-import_folder")):
            self._intake.import_paths([Path(folder)])

    def import_pair(self) -> None:
        """Bring in two texts of one article: asks for the traditional one, then for the simplified one."""
        names = [self._words("choose-hant"), self._words("choose-hans")]
        paths = []
        for name in names:
            path, _ = QFileDialog.getOpenFileName(self._window, name, "", "* (*)")
            if not path:
                return
            paths.append(Path(path))
        self._intake.import_pair(*paths)

    def import_dropped(self, mime: QMimeData) -> None:
        """Bring in what was dropped: files, or text. A dropped project is opened."""
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if len(paths) == 1 and paths[0].suffix == PROJECT_SUFFIX:
            self.project_wanted.emit(paths[0], False)  # noqa: FBT003 - a signal's
        elif paths:
            self._intake.import_paths(paths)
        elif mime.hasText():
            self._intake.import_pasted(mime)

    def paste_article(self) -> None:
        """Make an article of what was copied elsewhere; copied files come in as files."""
        mime = QGuiApplication.clipboard().mimeData()
        if any(url.isLocalFile() for url in mime.urls()):
            self.import_dropped(mime)
        else:
            self._intake.import_pasted(mime)

    def export_dataset(self) -> None:
        """Write the dataset where she says."""
        beside, kind = str(self._project.with_suffix(".jsonl")), "JSONL (*.jsonl)"
        path, _ = QFileDialog.getSaveFileName(self._window, self._words("action-export_dataset"), beside, kind)
        if path:
            self._intake.export(Path(path))

    def check_project(self) -> None:
        """Prove that the project is whole."""
        self._intake.check()

    def _projects(self) -> str:
        return f"{self._words('project-files')} (*{PROJECT_SUFFIX})"
