"""Text to the clipboard, of the pane that she works in: what is selected, else the span that is."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench


class Copying(QObject):
    """Reads the workbench and the view."""

    def __init__(self, bench: Workbench, view: ParallelView) -> None:
        """Ready."""
        super().__init__(view)
        self._bench, self._view = bench, view

    def copy_text(self) -> None:
        """Copy the selected text; where none is, the selected span's; fragments stand on lines of their own."""
        text = self._view.selected_text(self._view.active_script()) or self._span_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def _span_text(self) -> str:
        span, sheet = self._bench.span, self._view.sheet
        if span is None or sheet is None:
            return ""
        script = self._view.active_script()
        parts = sheet.bitext.from_source(script, span.fragments)
        return "\n".join(sheet.bitext.text(script)[start:end] for start, end in parts)
