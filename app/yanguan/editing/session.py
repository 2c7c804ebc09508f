"""One person at work on one project: commands in, changes out. The one way in for the window and the command line.

There is one writer. A label is written in the caller's thread, which waits for the commit; long work is written in a
thread of its own, and labelling pauses meanwhile: so never two threads write at a time.
"""

import getpass
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from yanguan.domain.article import Article
from yanguan.domain.counterpart import article_after
from yanguan.domain.identity import now
from yanguan.domain.label_set import Change, LabelSet
from yanguan.domain.labels import Span
from yanguan.domain.progress import Progress, unwatched
from yanguan.domain.refusal import Refusal
from yanguan.domain.tail import TAILS, Tail
from yanguan.editing.beginning import begun
from yanguan.editing.changes import Changes
from yanguan.editing.opening import Access, opened
from yanguan.editing.scene import Scene
from yanguan.editing.stamping import stamped
from yanguan.editing.whole_project import WholeProject
from yanguan.store import history
from yanguan.store.connection import tells
from yanguan.store.history import Side
from yanguan.store.holder import far_holder, is_free
from yanguan.store.project import Project

if TYPE_CHECKING:  # a window is painted before anything is done in it
    from yanguan.domain.packed_record import Arriving
    from yanguan.editing.commands import Command, WideCommand
    from yanguan.editing.importing import Imported
    from yanguan.editing.post_values import Completion
    from yanguan.editing.scheming import ChangeScheme
    from yanguan.store.repairing import Repaired
    from yanguan.store.whereabouts import Place

_TO_WRITE = ("yanguan.editing.settling", "yanguan.editing.scheming", "orjson")
"""What commands need, and nobody who reads: a twentieth of the window's start."""
HEAVY = 500
"""A step that changed more objects than this is taken back off the window's thread: about a tenth of a second."""


class Session:
    """An open project and the person working on it.

    `reader` follows what is committed and belongs to the thread that opened the session. `completion`, where one is
    set, adds what follows from a command to its step: it is derived above this room.
    """

    def __init__(
        self,
        path: Path,
        *,
        annotator: str | None = None,
        scheme: Mapping[str, Any] | None = None,
        is_prepared: bool = True,
        access: Access = "write",
        backups: Path | None = None,
    ) -> None:
        """Open the project; where there is none and `scheme` is given, make it with that scheme.

        Where it is not `prepared` to write yet, call `prepare` before the first command, or wait for the disk then.
        A copy of an older version's project goes into `backups`. Where `access` lets it only be read, `reading` says
        why. Raises Refusal as `Project` does.
        """
        self.annotator = annotator or _user()
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="yanguan-writer")
        self._long: Future[Any] | None = None
        self._held: tuple[Article, LabelSet] | None = None
        self.completion: Completion | None = None
        self.was_made = scheme is not None and not path.exists()
        try:
            self._project, self.reading = opened(path, scheme, is_prepared=is_prepared, access=access, backups=backups)
            try:
                self.reader = Project(path, read_only=True)
            except BaseException:
                self._project.close()
                raise
        except BaseException:
            self._executor.shutdown()
            raise

    def __enter__(self) -> Self:
        """The session itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def prepare(self) -> None:
        """Get ready to write, where that has not been done. Raises Refusal where the disk refuses."""
        for name in _TO_WRITE:
            import_module(name)
        self._project.prepare()

    def tidy(self) -> None:
        """Look after the file while nobody works. Raises Refusal where its disk refuses, or the file is gone."""
        if not self.is_busy:
            self._project.tidy()

    @property
    def is_at_its_place(self) -> bool:
        """True while the file that was opened stands where it stood."""
        return self._project.is_same_file()

    def save_elsewhere(self, path: Path) -> None:
        """Save everything under another name, whatever became of the project's own file. Raises Refusal."""
        if self.is_busy:
            raise Refusal("editing-paused")
        self._project.save_elsewhere(path)

    def is_free(self) -> bool:
        """True where a project that is only read here could be written now: it was given free, or may be written."""
        return is_free(self.path)

    @property
    def place(self) -> "Place":
        """Where the file lies."""
        return self._project.place

    @tells
    def clock_behind(self) -> str | None:
        """When the last step was made, where this computer's clock says that this is still to come."""
        from yanguan.store.clock import behind  # noqa: PLC0415 - not before the first paint

        return behind(self.reader.database)

    def strangers(self) -> tuple[list[str], Mapping[str, str] | None]:
        """Other versions of the project beside it, and the other machine that says that it has it open."""
        from yanguan.store.conflict_copies import conflict_copies  # noqa: PLC0415 - not before the first paint

        far = far_holder(self.path)
        hosts = frozenset({far["host"]} if far else ())
        return conflict_copies(self.path, self.reader.identifier(), hosts), far

    @property
    def path(self) -> Path:
        """The project's file."""
        return self._project.path

    @property
    def is_busy(self) -> bool:
        """True while long work is written; labelling pauses until then."""
        return self._long is not None and not self._long.done()

    def close(self) -> None:
        """Wait for what is being written, and close the project."""
        self.reader.close()
        try:
            if self._long is not None:
                wait([self._long])
            self._project.close()
        finally:
            self._executor.shutdown()

    @tells
    def take_up(self, identifier: str) -> tuple[Article, LabelSet]:
        """An article and its labels, as they stand in the file; the first command then need not read them again."""
        if not self.is_busy:
            self._project.settle()
        opened = self.reader.article(identifier), self.reader.labels(identifier)
        if not self.is_busy:
            self._held = opened
        return opened

    @tells
    def apply(self, command: "Command") -> Changes:
        """Do it; when this returns, it is on the disk. Raises Refusal, and changes nothing, where it cannot be done."""
        self._refuse_busy()
        return self._apply(command)

    @tells
    def apply_to_scheme(self, command: "ChangeScheme") -> Changes:
        """Change the scheme of the project; the open article's next change renews its stamp. Raises Refusal."""
        self._refuse_busy()
        self._held = None
        return self._apply_everywhere(command, unwatched)

    @tells
    def undo(self, article: str) -> Changes:
        """Take back, whole, the last live step that touched this article or the phrase list; none where there is none.

        Raises Refusal where a later step elsewhere builds on it.
        """
        self._refuse_busy()
        return self._turn(article, "undo")

    @tells
    def redo(self, article: str) -> Changes:
        """Do again what was last undone in this article."""
        self._refuse_busy()
        return self._turn(article, "redo")

    @tells
    def undo_step(self, step: str) -> Changes:
        """Take back this step, whole, wherever it reached; an undo's is redone. None where it is ended already.

        Raises Refusal where a later step builds on it.
        """
        self._refuse_busy()
        return self._undo_step(step)

    @tells
    def return_to(self, article: str, seq: int) -> Changes:
        """Take the article back to where it stood after this row of the history: one step, which undo takes back.

        Raises Refusal where something elsewhere builds on what came after.
        """
        from yanguan.editing.past import return_to  # noqa: PLC0415 - rarely asked for

        self._refuse_busy()
        try:
            return self._apply(return_to(self._project, article, seq), is_as_it_was=True)
        except history.DanglingError as error:
            raise Refusal("return-built-upon") from error

    def last_step(self, verbs: Iterable[str]) -> str | None:
        """The last step with one of these verbs, wherever it reached, that can be undone."""
        return history.last_undoable(self.reader.database, verbs)

    @property
    def tail(self) -> Tail:
        """How much of the related items this project labels."""
        kept = self.reader.setting("tail")
        return next((each for each in TAILS if each == kept), "appointments")

    @tells
    def choose_tail(self, tail: Tail) -> None:
        """Label so much of the related items from now on; what was declared complete before stays."""
        self._refuse_busy()
        with self._project.write() as writing:
            writing.keep_setting("tail", tail)

    @tells
    def can(self, side: Side, article: str) -> bool:
        """True where there is something to undo, or to redo."""
        return self.reading is None and history.live_step(self.reader.database, article, side) is not None

    def import_records(
        self,
        records: "Iterable[Arriving]",
        *,
        is_dataset: bool,
        as_suggestions: bool = False,
        total: int = 0,
        progress: Progress = unwatched,
    ) -> "Future[Imported]":
        """Write these articles, all or none, off the caller's thread; `progress` is called on the writer's."""
        from yanguan.editing.importing import import_records  # noqa: PLC0415 - not before the first paint

        self._refuse_busy()
        self._held = None
        self._long = self._executor.submit(
            import_records,
            self._project,
            records,
            annotator=self.annotator,
            is_dataset=is_dataset,
            as_suggestions=as_suggestions,
            total=total,
            progress=progress,
        )
        return self._long

    def apply_everywhere(self, command: "WideCommand", progress: Progress = unwatched) -> Future[Changes]:
        """Do what reaches over the whole project, off the caller's thread, as one step that can be undone.

        The future raises Refusal, and Cancelled from `progress`; then nothing has changed.
        """
        self._refuse_busy()
        self._held = None
        self._long = self._executor.submit(self._apply_everywhere, command, progress)
        return self._long

    @tells
    def heavy_step(self, side: Side, article: str) -> str | None:
        """The step that undo, or redo, of this article would take back, where it changed so much that one waits."""
        step = history.live_step(self.reader.database, article, side)
        return step if step is not None and history.weight(self.reader.database, step) > HEAVY else None

    def repair(self, folder: Path, progress: Progress = unwatched) -> "Future[Repaired]":
        """Put right what can be, off the caller's thread, after a copy into this folder. The future raises Refusal."""
        from yanguan.store.repairing import repair  # noqa: PLC0415 - rarely asked for

        self._refuse_busy()
        self._held = None
        self._long = self._executor.submit(repair, self._project, folder, progress)
        return self._long

    def undo_step_everywhere(self, step: str) -> Future[Changes]:
        """Do what `undo_step` does off the caller's thread."""
        self._refuse_busy()
        self._long = self._executor.submit(self._undo_step, step)
        return self._long

    @tells
    def _apply_everywhere(self, command: "WideCommand", progress: Progress) -> Changes:
        scene = WholeProject(self._project, self.annotator, now())
        changes = self._completed(scene, command.plan(scene, progress))
        return Changes(command.verb, tuple(changes), self._write(command.verb, scene, changes) if changes else "")

    def _completed(self, scene: WholeProject, changes: list[Change]) -> list[Change]:
        """The changes with what the completion adds, article by article where posts are made: as for a single one."""
        if self.completion is None:
            return changes
        made: dict[str, list[Change]] = {}
        for change in changes:
            if change.article is not None:
                made.setdefault(change.article, []).append(change)
        for article, own in made.items():
            if any(map(_makes_a_post, own)):
                changes = [*changes, *self.completion(scene.scene(article), own)]
        return changes

    def _write(self, verb: str, scene: Scene | WholeProject, changes: list[Change]) -> str:
        """One step on the disk; its id comes back."""
        with self._project.write() as writing:
            step = writing.step(verb, scene.annotator, scene.at)
            writing.record(step, changes)
        return step.id

    def _refuse_busy(self) -> None:
        if self.reading is not None:
            raise Refusal(self.reading.message, **self.reading.arguments)
        if self.is_busy:
            raise Refusal("editing-paused")

    def _scene(self, identifier: str) -> Scene:
        if self._held is None or self._held[0].id != identifier:
            self._held = self._project.article(identifier), self._project.labels(identifier)
        article, labels = self._held
        phrases = partial(self._project.phrases, article.source_script)
        return Scene(article, labels, self._project.scheme(), self.annotator, now(), phrases, self._project.person)

    def _apply(self, command: "Command", *, is_as_it_was: bool = False) -> Changes:
        """Do it; what `is_as_it_was` once says of itself what it said then, and nothing is derived anew."""
        scene = self._scene(command.article)
        planned = command.plan(scene)
        if self.completion is not None and not is_as_it_was:
            planned = [*planned, *self.completion(scene, planned)]
        changes = stamped(scene, planned if is_as_it_was else begun(scene, _settled()(scene, planned)))
        step = ""
        if changes:
            self._held = None  # where the commit fails, only the file knows what stands
            step = self._write(command.verb, scene, changes)
            self._held = article_after(scene.article, changes), scene.labels.after(changes)
        return Changes(command.verb, tuple(changes), step)

    def _turn(self, article: str, side: Side) -> Changes:
        step = history.live_step(self._project.database, article, side)
        return Changes(side) if step is None else self._take_back(step, side)

    @tells
    def _undo_step(self, step: str) -> Changes:
        side = history.side_of(self._project.database, step)
        return Changes("undo") if side is None else self._take_back(step, side)

    def _take_back(self, step: str, side: Side) -> Changes:
        from yanguan.editing.scheming import refuse_undo_loss  # noqa: PLC0415 - see _TO_WRITE

        database = self._project.database
        edits = history.edits(database, step)
        if not all(history.is_present(database, edit) for edit in edits):
            is_scheme = any(edit.kind == "scheme" for edit in edits)
            raise Refusal("scheme-undo-later") if is_scheme else Refusal("undo-built-upon", verb=edits[0].verb)
        inverse = (edit.change().inverse() for edit in reversed(edits))
        refuse_undo_loss(self._project.scheme_text(), inverse, self._project.scheme_use)
        self._held = None
        try:
            with self._project.write() as writing:
                taken = writing.step(side, self.annotator)
                return Changes(side, tuple(writing.take_back(taken, edits, side)), taken.id)
        except history.DanglingError as error:
            raise Refusal("undo-built-upon", verb=edits[0].verb) from error


@cache
def _settled() -> "Callable[[Scene, Sequence[Change]], list[Change]]":
    from yanguan.editing.settling import settled  # noqa: PLC0415 - see _TO_WRITE

    return settled


def _makes_a_post(change: Change) -> bool:
    return change.before is None and isinstance(change.after, Span) and change.after.label == "post"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "annotator"
