"""The question where a file is, or is to be: a dialog that holds up nothing. What is done with it stands elsewhere."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from yanguan.desktop.settings import Settings

Wanted = Literal["file", "files", "folder", "new"]
_MODES = {
    "file": QFileDialog.FileMode.ExistingFile,
    "files": QFileDialog.FileMode.ExistingFiles,
    "folder": QFileDialog.FileMode.Directory,
    "new": QFileDialog.FileMode.AnyFile,
}


class FileQuestion(QFileDialog):
    """Opens at once, where files were picked last; `answered` carries the paths and never comes if she cancels."""

    answered = Signal(list)

    def __init__(
        self, window: QWidget, settings: Settings, title: str, wanted: Wanted, kinds: str = "", proposed: str = ""
    ) -> None:
        """Ask; `kinds` in Qt's form, `proposed` is the path of a new file."""
        super().__init__(window, title, settings.folder or str(Path.home()), kinds)
        self._settings = settings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFileMode(_MODES[wanted])
        self.setOption(QFileDialog.Option.ShowDirsOnly, on=wanted == "folder")
        if wanted == "new":
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            self.selectFile(proposed)
        self.filesSelected.connect(self._answer)
        self.open()

    def _answer(self, chosen: list[str]) -> None:
        paths = [Path(each) for each in chosen]
        self._settings.folder = str(paths[0].parent)
        self.answered.emit(paths)
