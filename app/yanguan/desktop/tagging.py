"""Labels and links by key and click: what the selection and the frame in work make of an action."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal

from yanguan.desktop.inspector.chips import Choice, choice_menu
from yanguan.desktop.inspector.frame_list import shown_text
from yanguan.desktop.linking import candidates, filled, places_for
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.article import Range
from yanguan.domain.labels import Quote, Span
from yanguan.editing.commands import QUOTE_PARTS, AddSpan, Link, Relabel, RemoveSpan
from yanguan.words import Words


class Tagging(QObject):
    """Acts on the workbench from the canvas. `told` carries a key of the translations."""

    told = Signal(str)

    def __init__(self, words: Words, bench: Workbench, view: ParallelView) -> None:
        """Ready."""
        super().__init__(view)
        self._words, self._bench, self._view = words, bench, view

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

    def link(self) -> None:
        """Put the selected span into the frame in work; where its core is selected, choose what to put there."""
        span, frame = self._bench.span, self._bench.frame
        if span is None or frame is None:
            self.told.emit("link-nothing")
        elif span.id == core_of(frame):
            self._offer_fillers(frame)
        else:
            self._link_span(frame, span)

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

    def _link_span(self, frame: Frame, span: Span) -> None:
        places = places_for(self._bench.scheme, frame, span.label)
        if not places:
            self.told.emit("link-no-place")
        elif len(places) == 1:
            self._link(frame, places[0], span.id)
        else:
            roles = self._bench.scheme.roles
            choices = [(place, self._words.pick(roles[place].names)) for place in places]
            self._offer(choices, lambda place: self._link(frame, place, span.id))

    def _offer_fillers(self, frame: Frame) -> None:
        """The spans near the frame's core that could fill a place of it, each with the place's name."""
        article, labels, scheme = self._bench.article, self._bench.labels, self._bench.scheme
        if article is None or labels is None:
            return
        if isinstance(frame, Quote):
            names = {part: self._words.pick(scheme.labels[part].names) for part in QUOTE_PARTS if part in scheme.labels}
        else:
            names = {role.name: self._words.pick(role.names) for role in scheme.roles.values()}
        choices = [
            (f"{place} {span.id}", f"{name}: {shown_text(article, labels, span.id)}")
            for place, name in names.items()
            if not filled(frame, place)
            for span in candidates(self._bench, frame, place)[:3]
        ]
        self._offer(choices, lambda chosen: self._link(frame, *chosen.split(" ")))

    def _offer(self, choices: list[Choice], choose: Callable[[str], None]) -> None:
        menu = choice_menu(self._view, self._words, choices)
        menu.triggered.connect(lambda action: choose(action.data()))
        menu.popup(self._view.viewport().mapToGlobal(self._view.selection_rect().bottomLeft() + QPoint(0, 4)))

    def _link(self, frame: Frame, place: str, span: str) -> None:
        if self._bench.article is not None:
            self._bench.apply(Link(self._bench.article.id, frame.id, place, span))

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
