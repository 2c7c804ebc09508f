"""Labels by key and click: what the selection makes of an action. Links are `linker`'s business."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.links.linking import places_for
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench, core_of
from yanguan.domain.article import Range
from yanguan.domain.labels import Span
from yanguan.editing.commands import AddSpan, Relabel, RemoveSpan

Refine = Callable[[str, tuple[Range, ...]], tuple[tuple[Range, ...], Mapping[str, Any]]]
"""What a label and a selection become: the fragments that are labelled, and the attributes that they get."""


class Tagging(QObject):
    """Acts on the workbench from the canvas. `told` carries a key of the translations; `recent`: labels, last first.

    `refine` may be set by who knows more of the selected place.
    """

    told = Signal(str)

    def __init__(self, bench: Workbench, view: ParallelView) -> None:
        """Ready."""
        super().__init__(view)
        self._bench, self._view = bench, view
        self.recent: list[str] = []
        self.refine: Refine = _as_selected

    def add_label(self, label: str) -> bool:
        """Label the selected text; where a span is selected instead, give it this label. True where it is done."""
        article, selection, span = self._bench.article, self._view.selection(), self._bench.span
        is_done = False
        if article is None:
            return False
        if selection is not None:
            is_done = self._label(article.id, label, selection.fragments)
        elif span is not None:
            is_done = self._bench.apply(Relabel(article.id, span.id, label)) is not None
        else:
            self.told.emit("select-first")
        if is_done:
            self.recent = [label, *(each for each in self.recent if each != label)]
        return is_done

    def remove_span(self) -> None:
        """Take the selected span away."""
        if self._bench.article is not None and (span := self._bench.span) is not None:
            self._bench.apply(RemoveSpan(self._bench.article.id, span.id))

    def repeat_label(self) -> None:
        """The label that was made or given last, once more."""
        if self.recent:
            self.add_label(self.recent[0])
        else:
            self.told.emit("no-label-yet")

    def _label(self, article: str, label: str, fragments: tuple[Range, ...]) -> bool:
        fragments, attributes = self.refine(label, fragments)
        changes = self._bench.apply(AddSpan(article, label, fragments, attributes))
        if changes is None:
            return False
        made = next(change.after for change in changes.changes if isinstance(change.after, Span))
        self._view.select(())
        self._view.select_span(made.id)
        self._bench.focus_span(made.id)
        frame = self._bench.frame
        if frame is not None and places_for(self._bench.scheme, frame, label) and made.id != core_of(frame):
            self.told.emit("link-offer")
        return True


def _as_selected(label: str, fragments: tuple[Range, ...]) -> tuple[tuple[Range, ...], Mapping[str, Any]]:
    del label
    return fragments, {}
