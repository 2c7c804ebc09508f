"""The guide's sheet at the side of the window: a field to search, a choice of labels, a page. It knows no article."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDockWidget, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from yanguan.desktop.guide.page import GuidePage, found
from yanguan.desktop.keymap import Keymap
from yanguan.desktop.label_bar import label_icon
from yanguan.desktop.theme import Theme
from yanguan.domain.guidelines import Decision, decisions_about
from yanguan.domain.scheme import Scheme
from yanguan.words import Words

WIDTH = 340


class GuideSheet(QDockWidget):
    """`left` tells that she wants to go back to the text; the sheet stays."""

    left = Signal()

    def __init__(
        self, words: Words, scheme: Scheme, theme: Theme, keymap: Keymap, decisions: tuple[Decision, ...]
    ) -> None:
        """About no label yet: every decision."""
        super().__init__(words("guide"))
        self.setObjectName("guide")
        self._scheme, self._keymap, self._decisions = scheme, keymap, decisions
        self._page = GuidePage(words, scheme, theme)
        self.search = QLineEdit()
        self.search.setPlaceholderText(words("guide-search"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(words("guide-search"))
        self.labels = QComboBox()
        self.labels.setAccessibleName(words("labels"))
        self.labels.addItem(words("guide-all"), "")
        for kind in scheme.labels.values():
            if not kind.hidden:
                self.labels.addItem(label_icon(kind, theme), words.pick(kind.names), kind.name)
        self.browser = QTextBrowser()
        self.browser.setAccessibleName(words("guide"))
        self._arrange()
        self.search.textChanged.connect(self._show)
        self.labels.currentIndexChanged.connect(self._show)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._leave)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # as an argument it is passed over
        self._show()

    @property
    def label(self) -> str:
        """The label that it is about; empty where it is about all."""
        return str(self.labels.currentData())

    def follow(self, label: str) -> None:
        """Be about this label, unless something is searched for; one that is not offered changes nothing."""
        number = self.labels.findData(label)
        if number >= 0 and not self.search.text():
            self.labels.setCurrentIndex(number)

    def _arrange(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self.search, self.labels, self.browser):
            layout.addWidget(widget)
        self.setWidget(inside)
        self.setMinimumWidth(WIDTH // 2)
        self.resize(WIDTH, self.height())

    def _show(self) -> None:
        asked, kind = self.search.text(), self._scheme.labels.get(self.label)
        self.labels.setEnabled(not asked.strip())
        if asked.strip():
            self.browser.setHtml(self._page.of(None, "", found(self._decisions, asked)))
            return
        decisions = decisions_about(kind.name, self._decisions) if kind else self._decisions
        keys = self._keymap.shown(f"label_{kind.name}") if kind else ""
        self.browser.setHtml(self._page.of(kind, keys, decisions))

    def _leave(self) -> None:
        """The first Esc ends the search, the next goes back to the text."""
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    def restore(self, label: str, search: str) -> None:
        """Be as another sheet was."""
        with QSignalBlocker(self.search):
            self.search.setText(search)
        self.labels.setCurrentIndex(max(0, self.labels.findData(label)))
        self._show()
