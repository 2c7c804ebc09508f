"""Choosing a label in the palette: by key on a selection, and, where she wants it, after each sweep."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal

from yanguan.desktop.keymap import Keymap
from yanguan.desktop.labelling.likelihood import Situation, likely_labels
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.settings import Settings
from yanguan.desktop.tagging import Tagging
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Range
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.labelling.label_palette import LabelPalette


class Choosing(QObject):
    """Opens the palette. `told` carries a key of the translations."""

    told = Signal(str)

    def __init__(
        self, words: Words, bench: Workbench, view: ParallelView, tagging: Tagging, settings: Settings, theme: Theme
    ) -> None:
        """No palette yet."""
        super().__init__(view)
        self._words, self._bench, self._view, self._tagging = words, bench, view, tagging
        self._settings, self._theme = settings, theme
        self.keys_of: Callable[[str], Sequence[str]] = lambda _: ()
        self.palette: LabelPalette | None = None

    def take_keys(self, keymap: Keymap) -> None:
        """Show these keys beside the labels."""
        self.keys_of = lambda label: keymap.keys(f"label_{label}")

    def choose_label(self) -> None:
        """Open the palette at the selected text, or at the selected span, which then gets another label."""
        article, labels, fragments = self._bench.article, self._bench.labels, self._fragments()
        if article is None or labels is None:
            return
        if not fragments:
            self.told.emit("select-first")
            return
        if self.palette is not None:
            self.palette.close()
        situation = Situation(article, labels, fragments, self._bench.frame, self._tagging.recent)
        found = likely_labels(self._bench.scheme, situation)
        keys = {kind.name: self.keys_of(kind.name) for kind in found}
        from yanguan.desktop.labelling.label_palette import LabelPalette

        self.palette = LabelPalette(self._words, self._theme, found, keys, self._view)
        self.palette.picked.connect(self._tagging.add_label)
        self.palette.closed.connect(self._forget)
        self._view.scroll_to(fragments[-1][0])
        self.palette.open_beside(self._around(fragments))

    def palette_after_sweep(self) -> None:
        """Open it after each sweep from now on, or not any more."""
        self._settings.palette_after_sweep = not self._settings.palette_after_sweep

    def offer(self) -> None:
        """A sweep has ended: open the palette where she wants that."""
        if self._settings.palette_after_sweep:
            QTimer.singleShot(0, self, self.choose_label)

    def _fragments(self) -> tuple[Range, ...]:
        selection = self._view.selection()
        if selection is not None:
            return selection.fragments
        return self._bench.span.fragments if self._bench.span else ()

    def _around(self, fragments: tuple[Range, ...]) -> QRect:
        """The last fragment's lines in the pane at work, in the window's pixels: as wide as the pane where several."""
        view, script = self._view, self._view.active_script()
        sheet = view.sheet
        assert sheet is not None
        start, end = (sheet.bitext.from_source(script, fragments[-1:]) or fragments[-1:])[-1]
        first, last = view.place_rect(script, start, trails=False), view.place_rect(script, end, trails=True)
        rect = first.united(last)
        if first.top() != last.top():
            left, width = view.columns.text_left(script), view.columns.text_width(script)
            rect = QRect(int(left), first.top(), int(width), last.bottom() - first.top())
        rect = rect.intersected(view.viewport().rect().adjusted(0, 0, 0, 0))
        return rect.translated(view.viewport().mapTo(view.window(), QPoint(0, 0)))

    def _forget(self) -> None:
        self.palette = None
