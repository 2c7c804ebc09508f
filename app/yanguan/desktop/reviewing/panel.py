"""The panel below the text that lists places: how far to look, what is chosen, and the button that does it.

It searches and changes nothing itself; that is `reviewing`'s business.
"""

from collections.abc import Mapping
from typing import Generic

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.guard import guarded
from yanguan.desktop.reviewing.model import TITLE, F, ReviewModel
from yanguan.desktop.reviewing.table import table_of
from yanguan.desktop.theme import Theme
from yanguan.words import Words

HEIGHT = 300
ENTER = Qt.Key.Key_Return, Qt.Key.Key_Enter


@guarded
class ReviewPanel(QDockWidget, Generic[F]):
    """`scope_changed` carries `article` or `project`; `line_shown` and `line_entered` a line of the model."""

    scope_changed = Signal(str)
    line_shown = Signal(int)
    line_entered = Signal(int)
    wanted = Signal()
    cancelled = Signal()
    left = Signal()

    def __init__(
        self, name: str, words: Words, model: ReviewModel[F], theme: Theme, widths_px: Mapping[int, int],
        parent: QWidget,
    ) -> None:  # fmt: skip
        """Hidden, with nothing found; the name is also the key of its title."""
        super().__init__(words(name), parent)
        self.setObjectName(name)
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._words = words
        self.scope = QComboBox()
        self.scope.setAccessibleName(words("occurrences-scope"))
        for scope in ("article", "project"):
            self.scope.addItem(words(f"occurrences-in-{scope}"), scope)
        self.all, self.none = QPushButton(words("choose-all")), QPushButton(words("choose-none"))
        self.count, self.button = QLabel(), QPushButton()
        self.stop, self.progress = QPushButton(words("cancel")), QProgressBar()
        self.progress.setMaximumWidth(220)
        self.table = table_of(model, theme, widths_px)
        self.table.setAccessibleName(words(name))
        self._arrange()
        self._connect(model)
        self.hide()

    def said(self) -> tuple[str, str]:
        """How many there are, and what the button does."""
        raise NotImplementedError

    def add_control(self, widget: QWidget, place: int, stretch: int = 0) -> None:
        """Have one more control in the row above the table, at a place counted from the left; Esc leaves it too."""
        self._row.insertWidget(place, widget, stretch)
        widget.installEventFilter(self)

    def come_up(self) -> None:
        """Be seen, and wait for what is found."""
        self._model.show_found(())
        self._show_searching(searching=True)
        self.show()
        self.raise_()
        self.table.setFocus()

    def advance(self, done: int, total: int) -> None:
        """The search has come this far."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def end(self, found: tuple[F, ...] | None) -> None:
        """Show what was found; None: the search was called off."""
        self._show_searching(searching=False)
        if found is not None:
            self._model.show_found(found)
            self.mark(0)

    def mark(self, line: int) -> None:
        """Mark this line and no other, whatever keys are still held down (`selectRow` would heed them)."""
        index, flag = self._model.index(line, TITLE), QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the panel: Esc leaves, the others are `take_key`'s."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
            return True
        return self.take_key(watched, key)

    def take_key(self, watched: QObject, key: Qt.Key) -> bool:
        """Keys of the list: Space chooses, Enter goes to the place. True where it was one."""
        if watched is self.table and key == Qt.Key.Key_Space:
            self._model.turn(sorted({index.row() for index in self.table.selectedIndexes()}))
        elif watched is self.table and key in ENTER:
            self.enter()
        else:
            return False
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Its own button closes it as Esc does."""
        self.leave()
        event.accept()

    def enter(self) -> None:
        """Go to the place of the current line."""
        if (line := self.table.currentIndex().row()) >= 0:
            self.line_entered.emit(line)

    def leave(self) -> None:
        """Go, and give the keyboard back to the text."""
        self.hide()
        self.left.emit()

    def _arrange(self) -> None:
        self._row = QHBoxLayout()
        for widget in (self.scope, self.all, self.none, self.count, self.progress, self.stop, self.button):
            self._row.addWidget(widget)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addLayout(self._row)
        layout.addWidget(self.table)
        self.setWidget(body)
        for each in (self.table, self.scope, self.all, self.none, self.button, self.stop):
            each.installEventFilter(self)

    def _connect(self, model: ReviewModel[F]) -> None:
        self._model = model
        model.choice_changed.connect(self._show_counts)
        self.scope.currentIndexChanged.connect(self._take_scope)
        self.all.clicked.connect(self._choose_all)
        self.none.clicked.connect(self._choose_none)
        self.stop.clicked.connect(self.cancelled)
        self.button.clicked.connect(self.wanted)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.doubleClicked.connect(self.enter)

    def _take_scope(self) -> None:
        self.scope_changed.emit(self.scope.currentData())

    def _choose_all(self) -> None:
        self._model.choose_shown(wanted=True)

    def _choose_none(self) -> None:
        self._model.choose_shown(wanted=False)

    def _show_current(self) -> None:
        if (line := self.table.currentIndex().row()) >= 0:
            self.line_shown.emit(line)

    def _show_counts(self) -> None:
        count, button = self.said()
        self.count.setText(count)
        self.button.setText(button)
        self.button.setEnabled(self._model.counts[2] > 0)

    def _show_searching(self, *, searching: bool) -> None:
        self.progress.setRange(0, 0)
        during: tuple[QWidget, ...] = (self.progress, self.stop)
        after: tuple[QWidget, ...] = (self.count, self.all, self.none, self.button)
        for widget in (*during, *after):
            widget.setVisible(searching == (widget in during))
