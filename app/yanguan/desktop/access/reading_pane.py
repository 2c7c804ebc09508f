"""The caret's paragraph as plain text, which every screen reader can read; what is selected there can be labelled.

Qt's text is only shown, never read back: positions go both ways as UTF-16 units, the text stays the article's.
"""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from yanguan.desktop.access.saying import Saying
from yanguan.desktop.guard import guarded
from yanguan.desktop.parallel.utf16 import Utf16
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.workbench import Workbench
from yanguan.domain.article import Script
from yanguan.words import Words

HEIGHT = 150


@guarded
class Field(QPlainTextEdit):
    """Text to read and select. `step_wanted` carries 1 where she goes down from its last line, -1 up from its first."""

    step_wanted = Signal(int)

    def __init__(self, name: str) -> None:
        """An empty field that a screen reader calls by this name."""
        super().__init__()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down lead out of the field where there is no further line."""
        before = self.textCursor().position()
        super().keyPressEvent(event)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() and self.textCursor().position() == before:
            self.step_wanted.emit(step)


class ReadingPane(QFrame):
    """Hidden until it is asked for. The canvas's keys work in it, but for those that move the caret."""

    def __init__(self, words: Words, bench: Workbench, view: ParallelView, parent: QWidget | None = None) -> None:
        """An empty, hidden pane."""
        super().__init__(parent)
        self.setObjectName("find")
        self._words, self._view = words, view
        self._saying = Saying(words, bench.scheme)
        self._units = Utf16("")
        self._start, self._script, self._shown = -1, view.active_script(), ""
        self.text = Field(words("reading-text"))
        self.marks = Field(words("reading-marks"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.text, 2)
        layout.addWidget(self.marks, 1)
        self.setMaximumHeight(HEIGHT)
        self.hide()
        view.selection_changed.connect(self._follow)
        bench.labels_changed.connect(self._follow)
        bench.article_opened.connect(self._follow)
        self.text.step_wanted.connect(self._step)
        self.text.selectionChanged.connect(self._select)
        self.text.cursorPositionChanged.connect(self._select)

    def show_reading_pane(self) -> None:
        """Show the pane and go into it; where she is in it, back to the canvas and away."""
        if self.isHidden():
            self.show()
            self._follow()
            self.text.setFocus()
        else:
            self.hide()
            self._view.setFocus()

    def use_keys(self, actions: Iterable[QAction]) -> None:
        """Let these actions' keys work in the pane as they do on the canvas."""
        self.text.addActions(list(actions))

    def _step(self, step: int) -> None:
        """Go on to the next paragraph that is not folded away."""
        sheet = self._view.sheet
        if sheet is None:
            return
        row = sheet.rows.at(self._script, self._start) + step
        while 0 <= row < len(sheet.rows.rows) and (sheet.page.is_hidden(row) or sheet.rows.rows[row].is_bar):
            row += step
        if 0 <= row < len(sheet.rows.rows):
            start, end = sheet.rows.rows[row].side(self._script)
            sheet.selection.place(self._script, start if step > 0 else end)
            self._view.selection_moved()
            self._view.show_caret()

    def _follow(self) -> None:
        """Show the paragraph of the canvas's caret, unless she is at work in here."""
        sheet = self._view.sheet
        if self.isHidden():
            return
        if sheet is None:
            self.text.clear()
            self.marks.clear()
            return
        script = sheet.selection.script
        row = sheet.rows.at(script, sheet.selection.position)
        start, end = sheet.rows.rows[row].side(script)
        self._show(script, start, sheet.bitext.text(script)[start:end])
        lines = [
            ". ".join(filter(None, (self._saying.mark(sheet, span, script), self._saying.links(sheet, span, script))))
            for span in sorted(sheet.marks.spans(), key=lambda span: span.order)
            if row in sheet.marks.rows_of(span.id)
        ]
        self.marks.setPlainText("\n".join(lines) or self._words("reading-no-marks"))
        if not self.text.hasFocus():
            self._show_selection()

    def _show(self, script: Script, start: int, text: str) -> None:
        if (script, start) != (self._script, self._start) or text != self._shown:
            self._script, self._start, self._shown = script, start, text
            self._units = Utf16(text)
            with QSignalBlocker(self.text):
                self.text.setPlainText(text)
            self._show_selection()

    def _show_selection(self) -> None:
        """Select here what is selected on the canvas; what she selects here herself is there already."""
        sheet = self._view.sheet
        assert sheet is not None
        anchor, position = (
            self._units.units(min(max(place - self._start, 0), len(self._shown)))
            for place in (sheet.selection.anchor, sheet.selection.position)
        )
        cursor = self.text.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        with QSignalBlocker(self.text):
            self.text.setTextCursor(cursor)

    def _select(self) -> None:
        """Select on the canvas what she selected here."""
        sheet = self._view.sheet
        if sheet is None or self.isHidden() or not self.text.hasFocus():
            return
        cursor = self.text.textCursor()
        anchor, position = (
            self._start + self._units.code_points(each) for each in (cursor.anchor(), cursor.position())
        )
        if (sheet.selection.script, sheet.selection.anchor, sheet.selection.position) != (
            self._script,
            anchor,
            position,
        ):
            sheet.selection.place(self._script, anchor)
            sheet.selection.extend(position)
            self._view.selection_moved()
            self._view.show_caret()
