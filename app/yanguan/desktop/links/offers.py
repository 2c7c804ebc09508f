"""Offers: a new quote is offered its speaker and cue, a new change word its roles; a key takes or refuses each.

What is offered comes from `proposing`, how it looks stands in `offer_bar` and `parallel.offered`.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from yanguan.desktop.background import Task
from yanguan.desktop.links.linking import label_for
from yanguan.desktop.links.offer_bar import OfferBar
from yanguan.desktop.links.proposing import Offer, joined, near_by, read_for
from yanguan.desktop.parallel.offered import Offered, OfferedMarks
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.terms import attribute_name, value_name
from yanguan.desktop.workbench import Frame, Workbench, core_of
from yanguan.domain.article import Article, Range
from yanguan.domain.labels import Appointment, Quote
from yanguan.domain.progress import Progress
from yanguan.editing.changes import Changes
from yanguan.editing.linking import Fill, Part
from yanguan.words import Words

MOST = 9
"""Offers shown at a time."""
_SHOWN = 16


Work = Callable[[Progress], tuple[str, list[Offer]]]
"""What the worker does: a frame's id and what was read for it."""


class Offers(QObject):
    """Follows the workbench; `changed` tells that other offers stand now, or none."""

    changed = Signal()

    def __init__(self, words: Words, bench: Workbench, view: ParallelView) -> None:
        """Nothing is offered."""
        super().__init__(view)
        self._words, self._bench, self._view = words, bench, view
        self._frame: str | None = None
        self._offers: list[Offer] = []
        self._refused: set[Offer] = set()
        self._task: Task | None = None
        self._next: Work | None = None
        self.bar = OfferBar(words, view)
        self._marks = OfferedMarks(view)
        self.bar.taken.connect(self._take_number)
        self.bar.refused.connect(self._refuse_number)
        bench.applied.connect(self._consider)
        bench.article_opened.connect(self.refuse_offers)
        bench.focus_changed.connect(self._follow)
        view.selection_changed.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """True while something is offered."""
        return bool(self._offers)

    @property
    def offered(self) -> list[Offer]:
        """What is offered now, in the order of its keys."""
        return list(self._offers)

    # The actions

    def take_offers(self) -> None:
        """Take all that is offered, in one step."""
        self._take(self._offers)

    def take_offer(self, number: str) -> None:
        """Take one, by its number from 1."""
        index = int(number) - 1
        self._take(self._offers[index : index + 1])

    def take_first_offer(self) -> None:
        """Take the first one."""
        self._take(self._offers[:1])

    def refuse_offer(self) -> None:
        """Let the first one go."""
        self._refuse_number(0)

    def refuse_offers(self) -> None:
        """Let all of them go."""
        self._frame = None
        self._show([])

    def wait(self) -> None:
        """Block until the worker has ended; what it found comes with the next events."""
        if self._task is not None:
            self._task.wait()

    def stop(self) -> None:
        """Offer nothing any more, and wait until nothing runs."""
        self._frame = self._next = None
        self.wait()

    # How they come and go

    def _consider(self, changes: Changes) -> None:
        """Where one frame is new, offer what it lacks once she is back at the text."""
        new = [
            change.after
            for change in changes.changes
            if change.before is None and isinstance(change.after, Quote | Appointment) and change.after.is_gold
        ]
        if len(new) == 1 and changes.verb not in ("undo", "redo", "frame"):
            self._frame = new[0].id
            self._refused.clear()
            self._show([])
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        frame = self._its_frame()
        if frame is not None and self._bench.span is not None and self._bench.span.id == core_of(frame):
            if self._bench.frame is not frame:
                self._bench.focus_frame(frame.id)
            self._show(joined(self._bench, frame, [], near_by(self._bench, frame)))
            self._read(frame)

    def _read(self, frame: Frame) -> None:
        """Have the rules read on a worker what stands round the frame's core; one at a time, the last that is asked."""
        article, span = self._bench.article, self._bench.span
        if article is None or span is None:
            return
        work = partial(_read, frame.id, span.label, article, span.fragments)
        if self._task is None:
            self._start(work)
        else:
            self._next = work

    def _start(self, work: Work) -> None:
        task = self._task = Task(work, self)
        task.finished.connect(self._take_read)
        task.failed.connect(self._fail)
        task.start()

    def _end(self) -> None:
        """The worker is free for what was asked last."""
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        work, self._next = self._next, None
        if work is not None:
            self._start(work)

    def _take_read(self, result: tuple[str, list[Offer]]) -> None:
        """What was read joins what is offered, unless she has gone on."""
        self._end()
        identifier, read = result
        frame = self._its_frame()
        if frame is None or identifier != self._frame or not self._is_here(frame):
            return
        found = joined(self._bench, frame, read, near_by(self._bench, frame))
        self._show([offer for offer in found if offer not in self._refused])

    def _fail(self, error: Exception) -> None:
        self._end()
        raise error

    def _is_here(self, frame: Frame) -> bool:
        """True while she is at this frame and has swept nothing else."""
        present = self._bench.frame
        return present is not None and present.id == frame.id and self._view.selection() is None

    def _follow(self) -> None:
        """She has gone on to other text or another frame: what was offered goes."""
        frame = self._its_frame()
        if self._offers and (frame is None or not self._is_here(frame)):
            self.refuse_offers()

    def _its_frame(self) -> Frame | None:
        return next((frame for frame in self._bench.frames() if frame.id == self._frame), None)

    # What is done about them

    def _take_number(self, number: int) -> None:
        self._take(self._offers if number < 0 else self._offers[number : number + 1])

    def _refuse_number(self, number: int) -> None:
        if number < 0:
            self.refuse_offers()
        else:
            self._refused.update(self._offers[number : number + 1])
            self._show([offer for index, offer in enumerate(self._offers) if index != number])

    def _take(self, offers: list[Offer]) -> None:
        article, frame = self._bench.article, self._frame
        if article is None or frame is None or not offers:
            return
        parts = tuple(Part(offer.place, offer.fragments) for offer in offers if not offer.value)
        values = tuple((offer.place, offer.value) for offer in offers if offer.value)
        rest = [offer for offer in self._offers if offer not in offers]
        if self._bench.apply(Fill(article.id, frame, parts, values)) is not None:
            self._show(rest)

    def _show(self, offers: list[Offer]) -> None:
        frame, article = self._its_frame(), self._bench.article
        self._offers = offers[:MOST] if frame is not None else []
        if frame is None or article is None or not self._offers:
            self._marks.show([])
            self.bar.hide()
        else:
            text = article.source.text
            self._marks.show(
                [
                    Offered(label_for(self._bench.scheme, frame, offer.place), offer.fragments, str(number))
                    for number, offer in enumerate(self._offers, 1)
                    if not offer.value
                ]
            )
            self.bar.show_chips([self._chip(text, offer) for offer in self._offers])
        self.changed.emit()

    def _chip(self, text: str, offer: Offer) -> tuple[str, str]:
        """What an offer is for, and what it is."""
        if offer.value:
            scheme = self._bench.scheme
            return attribute_name(self._words, scheme, offer.place), value_name(self._words, scheme, offer.value)
        return self._name(offer.place), _text(text, offer)

    def _name(self, place: str) -> str:
        kind = self._bench.scheme.roles.get(place) or self._bench.scheme.labels.get(place)
        return self._words.pick(kind.names) if kind else place


def _read(
    frame: str, label: str, article: Article, fragments: tuple[Range, ...], progress: Progress
) -> tuple[str, list[Offer]]:
    del progress
    return frame, read_for(label, article, fragments)


def _text(text: str, offer: Offer) -> str:
    """The beginning of what is offered."""
    whole = "…".join(text[start:end] for start, end in offer.fragments)
    return whole if len(whole) <= _SHOWN else f"{whole[: _SHOWN - 1]}…"
