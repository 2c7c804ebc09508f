"""The sheet before an import: what was recognised, what is there already, what fails and why. It stores nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from yanguan.desktop.exchanging.import_columns import ColumnForm
from yanguan.desktop.exchanging.import_rows import COLUMNS, ImportRows, detail
from yanguan.desktop.notices import Notice
from yanguan.desktop.theme import Theme
from yanguan.exchange.labels_in.sheet import UNITS, Unit
from yanguan.exchange.reading.encoding import ENCODINGS
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.exchanging.look import Look

SIZE = (1040, 640)
MOST_SPANS = 500
"""Qt looks through all wide cells for each that it paints."""
_WIDTHS = (170, 290, 170, 90, 110, 130, 90)


class ImportSheet(QDialog):
    """`reading_wanted`: read the files anew, as is chosen now; `import_wanted`: store what is shown."""

    reading_wanted = Signal()
    import_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QWidget) -> None:
        """Nothing was read yet. It stays open beside the text, and goes when it is closed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("import-title"))
        self.resize(*SIZE)
        self._words = words
        self._look: Look | None = None
        self.rows = ImportRows(words, theme, self)
        self.table = QTableView()
        self.columns = ColumnForm(words)
        self.encoding, self.offsets = QComboBox(), QComboBox()
        self.leave_out = QCheckBox(words("import-leave-out"))
        self._offsets_name = QLabel(words("export-offsets"))
        self._standing, self._detail, self._column_hint = QLabel(), QLabel(), QLabel(words("import-columns"))
        self.progress = QProgressBar()
        self.store, self.cancel = QPushButton(), QPushButton(words("cancel"))
        self.close_button = QPushButton(words("close"))
        self._make()
        self._arrange()
        self._connect()

    def chosen_encoding(self) -> str | None:
        """The encoding that she says; None: the one that is recognised."""
        encoding: str | None = self.encoding.currentData()
        return encoding

    def chosen_offsets(self) -> Unit | None:
        """In which unit she says that labels count; None: the one that is recognised."""
        unit: Unit | None = self.offsets.currentData()
        return unit

    def show_look(self, look: "Look") -> None:
        """Show what was read."""
        self._look = look
        seen = look.seen
        self._show_working(is_working=False)
        self.rows.show_preview(seen)
        self._show_reasons(len(seen.failures))
        self.columns.show_tables(look.tables)
        self._column_hint.setVisible(bool(look.tables))
        self._standing.setText(self._words("import-counts", **seen.counts))
        for widget in (self._offsets_name, self.offsets):
            widget.setVisible(look.is_of_another_tool)
        self.leave_out.setVisible(bool(seen.failures) and look.can_leave_out)
        self.table.selectRow(0)
        self.table.setFocus()
        self._show_enabled()

    def _show_reasons(self, failing: int) -> None:
        """Give the reasons of what fails all the room there is."""
        self.table.clearSpans()
        first, last = COLUMNS.index("title"), COLUMNS.index("standing")
        for row in range(min(failing, MOST_SPANS)):
            self.table.setSpan(row, first, 1, last - first)

    def show_progress(self, notice: Notice, done: int, total: int) -> None:
        """Say how far the reading, or the storing, is."""
        self._standing.setText(notice.text)
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self._show_working(is_working=True)

    def show_ended(self, notice: Notice) -> None:
        """It was refused or called off."""
        self._show_working(is_working=False)
        self._standing.setText(notice.text)
        self._show_enabled()

    def _show_working(self, *, is_working: bool) -> None:
        self.progress.setVisible(is_working)
        self.cancel.setVisible(is_working)
        for widget in (self.encoding, self.offsets, self.columns, self.leave_out):
            widget.setEnabled(not is_working)
        if is_working:
            self.store.setEnabled(False)

    def _show_enabled(self) -> None:
        seen = self._look.seen if self._look else None
        coming = 0 if seen is None else len(seen.articles) - seen.count("same")
        fails = seen is not None and bool(seen.failures) and not (self.leave_out.isChecked() and self._can_leave_out())
        self.store.setText(self._words("import-go", count=coming))
        self.store.setEnabled(coming > 0 and not fails)

    def _can_leave_out(self) -> bool:
        return self._look is not None and self._look.can_leave_out

    def _show_detail(self, index: QModelIndex) -> None:
        line = self.rows.line(index.row())
        self._detail.setText(detail(self._words, line) if line else "")

    def _make(self) -> None:
        self.encoding.addItem(self._words("import-encoding-found"), None)
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        self.encoding.setAccessibleName(self._words("import-encoding"))
        self.offsets.addItem(self._words("import-encoding-found"), None)
        for unit in UNITS:
            self.offsets.addItem(self._words(f"export-offsets-{unit}"), unit)
        self.offsets.setAccessibleName(self._words("export-offsets"))
        table = self.table
        table.setModel(self.rows)
        table.setAccessibleName(self._words("import-title"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
        header.setSectionResizeMode(COLUMNS.index("title"), QHeaderView.ResizeMode.Stretch)
        for label in (self._standing, self._detail):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._detail.setObjectName("dim")
        self._standing.setObjectName("heading")
        self._column_hint.setObjectName("dim")
        for button in (self.cancel, self.close_button):
            button.setAutoDefault(False)
        self.store.setDefault(True)
        for hidden in (self._offsets_name, self.offsets):
            hidden.hide()
        self._show_working(is_working=False)

    def _arrange(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        name = QLabel(self._words("import-encoding"))
        name.setBuddy(self.encoding)
        above.addWidget(self._standing, 1)
        self._offsets_name.setBuddy(self.offsets)
        above.addWidget(self._offsets_name)
        above.addWidget(self.offsets)
        above.addWidget(name)
        above.addWidget(self.encoding)
        below.addWidget(self.leave_out)
        below.addWidget(self.progress, 1)
        below.addStretch(1)
        for button in (self.cancel, self.store, self.close_button):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self._column_hint)
        layout.addWidget(self.columns)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._detail)
        layout.addLayout(below)

    def _connect(self) -> None:
        self.encoding.activated.connect(self.reading_wanted)
        self.offsets.activated.connect(self.reading_wanted)
        self.columns.changed.connect(self.reading_wanted)
        self.leave_out.toggled.connect(self._show_enabled)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.store.clicked.connect(self.import_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.close_button.clicked.connect(self.close)
