"""Shows what a check of the project found, and has it repaired where she wants it.

The check and the repair run in `intake`, with their progress and the way to call them off; what they do is the store's.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from yanguan.desktop.intake import Intake
from yanguan.store.check import Finding

if TYPE_CHECKING:
    from yanguan.desktop.backups.check_sheet import CheckSheet
    from yanguan.desktop.window import MainWindow
    from yanguan.store.repairing import Repaired


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
            from yanguan.desktop.backups.check_sheet import CheckSheet

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
