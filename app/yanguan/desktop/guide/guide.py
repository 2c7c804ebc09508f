"""The guide opened by a key: it follows the label that is armed, or that of the selected span. It blocks nothing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from yanguan.desktop.keymap import Keymap
from yanguan.desktop.labelling.arming import Arming
from yanguan.desktop.parallel.widget import ParallelView
from yanguan.desktop.theme import Theme
from yanguan.desktop.workbench import Workbench
from yanguan.words import Words

if TYPE_CHECKING:
    from yanguan.desktop.guide.sheet import GuideSheet


class Guide(QObject):
    """The guide of one window; its sheet is made when it is first asked for."""

    def __init__(
        self, words: Words, theme: Theme, bench: Workbench, view: ParallelView, arming: Arming, window: QMainWindow
    ) -> None:
        """No sheet yet."""
        super().__init__(window)
        self._words, self._theme, self._bench, self._view = words, theme, bench, view
        self._arming, self._window = arming, window
        self._keymap: Keymap | None = None
        self.sheet: GuideSheet | None = None
        bench.focus_changed.connect(self._follow)
        arming.noticed.connect(self._follow)
        arming.released.connect(self._follow)

    def take_keys(self, keymap: Keymap) -> None:
        """Say these keys beside a label's name."""
        self._keymap = keymap

    def show_guide(self) -> None:
        """Show the guide with the keyboard in its search field; from there the same key puts it away."""
        sheet = self.sheet or self._made()
        focus = QApplication.focusWidget()
        if sheet.isVisible() and focus is not None and sheet.isAncestorOf(focus):
            sheet.hide()
            self._view.setFocus()
            return
        sheet.show()
        self._follow()
        sheet.search.setFocus()
        sheet.search.selectAll()

    def take_over(self, other: "Guide") -> None:
        """Show what another window's guide showed."""
        if other.sheet is not None and not other.sheet.isHidden():
            sheet = self._made()
            sheet.restore(other.sheet.label, other.sheet.search.text())
            sheet.show()

    def _made(self) -> "GuideSheet":
        from yanguan.desktop.guide.sheet import WIDTH, GuideSheet
        from yanguan.resources import decisions

        assert self._keymap is not None
        sheet = self.sheet = GuideSheet(self._words, self._bench.scheme, self._theme, self._keymap, decisions())
        sheet.left.connect(self._go_back)
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, sheet)
        self._window.resizeDocks([sheet], [WIDTH], Qt.Orientation.Horizontal)
        return sheet

    def _follow(self) -> None:
        if self.sheet is None or self.sheet.isHidden():
            return
        span = self._bench.span
        label = self._arming.armed or (span.label if span is not None else None)
        if label is not None:
            self.sheet.follow(label)

    def _go_back(self) -> None:
        self._view.setFocus()
