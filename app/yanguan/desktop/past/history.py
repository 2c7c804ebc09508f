"""The history and the bin, opened and kept true: what is shown, what one goes back to, what comes back.

What the sheets look like stands beside; what a step did is put into words by `told`.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from yanguan.desktop.background import Task
from yanguan.desktop.intake import Intake
from yanguan.desktop.settings import Settings
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Frame, Workbench, core_of, linked_spans
from yanguan.domain.article import SCRIPTS
from yanguan.domain.labels import Holding, Person, Span
from yanguan.domain.progress import Progress
from yanguan.editing.standing import spans_in
from yanguan.store.project import Project
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.past.bin_sheet import BinSheet
    from yanguan.desktop.past.history_sheet import HistorySheet, StepLine
    from yanguan.desktop.past.told import Told
    from yanguan.editing.bin import BinLine, Deleted
    from yanguan.editing.past import PastStep

VERBS = ("restore",)
"""What the bin's own undo takes back."""
Scope = tuple[str, frozenset[str]]
"""What a scope is called, and the objects in it; none: the whole article."""


class History(QObject):
    """There is at most one sheet of each."""

    def __init__(
        self, words: Words, bench: Workbench, theme: Theme, intake: Intake, settings: Settings, window: QWidget
    ) -> None:
        """No sheet yet."""
        super().__init__(window)
        self._words, self._bench, self._theme, self._intake = words, bench, theme, intake
        self._settings, self._window = settings, window
        self._steps: list[PastStep] = []
        self._scopes: list[Scope] = []
        self._task: Task | None = None
        self.sheet: HistorySheet | None = None
        self.bin: BinSheet | None = None

    def show_history(self) -> None:
        """Show what the article has been through."""
        self._open_history(0)

    def show_object_history(self) -> None:
        """Show what was done to the selected label, its frames, and the person whom it means."""
        self._open_history(1)

    def show_bin(self) -> None:
        """Show what was deleted."""
        if self.bin is None:
            from yanguan.desktop.past.bin_sheet import BinSheet

            sheet = self.bin = BinSheet(self._words, self._window)
            sheet.restore_wanted.connect(self._restore)
            sheet.scope_changed.connect(self._show_bin)
            sheet.undo_wanted.connect(self._undo_restore)
            sheet.finished.connect(self._forget_bin)
            ties = (self._bench.applied, self._show_bin), (self._bench.article_opened, self._show_bin)
            sheet.follow(self._bench, self._intake, *ties)
            self._show_bin()
        self.bin.come_forward()

    def stop(self) -> None:
        """Look for nothing any more, and wait until nothing runs."""
        if self._task is not None:
            self._task.end()
            self._task = None

    # The history.

    def _open_history(self, scope: int) -> None:
        if self.sheet is None:
            from yanguan.desktop.past.history_sheet import HistorySheet

            sheet = self.sheet = HistorySheet(self._words, self._bench.scheme, self._theme, self._window)
            sheet.view.set_zoom(self._settings.zoom)
            sheet.view.set_fonts(
                {script: self._settings.pane_font(script) for script in SCRIPTS}, self._settings.spacing
            )
            sheet.step_shown.connect(self._show_moment)
            sheet.return_wanted.connect(self._bench.return_to)
            sheet.scope_changed.connect(self._show_scope)
            sheet.undo_wanted.connect(self._bench.undo)
            sheet.finished.connect(self._forget_history)
            ties = (self._bench.applied, self._renew), (self._bench.article_opened, self._begin)
            sheet.follow(self._bench, self._intake, *ties)
        self._begin(scope)
        self.sheet.come_forward()

    def _forget_history(self) -> None:
        self.sheet = None

    def _begin(self, scope: int = 0) -> None:
        """Offer the article, and what is selected in it."""
        self._scopes = [(self._words("history-of-article"), frozenset()), *self._of_span()]
        if self.sheet is not None:
            scope = min(scope, len(self._scopes) - 1)
            self.sheet.show_scopes([name for name, _ in self._scopes], scope)
            self._show_scope(scope)

    def _of_span(self) -> list[Scope]:
        bench, span = self._bench, self._bench.span
        if span is None or bench.labels is None or bench.article is None:
            return []
        frames: list[Frame | Holding] = [frame for frame in bench.frames() if span.id in _around(frame)]
        frames += [each for each in bench.labels.holdings.values() if span.id in spans_in(each)]
        notes = [
            note.id for note in bench.labels.notes.values() if note.on in (span.id, *(frame.id for frame in frames))
        ]
        own = frozenset({span.id, *(frame.id for frame in frames), *notes})
        scopes = [(self._words("history-of-label", what=self._told().heading(span)), own)]
        if span.person is not None:
            name = self._words("history-of-person", name=bench.person_name(span.person))
            scopes.append((name, frozenset({span.person})))
        return scopes

    def _show_scope(self, scope: int) -> None:
        if self.sheet is not None:
            self._renew()
            self.sheet.scope.setCurrentIndex(scope)

    def _renew(self) -> None:
        """Read the history again: something was done."""
        from yanguan.editing.past import steps_of_article, steps_of_objects

        bench, sheet = self._bench, self.sheet
        if sheet is None:
            return
        if bench.article is None:
            self._steps = []
            sheet.show_steps([], can_undo=False)
            return
        reader = bench.session.reader
        self._steps = steps_of_article(reader, bench.article.id)
        only = self._scopes[max(0, sheet.scope.currentIndex())][1] if self._scopes else frozenset[str]()
        shown = steps_of_objects(reader, only) if only else self._steps
        told = self._told(shown)
        sheet.show_steps(
            [_line(told, step, only) for step in shown], can_undo=bench.session.can("undo", bench.article.id)
        )

    def _told(self, steps: "list[PastStep] | None" = None) -> "Told":
        from yanguan.desktop.past.told import Told

        article, labels = self._bench.article, self._bench.labels
        assert article is not None
        assert labels is not None
        told = Told(self._words, self._bench.scheme, article, self._bench.person_name)
        told.know(labels, [*self._steps, *(steps or [])])
        return told

    def _show_moment(self, seq: int) -> None:
        """The article as it was after a step, at the first place that the step changed."""
        from yanguan.editing.past import as_it_was

        article, labels, sheet = self._bench.article, self._bench.labels, self.sheet
        if sheet is None or article is None or labels is None:
            return
        later = [change for step in self._steps if step.seq > seq for change in step.changes]
        then, seen = as_it_was(article, labels, later)
        sheet.view.show_article(then, seen)
        step = next((step for step in self._steps if step.seq == seq), None)
        changed = (change.thing for change in step.changes) if step else ()
        spans = [seen.spans.get(thing.id, thing) for thing in changed if isinstance(thing, Span)]
        if spans:
            first = min(spans, key=lambda span: span.start)
            sheet.view.scroll_to(first.start)
            sheet.view.select_span(first.id if first.id in seen.spans else None)

    # The bin.

    def _show_bin(self) -> None:
        """Look for what was deleted, on a worker."""
        sheet, article = self.bin, self._bench.article
        if sheet is None:
            return
        self.stop()
        where = article.id if article is not None and sheet.scope.currentData() == "article" else None
        task = self._task = Task(partial(_in_bin, self._bench.session.path, where), self)
        task.finished.connect(self._take_bin)
        task.start()

    def _take_bin(self, found: "list[BinLine]") -> None:
        from yanguan.desktop.past.bin_sheet import BinRow

        if self.bin is not None and self.sender() is self._task:
            can_undo = self._bench.session.last_step(VERBS) is not None
            self.bin.show_rows([BinRow(self._cells(each), each.deleted) for each in found], can_undo=can_undo)

    def _cells(self, line: "BinLine") -> tuple[str, ...]:
        from yanguan.desktop.past.told import when

        gone, words, scheme = line.deleted, self._words, self._bench.scheme
        thing = gone.lost.thing
        if isinstance(thing, Span):
            kind = scheme.labels.get(thing.label)
            name = words.pick(kind.names) if kind else thing.label
        else:
            name = words(f"history-kind-{gone.kind}")
        verb = words(f"verb-{gone.verb}")
        what = f"{name} {words('history-words', text=line.text)}"
        title = "" if isinstance(thing, Person) else line.title or words("untitled")
        return what, title, verb[:1].upper() + verb[1:], gone.annotator, when(gone.at)

    def _restore(self, chosen: "list[Deleted]") -> None:
        from yanguan.editing.bin import Restore

        self._intake.restore(Restore(tuple(chosen)), self._bench)

    def _undo_restore(self) -> None:
        if (step := self._bench.session.last_step(VERBS)) is not None:
            self._bench.undo_step(step)

    def _forget_bin(self) -> None:
        self.stop()
        self.bin = None


def _line(told: "Told", step: "PastStep", only: frozenset[str]) -> "StepLine":
    from yanguan.desktop.past.history_sheet import StepLine
    from yanguan.desktop.past.told import when

    return StepLine(
        step.seq, when(step.at), step.annotator, told.verb(step.verb), tuple(told.lines(step, only)), step.is_taken_back
    )


def _around(frame: Frame) -> set[str]:
    return {core_of(frame), *linked_spans(frame)}


def _in_bin(path: Path, article: str | None, progress: Progress) -> "list[BinLine]":
    from yanguan.editing.bin import bin_lines

    progress(0, 0)
    with Project(path, read_only=True) as project:
        return bin_lines(project, article)
