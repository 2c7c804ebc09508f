"""The window's three columns: in a narrow window the outer ones give way, and come back when there is room again."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from yanguan.desktop.guard import guarded

USUAL = (250, 330)
"""How wide the outer columns are until she says otherwise, in pixels."""
LEAST = (110, 150)
LEAST_MIDDLE = 400
"""Below this two panes hold too few characters; the outer columns give way first."""


@guarded
class SideColumns(QSplitter):
    """An outer, a middle, an outer column. A column that she closed stays closed."""

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        """The outer columns as wide as usual."""
        super().__init__(Qt.Orientation.Horizontal)
        self._wanted = USUAL
        self.setHandleWidth(1)
        for widget in (left, middle, right):
            self.addWidget(widget)
        left.setMinimumWidth(LEAST[0])
        right.setMinimumWidth(LEAST[1])
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)  # noqa: FBT003 - Qt's own form
        self.splitterMoved.connect(self._keep)

    def saveState(self) -> QByteArray:
        """What she wants of the outer columns: what a narrow window took from them is not kept."""
        return QByteArray(" ".join(map(str, self._wanted)).encode())

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:
        """Take the widths that were kept; anything else changes nothing."""
        widths = bytes(state.data() if isinstance(state, QByteArray) else state).split()
        if len(widths) != len(USUAL) or not all(width.isdigit() for width in widths):
            return False
        self._wanted = int(widths[0]), int(widths[1])
        self.share()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        self.share()

    def share(self) -> None:
        """Give the outer columns what they want as far as the middle one can spare it."""
        room = self.width() - 2 * self.handleWidth()
        left, right = outer_widths(self._wanted, room)
        self.setSizes([left, room - left - right, right])

    def _keep(self) -> None:
        """She moved a border: that is what she wants."""
        left, _, right = self.sizes()
        self._wanted = left, right


def outer_widths(wanted: tuple[int, int], room: int) -> tuple[int, int]:
    """How wide both outer columns are: what lacks is taken from both, by what each has to spare."""
    lacking = sum(wanted) + LEAST_MIDDLE - room
    spare = [max(width - least, 0) for width, least in zip(wanted, LEAST, strict=True)]
    if lacking <= 0 or not any(spare):
        return wanted
    taken = min(lacking, sum(spare))
    left = wanted[0] - round(taken * spare[0] / sum(spare))
    return left, sum(wanted) - taken - left
