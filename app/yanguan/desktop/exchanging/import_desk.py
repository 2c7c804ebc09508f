"""Who reads files before they come in: one that leaves no doubt is stored at once, all else is shown in the sheet."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from yanguan.desktop.intake import Intake
from yanguan.desktop.notices import Notice
from yanguan.desktop.theme import Theme
from yanguan.domain.progress import Progress
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.exchanging.import_sheet import ImportSheet
    from yanguan.desktop.exchanging.look import Look


class ImportDesk(QObject):
    """There is at most one sheet."""

    def __init__(self, words: Words, theme: Theme, project: Path, intake: Intake, window: QWidget) -> None:
        """No sheet yet."""
        super().__init__(window)
        self._words, self._theme, self._project, self._intake = words, theme, project, intake
        self._window = window
        self._paths: Sequence[Path] = ()
        self._look: Look | None = None
        self._doing: Literal["", "reading", "storing", "stored"] = ""
        self.sheet: ImportSheet | None = None

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Read these files and folders: she sees first what would come in, unless there is nothing to ask."""
        if self.sheet is not None:
            self.sheet.close()
        self._paths = tuple(paths)
        self._read()

    def _read(self) -> None:
        sheet, paths, project = self.sheet, self._paths, self._project
        encoding = sheet.chosen_encoding() if sheet else None
        offsets = sheet.chosen_offsets() if sheet else None
        columns = sheet.columns.columns() if sheet else {}

        def work(progress: Progress) -> "Look":
            from yanguan.desktop.exchanging.look import look

            return look(paths, project, encoding=encoding, columns=columns, offsets=offsets, progress=progress)

        self._doing = "reading" if sheet is not None else ""
        if not self._intake.run(work, self._show, "reading-files") and sheet is not None:
            self._end(Notice(self._words("editing-paused")))

    def _show(self, look: "Look") -> None:
        if not self._paths:
            return  # the sheet was closed meanwhile
        self._doing = ""
        self._look = look
        if self.sheet is None and look.seen.is_doubtless:
            self._intake.store(look.prepared)
            return
        self._intake.hushed.emit()
        if self.sheet is None:
            self._make()
        assert self.sheet is not None
        self.sheet.show_look(look)
        self.sheet.show()
        self.sheet.raise_()
        self.sheet.activateWindow()

    def _make(self) -> None:
        from yanguan.desktop.exchanging.import_sheet import ImportSheet

        sheet = self.sheet = ImportSheet(self._words, self._theme, self._window)
        sheet.reading_wanted.connect(self._read)
        sheet.import_wanted.connect(self._store)
        sheet.cancel_wanted.connect(self._intake.cancel)
        sheet.finished.connect(self._forget)
        self._intake.advanced.connect(self._show_progress)
        self._intake.noticed.connect(self._end)
        self._intake.imported.connect(self._close)

    def _store(self) -> None:
        if self._look is not None:
            self._doing = "storing"
            if not self._intake.store(self._look.prepared):
                self._end(Notice(self._words("editing-paused")))

    def _show_progress(self, notice: Notice, done: int, total: int) -> None:
        if self.sheet is not None and self._doing in ("reading", "storing"):
            self.sheet.show_progress(notice, done, total)

    def _end(self, notice: Notice) -> None:
        """What the window is told while something runs for the sheet: it was refused, or called off."""
        if self.sheet is not None and self._doing in ("reading", "storing"):
            self._doing = "stored" if self._doing == "storing" else ""
            self.sheet.show_ended(notice)

    def _close(self) -> None:
        """It came in: the window says so. What comes in by another way leaves the sheet as it is."""
        if self.sheet is not None and self._doing == "stored":
            self.sheet.close()

    def _forget(self) -> None:
        self._intake.advanced.disconnect(self._show_progress)
        self._intake.noticed.disconnect(self._end)
        self._intake.imported.disconnect(self._close)
        if self._doing == "reading":
            self._intake.cancel()
        self.sheet, self._look, self._doing, self._paths = None, None, "", ()
