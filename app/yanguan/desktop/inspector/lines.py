"""A list of lines of which only those that differ are taken out or put in, and each is measured once.

Qt would measure every line anew with each that comes: 50 ms in an article of 400 quotes. What a line means, those who
inherit know.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QStyleOptionViewItem, QWidget

from yanguan.desktop.guard import guarded


@guarded
class Lines(QListWidget):
    """Each line wraps at the list's width, and is as high as it must be."""

    def __init__(self, name: str) -> None:
        """An empty list."""
        super().__init__()
        self._texts: list[str] = []
        self._is_measured = False
        self._letters: _Letters | None = None
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def renew(self, texts: Sequence[str]) -> bool:
        """Show these: what both begin and end with stays as it is. False where they are the same."""
        before, after = self._texts, list(texts)
        shorter = min(len(before), len(after))
        first = next((at for at in range(shorter) if before[at] != after[at]), shorter)
        last = next((at for at in range(shorter - first) if before[-1 - at] != after[-1 - at]), shorter - first)
        if len(before) == len(after) == first:
            return False
        self._texts = after
        new = after[first : len(after) - last]
        if first == last == 0:
            self.clear()
        else:  # `takeItem` would never free what it takes (PySide: 200 bytes and the text, for each label)
            self.model().removeRows(first, len(before) - last - first)
        self.insertItems(first, new)
        if self.isVisible() and self.count() > len(new):
            self._measure(range(first, first + len(new)))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width the lines have other heights."""
        if event.size().width() != event.oldSize().width():
            self._forget_sizes()
        super().resizeEvent(event)

    def _measure(self, rows: range) -> None:
        """Note how large these are, or all where no size is noted: Qt then asks for none of them again."""
        if self._letters is None:
            self._letters = _Letters(self)
            self._letters.changed.connect(self._forget_sizes)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.viewport().rect()  # it wraps at this width
        for row in rows if self._is_measured else range(self.count()):
            item = self.item(row)
            item.setSizeHint(self.itemDelegate().sizeHint(option, self.indexFromItem(item)))
        self._is_measured = True

    def _forget_sizes(self) -> None:
        if self._is_measured:
            self._is_measured = False
            for row in range(self.count()):
                self.item(row).setSizeHint(QSize())


@guarded
class _Letters(QObject):
    """Hears of it when a list gets another font: an override of `changeEvent` would be met before the first paint."""

    changed = Signal()

    def __init__(self, watched: QWidget) -> None:
        """It goes with the list."""
        super().__init__(watched)
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The lines have other heights now."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.changed.emit()
        del watched
        return False
