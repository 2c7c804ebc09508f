"""What is said aloud while she works without looking: where the caret comes, what is selected, what was labelled."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from yanguan.desktop.access.saying import MOST, Saying
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Range
from yanguan.domain.labels import Span
from yanguan.editing.changes import Changes
from yanguan.words import Words


class Announcer(QObject):
    """Follows the canvas and the workbench. Silent where no screen reader listens."""

    def __init__(self, words: Words, bench: Workbench, view: ParallelView) -> None:
        """Listen."""
        super().__init__(view)
        self._words, self._bench, self._view = words, bench, view
        self._saying = Saying(words, bench.scheme)
        self._row = -1
        self._caret = 0
        self._selected: tuple[Range, ...] = ()
        view.selection_changed.connect(self._follow)
        view.span_selected.connect(self._say_span)
        bench.applied.connect(self._say_changes)

    def say(self, text: str) -> None:
        """Have a text read out."""
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, text))

    def _follow(self) -> None:
        """The caret or the selection moved: say the new paragraph, what was passed, or what is selected now."""
        sheet = self._view.sheet
        if sheet is None or not QAccessible.isActive():
            return
        selection = sheet.selection
        row, caret, selected = sheet.rows.at(selection.script, selection.position), selection.position, selection.raw
        if selected != self._selected and selected:
            self.say(self._words("said-selected", text=sheet.selection.text_in(selection.script)[:MOST]))
        elif row != self._row:
            self._focus(row)
            start, end = sheet.rows.rows[row].side(selection.script)
            self.say(sheet.bitext.text(selection.script)[start:end] or self._words("said-blank"))
        elif caret != self._caret:
            start, end = sorted((caret, self._caret))
            self.say(sheet.bitext.text(selection.script)[start:end][:MOST])
        self._row, self._caret, self._selected = row, caret, selected

    def _focus(self, row: int) -> None:
        """Take the screen reader's own cursor along."""
        event = QAccessibleEvent(self._view, QAccessible.Event.Focus)
        event.setChild(row)
        QAccessible.updateAccessibility(event)

    def _say_span(self, identifier: str) -> None:
        sheet, labels = self._view.sheet, self._bench.labels
        if not QAccessible.isActive():
            return
        if identifier and sheet is not None and labels is not None and (span := labels.spans.get(identifier)):
            script = sheet.selection.script
            said = self._saying.mark(sheet, span, script), self._saying.links(sheet, span, script)
            self.say(". ".join(filter(None, said)))

    def _say_changes(self, changes: Changes) -> None:
        """A label was made or went."""
        sheet = self._view.sheet
        if sheet is None or not QAccessible.isActive():
            return
        for change in changes.changes:
            if change.article == sheet.article.id and isinstance(change.thing, Span):
                name = "said-made" if change.before is None else "said-gone" if change.after is None else "said-changed"
                self.say(self._words(name, mark=self._saying.mark(sheet, change.thing, sheet.selection.script)))
