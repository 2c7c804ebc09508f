"""The panel below the text that lists the titles, to be looked through and taken in one step. `listing` fills it."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.guard import guarded
from yanguan.desktop.occurrences.lines import ContextDelegate
from yanguan.desktop.occurrences.model import HANS, HANT, TITLE
from yanguan.desktop.occurrences.panel import ROW_HEIGHT
from yanguan.desktop.theme import Theme
from yanguan.desktop.titles.model import SCORE, TEMPORAL, TitleModel
from yanguan.suggest.found_titles import FoundTitle
from yanguan.words import Words


@guarded
class TitlePanel(QDockWidget):
    """`scope_changed` carries `article` or `project`; `row_shown` and `row_entered` a row of the model."""

    scope_changed = Signal(str)
    row_shown = Signal(int)
    row_entered = Signal(int)
    wanted = Signal()
    cancelled = Signal()
    left = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        """Hidden, with nothing found."""
        super().__init__(words("titles"), parent)
        self.setObjectName("titles")
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._words = words
        self.model = TitleModel(words)
        self.scope = QComboBox()
        self.scope.setAccessibleName(words("occurrences-scope"))
        for scope in ("article", "project"):
            self.scope.addItem(words(f"occurrences-in-{scope}"), scope)
        self.count, self.button = QLabel(), QPushButton()
        self.all, self.none = QPushButton(words("choose-all")), QPushButton(words("choose-none"))
        self.stop, self.progress = QPushButton(words("cancel")), QProgressBar()
        self.progress.setMaximumWidth(220)
        self.table = self._make_table(theme)
        self._arrange()
        self._connect()
        self.hide()

    def begin(self) -> None:
        """Come up and wait for what is found."""
        self.model.show_found(())
        self._show_searching(searching=True)
        self.show()
        self.raise_()
        self.table.setFocus()

    def advance(self, done: int, total: int) -> None:
        """The search has come this far."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def end(self, found: tuple[FoundTitle, ...]) -> None:
        """Show what was found."""
        self._show_searching(searching=False)
        self.model.show_found(found)
        index, flag = self.model.index(0, TITLE), QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list: Space chooses, Enter takes all that is chosen, J goes to the place, Esc leaves."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif watched is self.table and key == Qt.Key.Key_Space:
            self.model.turn(sorted({index.row() for index in self.table.selectedIndexes()}))
        elif watched is self.table and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.button.click()
        elif watched is self.table and key == Qt.Key.Key_J:
            self._enter()
        else:
            return False
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Its own button closes it as Esc does."""
        self.leave()
        event.accept()

    def leave(self) -> None:
        """Go, and give the keyboard back to the text."""
        self.hide()
        self.left.emit()

    def _make_table(self, theme: Theme) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self._words("titles"))
        self._delegate = ContextDelegate(theme)
        for column in (HANT, HANS):
            table.setItemDelegateForColumn(column, self._delegate)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column in (HANT, HANS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in ((TITLE, 220), (TEMPORAL, 110), (SCORE, 70)):
            header.resizeSection(column, width)
        return table

    def _arrange(self) -> None:
        row = QHBoxLayout()
        hint = QLabel(self._words("titles-keys"))
        hint.setObjectName("dim")
        hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.scope)
        row.addWidget(hint, 1)
        for widget in (self.all, self.none, self.count, self.progress, self.stop, self.button):
            row.addWidget(widget)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addLayout(row)
        layout.addWidget(self.table)
        self.setWidget(body)
        for each in (self.table, self.scope, self.all, self.none, self.button, self.stop):
            each.installEventFilter(self)

    def _connect(self) -> None:
        self.model.choice_changed.connect(self._show_counts)
        self.scope.currentIndexChanged.connect(self._take_scope)
        self.all.clicked.connect(self._choose_all)
        self.none.clicked.connect(self._choose_none)
        self.stop.clicked.connect(self.cancelled)
        self.button.clicked.connect(self.wanted)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.doubleClicked.connect(self._enter)

    def _take_scope(self) -> None:
        self.scope_changed.emit(self.scope.currentData())

    def _choose_all(self) -> None:
        self.model.choose_all(wanted=True)

    def _choose_none(self) -> None:
        self.model.choose_all(wanted=False)

    def _show_current(self) -> None:
        if (row := self.table.currentIndex().row()) >= 0:
            self.row_shown.emit(row)

    def _enter(self) -> None:
        if (row := self.table.currentIndex().row()) >= 0:
            self.row_entered.emit(row)

    def _show_counts(self) -> None:
        found, chosen = self.model.counts
        self.count.setText(self._words("titles-found", count=found))
        self.button.setText(self._words("titles-do", chosen=chosen))
        self.button.setEnabled(chosen > 0)

    def _show_searching(self, *, searching: bool) -> None:
        self.progress.setRange(0, 0)
        during: tuple[QWidget, ...] = (self.progress, self.stop)
        after: tuple[QWidget, ...] = (self.count, self.all, self.none, self.button)
        for widget in (*during, *after):
            widget.setVisible(searching == (widget in during))
