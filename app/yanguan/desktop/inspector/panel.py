"""The inspector: a list of quotes, a list of appointments, and the frame in work below them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from yanguan.desktop.inspector.frame_list import FrameList
from yanguan.desktop.workbench import Workbench
from yanguan.domain.label_set import LabelSet
from yanguan.domain.labels import Appointment, Quote
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.inspector.frame_form import FrameForm


class Inspector(QWidget):
    """Follows the workbench. `span_shown` carries a span to look at."""

    span_shown = Signal(str)

    def __init__(self, words: Words, bench: Workbench, parent: QWidget | None = None) -> None:
        """Empty until an article is opened."""
        super().__init__(parent)
        self._words = words
        self._bench = bench
        self._followed: str | None = None
        self._shown: LabelSet | None = None
        self.quotes = FrameList(words, bench, words("quotes"))
        self.appointments = FrameList(words, bench, words("appointments"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for frames in (self.quotes, self.appointments):
            self.tabs.addTab(frames, frames.accessibleName())
            frames.picked.connect(self._pick)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        bench.article_opened.connect(self._show_article)
        bench.labels_changed.connect(self._show_lists)
        bench.focus_changed.connect(self._follow)

    @cached_property
    def form(self) -> "FrameForm":
        """The frame in work; made when there is one, or when the window has been painted."""
        from yanguan.desktop.inspector.frame_form import FrameForm

        form = FrameForm(self._words, self._bench)
        form.span_shown.connect(self.span_shown)
        self._splitter.addWidget(form)
        self._splitter.setSizes([300, 400])
        return form

    def add_tab(self, view: QWidget, name: str) -> None:
        """Another view beside the lists of frames; it is hidden until it has something to show."""
        self.tabs.addTab(view, name)
        self.tabs.setTabVisible(self.tabs.indexOf(view), False)  # noqa: FBT003 - Qt's own form

    def mark(self, identifier: str | None) -> None:
        """Mark the line of a frame without taking it in work: the caret stands in it."""
        for frames in (self.quotes, self.appointments):
            frames.select_frame(identifier)

    def take_up(self) -> None:
        """Take the marked frame of the list that is shown in work, where there is one."""
        shown = self.tabs.currentWidget()
        if isinstance(shown, FrameList) and (marked := shown.marked) is not None:
            frame = self._bench.frame
            if frame is None or frame.id != marked:
                self._bench.focus_frame(marked)

    def show_count(self, view: QWidget, name: str, count: int) -> None:
        """How many there are in a view that was added; without any its tab goes."""
        index, text = self.tabs.indexOf(view), f"{name} {count}"
        if text != self.tabs.tabText(index):  # Qt lays all tabs out anew, whatever the text
            self.tabs.setTabText(index, text)
            self.tabs.setTabVisible(index, count > 0)

    def _show_article(self) -> None:
        self._shown = None
        self._show_lists()

    def _show_lists(self) -> None:
        """Show the frames; after a change only those are looked at that are others now, or of which a span is."""
        bench, before = self._bench, self._shown
        labels = self._shown = bench.labels
        touched = None if before is None or labels is None else bench.frames_between(before, labels)
        gold = {frame.id: frame for frame in bench.frames() if frame.is_gold}
        shown = ((self.quotes, "quotes", Quote), (self.appointments, "appointments", Appointment))
        for number, (frames, name, kind) in enumerate(shown):
            found = {identifier: frame for identifier, frame in gold.items() if isinstance(frame, kind)}
            if touched is None or touched:
                frames.show_frames(found, touched)
            text = f"{self._words(name)} {len(found)}"
            if text != self.tabs.tabText(number):
                self.tabs.setTabText(number, text)

    def _follow(self) -> None:
        frame = self._bench.frame
        if frame is not None or "form" in vars(self):
            self.form.show_frame(frame)
        identifier = frame.id if frame else None
        self.quotes.select_frame(identifier)
        self.appointments.select_frame(identifier)
        came_in_work, self._followed = identifier != self._followed, identifier
        if frame is not None and came_in_work:
            self.tabs.setCurrentWidget(self.quotes if isinstance(frame, Quote) else self.appointments)

    def _pick(self, identifier: str) -> None:
        self._bench.focus_frame(identifier)
        if (span := self._bench.span) is not None:
            self.span_shown.emit(span.id)
