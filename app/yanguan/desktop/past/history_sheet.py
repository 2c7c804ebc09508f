"""The sheet of the history: steps on the left, the article as it was after one on the right. Changes nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.kept_sheet import KeptSheet
from yanguan.desktop.line_table import line_table, set_line
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.theme import Theme
from yanguan.domain.frozen import dataclass
from yanguan.domain.scheme import Scheme
from yanguan.words import Words

COLUMNS = ("at", "annotator", "step", "what")
SIZE = (1240, 720)


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step as it is read; `seq` is where it stands in the history."""

    seq: int
    at: str
    annotator: str
    step: str
    lines: tuple[str, ...]
    is_taken_back: bool = False


class HistorySheet(KeptSheet):
    """`step_shown` and `return_wanted` carry a step's `seq`, `scope_changed` the number of a scope."""

    step_shown = Signal(int)
    return_wanted = Signal(int)
    scope_changed = Signal(int)
    undo_wanted = Signal()

    def __init__(self, words: Words, scheme: Scheme, theme: Theme, parent: QWidget) -> None:
        """No steps yet. It stays open beside the text, and goes when it is closed."""
        super().__init__(words, parent)
        self.setWindowTitle(words("history"))
        self.resize(*SIZE)
        self._dim = QBrush(QColor(theme.dim))
        self._steps: Sequence[StepLine] = ()
        self.scope = QComboBox()
        self.scope.setAccessibleName(words("history-scope"))
        headings = [words(f"history-column-{name}") for name in COLUMNS]
        self.table = line_table(headings, (len(COLUMNS) - 1,), words("history"))
        self.table.setWordWrap(True)
        self.view = ParallelView(scheme, words, self)
        self.view.set_theme(theme)
        self.shown = _line("heading")
        self.back = QPushButton(words("history-return"))
        self.undo = QPushButton(words("action-undo"))
        self._arrange()
        self._connect()

    def show_scopes(self, scopes: Sequence[str], chosen: int) -> None:
        """What the steps may be of: the article, or something in it."""
        self.scope.blockSignals(True)  # noqa: FBT003 - Qt's own form
        self.scope.clear()
        self.scope.addItems(list(scopes))
        self.scope.setCurrentIndex(chosen)
        self.scope.blockSignals(False)  # noqa: FBT003 - Qt's own form

    def show_steps(self, steps: Sequence[StepLine], *, can_undo: bool) -> None:
        """List these, the last first; the one that was marked stays marked, unless the last one was."""
        was_last = self.table.currentRow() <= 0
        marked = self.seq()
        self._steps = list(reversed(steps))
        self.undo.setEnabled(can_undo)
        self.table.blockSignals(True)  # noqa: FBT003 - Qt's own form
        self.table.setRowCount(len(self._steps))
        for row, step in enumerate(self._steps):
            self._show_step(row, step)
        self.table.resizeRowsToContents()
        row = next((row for row, step in enumerate(self._steps) if step.seq == marked), 0)
        self.table.setCurrentCell(0 if was_last else row, 0)
        self.table.blockSignals(False)  # noqa: FBT003 - Qt's own form
        self._follow()

    def seq(self) -> int:
        """Where the marked step stands in the history; 0 without one."""
        row = self.table.currentRow()
        return self._steps[row].seq if 0 <= row < len(self._steps) else 0

    def _show_step(self, row: int, step: StepLine) -> None:
        verb = self._words("history-taken-back", step=step.step) if step.is_taken_back else step.step
        for cell in set_line(self.table, row, (step.at, step.annotator, verb, "\n".join(step.lines))):
            if step.is_taken_back:
                cell.setForeground(self._dim)

    def _arrange(self) -> None:
        left, right = QWidget(), QWidget()
        steps, preview = QVBoxLayout(left), QVBoxLayout(right)
        steps.addWidget(self.scope)
        steps.addWidget(self.table, 1)
        preview.addWidget(self.shown)
        preview.addWidget(self.view, 1)
        steps.setContentsMargins(0, 0, 4, 0)
        preview.setContentsMargins(4, 4, 0, 0)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setSizes([SIZE[0] * 55 // 100, SIZE[0] * 45 // 100])
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(self.undo)
        below.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addLayout(below)
        self.undo.setAutoDefault(False)
        self.back.setAutoDefault(False)
        self.table.setFocus()

    def _connect(self) -> None:
        self.table.currentCellChanged.connect(self._follow)
        self.scope.currentIndexChanged.connect(self.scope_changed)
        self.back.clicked.connect(self._want_return)
        self.undo.clicked.connect(self.undo_wanted)
        for key, act in ((QKeySequence.StandardKey.Undo, self.undo.click), ("Ctrl+Return", self.back.click)):
            QShortcut(QKeySequence(key), self.table, act, context=Qt.ShortcutContext.WidgetShortcut)

    def _follow(self) -> None:
        row = self.table.currentRow()
        self.back.setEnabled(row > 0)
        if 0 <= row < len(self._steps):
            step = self._steps[row]
            self.shown.setText(self._words("history-shown", at=step.at, step=step.step))
            self.step_shown.emit(step.seq)

    def _want_return(self) -> None:
        if self.seq():
            self.return_wanted.emit(self.seq())


def _line(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
