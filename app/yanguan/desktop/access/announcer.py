"""What is said aloud while she works without looking: where the caret comes, what is selected, labelled, to be picked.

Offers say themselves (`offer_bar`), notices too.
"""

from collections.abc import Mapping
from itertools import islice

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

from yanguan.desktop.access.saying import MOST, Saying
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Range
from yanguan.domain.labels import Span
from yanguan.editing.changes import Changes
from yanguan.words import Words

CHOICES_SAID = 9
"""So many of what can be picked are said; who wants another presses Escape and goes there."""


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
        view.links.letters_shown.connect(self._say_letters)
        view.links.place_asked.connect(self._say_places)

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

    def _say_letters(self) -> None:
        """What stands under each letter, the nearest first, as the letters go."""
        sheet, labels = self._view.sheet, self._bench.labels
        if sheet is None or labels is None or not QAccessible.isActive():
            return
        script = sheet.selection.script
        shown = self._view.links.letters.shown
        marks = {code: self._saying.mark(sheet, labels.spans[span], script) for code, span in shown.items()}
        self._say_choices("said-letters", marks)

    def _say_places(self) -> None:
        if QAccessible.isActive():
            self._say_choices("said-places", self._view.links.letters.choices)

    def _say_choices(self, message: str, choices: Mapping[str, str]) -> None:
        said = [f"{key}: {name}" for key, name in islice(choices.items(), CHOICES_SAID)]
        more = len(choices) - len(said)
        said += [self._words("said-more", count=more)] if more else []
        self.say(self._words(message, choices="; ".join(said)))

    def _say_changes(self, changes: Changes) -> None:
        """A label was made or went."""
        sheet = self._view.sheet
        if sheet is None or not QAccessible.isActive():
            return
        for change in changes.changes:
            if change.article == sheet.article.id and isinstance(change.thing, Span):
                name = "said-made" if change.before is None else "said-gone" if change.after is None else "said-changed"
                self.say(self._words(name, mark=self._saying.mark(sheet, change.thing, sheet.selection.script)))
