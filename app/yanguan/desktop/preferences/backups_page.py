"""The page of the backups: in which folder they are kept."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from yanguan.desktop.settings import Settings
from yanguan.words import Words


class BackupsPage(QWidget):
    """Sets the folder of all backups."""

    def __init__(self, words: Words, settings: Settings) -> None:
        """As it is now."""
        super().__init__()
        self._words, self._settings = words, settings
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(words("backups-folder"))
        self.choose, self.beside = QPushButton(words("backups-choose")), QPushButton(words("backups-beside"))
        told = QLabel(words("backups-told"))
        told.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.beside)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(QLabel(words("backups-folder")))
        layout.addWidget(self.folder)
        layout.addLayout(row)
        layout.addStretch(1)
        self.choose.clicked.connect(self._ask)
        self.beside.clicked.connect(self._put_beside)
        self._show()

    def _show(self) -> None:
        chosen = self._settings.backup_folder
        self.folder.setText(str(chosen) if chosen else self._words("backups-beside-each"))
        self.beside.setEnabled(chosen is not None)

    def _ask(self) -> None:
        from yanguan.desktop.file_question import FileQuestion

        question = FileQuestion(self, self._settings, self._words("backups-choose"), "folder")
        question.answered.connect(self._take)

    def _take(self, paths: list[Path]) -> None:
        self._settings.backup_folder = paths[0]
        self._show()

    def _put_beside(self) -> None:
        self._settings.backup_folder = None
        self._show()
