"""Finds words in the open article, in either script from either, and walks from one place to the next.

The list of places, in the whole project or to be labelled, is `occurrences`' business; here it is only asked for.
"""

from bisect import bisect_left

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.finding.find_bar import FindBar
from yanguan.desktop.parallel.places import PlaceMark
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Range, Script, other_script
from yanguan.editing.finding import Hit, hits
from yanguan.words import Words


class Finder(QObject):
    """Acts on the canvas. Its `bar` stands in the window.

    `list_wanted` carries words and where all their places are to be listed, `article` or `project`.
    """

    list_wanted = Signal(str, str)

    def __init__(self, words: Words, bench: Workbench, view: ParallelView) -> None:
        """Nothing is looked for."""
        super().__init__(view)
        self._bench, self._view = bench, view
        self.bar = FindBar(words)
        self._hits: list[Hit] = []
        self._at: int | None = None
        self.bar.words_changed.connect(self._search_and_show)
        self.bar.step_wanted.connect(self._step)
        self.bar.closed.connect(self._close)
        self.bar.project_wanted.connect(self._list_project)
        self.bar.labels_wanted.connect(self._list)
        bench.article_opened.connect(self._search)
        bench.counterpart_changed.connect(self._search)
        view.article_shown.connect(self._mark)

    def find_words(self) -> None:
        """Open the bar; what is selected on one line is looked for."""
        self.bar.show_with(self._selected_words())
        self._search()

    def find_everywhere(self) -> None:
        """Open the bar for the whole project; where words are there already, list every place of them."""
        self.bar.show_with(self._selected_words(), is_wide=True)
        self._search()
        self._list_project()

    def label_found(self) -> None:
        """List every place of the words in the bar, to be labelled; without words, ask for them."""
        if self.bar.isHidden() or not self._words:
            self.find_words()
        self._list()

    def find_next(self) -> None:
        """Go to the next place, from the caret on; after the last comes the first."""
        self._ready(1)

    def find_previous(self) -> None:
        """Go to the place before."""
        self._ready(-1)

    @property
    def _words(self) -> str:
        """What is looked for."""
        return self.bar.field.text().strip()

    def _selected_words(self) -> str:
        """What is selected, where it stands on one line."""
        selected = self._view.selected_text(self._view.active_script())
        return "" if "\n" in selected else selected

    def _list_project(self) -> None:
        if self._words:
            self.list_wanted.emit(self._words, "project")

    def _list(self) -> None:
        if self._words:
            self.list_wanted.emit(self._words, "project" if self.bar.wide.isChecked() else "article")

    def _ready(self, step: int) -> None:
        if self.bar.isHidden():
            self.find_words()
        else:
            self._step(step)

    def _search(self) -> None:
        """Look for the words again: another article, another text."""
        article, words = self._bench.article, self._words
        is_open = article is not None and not self.bar.isHidden()
        self._hits = hits(article, words) if article is not None and is_open else []
        near = self._nearest() if self._hits else None
        self._at = near if near is not None and self._selected(near) else None
        self._mark()

    def _search_and_show(self) -> None:
        """While she types: the first place from the caret on is looked at."""
        self._search()
        if self._hits:
            self._look(self._nearest())

    def _step(self, step: int) -> None:
        if not self._hits:
            return
        if self._at is not None and self._selected(self._at):
            self._look((self._at + step) % len(self._hits))
        else:
            self._look(self._nearest() if step > 0 else (self._nearest() - 1) % len(self._hits))

    def _look(self, number: int) -> None:
        script, place = self._place(self._hits[number])
        self._view.select_in(script, place)
        self._at = number
        self.bar.show_count(number, len(self._hits))

    def _nearest(self) -> int:
        """The number of the first place that does not begin before the selection, or the caret."""
        selection = self._view.selection()
        here = selection.fragments[0][0] if selection else self._view.caret()
        starts = [self._start(hit) for hit in self._hits]
        return bisect_left(starts, here) % len(starts)

    def _start(self, hit: Hit) -> int:
        """Where it begins in the source, or would begin."""
        if hit.source is not None:
            return hit.source[0]
        sheet = self._view.sheet
        assert sheet is not None
        assert hit.counterpart is not None
        return sheet.bitext.source_position(other_script(sheet.bitext.source_script), hit.counterpart[0])

    def _place(self, hit: Hit) -> tuple[Script, Range]:
        """The place in the pane at work, or where it has none there, in the other."""
        ranges = self._ranges(hit)
        active = self._view.active_script()
        script = active if ranges[active] is not None else other_script(active)
        place = ranges[script]
        assert place is not None
        return script, place

    def _ranges(self, hit: Hit) -> dict[Script, Range | None]:
        assert self._bench.article is not None
        own = self._bench.article.source_script
        return {own: hit.source, other_script(own): hit.counterpart}

    def _selected(self, number: int) -> bool:
        """True while that place is what is selected."""
        sheet = self._view.sheet
        script, place = self._place(self._hits[number])
        return sheet is not None and sheet.selection.script == script and sheet.selection.raw == (place,)

    def _mark(self) -> None:
        self._view.show_found(PlaceMark("found", self._ranges(hit)) for hit in self._hits)
        self.bar.show_count(self._at, len(self._hits))

    def _close(self) -> None:
        self._search()
        self._view.setFocus()
