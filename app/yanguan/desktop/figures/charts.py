"""Charts painted by us: bars in a list, a strip of shares, a table of counts. What they count is told them.

They are Qt's own lists and tables with another brush, so that keys, focus and screen readers work as everywhere.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from yanguan.desktop.guard import guarded
from yanguan.desktop.theme import Theme
from yanguan.domain.frozen import dataclass

Index = QModelIndex | QPersistentModelIndex
KEY_ROLE, COUNT_ROLE, SHARE_ROLE, COLOUR_ROLE = (Qt.ItemDataRole.UserRole + each for each in range(4))
PADDING_PX, BAR_PX, STRIP_PX = 6, 12, 14
LEAST_NAME, MOST_NAME = 0.3, 0.62
"""What share of a line its name takes; as much as the longest needs."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: its name, its count, what opens its list, and a colour where it has one of its own."""

    name: str
    count: int
    key: tuple[str | None, ...]
    colour: str = ""
    shown: str = ""

    @property
    def number(self) -> str:
        """The count as it is written."""
        return self.shown or f"{self.count:,}"


@guarded
class BarBrush(QStyledItemDelegate):
    """Paints a name, a bar as long as its share of the longest, and the number."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """In this theme's colours."""
        super().__init__(parent)
        self._theme = theme
        self.longest_px = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a line of text with room for the bar."""
        del index
        return QSize(120, row_height(option.fontMetrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        theme, box = self._theme, option.rect.adjusted(PADDING_PX, 0, -PADDING_PX, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if ground := _ground(theme, option):
            painter.fillRect(option.rect, QColor(ground))
        number, metrics = str(index.data(COUNT_ROLE)), option.fontMetrics
        number_px = max(metrics.horizontalAdvance("00,000"), metrics.horizontalAdvance(number))
        least, most = (int(box.width() * share) for share in (LEAST_NAME, MOST_NAME))
        name_px = min(max(least, self.longest_px + 2 * PADDING_PX), most)
        painter.setPen(QColor(theme.text))
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, name_px - PADDING_PX)
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(box.left(), box.top(), name_px, box.height()), centre, name)
        painter.drawText(box, centre | Qt.AlignmentFlag.AlignRight, number)
        room_px = box.width() - name_px - number_px - PADDING_PX
        if share := float(index.data(SHARE_ROLE)):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(index.data(COLOUR_ROLE) or theme.accent))
            top = box.center().y() - BAR_PX // 2
            painter.drawRoundedRect(box.left() + name_px, top, max(2, int(room_px * share)), BAR_PX, 3, 3)
        painter.restore()


def _ground(theme: Theme, option: QStyleOptionViewItem) -> str:
    """What lies under a line: the one at work while the list has the keyboard, the one under the pointer."""
    state = QStyle.StateFlag
    if option.state & state.State_Selected and option.state & state.State_HasFocus:
        return theme.mirrored_selection
    return theme.button_hover if option.state & state.State_MouseOver else ""


def row_height(font_px: int) -> int:
    """Pixels of one line of a chart."""
    return font_px + 2 * PADDING_PX


class BarList(QListWidget):
    """Lines with bars. `opened` carries the key of the line that was clicked, or entered by key."""

    opened = Signal(tuple)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        """No lines yet."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._brush = BarBrush(theme, self)
        self.setItemDelegate(self._brush)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._open)
        self.itemActivated.connect(self._open)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these lines, all of them; the marked one stays marked by its key."""
        marked = self.currentItem().data(KEY_ROLE) if self.currentItem() else None
        most = max([1, *(bar.count for bar in bars)])
        self._brush.longest_px = max((self.fontMetrics().horizontalAdvance(bar.name) for bar in bars), default=0)
        self.clear()
        for bar in bars:
            item = QListWidgetItem(bar.name)
            item.setToolTip(f"{bar.name}: {bar.number}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{bar.name}: {bar.number}")
            item.setData(KEY_ROLE, bar.key)
            item.setData(COUNT_ROLE, bar.number)
            item.setData(SHARE_ROLE, bar.count / most)
            item.setData(COLOUR_ROLE, bar.colour)
            self.addItem(item)
            if bar.key == marked:
                self.setCurrentItem(item)
        if self.currentItem() is None:
            self.setCurrentRow(0)
        self.setFixedHeight(row_height(self.fontMetrics().height()) * max(1, len(bars)) + 2)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(tuple(item.data(KEY_ROLE)))


@guarded
class Strip(QWidget):
    """One bar cut into shares, each in its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.setFixedHeight(STRIP_PX)
        self._shares: Sequence[tuple[int, str]] = ()

    def show_shares(self, shares: Sequence[tuple[int, str]], said: str) -> None:
        """Show these counts with their colours; `said` is what it says in words."""
        self._shares = shares
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shares, whole pixels each."""
        del event
        total, done = sum(count for count, _ in self._shares), 0
        painter = QPainter(self)
        for count, colour in self._shares:
            left, right = (self.width() * each // max(1, total) for each in (done, done + count))
            painter.fillRect(left, 0, right - left, self.height(), QColor(colour))
            done += count
        painter.end()


@guarded
class HeatBrush(QStyledItemDelegate):
    """Paints a count on a ground the stronger the more it is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """In this theme's colours."""
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        theme = self._theme
        if share := float(index.data(SHARE_ROLE) or 0):
            ground = QColor(theme.accent)
            ground.setAlphaF(0.12 + 0.3 * share)
            painter.fillRect(option.rect.adjusted(1, 1, -1, -1), ground)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, str(index.data() or ""))


class HeatTable(QTableWidget):
    """Counts by two things. `opened` carries the key of the cell that was clicked, or entered by key."""

    opened = Signal(tuple)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        """No counts yet."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(HeatBrush(theme, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setStyleSheet("QTableCornerButton::section { background: transparent; border: none; }")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.itemClicked.connect(self._open)
        self.itemActivated.connect(self._open)

    def show_counts(self, rows: Sequence[str], columns: Sequence[str], cells: dict[tuple[int, int], Bar]) -> None:
        """Show these counts by row and column; a cell without one is empty."""
        self.clear()
        self.setRowCount(len(rows))
        self.setColumnCount(len(columns))
        self.setVerticalHeaderLabels(list(rows))
        self.setHorizontalHeaderLabels(list(columns))
        most = max([1, *(bar.count for bar in cells.values())])
        for (row, column), bar in cells.items():
            item = QTableWidgetItem(bar.number)
            item.setToolTip(f"{bar.name}: {bar.number}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{bar.name}: {bar.number}")
            item.setData(KEY_ROLE, bar.key)
            item.setData(SHARE_ROLE, bar.count / most)
            self.setItem(row, column, item)
        height = row_height(self.fontMetrics().height())
        self.verticalHeader().setDefaultSectionSize(height)
        self.setFixedHeight(height * (len(rows) + 1) + self.horizontalHeader().sizeHint().height())

    def _open(self, item: QTableWidgetItem) -> None:
        if item.data(KEY_ROLE):
            self.opened.emit(tuple(item.data(KEY_ROLE)))
