"""Articles and datasets in and out through the window: files, folders, drops, paste; off the window's thread."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Signal

from yanguan.desktop.background import Task
from yanguan.desktop.notices import Notice
from yanguan.desktop.workbench import Workbench
from yanguan.domain.progress import Progress
from yanguan.domain.refusal import Refusal
from yanguan.editing.changes import Changes
from yanguan.editing.commands import WideCommand
from yanguan.editing.importing import Imported
from yanguan.editing.session import Session
from yanguan.store.check import Finding, check
from yanguan.store.project import Project
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.exchange.datasets.verifying import Verdict
    from yanguan.exchange.exporting import Report, Wish
    from yanguan.exchange.importing import Prepared, Read
    from yanguan.store.repairing import Repaired

# What reads and writes files is imported where it is used: it takes as long as Qt itself, and the window that
# opens has nothing to read yet.

MIXED = ("reading-script-mixed", "reading-lines-other-script")
"""The notices that say that both scripts stand in one text: of many files too they are told."""


class Intake(QObject):
    """One long work at a time. `noticed` carries a Notice, `advanced` how far it is, `imported` article ids.

    `written` carries a dataset's path, its report, and the verdict of reading it back (None: it was not).
    `hushed`: what was told of the work is not to stay, another place says what came of it.
    """

    noticed = Signal(object)
    advanced = Signal(object, int, int)
    imported = Signal(list)
    written = Signal(Path, object, object)
    hushed = Signal()
    checked = Signal(list)
    busy_changed = Signal(bool)

    def __init__(self, session: Session, words: Words, parent: QObject | None = None) -> None:
        """Idle."""
        super().__init__(parent)
        self._session = session
        self._words = words
        self._task: Task | None = None
        self._say: Callable[[Any], None] = self._say_imported
        self._doing = Notice("")
        self._is_writing = False
        self.notice_of = self._plain_notice
        """How a refusal is said: the window knows of ways out."""

    @property
    def is_busy(self) -> bool:
        """True while something runs."""
        return self._task is not None

    def stop(self) -> None:
        """Call off what runs, and wait until it has ended."""
        if self._task is not None:
            self._task.cancel()
            self._task.wait()

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Read these files and folders and write them to the project, all or none."""

        def work(progress: Progress) -> "tuple[Prepared, Imported]":
            from yanguan.exchange.importing import prepare

            prepared = prepare(paths, progress=progress)
            return prepared, self._store(prepared, progress)

        self._start(work, self._say_imported, "importing")

    def store(self, prepared: "Prepared") -> bool:
        """Write what was read already to the project, all or none; False where something runs."""
        return self.run(lambda progress: (prepared, self._store(prepared, progress)), self._say_imported, "importing")

    def run(self, work: Callable[[Progress], Any], say: Callable[[Any], None], doing: str) -> bool:
        """Do this off the window's thread and hand on what comes of it; False where something runs."""
        is_free = self._task is None
        self._start(work, say, doing)
        return is_free

    def import_pasted(self, mime: QMimeData) -> None:
        """Make an article of what was copied elsewhere."""
        text, html = mime.text(), mime.html() if mime.hasHtml() else None

        def work(progress: Progress) -> "tuple[Prepared, Imported]":
            from yanguan.exchange.importing import prepared_of
            from yanguan.exchange.reading.incoming import read_pasted

            prepared = prepared_of(read_pasted(text, html), self._words("pasted"))
            return prepared, self._store(prepared, progress)

        self._start(work, self._say_imported, "importing")

    def cancel(self) -> None:
        """Call off what runs."""
        if self._task is not None:
            self._task.cancel()

    @property
    def writes(self) -> bool:
        """True while a dataset is written."""
        return self._task is not None and self._is_writing

    def export(self, path: Path, asked: "Wish | None" = None, *, verifies: bool = False) -> bool:
        """Write a dataset, the whole project as yanguan-jsonl unless asked otherwise; False where something runs."""

        def work(progress: Progress) -> "tuple[Report, Verdict | None]":
            from yanguan.exchange.exporting import export_dataset, verify_dataset, wish

            with Project(self._session.path, read_only=True) as project, project.snapshot():
                report = export_dataset(project, path, asked, progress)
                return report, verify_dataset(project, path, asked or wish(), progress) if verifies else None

        self._is_writing = self._task is None or self._is_writing
        return self.run(work, partial(self._say_exported, path), "exporting")

    def correct_everywhere(self, command: WideCommand, bench: Workbench) -> None:
        """Do what reaches over the whole project, and tell the workbench what it changed."""
        self._correct(lambda: command, bench)

    def import_overrides(self, path: Path, bench: Workbench) -> None:
        """Put the corrections of a TSV file in force, all or none."""

        def command() -> WideCommand:
            from yanguan.editing.corrections import ApplyOverrides
            from yanguan.exchange.overrides import read_overrides

            return ApplyOverrides(tuple(read_overrides(path)))

        self._correct(command, bench)

    def export_overrides(self, path: Path) -> None:
        """Write every correction of the project to a TSV file."""

        def work(progress: Progress) -> int:
            from yanguan.exchange.overrides import write_overrides

            progress(0, 0)
            with Project(self._session.path, read_only=True) as project:
                return write_overrides(project, path)

        def say(count: int) -> None:
            self.noticed.emit(Notice(self._words("corrections-exported", count=count, file=str(path))))

        self._start(work, say, "exporting")

    def _correct(self, command: Callable[[], WideCommand], bench: Workbench) -> None:
        def say(changes: Changes) -> None:
            bench.take(changes)
            undo = partial(bench.undo_step, changes.step) if changes.step else None
            self.noticed.emit(Notice(wide_outcome(self._words, changes), undo, self._words("action-undo")))

        self._start(lambda progress: self._session.apply_everywhere(command(), progress).result(), say, "correcting")

    def label_everywhere(self, command: WideCommand, bench: Workbench, done: Callable[[], None]) -> None:
        """Label many places at once, tell the workbench, and call `done`."""

        def say(changes: Changes) -> None:
            done()
            bench.take(changes)
            undo = partial(self.take_back, changes.step, bench) if changes.step else None
            self.noticed.emit(Notice(labelled_outcome(self._words, changes), undo, self._words("action-undo")))

        self._start(lambda progress: self._session.apply_everywhere(command, progress).result(), say, "labelling")

    def restore(self, command: WideCommand, bench: Workbench) -> None:
        """Bring back what was deleted, wherever it stood, and tell the workbench."""
        work = self._session.apply_everywhere
        self._start(lambda progress: work(command, progress).result(), bench.take, "restoring")

    def change_people(self, command: "Callable[[Progress], WideCommand]", bench: Workbench) -> None:
        """Do what `command` makes on the worker, and tell the workbench what it changed of people and events."""

        def say(changes: Changes) -> None:
            bench.take(changes)
            undo = partial(self.take_back, changes.step, bench) if changes.step else None
            self.noticed.emit(Notice(people_outcome(self._words, changes), undo, self._words("action-undo")))

        def work(progress: Progress) -> Changes:
            return self._session.apply_everywhere(command(progress), progress).result()

        self._start(work, say, "people-changing")

    def take_back(self, step: str, bench: Workbench) -> None:
        """Undo a step over many articles, or redo it, off the window's thread."""
        work = self._session.undo_step_everywhere
        self._start(lambda _: work(step).result(), bench.take, "taking-back", can_be_called_off=False)

    def import_pair(self, hant: Path, hans: Path) -> None:
        """Make one article of two texts, or one of each pair of files in two folders."""

        def work(progress: Progress) -> "tuple[Prepared, Imported]":
            from yanguan.exchange.importing import prepare_pairs

            prepared = prepare_pairs(hant, hans, progress=progress)
            return prepared, self._store(prepared, progress)

        self._start(work, self._say_imported, "importing")

    def check(self) -> None:
        """Prove that the project is whole."""

        def work(progress: Progress) -> list[Finding]:
            with Project(self._session.path, read_only=True) as project:
                return check(project, progress)

        self._start(work, self._say_checked, "checking")

    def repair(self, folder: Path, say: "Callable[[Repaired], None]") -> None:
        """Put right what can be, after a copy into this folder, and say what came of it."""
        work = self._session.repair
        self._start(lambda progress: work(folder, progress).result(), say, "repairing")

    def _store(self, prepared: "Prepared", progress: Progress) -> Imported:
        return self._session.import_records(
            prepared.arriving, is_dataset=prepared.is_dataset, total=prepared.total, progress=progress
        ).result()

    def _start(
        self, work: Callable[[Progress], Any], say: Callable[[Any], None], doing: str, *, can_be_called_off: bool = True
    ) -> None:
        if self._task is not None:
            self.noticed.emit(Notice(self._words("editing-paused")))
            return
        task = self._task = Task(work, self)
        self._say = say
        stop = task.cancel if can_be_called_off else None
        self._doing = Notice(self._words(doing), stop, self._words("cancel"), lasting=True)
        # Bound methods, so that Qt brings each signal to this object's thread.
        task.progressed.connect(self._advance)
        task.finished.connect(self._finish)
        task.failed.connect(self._fail)
        task.cancelled.connect(self._call_off)
        self._advance(0, 0)
        self.busy_changed.emit(True)  # noqa: FBT003 - Qt's own form
        task.start()

    def _advance(self, done: int, total: int) -> None:
        self.advanced.emit(self._doing, done, total)

    def _finish(self, result: object) -> None:
        self._end()
        self._say(result)

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, Refusal):
            raise error
        self.noticed.emit(self.notice_of(error))

    def _plain_notice(self, refusal: Refusal) -> Notice:
        return Notice(self._words.refusal(refusal), lasting=True)

    def _call_off(self) -> None:
        self._end()
        self.noticed.emit(Notice(self._words("called-off")))

    def _end(self) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._task, self._is_writing = None, False
        self.busy_changed.emit(False)  # noqa: FBT003 - Qt's own form

    def _say_imported(self, result: "tuple[Prepared, Imported]") -> None:
        prepared, imported = result
        said = [self._words("imported", added=len(imported.added), known=len(imported.known))]
        said += [self._words(key, **arguments) for key, arguments in imported.notices]
        if len(prepared.read) == 1:
            said += [self._words(notice.message_key, **notice.arguments) for notice in prepared.read[0].notices]
        elif mixed := [Path(read.file).name for read in prepared.read if _is_mixed(read)]:
            said.append(self._words("imported-mixed", count=len(mixed), file=mixed[0]))
        self.noticed.emit(Notice(" ".join(said)))
        self.imported.emit(imported.added or imported.known)

    def _say_exported(self, path: Path, result: "tuple[Report, Verdict | None]") -> None:
        report, verdict = result
        self.written.emit(path, report, verdict)
        self.noticed.emit(Notice(self._words("exported", articles=report["articles"], file=report["file"])))

    def _say_checked(self, findings: list[Finding]) -> None:
        said = [self._words(each.message, where=each.where, detail=each.detail) for each in findings[:3]]
        text = " ".join(said) or self._words("project-whole")
        self.noticed.emit(Notice(text, lasting=bool(findings)))
        self.checked.emit(findings)


def _is_mixed(read: "Read") -> bool:
    return any(notice.message_key in MIXED for notice in read.notices)


def wide_outcome(words: Words, changes: Changes) -> str:
    """What a correction over the whole project came to."""
    if not changes.changes:
        return words("corrections-known")
    if not changes.articles:
        return words("corrected-nowhere" if changes.changes[0].after else "uncorrected-nowhere")
    said = "uncorrected-everywhere" if changes.verb == "uncorrect-everywhere" else "corrected-everywhere"
    return words(said, articles=len(changes.articles))


def people_outcome(words: Words, changes: Changes) -> str:
    """What was done to people, posts or events, and in how many articles."""
    if not changes.changes:
        return words("people-as-before")
    return words(f"people-done-{changes.verb}", articles=len(changes.articles))


def labelled_outcome(words: Words, changes: Changes) -> str:
    """How many places were labelled, and in how many articles."""
    if changes.verb == "frame-everywhere":
        frames = sum(change.kind in ("quote", "appointment") for change in changes.changes)
        return words("framed-everywhere", made=frames, articles=len(changes.articles))
    made = sum(change.kind == "span" for change in changes.changes)
    return words("labelled-everywhere", made=made, articles=len(changes.articles))
