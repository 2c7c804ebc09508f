"""What a check of the project found, as a sheet to read, and the button that repairs what can be.

The check and the repair run in `intake`, with their progress and the way to call them off; what they do is the store's.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from yanguan.desktop.intake import Intake
from yanguan.desktop.line_table import line_table, set_line
from yanguan.store.check import Finding
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.window import MainWindow
    from yanguan.store.repairing import Repaired

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


class CheckDesk(QObject):
    """Shows what a check found, and has it repaired."""

    def __init__(self, window: "MainWindow", intake: Intake) -> None:
        """Listen."""
        super().__init__(window)
        self._window, self._words = window, window.words
        self.sheet: CheckSheet | None = None
        intake.checked.connect(self.show_findings)

    def show_findings(self, findings: list[Finding]) -> None:
        """Show what is wrong; where nothing is, the notice has said so."""
        if not findings:
            if self.sheet is not None:
                self.sheet.close()
            return
        from yanguan.store.repairing import can_repair

        is_offered = can_repair(findings)
        key = "check-found" if is_offered else "check-found-only"
        self._show(findings, self._words(key, count=len(findings)), is_offered=is_offered)

    def _show(self, findings: Sequence[Finding], said: str, *, is_offered: bool) -> None:
        if self.sheet is None:
            self.sheet = CheckSheet(self._words, self._window)
            self.sheet.repair_wanted.connect(self._repair)
            self.sheet.restore_wanted.connect(self._window.hands.backups.restore_backup)
            self.sheet.finished.connect(self._forget_sheet)
        self.sheet.show_findings(findings, said, can_repair=is_offered)
        self.sheet.show()

    def _repair(self) -> None:
        self._window.hands.intake.repair(self._window.hands.backups.folder(), self._say_repaired)

    def _say_repaired(self, done: "Repaired") -> None:
        """Say it, and show the project as it is now."""
        kept = self._words("check-kept", kept=str(done.kept))
        if done.remaining:
            said = self._words("check-remaining", count=len(done.remaining))
        else:
            said = self._words("check-repaired", file=self._window.session.path.name)
        self._show(done.remaining, f"{said} {kept}", is_offered=False)
        self._window.articles.reload()
        article = self._window.bench.article
        if article is not None:
            self._window.open_article(article.id)

    def _forget_sheet(self) -> None:
        self.sheet = None
