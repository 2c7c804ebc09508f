"""Everything the canvas shows of one article, apart from the widget: page, marks, selection, what is pointed at."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from yanguan.desktop.parallel.bitext import Bitext
from yanguan.desktop.parallel.columns import Columns
from yanguan.desktop.parallel.links import linked_to
from yanguan.desktop.parallel.marks import Hidden, Marks
from yanguan.desktop.parallel.page import Page
from yanguan.desktop.parallel.places import PlaceMarks
from yanguan.desktop.parallel.rows import rows_of
from yanguan.desktop.parallel.selection import SelectionModel
from yanguan.desktop.parallel.typeface import Typeface
from yanguan.desktop.parallel.units import Units
from yanguan.domain.article import SCRIPTS, Article, Range, Script, other_script
from yanguan.domain.frame_index import FrameIndex
from yanguan.domain.label_set import LabelSet
from yanguan.domain.scheme import Scheme

Hover = tuple[Script, Range]


class Sheet:
    """One article on the canvas. Ranges are of the source text unless a script is named beside them."""

    def __init__(self, article: Article, scheme: Scheme, columns: Columns, typeface: Typeface) -> None:
        """Lay the article out; marks come with `show_labels`."""
        self.article = article
        self.bitext = Bitext(article)
        self.rows = rows_of(article, self.bitext)
        self.units = Units(self.bitext, self.rows)
        self.page = Page(self.bitext, self.rows, columns, typeface)
        self.marks = Marks(self.bitext, self.rows, scheme)
        self.selection = SelectionModel(self.bitext)
        self.places = PlaceMarks(self.rows)
        self.found = PlaceMarks(self.rows)
        self.labels: LabelSet | None = None
        self.frames = FrameIndex()
        self._hidden = Hidden()
        self.selected: str | None = None
        self.linked: frozenset[str] = frozenset()
        self._extra: frozenset[str] = frozenset()
        self.hover: Hover | None = None
        self.said_of_bars: dict[int, str] = {}

    def show_labels(self, labels: LabelSet | None, hidden: Hidden) -> set[int]:
        """Take these labels; the rows whose marks or outlines changed. No text moves."""
        outlined, before = self._outlined_rows(), (self.selected, self.linked)
        self.labels, self._hidden = labels, hidden
        if self.selected is not None and (labels is None or self.selected not in labels.spans):
            self.selected = None
        touched = self.marks.show(labels, replace(hidden, but=self.selected))
        self._relink()
        return touched if before == (self.selected, self.linked) else touched | outlined | self._outlined_rows()

    def select_span(self, span: str | None) -> set[int]:
        """Outline a span and those linked to it; the rows to draw again."""
        before, known = self._outlined_rows(), self.labels.spans if self.labels else {}
        looked_at = [known[each] for each in (span, self.selected) if each is not None and each in known]
        is_hidden = any(map(self._hidden.hides, looked_at))
        self.selected = span
        uncovered = self.marks.show(self.labels, replace(self._hidden, but=span)) if is_hidden else set()
        self._relink()
        return before | uncovered | self._outlined_rows()

    def link_also(self, spans: Collection[str]) -> set[int]:
        """Outline these besides what the frames link; the rows to draw again."""
        before = self._outlined_rows()
        self._extra = frozenset(spans)
        self._relink()
        return before | self._outlined_rows()

    def rows_of_selection(self) -> set[int]:
        """The rows that show the selection or the caret, in either pane."""
        rows = {self.rows.at(script, self.selection.caret_in(script)) for script in SCRIPTS}
        for script in SCRIPTS:
            for start, end in self.selection.shown_in(script):
                rows.update(self.rows.touched(script, start, end))
        return rows

    def rows_of_hover(self) -> set[int]:
        """The rows in which a character is marked under the pointer, or across from it."""
        return {self.rows.at(script, place[0]) for script, place in self.hovered()}

    def hovered(self) -> list[Hover]:
        """The character under the pointer and the one across from it."""
        if self.hover is None:
            return []
        script, (start, end) = self.hover
        across = self.bitext.across(script, start, end)
        return [self.hover, *([(other_script(script), across)] if across else [])]

    def rows_of_ranges(self, ranges: Iterable[Range]) -> set[int]:
        """The rows that these ranges of the source stand in, in either pane."""
        rows: set[int] = set()
        for start, end in ranges:
            for script in SCRIPTS:
                for part in self.bitext.from_source(script, [(start, max(end, start + 1))]):
                    rows.update(self.rows.touched(script, *part))
        return {row for row in rows if row < len(self.rows.rows)}

    def unfold_for(self, row: int) -> bool:
        """Open the related items that hide a row; True where they were folded."""
        tail = self.rows.tail_of(row)
        if tail is None or tail.bar not in self.page.folded or not self.page.is_hidden(row):
            return False
        self.page.fold(tail.bar, folded=False)
        return True

    def _relink(self) -> None:
        linked = linked_to(self.labels, self.selected, self.frames) if self.labels and self.selected else frozenset()
        self.linked = linked | self._extra

    def _outlined_rows(self) -> set[int]:
        spans = {*self.linked, *([self.selected] if self.selected else [])}
        return {row for span in spans for row in self.marks.rows_of(span)}
