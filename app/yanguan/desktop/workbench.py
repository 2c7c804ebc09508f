"""The article on the table: the one adapter between the session and every view. Widgets do not know the session."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from yanguan.domain.article import Article, Range
from yanguan.domain.frame_index import FrameIndex
from yanguan.domain.label_set import LabelSet, differing
from yanguan.domain.labels import Appointment, Holding, Quote, Span
from yanguan.domain.refusal import Refusal
from yanguan.domain.scheme import Scheme
from yanguan.editing.changes import Changes
from yanguan.editing.session import Session

if TYPE_CHECKING:
    from yanguan.editing.commands import Command

Frame = Quote | Appointment


class Workbench(QObject):
    """Holds what is open; applies commands; says what changed.

    `labels_changed` carries the touched ranges (code points of the source); `refused` a Refusal.
    """

    article_opened = Signal()
    counterpart_changed = Signal()
    labels_changed = Signal(list)
    applied = Signal(object)
    focus_changed = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Nothing is open yet."""
        super().__init__(parent)
        self.session = session
        self.article: Article | None = None
        self.labels: LabelSet | None = None
        self._span: str | None = None
        self._frame: str | None = None
        self._names: dict[str, str] = {}
        self._index = FrameIndex()
        self.refused_step: Callable[[], Changes] | None = None
        """What was refused last; whoever has it tried again takes it from here."""

    @property
    def scheme(self) -> Scheme:
        """The project's scheme."""
        return self.session.reader.scheme()

    @property
    def span(self) -> Span | None:
        """The span that is selected."""
        return self.labels.spans.get(self._span or "") if self.labels else None

    @property
    def frame(self) -> Frame | None:
        """The quote or appointment in work: the last one whose core was selected, made, or picked in the inspector."""
        if self.labels is None or self._frame is None:
            return None
        return self.labels.quotes.get(self._frame) or self.labels.appointments.get(self._frame)

    def open(self, identifier: str) -> None:
        """Put an article on the table."""
        self.article, self.labels = self.session.take_up(identifier)
        self._span = self._frame = None
        self._names.clear()
        self._index = FrameIndex()
        self.article_opened.emit()
        self.focus_changed.emit()

    def follow_article(self, slot: Callable[[], None]) -> None:
        """Call the slot for each article that is opened, and now where one is open already."""
        self.article_opened.connect(slot)
        if self.article is not None:
            slot()

    def follow(self) -> None:
        """Show what another window has done to the open article; what is selected stays so. Raises Refusal."""
        if self.article is None:
            return
        before = self.article
        self.article, self.labels = self.session.take_up(before.id)
        self._names.clear()
        if self.article != before:
            self.counterpart_changed.emit()
        self.labels_changed.emit([(0, len(self.article.source.text))])
        if self._span not in self.labels.spans:
            self._span = None
        self.focus_changed.emit()

    def clear(self) -> None:
        """Take the article off the table."""
        self.article = self.labels = self._span = self._frame = None
        self.article_opened.emit()
        self.focus_changed.emit()

    def focus_span(self, identifier: str | None) -> None:
        """Select a span; one that is the core of a frame puts the frame in work."""
        if identifier == self._span:
            return
        self._span = identifier
        frame = next((frame.id for frame in self.frames_with(identifier) if core_of(frame) == identifier), None)
        if frame is not None:
            self._frame = frame
        self.focus_changed.emit()

    def focus_frame(self, identifier: str) -> None:
        """Put a frame in work and select its core."""
        self._frame = identifier
        if (frame := self.frame) is not None:
            self._span = core_of(frame)
        self.focus_changed.emit()

    def frames(self) -> Iterator[Frame]:
        """Every quote and appointment of the article."""
        if self.labels is not None:
            yield from self.labels.quotes.values()
            yield from self.labels.appointments.values()

    def frames_with(self, span: str | None) -> list[Frame]:
        """The quotes and appointments that this span stands in."""
        if self.labels is None or span is None:
            return []
        return [each for each in self._index.frames_with(self.labels, span) if not isinstance(each, Holding)]

    def frames_between(self, before: LabelSet, after: LabelSet) -> set[str]:
        """The ids of the frames that differ between two moments, or of which a span does."""
        kinds = ((before.quotes, after.quotes), (before.appointments, after.appointments))
        spans = differing(before.spans, after.spans)
        found = {identifier for kind in kinds for identifier in differing(*kind)}
        return found | {frame.id for span in spans for frame in self._index.frames_with(after, span)}

    def person_name(self, identifier: str) -> str:
        """A person's name in the script of the article; the id where the registry has none."""
        if identifier not in self._names:
            person = self.session.reader.person(identifier)
            names = (person.names.hant, person.names.hans) if person else ()
            if self.article is not None and self.article.source_script == "hans":
                names = names[::-1]
            self._names[identifier] = next(filter(None, names), identifier)
        return self._names[identifier]

    def apply(self, command: "Command") -> Changes | None:
        """Do it and tell every view; None where it was refused, which is told too."""
        return self._told(partial(self.session.apply, command))

    def _told(self, work: Callable[[], Changes]) -> Changes | None:
        try:
            changes = work()
        except Refusal as refusal:
            self.refuse(refusal, work)
            return None
        self._tell(changes)
        return changes

    def refuse(self, refusal: Refusal, step: Callable[[], Changes]) -> None:
        """Tell that this step was refused."""
        self.refused_step = step
        self.refused.emit(refusal)
        self.refused_step = None

    def undo(self) -> Changes | None:
        """Take back the last step of this article, or of the phrase list."""
        return self._turn(self.session.undo)

    def redo(self) -> Changes | None:
        """Do again what was last undone here."""
        return self._turn(self.session.redo)

    def undo_step(self, step: str) -> Changes | None:
        """Take back this one step, wherever it reached; an undo's is done again."""
        return self._told(partial(self.session.undo_step, step))

    def return_to(self, seq: int) -> Changes | None:
        """Take the article back to where it stood after this row of the history."""
        return self._told(partial(self.session.return_to, self.article.id, seq)) if self.article else None

    def take(self, changes: Changes) -> None:
        """Tell every view of changes that were made elsewhere, over the whole project."""
        self._tell(changes)

    def _turn(self, turn: Callable[[str], Changes]) -> Changes | None:
        return self._told(partial(turn, self.article.id if self.article else ""))

    def _tell(self, changes: Changes) -> None:
        if not changes.changes:
            return
        if self.labels is not None:
            self._renew(self.labels, changes)
        self.focus_changed.emit()
        self.applied.emit(changes)

    def _renew(self, labels: LabelSet, changes: Changes) -> None:
        """Follow the changes with what is on the table."""
        ranges: list[Range] = changes.ranges(labels)
        self.labels = labels.after(changes.changes)
        if self.article is not None and (kinds := {each.kind for each in changes.changes} & {"counterpart", "meta"}):
            self.article = self.session.reader.article(self.article.id)
            if "counterpart" in kinds:
                self.counterpart_changed.emit()
        self.labels_changed.emit(ranges)
        if self._span not in self.labels.spans:
            self._span = None


def core_of(frame: Frame) -> str:
    """The id of the span that a frame stands around."""
    return frame.quote if isinstance(frame, Quote) else frame.trigger


def linked_spans(frame: Frame) -> list[str]:
    """The ids of the spans in a frame, its core aside."""
    if isinstance(frame, Quote):
        return [*(filler.span for filler in frame.speakers if filler.span), *frame.cues, *frame.addressees]
    return [role.span for role in frame.roles if role.span]
