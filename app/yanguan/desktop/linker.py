"""Links by key: what the selected span and the frame in work make of an action. Labels are `tagging`'s business."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal

from yanguan.desktop.inspector.chips import Choice, choice_menu
from yanguan.desktop.inspector.frame_list import shown_text
from yanguan.desktop.linking import candidates, filled, places_for
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.labels import Quote, Span
from yanguan.editing.commands import QUOTE_PARTS, Link
from yanguan.words import Words


class Linker(QObject):
    """Acts on the workbench from the canvas. `told` carries a key of the translations."""

    told = Signal(str)

    def __init__(self, words: Words, bench: Workbench, view: ParallelView) -> None:
        """Ready."""
        super().__init__(view)
        self._words, self._bench, self._view = words, bench, view

    def link(self) -> None:
        """Put the selected span into the frame in work; where its core is selected, choose what to put there."""
        span, frame = self._bench.span, self._bench.frame
        if span is None or frame is None:
            self.told.emit("link-nothing")
        elif span.id == core_of(frame):
            self._offer_fillers(frame)
        else:
            self._link_span(frame, span)

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
