"""From label to label by key: the next, the next of the same kind, the next frame, the one below at the caret."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench, core_of
from yanguan.domain.labels import Span


class Stepping(QObject):
    """Selects spans on the workbench and brings the caret to them. `told` carries a key of the translations."""

    told = Signal(str)

    def __init__(self, bench: Workbench, view: ParallelView) -> None:
        """Ready."""
        super().__init__(view)
        self._bench, self._view = bench, view
        self._label = ""
        bench.focus_changed.connect(self._remember)

    def next_span(self) -> None:
        """The label after the one selected, or after the caret."""
        self._step(self._spans(), 1)

    def previous_span(self) -> None:
        """The label before."""
        self._step(self._spans(), -1)

    def next_alike(self) -> None:
        """The next of the kind that is selected, or was last."""
        self._step(self._alike(), 1)

    def previous_alike(self) -> None:
        """The one of the same kind before."""
        self._step(self._alike(), -1)

    def next_frame(self) -> None:
        """The next quote or change word: the core of a frame."""
        self._step(self._cores(), 1)

    def previous_frame(self) -> None:
        """The quote or change word before."""
        self._step(self._cores(), -1)

    def next_overlapping(self) -> None:
        """Of the labels that overlap at the caret the next longer one, and after the longest the shortest."""
        caret, present = self._view.caret(), self._bench.span
        here = [span for span in self._spans() if any(start <= caret <= end for start, end in span.fragments)]
        here.sort(key=lambda span: (sum(end - start for start, end in span.fragments), span.id))
        if not here:
            self.told.emit("no-label-here")
            return
        turn = here.index(present) + 1 if present in here else 0
        self._select(here[turn % len(here)])

    def go_to(self, identifier: str) -> None:
        """Select this span, with the caret at its start and in view."""
        if self._bench.labels is not None and (span := self._bench.labels.spans.get(identifier)) is not None:
            self._view.place_caret(span.start)
            self._select(span)
            self._view.scroll_to(span.start)

    def _spans(self) -> list[Span]:
        """The spans that she sees: a step to a hidden one would lead nowhere."""
        labels = self._bench.labels
        return [span for span in labels.spans.values() if self._view.is_drawn(span.id)] if labels else []

    def _alike(self) -> list[Span]:
        label = self._bench.span.label if self._bench.span else self._label
        return [span for span in self._spans() if span.label == label]

    def _cores(self) -> list[Span]:
        cores = {core_of(frame) for frame in self._bench.frames() if frame.state != "rejected"}
        return [span for span in self._spans() if span.id in cores]

    def _step(self, spans: Iterable[Span], direction: int) -> None:
        present = self._bench.span
        here = present.order if present else (self._view.caret(), 1, "")
        ordered = sorted(spans, key=lambda span: span.order)
        found = (
            [span for span in ordered if span.order > here][:1]
            if direction > 0
            else [span for span in ordered if span.order < here][-1:]
        )
        if found:
            self.go_to(found[0].id)
        else:
            self.told.emit("no-label-on" if direction > 0 else "no-label-back")

    def _select(self, span: Span) -> None:
        self._view.select_span(span.id)
        self._bench.focus_span(span.id)

    def _remember(self) -> None:
        if self._bench.span is not None:
            self._label = self._bench.span.label
