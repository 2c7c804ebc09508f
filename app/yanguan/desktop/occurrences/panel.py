"""The panel below the text: the list of occurrences, its filter, which label and how far, and the button that does it.

It searches and labels nothing itself; that is `finding`'s business.
"""

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.guard import guarded
from yanguan.desktop.label_bar import label_icon
from yanguan.desktop.occurrences.lines import ContextDelegate
from yanguan.desktop.occurrences.model import HANS, HANT, STANDING, TITLE, OccurrenceModel
from yanguan.desktop.theme import Theme
from yanguan.domain.scheme import Scheme
from yanguan.editing.occurrences import Search
from yanguan.words import Words

ROW_HEIGHT, HEIGHT = 28, 300
FILTER_PAUSE_MILLISECONDS = 150


@guarded
class OccurrencePanel(QDockWidget):
    """`scope_changed` carries `article` or `project`; `line_shown` and `line_entered` a line of the model."""

    scope_changed = Signal(str)
    line_shown = Signal(int)
    line_entered = Signal(int)
    wanted = Signal()
    cancelled = Signal()
    left = Signal()

    def __init__(self, words: Words, scheme: Scheme, theme: Theme, parent: QWidget) -> None:
        """Hidden, with nothing found."""
        super().__init__(words("occurrences"), parent)
        self.setObjectName("occurrences")
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self._words = words
        self._is_cut = False
        self.model = OccurrenceModel(words, scheme)
        self.label = QComboBox()
        self.label.setAccessibleName(words("occurrences-label"))
        for kind in scheme.labels.values():
            if not kind.hidden:
                self.label.addItem(label_icon(kind, theme), words.pick(kind.names), kind.name)
        self.scope = QComboBox()
        self.scope.setAccessibleName(words("occurrences-scope"))
        for scope in ("article", "project"):
            self.scope.addItem(words(f"occurrences-in-{scope}"), scope)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(words("occurrences-filter"))
        self.filter.setClearButtonEnabled(True)
        self.all, self.none = QPushButton(words("choose-all")), QPushButton(words("choose-none"))
        self.count = QLabel()
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(220)
        self.stop = QPushButton(words("cancel"))
        self.button = QPushButton()
        self.table = self._make_table(theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(FILTER_PAUSE_MILLISECONDS)
        self._arrange()
        self._connect()
        self.hide()

    def begin(self, text: str, label: str, scope: str, *, is_frame: bool = False) -> None:
        """Come up and wait for what is found; a frame that is to be made there has its own label."""
        self.setWindowTitle(self._words("frame-elsewhere-of" if is_frame else "occurrences-of", text=text))
        self.label.setEnabled(not is_frame)
        for box, value in ((self.label, label), (self.scope, scope)):
            box.blockSignals(True)  # noqa: FBT003 - Qt's own form
            box.setCurrentIndex(max(box.findData(value), 0))
            box.blockSignals(False)  # noqa: FBT003 - Qt's own form
        self.filter.clear()
        self._is_cut = False
        self.model.show_found((), label)
        self._show_searching(searching=True)
        self.show()
        self.raise_()
        self.table.setFocus()

    def advance(self, done: int, total: int) -> None:
        """The search has come this far."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def end(self, found: Search | None) -> None:
        """Show what was found; None: the search was called off."""
        self._show_searching(searching=False)
        if found is not None:
            self._is_cut = found.is_cut
            self.model.show_found(found.occurrences, self.label.currentData())
            self.mark(0)

    def mark(self, line: int) -> None:
        """Mark this line and no other, whatever keys are still held down (`selectRow` would heed them)."""
        index, flag = self.model.index(line, TITLE), QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the panel: Space chooses, Enter goes to the place, Esc leaves."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif watched is self.table and key == Qt.Key.Key_Space:
            self.model.turn(sorted({index.row() for index in self.table.selectedIndexes()}))
        elif watched is self.table and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif watched is self.filter and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.setFocus()
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
        table.setAccessibleName(self._words("occurrences"))
        self._delegate = ContextDelegate(theme)
        for column in (HANT, HANS):
            table.setItemDelegateForColumn(column, self._delegate)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column, mode in ((TITLE, "Interactive"), (HANT, "Stretch"), (HANS, "Stretch"), (STANDING, "Interactive")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode[mode])
        header.resizeSection(TITLE, 220)
        header.resizeSection(STANDING, 150)
        return table

    def _arrange(self) -> None:
        row = QHBoxLayout()
        for widget, stretch in (
            (self.label, 0), (self.scope, 0), (self.filter, 1), (self.all, 0), (self.none, 0), (self.count, 0),
            (self.progress, 0), (self.stop, 0), (self.button, 0),
        ):  # fmt: skip
            row.addWidget(widget, stretch)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addLayout(row)
        layout.addWidget(self.table)
        self.setWidget(body)
        watched = self.table, self.filter, self.label, self.scope, self.all, self.none, self.button, self.stop
        for each in watched:
            each.installEventFilter(self)

    def _connect(self) -> None:
        self.model.choice_changed.connect(self._show_counts)
        self.label.currentIndexChanged.connect(self._take_label)
        self.scope.currentIndexChanged.connect(self._take_scope)
        self.filter.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._take_filter)
        self.all.clicked.connect(self._choose_all)
        self.none.clicked.connect(self._choose_none)
        self.stop.clicked.connect(self.cancelled)
        self.button.clicked.connect(self.wanted)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self.table.doubleClicked.connect(self._enter)

    def _take_label(self) -> None:
        self.model.set_label(self.label.currentData())

    def _take_scope(self) -> None:
        self.scope_changed.emit(self.scope.currentData())

    def _take_filter(self) -> None:
        self.model.set_filter(self.filter.text())

    def _choose_all(self) -> None:
        self.model.choose_shown(wanted=True)

    def _choose_none(self) -> None:
        self.model.choose_shown(wanted=False)

    def _show_current(self) -> None:
        if (line := self.table.currentIndex().row()) >= 0:
            self.line_shown.emit(line)

    def _enter(self) -> None:
        if (line := self.table.currentIndex().row()) >= 0:
            self.line_entered.emit(line)

    def _show_counts(self) -> None:
        shown, found, chosen = self.model.counts
        cut = self._words("occurrences-cut", count=found)
        self.count.setText(cut if self._is_cut else self._words("occurrences-count", shown=shown, found=found))
        self.button.setText(self._words("occurrences-do", chosen=chosen))
        self.button.setEnabled(chosen > 0)

    def _show_searching(self, *, searching: bool) -> None:
        self.progress.setRange(0, 0)
        during: tuple[QWidget, ...] = (self.progress, self.stop)
        after: tuple[QWidget, ...] = (self.count, self.all, self.none, self.button)
        for widget in (*during, *after):
            widget.setVisible(searching == (widget in during))
