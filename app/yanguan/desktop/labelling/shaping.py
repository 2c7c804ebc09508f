"""The borders of the selected span by key: either end, out or in, by a character or a word."""

from PySide6.QtCore import QObject, Signal

from yanguan.desktop.labelling.borders import Nudge, nudged
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Range
from yanguan.editing.commands import Reshape


class Shaping(QObject):
    """Acts on the workbench from the canvas. `told` carries a key of the translations."""

    told = Signal(str)

    def __init__(self, bench: Workbench, view: ParallelView) -> None:
        """Ready."""
        super().__init__(view)
        self._bench, self._view = bench, view

    def grow_end(self) -> None:
        """The end one character on."""
        self._nudge(Nudge("end", is_growing=True))

    def shrink_end(self) -> None:
        """The end one character back."""
        self._nudge(Nudge("end", is_growing=False))

    def grow_start(self) -> None:
        """The start one character back."""
        self._nudge(Nudge("start", is_growing=True))

    def shrink_start(self) -> None:
        """The start one character on."""
        self._nudge(Nudge("start", is_growing=False))

    def grow_end_word(self) -> None:
        """The end one word on."""
        self._nudge(Nudge("end", is_growing=True, step="word"))

    def shrink_end_word(self) -> None:
        """The end one word back."""
        self._nudge(Nudge("end", is_growing=False, step="word"))

    def grow_start_word(self) -> None:
        """The start one word back."""
        self._nudge(Nudge("start", is_growing=True, step="word"))

    def shrink_start_word(self) -> None:
        """The start one word on."""
        self._nudge(Nudge("start", is_growing=False, step="word"))

    def reshape(self, span: str, fragments: tuple[Range, ...]) -> None:
        """Give a span the borders that its handles were dragged to."""
        if self._bench.article is not None:
            self._bench.apply(Reshape(self._bench.article.id, span, fragments))

    def _nudge(self, nudge: Nudge) -> None:
        article, span, sheet = self._bench.article, self._bench.span, self._view.sheet
        if article is None or span is None or sheet is None:
            self.told.emit("select-label-first")
            return
        fragments = nudged(sheet.units, span.fragments, nudge)
        if fragments is None:
            self.told.emit("border-stops")
        elif self._bench.apply(Reshape(article.id, span.id, fragments)) is not None:
            self._view.place_caret(fragments[0][0] if nudge.edge == "start" else fragments[-1][1])
            self._view.show_caret()
