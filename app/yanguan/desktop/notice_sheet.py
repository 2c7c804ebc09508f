"""The last notices, to be read again: one that went by may be the one that mattered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListWidget, QVBoxLayout, QWidget

from yanguan.desktop.notices import NoticeBar
from yanguan.words import Words


class NoticeSheet(QDialog):
    """The latest first, with the time of each; it follows, and goes when it is closed."""

    def __init__(self, words: Words, notices: NoticeBar, parent: QWidget) -> None:
        """What was told up to now."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words("action-show_notices"))
        self.resize(560, 420)
        self._words, self._notices = words, notices
        self.list = QListWidget()
        self.list.setAccessibleName(words("action-show_notices"))
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list)
        notices.told.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.list.clear()
        past = list(self._notices.past)
        self.list.addItems([f"{told:%H:%M:%S}  {text}" for told, text in reversed(past)])
        if not past:
            self.list.addItem(self._words("no-notices"))
        self.list.setCurrentRow(0)
