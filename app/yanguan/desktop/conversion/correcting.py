"""The list of corrections, opened and kept true: removed, added, taken back, brought in and written as a file.

What it looks like stands in `correction_sheet`; a correction made in the text in `converting`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from yanguan.desktop.background import Task
from yanguan.desktop.intake import Intake
from yanguan.desktop.settings import Settings
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Script
from yanguan.domain.labels import Phrase
from yanguan.domain.progress import Progress
from yanguan.editing.changes import Changes
from yanguan.store.project import Project
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.conversion.correction_sheet import CorrectionSheet
    from yanguan.editing.correction_list import ListedCorrection

VERBS = (
    "correct",
    "uncorrect",
    "correct-source",
    "correct-everywhere",
    "uncorrect-everywhere",
    "correct-source-everywhere",
    "overrides",
)
"""The commands that the list's own undo takes back: the last of them, wherever it reached."""


class Correcting(QObject):
    """`told` carries a key of the translations. There is at most one sheet."""

    told = Signal(str)

    def __init__(self, words: Words, settings: Settings, bench: Workbench, intake: Intake, window: QWidget) -> None:
        """No sheet yet."""
        super().__init__(window)
        self._words, self._settings, self._bench, self._intake = words, settings, bench, intake
        self._window = window
        self._task: Task | None = None
        self.sheet: CorrectionSheet | None = None

    def show_corrections(self) -> None:
        """Show the list; where it is shown already, bring it to the front."""
        if self.sheet is None:
            from yanguan.desktop.conversion.correction_sheet import CorrectionSheet

            sheet = self.sheet = CorrectionSheet(self._words, self._window)
            sheet.removal_wanted.connect(self._remove)
            sheet.phrase_wanted.connect(self._add)
            sheet.undo_wanted.connect(self._undo)
            sheet.import_wanted.connect(self._import)
            sheet.export_wanted.connect(self._export)
            sheet.finished.connect(self._forget)
            ties = (self._bench.applied, self._show), (self._bench.article_opened, self._show)
            sheet.follow(self._bench, self._intake, *ties)
            self._show()
        self.sheet.come_forward()

    def stop(self) -> None:
        """Count no further, and wait until nothing runs."""
        if self._task is not None:
            self._task.end()
            self._task = None

    def _forget(self) -> None:
        """The sheet is closed; Qt takes it away."""
        self.stop()
        self.sheet = None

    def _show(self) -> None:
        from yanguan.editing.correction_list import own_corrections, phrases_listed

        if self.sheet is None:
            return
        reader, article = self._bench.session.reader, self._bench.article
        phrases = reader.phrases()
        own = [each for each in phrases if article is not None and each.source_script == article.source_script]
        here = own_corrections(article, own) if article is not None else []
        self.sheet.show_corrections(phrases_listed(phrases), here)
        self.sheet.show_state(
            script=article.source_script if article else "hant",
            can_undo=self._bench.session.last_step(VERBS) is not None,
        )
        self._count(phrases)

    def _count(self, phrases: list[Phrase]) -> None:
        """Count on a worker how far each phrase reaches: it reads every text of the project."""
        self.stop()
        if phrases:
            path = self._bench.session.path
            task = self._task = Task(lambda progress: _reach(path, progress), self)
            task.finished.connect(self._show_reach)
            task.start()

    def _show_reach(self, reach: dict[str, int]) -> None:
        if self.sheet is not None:
            self.sheet.show_reach(reach)

    def _remove(self, correction: "ListedCorrection") -> None:
        from yanguan.editing.correction_list import removal
        from yanguan.editing.corrections import RemovePhrase

        command = removal(correction)
        if isinstance(command, RemovePhrase):
            self._intake.correct_everywhere(command, self._bench)
        else:
            self._bench.apply(command)

    def _add(self, script: Script, source: str, counterpart: str) -> None:
        from yanguan.editing.corrections import CorrectEverywhere

        self._intake.correct_everywhere(CorrectEverywhere(script, source, counterpart), self._bench)

    def _undo(self) -> None:
        if (step := self._bench.session.last_step(VERBS)) is not None:
            self._bench.undo_step(step)

    def _import(self) -> None:
        from yanguan.desktop.file_question import FileQuestion

        title = self._words("correction-import")
        question = FileQuestion(self._window, self._settings, title, "file", self._kinds())
        question.answered.connect(self._bring_in)

    def _bring_in(self, paths: list[Path]) -> None:
        self._intake.import_overrides(paths[0], self._bench)

    def _export(self) -> None:
        beside = str(self._bench.session.path.with_suffix(".tsv"))
        from yanguan.desktop.file_question import FileQuestion

        title = self._words("correction-export")
        question = FileQuestion(self._window, self._settings, title, "new", self._kinds(), beside)
        question.answered.connect(self._write)

    def _write(self, paths: list[Path]) -> None:
        self._intake.export_overrides(paths[0])

    def _kinds(self) -> str:
        return f"{self._words('corrections')} (*.tsv);;* (*)"


def phrases_told(words: Words, changes: Changes) -> Iterator[str]:
    """Which phrases an undo or redo put on the list or took off it: what she undid may not be in sight."""
    for change in changes.changes:
        phrase = change.after or change.before
        if isinstance(phrase, Phrase):
            yield words("done-phrase-undone", source=phrase.source, counterpart=phrase.counterpart)


def _reach(path: Path, progress: Progress) -> dict[str, int]:
    progress(0, 0)
    with Project(path, read_only=True) as project:
        return project.phrase_reach()
