"""The sheet of people, opened and kept true: what it asks for is done off the window's thread, and can be undone."""

from collections.abc import Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from yanguan.desktop.background import Task
from yanguan.desktop.intake import Intake
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench
from yanguan.domain.label_set import Change
from yanguan.domain.progress import Progress
from yanguan.editing.scene import Scene
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.people.knowledge import Knowledge
    from yanguan.desktop.people.post_form import PostForm
    from yanguan.desktop.people.sheet import PeopleSheet
    from yanguan.editing.commands import Command, WideCommand

VERBS = (
    "add-person", "change-person", "remove-person", "merge-persons", "split-person", "note-person",
    "group-mentions", "ungroup-mentions", "fill-posts",
)  # fmt: skip
"""The commands that the sheet's own undo takes back: the last of them, wherever it reached."""
PAUSE_MILLISECONDS = 150
"""So long after the last change the sheet reads the project anew, at least."""
PATIENCE = 3
"""While she labels in the window: so many times as long as reading took, so that it does not run beside her."""


class People(QObject):
    """`told` carries a key of the translations; `place_wanted` an article and a range of its source."""

    told = Signal(str)
    place_wanted = Signal(str, int, int)

    def __init__(self, words: Words, bench: Workbench, intake: Intake, theme: Theme, window: QWidget) -> None:
        """No sheet yet."""
        super().__init__(window)
        self._words, self._bench, self._intake, self._theme, self._window = words, bench, intake, theme, window
        bench.session.completion = _posts_completed
        self._task: Task | None = None
        self._is_stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._begun, self._patience = 0.0, 0
        self._pause.timeout.connect(self._read)
        self.sheet: PeopleSheet | None = None
        self.post_form: PostForm | None = None

    # What these actions do: one method for each, by its id in the table of actions.

    def show_people(self) -> None:
        """Show the sheet; where it is shown already, bring it to the front."""
        self._open().tabs.setCurrentIndex(0)

    def show_career(self) -> None:
        """Show the career of whom the selected span means."""
        span = self._bench.span
        if span is None or span.person is None:
            self.told.emit("people-nobody-meant")
            return
        sheet = self._open()
        sheet.tabs.setCurrentIndex(0)
        sheet.registry.tabs.setCurrentIndex(0)
        sheet.registry.choose(span.person)

    def show_events(self) -> None:
        """Show the mentions that may be one event."""
        sheet = self._open()
        sheet.tabs.setCurrentWidget(sheet.events)

    def show_post(self) -> None:
        """Show, and let her say, the parts of the selected post."""
        from yanguan.desktop.people.post_form import PostForm

        span = self._bench.span
        if span is None or span.label != "post":
            self.told.emit("post-select-first")
            return
        if self.post_form is not None:
            self.post_form.close()
        form = self.post_form = PostForm(self._words, self._bench, span.id, self._window)
        form.finished.connect(self._forget_form)
        form.show()

    def stop(self) -> None:
        """Read no further, and wait until nothing runs."""
        self._pause.stop()
        if self._task is not None:
            self._task.end()
            self._task = None

    def wait(self) -> None:
        """Block until what is being read is read."""
        if self._pause.isActive():
            self._pause.stop()
            self._read()
        if self._task is not None:
            self._task.wait()

    # How the sheet is kept true.

    def _open(self) -> "PeopleSheet":
        if self.sheet is None:
            self.sheet = self._made()
            self._read()
        self.sheet.come_forward()
        return self.sheet

    def _made(self) -> "PeopleSheet":
        from yanguan.desktop.people.sheet import PeopleSheet

        article = self._bench.article
        script = article.source_script if article else "hant"
        sheet = PeopleSheet(self._words, self._theme, self._bench.session.reader, script, self._window)
        sheet.wanted.connect(self._do)
        sheet.note_wanted.connect(self._note)
        sheet.values_wanted.connect(self._fill_posts)
        sheet.undo_wanted.connect(self._undo)
        sheet.place_wanted.connect(self.place_wanted)
        sheet.finished.connect(self._forget)
        ties = (self._bench.applied, self._soon), (self._intake.imported, self._soon)
        sheet.follow(self._bench, self._intake, *ties)
        return sheet

    def _forget(self) -> None:
        """The sheet is closed; Qt takes it away."""
        self.stop()
        self.sheet = None

    def _forget_form(self) -> None:
        self.post_form = None

    def _soon(self) -> None:
        """Something has changed: what is being read is old, and is read again when she pauses."""
        if self._task is not None:
            self._task.cancel()
        is_beside = self.sheet is not None and not self.sheet.isActiveWindow()
        self._pause.start(max(PAUSE_MILLISECONDS, self._patience) if is_beside else PAUSE_MILLISECONDS)

    def _read(self) -> None:
        """Read what the project knows of people, on a worker."""
        from yanguan.desktop.people.knowledge import knowledge_of

        if self._task is not None:
            self._is_stale = True
            return
        task = self._task = Task(partial(knowledge_of, self._bench.session.path), self)
        task.finished.connect(self._show)
        task.failed.connect(self._fail)
        task.cancelled.connect(self._give_up)
        self._begun = monotonic()
        task.start()

    def _show(self, known: "Knowledge") -> None:
        self._end()
        self._patience = round(1000 * PATIENCE * (monotonic() - self._begun))
        if self.sheet is not None:
            self.sheet.show_known(known, can_undo=self._bench.session.last_step(VERBS) is not None)
        self._read_if_stale()

    def _give_up(self) -> None:
        """It was called off, for something has changed."""
        self._end()
        self._read_if_stale()

    def _read_if_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._read()

    def _fail(self, error: Exception) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
            self._task = None

    def _do(self, command: "WideCommand") -> None:
        self._intake.change_people(lambda _: command, self._bench)

    def _note(self, command: "Command") -> None:
        self._bench.apply(command)

    def _fill_posts(self) -> None:
        path = self._bench.session.path

        def command(progress: Progress) -> "WideCommand":
            from yanguan.editing.post_values import FillPosts
            from yanguan.store.project import Project
            from yanguan.suggest.post_values import missing_values

            with Project(path, read_only=True) as project:
                return FillPosts(missing_values(project, progress))

        self._intake.change_people(command, self._bench)

    def _undo(self) -> None:
        step = self._bench.session.last_step(VERBS)
        if step is not None:
            self._intake.take_back(step, self._bench)


def _posts_completed(scene: Scene, changes: Sequence[Change]) -> list[Change]:
    """What a post that is made says of itself, derived with its first label, not with the window."""
    from yanguan.suggest.post_values import posts_completed

    return posts_completed(scene, changes)
