"""Labels by key and click: what the selection makes of an action. Links are `linker`'s business."""

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.linking import places_for
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench, core_of
from yanguan.domain.article import Range
from yanguan.domain.labels import Span
from yanguan.editing.commands import AddSpan, Relabel, RemoveSpan


class Tagging(QObject):
    """Acts on the workbench from the canvas. `told` carries a key of the translations."""

    told = Signal(str)

    def __init__(self, bench: Workbench, view: ParallelView) -> None:
        """Ready."""
        super().__init__(view)
        self._bench, self._view = bench, view

    def add_label(self, label: str) -> None:
        """Label the selected text; where a span is selected instead, give it this label."""
        article, selection, span = self._bench.article, self._view.selection(), self._bench.span
        if article is None:
            return
        if selection is not None:
            self._label(article.id, label, selection.fragments)
        elif span is not None:
            self._bench.apply(Relabel(article.id, span.id, label))
        else:
            self.told.emit("select-first")

    def remove_span(self) -> None:
        """Take the selected span away."""
        if self._bench.article is not None and (span := self._bench.span) is not None:
            self._bench.apply(RemoveSpan(self._bench.article.id, span.id))

    def copy(self) -> None:
        """Copy the selected text of the pane in which it was selected."""
        self._view.copy()

    def next_span(self) -> None:
        """Select the span after the one selected, or after the caret."""
        self._step(1)

    def previous_span(self) -> None:
        """Select the span before the one selected, or before the caret."""
        self._step(-1)

    def _label(self, article: str, label: str, fragments: tuple[Range, ...]) -> None:
        changes = self._bench.apply(AddSpan(article, label, fragments))
        if changes is None:
            return
        made = next(change.after for change in changes.changes if isinstance(change.after, Span))
        self._view.select(())
        self._view.select_span(made.id)
        self._bench.focus_span(made.id)
        frame = self._bench.frame
        if frame is not None and places_for(self._bench.scheme, frame, label) and made.id != core_of(frame):
            self.told.emit("link-offer")

    def _step(self, direction: int) -> None:
        labels, present = self._bench.labels, self._bench.span
        if labels is None:
            return
        here = present.order if present else (self._view.caret(), 1, "")
        spans = sorted((each.order, each.id) for each in labels.spans.values())
        after = [span for order, span in spans if order > here]
        before = [span for order, span in spans if order < here]
        for span in after[:1] if direction > 0 else before[-1:]:
            self._view.select_span(span)
            self._bench.focus_span(span)
            self._view.scroll_to(labels.spans[span].start)
