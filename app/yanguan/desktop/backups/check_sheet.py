"""What a check of the project found, as a sheet to read, and the button that repairs what can be. Changes nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from yanguan.desktop.line_table import line_table, set_line
from yanguan.store.check import Finding
from yanguan.words import Words

SIZE = (820, 420)


class CheckSheet(QDialog):
    """`repair_wanted` says that what can be repaired shall be, `restore_wanted` that the backups shall be shown."""

    repair_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        """Empty. It stays open beside the text, and goes when it is closed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("action-check_project"))
        self.resize(*SIZE)
        self._words = words
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.table = line_table([words("check-finding")], (0,), words("check-findings"))
        self.table.setWordWrap(True)
        self.restore, self.button = QPushButton(words("action-restore_backup")), QPushButton(words("check-repair"))
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.restore)
        below.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        self.button.clicked.connect(self.repair_wanted)
        self.restore.clicked.connect(self.restore_wanted)

    def show_findings(self, findings: Sequence[Finding], said: str, *, can_repair: bool) -> None:
        """List these."""
        self.said.setText(said)
        self.button.setEnabled(can_repair)
        self.table.setRowCount(len(findings))
        for number, each in enumerate(findings):
            set_line(self.table, number, (self._words(each.message, where=each.where, detail=each.detail),))
        self.table.resizeRowsToContents()
