"""Projects, articles and datasets by file dialog, drop and paste: asks where, and hands on."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from yanguan.desktop.exchanging.import_desk import ImportDesk
from yanguan.desktop.intake import Intake
from yanguan.desktop.settings import Settings
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.file_question import Wanted

PROJECT_SUFFIX = ".yanguan"


class Files(QObject):
    """`project_wanted` carries the path of another project, and whether it is to be made."""

    project_wanted = Signal(Path, bool)

    def __init__(
        self, words: Words, settings: Settings, intake: Intake, importing: ImportDesk, window: QWidget
    ) -> None:
        """Ready."""
        super().__init__(window)
        self._words, self._settings, self._intake, self._importing = words, settings, intake, importing
        self._window = window
        self._first_of_pair: Path | None = None

    def new_project(self) -> None:
        """Make a project where she says."""
        self._ask("action-new_project", "new", self._make, self._projects())

    def open_project(self) -> None:
        """Open another project in place of this one."""
        self._ask("action-open_project", "file", self._open, self._projects())

    def import_files(self) -> None:
        """Bring in files that she picks."""
        from yanguan.exchange.labels_in.table import TOOLS
        from yanguan.exchange.reading.formats.names import READABLE

        suffixes = READABLE.union(*(tool.suffixes for tool in TOOLS))
        patterns = " ".join(sorted(f"*{suffix}" for suffix in suffixes if suffix))
        kinds = f"{self._words('importable-files')} ({patterns});;* (*)"
        self._ask("action-import_files", "files", self._importing.bring_in, kinds)

    def import_folder(self) -> None:
        """Bring in a whole folder."""
        self._ask("action-import_folder", "folder", self._importing.bring_in)

    def import_pair(self) -> None:
        """Bring in two texts of one article: asks for the traditional one, then for the simplified one."""
        self._ask("choose-hant", "file", self._take_first, "* (*)")

    def import_dropped(self, mime: QMimeData) -> None:
        """Bring in what was dropped: files, or text. A dropped project is opened."""
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if len(paths) == 1 and paths[0].suffix == PROJECT_SUFFIX:
            self.project_wanted.emit(paths[0], False)  # noqa: FBT003 - a signal's
        elif paths:
            self._importing.bring_in(paths)
        elif mime.hasText():
            self._intake.import_pasted(mime)

    def paste_article(self) -> None:
        """Make an article of what was copied elsewhere; copied files come in as files."""
        mime = QGuiApplication.clipboard().mimeData()
        if any(url.isLocalFile() for url in mime.urls()):
            self.import_dropped(mime)
        else:
            self._intake.import_pasted(mime)

    def check_project(self) -> None:
        """Prove that the project is whole."""
        self._intake.check()

    def _ask(
        self, key: str, wanted: "Wanted", then: Callable[[list[Path]], None], kinds: str = "", proposed: str = ""
    ) -> None:
        from yanguan.desktop.file_question import FileQuestion

        question = FileQuestion(self._window, self._settings, self._words(key), wanted, kinds, proposed)
        question.answered.connect(then)

    def _make(self, paths: list[Path]) -> None:
        self.project_wanted.emit(paths[0].with_suffix(PROJECT_SUFFIX), True)  # noqa: FBT003 - a signal's

    def _open(self, paths: list[Path]) -> None:
        self.project_wanted.emit(paths[0], False)  # noqa: FBT003 - a signal's

    def _take_first(self, paths: list[Path]) -> None:
        self._first_of_pair = paths[0]
        self._ask("choose-hans", "file", self._take_second, "* (*)")

    def _take_second(self, paths: list[Path]) -> None:
        if self._first_of_pair is not None:
            self._intake.import_pair(self._first_of_pair, paths[0])
            self._first_of_pair = None

    def _projects(self) -> str:
        return f"{self._words('project-files')} (*{PROJECT_SUFFIX})"
